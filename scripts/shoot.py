"""Takes pictures of the real window: opens a tour, waits for the map, grabs the pixels."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer, SignalInstance
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication

from app.ui.start.window import make_window
from app.ui.state.settings import Settings
from app.ui.window.main_window import MainWindow

TIMEOUT_MS = 60_000
POLL_MS = 100
# The window is at rest after this many equal frames.
EQUAL_FRAMES = 15


def wait_for(signal: SignalInstance, act: Callable[[], object]) -> None:
    """Calls ``act`` and waits until ``signal`` is emitted. Raises ``TimeoutError``."""
    loop = QEventLoop()
    emitted: list[bool] = []

    def note() -> None:
        emitted.append(True)
        loop.quit()

    signal.connect(note)
    QTimer.singleShot(TIMEOUT_MS, loop.quit)
    act()
    if not emitted:
        loop.exec()
    if not emitted:
        raise TimeoutError("the window did not come to rest")


def settle(window: MainWindow) -> None:
    """Waits until the window stops changing, since the web view delivers its frames late.

    Raises ``TimeoutError``.
    """
    loop = QEventLoop()
    last, equal, frames = QImage(), 0, 0

    def compare() -> None:
        nonlocal last, equal, frames
        frame = grab(window).toImage()
        equal = equal + 1 if frame == last else 0
        last, frames = frame, frames + 1
        if equal == EQUAL_FRAMES or frames * POLL_MS > TIMEOUT_MS:
            loop.quit()

    timer = QTimer()
    timer.timeout.connect(compare)
    timer.start(POLL_MS)
    loop.exec()
    if equal < EQUAL_FRAMES:
        raise TimeoutError("the window did not come to rest")


def open_window(
    app: QApplication, folder: Path, tour: Path, size: tuple[int, int], appearance: str
) -> MainWindow:
    """Opens the window on a tour, at a size in pixels, with its settings in ``folder``."""
    store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    store.setValue("appearance", appearance)
    window = make_window(app, Settings(store))
    window.resize(*size)
    window.show()
    wait_for(window.map_view.ready, lambda: window.open_path(tour))
    settle(window)
    return window


def grab(window: MainWindow) -> QPixmap:
    """The pixels of the window, without the frame of the window system."""
    return window.grab()
