"""The fields of a stop and of its items in the real window, by keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.tour.edit import change_source, change_stop, item_of
from app.tour.model import Meeting, When
from app.ui.editor.chooser import ChooserField
from app.ui.editor.citations import CitationsField
from app.ui.editor.inputs import AreaInput, LineInput
from app.ui.stop_panel.editable_card import EditableCard
from app.words.language import install
from tests.tours import BUNDLED
from tests.ui.editor.desk import STOP, Desk
from tests.ui.editor.form_window import desk, shared

__all__ = ["desk", "shared"]


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    install(qapp, "de")
    yield
    install(qapp, "en")


def test_typing_a_name_changes_it_at_once_and_is_one_step(desk: Desk) -> None:
    desk.panel.edit_stop("name")
    form = desk.editor.stop_form
    desk.press(Qt.Key.Key_End)
    desk.type(" City")
    assert desk.stop.name == "Kuala Lumpur City"
    assert "Kuala Lumpur City" in str(desk.window.itinerary.list.model().index(1, 0).data())
    assert desk.document.undo_stack.count() == 1
    assert desk.document.undo_stack.undoText() == "Change the Name of Kuala Lumpur"
    # The form in which one types is the same, and so is its cursor.
    assert desk.editor.stop_form is form
    assert desk.focused() is desk.field("name").input
    desk.undo()
    assert desk.stop.name == "Kuala Lumpur"
    assert desk.text_field("name").text_input.text() == "Kuala Lumpur"


def test_what_cannot_be_kept_stays_in_its_field_with_the_reason(desk: Desk) -> None:
    desk.panel.edit_stop("depart")
    before = desk.stop
    desk.replace("after Seoul")
    depart = desk.read_field("depart")
    assert depart.fault == "Not a date. Write 4 Nov 2025, Nov 2025 or 2025."
    assert depart.input.accessibleDescription() == depart.fault
    assert depart.input.property("invalid")
    assert desk.stop == before
    # Another edit leaves the text alone.
    desk.document.apply(lambda tour: change_stop(tour, STOP, country="MY", name="KL"), "Rename")
    assert depart.line.text() == "after Seoul"
    # Undo gives back what the tour has, before it undoes anything else.
    desk.undo()
    assert depart.line.text() == "1 Nov 2025"
    assert not depart.is_wrong
    assert desk.stop.name == "KL"
    desk.undo()
    assert desk.stop.name == "Kuala Lumpur"


def test_a_name_cannot_be_empty(desk: Desk) -> None:
    desk.panel.edit_stop("name")
    desk.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_Delete)
    assert desk.stop.name == "Kuala Lumpur"
    assert not desk.field("name").is_wrong
    desk.press(Qt.Key.Key_Tab)
    assert desk.field("name").is_wrong


def test_all_fields_begin_at_the_same_distance(desk: Desk) -> None:
    def inset(member: str) -> int:
        """Where the letters of a field begin, within its frame."""
        text = desk.field(member).input
        assert isinstance(text, LineInput | AreaInput)
        text.blockSignals(True)
        text.setText("HHH")
        text.blockSignals(False)
        picture = text.grab().toImage()
        ground = picture.pixel(5, picture.height() // 2)
        columns = range(5, picture.width())
        rows = range(8, picture.height() - 8)
        return next(x for x in columns if any(picture.pixel(x, y) != ground for y in rows))

    desk.panel.edit_stop("name")
    insets = [inset(member) for member in ("country", "arrive", "place_note")]
    assert max(insets) - min(insets) <= 1


def test_dates_are_read_in_words(desk: Desk) -> None:
    desk.panel.edit_stop("arrive")
    arrive = desk.read_field("arrive")
    assert arrive.line.text() == "31 Oct 2025"
    desk.replace("Oct 2025")
    assert desk.stop.arrive == When("2025-10")
    assert arrive.sentence.text == "A month: October 2025. No day is added."
    desk.replace("about 1 Nov 2025")
    assert desk.stop.arrive == When("2025-11-01~")
    desk.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_Backspace)
    assert desk.stop.arrive is None
    assert not arrive.sentence.isVisible()


def test_a_place_is_moved_forgotten_and_brought_back(desk: Desk) -> None:
    desk.panel.edit_stop("geometry")
    assert desk.read_field("geometry").line.text() == "3.1478, 101.6937"
    desk.replace("3 9'N 101 42'E")
    assert desk.stop.position == (101.7, 3.15)
    desk.replace("200, 5")
    assert desk.field("geometry").is_wrong
    assert desk.stop.position == (101.7, 3.15)
    basis = desk.field("place_basis")
    assert basis.value == "inferred"
    basis.edited.emit(None)
    assert desk.stop.position is None
    basis.edited.emit("stated")
    assert (desk.stop.position, desk.stop.place_basis) == ((101.7, 3.15), "stated")


def test_a_country_is_completed_by_name(desk: Desk) -> None:
    desk.panel.edit_stop("country")
    desk.replace("viet")
    country = desk.field("country")
    assert isinstance(country, ChooserField)
    assert country.completer.popup is not None
    assert country.completer.popup.current.text == "Vietnam"
    desk.press(Qt.Key.Key_Return)
    assert desk.stop.country == "VN"
    assert country.line.text() == "Vietnam"
    desk.replace("Atlantis")
    desk.press(Qt.Key.Key_Tab)
    assert country.is_wrong
    assert desk.stop.country == "VN"
    assert country.line.text() == "Atlantis"


def test_a_card_opens_into_fields_and_closes(desk: Desk) -> None:
    meeting = desk.stop.meetings[0]
    card = desk.editor.widget_of(meeting.id)
    assert isinstance(card, EditableCard)
    card.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.form.item_id == meeting.id
    assert desk.focused() is desk.field("title", desk.form).input
    with desk.qtbot.waitSignal(desk.panel.form_closed) as closed:
        desk.press(Qt.Key.Key_Escape)
    assert closed.args == [STOP, meeting.id]
    assert desk.editor.form is None
    assert desk.focused() is desk.editor.widget_of(meeting.id)
    assert desk.window.session.selected == STOP
    QTest.mouseDClick(desk.focused(), Qt.MouseButton.LeftButton)
    assert desk.form.item_id == meeting.id


def test_tab_goes_through_the_fields_of_a_meeting(desk: Desk) -> None:
    meeting = desk.stop.meetings[0]
    desk.panel.edit_item(STOP, meeting.id, "title")
    names = []
    for _ in range(5):
        names.append(desk.focused().accessibleName())
        desk.press(Qt.Key.Key_Tab)
    assert names == ["Title", "With", "Date", "Venue", "Summary"]


def test_people_are_completed_and_taken_by_enter(desk: Desk) -> None:
    meeting = desk.stop.meetings[0]
    desk.panel.edit_item(STOP, meeting.id, "people")
    desk.type("def")
    field = desk.chips("people")
    popup = field.completer.popup
    assert popup is not None
    texts = [(each.text, each.detail) for each in popup.suggestions]
    assert texts[0][0].startswith("Defence minister")
    assert "1 meeting" in texts[0][1]
    assert texts[-1][0] == "New person “def”…"
    desk.press(Qt.Key.Key_Down)
    chosen = popup.current
    desk.press(Qt.Key.Key_Return)
    item = item_of(desk.tour, STOP, meeting.id)
    assert isinstance(item, Meeting)
    assert item.people == (*meeting.people, chosen.value)
    assert field.line.text() == ""
    assert [chip.words for chip in field.chips][-1] == chosen.text
    desk.press(Qt.Key.Key_Backspace)
    assert item_of(desk.tour, STOP, meeting.id) == meeting


def test_a_new_person_and_the_meeting_are_one_step(desk: Desk) -> None:
    meeting = desk.stop.meetings[0]
    people = desk.tour.people
    desk.panel.edit_item(STOP, meeting.id, "people")
    desk.type("Ana Perez")
    desk.press(Qt.Key.Key_Return)
    item = item_of(desk.tour, STOP, meeting.id)
    assert isinstance(item, Meeting)
    assert item.people[-1] == "ana-perez"
    assert desk.tour.person("ana-perez").name == "Ana Perez"
    assert desk.chips("people").chips[-1].words == "Ana Perez"
    desk.undo()
    assert desk.tour.people == people
    assert item_of(desk.tour, STOP, meeting.id) == meeting
    assert len(desk.chips("people").chips) == len(meeting.people)


def test_a_name_that_nobody_has_is_refused_and_kept(desk: Desk) -> None:
    meeting = desk.stop.meetings[0]
    desk.panel.edit_item(STOP, meeting.id, "people")
    desk.type("Nobody")
    desk.press(Qt.Key.Key_Tab)
    field = desk.chips("people")
    assert field.is_wrong
    assert field.line.text() == "Nobody"
    assert item_of(desk.tour, STOP, meeting.id) == meeting


def test_topics_are_added_by_enter_comma_and_tab(desk: Desk) -> None:
    fact = desk.stop.facts[0]
    desk.panel.edit_item(STOP, fact.id, "topics")
    desk.type("one")
    popup = desk.chips("topics").completer.popup
    assert popup is not None
    assert popup.suggestions[-1].text == "New topic “one”"
    desk.press(Qt.Key.Key_Return)
    desk.type("two words,")
    desk.type("three")
    desk.press(Qt.Key.Key_Tab)
    topics = item_of(desk.tour, STOP, fact.id).topics
    assert topics == (*fact.topics, "one", "two words", "three")
    assert desk.editor.form is not None


def test_a_new_meeting_is_added_with_its_first_words(desk: Desk) -> None:
    count = len(desk.stop.meetings)
    desk.editor.sections["meeting"].add.click()
    assert desk.form.is_draft
    assert len(desk.stop.meetings) == count
    desk.type("Talks")
    desk.press(Qt.Key.Key_Tab)
    new = desk.stop.meetings[-1]
    assert (len(desk.stop.meetings), new.title) == (count + 1, "Talks")
    assert new.id == "kuala-lumpur-meeting"
    assert desk.document.undo_stack.count() == 1
    assert desk.document.undo_stack.undoText() == "Add a Meeting to Kuala Lumpur"
    # Ctrl+Enter begins the next one.
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.form.is_draft
    desk.type("More")
    assert desk.stop.meetings[-1].id == "kuala-lumpur-meeting-2"
    desk.press(Qt.Key.Key_Escape)
    desk.undo()
    desk.undo()
    assert len(desk.stop.meetings) == count


def test_a_new_item_without_words_is_not_lost_by_accident(desk: Desk) -> None:
    desk.editor.sections["fact"].add.click()
    desk.form.focus("date")
    desk.type("1 Nov 2025")
    desk.press(Qt.Key.Key_Escape)
    assert desk.field("text", desk.form).is_wrong
    assert desk.focused() is desk.field("text", desk.form).input
    desk.type("It rained.")
    fact = desk.stop.facts[-1]
    assert (fact.text, fact.date) == ("It rained.", When("2025-11-01"))
    desk.press(Qt.Key.Key_Escape)
    desk.editor.sections["fact"].add.click()
    desk.press(Qt.Key.Key_Escape)
    assert desk.editor.form is None
    assert desk.stop.facts[-1] == fact


def test_undoing_a_new_item_closes_its_form(desk: Desk) -> None:
    desk.editor.sections["quote"].add.click()
    desk.type("Peace")
    assert desk.stop.quotes[-1].text == "Peace"
    desk.undo()
    assert desk.editor.form is None
    assert all(quote.text != "Peace" for quote in desk.stop.quotes)


def test_delete_removes_the_focused_card(desk: Desk) -> None:
    fact = desk.stop.facts[0]
    card = desk.editor.widget_of(fact.id)
    assert card is not None
    card.setFocus()
    desk.press(Qt.Key.Key_Delete)
    assert fact not in desk.stop.facts
    assert desk.editor.widget_of(fact.id) is None
    desk.undo()
    assert fact in desk.stop.facts
    assert desk.editor.widget_of(fact.id) is not None


def test_an_item_moves_to_another_stop(desk: Desk) -> None:
    fact = desk.stop.facts[0]
    desk.panel.edit_item(STOP, fact.id)
    desk.form.stop_field.line.setFocus()
    desk.replace("hanoi")
    desk.press(Qt.Key.Key_Return)
    assert fact not in desk.stop.facts
    assert fact in desk.tour.stop("hanoi").facts
    assert desk.window.session.selected == "hanoi"
    desk.undo()
    assert fact in desk.stop.facts


def test_citations_are_added_changed_and_removed(desk: Desk) -> None:
    fact = desk.stop.facts[0]
    desk.panel.edit_item(STOP, fact.id, "cite")
    field = desk.field("cite", desk.form)
    assert isinstance(field, CitationsField)
    assert len(field.rows) == len(fact.cite)
    field.add.click()
    assert desk.focused() is field.rows[-1].place
    desk.type("14")
    cite = item_of(desk.tour, STOP, fact.id).cite
    assert (cite[-1].locator, cite[-1].label) == ("14", fact.cite[-1].label)
    desk.panel.edit_item(STOP, fact.id, "cite[0]")
    assert desk.focused() is field.rows[0].place
    desk.replace("3")
    assert item_of(desk.tour, STOP, fact.id).cite[0].locator == "3"
    field.rows[-1].removed.emit()
    field.rows[0].removed.emit()
    assert len(item_of(desk.tour, STOP, fact.id).cite) == len(fact.cite) - 1


@pytest.mark.usefixtures("german")
def test_the_kind_of_a_cited_place_is_in_the_language_of_the_reader(desk: Desk) -> None:
    fact = desk.stop.facts[0]
    desk.panel.edit_item(STOP, fact.id, "cite")
    field = desk.field("cite", desk.form)
    assert isinstance(field, CitationsField)
    kind = field.rows[0].kind_of_place
    assert (fact.cite[0].label, kind.text()) == ("paragraph", "Absatz")
    for written, label in (
        ("Seite", "page"),
        ("Folio", "Folio"),
        ("", None),
        ("absatz", "paragraph"),
    ):
        kind.setText(written)
        assert item_of(desk.tour, STOP, fact.id).cite[0].label == label
        assert kind.text() == written


def test_an_edit_elsewhere_updates_an_open_form_without_rebuilding_it(desk: Desk) -> None:
    meeting = desk.stop.meetings[0]
    desk.panel.edit_item(STOP, meeting.id, "venue")
    form = desk.form
    desk.type("The hall")
    assert desk.editor.form is form
    desk.document.apply(lambda tour: change_stop(tour, STOP, name="KL"), "Rename")
    assert desk.editor.form is form
    assert desk.text_field("name").text_input.text() == "KL"
    assert desk.focused() is form.bindings["venue"].field.input


def test_edit_item_turns_editing_on_and_focuses_the_first_empty_field(desk: Desk) -> None:
    meeting = desk.stop.meetings[0]
    desk.window.session.set_editing(False)
    assert desk.panel.editor is None
    desk.window.session.select("hanoi")
    desk.panel.edit_item(STOP, meeting.id)
    assert desk.window.session.editing
    assert desk.window.session.selected == STOP
    assert desk.focused().accessibleName() == "Venue"
    with pytest.raises(KeyError):
        desk.panel.edit_item(STOP, "nothing")


def test_previous_next_and_delete_stand_above_the_fields(desk: Desk) -> None:
    head = {button.objectName(): button for button in desk.editor.head_buttons}
    head["stop-next"].click()
    assert desk.window.session.selected == "hanoi"
    head = {button.objectName(): button for button in desk.editor.head_buttons}
    head["stop-delete"].click()
    assert not desk.tour.has_stop("hanoi")
    assert desk.window.session.selected == "seoul"
    assert desk.panel.editor is not None


def test_the_source_text_gets_the_focus_back_from_the_fields(desk: Desk) -> None:
    slot = desk.window.evidence_slot
    text = "One paragraph.\n\nAnother one."
    desk.document.apply(lambda tour: change_source(tour, "article", text=text), "Add a text")
    slot.evidence.show("article")
    slot.evidence.focus()
    view = desk.focused()
    slot.edit_item(STOP, desk.stop.meetings[0].id, "venue")
    assert desk.focused().accessibleName() == "Venue"
    desk.press(Qt.Key.Key_Escape)
    assert desk.focused() is view
    slot.edit_stop("name")
    assert desk.focused().accessibleName() == "Name"
    desk.press(Qt.Key.Key_Escape)
    assert desk.focused() is view
    slot.evidence.close()


def test_what_was_refused_is_there_when_one_comes_back(desk: Desk) -> None:
    before = desk.stop
    desk.panel.edit_stop("depart")
    desk.replace("after Seoul")
    meeting = desk.stop.meetings[0]
    desk.panel.edit_item(STOP, meeting.id, "date")
    desk.replace("soon")
    desk.window.session.select("hanoi")
    assert not desk.field("depart").is_wrong
    desk.window.session.select(STOP)
    assert desk.read_field("depart").line.text() == "after Seoul"
    assert desk.field("depart").is_wrong
    desk.panel.edit_item(STOP, meeting.id, "venue")
    assert desk.read_field("date", desk.form).line.text() == "soon"
    assert desk.field("date", desk.form).is_wrong
    assert desk.stop == before
    # It is not kept for another file.
    desk.document.open(BUNDLED)
    desk.window.session.select(STOP)
    desk.window.session.set_editing(True)
    assert desk.read_field("depart").line.text() == "1 Nov 2025"
