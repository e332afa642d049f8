"""The source text beside the map, by keys: words become items, and nothing else changes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.readers.read import read_text
from app.tour.edit import change_citation, change_source, change_tour
from app.tour.model import Agreement, Fact, Meeting, Quote, Tour
from app.ui.editor.evidence.evidence import Evidence
from app.ui.editor.source_text.keys import DEFAULTS
from app.ui.editor.source_text.keys_dialog import KeysDialog
from app.ui.editor.source_text.text_area import TextArea
from app.ui.editor.source_text.view import SourceTextView
from app.ui.window.main_window import MainWindow
from app.ui.window.workspace import ROOMY
from tests.ui.editor.one_window import begin_again, one_window

Key = Qt.Key
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier

ARTICLE = """Title: Notes from the road
Publisher: The Courier
Date: 2025-11-05

The journey began on 31 Oct, says Pete Hegseth. 😀 It went on to Seoul, where Pete Hegseth met \
Gilberto Teodoro for talks.

“We will meet again, and soon,” Hegseth said. “Nobody doubts it.”

The two sides signed a memorandum on trade. زار الوزير القدس in e\u0301te\u0301, as planned.

Nothing happened on the last day.
"""


@pytest.fixture(scope="module")
def shared(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    with one_window(qapp, tmp_path_factory.mktemp("settings")) as window:
        yield window


@pytest.fixture
def window(shared: MainWindow) -> MainWindow:
    """The real window on the bundled tour."""
    begin_again(shared)
    return shared


@pytest.fixture
def evidence(window: MainWindow) -> Evidence:
    """The window with the article beside the map, and the third stop selected."""
    window.session.select("hanoi")
    made = window.evidence_slot.evidence
    made.add_source_from(read_text(ARTICLE))
    QTest.keyClick(made.page.form.fields["url"], Key.Key_Escape)
    return made


@pytest.fixture
def view(evidence: Evidence) -> SourceTextView:
    return evidence.page.view


@pytest.fixture
def text(view: SourceTextView) -> TextArea:
    return view.text


def tour_of(window: MainWindow) -> Tour:
    tour = window.session.tour
    assert tour is not None
    return tour


def words_of(text: TextArea) -> str:
    assert text.shown is not None
    return text.shown.text


def kind_of(view: SourceTextView) -> str:
    return view.current.kind if view.current else ""


def put_caret(text: TextArea, words: str) -> None:
    place = words_of(text).index(words)
    text.select(place + 2, place + 2)
    text.setFocus()


def select(text: TextArea, words: str) -> None:
    place = words_of(text).index(words)
    text.select(place, place + len(words))
    text.setFocus()


def press(text: TextArea, *keys: Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    for key in keys:
        QTest.keyClick(text, key, modifier)


def test_a_text_becomes_a_source_with_what_it_says_of_itself(
    window: MainWindow, evidence: Evidence
) -> None:
    source = tour_of(window).sources[-1]
    assert (source.title, source.publisher) == ("Notes from the road", "The Courier")
    assert str(source.published) == "2025-11-05"
    assert source.text is not None
    assert source.text.startswith("The journey began")
    assert window.workspace.beside is evidence.page
    assert "0 of 4" in evidence.page.view.head.counts.words
    window.session.document.undo_stack.undo()
    assert all(each.title != source.title for each in tour_of(window).sources)
    assert not evidence.is_open


def test_q_quotes_what_the_caret_stands_in_word_for_word(
    window: MainWindow, text: TextArea, view: SourceTextView
) -> None:
    put_caret(text, "meet again")
    press(text, Key.Key_Q)
    quote = tour_of(window).stop("hanoi").quotes[-1]
    assert quote.text == "We will meet again, and soon"
    assert quote.speaker == "hegseth"
    assert quote.basis == "stated"
    (cited,) = quote.cite
    assert words_of(text)[cited.start : cited.end] == cited.exact == quote.text
    assert (cited.label, cited.locator) == ("paragraph", "2")
    assert view.current is not None
    assert view.current.item_id == quote.id
    assert window.session.document.undo_stack.undoText() == "Add Quotation"


def test_a_speaker_who_is_not_named_beside_the_words_is_not_guessed(
    window: MainWindow, text: TextArea
) -> None:
    put_caret(text, "Nobody doubts")
    press(text, Key.Key_Q)
    quote = tour_of(window).stop("hanoi").quotes[-1]
    assert (quote.text, quote.speaker) == ("Nobody doubts it.", None)


def test_m_meets_the_people_who_are_named(window: MainWindow, text: TextArea) -> None:
    put_caret(text, "It went on to Seoul")
    press(text, Key.Key_M)
    meeting = tour_of(window).stop("hanoi").meetings[-1]
    # The traveller meets the others.
    assert meeting.people == ("teodoro",)
    assert meeting.title == "Meeting with Gilberto Teodoro"


def test_the_only_date_of_the_words_is_taken_over(window: MainWindow, text: TextArea) -> None:
    select(text, "The journey began on 31 Oct")
    press(text, Key.Key_M)
    meeting = tour_of(window).stop("hanoi").meetings[-1]
    assert (str(meeting.date), meeting.basis) == ("2025-10-31", "inferred")
    assert "Year inferred" in (meeting.note or "")
    # The next quotation takes the date over, and says so.
    put_caret(text, "meet again")
    press(text, Key.Key_Q)
    quote = tour_of(window).stop("hanoi").quotes[-1]
    assert (str(quote.date), quote.basis) == ("2025-10-31", "inferred")
    assert quote.note == "Date carried on from ¶1."
    # A fact does not, nor does the next stop.
    put_caret(text, "Nothing happened")
    press(text, Key.Key_F)
    assert tour_of(window).stop("hanoi").facts[-1].date is None
    press(text, Key.Key_1, Key.Key_M)
    assert tour_of(window).stops[0].meetings[-1].date is None


def test_a_year_that_nobody_gives_is_not_added(
    window: MainWindow, evidence: Evidence, text: TextArea, qtbot: QtBot
) -> None:
    source_id = evidence.source_id
    assert source_id is not None
    window.session.document.apply(
        lambda tour: change_source(tour, source_id, published=None), "No date"
    )
    before = tour_of(window)
    put_caret(text, "31 Oct")
    select(text, "31 Oct")
    with qtbot.waitSignal(window.evidence_slot.said) as said:
        press(text, Key.Key_T)
    assert "no year" in said.args[0]
    assert tour_of(window) is before


def test_after_the_form_the_text_has_the_focus_again(
    window: MainWindow, text: TextArea, qtbot: QtBot
) -> None:
    put_caret(text, "Nobody doubts")
    press(text, Key.Key_Q)
    field = window.focusWidget()
    assert field is not None
    assert field is not text
    assert window.stop_panel.isAncestorOf(field)
    QTest.keyClick(field, Key.Key_Escape)
    qtbot.waitUntil(lambda: window.focusWidget() is text)


def test_undo_works_while_the_text_has_the_focus(window: MainWindow, text: TextArea) -> None:
    before = tour_of(window)
    put_caret(text, "Nothing")
    press(text, Key.Key_F)
    assert tour_of(window) != before
    text.setFocus()
    press(text, Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert tour_of(window) == before


def test_another_text_is_pasted_into_the_text(window: MainWindow, text: TextArea) -> None:
    QApplication.clipboard().setText("Quite another article.")
    press(text, Key.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)
    assert tour_of(window).sources[-1].text == "Quite another article."


def test_a_and_f_make_an_agreement_and_a_fact(window: MainWindow, text: TextArea) -> None:
    put_caret(text, "two sides signed")
    press(text, Key.Key_A)
    agreement = tour_of(window).stop("hanoi").agreements[-1]
    assert (agreement.status, agreement.basis) == ("signed", "stated")
    put_caret(text, "Nothing happened")
    press(text, Key.Key_F)
    fact = tour_of(window).stop("hanoi").facts[-1]
    assert fact.text == "Nothing happened on the last day."
    assert isinstance(agreement, Agreement)
    assert isinstance(fact, Fact)


def test_emoji_marks_and_right_to_left_words_are_cited_exactly(
    window: MainWindow, text: TextArea
) -> None:
    for words in ("😀 It went", "زار الوزير القدس", "été", "القدس in été"):
        select(text, words)
        press(text, Key.Key_F)
        (cited,) = tour_of(window).stop("hanoi").facts[-1].cite
        assert cited.exact == words
        assert words_of(text)[cited.start : cited.end] == words


def test_selecting_by_keys_selects_whole_characters(window: MainWindow, text: TextArea) -> None:
    place = words_of(text).index("😀")
    text.select(place, place)
    press(text, Key.Key_Right, modifier=SHIFT)
    assert text.selected() == (place, place + 1)
    press(text, Key.Key_F)
    assert tour_of(window).stop("hanoi").facts[-1].text == "😀"


def test_digits_choose_the_stop(window: MainWindow, text: TextArea) -> None:
    put_caret(text, "Nothing")
    press(text, Key.Key_1, Key.Key_F)
    first = tour_of(window).stops[0]
    assert window.session.selected == first.id
    assert first.facts[-1].text == "Nothing happened on the last day."


def test_tab_goes_from_passage_to_passage_and_then_on(
    window: MainWindow, text: TextArea, view: SourceTextView
) -> None:
    for words, key in (("two sides", Key.Key_A), ("Nothing", Key.Key_F)):
        put_caret(text, words)
        press(text, key)
    text.go_to(0)
    text.set_current(None)
    text.setFocus()
    press(text, Key.Key_Tab)
    assert kind_of(view) == "agreement"
    press(text, Key.Key_Tab)
    assert kind_of(view) == "fact"
    press(text, Key.Key_Backtab)
    assert kind_of(view) == "agreement"
    press(text, Key.Key_Backtab)
    assert QApplication.focusWidget() is not text or window.focusWidget() is not text


def test_boundaries_move_by_word_and_by_letter_in_one_step(
    window: MainWindow, text: TextArea, view: SourceTextView
) -> None:
    put_caret(text, "meet again")
    press(text, Key.Key_Q)
    text.setFocus()
    steps = window.session.document.undo_stack.count()
    press(text, Key.Key_B, Key.Key_Right, Key.Key_Right)
    press(text, Key.Key_Right, modifier=SHIFT)
    press(text, Key.Key_Left, modifier=SHIFT)
    press(text, Key.Key_Return)
    quote = tour_of(window).stop("hanoi").quotes[-1]
    assert quote.text == quote.cite[0].exact == "meet again, and soon"
    assert window.session.document.undo_stack.count() == steps + 1
    press(text, Key.Key_E, Key.Key_Left, Key.Key_Left, Key.Key_Escape)
    quote = tour_of(window).stop("hanoi").quotes[-1]
    assert quote.text == quote.cite[0].exact == "meet again"
    assert not view.moves_boundary
    window.session.document.undo_stack.undo()
    window.session.document.undo_stack.undo()
    assert tour_of(window).stop("hanoi").quotes[-1].text == "We will meet again, and soon"


def test_a_boundary_never_leaves_nothing(window: MainWindow, text: TextArea) -> None:
    select(text, "memorandum")
    press(text, Key.Key_F, Key.Key_E, *[Key.Key_Left] * 3)
    assert tour_of(window).stop("hanoi").facts[-1].cite[0].exact == "memorandum"


def test_delete_removes_the_item_of_the_passage(
    window: MainWindow, text: TextArea, view: SourceTextView
) -> None:
    before = tour_of(window).stop("hanoi")
    put_caret(text, "Nothing")
    press(text, Key.Key_F)
    text.setFocus()
    assert "1 of 4" in view.head.counts.words
    press(text, Key.Key_Delete)
    assert tour_of(window).stop("hanoi") == before
    assert "0 of 4" in view.head.counts.words
    window.session.document.undo_stack.undo()
    assert len(tour_of(window).stop("hanoi").facts) == len(before.facts) + 1


def test_t_dates_the_stop_and_carries_the_year_only_as_inferred(
    window: MainWindow, text: TextArea
) -> None:
    press(text, Key.Key_1)
    put_caret(text, "31 Oct")
    press(text, Key.Key_T)
    stop = tour_of(window).stops[0]
    assert str(stop.depart or stop.arrive) == "2025-10-31"
    assert stop.date_basis == "inferred"
    assert stop.date_note is not None
    assert "“31 Oct” (¶1)" in stop.date_note
    assert "Year inferred" in stop.date_note


def test_p_makes_a_stop_at_the_place_that_the_words_name(
    window: MainWindow, text: TextArea
) -> None:
    window.session.select("hanoi")
    put_caret(text, "Seoul, where")
    press(text, Key.Key_P)
    stops = tour_of(window).stops
    added = stops[tour_of(window).index("hanoi") + 1]
    assert window.session.selected == added.id
    assert (added.name, added.country, added.place_basis) == ("Seoul", "KR", "stated")
    assert added.position == pytest.approx((126.98, 37.57), abs=0.1)
    assert added.place_note == "“Seoul” (¶1)"
    assert text.shown is not None
    assert [each.kind for each in text.shown.passages] == ["place"]


def test_a_place_that_nobody_knows_has_no_point(window: MainWindow, text: TextArea) -> None:
    select(text, "memorandum on trade")
    press(text, Key.Key_P)
    stop = tour_of(window).stop(window.session.selected or "")
    assert (stop.name, stop.position) == ("memorandum on trade", None)
    assert "Place not known" in (stop.place_note or "")


def test_words_that_are_no_date_change_nothing(
    window: MainWindow, text: TextArea, qtbot: QtBot
) -> None:
    before = tour_of(window)
    select(text, "two sides")
    with qtbot.waitSignal(window.evidence_slot.said) as said:
        press(text, Key.Key_T)
    assert said.args[0]
    assert tour_of(window) is before


def test_without_a_stop_the_keys_say_what_to_do(
    window: MainWindow, text: TextArea, qtbot: QtBot
) -> None:
    window.session.select(None)
    before = tour_of(window)
    select(text, "memorandum")
    with qtbot.waitSignal(window.evidence_slot.said) as said:
        press(text, Key.Key_Q)
    assert "Choose the stop first" in said.args[0]
    assert tour_of(window) is before
    assert text.selected() is not None


def test_the_text_stays_with_its_maker(window: MainWindow, evidence: Evidence) -> None:
    text = evidence.page.view.text
    put_caret(text, "meet again")
    press(text, Key.Key_Q)
    evidence.set_travels(False)
    source = tour_of(window).sources[-1]
    assert source.text is None
    assert source.sha256 is not None
    # The maker goes on as before.
    assert evidence.is_open
    put_caret(text, "Nothing")
    press(text, Key.Key_F)
    fact = tour_of(window).stop("hanoi").facts[-1]
    assert fact.cite[0].exact == "Nothing happened on the last day."
    evidence.set_travels(True)
    assert tour_of(window).sources[-1].text == words_of(text)


def test_fields_of_the_source_are_kept_when_they_are_left(
    window: MainWindow, evidence: Evidence
) -> None:
    form = evidence.page.form
    form.open()
    field = form.fields["published"]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "next Tuesday")
    QTest.keyClick(field, Key.Key_Return)
    assert form.faults["published"].words
    assert str(tour_of(window).sources[-1].published) == "2025-11-05"
    field.selectAll()
    QTest.keyClicks(field, "4 Nov 2025")
    assert form.read_as.words
    QTest.keyClick(field, Key.Key_Return)
    assert str(tour_of(window).sources[-1].published) == "2025-11-04"
    assert form.isHidden()


def test_keys_can_be_changed_and_are_kept(
    window: MainWindow, evidence: Evidence, text: TextArea
) -> None:
    press(text, Key.Key_Question, modifier=SHIFT)
    (dialog,) = evidence.page.findChildren(KeysDialog)
    QTest.keyClick(dialog.fields["fact"], Key.Key_Q)
    assert "quotation" in dialog.fault.words
    QTest.keyClick(dialog.fields["fact"], Key.Key_W)
    dialog.reject()
    put_caret(text, "Nothing")
    count = len(tour_of(window).stop("hanoi").facts)
    press(text, Key.Key_F)
    assert len(tour_of(window).stop("hanoi").facts) == count
    press(text, Key.Key_W)
    assert len(tour_of(window).stop("hanoi").facts) == count + 1
    assert "W" in window.evidence_slot._settings.evidence_keys
    # The other tests have the same window, and the usual keys.
    evidence._take_keys(DEFAULTS)
    assert window.evidence_slot._settings.evidence_keys == ""


def test_a_dropped_file_is_added_while_editing(window: MainWindow, tmp_path: Path) -> None:
    window.session.set_editing(True)
    page = tmp_path / "visit.html"
    page.write_text("<html><head><title>A visit</title></head><body><p>One.</p><p>Two.</p></body>")
    window.open_path(page)
    assert tour_of(window).sources[-1].title == "A visit"
    assert tour_of(window).sources[-1].text == "One.\n\nTwo."


def test_a_file_that_is_no_text_changes_nothing(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.session.set_editing(True)
    before = tour_of(window)
    page = tmp_path / "visit.pdf"
    page.write_bytes(b"%PDF-1.7 broken")
    with qtbot.waitSignal(window.evidence_slot.said) as said:
        window.open_path(page)
    assert "damaged" in said.args[0]
    assert tour_of(window) is before


def test_a_page_is_pasted_from_the_clipboard(window: MainWindow) -> None:
    window.actions_by_id["add-source-text"].trigger()
    data = QMimeData()
    data.setHtml("<p>First.</p><p>Second <b>part</b>.</p>")
    data.setText("First. Second part.")
    QApplication.clipboard().setMimeData(data)
    QTest.keyClick(
        window.evidence_slot.evidence.adding, Key.Key_V, Qt.KeyboardModifier.ControlModifier
    )
    assert tour_of(window).sources[-1].text == "First.\n\nSecond part."


def test_search_goes_from_place_to_place(view: SourceTextView, text: TextArea) -> None:
    press(text, Key.Key_Slash)
    QTest.keyClicks(view.search.field, "hegseth")
    assert view.search.count.words == "1 of 3"
    QTest.keyClick(view.search.field, Key.Key_Return)
    assert view.search.count.words == "2 of 3"
    selected = text.selected()
    assert selected is not None
    assert words_of(text)[slice(*selected)] == "Hegseth"
    QTest.keyClick(view.search.field, Key.Key_Escape)
    assert view.search.isHidden()


def test_text_map_and_panel_fit_into_the_narrowest_window_that_has_them_in_a_row(
    window: MainWindow, evidence: Evidence
) -> None:
    assert window.workspace.beside is evidence.page
    assert window.workspace.minimumSizeHint().width() <= ROOMY


def test_a_click_on_the_strip_goes_to_the_paragraph(text: TextArea) -> None:
    strip = text.strip
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(2, strip.middle_of(4)))
    assert words_of(text)[text.caret :].startswith("Nothing happened")


def test_turning_editing_off_gives_the_room_back(window: MainWindow, evidence: Evidence) -> None:
    assert window.workspace.beside is evidence.page
    window.session.set_editing(False)
    assert window.workspace.beside is None


def test_text_of_a_file_is_never_markup(window: MainWindow) -> None:
    evidence = window.evidence_slot.evidence
    evidence.add_source_from(read_text("<b>bold</b> <img src=x onerror=alert(1)> & so on"))
    shown = evidence.page.view.text.toPlainText()
    assert shown == "<b>bold</b> <img src=x onerror=alert(1)> & so on"


def test_an_edit_elsewhere_keeps_the_place_in_the_text(window: MainWindow, text: TextArea) -> None:
    put_caret(text, "Nothing")
    caret = text.caret
    window.session.document.apply(lambda tour: change_tour(tour, title="Another"), "Title")
    put = window.session.tour
    assert put is not None
    assert text.caret == caret
    assert isinstance(put.stops[0].meetings[0], Meeting)
    assert all(isinstance(each, Quote) for each in put.stops[0].quotes)


def test_a_citation_is_shown_in_the_text_by_its_words_or_its_paragraph(
    window: MainWindow, evidence: Evidence, text: TextArea
) -> None:
    source_id = evidence.source_id or ""
    put_caret(text, "two sides")
    press(text, Key.Key_F)
    fact = tour_of(window).stop("hanoi").facts[-1]
    for start, end in ((fact.cite[0].start, fact.cite[0].end), (None, None)):
        edit = partial(
            change_citation, stop_id="hanoi", item_id=fact.id, index=0, start=start, end=end
        )
        window.session.document.apply(edit, "Offsets")
        evidence.close()
        window.stop_panel.passage_requested.emit("hanoi", fact.id, 0)
        assert evidence.source_id == source_id
        assert words_of(text)[text.caret :].startswith("The two sides signed")
