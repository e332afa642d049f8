"""Reads what a program draws on a virtual screen, from outside the program."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage

from app.map.theme import LIGHT

SECONDS = 60
POLL_MS = 250

# The test itself has no screen; another process grabs the screen of the program.
GRAB = (
    "import sys; from PySide6.QtGui import QGuiApplication as A; app = A([]);"
    "sys.exit(not A.primaryScreen().grabWindow(0).save(sys.argv[1]))"
)


def wait_until(condition: Callable[[], bool], seconds: float = SECONDS) -> bool:
    """Polls a condition, since another process sends no signal to wait for.

    Needs a ``QCoreApplication``. Returns whether the condition became true within ``seconds``.
    """
    loop = QEventLoop()
    timer = QTimer()
    timer.timeout.connect(lambda: loop.quit() if condition() else None)
    timer.start(POLL_MS)
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
    return condition()


def grab(path: Path, environment: dict[str, str]) -> QImage:
    """A screenshot of the virtual screen that ``environment`` selects; saved as ``path``."""
    xcb = {**environment, "QT_QPA_PLATFORM": "xcb"}
    subprocess.run([sys.executable, "-c", GRAB, str(path)], env=xcb, check=True)
    return QImage(str(path))


def accent(image: QImage) -> npt.NDArray[np.bool_]:
    """The mask of pixels in the accent colour of the light theme, by row and column."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(plain.constBits(), np.uint32).reshape(plain.height(), plain.width())
    return np.asarray((pixels & 0xFFFFFF) == int(LIGHT.accent[1:], 16))


def badges(image: QImage) -> list[tuple[int, int]]:
    """The centres of badges on the map: rings of the accent colour."""
    ring = [(9, 0), (-9, 0), (0, 9), (0, -9), (6, 6), (-6, 6), (6, -6), (-6, -6)]
    coloured = accent(image)
    centres = np.logical_and.reduce([np.roll(coloured, place, axis=(0, 1)) for place in ring])
    places: list[tuple[int, int]] = []
    for y, x in np.argwhere(centres).tolist():
        # To the left is the itinerary, whose badges have the same colour.
        if x > 300 and not any(abs(x - a) < 8 and abs(y - b) < 8 for a, b in places):
            places.append((x, y))
    return places


def selected_rows(image: QImage) -> int:
    """The height in pixels of the bar at the left edge that marks the selected row."""
    return int(accent(image)[:, 1].sum())


def panel(image: QImage) -> QImage:
    """The part of the window with the stop panel."""
    return image.copy(960, 80, 310, 700)
