"""An edit of the shown stop changes only what it has to, and looks as if all were built anew."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.tour.model import Citation, Fact, Meeting, Quote, Stop
from app.ui.stop_panel.card import Card
from app.ui.stop_panel.card_column import BATCH
from app.ui.stop_panel.stop_reading import StopReading
from tests.ui.lone_panel import LonePanel, stop, tour

QUOTES = tuple(Quote(id=f"q{n}", text=f"We said it {n} times. " * 3) for n in range(2))
MEETINGS = tuple(Meeting(id=f"m{n}", title=f"Meeting {n}", summary="Short.") for n in range(3))
FACTS = tuple(Fact(id=f"f{n}", text=f"Fact {n}. " * 9) for n in range(4))
OSLO = stop("oslo", (*QUOTES, *MEETINGS, *FACTS))
NEW = Fact(id="new", text="New. " * 30)
# What an edit makes of the stop, and whether the cards that it leaves alone stay.
EDITS = {
    "add at the end": (replace(OSLO, facts=(*FACTS, NEW)), True),
    "add at the beginning": (replace(OSLO, facts=(NEW, *FACTS)), True),
    "add in the first section": (
        replace(OSLO, meetings=(*MEETINGS, Meeting(id="m", title="Another", summary="Long."))),
        True,
    ),
    "remove": (replace(OSLO, facts=FACTS[1:], meetings=MEETINGS[1:]), True),
    "change": (replace(OSLO, facts=(FACTS[0], replace(FACTS[1], text="Now"), *FACTS[2:])), True),
    "reorder": (replace(OSLO, facts=FACTS[::-1]), True),
    "rename": (replace(OSLO, name="Oslo, at the fjord " * 4), True),
    "note": (replace(OSLO, place_basis="inferred", place_note="Because."), True),
    "another order of sections": (replace(OSLO, meetings=MEETINGS[:1]), False),
    "the last of a kind": (replace(OSLO, meetings=()), False),
    "nothing left": (replace(OSLO, meetings=(), quotes=(), facts=()), False),
    "topics for all": (
        replace(OSLO, facts=tuple(replace(each, topics=("snow",)) for each in FACTS)),
        False,
    ),
    "more than a batch": (
        replace(OSLO, facts=tuple(Fact(id=f"x{n}", text=f"{n}") for n in range(BATCH))),
        False,
    ),
    "a source": (replace(OSLO, facts=(replace(FACTS[0], cite=(Citation(source="s1"),)),)), False),
}


def desk_with(qtbot: QtBot, oslo: Stop) -> LonePanel:
    """The panel, high enough for all of the stop, with the focus."""
    desk = LonePanel(qtbot, tour(oslo, stop("bergen")), (352, 2400))
    desk.select("oslo")
    desk.panel.setFocus()
    return desk


def settle() -> None:
    """Deletes what is to be deleted, and lays out what is left."""
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
    for _ in range(3):
        QCoreApplication.processEvents()


def reading_of(desk: LonePanel) -> StopReading:
    (reading,) = desk.find(StopReading)
    return reading


def picture_of(desk: LonePanel) -> QImage:
    """The panel without the frame that shows where the focus is."""
    body = desk.panel.widget()
    assert body is not None
    return body.grab().toImage()


def tab_order(desk: LonePanel) -> list[str]:
    """The object names of all that the Tab key reaches from the panel on, once around."""
    names: list[str] = []
    desk.panel.setFocus()
    focused: QWidget | None = desk.panel
    while focused is not None and (not names or focused is not desk.panel):
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.objectName())
    return names


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_in_place_looks_as_if_all_were_built_anew(qtbot: QtBot, name: str) -> None:
    edited, is_in_place = EDITS[name]
    desk = desk_with(qtbot, OSLO)
    before = {card.item.id: card for card in desk.find(Card)}
    desk.session.document.apply(lambda made: replace(made, stops=(edited, made.stops[1])), name)
    kept = [card for card in desk.find(Card) if card is before.get(card.item.id)]
    assert bool(kept) is is_in_place
    assert all(card.item in edited.items for card in desk.find(Card))
    settle()
    picture, texts, order = picture_of(desk), sorted(desk.texts), tab_order(desk)

    anew = desk_with(qtbot, edited)
    settle()
    assert texts == sorted(anew.texts)
    assert order == tab_order(anew)
    assert picture == picture_of(anew)


@pytest.mark.parametrize("name", EDITS)
def test_undoing_an_edit_in_place_restores_the_picture(qtbot: QtBot, name: str) -> None:
    edited, _ = EDITS[name]
    desk = desk_with(qtbot, OSLO)
    settle()
    picture, order = picture_of(desk), tab_order(desk)
    desk.session.document.apply(lambda made: replace(made, stops=(edited, made.stops[1])), name)
    settle()
    assert picture_of(desk) != picture
    desk.session.document.undo_stack.undo()
    settle()
    assert picture_of(desk) == picture
    assert tab_order(desk) == order


def test_the_current_card_and_the_place_stay(qtbot: QtBot) -> None:
    desk = LonePanel(qtbot, tour(OSLO, stop("bergen")))
    desk.select("oslo")
    desk.session.show_item("oslo", "f3")
    desk.panel.setFocus()
    reading, place = reading_of(desk), desk.panel.verticalScrollBar().value()
    assert place > 0
    changed = replace(OSLO, facts=(*FACTS[:3], replace(FACTS[3], text="Now"), NEW))
    desk.session.document.apply(lambda made: replace(made, stops=(changed, made.stops[1])), "Edit")
    settle()
    assert reading_of(desk) is reading
    assert desk.panel.verticalScrollBar().value() == place
    assert reading.current is not None
    assert reading.current.item == changed.facts[3]
    assert [card.property("current") for card in desk.find(Card)].count(True) == 1


def test_the_place_stays_when_the_header_is_another(qtbot: QtBot) -> None:
    desk = LonePanel(qtbot, tour(OSLO, stop("bergen")))
    desk.select("oslo")
    settle()
    bar = desk.panel.verticalScrollBar()
    desk.scroll(bar.maximum())
    place = bar.value()
    renamed = replace(OSLO, name="Kristiania")
    desk.session.document.apply(lambda made: replace(made, stops=(renamed, made.stops[1])), "Edit")
    settle()
    assert bar.value() == place > 0


def test_a_card_that_goes_while_it_has_the_focus_leaves_it_to_the_panel(qtbot: QtBot) -> None:
    desk = LonePanel(qtbot, tour(OSLO, stop("bergen")))
    desk.select("oslo")
    desk.session.show_item("oslo", "f0")
    gone = replace(OSLO, facts=FACTS[1:])
    desk.session.document.apply(lambda made: replace(made, stops=(gone, made.stops[1])), "Edit")
    settle()
    assert desk.panel.window().focusWidget() is desk.panel
