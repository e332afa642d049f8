"""Tests the real window in incomplete environments: it works, or says in one sentence why not.

These tests take minutes; ``make faults`` runs them.
"""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.resources import BUNDLED_TOUR, data
from tests.faults.processes import MAIN, Window, after_setup, limited, run, window
from tests.faults.test_surroundings import NO_FONTS, forbidden, without_privileges

__all__ = ["forbidden"]  # a fixture

TOUR = data(BUNDLED_TOUR)
SETTINGS = Path("config", "tour-atlas", "tour-atlas.ini")
NOT_SAVED = "the settings were not kept"
NO_LOG = "no log file"


def assert_works(app: Window, remarks: Sequence[str] | None = ()) -> None:
    """Checks that the app draws its map, quits on request, and prints only ``remarks``.

    Each remark is one line, in any order. With ``None`` the app may print anything.
    """
    app.wait_for_map()
    assert app.end() == 0
    if remarks is None:
        return
    for remark in remarks:
        assert sum(remark in line for line in app.output) == 1, app.output
    assert len(app.output) == len(remarks), app.output


@pytest.mark.parametrize(
    ("changes", "remarks"),
    [
        ({"DBUS_SESSION_BUS_ADDRESS": None, "XDG_RUNTIME_DIR": None}, ()),
        ({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}, ()),
        ({"XDG_RUNTIME_DIR": "/nonexistent"}, ()),
        ({"HOME": None}, ()),
        ({"LIBGL_ALWAYS_SOFTWARE": "1", "QT_OPENGL": "software"}, ()),
        ({"QT_QUICK_BACKEND": "software"}, ()),
        ({"TMPDIR": "/nonexistent"}, ()),
        ({"TZ": "Asia/Kathmandu"}, ()),
        ({"TZ": "Nowhere/None"}, ()),
        ({"LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"}, None),
        ({"LC_ALL": "C"}, None),
        ({"QT_SCALE_FACTOR": "2"}, ()),
        (
            {"HOME": "/nonexistent", "XDG_CONFIG_HOME": None, "XDG_STATE_HOME": None},
            None,
        ),
        ({"HOME": "/proc/x", "XDG_CONFIG_HOME": None, "XDG_STATE_HOME": None}, (NO_LOG, NOT_SAVED)),
        ({"XDG_CONFIG_HOME": "/proc/x", "XDG_STATE_HOME": "/proc/x"}, (NO_LOG, NOT_SAVED)),
    ],
    ids=str,
)
def test_an_environment_that_lacks_something(
    tmp_path: Path, changes: dict[str, str | None], remarks: tuple[str, ...] | None
) -> None:
    if changes.get("HOME") == "/nonexistent":
        # Root could create that folder and would leave it behind.
        changes = {**changes, "HOME": str(tmp_path / "none" / "at" / "all")}
        remarks = ()
    with window(tmp_path, changes=changes) as app:
        assert_works(app, remarks)


@pytest.mark.parametrize(
    ("script", "remarks"),
    [
        ("mount -t tmpfs -o size=64k tmpfs /dev/shm", ()),
        ("mount -t tmpfs -o ro tmpfs /dev/shm", ()),
        ("mount -t tmpfs -o mode=000 tmpfs /dev/shm; umount /dev/shm", ()),
        ("mount -t tmpfs -o size=64k tmpfs /dev/shm; export TMPDIR=/nonexistent", ()),
        ("mount -t tmpfs -o ro tmpfs /mnt; export TMPDIR=/mnt", ()),
        ("mount -t tmpfs -o size=8k tmpfs /mnt; ! head -c 9000 /dev/zero >/mnt/x;"
         "export TMPDIR=/mnt", None),
        ("mount -t tmpfs -o ro tmpfs /mnt; export XDG_CONFIG_HOME=/mnt", (NOT_SAVED,)),
        ("mount -t tmpfs -o ro tmpfs /mnt; export XDG_STATE_HOME=/mnt", (NO_LOG,)),
        ("mount -t tmpfs -o size=8k tmpfs /mnt; mkdir /mnt/tour-atlas;"
         "! head -c 9000 /dev/zero >/mnt/x 2>/dev/null; export XDG_STATE_HOME=/mnt", (NO_LOG,)),
        ("mount -t tmpfs -o size=8k tmpfs /mnt; mkdir /mnt/tour-atlas;"
         "! head -c 9000 /dev/zero >/mnt/x 2>/dev/null; export XDG_CONFIG_HOME=/mnt", (NOT_SAVED,)),
    ],
)  # fmt: skip
def test_disks_that_are_full_or_read_only(
    tmp_path: Path, script: str, remarks: tuple[str, ...] | None
) -> None:
    with window(tmp_path, command=after_setup(script, MAIN)) as app:
        assert_works(app, remarks)


