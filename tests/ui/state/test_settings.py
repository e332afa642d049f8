"""Settings files that were damaged, edited by hand or written by two windows at once."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from app.tour.file.disk import is_file
from app.ui.export.choices import remembered
from app.ui.start.window import close, make_window, open_first
from app.ui.state.settings import Settings
from app.ui.state.settings_file import open_store

# Left to Qt, some of these raise an exception and some end the process, depending on the bytes.
DAMAGED = {
    "no converter": rb"last-stop=@Variant(\0\0\0\x38\0\0\x41)",
    "a pair": rb"last-stop=@Variant(\0\0\0\x3a\0)",
    "garbage": rb"last-stop=@Variant(garbage)",
    "nothing": rb"last-stop=@Variant()",
    "an unknown type": rb"last-stop=@Variant(\0\0\x4\0\0\0\0\0\x3Foo\0)",
    "a colour space": rb"last-stop=@Variant(\0\0\0\x44\0\x1\0\xff\0\0\x1\xff\xff\xff\xff)",
    "a list without end": rb"recent=@Variant(\0\0\0\x9\0\x7f\xff\xff\xff)",
    "an image": rb"workspace=@Variant(\0\0\0\x46\0\0\0\0\x1\x89PNG)",
    "in a list": rb'recent=a, "@Variant(\0\0\0\x9\0\x7f\xff\xff\xff)", b',
    "in quotes": rb'last-tour="@Variant(\0\0\0\x3a\0)"',
    "in halves": rb'last-tour=@"Var""iant(\0\0\0\x3a\0)"',
    "on two lines": b"last-tour=\\\n@Variant(\\0\\0\\0\\x3a\\0)",
    "an escaped sign": rb"last-tour=\x40Variant(\0\0\0\x3a\0)",
    "an octal sign": rb"last-tour=\100Variant(\0\0\0\x3a\0)",
    "a date": rb"last-stop=@DateTime(\0\0)",
    "a size": rb"window-geometry=@Size(a b)",
    "a rectangle": rb"text-size=@Rect(1)",
}
# A value that cannot be used counts as missing, and the others are kept.
ODD = {
    "numbers": b"last-tour=7\nlast-stop=7\nlanguage=7\nappearance=7\nbasemap=7\nworkspace=7",
    "lists": b"last-tour=a, b\nlast-stop=a, b\nlanguage=a, b\nappearance=a, b\nreduce-motion=a, b",
    "nothing": b"last-tour=@Invalid()\nrecent=@Invalid()\nworkspace=@Invalid()\nbasemap=@Invalid()",
    "bytes": b"last-tour=@ByteArray(a)\nrecent=@ByteArray(a)\nlanguage=@ByteArray(de)",
    "wrong states": b"workspace=@ByteArray(x)\nwindow-geometry=@ByteArray(\\x1\\xd9\\0)",
    "no number": b"text-size=nan",
    "infinity": b"text-size=inf",
    "a huge number": b"text-size=1e400",
    "a text": b"text-size=much",
    "a flat map": b"map-size=670 0",
    "a huge map": b"map-size=670 100000",
    "three sides": b"map-size=6 7 8",
    "a map in words": "map-size=six\u0662 7".encode(),
    "NUL": b"last-tour=a\\0b\nrecent=a\\0b, \\0\nbasemap=\\0\nopen-folder=\\0",
    "half characters": b"last-tour=\\xd800\nrecent=\\xdfff, \\xd800a\nbasemap=\\xdfff",
    "another folder": b"last-tour=bundled:../../../etc/passwd",
    "brackets": b'export-choices="' + b"[" * 200_000 + b'"',
    "many recent": b"recent=" + b", ".join(b"/r/%d.geojson" % number for number in range(50_000)),
    "long recent": b"recent=/" + b"r" * 500_000 + b", /r/1.geojson",
    "a doubled sign": b"last-stop=@@Variant(x)\nrecent=@@Size(1), /a@Size(3)/b.geojson",
}


def settings_in(folder: Path, content: bytes) -> Settings:
    file = folder / "tour-atlas.ini"
    file.write_bytes(b"[General]\n" + content + b"\n")
    return Settings(open_store(file))


def read_all(settings: Settings) -> None:
    """Reads every value, and makes use of it."""
    assert settings.last_tour is None or not is_file(settings.last_tour)
    assert settings.last_stop is None or isinstance(settings.last_stop, str)
    assert len(settings.recent) <= 10
    assert not any(is_file(path) for path in settings.recent)
    assert 0 < settings.text_size < 10**9
    assert settings.open_folder.is_dir()
    assert settings.export_folder.is_dir()
    assert settings.appearance in ("system", "light", "dark")
    assert settings.language is None
    assert settings.map_size is None
    assert settings.reduce_motion in (True, False)
    assert settings.basemap is None or not is_file(settings.basemap)
    assert remembered(settings)


@pytest.mark.parametrize("kind", DAMAGED)
def test_a_value_that_qt_cannot_read_is_damage(tmp_path: Path, kind: str) -> None:
    settings = settings_in(tmp_path, b"appearance=dark\n" + DAMAGED[kind])
    read_all(settings)
    assert settings.appearance == "system"
    damaged = tmp_path / "tour-atlas.ini.damaged"
    assert damaged.read_bytes().endswith(DAMAGED[kind] + b"\n")
    settings.appearance = "light"
    settings.save()
    assert b"@Variant" not in settings.file.read_bytes()


@pytest.mark.parametrize("kind", ODD)
def test_a_value_of_the_wrong_type_counts_as_missing(tmp_path: Path, kind: str) -> None:
    settings = settings_in(tmp_path, b"reduce-motion=true\n" + ODD[kind])
    read_all(settings)
    assert settings.reduce_motion or kind == "lists"
    assert not (tmp_path / "tour-atlas.ini.damaged").exists()


@pytest.mark.parametrize("kind", ODD)
def test_a_window_starts_with_odd_settings(qapp: QApplication, tmp_path: Path, kind: str) -> None:
    settings = settings_in(tmp_path, ODD[kind])
    window = make_window(qapp, settings)
    open_first(window, settings, None)
    assert window.session.tour is not None
    assert window.appearance.text_size in (1.0, 2.0)
    window.appearance.set_text_size(1.0)
    close(window)


PLACES: dict[str, Callable[[Path], object]] = {
    "pipe": os.mkfifo,
    "link to a device": lambda file: file.symlink_to("/dev/zero"),
    "10 MB": lambda file: file.write_bytes(b"x=1\n" * 2_500_000),
    "NUL": lambda file: file.write_bytes(b"\0" * 100),
    "no text": lambda file: file.write_bytes(b"\xff\xfe[General]"),
}


@pytest.mark.parametrize("kind", PLACES)
def test_what_is_no_settings_file_is_set_aside(tmp_path: Path, kind: str) -> None:
    file = tmp_path / "tour-atlas.ini"
    PLACES[kind](file)
    settings = Settings(open_store(file))
    read_all(settings)
    settings.appearance = "dark"
    settings.save()
    assert b"dark" in file.read_bytes()
    assert os.path.lexists(tmp_path / "tour-atlas.ini.damaged")


def test_the_user_s_file_is_where_qt_puts_it() -> None:
    store = QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, "tour-atlas", "tour-atlas"
    )
    assert Settings().file == Path(store.fileName())


ADD = """
import sys
from pathlib import Path
from app.ui.state.settings import Settings
from app.ui.state.settings_file import open_store

