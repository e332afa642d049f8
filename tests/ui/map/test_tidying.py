"""When the page is told to free memory: while its map rests, and never while another page loads."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.resources import SECOND_TOUR, data
from app.ui.map.tidying import Tidying
from app.ui.window.main_window import MainWindow


def is_due(window: MainWindow) -> bool:
    """Whether memory will be freed if the map rests on."""
    tidying = window.map_view.findChild(Tidying)
    assert tidying is not None
    timer = tidying.findChild(QTimer)
    assert timer is not None
    return timer.isActive()


def test_a_page_has_nothing_to_free_while_it_loads(qtbot: QtBot, window: MainWindow) -> None:
    assert is_due(window)
    with qtbot.waitSignal(window.map_view.ready):
        with qtbot.waitSignal(window.map_view.context.web_page.loadStarted):
            window.open_path(data(SECOND_TOUR))
        assert not is_due(window)
    assert is_due(window)
