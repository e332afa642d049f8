"""The first page of a tour: its deck, its counts, the quotation set large, and what is missing."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.tour.edit import change_stop
from app.tour.errors import Target
from app.tour.filters import NO_FILTER
from app.tour.model import Agreement, Citation, Fact, Meeting, Person, Quote, Stop, Tour, When
from app.ui.first_page.counts import CountButton, CountGrid
from app.ui.first_page.missing import MOST_NAMED, Missing
from app.ui.first_page.page import LONG, FirstPage
from app.ui.indexes.people import PeopleDialog
from app.ui.stop_panel.card import Card
from app.ui.stop_panel.listing.matches import Matches
from app.ui.widgets.link import Link
from app.ui.widgets.reading.prose import Prose
from app.ui.window.main_window import MainWindow
from tests.ui.lone_panel import LonePanel, paragraph, stop, tour
from tests.ui.panels import shown


def button(window: MainWindow, name: str) -> QWidget:
    found = window.stop_panel.findChild(QWidget, name)
    assert found is not None
    return found


@pytest.mark.parametrize("press", ["mouse", "key"])
def test_each_count_and_button_leads_to_what_it_names(
    qtbot: QtBot, window: MainWindow, press: str
) -> None:
    window.activateWindow()
    text = shown(window)
    assert "Pete Hegseth in Asia, as one article reports it" in text
    assert "28 Oct – 4 Nov 2025 (inferred) · 10,154 km (6,309 mi)" in text
    assert "“President Trump wants allies to be strong”" in text
    cells = {each.count.counted: each for each in window.stop_panel.findChildren(CountButton)}
    assert [each.accessibleName() for each in cells.values()] == [
        "5 stops",
        "9 meetings",
        "15 quotations",
        "3 agreements, 1 that does not exist",
        "15 facts",
        "12 people",
    ]

    def activate(name: str) -> None:
        widget = button(window, name)
        if press == "mouse":
            qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        else:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(widget, Qt.Key.Key_Return)

    for kind in ("meeting", "quote", "agreement", "fact"):
        activate(f"count-{kind}")
        assert window.session.filter == NO_FILTER.toggled("kinds", kind)
        assert window.stop_panel.findChildren(Matches)
        window.session.set_filter(NO_FILTER)
    activate("count-stop")
    assert window.focusWidget() is window.itinerary.list
    activate("count-person")
    (people,) = window.findChildren(PeopleDialog)
    people.close()
    activate("pull-quote")
    assert window.session.selected == "seoul"
    focused = window.focusWidget()
    assert isinstance(focused, Card) and isinstance(focused.item, Quote)
    window.session.select(None)
    activate("read-first")
    assert window.session.selected == "tokyo"
    window.session.select(None)
    activate("start-tour")
    assert (window.session.selected, window.story.state) == ("tokyo", "playing")
    window.story.stop()


def test_the_number_of_stops_leads_there_through_a_search_and_a_hidden_list(
    window: MainWindow,
) -> None:
    window.activateWindow()
    window.itinerary.field.setText("Hegseth")
    window.panels.toggle("itinerary")
    window.stop_panel.stops_requested.emit()
    assert window.itinerary.isVisible()
    assert window.itinerary.field.text() == ""
    assert window.focusWidget() is window.itinerary.list


def test_what_is_missing_leads_to_its_field(window: MainWindow) -> None:
    window.activateWindow()
    window.session.set_editing(True)
    (missing,) = window.stop_panel.findChildren(Missing)
    links = {each.objectName(): each for each in missing.findChildren(Link)}
    assert [each.words for each in links.values()] == [
        "5 Camp Humphreys",
        "Source “Takeaways From Hegseth’s Asia Tour”",
    ]
    assert "1 stop without a date" in shown(window)
    links["missing-date"].click()
    assert window.session.selected == "camp-humphreys"
    editor = window.stop_panel.editor
    assert editor is not None
    assert editor.stop_form.bindings["arrive"].field.input.hasFocus()


def test_a_tour_with_little_has_a_page_too(qtbot: QtBot) -> None:
    desk = LonePanel(qtbot, Tour(title="Nothing yet", stops=()))
    asked: list[str] = []
    desk.panel.requested.connect(asked.append)
    assert "Nothing yet" in desk.texts
    assert not desk.find(CountGrid) and not desk.find(QPushButton)
    desk.one(Link, "editing").click()
    assert asked == ["editing"]
    # One stop is read, not played; nobody is quoted.
    desk.session.document.new(tour(stop("oslo"), sources=0))
    assert [each.text() for each in desk.find(QPushButton)] == ["Read stop 1"]
    assert [each.accessibleName() for each in desk.find(CountButton)] == ["1 stop"]
    assert not desk.find(Link)
    desk.one(QPushButton, "read-first").click()
    assert desk.session.selected == "oslo"


def test_the_quotation_says_what_it_is(qtbot: QtBot) -> None:
    quote = Quote(id="q", text="We were never there.", speaker="ann", basis="inferred")
    cited = msgspec.structs.replace(quote, cite=(paragraph("1"),), date=When("2025-05-04"))
    ann = Person(id="ann", name="Ann <b>Dorn</b>")
    desk = LonePanel(qtbot, tour(stop("oslo", [cited]), people=(ann,)))
    assert "Ann <b>Dorn</b>" in desk.texts and "Inferred" in desk.texts
    assert desk.one(Link, "pull-quote").words == "Oslo · 4 May 2025"
    (words,) = (each for each in desk.find(Prose) if each.text() == "“We were never there.”")
    assert words.property("role") == "pull-quote"
    assert desk.one(Link, "reference 0").accessibleName() == ("Source 1, paragraph 1: Source no. 1")
    # Without a source it says so.
    desk.session.document.new(tour(stop("oslo", [msgspec.structs.replace(quote, speaker=None)])))
    assert "Unsourced" in desk.texts
    # What is very long is not set large, and left to its stop.
    long = msgspec.structs.replace(quote, text="We were never there. " * 20_000, speaker=None)
    desk.session.document.new(tour(stop("oslo", [long])))
    assert not any(each.text().startswith("“") for each in desk.find(Prose))
    assert not desk.find(Link, "pull-quote")


def test_the_counts_stand_in_one_column_where_the_text_is_large(qtbot: QtBot) -> None:
    meetings = [Meeting(id=f"m{n}", title="M") for n in range(12)]
    desk = LonePanel(qtbot, tour(stop("oslo", meetings), stop("bergen")))
    (grid,) = desk.find(CountGrid)

    def columns() -> int:
        grid.grab()
        return len({cell.x() for cell in desk.find(CountButton)})

    assert columns() == 2
    assert len({cell.height() for cell in desk.find(CountButton)}) == 1
    desk.appearance.set_text_size(2.0)
    qtbot.waitUntil(lambda: columns() == 1)
    assert all(cell.sizeHint().width() <= cell.width() for cell in desk.find(CountButton))
    desk.appearance.set_text_size(1.0)


def test_what_does_not_exist_is_not_counted_but_said(qtbot: QtBot) -> None:
    none = Agreement(id="a", title="A", status="none")
    made = msgspec.structs.replace(stop("oslo"), agreements=(none,))
    desk = LonePanel(qtbot, tour(made))
    names = [each.accessibleName() for each in desk.find(CountButton)]
    assert names == ["1 stop", "0 agreements, 1 that does not exist"]


def test_what_is_missing_follows_the_edits(qtbot: QtBot) -> None:
    unplaced = [Stop(id=f"s{n}", name=f"S{n}") for n in range(6)]
    facts = [Fact(id="f", text="A fact")]
    quotes = [Quote(id="q", text="Q", cite=(Citation(source="s1"),))]
    whole = stop("oslo", (*facts, *quotes), arrive=When("2025"))
    desk = LonePanel(qtbot, tour(whole, *unplaced))
    desk.session.set_editing(True)
    chosen: list[Target] = []
    desk.panel.gap_chosen.connect(chosen.append)
    assert "6 stops without a place" in desk.texts and "6 stops without a date" in desk.texts
    assert "1 item without a source" in desk.texts
    assert "1 quotation without a speaker" in desk.texts
    assert not any("without its text" in text for text in desk.texts)
    # The first ones are named, the others counted.
    assert len(desk.find(Link, "missing-place")) == MOST_NAMED
    assert "and 2 more" in desk.texts
    desk.one(Link, "missing-cite").click()
    desk.one(Link, "missing-speaker").click()
    assert chosen == [
        Target(stop="oslo", item="f", member="cite"),
        Target(stop="oslo", item="q", member="speaker"),
    ]

    def apply(edit: Callable[[Tour], Tour]) -> None:
        desk.session.document.apply(edit, "Edit")
        QApplication.processEvents()

    first = desk.find(Link, "missing-place")[0]
    first.setFocus()
    # An edit of something else leaves the focus on the link.
    apply(lambda made: msgspec.structs.replace(made, summary="A summary"))
    assert first.hasFocus()
    apply(lambda made: change_stop(made, "s0", lon=1.0, lat=2.0, arrive=When("2025")))
    assert "5 stops without a place" in desk.texts
    assert desk.find(Link, "missing-place")[0].words == "3 S1"
    only = (stop("bergen", arrive=When("2025")),)
    apply(lambda made: msgspec.structs.replace(made, stops=only))
    assert not desk.find(Link, "missing-place")
    assert any(text.startswith("Nothing: every stop has a place") for text in desk.texts)


def test_the_page_follows_edits_and_the_theme(qtbot: QtBot) -> None:
    desk = LonePanel(qtbot, tour(stop("oslo"), stop("bergen"), subtitle="From here to there"))
    start = desk.one(QPushButton, "start-tour")
    desk.appearance.choose("light")
    light = start.icon().pixmap(20, 20).toImage()
    desk.appearance.choose("dark")
    qtbot.waitUntil(lambda: start.icon().pixmap(20, 20).toImage() != light)
    desk.appearance.choose("light")
    desk.session.document.apply(
        lambda made: msgspec.structs.replace(made, subtitle="Back again"), "Edit"
    )
    assert "Back again" in desk.texts and "From here to there" not in desk.texts
    assert len(desk.find(FirstPage)) == 1


@pytest.mark.parametrize(("length", "is_before"), [(LONG, False), (LONG + 1, True)])
def test_a_long_summary_does_not_push_the_ways_in_out_of_view(
    qtbot: QtBot, length: int, is_before: bool
) -> None:
    summary = "w" * length
    desk = LonePanel(qtbot, tour(stop("oslo"), summary=summary))
    (words,) = (each for each in desk.find(Prose) if each.text() == summary)
    desk.panel.grab()
    assert (desk.top_of(desk.one(QPushButton, "read-first")) < desk.top_of(words)) == is_before
