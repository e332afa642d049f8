"""Drafting in the real window: from a pasted text to a saved tour, by keys and by the mouse."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import app.drafting.drafting
from app.tour import Tour, read
from app.tour.model import Quote
from app.ui.drafting.flow import DraftFlow
from app.ui.drafting.page import DraftPage
from app.ui.window.main_window import MainWindow
from tests.drafting.hand import ARTICLE, hand_made, span
from tests.ui.users import User, name_file

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
GERMAN = "Der Minister kam nach Oslo.\n\n„Wir bleiben“, sagte er, und das war nicht viel."
Begin: TypeAlias = Callable[..., DraftPage]


@pytest.fixture
def begin(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Begin:
    """Pastes a text, begins by keys, and waits for its proposals, which were written by hand."""
    monkeypatch.setattr(app.drafting.drafting, "draft", hand_made)

    def paste_and_begin(text: str = ARTICLE, published: str = "") -> DraftPage:
        window.actions_by_id["new-text"].trigger()
        QGuiApplication.clipboard().setText(text)
        new = window.beginnings.new_text
        QTest.keyClick(new.text, Key.Key_V, Ctrl)
        new.fields.published.setText(published)
        QTest.keyClick(new.text, Key.Key_Return, Ctrl)
        page = window.beginnings.drafting.page
        qtbot.waitUntil(lambda: page.draft is not None)
        return page

    return paste_and_begin


def flow_of(window: MainWindow) -> DraftFlow:
    return window.beginnings.drafting


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Presses a key where the focus is."""
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, modifier)


def click(page: DraftPage, proposal_id: str, part: str) -> None:
    """Clicks a part of a row."""
    place = page.model.place_of(proposal_id)
    assert place is not None
    page.list.scrollTo(page.model.index(place, 0))
    spot = page.list.part_rect(place, part).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def ids(page: DraftPage) -> list[str]:
    found = (page.model.proposal(place) for place in range(page.model.rowCount()))
    return [each.id for each in found if each is not None]


def current(page: DraftPage) -> str:
    assert page.current is not None
    return page.current.id


def tour_in(window: MainWindow) -> Tour:
    tour = window.session.tour
    assert tour is not None
    return tour


def names(window: MainWindow) -> list[str]:
    return [stop.name for stop in tour_in(window).stops]


def quotes(tour: Tour) -> dict[str, Quote]:
    return {quote.text: quote for stop in tour.stops for quote in stop.quotes}


def row(page: DraftPage, proposal_id: str) -> str:
    place = page.model.place_of(proposal_id)
    assert place is not None
    shown = page.model.row(place)
    return f"{shown.head}{shown.tail} | {shown.why}"


def test_a_pasted_text_becomes_a_saved_tour_by_keys_alone(
    qtbot: QtBot, window: MainWindow, begin: Begin, tmp_path: Path
) -> None:
    page = begin()
    assert window.workspace.beside is page
    assert QApplication.focusWidget() is page.list
    order = ["sea", "oslo", "malaysia", "met", "beginning", "fish", "hanoi", "overdue", "very"]
    assert ids(page) == order
    assert current(page) == "sea"
    assert page.text._framed == span("We share this sea,")
    # Enter accepts and goes on; Space ticks and unticks; the text follows.
    press(Key.Key_Return)
    assert current(page) == "oslo"
    assert page.text._framed == span("in Oslo")
    press(Key.Key_Down)
    press(Key.Key_Space)
    assert page.decisions.is_taken(page.current)  # type: ignore[arg-type]
    press(Key.Key_Down)
    press(Key.Key_Down)
    # The second name for the quotation, and the next one is dismissed.
    press(Key.Key_2)
    assert page.decisions.speakers == {"beginning": "Tan Wei"}
    for _ in range(4):
        press(Key.Key_Down)
    assert current(page) == "very"
    press(Key.Key_Backspace)
    assert current(page) == "overdue"
    press(Key.Key_Return, Ctrl)
    assert not flow_of(window).is_shown
    tour = tour_in(window)
    assert names(window) == ["Kuala Lumpur", "Hanoi", "Oslo"]
    assert set(quotes(tour)) == {"We share this sea,", "A good beginning,"}
    assert quotes(tour)["A good beginning,"].speaker == "tan-wei"
    assert window.session.editing
    beside: QWidget | None = window.workspace.beside
    assert beside is window.evidence_slot.evidence.page
    assert window.beginnings.new_text.text.toPlainText() == ""
    path = tmp_path / "north.geojson"
    user = User(QFileDialog=name_file(path))
    window.actions_by_id["save"].trigger()
    assert user.met
    qtbot.waitUntil(lambda: window.session.document.is_saved)
    assert read(path) == tour


