"""Looks at a virtual screen from outside the program that draws there."""

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
LOOK_EVERY_MS = 250

# The test itself has no screen; another process looks at the one where the program is.
LOOK = (
    "import sys; from PySide6.QtGui import QGuiApplication as A; app = A([]);"
    "sys.exit(not A.primaryScreen().grabWindow(0).save(sys.argv[1]))"
)


def wait_until(what: Callable[[], bool], seconds: float = SECONDS) -> bool:
    """Looks again and again until it holds; another process gives no signal to wait for.

    Needs a ``QCoreApplication``. Gives whether it held within so many seconds.
    """
    loop = QEventLoop()
    look = QTimer()
    look.timeout.connect(lambda: loop.quit() if what() else None)
    look.start(LOOK_EVERY_MS)
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
    return what()


def grab(path: Path, environment: dict[str, str]) -> QImage:
    """What is on the virtual screen to which ``environment`` leads; kept as ``path``."""
    look = {**environment, "QT_QPA_PLATFORM": "xcb"}
    subprocess.run([sys.executable, "-c", LOOK, str(path)], env=look, check=True)
    return QImage(str(path))


def accent(image: QImage) -> npt.NDArray[np.bool_]:
    """Which pixels have the accent colour of the light theme, by row and column."""
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
