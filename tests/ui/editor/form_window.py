"""One window for the tests of a module, because each needs little of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.start.window import close, make_window
from app.ui.state.settings import Settings
from app.ui.window.main_window import MainWindow
from tests.tours import BUNDLED
from tests.ui.editor.desk import Desk


@pytest.fixture(scope="module")
def shared(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """One window for all tests, because each needs little of it."""
    file = tmp_path_factory.mktemp("settings") / "settings.ini"
    window = make_window(qapp, Settings(QSettings(str(file), QSettings.Format.IniFormat)))
    window.resize(1280, 800)
    window.show()
    yield window
    window.session.document.undo_stack.clear()
    close(window)


@pytest.fixture
def desk(qtbot: QtBot, shared: MainWindow) -> Desk:
    shared.session.document.open(BUNDLED)
    shared.session.set_editing(False)
    shared.activateWindow()
    qtbot.waitUntil(shared.isActiveWindow)
    return Desk(qtbot, shared)
