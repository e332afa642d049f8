"""The stop panel: order of sections, filter links, copying, and stops with many items."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.tour.filters import NO_FILTER
from app.ui.stop_panel.card import Card
from app.ui.stop_panel.card_column import BATCH
from app.ui.widgets.link import Link
from app.ui.window.main_window import MainWindow
from tests.tours import VERNE, encoded, small
from tests.ui.panels import card, headings, labels, link, links, shown


def long_tour(path: Path, count: int) -> Path:
    """A tour of one stop with many facts."""
    tour = small()
    tour["features"][1]["properties"]["facts"] = [
        {"id": f"f{number}", "text": f"Fact number {number}"} for number in range(count)
    ]
    path.write_bytes(encoded(tour))
    return path


def test_the_header_shows_number_country_dates_and_leg(window: MainWindow) -> None:
    window.session.select("kuala-lumpur")
    text = shown(window)
    assert "STOP 2 OF 5" in text
    assert "Malaysia · 31 Oct – 1 Nov 2025 · 5,318 km (3,305 mi) from Tokyo" in text
    assert "Place, dates and order are inferred." in text


def test_reasons_open_by_key_and_stay_open(window: MainWindow) -> None:
    window.session.select("tokyo")

    def reasons() -> list[str]:
        return [
            label.text()
            for label in labels(window)
            if label.text().startswith("Order inferred: ") and label.isVisible()
        ]

    assert reasons() == []
    notes = window.stop_panel.findChild(Link, "notes")
    assert notes is not None
    notes.setFocus()
    QTest.keyClick(notes, Qt.Key.Key_Return)
    assert len(reasons()) == 1
    window.session.select("kuala-lumpur")
    assert len(reasons()) == 1


def test_the_order_of_sections_depends_on_the_stop(window: MainWindow) -> None:
    window.session.select("tokyo")
    assert headings(window) == ["Quotations 5", "Meetings 1", "Agreements 1", "Facts 4"]
    window.session.select("hanoi")
    assert headings(window) == [
        "Agreements 1 · 1 that does not exist",
        "Meetings 1",
        "Quotations 1",
        "Facts 2",
    ]
    window.session.select("seoul")
    assert headings(window) == ["Quotations 1", "Facts 1"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_person_is_a_link_that_filters(window: MainWindow, key: Qt.Key) -> None:
    window.activateWindow()
    window.session.select("tokyo")
    person = link(window, "meet-koizumi", "people-koizumi")
    person.setFocus()
    QTest.keyClick(person, key)
    assert window.session.filter.people == {"koizumi"}
    assert "1 of 11 items" in shown(window)
    assert headings(window) == ["Meetings 1"]
    # The same link keeps the focus, shows that it is active, and removes the filter again.
    again = QApplication.focusWidget()
    assert again is link(window, "meet-koizumi", "people-koizumi")
    assert isinstance(again, Link)
    assert again.marked
    QTest.keyClick(again, key)
    assert window.session.filter == NO_FILTER
    assert len(headings(window)) == 4


def test_a_topic_filters_and_show_all_clears_the_filter(window: MainWindow) -> None:
    window.activateWindow()
    window.session.select("hanoi")
    # Both facts have the topic, and it stands above them.
    topic = next(each for each in links(window) if each.objectName() == "topics-Arms sales")
    QTest.mouseClick(topic, Qt.MouseButton.LeftButton)
    assert window.session.filter.topics == {"Arms sales"}
    # All items of this stop have the topic, so nothing is hidden.
    assert window.stop_panel.findChild(Link, "show-all") is None
    window.session.select("tokyo")
    assert "0 of 11 items" in shown(window)
    assert headings(window) == []
    show_all = window.stop_panel.findChild(Link, "show-all")
    assert show_all is not None
    show_all.setFocus()
    QTest.keyClick(show_all, Qt.Key.Key_Space)
    assert window.session.filter == NO_FILTER
    assert window.stop_panel.findChild(Link, "show-all") is None
    # The link is gone, but the panel has the focus.
    assert window.focusWidget() is window.stop_panel


def test_a_requested_item_comes_into_view(window: MainWindow) -> None:
    window.activateWindow()
    window.session.set_filter(NO_FILTER.toggled("people", "koizumi"))
    window.session.show_item("tokyo", "japan-exercises")
    first = card(window, "japan-exercises")
    assert window.focusWidget() is first
    assert first.property("current") is True
    assert first.visibleRegion().boundingRect() == first.rect()
    window.session.show_item("tokyo", "q-tell-japan")
    second = card(window, "q-tell-japan")
    assert window.focusWidget() is second
    assert second.visibleRegion().boundingRect() == second.rect()
    assert not first.property("current")
    assert second.property("current") is True


def test_a_requested_item_of_another_stop_is_wholly_visible(window: MainWindow) -> None:
    for item in ("meet-teodoro", "asean-cooperation", "q-you-live-it"):
        window.session.select("tokyo")
        window.session.show_item("kuala-lumpur", item)
        shown_card = card(window, item)
        QApplication.processEvents()
        assert shown_card.visibleRegion().boundingRect() == shown_card.rect()


def menu_of(window: MainWindow, item_id: str, key: Qt.Key, modifier: Qt.KeyboardModifier) -> QMenu:
    item_card = card(window, item_id)
    item_card.setFocus()
    QTest.keyClick(item_card, key, modifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_a_quotation_is_copied_with_its_attribution_by_key(window: MainWindow) -> None:
    window.session.select("hanoi")
    window.activateWindow()
    item = "q-deeper-cooperation"
    menu = menu_of(window, item, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(menu, Qt.Key.Key_Q)
    assert QGuiApplication.clipboard().text() == (
        "“deeper cooperation will benefit both of our countries” — Pete Hegseth, Pentagon chief, "
        "Quoted phrase, on the United States and Vietnam, 2 Nov 2025; "
        "Takeaways From Hegseth’s Asia Tour, paragraph 18"
    )
    menu = menu_of(window, item, Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier)
    QTest.keyClick(menu, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == "Takeaways From Hegseth’s Asia Tour, paragraph 18"


def test_the_context_menu_copies_the_selection_or_the_item(window: MainWindow) -> None:
    window.session.select("hanoi")
    item_card = card(window, "russian-weapons")
    (text, *_) = item_card.findChildren(QLabel)
    text.setSelection(0, 7)
    where = QPoint(5, 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, text.mapToGlobal(where))
    # Qt passes the event to the card only if the label has no context menu.
    assert text.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu
    QApplication.sendEvent(item_card, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    actions = {action.objectName(): action for action in menu.actions()}
    actions["copy-selection"].trigger()
    assert QGuiApplication.clipboard().text() == "Accordi"
    actions["copy-item"].trigger()
    assert QGuiApplication.clipboard().text() == (
        "According to the article, Russia supplies the larger part of the weapons that Vietnam "
        "buys at present. — "
        "Takeaways From Hegseth’s Asia Tour, paragraph 19"
    )
    menu.close()


def test_thousands_of_items_are_built_while_scrolling(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.map_view.ready):
        window.open_path(long_tour(tmp_path / "long.geojson", 5_000))
    window.session.select("tromso")

    def built() -> int:
        return len(window.stop_panel.findChildren(Card))

    assert "Facts 5,000" in headings(window)
    assert BATCH <= built() <= 3 * BATCH
    before = built()
    bar = window.stop_panel.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: built() > before)
    # An item far down is shown at once, without building the cards before it.
    window.session.show_item("tromso", "f4000")
    far = card(window, "f4000")
    assert window.focusWidget() is far
    assert not far.visibleRegion().isEmpty()
    assert built() < 10 * BATCH
    # A link there builds the earlier cards.
    earlier = window.stop_panel.findChild(Link, "earlier")
    assert earlier is not None
    assert earlier.full == "4,000 earlier items"
    earlier.setFocus()
    QTest.keyClick(earlier, Qt.Key.Key_Return)
    assert card(window, f"f{4000 - BATCH}").isVisibleTo(window.stop_panel)
    assert window.focusWidget() is card(window, "f4000")


def test_tab_reaches_every_link_and_card_of_a_stop(window: MainWindow) -> None:
    window.activateWindow()
    window.session.select("hanoi")
    window.stop_panel.setFocus()
    reached = []
    focused: QWidget | None = window.stop_panel
    for _ in range(60):
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is None or not window.stop_panel.isAncestorOf(focused):
            break
        reached.append(focused)
        assert not focused.visibleRegion().isEmpty()
        assert focused.accessibleName()
    assert set(links(window)) <= set(reached)
    assert len([widget for widget in reached if isinstance(widget, Card)]) == 6


def test_a_stop_of_the_second_tour(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.map_view.ready):
        window.open_path(VERNE)
    window.session.select("london")
    text = shown(window)
    assert "United Kingdom · until 2 Oct 1872" in text
    assert "ch." in text
    assert "Source 1, chapter 3" in "\n".join(link.accessibleName() for link in links(window))
    assert "Fix, Detective, United Kingdom" not in text
