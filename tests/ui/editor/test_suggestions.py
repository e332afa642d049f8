"""Suggestions in the text of a source, by keys in the real window; and the file of dismissals."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.readers.read import read_text
from app.tour.edit import change_source
from app.tour.model import Quote, Source, Tour
from app.tour.when import When
from app.ui.editor.evidence.evidence import Evidence
from app.ui.editor.source_text.keys import DEFAULTS, read_keys
from app.ui.editor.source_text.keys_dialog import KeysDialog
from app.ui.editor.source_text.passages import Passage
from app.ui.editor.source_text.view import SourceTextView
from app.ui.state.dismissals import MOST_MARKS, MOST_TEXTS, Dismissals
from app.ui.window.key_table import source_text_keys
from app.ui.window.main_window import MainWindow
from tests.ui.editor.one_window import begin_again, one_window

Key = Qt.Key
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
DRAFT_MS = 30_000

ARTICLE = """Title: The road to Seoul
Publisher: The Courier
Date: 2025-11-05

Defense Secretary Pete Hegseth arrived in Hanoi on November 2, 2025.

“We will meet again, and soon,” Hegseth said in Hanoi.

From there he flew to Ottawa on November 4, 2025. In Ottawa he met Canadian Defence Minister \
David McGuinty for talks.

