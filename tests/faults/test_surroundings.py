"""Tests the command line in incomplete environments: it works, or says in one sentence why not."""

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
from tests.faults.processes import MAIN, ROOT, environment_for, limited, run

TOUR = data(BUNDLED_TOUR)
NO_FONTS = "<fontconfig></fontconfig>"
PREFIX = "Tour Atlas cannot run here: "


def assert_one_sentence(result: subprocess.CompletedProcess[str], code: int, words: str) -> None:
    assert result.returncode == code, result.stderr
    assert result.stderr.count("\n") == 1, result.stderr
    assert words in result.stderr


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
    assert_one_sentence(run(MAIN, tmp_path, changes), 4, PREFIX + words)


def test_an_export_without_any_font(tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text(NO_FONTS)
    changes = {"FONTCONFIG_FILE": str(tmp_path / "fonts.conf")}
    result = run([*MAIN, "export", TOUR, "-o", tmp_path / "a.png"], tmp_path, changes)
    assert (result.returncode, result.stderr) == (0, "")
    assert (tmp_path / "a.png").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="there are no such limits here")
@pytest.mark.parametrize(
    ("limits", "words"),
    [
        ("-n 40", "only 40 files may be open at once"),
        ("-v 2000000", "a program may have only 1953 MB of addresses"),
    ],
)
def test_limits_too_low_to_draw_a_map(tmp_path: Path, limits: str, words: str) -> None:
    command = [*MAIN, "export", str(TOUR), "-o", str(tmp_path / "a.png")]
    assert_one_sentence(run(limited(limits, command), tmp_path), 3, words)
    data_only = [*MAIN, "export", str(TOUR), "-o", str(tmp_path / "a.kml")]
    assert run(limited(limits, data_only), tmp_path).returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="a home is something else here")
@pytest.mark.parametrize("home", [None, ""])
def test_without_home_the_password_database_is_used(tmp_path: Path, home: str | None) -> None:
    import pwd

    changes = {"HOME": home, "XDG_CONFIG_HOME": None, "XDG_STATE_HOME": None}
    result = run([*MAIN, "doctor"], tmp_path, changes)
    expected = Path(pwd.getpwuid(os.geteuid()).pw_dir, ".config", "tour-atlas", "tour-atlas.ini")
    assert f"Settings: {expected}" in result.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal here")
def test_ctrl_c_while_the_app_is_loading(tmp_path: Path) -> None:
    # The finder presses Ctrl+C when Python looks for the first module of the app.
    code = (
        "import os, runpy, signal, sys\n"
        # A shell makes background processes and their children ignore SIGINT.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "class CtrlC:\n"
        "    def find_spec(self, name, *rest):\n"
        f"        if name == 'app.cli': os.kill(os.getpid(), signal.{signal.SIGINT.name})\n"
        "sys.meta_path.insert(0, CtrlC())\n"
        "runpy.run_path('main.py', run_name='__main__')\n"
    )
    result = subprocess.run(
        ["sh", "-c", '"$@"; exit $?', "sh", sys.executable, "-c", code],
        cwd=ROOT,
        env=environment_for(tmp_path, {"PYTHONPATH": str(ROOT)}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stdout, result.stderr) == (130, "", "")


# Root without its capabilities cannot enter folders of other users.
WITHOUT_CAPABILITIES = ("setpriv", "--bounding-set=-all", "--inh-caps=-all")


@pytest.fixture
def forbidden(tmp_path: Path) -> Iterator[Path]:
    """A folder with a tour, which the app has no permission to enter."""
    folder = tmp_path / "forbidden"
    folder.mkdir()
    (folder / "tour.geojson").write_bytes(TOUR.read_bytes())
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("root may enter every folder")
        os.chown(folder, 65534, 65534)
    folder.chmod(0o000)
    yield folder
    folder.chmod(0o700)


def without_privileges(command: Sequence[str | Path]) -> list[str | Path]:
    """The command run by a user who is subject to file permissions."""
    return [*(WITHOUT_CAPABILITIES if os.geteuid() == 0 else ()), *command]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such permissions here")
def test_a_folder_without_permission(tmp_path: Path, forbidden: Path) -> None:
    target, tour = forbidden / "a.kml", forbidden / "tour.geojson"
    result = run(without_privileges([*MAIN, "export", TOUR, "-o", target]), tmp_path)
    assert_one_sentence(result, 3, f"{target}: cannot be written: Permission denied")
    deeper = forbidden / "deeper" / "a.kml"
    result = run(without_privileges([*MAIN, "export", TOUR, "-o", deeper]), tmp_path)
    assert_one_sentence(
        result, 3, f"{deeper}: the folder {deeper.parent} does not exist or may not be"
    )
    assert_one_sentence(run(without_privileges([*MAIN, "validate", tour]), tmp_path), 1, str(tour))
    result = run(
        without_privileges([*MAIN, "doctor"]), tmp_path, {"XDG_CONFIG_HOME": str(forbidden)}
    )
    assert (result.returncode, result.stderr) == (1, "")
    assert f"Missing: settings cannot be saved, because {forbidden}" in result.stdout
