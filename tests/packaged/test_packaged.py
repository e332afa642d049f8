"""Tests the window of the packaged program with a real mouse, and its command line."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from PySide6.QtGui import QImage

from scripts.size import large, sizes
from tests.importers.corpus import FILES
from tests.packaged.eyes import SECONDS, badges, grab, panel, selected_rows, wait_until


def test_a_click_on_a_marker_changes_the_panel(
    program: Path, screen: dict[str, str], tmp_path: Path
) -> None:
    environment = {**screen, "XDG_CONFIG_HOME": str(tmp_path), "HOME": str(tmp_path)}
    app = subprocess.Popen([program], cwd=tmp_path, env=environment)
    try:
        picture = tmp_path / "screen.png"
        assert wait_until(lambda: len(badges(grab(picture, environment))) == 5)
        before = grab(picture, environment)
        assert selected_rows(before) == 0
        x, y = max(badges(before))
        subprocess.run(
            ["xdotool", "mousemove", str(x), str(y), "click", "1"], env=environment, check=True
        )
        assert wait_until(lambda: selected_rows(grab(picture, environment)) > 20)
        assert panel(grab(picture, environment)) != panel(before)
    finally:
        app.terminate()
        app.wait(20)


def test_each_large_file_has_a_reason(program: Path) -> None:
    files = list(large(sizes(program.parent)))
    assert len(files) > 20
    assert [path.name for path, _size, reason in files if reason is None] == []


def test_pages_are_made_without_numpy(program: Path, tmp_path: Path) -> None:
    assert not list(program.parent.rglob("*numpy*"))
    tour = program.parent / "_internal" / "data" / "asia-tour-2025.geojson"
    home = {**os.environ, "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
    files = ("-o", "route.html", "-o", "route.svg")
    command = (program, "export", tour, *files)
    subprocess.run(command, cwd=tmp_path, env=home, check=True, timeout=SECONDS)
    assert '<div class="ta-map"' in (tmp_path / "route.html").read_text(encoding="utf-8")
    assert "<svg" in (tmp_path / "route.svg").read_text(encoding="utf-8")[:500]


def test_a_command_that_needs_no_qt_loads_none(program: Path) -> None:
    # The dynamic linker writes the libraries that it loads to standard error.
    environment = {**os.environ, "LD_DEBUG": "files"}
    command = (program, "--version")
    result = subprocess.run(command, env=environment, capture_output=True, check=True)
    assert b"libpython" in result.stderr
    assert b"libQt6" not in result.stderr


def test_the_command_line_exports_and_validates(program: Path, tmp_path: Path) -> None:
    removed = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in removed}

    def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [program, *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=SECONDS,
        )

    tour = program.parent / "_internal" / "data" / "asia-tour-2025.geojson"
    result = run("export", tour, "-o", "route.png", "--size", "1600x900")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    image = QImage(str(tmp_path / "route.png"))
    assert (image.width(), image.height()) == (1600, 900)
    assert len(badges(image)) >= 5
    assert run("validate", tour).returncode == 0
    assert run("validate", tmp_path / "none").returncode == 1
    places = run("places", "서울", "--country", "KR")
    assert (places.returncode, places.stdout.split("\t")[:2]) == (0, ["Seoul", "KR"])
    assert run("--version").stdout.startswith("Tour Atlas ")
    for name in ("csv/google-sheets.csv", "xlsx/visits.xlsx", "kmz/earth_pro_model.kmz"):
        imported = run("import", FILES / name, "--list")
        assert imported.returncode == 0 and imported.stdout.startswith("1\t"), name
    # The picture carries the tour from which it was made.
    again = tmp_path / "again.geojson"
    assert run("import", tmp_path / "route.png", "-o", again).returncode == 0
    assert again.read_bytes() == tour.read_bytes()
