"""What the panel says once: shared topics and remarks; and how quotations and hits are set."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel
from pytestqt.qtbot import QtBot

from app.tour.filters import NO_FILTER
from app.tour.model import AnyItem, Fact, Meeting, Person, Quote
from app.ui.editor.glyphs import GlyphButton
from app.ui.stop_panel.card import Card
from app.ui.stop_panel.shared import RemarkGroup, SharedTopics
from app.ui.widgets.link import Link
from app.ui.widgets.reading.chip_link import ChipLink
from app.ui.widgets.reading.prose import HANG, Prose
from tests.ui.lone_panel import LonePanel, paragraph, stop, tour

LISTED = "These are listed in one sentence."


def chips(desk: LonePanel) -> list[tuple[str, str]]:
    """The topics that are shown, each with the id of its item, or without one above them."""
    found = []
    for chip in desk.find(ChipLink):
        parent = chip.parentWidget()
        while parent is not None and not isinstance(parent, Card):
            parent = parent.parentWidget()
        found.append((chip.words, parent.item.id if parent else ""))
    return found


def test_a_topic_that_all_share_is_one_chip(qtbot: QtBot) -> None:
    facts = [
        Fact(id="a", text="A", topics=("Ports", "Ships")),
        Fact(id="b", text="B", topics=("Ports",)),
        Fact(id="c", text="C", topics=("Weather", "Ports")),
    ]
    meetings = [Meeting(id="m", title="M", topics=("Ports",))]
    desk = LonePanel(qtbot, tour(stop("oslo", (*facts, *meetings))))
    desk.select("oslo")
    assert sorted(chips(desk)) == [("Ports", ""), ("Ports", "m"), ("Ships", "a"), ("Weather", "c")]
    assert "all three" in desk.texts
    (shared,) = desk.find(SharedTopics)
    (chip,) = shared.findChildren(ChipLink)
    chip.setFocus()
    qtbot.waitUntil(chip.hasFocus)
    chip.click()
    assert desk.session.filter == NO_FILTER.toggled("topics", "Ports")
    # The chip keeps the focus and now lifts the filter.
    (again,) = (each for each in desk.find(ChipLink) if each.hasFocus())
    assert again.marked and again.accessibleDescription() == (
        "Filtered by this; activate to lift the filter"
    )
    again.click()
    desk.session.set_filter(NO_FILTER.toggled("topics", "Ships"))
    # A single item shares nothing.
    assert sorted(chips(desk)) == [("Ports", "a"), ("Ships", "a")]


def test_a_remark_that_neighbours_share_stands_once_above_them(qtbot: QtBot) -> None:
    meetings = [
        Meeting(id="first", title="First", note="Another remark."),
        *[Meeting(id=f"m{n}", title=f"M{n}", note=LISTED) for n in range(4)],
        Meeting(id="last", title="Last"),
    ]
    desk = LonePanel(qtbot, tour(stop("oslo", meetings)))
    desk.select("oslo")
    assert desk.texts.count(LISTED) == 1
    assert desk.texts.count("Another remark.") == 1
    (group,) = desk.find(RemarkGroup)
    cards = group.findChildren(Card)
    assert [card.item.id for card in cards] == ["m0", "m1", "m2", "m3"]
    # A screen reader hears it with each of them.
    assert all(LISTED in card.accessibleName() for card in cards)
    # A rule two pixels wide ties them from the remark to the last card.
    (tie,) = (each for each in group.findChildren(QFrame) if each.property("role") == "tie")
    (words,) = (each for each in group.findChildren(QLabel) if each.text() == LISTED)
    assert tie.width() == 2
    assert desk.top_of(tie) <= desk.top_of(words) < desk.top_of(cards[0])
    assert desk.top_of(tie) + tie.height() >= desk.top_of(cards[-1]) + cards[-1].height()


def test_a_group_goes_on_in_the_next_batch_without_its_remark(qtbot: QtBot) -> None:
    facts = [Fact(id=f"f{n}", text=f"Fact {n}", note=LISTED) for n in range(200)]
    desk = LonePanel(qtbot, tour(stop("oslo", facts)))
    desk.select("oslo")
    desk.session.show_item("oslo", "f30")
    assert len(desk.find(RemarkGroup)) >= 2
    assert desk.texts.count(LISTED) == 1
    # Where the column begins within the group, it says it there.
    desk.session.show_item("oslo", "f199")
    assert not desk.find(Card, "item-f0")
    assert desk.texts.count(LISTED) == 1


def test_while_editing_each_card_has_all_of_it(qtbot: QtBot) -> None:
    facts = [Fact(id=f"f{n}", text="F", note=LISTED, topics=("Ports",)) for n in range(3)]
    desk = LonePanel(qtbot, tour(stop("oslo", facts)))
    desk.select("oslo")
    desk.session.set_editing(True)
    assert desk.texts.count(LISTED) == 3
    assert chips(desk) == [("Ports", "f0"), ("Ports", "f1"), ("Ports", "f2")]
    assert desk.find(GlyphButton)


def test_an_opening_quotation_mark_hangs(qtbot: QtBot) -> None:
    quotes = [
        Quote(id="en", text="All the roads that we took led to the harbour, and from there on."),
        Quote(id="he", text="כל הדרכים שהלכנו בהן הובילו אל הנמל, ומשם המשכנו הלאה אל הים"),
    ]
    desk = LonePanel(qtbot, tour(stop("oslo", quotes)))
    desk.select("oslo")
    for item, is_rtl in (("en", False), ("he", True)):
        words = desk.one(Card, f"item-{item}").findChildren(Prose)[0]
        words.grab()
        document = words.findChild(QTextDocument)
        assert isinstance(document, QTextDocument)
        form = document.firstBlock().blockFormat()
        assert (form.rightMargin() if is_rtl else form.leftMargin()) == HANG
        assert -HANG <= form.textIndent() < 0
        layout = document.firstBlock().layout()
        assert layout.lineCount() > 1
        # The text is as the file has it, in quotation marks.
        text = next(each.text for each in quotes if each.id == item)
        assert words.text() == f"“{text}”"
        words.setSelection(0, 4)
        assert words.selectedText() == f"“{text}"[:4]
    # It begins where the name of a speaker or a source would.
    (foot, *_) = desk.one(Card, "item-en").findChildren(Prose)[1:]
    quote = desk.one(Card, "item-en").findChildren(Prose)[0]
    assert quote.x() + HANG == foot.x()


def test_lines_have_room_whatever_the_font(qtbot: QtBot) -> None:
    desk = LonePanel(qtbot, tour(stop("oslo", [Fact(id="f", text="Word " * 60)])))
    desk.select("oslo")
    words = desk.one(Card, "item-f").findChildren(Prose)[0]
    heights = []
    for size in (1.0, 1.6):
        desk.appearance.set_text_size(size)
        words.grab()
        document = words.findChild(QTextDocument)
        assert isinstance(document, QTextDocument)
        block = document.firstBlock()
        height = document.documentLayout().blockBoundingRect(block).height()
        heights.append(height / block.layout().lineCount())
        assert heights[-1] >= 1.38 * words.fontInfo().pixelSize()
        assert words.heightForWidth(words.width()) >= height
    desk.appearance.set_text_size(1.0)
    assert heights[1] > 1.5 * heights[0]


def test_no_text_is_smaller_than_eleven_pixels(qtbot: QtBot) -> None:
    ann = Person(id="ann", name="Ann", role="Master", country="NO")
    items: list[AnyItem] = [
        Quote(id="q", text="Q", speaker="ann", topics=("T",), note="N", cite=(paragraph("1"),)),
        Meeting(id="m", title="M", basis="inferred"),
    ]
    desk = LonePanel(qtbot, tour(stop("oslo", items), stop("bergen"), people=(ann,)))

    def sizes() -> set[int]:
        widgets = [*desk.find(QLabel), *desk.find(QAbstractButton)]
        assert len(widgets) > 12
        return {each.fontInfo().pixelSize() for each in widgets}

    assert min(sizes()) >= 11
    desk.select("oslo")
    assert min(sizes()) >= 11
    desk.session.select(None)
    desk.session.set_filter(NO_FILTER.toggled("kinds", "meeting").toggled("kinds", "quote"))
    assert min(sizes()) >= 11
    # The reader may want all text smaller; then nothing is smaller than the other text.
    desk.appearance.set_text_size(0.8)
    assert min(sizes()) == 11
    desk.appearance.set_text_size(1.0)


def test_the_words_of_a_search_are_marked_where_all_of_them_occur(qtbot: QtBot) -> None:
    ann = Person(id="ann", name="Ann Dorn", role="Harbour master")
    items: list[AnyItem] = [
        Quote(id="q", text="The old harbour is closed", speaker="ann"),
        Fact(id="f", text="The harbour of Oslo is old, old and cold", cite=(paragraph("1"),)),
        Fact(id="g", text="An old ship"),
    ]
    desk = LonePanel(qtbot, tour(stop("oslo", items), people=(ann,)))
    desk.select("oslo")

    def marked(item: str) -> list[str]:
        card = desk.one(Card, f"item-{item}")
        parts: list[Prose | Link] = [*card.findChildren(Prose), *card.findChildren(Link)]
        return [part.readable[slice(*span)] for part in parts for span in part.hits]

    def search(query: str, **expected: list[str]) -> None:
        desk.session.set_query(query)
        qtbot.waitUntil(lambda: {item: marked(item) for item in expected} == expected)

    search("OLD harbour", q=["old", "harbour", "Harbour"], f=["harbour", "old", "old", "old"], g=[])
    search("dorn", q=["Dorn"], f=[], g=[])
    # A card that is built later has the marks too.
    desk.session.set_filter(NO_FILTER.toggled("kinds", "quote"))
    assert marked("q") == ["Dorn"]
    desk.session.set_filter(NO_FILTER)
    search("", q=[], f=[], g=[])
    # The marks are drawn: the picture differs where the words are.
    card = desk.one(Card, "item-g")
    plain = card.grab().toImage()
    search("ship", q=[], f=[], g=["ship"])
    assert card.grab().toImage() != plain


def test_while_editing_a_quotation_hangs_and_a_double_click_opens_it(qtbot: QtBot) -> None:
    quote = Quote(id="q", text="All the roads that we took led to the harbour, and on from there.")
    desk = LonePanel(qtbot, tour(stop("oslo", [quote])))
    desk.select("oslo")
    desk.session.set_editing(True)
    card = desk.one(Card, "item-q")
    words = card.findChildren(Prose)[0]
    words.grab()
    document = words.findChild(QTextDocument)
    assert isinstance(document, QTextDocument)
    assert document.firstBlock().blockFormat().leftMargin() == HANG
    qtbot.mouseClick(words, Qt.MouseButton.LeftButton)
    assert card.hasFocus() and not words.hasFocus()
    qtbot.mouseDClick(words, Qt.MouseButton.LeftButton)
    assert desk.panel.editor is not None and desk.panel.editor.form is not None
    assert desk.panel.editor.form.item_id == "q"