@pytest.mark.parametrize(
    "content",
    [b"\0" * 100, b"\xff\xfe[General]", b"x=1\n" * 2_500_000, b"[[[\nworkspace=@ByteArray(\\\n%%="],
    ids=["nul", "bytes", "long", "syntax"],
)
def test_a_damaged_settings_file_is_set_aside(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / SETTINGS
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    with window(tmp_path) as app:
        assert_works(app, ["held no settings"])
    assert file.with_name("tour-atlas.ini.damaged").read_bytes() == content
    assert b"window-geometry" in file.read_bytes()
    assert file.stat().st_size < 10_000


def test_the_last_tour_is_no_longer_readable(tmp_path: Path, forbidden: Path) -> None:
    file = tmp_path / SETTINGS
    file.parent.mkdir(parents=True)
    tour = forbidden / "tour.geojson"
    file.write_text(f"[General]\nlast-tour={tour}\nrecent={tour}\nopen-folder={forbidden}\n")
    with window(tmp_path, command=[*without_privileges(MAIN)]) as app:
        assert_works(app)


def test_invalid_settings(tmp_path: Path) -> None:
    file = tmp_path / SETTINGS
    file.parent.mkdir(parents=True)
    file.write_text(
        "[General]\nlast-tour=7\nrecent=@Invalid()\nworkspace=@ByteArray(x)\nlanguage=xx\n"
        "window-geometry=7\ntext-size=much\nappearance=9\nbasemap=/nonexistent\n"
    )
    with window(tmp_path) as app:
        assert_works(app, ["the basemap of the last start cannot be used"])


def test_a_folder_in_place_of_the_settings_file(tmp_path: Path) -> None:
    (tmp_path / SETTINGS).mkdir(parents=True)
    with window(tmp_path) as app:
        assert_works(app, [NOT_SAVED])


@pytest.mark.parametrize("files", [96, 64, 40])
def test_a_low_limit_on_open_files(tmp_path: Path, files: int) -> None:
    with window(tmp_path, command=limited(f"-n {files}", MAIN)) as app:
        if files >= 96:
            assert_works(app)
        else:
            assert_refused(app, tmp_path, f"only {files} files may be open at once")


def assert_refused(app: Window, home: Path, words: str) -> None:
    """Checks that a message box and the terminal give the reason, and that the exit code is 4."""
    assert app.until(lambda: any(words in line for line in app.output))
    assert app.until(lambda: len(set(app.pixels()[::8, ::8].ravel().tolist())) > 3)
    press(app, home, "Return")
    assert app.process.wait(60) == 4
    assert len(app.output) == 1, app.output


def press(app: Window, home: Path, keys: str) -> None:
    """Presses keys in the window that was shown last."""
    variables = Path(f"/proc/{app.process.pid}/environ").read_bytes().split(b"\0")
    environment = dict(entry.split(b"=", 1) for entry in variables if b"=" in entry)
    own = {**os.environ, "DISPLAY": environment[b"DISPLAY"].decode(), "HOME": str(home)}
    command = ["xdotool", "search", "--onlyvisible", "--sync", "--name", "Tour Atlas"]
    windows = subprocess.run(command, env=own, capture_output=True, text=True, check=True)
    last = windows.stdout.split()[-1]
    subprocess.run(["xdotool", "windowfocus", "--sync", last], env=own, check=False)
    subprocess.run(["xdotool", "key", keys], env=own, check=True)


def test_a_low_memory_limit(tmp_path: Path) -> None:
    with window(tmp_path, command=limited("-v 4000000", MAIN)) as app:
        assert_refused(app, tmp_path, "a program may have only 3906 MB of addresses")


def test_an_engine_that_is_not_executable(tmp_path: Path) -> None:
    program = tmp_path / "QtWebEngineProcess"
    program.write_text("none")
    with window(tmp_path, changes={"QTWEBENGINEPROCESS_PATH": str(program)}) as app:
        assert_refused(app, tmp_path, f"{program} may not be run")


def test_another_program_in_place_of_the_engine(tmp_path: Path) -> None:
    with window(tmp_path, changes={"QTWEBENGINEPROCESS_PATH": "/bin/false"}) as app:
        assert app.until(lambda: any("again and again" in line for line in app.output))
        assert app.end() == 0


def test_no_fonts(tmp_path: Path) -> None:
    fonts = tmp_path / "fonts.conf"
    fonts.write_text(NO_FONTS)
    with window(tmp_path, changes={"FONTCONFIG_FILE": str(fonts)}) as app:
        assert_works(app)


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 0), (signal.SIGHUP, 0), (signal.SIGINT, 130)]
)
def test_signals_to_quit(tmp_path: Path, number: signal.Signals, code: int) -> None:
    with window(tmp_path) as app:
        app.wait_for_map()
        assert app.end(number) == code
        assert app.output == []
    assert "window-geometry" in (tmp_path / SETTINGS).read_text()


