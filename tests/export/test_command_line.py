"""The command line as a process: its output, its files and its exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app import __version__
from tests.tours import BUNDLED, VERNE, encoded, small

ROOT = Path(__file__).resolve().parents[2]


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Runs the program without a display, as on a server."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return subprocess.run(
        [sys.executable, ROOT / "main.py", *arguments],
        capture_output=True,
        text=True,
        env={name: value for name, value in os.environ.items() if name not in hidden},
        cwd=ROOT,
        check=False,
        timeout=120,
    )


def write(tmp_path: Path, name: str, data: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def test_version() -> None:
    done = run("--version")
    assert (done.returncode, done.stdout) == (0, f"Tour Atlas {__version__}\n")


def test_the_doctor_reports_the_environment_and_misses_nothing() -> None:
    done = run("doctor")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"Tour Atlas: {__version__}" in done.stdout
    assert "Bundled tour: drawn" in done.stdout
    assert done.stdout.endswith("Nothing is missing.\n")


def test_a_valid_tour_validates_silently() -> None:
    done = run("validate", BUNDLED)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_tour_with_warnings_validates_unless_strictly() -> None:
    # Facts of this tour happened on the way to their stop.
    done = run("validate", VERNE)
    assert (done.returncode, done.stdout) == (0, "")
    lines = done.stderr.splitlines()
    assert len(lines) == 4
    assert all(line.startswith(f"{VERNE}: warning: ") for line in lines)
    assert run("validate", "--strict", VERNE).returncode == 1


def test_each_fault_is_one_line_with_file_and_position(tmp_path: Path) -> None:
    text = BUNDLED.read_bytes()
    swapped = small()
    swapped["features"][0]["geometry"]["coordinates"] = [35.68, 139.75]
    cases = {
        write(tmp_path, "quote", text.replace(b'wants allies to be strong"', b"wants allies", 1)):
            "line ",
        write(tmp_path, "text", text.replace(b'"text": "peace through strength"', b'"text": ""')):
            'feature "camp-humphreys", quotes[0] "q-peace-through-strength", text: ',
        write(tmp_path, "person", text.replace(b'"koizumi"\n', b'"nobody"\n')):
            'feature "tokyo", meetings "meet-koizumi", with: ',
        write(tmp_path, "swapped", encoded(swapped)): 'feature "oslo", coordinates: ',
        write(tmp_path, "comma", text.replace(b'"id": "tokyo",', b'"id": "tokyo"')): "line ",
        write(tmp_path, "zeros", bytes(50_000_000)): "line 1: ",
        tmp_path: "is a folder",
        tmp_path / "none": "does not exist",
    }  # fmt: skip
    done = run("validate", *cases)
    lines = done.stderr.splitlines()
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(lines) == len(cases)
    for line, (path, place) in zip(lines, cases.items(), strict=True):
        assert line.startswith(f"{path}: {place}"), line


def test_a_png_from_the_command_line(tmp_path: Path) -> None:
    target = tmp_path / "route.png"
    done = run("export", BUNDLED, "-o", target, "--size", "3840x2160")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    image = QImage(str(target))
    assert (image.width(), image.height()) == (3840, 2160)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ((), 2, "say where to"),
        (("-o", "{tmp}/a.gif"), 2, "use .png, .jpg"),
        (("-o", "{tmp}/a.png", "--size", "huge"), 2, "is not a size"),
        (("-o", "{tmp}/a.png", "--scale", "99"), 2, "--scale must be"),
        (("-o", "{tmp}/a.png", "--dpi", "1"), 2, "--dpi must be"),
        (("-o", "{tmp}/a.png", "--fit", "1,2"), 2, "--fit"),
        (("-o", "{tmp}/a.png", "--fit", "stop:paris"), 2, "no stop with the id"),
        (("-o", "{tmp}/none/a.png"), 3, "does not exist"),
        (("-o", "{tmp}/old.png"), 3, "exists already"),
    ],
)
def test_wrong_usage_and_unwritable_targets(
    tmp_path: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    (tmp_path / "old.png").write_text("old")
    done = run("export", BUNDLED, *(argument.format(tmp=tmp_path) for argument in arguments))
    assert done.returncode == code
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["old.png"]


def test_an_unreadable_tour_is_bad_input(tmp_path: Path) -> None:
    done = run("export", tmp_path / "none.geojson", "-o", tmp_path / "a.png")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1


def test_bounds_and_parts(tmp_path: Path) -> None:
    target = tmp_path / "korea.png"
    done = run(
        "export", BUNDLED, "-o", target, "--size", "600x600", "--fit", "124,33,132,40",
        "--no-title", "--no-legend", "--theme", "print", "--scale", "1.5",
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert QImage(str(target)).width() == 600