def test_one_undo_step_leads_back_to_the_source_alone(window: MainWindow, begin: Begin) -> None:
    page = begin(published="5 Nov 2025")
    page.make_asked.emit()
    document = window.session.document
    made = document.edited
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert (document.edited.stops, document.edited.people) == ((), ())
    assert document.edited.sources == made.sources
    assert not document.undo_stack.canUndo()
    document.undo_stack.redo()
    assert document.edited == made


def test_the_window_shows_the_tour_that_would_be_made(
    qtbot: QtBot, window: MainWindow, begin: Begin
) -> None:
    before = window.session.document.edited
    page = begin()
    assert names(window) == ["Hanoi", "Oslo"]
    assert window.session.document.is_previewing
    assert window.session.document.edited is before
    page.go_to("malaysia")
    press(Key.Key_Space)
    qtbot.waitUntil(lambda: names(window) == ["Kuala Lumpur", "Hanoi", "Oslo"])
    window.session.select("oslo")
    assert current(page) == "oslo"
    assert window.session.document.is_saved


def test_boxes_alternatives_and_names_are_clicked(
    qtbot: QtBot, window: MainWindow, begin: Begin
) -> None:
    page = begin()
    click(page, "fish", "tick")
    assert current(page) == "fish"
    assert page.decisions.ticked == {"fish": False}
    page.go_to("oslo")
    click(page, "oslo", "option:1")
    assert page.decisions.places == {"oslo": 1}
    qtbot.waitUntil(lambda: tour_in(window).stop("oslo").country == "US")
    click(page, "oslo", "option:3")
    assert page.decisions.ticked["oslo"] is False
    # The link leads to the names, the last of which asks for more.
    click(page, "overdue", "names")
    assert current(page) == "overdue"
    options = page.model.row(page.list.place).options
    assert [option.words for option in options] == ["Ada Lund", "Tan Wei", "Speaker not stated"]
    click(page, "overdue", "option:0")
    click(page, "overdue", "whole")
    assert page.decisions.speakers == {"overdue": "Ada Lund", "very": "Ada Lund"}


