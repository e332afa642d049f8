"""The command line where the system lacks something: it works, or says one sentence."""

from __future__ import annotations

import signal
import subprocess
import sys
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


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal here")
def test_ctrl_c_while_the_app_is_still_being_loaded(tmp_path: Path) -> None:
    # Whoever looks for the app's first module finds that Ctrl+C was pressed just then.
    code = (
        "import os, runpy, signal, sys\n"
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
