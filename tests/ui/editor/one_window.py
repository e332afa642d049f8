"""One real window for all tests of a file, on the bundled tour again before each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from app.ui.start.window import close, make_window
from app.ui.state.settings import Settings
from app.ui.window.main_window import MainWindow
from tests.tours import BUNDLED
from tests.webtools import MAP_TIMEOUT_MS


@contextmanager
def one_window(app: QApplication, folder: Path) -> Iterator[MainWindow]:
    """The window, 1280 by 800, with its map drawn and its settings in a folder."""
    store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = make_window(app, Settings(store))
    window.resize(1280, 800)
    window.show()
    loop = QEventLoop()
    window.map_view.ready.connect(loop.quit)
    QTimer.singleShot(MAP_TIMEOUT_MS, loop.quit)
    window.open_path(BUNDLED)
    loop.exec()
    yield window
    begin_again(window)
    close(window)


def begin_again(window: MainWindow) -> None:
    """Opens the bundled tour as it is in its file, for reading."""
    window.session.set_editing(False)
    window.session.document.open(BUNDLED)
    window.evidence_slot.recheck.close()