“Nobody doubts that this will last for years,” McGuinty said.
"""


@pytest.fixture(scope="module")
def shared(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    with one_window(qapp, tmp_path_factory.mktemp("settings")) as window:
        yield window


@pytest.fixture
def window(shared: MainWindow) -> MainWindow:
    """The real window on the bundled tour; nothing has been dismissed in the article."""
    begin_again(shared)
    shared.evidence_slot.dismissals.forget(read_text(ARTICLE).text)
    if not shared.evidence_slot.has_suggestions:
        shared.actions_by_id["suggestions"].trigger()
    return shared


@pytest.fixture
def evidence(window: MainWindow) -> Evidence:
    return opened(window)


@pytest.fixture
def view(evidence: Evidence, qtbot: QtBot) -> SourceTextView:
    """The article beside the map with its suggestions, and the sixth stop selected."""
    view = evidence.page.view
    qtbot.waitUntil(lambda: bool(proposed(view)), timeout=DRAFT_MS)
    return view


def opened(window: MainWindow) -> Evidence:
    window.session.select("seoul")
    evidence = window.evidence_slot.evidence
    evidence.add_source_from(read_text(ARTICLE))
    QTest.keyClick(evidence.page.form.fields["url"], Key.Key_Escape)
    return evidence


def tour_of(window: MainWindow) -> Tour:
    tour = window.session.tour
    assert tour is not None
    return tour


def proposed(view: SourceTextView) -> tuple[Passage, ...]:
    assert view.shown is not None
    return view.shown.proposed


def words_of(view: SourceTextView, passage: Passage) -> str:
    assert view.shown is not None
    return view.shown.text[passage.start : passage.end]


def named(view: SourceTextView, kind: str, words: str) -> Passage | None:
    found = (each for each in proposed(view) if each.kind == kind and words in words_of(view, each))
    return next(found, None)


def without_marks(words: str) -> str:
    """Words without the signs that isolate the directions of writing."""
    return words.replace("\u2068", "").replace("\u2069", "")


def press(view: SourceTextView, *keys: Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    for key in keys:
        QTest.keyClick(view.text, key, modifier)


def go_to(view: SourceTextView, kind: str, words: str) -> Passage:
    """Presses N until the caret is in a suggestion."""
    wanted = named(view, kind, words)
    assert wanted is not None, [(each.kind, words_of(view, each)) for each in proposed(view)]
    view.text.setFocus()
    for _ in proposed(view):
        press(view, Key.Key_N)
        if view.current == wanted:
            return wanted
    raise AssertionError(f"N does not reach {words}")


def test_the_head_and_the_keys_tell_of_suggestions(
    view: SourceTextView, window: MainWindow, qtbot: QtBot
) -> None:
    # In a narrow strip the keys of the kinds come first.
    window.resize(1920, 900)
    count = len(proposed(view))
    assert f"{count} suggestions" in view.head.counts.text()
    qtbot.waitUntil(lambda: not view.strip.cap("N").isHidden())
    view.strip.cap("N").click()
    assert view.current == proposed(view)[0]
    press(view, Key.Key_Backspace)
    assert f"{count - 1} suggestions" in view.head.counts.text()


def test_a_text_that_is_edited_shows_what_the_tour_could_still_take(
    window: MainWindow, view: SourceTextView
) -> None:
    kinds = {each.kind for each in proposed(view)}
    assert {"quote", "place", "meeting"} <= kinds
    assert all(each.is_proposed for each in proposed(view))
    # The tour has a stop there already.
    assert named(view, "place", "Hanoi") is None
    assert named(view, "place", "Ottawa") is not None
    # They are no passages: Tab, the counts and the margin leave them out.
    assert view.shown is not None
    assert not view.shown.passages
    assert window.session.document.undo_stack.count() == 1


def test_n_goes_from_one_to_the_next_and_the_status_line_says_why(
    window: MainWindow, view: SourceTextView
) -> None:
    view.text.go_to(0)
    view.text.setFocus()
    press(view, Key.Key_N)
    assert view.current == proposed(view)[0]
    press(view, Key.Key_N)
    assert view.current == proposed(view)[1]
    press(view, Key.Key_N, modifier=SHIFT)
    assert view.current == proposed(view)[0]
    press(view, Key.Key_N, modifier=SHIFT)
    assert view.current == proposed(view)[-1]
    go_to(view, "quote", "We will meet again")
    said, hint = window.status_line.said.text(), window.status_line.hint.text()
    assert said.startswith("Quotation proposed: ")
    assert "Hegseth" in said
    assert "Hanoi" in without_marks(said)
    assert "named right after the words" in said
    assert "takes it" in hint
    assert "dismisses it" in hint


def test_the_caret_in_a_suggestion_says_what_it_is_and_leaves_it_again(
    window: MainWindow, view: SourceTextView
) -> None:
    quote = named(view, "quote", "Nobody doubts")
    assert quote is not None
    view.text.select(quote.start + 3, quote.start + 3)
    assert view.current == quote
    assert "McGuinty" in window.status_line.said.text()
    view.text.select(0, 0)
    assert view.current != quote


def test_enter_takes_a_quotation_at_its_stop_with_its_speaker(
    window: MainWindow, view: SourceTextView
) -> None:
    before = tour_of(window)
    go_to(view, "quote", "We will meet again")
    press(view, Key.Key_Return)
    new = [each for each in tour_of(window).stop("hanoi").quotes
           if each not in before.stop("hanoi").quotes]  # fmt: skip
    (quote,) = new
    assert quote.text == "We will meet again, and soon,"
    assert quote.speaker is not None
    assert tour_of(window).person(quote.speaker).name == "Pete Hegseth"
    assert view.shown is not None
    (cited,) = quote.cite
    assert cited.start is not None
    assert view.shown.text[cited.start : cited.end] == quote.text
    assert cited.source == tour_of(window).sources[-1].id
    # "Hegseth said in Hanoi" names the stop, and not the day.
    assert quote.basis == "inferred"
    assert quote.note is not None
    assert "Date inferred" in quote.note
    assert "Stop inferred" not in quote.note
    said = window.status_line.said.text()
    assert "Quotation added to" in said
    assert "Hanoi" in said
    assert "¶2" in said
    assert window.session.selected == "hanoi"
    # It is a passage of the tour now, and the keys stay in the text.
    assert named(view, "quote", "We will meet again") is None
    assert view.current is not None
    assert not view.current.is_proposed
    assert view.text.hasFocus()
    window.session.document.undo_stack.undo()
    assert tour_of(window) == before
    assert named(view, "quote", "We will meet again") is not None


def test_an_item_whose_stop_the_tour_lacks_goes_to_the_selected_one(
    window: MainWindow, view: SourceTextView
) -> None:
    before = {item.id for stop in tour_of(window).stops for item in stop.items}
    go_to(view, "quote", "Nobody doubts")
    press(view, Key.Key_Return)
    new = [item for item in tour_of(window).stop("seoul").items if item.id not in before]
    (quote,) = new
    assert isinstance(quote, Quote)
    assert quote.speaker is not None
    assert tour_of(window).person(quote.speaker).name == "David McGuinty"


def test_enter_takes_a_stop_by_its_date_and_what_follows_goes_there(
    window: MainWindow, view: SourceTextView
) -> None:
    before = tour_of(window)
    go_to(view, "place", "Ottawa")
    press(view, Key.Key_Return)
    tour = tour_of(window)
    (stop,) = [each for each in tour.stops if not before.has_stop(each.id)]
    assert stop.name == "Ottawa"
    assert stop.country == "CA"
    assert stop.arrive == When("2025-11-04")
    assert stop.position is not None
    assert stop.place_note is not None
    assert "“Ottawa” (¶3)" in stop.place_note
    at = tour.index(stop.id)
    earlier = [each.arrive for each in tour.stops[:at] if each.arrive]
    later = [each.arrive for each in tour.stops[at + 1 :] if each.arrive]
    assert all(each.first_day <= stop.arrive.first_day for each in earlier)
    assert all(each.first_day > stop.arrive.first_day for each in later)
    window.session.select("hanoi")
    go_to(view, "meeting", "McGuinty")
    press(view, Key.Key_Return)
    (meeting,) = tour_of(window).stop(stop.id).meetings
    people = [tour_of(window).person(each).name for each in meeting.people]
    assert "David McGuinty" in people
    assert "Pete Hegseth" not in people


def test_what_is_dismissed_stays_away_when_the_tour_is_opened_again(
    window: MainWindow, view: SourceTextView, qtbot: QtBot
) -> None:
    tour = tour_of(window)
    go_to(view, "quote", "Nobody doubts")
    press(view, Key.Key_Backspace)
    assert named(view, "quote", "Nobody doubts") is None
    assert tour_of(window) is tour
    assert window.status_line.said.text() == "Suggestion dismissed."
    begin_again(window)
    again = opened(window).page.view
    qtbot.waitUntil(lambda: bool(proposed(again)), timeout=DRAFT_MS)
    assert named(again, "quote", "We will meet again") is not None
    assert named(again, "quote", "Nobody doubts") is None


def test_what_was_dismissed_can_be_brought_back(window: MainWindow, view: SourceTextView) -> None:
    go_to(view, "quote", "Nobody doubts")
    press(view, Key.Key_Backspace)
    texts = {each.text().replace("&", ""): each for each in view.head.menu.actions()}
    texts["Bring Back Dismissed Suggestions"].trigger()
    assert named(view, "quote", "Nobody doubts") is not None
    assert window.status_line.said.text() == "The dismissed suggestions are back."
    texts["Bring Back Dismissed Suggestions"].trigger()
    assert window.status_line.said.text() == "No suggestion was dismissed in this text."


def test_words_that_are_cited_are_not_suggested(window: MainWindow, view: SourceTextView) -> None:
    quote = named(view, "quote", "Nobody doubts")
    assert quote is not None
    # Half of the words are enough.
    view.text.select(quote.start, quote.end - 5)
    view.text.setFocus()
    press(view, Key.Key_Q)
    assert named(view, "quote", "Nobody doubts") is None
    window.session.document.undo_stack.undo()
    assert named(view, "quote", "Nobody doubts") is not None
    view.text.select(quote.start, quote.start + 6)
    view.text.setFocus()
    press(view, Key.Key_F)
    # A word within them is cited.
    assert named(view, "quote", "Nobody doubts") is None


def test_a_draft_leaves_what_was_not_taken_and_not_what_was_dismissed(
    window: MainWindow, qtbot: QtBot
) -> None:
    text = read_text(ARTICLE).text
    source = Source(id="article", title="Article", text=text, published=When("2025-11-05"))
    window.session.close()
    flow = window.beginnings.drafting
    flow.begin(Tour(title="Article", stops=(), sources=(source,)))
    deciding = flow.page.deciding
    qtbot.waitUntil(
        lambda: deciding.draft is not None and bool(deciding.draft.quotations), timeout=DRAFT_MS
    )
    assert deciding.draft is not None
    left, dismissed = deciding.draft.quotations
    if deciding.decisions.is_taken(left):
        deciding.tick(left)
    deciding.dismiss(dismissed)
    flow.make()
    assert window.session.editing
    assert tour_of(window).stops
    view = window.evidence_slot.evidence.page.view
    qtbot.waitUntil(lambda: bool(proposed(view)), timeout=DRAFT_MS)
    assert named(view, "quote", "We will meet again") is not None
    assert named(view, "quote", "Nobody doubts") is None


def test_another_day_of_publication_is_read_again_and_keeps_what_was_dismissed(
    window: MainWindow, view: SourceTextView, qtbot: QtBot
) -> None:
    go_to(view, "place", "Ottawa")
    press(view, Key.Key_Delete)
    source_id = tour_of(window).sources[-1].id
    window.session.document.apply(
        lambda tour: change_source(tour, source_id, published=When("2024-03-01")), "Date"
    )
    assert not proposed(view)
    qtbot.waitUntil(lambda: bool(proposed(view)), timeout=DRAFT_MS)
    assert named(view, "place", "Ottawa") is None


def test_none_without_editing_or_with_the_toggle_off(
    window: MainWindow, evidence: Evidence, view: SourceTextView
) -> None:
    toggle = window.actions_by_id["suggestions"]
    assert toggle.isChecked()
    toggle.trigger()
    assert not toggle.isChecked()
    assert not proposed(view)
    view.text.setFocus()
    press(view, Key.Key_N)
    assert "no suggestions" in window.status_line.said.text()
    toggle.trigger()
    assert proposed(view)
    window.session.set_editing(False)
    assert not evidence.is_open
    assert not view.isVisible()


def test_the_key_is_listed_and_gives_way_to_one_that_was_chosen_before(
    evidence: Evidence, view: SourceTextView
) -> None:
    press(view, Key.Key_Question, modifier=SHIFT)
    dialog = evidence.page.findChild(KeysDialog)
    assert dialog is not None
    assert dialog.fields["suggestion"].text() == "N"
    dialog.reject()
    assert ("Next suggestion; with Shift the last one", "N") in source_text_keys(DEFAULTS)
    keys = read_keys('{"fact": "N"}')
    assert keys["fact"] == "N"
    assert keys["suggestion"] == "V"


def test_dismissals_are_kept_in_a_file_for_the_texts_that_were_used_last(tmp_path: Path) -> None:
    file = tmp_path / "state" / "dismissed.json"
    first = Dismissals(file)
    first.add("one", [("quote", 1, 2), ("place", 3, 4), ("quote", 1, 2)])
    assert set(Dismissals(file).of("one")) == {("quote", 1, 2), ("place", 3, 4)}
    assert not Dismissals(file).of("two")
    # Two windows keep what the other has added.
    other = Dismissals(file)
    assert other.of("one")
    first.add("two", [("meeting", 5, 6)])
    other.add("three", [("meeting", 7, 8)])
    assert Dismissals(file).of("two")
    for number in range(MOST_TEXTS - 1):
        first.add(f"text {number}", [("quote", 1, 2)])
    again = Dismissals(file)
    assert not again.of("one")
    assert again.of("three")
    assert again.of("text 0")
    first.add("many", [("quote", place, place + 1) for place in range(MOST_MARKS + 5)])
    assert len(Dismissals(file).of("many")) == MOST_MARKS


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe", b"[]", b'{"a": 3}', b'{"a": [["quote", -1, 2]]}', b"[" * 100_000],
)
def test_a_damaged_file_of_dismissals_stops_nothing(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "dismissed.json"
    file.write_bytes(content)
    dismissals = Dismissals(file)
    assert not dismissals.of("one")
    dismissals.add("one", [("quote", 1, 2)])
    assert set(Dismissals(file).of("one")) == {("quote", 1, 2)}


def test_a_folder_in_place_of_the_file_stops_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "dismissed.json"
    folder.mkdir()
    dismissals = Dismissals(folder)
    dismissals.add("one", [("quote", 1, 2)])
    assert dismissals.of("one")
    assert folder.is_dir()
