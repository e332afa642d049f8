"""What stays on top of the panel while its text scrolls, and the counts that jump."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.tour.filters import Filter
from app.tour.model import Fact, Meeting, Quote, When
from app.ui.editor.glyphs import GlyphButton
from app.ui.stop_panel.card import Card
from app.ui.stop_panel.listing.match import MatchedStop
from app.ui.stop_panel.pinned import StopTop
from app.ui.stop_panel.section_head import JumpCount, SectionHead
from tests.ui.lone_panel import LonePanel, stop, tour

QUOTES = [Quote(id=f"q{n}", text=f"We said it {n} times. " * 6) for n in range(6)]
MEETINGS = [Meeting(id=f"m{n}", title=f"Meeting {n}", summary="Long. " * 40) for n in range(5)]
FACTS = [Fact(id=f"f{n}", text=f"Fact {n}. " * 20) for n in range(200)]
OSLO = stop(
    "oslo",
    (*QUOTES, *MEETINGS, *FACTS),
    arrive=When("2025-10-31"),
    depart=When("2025-11-01"),
)


def on_top(desk: LonePanel) -> tuple[str, str] | None:
    """The name of the stop and the head of the section on top, or ``None``."""
    if desk.panel.pinned.isHidden():
        return None
    texts = [found.text() for found in desk.panel.pinned.findChildren(QLabel) if found.text()]
    heads = desk.panel.pinned.findChildren(SectionHead)
    return texts[1], heads[0].section.heading if heads else ""


def counts(desk: LonePanel) -> dict[str, JumpCount]:
    found = desk.panel.findChildren(JumpCount)
    return {each.kind: each for each in found if each.isVisible()}


def test_the_stop_and_the_section_stay_on_top(qtbot: QtBot) -> None:
    desk = LonePanel(qtbot, tour(OSLO, stop("bergen")))
    assert on_top(desk) is None
    desk.select("oslo")
    assert on_top(desk) is None
    assert [head.section.heading for head in desk.find(SectionHead)] == [
        "Quotations 6",
        "Meetings 5",
        "Facts 200",
    ]
    name = next(found for found in desk.find(QLabel) if found.property("role") == "title")
    assert name.text() == "Oslo"
    # While the name is in view, nothing covers it.
    desk.scroll(10)
    assert on_top(desk) is None
    desk.scroll(400)
    assert on_top(desk) == ("Oslo", "Quotations 6")
    top = desk.panel.pinned
    assert top.width() == desk.panel.viewport().width()
    assert "31 Oct – 1 Nov" in [found.text() for found in top.findChildren(QLabel)]
    meetings = next(head for head in desk.find(SectionHead) if head.section.kind == "meeting")
    # The head in the text gives way to the one on top just where that stands.
    desk.scroll(400 + desk.top_of(meetings) - top.height() + meetings.height() + 2)
    assert on_top(desk) == ("Oslo", "Meetings 5")
    desk.scroll(0)
    assert on_top(desk) is None
    desk.scroll(400)
    # Tab reaches it first.
    desk.panel.setFocus()
    QTest.keyClick(desk.panel, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None and top.isAncestorOf(focused)
    (following,) = top.findChildren(GlyphButton, "stop-next")
    qtbot.mouseClick(following, Qt.MouseButton.LeftButton)
    assert desk.session.selected == "bergen"
    assert on_top(desk) is None


def test_a_count_jumps_to_its_section(qtbot: QtBot) -> None:
    desk = LonePanel(qtbot, tour(OSLO))
    desk.select("oslo")
    assert {kind: each.text() for kind, each in counts(desk).items()} == {
        "quote": "6",
        "meeting": "5",
        "fact": "200",
    }
    assert counts(desk)["meeting"].accessibleName() == "Go to: 5 meetings"
    qtbot.mouseClick(counts(desk)["meeting"], Qt.MouseButton.LeftButton)
    assert on_top(desk) == ("Oslo", "Meetings 5")
    first = desk.one(Card, "item-m0")
    # A click leaves the focus where it was.
    assert not first.hasFocus()
    assert 0 <= desk.top_of(first) - desk.panel.pinned.height() < 30
    # The facts are not built yet.
    assert not desk.find(Card, "item-f150")
    facts = counts(desk)["fact"]
    facts.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(facts.hasFocus)
    QTest.keyClick(facts, Qt.Key.Key_Return)
    assert on_top(desk) == ("Oslo", "Facts 200")
    first = desk.one(Card, "item-f0")
    # A key takes the focus along.
    assert first.hasFocus()
    assert desk.top_of(first) >= desk.panel.pinned.height()


def test_the_focus_is_never_below_what_stays_on_top(qtbot: QtBot) -> None:
    desk = LonePanel(qtbot, tour(OSLO))
    desk.select("oslo")
    desk.session.show_item("oslo", "m4")
    focused = QApplication.focusWidget()
    assert isinstance(focused, Card)
    seen = 0
    while focused is not None and seen < 40:
        QTest.keyClick(focused, Qt.Key.Key_Backtab)
        focused = QApplication.focusWidget()
        if focused is None or not desk.panel.widget().isAncestorOf(focused):  # type: ignore[union-attr]
            break
        seen += 1
        assert desk.top_of(focused) >= desk.panel.pinned.cover
    assert seen > 5
    # Below a strip that has another height, too.
    desk.session.show_item("oslo", "f160")
    focused = QApplication.focusWidget()
    assert isinstance(focused, Card) and focused.item.id == "f160"
    assert desk.top_of(focused) >= desk.panel.pinned.cover > 0


def test_an_arrow_on_top_keeps_the_focus(qtbot: QtBot) -> None:
    desk = LonePanel(qtbot, tour(OSLO, stop("bergen"), stop("molde")))
    desk.select("oslo")
    following = desk.one(GlyphButton, "stop-next")
    following.setFocus()
    qtbot.waitUntil(following.hasFocus)
    QTest.keyClick(following, Qt.Key.Key_Return)
    assert desk.session.selected == "bergen"
    focused = QApplication.focusWidget()
    assert isinstance(focused, GlyphButton) and focused.objectName() == "stop-next"
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert desk.session.selected == "molde"
    # The last stop has no next one.
    assert QApplication.focusWidget() is desk.panel


def test_an_edit_of_the_number_changes_what_stays_on_top(qtbot: QtBot) -> None:
    desk = LonePanel(qtbot, tour(stop("bergen"), OSLO))
    desk.select("oslo")
    desk.scroll(400)

    def number() -> str:
        return desk.panel.pinned.findChildren(QLabel)[0].text()

    assert number() == "2"
    desk.session.document.apply(lambda made: tour(made.stops[1], made.stops[0]), "Swap")
    assert desk.session.selected == "oslo"
    assert number() == "1"


def test_long_names_and_wide_dates_are_cut_on_top(qtbot: QtBot) -> None:
    long = stop("a" * 3000, FACTS, arrive=When("2025-10-31"))
    desk = LonePanel(qtbot, tour(long))
    desk.select(long.id)
    (name,) = (found for found in desk.find(QLabel) if found.property("role") == "title")
    desk.scroll(name.height() + 400)
    line = desk.panel.pinned.findChildren(StopTop)[0]
    texts = [found.text() for found in line.findChildren(QLabel) if found.text()]
    assert texts[1].endswith("…")
    # A date is shown whole or not at all.
    assert not any("Oct" in text for text in texts)
    assert desk.panel.pinned.width() == desk.panel.viewport().width()


def test_the_stop_of_the_matches_stays_on_top(qtbot: QtBot) -> None:
    desk = LonePanel(qtbot, tour(stop("bergen", MEETINGS), OSLO))
    desk.session.set_filter(Filter(kinds=frozenset({"meeting", "fact"})))
    QApplication.processEvents()
    top = desk.panel.pinned
    assert top.isHidden()
    first, second = desk.find(MatchedStop)
    desk.scroll(desk.top_of(first) + 30)
    assert [head.stop.id for head in top.findChildren(MatchedStop)] == ["bergen"]
    desk.scroll(desk.panel.verticalScrollBar().value() + desk.top_of(second) + 5)
    (head,) = top.findChildren(MatchedStop)
    assert head.stop.id == "oslo"
    head.title.click()
    assert desk.session.selected == "oslo"
