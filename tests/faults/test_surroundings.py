"""The command line where the system lacks something: it works, or says one sentence."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from app.resources import BUNDLED_TOUR, data
from tests.faults.processes import MAIN, ROOT, limited, run, surroundings

TOUR = data(BUNDLED_TOUR)
NO_FONTS = "<fontconfig></fontconfig>"
BEGINNING = "Tour Atlas cannot run here: "


def one_sentence(done: subprocess.CompletedProcess[str], code: int, words: str) -> None:
    assert done.returncode == code, done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    assert words in done.stderr


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "there is no screen"),
        ({"DISPLAY": ":9876"}, "the screen :9876 does not answer"),
        ({"QT_QPA_PLATFORM": "nonsense"}, "Qt has no platform 'nonsense'"),
        (
            {"QT_QPA_PLATFORM": "offscreen", "QTWEBENGINEPROCESS_PATH": "/nonexistent"},
            "QtWebEngineProcess, which draws the map, is missing",
        ),
    ],
    ids=str,
)
def test_a_window_that_cannot_be_shown(tmp_path: Path, changes: dict[str, str], words: str) -> None:
    one_sentence(run(MAIN, tmp_path, changes), 4, BEGINNING + words)


def test_an_export_without_any_font(tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text(NO_FONTS)
    changes = {"FONTCONFIG_FILE": str(tmp_path / "fonts.conf")}
    done = run([*MAIN, "export", TOUR, "-o", tmp_path / "a.png"], tmp_path, changes)
    one_sentence(done, 3, "a.png: no font here has letters")
    assert not (tmp_path / "a.png").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="there are no such limits here")
@pytest.mark.parametrize(
    ("limits", "words"),
    [
        ("-n 40", "only 40 files may be open at once"),
        ("-v 2000000", "a program may have only 1953 MB of addresses"),
    ],
)
def test_limits_under_which_no_map_is_drawn(tmp_path: Path, limits: str, words: str) -> None:
    command = [*MAIN, "export", str(TOUR), "-o", str(tmp_path / "a.png")]
    one_sentence(run(limited(limits, command), tmp_path), 3, words)
    data_only = [*MAIN, "export", str(TOUR), "-o", str(tmp_path / "a.kml")]
    assert run(limited(limits, data_only), tmp_path).returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="a home is something else here")
@pytest.mark.parametrize("home", [None, ""])
def test_without_a_home_the_system_s_is_taken(tmp_path: Path, home: str | None) -> None:
    import pwd

    changes = {"HOME": home, "XDG_CONFIG_HOME": None, "XDG_STATE_HOME": None}
    done = run([*MAIN, "doctor"], tmp_path, changes)
    expected = Path(pwd.getpwuid(os.geteuid()).pw_dir, ".config", "tour-atlas", "tour-atlas.ini")
    assert f"Settings: {expected}" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal here")
def test_ctrl_c_while_the_app_is_still_being_loaded(tmp_path: Path) -> None:
    # Whoever looks for the app's first module finds that Ctrl+C was pressed just then.
    code = (
        "import os, runpy, signal, sys\n"
        # Tests that run in a shell's background are deaf to it, and so are their children.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "class Pressed:\n"
        "    def find_spec(self, name, *rest):\n"
        f"        if name == 'app.cli': os.kill(os.getpid(), signal.{signal.SIGINT.name})\n"
        "sys.meta_path.insert(0, Pressed())\n"
        "runpy.run_path('main.py', run_name='__main__')\n"
    )
    done = subprocess.run(
        ["sh", "-c", '"$@"; exit $?', "sh", sys.executable, "-c", code],
        cwd=ROOT,
        env=surroundings(tmp_path, {"PYTHONPATH": str(ROOT)}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


# Root without any of its powers, as whom the folders of others cannot be entered.
POWERLESS = ("setpriv", "--bounding-set=-all", "--inh-caps=-all")


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Path]:
    """A folder with a tour in it which the app may not enter."""
    folder = tmp_path / "locked"
    folder.mkdir()
    (folder / "tour.geojson").write_bytes(TOUR.read_bytes())
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("root may enter every folder")
        os.chown(folder, 65534, 65534)
    folder.chmod(0o000)
    yield folder
    folder.chmod(0o700)


def powerless(command: Sequence[str | Path]) -> list[str | Path]:
    """The command as a user whom permissions hold for."""
    return [*(POWERLESS if os.geteuid() == 0 else ()), *command]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such permissions here")
def test_a_folder_that_may_not_be_entered(tmp_path: Path, locked: Path) -> None:
    target, tour = locked / "a.kml", locked / "tour.geojson"
    done = run(powerless([*MAIN, "export", TOUR, "-o", target]), tmp_path)
    one_sentence(done, 3, f"{target}: cannot be written: Permission denied")
    deeper = locked / "deeper" / "a.kml"
    done = run(powerless([*MAIN, "export", TOUR, "-o", deeper]), tmp_path)
    one_sentence(done, 3, f"{deeper}: the folder {deeper.parent} does not exist or may not be")
    one_sentence(run(powerless([*MAIN, "validate", tour]), tmp_path), 1, str(tour))
    done = run(powerless([*MAIN, "doctor"]), tmp_path, {"XDG_CONFIG_HOME": str(locked)})
    assert (done.returncode, done.stderr) == (1, "")
    assert f"Missing: settings cannot be saved, because {locked}" in done.stdout
