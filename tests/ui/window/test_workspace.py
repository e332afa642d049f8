"""What editing and other views do to the layout of the window, and how it comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QToolButton
from pytestqt.qtbot import QtBot

from app.tour.edit import change_stop
from app.tour.filters import NO_FILTER
from app.ui.window.main_window import MainWindow
from tests.tours import BUNDLED


def button(window: MainWindow, name: str) -> QToolButton | None:
    widget = window.toolbar.widgetForAction(window.actions_by_id[name])
    return widget if isinstance(widget, QToolButton) else None


def test_f2_turns_editing_on_and_off(window: MainWindow, qtbot: QtBot) -> None:
    assert button(window, "undo") is None
    qtbot.keyClick(window, Qt.Key.Key_F2)
    assert window.session.editing
    editing, undo = button(window, "editing"), button(window, "undo")
    assert editing is not None and editing.isChecked() and editing.text() == "Editing"
    assert undo is not None and not undo.isEnabled()
    qtbot.waitUntil(undo.isVisible)
    assert undo.geometry().right() < editing.geometry().left()
    qtbot.keyClick(window, Qt.Key.Key_F2)
    assert not window.session.editing
    assert button(window, "undo") is None


def test_another_tour_is_read_first(window: MainWindow) -> None:
    window.session.set_editing(True)
    window.open_path(BUNDLED)
    assert not window.session.editing
    assert not window.actions_by_id["editing"].isChecked()


def test_undo_names_its_step(window: MainWindow, qtbot: QtBot) -> None:
    tour = window.session.tour
    assert tour is not None
    name = tour.stops[0].name
    window.session.document.apply(
        lambda tour: change_stop(tour, tour.stops[0].id, name="Edo"), "Rename Salt & Pepper"
    )
    assert window.actions_by_id["undo"].text() == "&Undo Rename Salt && Pepper"
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.tour is not None
    assert window.session.tour.stops[0].name == name
    assert window.actions_by_id["redo"].text() == "&Redo Rename Salt && Pepper"


@pytest.mark.parametrize(("width", "is_banded"), [(1440, False), (1024, True)])
def test_a_text_beside_the_map_gives_the_layout_back(
    window: MainWindow, qtbot: QtBot, width: int, is_banded: bool
) -> None:
    window.resize(width, 700)
    qtbot.waitUntil(lambda: window.width() == width)
    itinerary, panel = window.itinerary.width(), window.stop_panel.width()
    text = QLabel("text")
    window.workspace.set_beside(text)
    assert text.isVisible()
    assert not window.timeline.isVisible()
    assert window.workspace.wants_rail
    below = window.stop_panel.mapTo(window, window.stop_panel.rect().topLeft()).y()
    assert (below > window.map_view.mapTo(window, window.map_view.rect().center()).y()) == is_banded
    window.workspace.set_beside(None)
    assert window.timeline.isVisible()
    assert (window.itinerary.width(), window.stop_panel.width()) == (itinerary, panel)


def test_a_page_in_place_of_the_map_returns_to_the_text_beside_it(window: MainWindow) -> None:
    text, page = QLabel("text"), QLabel("page")
    window.workspace.set_beside(text)
    window.workspace.set_instead(page)
    assert page.isVisible() and not text.isVisible() and not window.map_view.isVisible()
    window.workspace.set_instead(None)
    assert text.isVisible() and window.map_view.isVisible()


def test_a_pane_stands_in_place_of_the_stop_panel(window: MainWindow) -> None:
    pane = QLabel("pane")
    window.workspace.set_panel(pane)
    assert pane.isVisible() and not window.stop_panel.isVisible()
    assert window.workspace.in_panel is pane
    window.workspace.set_panel(None)
    assert window.stop_panel.isVisible() and window.workspace.in_panel is None


def test_a_welcome_page_stands_in_place_of_everything(window: MainWindow) -> None:
    page = QLabel("welcome")
    window.workspace.set_welcome(page)
    assert page.isVisible() and not window.itinerary.isVisible()
    window.workspace.set_welcome(None)
    assert window.itinerary.isVisible()


def test_the_user_brings_the_timeline_back(window: MainWindow) -> None:
    window.workspace.set_beside(QLabel("text"))
    window.actions_by_id["timeline"].trigger()
    assert window.timeline.isVisible()


def test_editing_widens_the_panel_and_gives_the_width_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1440, 700)
    qtbot.waitUntil(lambda: window.width() == 1440)
    itinerary, before = window.itinerary.width(), window.stop_panel.width()
    window.session.set_editing(True)
    qtbot.waitUntil(lambda: window.stop_panel.width() == 384)
    window.session.set_editing(False)
    qtbot.waitUntil(lambda: window.stop_panel.width() == before)
    window.session.set_editing(True)
    window.workspace.set_beside(QLabel("text"))
    window.workspace.set_beside(None)
    qtbot.waitUntil(lambda: window.stop_panel.width() == 384)
    assert window.itinerary.width() == itinerary


@pytest.mark.parametrize(("width", "reading", "listing"), [(1440, 352, 368), (1024, 344, 344)])
def test_the_panel_has_room_for_what_it_shows_until_the_reader_decides(
    window: MainWindow, qtbot: QtBot, width: int, reading: int, listing: int
) -> None:
    window.resize(width, 700)
    panel = window.stop_panel
    qtbot.waitUntil(lambda: (window.width(), panel.width()) == (width, reading))
    assert window.itinerary.width() == 256
    some = NO_FILTER.toggled("kinds", "meeting")
    window.session.set_filter(some)
    qtbot.waitUntil(lambda: panel.width() == listing)
    window.session.select("tokyo")
    qtbot.waitUntil(lambda: panel.width() == reading)
    # A width that the reader has chosen stays.
    inner = panel.parentWidget().parentWidget()  # type: ignore[union-attr]
    assert isinstance(inner, QSplitter)
    inner.setSizes([width - 256 - 400, 400])
    qtbot.waitUntil(lambda: panel.width() == 400)
    window.session.select(None)
    assert panel.width() == 400
    window.session.set_filter(NO_FILTER)
    assert panel.width() == 400
