"""Takes pictures of the real window: opens a tour, waits for the map, grabs what it shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer, SignalInstance
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication

from app.ui.start.application import make_window
from app.ui.state.settings import Settings
from app.ui.window.main_window import MainWindow

TIMEOUT_MS = 60_000
LOOK_EVERY_MS = 100
# After so many looks at the same picture nothing more is expected.
ALIKE = 15


def wait_for(signal: SignalInstance, act: Callable[[], object]) -> None:
    """Calls ``act`` and waits until ``signal`` is emitted. Raises ``TimeoutError``."""
    loop = QEventLoop()
    came: list[bool] = []

    def arrive() -> None:
        came.append(True)
        loop.quit()

    signal.connect(arrive)
    QTimer.singleShot(TIMEOUT_MS, loop.quit)
    act()
    if not came:
        loop.exec()
    if not came:
        raise TimeoutError("the window did not come to rest")


def settle(window: MainWindow) -> None:
    """Waits until the window looks the same for a while: the web view hands it frames late.

    Raises ``TimeoutError``.
    """
    loop = QEventLoop()
    last, alike, looks = QImage(), 0, 0

    def look() -> None:
        nonlocal last, alike, looks
        now = grab(window).toImage()
        alike = alike + 1 if now == last else 0
        last, looks = now, looks + 1
        if alike == ALIKE or looks * LOOK_EVERY_MS > TIMEOUT_MS:
            loop.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(LOOK_EVERY_MS)
    loop.exec()
    if alike < ALIKE:
        raise TimeoutError("the window did not come to rest")


def open_window(
    app: QApplication, folder: Path, tour: Path, size: tuple[int, int], appearance: str
) -> MainWindow:
    """The window on a tour, at a size in pixels, with settings of its own in ``folder``."""
    store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    store.setValue("appearance", appearance)
    window = make_window(app, Settings(store))
    window.resize(*size)
    window.show()
    wait_for(window.map_view.ready, lambda: window.open_path(tour))
    settle(window)
    return window


def grab(window: MainWindow) -> QPixmap:
    """The window as it is, without the frame that the system puts around it."""
    return window.grab()
