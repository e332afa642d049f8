"""The tour itself, people, sources and problems while the tour is edited."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from app.tour.edit import change_item, change_source, resting_on_person
from app.tour.model import When
from app.ui.editor.record_forms import PersonForm, SourceForm
from app.ui.files.problems import PLACE_ROLE, WarningsDialog
from app.ui.indexes.people import PeopleDialog
from app.ui.indexes.sources import SourcesDialog
from tests.ui.editor.desk import STOP, Desk
from tests.ui.editor.form_window import desk, shared

__all__ = ["desk", "shared"]


def dialog_of(desk: Desk, command: str, kind: type[QDialog]) -> QDialog:
    desk.window.actions_by_id[command].trigger()
    (dialog,) = [each for each in desk.window.findChildren(kind) if each.isVisible()]
    return dialog


def people_of(desk: Desk) -> PeopleDialog:
    dialog = dialog_of(desk, "people", PeopleDialog)
    assert isinstance(dialog, PeopleDialog)
    return dialog


def sources_of(desk: Desk) -> SourcesDialog:
    dialog = dialog_of(desk, "sources", SourcesDialog)
    assert isinstance(dialog, SourcesDialog)
    return dialog


def person_form(dialog: PeopleDialog) -> PersonForm:
    form = dialog.editor.form
    assert isinstance(form, PersonForm)
    return form


def source_form(dialog: SourcesDialog) -> SourceForm:
    form = dialog.editor.form
    assert isinstance(form, SourceForm)
    return form


def test_the_tour_itself_is_edited_while_no_stop_is_selected(desk: Desk) -> None:
    desk.panel.edit_tour("title")
    desk.replace("Another title")
    assert desk.tour.title == "Another title"
    assert desk.document.undo_stack.undoText() == "Change the Title of the tour"
    desk.panel.edit_tour("traveller")
    desk.replace("Koizumi")
    desk.press(Qt.Key.Key_Return)
    assert desk.tour.traveller is not None
    assert "Koizumi" in desk.tour.person(desk.tour.traveller).name
    desk.undo()
    desk.undo()
    assert desk.tour.title != "Another title"


def test_a_person_is_renamed_everywhere_and_keeps_the_cursor(desk: Desk) -> None:
    dialog = people_of(desk)
    form = person_form(dialog)
    person_id = form.record_id
    form.focus("name")
    QTest.keyClick(form.bindings["name"].field.input, Qt.Key.Key_End)
    QTest.keyClicks(form.bindings["name"].field.input, " junior")
    assert desk.tour.person(person_id).name.endswith(" junior")
    assert dialog.editor.form is form
    assert desk.document.undo_stack.count() == 1
    names = [
        str(dialog.table.model().index(row, 0).data())
        for row in range(dialog.table.model().rowCount())
    ]
    assert any("junior" in name for name in names)
    # The dialog is a window of its own, and undoes all the same; Esc leaves the field only.
    line = form.bindings["name"].field.input
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not desk.tour.person(person_id).name.endswith(" junior")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.close()


def test_two_people_are_merged_in_one_step(desk: Desk) -> None:
    dialog = people_of(desk)
    form = person_form(dialog)
    gone = form.record_id
    kept = next(person for person in desk.tour.people if person.id == "koizumi")
    both = len(resting_on_person(desk.tour, gone)) + len(resting_on_person(desk.tour, kept.id))
    QTest.keyClicks(form.merge.line, kept.name[:6])
    popup = form.merge.completer.popup
    assert popup is not None
    assert popup.current.value == kept.id
    QTest.keyClick(form.merge.line, Qt.Key.Key_Return)
    assert all(person.id != gone for person in desk.tour.people)
    assert len(resting_on_person(desk.tour, kept.id)) == both
    assert person_form(dialog).record_id == kept.id
    assert desk.document.undo_stack.count() == 1
    dialog.close()


def test_a_person_is_added_and_deleted(desk: Desk) -> None:
    dialog = people_of(desk)
    before = desk.tour.people
    dialog.search.setText("Ana")
    dialog.add.click()
    form = person_form(dialog)
    assert desk.tour.person(form.record_id).name == "Ana"
    assert "No item names this person" in form._rests.words
    form.delete.click()
    assert desk.tour.people == before
    dialog.close()


def test_a_source_is_edited_and_its_deletion_says_what_goes(desk: Desk) -> None:
    dialog = sources_of(desk)
    form = source_form(dialog)
    form.focus("publisher")
    line = form.bindings["publisher"].field.input
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(line, "Gazette")
    source = desk.tour.source("article")
    assert source.publisher == "Gazette"
    published = form.bindings["published"].field.input
    QTest.keyClick(published, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(published, "Nov 2025")
    assert desk.tour.source("article").published == When("2025-11")
    assert "Deleting it deletes these citations too" in form._rests.words
    form.delete.click()
    assert all(citation.source != "article" for citation in desk.tour.citations())
    desk.document.undo_stack.undo()
    assert any(citation.source == "article" for citation in desk.tour.citations())
    dialog.add.click()
    new = source_form(dialog)
    assert desk.tour.source(new.record_id).title == "New source"
    dialog.close()


def test_reading_shows_no_fields_in_the_views(desk: Desk) -> None:
    desk.window.session.set_editing(False)
    people, sources = people_of(desk), sources_of(desk)
    assert people.editor.form is None
    assert sources.editor.form is None
    assert not people.add.isVisible()
    desk.window.session.set_editing(True)
    assert people.editor.form is not None
    assert sources.editor.form is not None
    people.close()
    sources.close()


def test_problems_follow_edits_and_enter_goes_to_the_field(desk: Desk) -> None:
    dialog = dialog_of(desk, "problems", WarningsDialog)
    assert isinstance(dialog, WarningsDialog)
    before = dialog.model.rowCount()
    meeting = desk.stop.meetings[0]
    date = When("2026-01-01")
    desk.document.apply(
        lambda tour: change_item(tour, STOP, meeting.id, date=date), "Change the date"
    )
    assert dialog.model.rowCount() == before + 1
    rows = [dialog.model.index(row) for row in range(dialog.model.rowCount())]
    row = next(each for each in rows if "2026-01-01" in str(each.data()))
    assert str(row.data(PLACE_ROLE)).startswith("2 Kuala Lumpur · Meeting “Meeting with")
    dialog.list.setCurrentIndex(row)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert desk.form.item_id == meeting.id
    assert desk.focused().accessibleName() == "Date"
    assert dialog.isVisible()
    desk.undo()
    assert dialog.model.rowCount() == before
    # A problem of a source leads to the sources.
    desk.document.apply(
        lambda tour: change_source(tour, "article", sha256="nonsense"), "Change the hash"
    )
    rows = [dialog.model.index(row) for row in range(dialog.model.rowCount())]
    row = next(each for each in rows if "SHA-256" in str(each.data()))
    dialog.list.setCurrentIndex(row)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert [each for each in desk.window.findChildren(SourcesDialog) if each.isVisible()]
    dialog.close()