settings = Settings(open_store(Path(sys.argv[1])))
settings.recent
print("begun", flush=True)
sys.stdin.readline()
settings.add_recent(Path(sys.argv[2]))
settings.save()
"""


def test_windows_that_close_together_keep_each_other_s_recent_files(tmp_path: Path) -> None:
    file = tmp_path / "tour-atlas.ini"
    names = [f"/tours/{number}.geojson" for number in range(6)]
    windows = [
        subprocess.Popen(
            [sys.executable, "-c", ADD, file, name],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for name in names
    ]  # fmt: skip
    for window in windows:
        assert window.stdout is not None
        assert window.stdout.readline() == "begun\n"
    for window in windows:
        assert window.stdin is not None
        window.stdin.write("\n")
        window.stdin.flush()
    for window in windows:
        window.communicate(timeout=60)
        assert window.returncode == 0
    assert sorted(map(str, Settings(open_store(file)).recent)) == names
    # The locks are gone.
    assert list(tmp_path.iterdir()) == [file]


def test_clearing_the_list_keeps_it_empty(tmp_path: Path) -> None:
    settings = settings_in(tmp_path, b"recent=/a.geojson, /b.geojson")
    settings.recent = []
    settings.add_recent(Path("/c.geojson"))
    settings.save()
    assert Settings(open_store(settings.file)).recent == [Path("/c.geojson")]


def test_the_same_tour_again_writes_nothing(tmp_path: Path) -> None:
    settings = settings_in(tmp_path, b"recent=/b.geojson")
    settings.add_recent(Path("/a.geojson"))
    written = settings.file.stat()
    settings.add_recent(Path("/a.geojson"))
    again = settings.file.stat()
    assert (again.st_ino, again.st_mtime_ns) == (written.st_ino, written.st_mtime_ns)
    settings.add_recent(Path("/b.geojson"))
    assert settings.file.stat().st_mtime_ns != written.st_mtime_ns
    recent = Settings(open_store(settings.file)).recent
    assert recent == [Path("/b.geojson"), Path("/a.geojson")]
