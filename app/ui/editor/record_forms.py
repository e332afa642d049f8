"""The fields of a person and of a source; what they are called changes everywhere."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from app.map.theme import SPACE_M
from app.tour.edit import (
    EditError,
    change_person,
    change_source,
    merge_people,
    merge_sources,
    remove_person,
    remove_source,
)
from app.tour.model import Person, Source, Tour
from app.ui.editor.chooser import ChooserField
from app.ui.editor.completion import Suggestion
from app.ui.editor.faults import fault_words
from app.ui.editor.field import Field
from app.ui.editor.form import Form, short
from app.ui.editor.glyphs import GlyphButton
from app.ui.editor.text_fields import TextField, date_field
from app.ui.state.session import Session
from app.ui.widgets.announce import announce
from app.ui.widgets.labels import label
from app.words.countries import country_name
from app.words.counts import cite_it, name_it

translate = QCoreApplication.translate


class RecordForm(Form):
    """What both forms share: a foot that merges the record into another one, or deletes it.

    ``gone`` follows a removal; it carries the id of the record that took its place, or ``""``.
    """

    gone = Signal(str)

    def __init__(self, session: Session, key: str, record_id: str) -> None:
        super().__init__(session, key)
        self.record_id = record_id
        self._rests = label("", "field-note")

    def show_resting(self, count: int) -> None:
        """Says how many items name the record, and what would become of them."""
        raise NotImplementedError

    def _add_foot(self, merge: Field, name: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        row.addWidget(merge, 1)
        self.delete = GlyphButton("delete", name, translate("editor", "Delete"))
        self.delete.clicked.connect(self._delete)
        row.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(row)
        self.column.addWidget(self._rests)

    def _delete(self) -> None:
        raise NotImplementedError

    def _bind_all(self, members: dict[str, Field]) -> None:
        for member, field in members.items():
            self._bind(member, field)

    def _bind(self, member: str, field: Field) -> None:
        raise NotImplementedError

    def _tour(self) -> Tour:
        assert self.session.tour is not None
        return self.session.tour


class PersonForm(RecordForm):
    """Name, role and country of a person. Raises ``KeyError`` if there is no such person."""

    def __init__(self, session: Session, person_id: str) -> None:
        super().__init__(session, f"person/{person_id}", person_id)
        person = self._person()
        name = TextField(self.tr("Name"), required=True)
        role = TextField(self.tr("Role"))
        country = ChooserField(
            self.tr("Country"),
            self.suggestions.countries,
            lambda code: country_name(str(code)),
            unknown=self.tr("Not a country. Write its name, or its code, such as JP."),
        )
        self._bind_all({"name": name, "role": role, "country": country})
        self.row(name, role, country)
        merge = ChooserField(
            self.tr("The same person as"),
            self._others,
            self.suggestions.person_name,
            unknown=self.tr("No person of this tour has that name."),
            hint=self.tr("merges the two into that one"),
        )
        merge.edited.connect(self._merge)
        self.merge = merge
        self._add_foot(merge, self.tr("Delete this person"))
        self.show_extra(person.extra)
        self.refresh()

    def thing(self) -> str:
        """The name of the person."""
        return short(self._person().name)

    def show_resting(self, count: int) -> None:
        """Says how many items name the person."""
        self._rests.setText(name_it(count))

    def _bind(self, member: str, field: Field) -> None:
        def change(tour: Tour, value: object) -> Tour:
            return change_person(tour, self.record_id, **{member: value})

        self.bind(member, field, lambda tour: getattr(tour.person(self.record_id), member), change)

    def _others(self, text: str) -> list[Suggestion]:
        found = self.suggestions.people(text)
        return [each for each in found if each.value != self.record_id]

    def _merge(self, value: object) -> None:
        if not isinstance(value, str) or value == self.record_id:
            return
        kept = short(self._tour().person(value).name)
        text = self.tr("Merge {gone} into {kept}").format(gone=self.thing(), kept=kept)
        try:
            self.session.document.apply(
                lambda tour: merge_people(tour, value, self.record_id), text
            )
        except EditError as error:
            self.merge.refuse(fault_words(error))
            return
        self.gone.emit(value)

    def _delete(self) -> None:
        text = self.tr("Delete {person}").format(person=self.thing())
        self.session.document.apply(lambda tour: remove_person(tour, self.record_id), text)
        announce(self, self.tr("Deleted. Ctrl+Z undoes it"))
        self.gone.emit("")

    def _person(self) -> Person:
        return self._tour().person(self.record_id)


class SourceForm(RecordForm):
    """Title, publisher, address and dates of a source. Raises ``KeyError`` without the source."""

    def __init__(self, session: Session, source_id: str) -> None:
        super().__init__(session, f"source/{source_id}", source_id)
        source = self._source()
        title = TextField(self.tr("Title"), single=True, required=True)
        publisher = TextField(self.tr("Publisher"))
        url = TextField(self.tr("Address"), hint="https://")
        published = date_field(self.tr("Published"))
        accessed = date_field(self.tr("Accessed"))
        self._bind_all({"title": title, "publisher": publisher, "url": url,
                        "published": published, "accessed": accessed})  # fmt: skip
        self.column.addWidget(title)
        self.row(publisher, url)
        self.row(published, accessed)
        merge = ChooserField(
            self.tr("The same source as"),
            self._others,
            self.suggestions.source_name,
            unknown=self.tr("No source of this tour has that title."),
            hint=self.tr("merges the two into that one"),
        )
        merge.edited.connect(self._merge)
        self.merge = merge
        self._add_foot(merge, self.tr("Delete this source"))
        self.show_extra(source.extra)
        self.refresh()

    def thing(self) -> str:
        """The title of the source."""
        return short(self._source().title)

    def show_resting(self, count: int) -> None:
        """Says how many items cite the source."""
        self._rests.setText(cite_it(count))

    def _bind(self, member: str, field: Field) -> None:
        def change(tour: Tour, value: object) -> Tour:
            return change_source(tour, self.record_id, **{member: value})

        self.bind(member, field, lambda tour: getattr(tour.source(self.record_id), member), change)

    def _others(self, text: str) -> list[Suggestion]:
        found = self.suggestions.sources(text)
        return [each for each in found if each.value != self.record_id]

    def _merge(self, value: object) -> None:
        if not isinstance(value, str) or value == self.record_id:
            return
        kept = short(self._tour().source(value).title)
        text = self.tr("Merge {gone} into {kept}").format(gone=self.thing(), kept=kept)
        try:
            self.session.document.apply(
                lambda tour: merge_sources(tour, value, self.record_id), text
            )
        except EditError as error:
            self.merge.refuse(fault_words(error))
            return
        self.gone.emit(value)

    def _delete(self) -> None:
        text = self.tr("Delete {source}").format(source=self.thing())
        self.session.document.apply(lambda tour: remove_source(tour, self.record_id), text)
        announce(self, self.tr("Deleted. Ctrl+Z undoes it"))
        self.gone.emit("")

    def _source(self) -> Source:
        return self._tour().source(self.record_id)
