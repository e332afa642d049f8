"""Citations as numbers, and the cited words beside them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.tour.model import Citation, Fact
from app.ui.sources.citations import FEW, Citations
from app.ui.sources.cited_words import MOST, CitedWords, cited_words
from app.ui.sources.passage_dialog import PassageDialog
from app.ui.sources.reference import Reference
from app.ui.stop_panel.card import Card
from tests.ui.lone_panel import TEXT, LonePanel, paragraph, stop, tour


def shown(desk: LonePanel, item: str) -> list[str]:
    """The signs and numbers of an item's citations, from left to right."""
    card = desk.one(Card, f"item-{item}")
    rows = card.findChildren(Citations)
    parts: list[QWidget] = []
    for row in rows:
        parts += [*row.findChildren(QLabel), *row.findChildren(Reference)]
    parts.sort(key=lambda part: part.mapTo(card, QPoint(0, 0)).x())
    return [part.full if isinstance(part, Reference) else part.text() for part in parts]  # type: ignore[attr-defined]


def test_citations_are_numbers_with_a_sign_before_them(qtbot: QtBot) -> None:
    page = Citation(source="s1", label="page", locator="7")
    verse = Citation(source="s1", label="verse", locator="2")
    plain = Citation(source="s1", locator="12")
    facts = [
        Fact(id="two", text="Two", cite=(paragraph("9"), paragraph("8"))),
        Fact(id="mixed", text="Mixed", cite=(paragraph("9"), page, page, paragraph("1"))),
        Fact(id="rare", text="Rare", cite=(verse, plain, Citation(source="s1"))),
        Fact(id="none", text="None"),
    ]
    desk = LonePanel(qtbot, tour(stop("oslo", facts)))
    desk.select("oslo")
    desk.panel.grab()
    assert shown(desk, "two") == ["¶", "9", "8"]
    assert shown(desk, "mixed") == ["¶", "9", "p.", "7", "7", "¶", "1"]
    assert shown(desk, "rare") == ["verse", "2", "12", "[1]"]
    assert shown(desk, "none") == ["Unsourced"]
    # They stand at the right, all at the same distance from the edge.
    ends = {
        row.mapTo(desk.panel, QPoint(row.width(), 0)).x()
        for row in desk.find(Citations)
        if row.findChildren(Reference)
    }
    assert len(ends) == 1
    # With several sources, the number of the source comes first.
    several = Fact(id="s", text="S", cite=(paragraph("9", 2), paragraph("8", 2), paragraph("9")))
    desk.session.document.new(tour(stop("oslo", [several]), sources=2))
    desk.select("oslo")
    desk.panel.grab()
    assert shown(desk, "s") == ["2 ¶", "9", "8", "1 ¶", "9"]


def test_very_many_citations_flow_below_the_text(qtbot: QtBot) -> None:
    cite = tuple(paragraph(str(n)) for n in range(1, FEW + 2))
    desk = LonePanel(qtbot, tour(stop("oslo", [Fact(id="f", text="F", cite=cite)])))
    desk.select("oslo")
    links = desk.find(Reference)
    assert [link.full for link in links[: FEW + 1]] == ["¶ 1", "2", "3", "4", "5"]
    assert not desk.find(Citations)


def test_the_words_appear_under_the_mouse_and_by_key(qtbot: QtBot) -> None:
    words = "Nobody told us why."
    start = TEXT.index(words)
    exact = Citation(
        source="s1", label="paragraph", locator="2", start=start, end=start + len(words)
    )
    facts = [
        Fact(id="a", text="A", cite=(exact, paragraph("3"))),
        Fact(id="b", text="B", cite=(paragraph("1", 2),)),
    ]
    desk = LonePanel(qtbot, tour(stop("oslo", facts), sources=2))
    desk.panel.activateWindow()
    desk.select("oslo")
    by_words, by_number, unknown = desk.find(Reference)[:3]
    assert not desk.panel.findChildren(CitedWords)
    by_words.setFocus(Qt.FocusReason.TabFocusReason)
    (popup,) = desk.panel.findChildren(CitedWords)
    assert popup.isVisible()
    assert popup.place.text() == "Source no. 1, paragraph 2"
    assert popup.words.text() == words
    assert by_words.accessibleDescription() == words
    # It covers neither the reference nor, if there is room, the panel.
    area = by_words.rect().translated(by_words.mapToGlobal(QPoint(0, 0)))
    assert not popup.geometry().intersects(area)
    # The next one shows its own; a paragraph is found by its number.
    QTest.keyClick(by_words, Qt.Key.Key_Tab)
    assert by_number.hasFocus()
    assert popup.isVisible() and popup.words.text() == "We went on."
    # Escape hides it, and only it.
    QTest.keyClick(by_number, Qt.Key.Key_Escape)
    assert not popup.isVisible() and by_number.hasFocus()
    assert desk.session.selected == "oslo"
    # The tour does not have the words of the other source.
    unknown.setFocus(Qt.FocusReason.TabFocusReason)
    assert popup.isVisible() and not popup.words.isVisible()
    assert popup.hint.text() == "The tour’s file does not hold the text of this passage."
    # A click of the mouse does not show it, but opens the source.
    by_words.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not popup.isVisible()
    by_words.setFocus(Qt.FocusReason.TabFocusReason)
    by_words.click()
    assert not popup.isVisible()
    (dialog,) = desk.panel.window().findChildren(PassageDialog)
    dialog.close()


def test_the_words_wait_for_the_mouse(qtbot: QtBot) -> None:
    desk = LonePanel(qtbot, tour(stop("oslo", [Fact(id="a", text="A", cite=(paragraph("1"),))])))
    desk.select("oslo")
    (link, *_) = desk.find(Reference)
    at = QPointF(link.rect().center())
    link.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    QApplication.sendEvent(link, QEnterEvent(at, at, QPointF(link.mapToGlobal(at.toPoint()))))
    qtbot.waitUntil(lambda: any(each.isVisible() for each in desk.panel.findChildren(CitedWords)))
    (popup,) = desk.panel.findChildren(CitedWords)
    assert popup.words.text() == "The harbour was closed."
    # While the mouse is on the words, they stay.
    link.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    popup.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    QApplication.sendEvent(link, QEvent(QEvent.Type.Leave))
    link.repaint()
    popup.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    QApplication.sendEvent(popup, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not popup.isVisible())
    # Words go with their reference.
    link.setFocus(Qt.FocusReason.TabFocusReason)
    assert popup.isVisible()
    desk.session.select(None)
    qtbot.waitUntil(lambda: not popup.isVisible())


def test_long_words_are_cut_and_markup_is_text() -> None:
    made = tour(stop("oslo"))
    long = Citation(source="s1", exact="word " * 100_000)
    words, _ = cited_words(made, long)
    assert len(words) == MOST and words.endswith("…")
    words, place = cited_words(made, Citation(source="s1", exact="<b>\n x</b>"))
    assert (words, place) == ("<b> x</b>", "Source no. 1")