def test_a_click_in_the_text_leads_to_its_row(begin: Begin) -> None:
    page = begin()
    page.chips.buttons["place"].click()
    assert ids(page) == ["oslo", "malaysia", "hanoi"]
    start, _ = span("signed an agreement")
    cursor = page.text.textCursor()
    cursor.setPosition(page.text.unit(start + 3))
    spot = page.text.cursorRect(cursor).center()
    QTest.mouseClick(page.text.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert current(page) == "fish"
    assert len(ids(page)) == 9


def test_the_chips_count_and_list_the_kinds(begin: Begin) -> None:
    page = begin()
    words = [button.text() for button in page.chips.buttons.values()]
    assert words == ["All 9", "Stops 3", "Quotations 4", "Meetings 1", "Agreements 1"]
    page.chips.buttons["quote"].click()
    assert ids(page) == ["sea", "beginning", "overdue", "very"]
    assert QApplication.focusWidget() is page.list


def test_the_day_of_publication_dates_the_stops(
    qtbot: QtBot, window: MainWindow, begin: Begin
) -> None:
    page = begin()
    head = page.head
    assert head.sentence.words == "Two dates wait for their year."
    assert row(page, "oslo").startswith("Oslo, Norway · Nov. 4, year open")
    page.go_to("malaysia")
    press(Key.Key_2)
    QTest.keyClicks(head.published, "soon")
    assert head.sentence.words.startswith("Not a date.")
    head.published.clear()
    QTest.keyClicks(head.published, "5 Nov 2025")
    assert "5 November 2025" in head.sentence.words
    qtbot.waitUntil(lambda: page.draft is not None and page.draft.undated == 0)
    assert row(page, "oslo").startswith("Oslo, Norway · 4 Nov 2025")
    assert str(tour_in(window).stop("oslo").arrive) == "2025-11-04"
    # What was decided is kept.
    assert page.decisions.places == {"malaysia": 1}
    assert current(page) == "malaysia"
    head.published.clear()
    qtbot.waitUntil(lambda: page.draft is not None and page.draft.undated == 2)
    assert tour_in(window).stop("oslo").arrive is None


def test_an_odd_day_makes_no_tour(window: MainWindow, begin: Begin) -> None:
    page = begin()
    QTest.keyClicks(page.head.published, "soon")
    page.list.setFocus()
    press(Key.Key_Return, Ctrl)
    assert flow_of(window).is_shown
    assert QApplication.focusWidget() is page.head.published


def test_cancel_leads_back_to_the_text_with_all_that_was_typed(
    qtbot: QtBot, window: MainWindow, begin: Begin
) -> None:
    before = window.session.document.edited
    page = begin()
    page.head.title.setText("North")
    page.head.publisher.setText("The Times")
    page.head.published.setText("5 Nov 2025")
    page.go_to("very")
    press(Key.Key_Space)
    press(Key.Key_Escape)
    new = window.beginnings.new_text
    assert window.workspace.welcome is new
    assert window.workspace.beside is None and window.workspace.in_panel is None
    assert new.text.toPlainText() == ARTICLE
    fields = new.fields
    assert (fields.title.text(), fields.publisher.text()) == ("North", "The Times")
    assert fields.published.text() == "5 Nov 2025"
    assert window.session.document.edited is before
    assert not window.session.document.is_previewing
    # Who comes back finds the decisions too.
    QTest.keyClick(new.text, Key.Key_Return, Ctrl)
    qtbot.waitUntil(lambda: page.draft is not None)
    assert page.decisions.ticked == {"very": True}


def test_without_an_open_tour_cancel_leads_back_too(window: MainWindow, begin: Begin) -> None:
    window.session.close()
    begin()
    assert names(window) == ["Hanoi", "Oslo"]
    press(Key.Key_Escape)
    assert window.session.tour is None
    assert window.workspace.welcome is window.beginnings.new_text
    assert window.beginnings.new_text.text.toPlainText() == ARTICLE


def test_reading_can_be_cancelled(
    qtbot: QtBot, window: MainWindow, begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin()
    press(Key.Key_Escape)
    release = threading.Event()

    def wait_for_release(text: str, published: None, gazetteer: object) -> object:
        release.wait(30)
        return hand_made(text, published, gazetteer)

    monkeypatch.setattr(app.drafting.drafting, "draft", wait_for_release)
    new = window.beginnings.new_text
    QTest.keyClick(new.text, Key.Key_Return, Ctrl)
    page = flow_of(window).page
    assert page.draft is None
    assert page.waiting.isVisible()
    page.foot.cancel.click()
    assert window.workspace.welcome is new
    # The next text need not wait for the last one.
    monkeypatch.setattr(app.drafting.drafting, "draft", hand_made)
    QTest.keyClick(new.text, Key.Key_Return, Ctrl)
    qtbot.waitUntil(lambda: page.draft is not None)
    release.set()


def test_a_text_that_is_not_english_says_what_was_looked_for(begin: Begin) -> None:
    page = begin()
    assert not page.notice.isVisible()
    press(Key.Key_Escape)
    page.head.window().beginnings.new_text.clear()  # type: ignore[attr-defined]
    page = begin(GERMAN)
    assert page.notice.isVisible()
    assert "not in English" in page.notice.words
    assert page.waiting.isVisible()
    assert not page.foot.make.isEnabled()


def test_what_has_no_stop_is_said_and_left_out(
    qtbot: QtBot, window: MainWindow, begin: Begin
) -> None:
    page = begin()
    assert "5 of 9 ticked. The others stay" in page.foot.count.words
    for stop in ("oslo", "hanoi"):
        page.go_to(stop)
        press(Key.Key_Space)
    wanted = "3 of 9 ticked. 3 items have no stop to go to, and are left out."
    qtbot.waitUntil(lambda: page.foot.count.words == wanted)
    assert not page.foot.make.isEnabled()
    press(Key.Key_Return, Ctrl)
    assert flow_of(window).is_shown


def test_a_decision_is_taken_back(begin: Begin) -> None:
    page = begin()
    press(Key.Key_Backspace)
    assert ids(page)[0] == "oslo"
    press(Key.Key_Space)
    press(Key.Key_Z, Ctrl)
    press(Key.Key_Z, Ctrl)
    assert ids(page)[0] == "sea"
    assert page.decisions.ticked == {}
    press(Key.Key_Z, Ctrl)
    assert ids(page)[0] == "sea" and page.isVisible()


def test_the_places_that_are_only_mentioned_say_why(window: MainWindow, begin: Begin) -> None:
    begin()
    side = flow_of(window).side
    assert side.names.words == "Moscow."
    side.why.click()
    assert side.reasons.words == "Moscow: “plans had alarmed Moscow” (¶5)"
    assert "Read them against the text" in side.promise.words


@pytest.mark.parametrize(("width", "has_map"), [(1440, True), (1024, False)])
def test_the_map_goes_in_a_narrow_window(
    window: MainWindow, begin: Begin, width: int, has_map: bool
) -> None:
    window.resize(width, 700)
    page = begin()
    assert window.map_view.isVisible() is has_map
    assert page.promise.isVisible() is not has_map
    assert not window.itinerary.isVisible()
    bars: tuple[QWidget, ...] = (page.head, page.foot)
    assert all(bar.width() == window.workspace.width() for bar in bars)
    press(Key.Key_Escape)
    press(Key.Key_Escape)
    assert window.itinerary.isVisible() and window.map_view.isVisible()


def test_begin_without_proposals_needs_no_drafting(window: MainWindow) -> None:
    window.actions_by_id["new-text"].trigger()
    new = window.beginnings.new_text
    QGuiApplication.clipboard().setText(ARTICLE)
    QTest.keyClick(new.text, Key.Key_V, Ctrl)
    QTest.mouseClick(new.plain_button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert tour_in(window).stops == ()
    assert tour_in(window).sources[0].text == ARTICLE
    assert window.beginnings._drafting is None


def test_editing_ends_drafting(window: MainWindow, begin: Begin) -> None:
    page = begin()
    window.session.set_editing(True)
    assert not flow_of(window).is_shown
    assert window.workspace.beside is not page
    assert not window.session.document.is_previewing


def test_another_title_is_that_of_the_tour_and_of_its_source(
    window: MainWindow, begin: Begin
) -> None:
    page = begin()
    page.head.title.setText("North")
    page.make_asked.emit()
    assert tour_in(window).title == "North"
    assert tour_in(window).sources[0].title == "North"


def test_the_rules_draft_a_real_text(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_id["new-text"].trigger()
    new = window.beginnings.new_text
    QGuiApplication.clipboard().setText(ARTICLE)
    QTest.keyClick(new.text, Key.Key_V, Ctrl)
    QTest.keyClick(new.text, Key.Key_Return, Ctrl)
    page = flow_of(window).page
    qtbot.waitUntil(lambda: page.draft is not None)
    assert page.draft is not None
    found = {ARTICLE[each.start : each.end] for each in page.draft.quotations}
    assert "We share this sea," in found
    assert "Hanoi" in {stop.name for stop in page.draft.stops}


def test_a_key_leads_to_the_next_proposal_that_is_not_ticked(begin: Begin) -> None:
    page = begin()
    visited = []
    for _ in range(4):
        press(Key.Key_N)
        visited.append(current(page))
    ticked = {each for each in ids(page) if page.model.row(ids(page).index(each)).is_ticked}
    waiting = [each for each in ids(page) if each not in ticked]
    assert visited == [waiting[at % len(waiting)] for at in range(4)]
