"""The packaged program: a real window on a virtual screen, a real mouse, its own command line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.map.theme import LIGHT
from tests.screen import virtual_screen

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 60
LOOK_EVERY_MS = 250


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program, moved away from the repository."""
    built = ROOT / "dist" / "tour-atlas"
    if not (built / "tour-atlas").is_file():
        pytest.fail("there is no packaged program; run make package first")
    away = tmp_path_factory.mktemp("elsewhere") / "tour-atlas"
    shutil.copytree(built, away, symlinks=True)
    return away / "tour-atlas"


@pytest.fixture
def screen(qapp: QApplication) -> Iterator[dict[str, str]]:  # noqa: ARG001 - for its events
    """A virtual screen; gives the environment that leads there."""
    with virtual_screen() as environment:
        yield environment


def wait_until(what: Callable[[], bool]) -> bool:
    """Looks again and again until it holds; another process gives no signal to wait for."""
    loop = QEventLoop()
    look = QTimer()
    look.timeout.connect(lambda: loop.quit() if what() else None)
    look.start(LOOK_EVERY_MS)
    QTimer.singleShot(SECONDS * 1000, loop.quit)
    loop.exec()
    return what()


# The test itself has no screen; another process looks at the one where the program is.
LOOK = (
    "import sys; from PySide6.QtGui import QGuiApplication as A; app = A([]);"
    "sys.exit(not A.primaryScreen().grabWindow(0).save(sys.argv[1]))"
)


def grab(path: Path, environment: dict[str, str]) -> QImage:
    """What is on the virtual screen."""
    look = {**environment, "QT_QPA_PLATFORM": "xcb"}
    subprocess.run([sys.executable, "-c", LOOK, str(path)], env=look, check=True)
    return QImage(str(path))


def accent(image: QImage) -> npt.NDArray[np.bool_]:
    """Which pixels have the accent colour, by row and column."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(plain.constBits(), np.uint32).reshape(plain.height(), plain.width())
    return np.asarray((pixels & 0xFFFFFF) == int(LIGHT.accent[1:], 16))


def badges(image: QImage) -> list[tuple[int, int]]:
    """Where badges are on the map: rings of the accent colour around their centre."""
    ring = [(9, 0), (-9, 0), (0, 9), (0, -9), (6, 6), (-6, 6), (6, -6), (-6, -6)]
    coloured = accent(image)
    whole = np.logical_and.reduce([np.roll(coloured, place, axis=(0, 1)) for place in ring])
    found: list[tuple[int, int]] = []
    for y, x in np.argwhere(whole).tolist():
        # Left of that is the itinerary, whose badges are of the same colour.
        if x > 300 and not any(abs(x - a) < 8 and abs(y - b) < 8 for a, b in found):
            found.append((x, y))
    return found


def selected_rows(image: QImage) -> int:
    """How high the bar at the left edge is that marks the selected row, in pixels."""
    return int(accent(image)[:, 1].sum())


def panel(image: QImage) -> QImage:
    """The part of the window where the stop panel is."""
    return image.copy(960, 80, 310, 700)


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


def test_the_command_line_exports_and_validates(program: Path, tmp_path: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}

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
    done = run("export", tour, "-o", "route.png", "--size", "1600x900")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    image = QImage(str(tmp_path / "route.png"))
    assert (image.width(), image.height()) == (1600, 900)
    assert len(badges(image)) >= 5
    assert run("validate", tour).returncode == 0
    assert run("validate", tmp_path / "none").returncode == 1
    assert run("--version").stdout.startswith("Tour Atlas ")