def test_a_signal_to_quit_while_a_dialog_is_open(tmp_path: Path) -> None:
    with window(tmp_path) as app:
        app.wait_for_map()
        before = app.pixels()
        press(app, tmp_path, "ctrl+e")
        assert app.until(lambda: bool((app.pixels() != before).mean() > 0.2))
        assert app.end() == 0
        assert app.output == []
    assert "window-geometry" in (tmp_path / SETTINGS).read_text()


def test_the_display_disappears(tmp_path: Path) -> None:
    with window(tmp_path) as app:
        app.wait_for_map()
        children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split()
        servers = [int(child) for child in children if is_server(child)]
        os.kill(servers[-1], signal.SIGKILL)
        assert app.process.wait(60) == 1
    with window(tmp_path) as app:
        assert_works(app)
    text = (tmp_path / SETTINGS).read_text()
    assert "last-tour=bundled:asia-tour-2025.geojson" in text


def is_server(process: str) -> bool:
    """Whether the process with this id is a virtual screen."""
    return Path(f"/proc/{process}/comm").read_text().strip() == "Xvfb"


@pytest.mark.parametrize("size", ["640x480", "800x600", "1024x768", "3840x2160"])
def test_screens_of_any_size(tmp_path: Path, size: str) -> None:
    with window(tmp_path, size=size) as app:
        app.wait_for_map()
        pixels = app.pixels()
        # The screen is black where there is no window, so both edges of the window are visible.
        width, height = map(int, size.split("x"))
        visible = pixels[: min(height, 800), : min(width, 1280)]
        assert (visible[-1] != 0).all()
        assert (visible[:, -1] != 0).all()
        assert app.end() == 0


def test_all_engine_processes_are_killed(tmp_path: Path) -> None:
    with window(tmp_path) as app:
        app.wait_for_map()
        for process in engine(app):
            os.kill(process, signal.SIGKILL)
        assert app.until(lambda: any("again and again" in line for line in app.output))
        assert app.end() == 0


def test_the_render_process_is_killed(tmp_path: Path) -> None:
    with window(tmp_path) as app:
        for times in range(1, 4):
            app.wait_for_map()
            os.kill(engine(app)[-1], signal.SIGKILL)
            assert app.until(lambda times=times: len(app.output) == times)  # type: ignore[misc]
            app.wait_for_map()
        assert app.end() == 0


def engine(app: Window) -> list[int]:
    """The ids of the web engine's processes; the render process is last."""
    processes = subprocess.run(
        ["pgrep", "-g", str(app.process.pid)], capture_output=True, text=True, check=True
    )
    return [pid for pid in map(int, processes.stdout.split()) if pid != app.process.pid]


@pytest.mark.parametrize(
    "name",
    ["a b.geojson", "50%25#1?&.geojson", "Ångström 東京 🗺.geojson",
     os.fsdecode(b"\xff\xfe.geojson"), "/".join(["d" * 200] * 18) + "/" + "n" * 240 + ".geojson"],
    ids=["blank", "marks", "letters", "bytes", "long"],
)  # fmt: skip
def test_a_tour_under_any_name(tmp_path: Path, name: str) -> None:
    tour = tmp_path / name
    tour.parent.mkdir(parents=True, exist_ok=True)
    tour.write_bytes(TOUR.read_bytes())
    for arguments in ([tour], []):
        # The second start opens the tour that was open last.
        with window(tmp_path, *arguments) as app:
            assert_works(app)
    result = run([*MAIN, "export", tour, "-o", tour.with_suffix(".kml")], tmp_path)
    assert (result.returncode, result.stderr) == (0, "")
