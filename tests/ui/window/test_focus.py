"""Receiving the keyboard focus never selects a stop, sets a filter or moves the map."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.tour.filters import NO_FILTER
from app.ui.filter.dialog import FilterDialog
from app.ui.indexes.people import PeopleDialog
from app.ui.indexes.sources import SourcesDialog
from app.ui.window.main_window import MainWindow
from tests.webtools import ask_window

ZOOM = "map.getZoom()"


@pytest.fixture
def overview(qtbot: QtBot, window: MainWindow) -> Iterator[MainWindow]:
    """The window with the focus in the itinerary, after a stop was selected and deselected."""
    with qtbot.waitActive(window):
        window.activateWindow()
    rows = window.itinerary.list
    centre = rows.visualRect(window.itinerary.model.index(2)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    with qtbot.waitSignal(window.map_view.settled):
        QTest.keyClick(rows, Qt.Key.Key_Escape)
    assert window.session.selected is None
    assert QApplication.focusWidget() is rows
    selections: list[object] = []
    window.session.selected_changed.connect(selections.append)
    yield window
    assert window.session.selected is None
    assert selections == []
    assert not rows.selectionModel().hasSelection()


def close_by_escape(qtbot: QtBot, window: MainWindow, command: str) -> None:
    """Opens the dialog of a command and closes it by key; then the window is active again."""
    window.actions_by_id[command].trigger()
    (dialog,) = (dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    # The offscreen platform leaves this to the window system.
    with qtbot.waitActive(window):
        window.activateWindow()
    assert QApplication.focusWidget() is window.itinerary.list


def test_closing_a_menu_selects_nothing(qtbot: QtBot, overview: MainWindow) -> None:
    for action in overview.menuBar().actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        menu.popup(overview.mapToGlobal(overview.rect().center()))
        qtbot.waitUntil(menu.isVisible)
        QTest.keyClick(menu, Qt.Key.Key_Escape)
        qtbot.waitUntil(menu.isHidden)
        overview.itinerary.list.setFocus(Qt.FocusReason.PopupFocusReason)


@pytest.mark.parametrize("command", ["shortcuts", "filter", "sources", "people", "commands"])
def test_closing_a_dialog_selects_nothing(qtbot: QtBot, overview: MainWindow, command: str) -> None:
    close_by_escape(qtbot, overview, command)


def test_activating_the_window_again_selects_nothing(qtbot: QtBot, overview: MainWindow) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    with qtbot.waitActive(other):
        other.activateWindow()
    with qtbot.waitActive(overview):
        overview.activateWindow()
    assert QApplication.focusWidget() is overview.itinerary.list


def test_restoring_the_window_selects_nothing(qtbot: QtBot, overview: MainWindow) -> None:
    overview.showMinimized()
    overview.showNormal()
    with qtbot.waitActive(overview):
        overview.activateWindow()
    overview.itinerary.list.setFocus(Qt.FocusReason.ActiveWindowFocusReason)


def test_leaving_the_presentation_selects_no_other_stop(window: MainWindow) -> None:
    window.itinerary.list.setFocus(Qt.FocusReason.MouseFocusReason)
    window.presenter.enter()
    window.session.select(None)
    window.presenter.leave()
    assert window.session.selected is None


@pytest.mark.parametrize("reason", list(Qt.FocusReason))
def test_the_list_takes_the_focus_for_any_reason_without_selecting(
    overview: MainWindow, reason: Qt.FocusReason
) -> None:
    overview.itinerary.field.setFocus()
    overview.itinerary.list.setFocus(reason)
    assert QApplication.focusWidget() is overview.itinerary.list


def test_tab_through_the_window_selects_and_filters_nothing(
    qtbot: QtBot, overview: MainWindow
) -> None:
    before = ask_window(qtbot, overview, ZOOM)
    seen = set()
    for widget in overview.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            seen.add(type(widget).__name__)
    assert len(seen) > 4
    assert overview.session.filter == NO_FILTER
    assert ask_window(qtbot, overview, ZOOM) == before


@pytest.mark.parametrize(
    ("command", "kind"),
    [("filter", FilterDialog), ("sources", SourcesDialog), ("people", PeopleDialog)],
)
def test_tab_through_a_dialog_selects_and_filters_nothing(
    qtbot: QtBot, overview: MainWindow, command: str, kind: type[QDialog]
) -> None:
    overview.actions_by_id[command].trigger()
    (dialog,) = overview.findChildren(kind)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    for widget in dialog.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
    assert overview.session.filter == NO_FILTER
    dialog.close()


def test_the_first_arrow_key_after_the_focus_selects_the_first_stop(
    qtbot: QtBot, window: MainWindow
) -> None:
    rows = window.itinerary.list
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    assert not rows.currentIndex().isValid()
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert window.session.selected == "tokyo"


def test_the_focused_list_shows_a_frame_while_no_row_is_current(
    qtbot: QtBot, window: MainWindow
) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    rows, focus = window.itinerary.list, window.appearance.theme.focus.lower()
    window.itinerary.field.setFocus()
    assert rows.grab().toImage().pixelColor(1, 40).name() != focus
    QTest.keyClick(window.itinerary.field, Qt.Key.Key_Tab)
    assert rows.hasFocus()
    assert rows.grab().toImage().pixelColor(1, 40).name() == focus
