"""The fields of an item, in place of its card."""

from __future__ import annotations

from typing import Any

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from app.map.theme import SPACE_M, SPACE_S
from app.tour.edit import (
    add_item,
    change_item,
    fresh_id,
    id_after_move,
    item_of,
    move_item,
    remove_item,
)
from app.tour.filters import Kind, kind_of
from app.tour.model import Agreement, AnyItem, Fact, Meeting, Quote, Tour
from app.tour.sourcing import item_words
from app.ui.editor.additions import Additions
from app.ui.editor.chips import ChipsField
from app.ui.editor.choice import ListField, SegmentsField
from app.ui.editor.chooser import ChooserField
from app.ui.editor.citations import CitationsField
from app.ui.editor.field import NO_VALUE, Field
from app.ui.editor.form import Form, short
from app.ui.editor.glyphs import GlyphButton
from app.ui.editor.people_fields import people_field, person_field
from app.ui.editor.suggestions import party_name
from app.ui.editor.text_fields import TextField, date_field
from app.ui.state.session import Session
from app.ui.widgets.keyboard import ENTER
from app.ui.widgets.labels import label
from app.words.kinds import STATUSES, kind_word, status_word

_MADE: dict[Kind, type[Any]] = {
    "meeting": Meeting, "quote": Quote, "agreement": Agreement, "fact": Fact,
}  # fmt: skip


def new_item(tour: Tour, stop_id: str, kind: Kind) -> AnyItem:
    """An item without words, with a fresh id made of its stop and its kind."""
    item_id = fresh_id(tour, f"{stop_id} {kind}", "item")
    words = {"title": ""} if kind in ("meeting", "agreement") else {"text": ""}
    more = {"status": "announced"} if kind == "agreement" else {}
    item: AnyItem = _MADE[kind](id=item_id, **words, **more)
    return item


class ItemForm(Form):
    """All members of an item. An item that is not in the tour yet is added with its first words.

    ``closed`` carries whether the next item of the kind is to be begun. ``removed`` follows the
    removal of the item, ``moved`` carries the id of another stop and of the item there.
    ``shown_in_text`` carries the number of a citation, from 0.
    """

    closed = Signal(bool)
    removed = Signal()
    moved = Signal(str, str)
    shown_in_text = Signal(int)

    def __init__(self, session: Session, stop_id: str, item: AnyItem, *, is_new: bool) -> None:
        super().__init__(session, f"item/{stop_id}/{item.id}")
        self.stop_id = stop_id
        self.item_id = item.id
        self.kind = kind_of(item)
        self._draft: AnyItem | None = item if is_new else None
        self._was_warned = False
        self.additions = Additions(self.suggestions)
        self.setObjectName(f"form-{item.id}")
        self.setProperty("role", "item-form")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_M)
        self._add_head()
        self._required = "title" if isinstance(item, Meeting | Agreement) else "text"
        if isinstance(item, Meeting):
            self._add_meeting()
        elif isinstance(item, Quote):
            self._add_quote()
        elif isinstance(item, Agreement):
            self._add_agreement()
        else:
            self._add_fact()
        self._add_common(item)
        self.setAccessibleName(kind_word(self.kind))
        self.refresh()

    @property
    def is_draft(self) -> bool:
        """Whether the item is not in the tour yet."""
        return self._draft is not None

    def thing(self) -> str:
        """The words of the item, or what kind it is."""
        words = item_words(self._item(self._tour()))
        return f"“{short(words)}”" if words.strip() else kind_word(self.kind)

    def keeps(self, event: QKeyEvent) -> bool:
        """Keeps Ctrl+Enter too."""
        return super().keeps(event) or _is_next(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Closes the form on Esc; Ctrl+Enter also begins the next item of the kind."""
        if _is_next(event):
            self.close_form(begin_next=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)

    def close_form(self, *, begin_next: bool = False) -> None:
        """Closes the form, unless a new item lacks its first words; a second call gives it up."""
        field = self.bindings[self._required].field
        if self._draft is not None and not self._was_warned and self._has_content():
            self._was_warned = True
            field.refuse(self.tr("Write this too; Esc once more discards the item."))
            field.input.setFocus()
            return
        self.session.document.end_merge()
        self.closed.emit(begin_next and self._draft is None)

    def apply(self, member: str, value: object) -> None:
        """Applies a value to the item, which it adds to the tour if it is new and has words."""
        if self._draft is None:
            super().apply(member, value)
            return
        self._draft = draft = msgspec.structs.replace(self._draft, **{member: value})
        if self.bindings[self._required].field.value is NO_VALUE:
            return
        words = self.tr("Add a {kind} to {stop}")
        stop = short(self._tour().stop(self.stop_id).name)
        text = words.format(kind=kind_word(self.kind), stop=stop)
        self._draft = None
        # What is typed next belongs to the same step.
        self.apply_as(
            text,
            self._required,
            lambda tour: add_item(self.additions.added_to(tour, draft), self.stop_id, draft),
        )

    def focus(self, member: str | None = None) -> None:
        """Focuses a field; ``cite[1]`` is the second citation."""
        number = (member or "").partition("[")[2].rstrip("]")
        citations = self.bindings["cite"].field
        if number.isdecimal() and isinstance(citations, CitationsField):
            citations.focus_row(int(number))
        else:
            super().focus(member)

    def _add_head(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(label(kind_word(self.kind).upper(), "section"), 1)
        for picture, name, run in (
            ("delete", self.tr("Delete this item"), self._remove),
            ("close", self.tr("Close (Esc)"), self.close_form),
        ):
            button = GlyphButton(picture, name)
            button.clicked.connect(lambda _checked=False, run=run: run())
            # In the Tab order they would stand before the first field.
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            row.addWidget(button)
        self.column.addLayout(row)

    def _add_meeting(self) -> None:
        self._field("title", TextField(self.tr("Title"), single=True, required=True))
        self._field("people", people_field(self.tr("With"), self.suggestions, self.additions))
        self._pair("date", date_field(self.tr("Date")), "venue", _text(self.tr("Venue")))
        self._field("summary", TextField(self.tr("Summary"), lines=True))

    def _add_quote(self) -> None:
        words = TextField(self.tr("Words"), lines=True, required=True, role="serif")
        self._field("text", words)
        speaker = person_field(self.tr("Speaker"), self.suggestions, self.additions)
        self._field("speaker", speaker)
        self._pair("date", date_field(self.tr("Date")), "context", _text(self.tr("Occasion")))

    def _add_agreement(self) -> None:
        self._field("title", TextField(self.tr("Title"), single=True, required=True))
        statuses = [(status, status_word(status)) for status in STATUSES]
        status = ListField(self.tr("Status"), statuses)
        self._pair("status", status, "date", date_field(self.tr("Date")))
        parties = ChipsField(
            self.tr("Parties"),
            self.suggestions.parties,
            party_name,
            new_words=self.tr("“{name}”, which is no country"),
            hint=self.tr("a country, or another name"),
        )
        self._field("parties", parties)
        self._field("summary", TextField(self.tr("Summary"), lines=True))

    def _add_fact(self) -> None:
        self._field("text", TextField(self.tr("Statement"), lines=True, required=True))
        self._field("date", date_field(self.tr("Date")))

    def _add_common(self, item: AnyItem) -> None:
        citations = CitationsField(self.suggestions, self.kind, self.additions.source)
        citations.shown_in_text.connect(self.shown_in_text)
        self._field("cite", citations)
        topics = ChipsField(
            self.tr("Topics"),
            self.suggestions.topics,
            str,
            new_words=self.tr("New topic “{name}”"),
            hint=self.tr("topic"),
        )
        self._field("topics", topics)
        choices = (("stated", self.tr("Stated")), ("inferred", self.tr("Inferred")))
        self._field("basis", SegmentsField(self.tr("Basis"), choices))
        self._field("note", TextField(self.tr("Note"), lines=True))
        stop = ChooserField(
            self.tr("At stop"),
            self.suggestions.stops,
            self.suggestions.stop_name,
            unknown=self.tr("No stop has that name. Choose one of the list."),
            required=True,
        )
        stop.setObjectName("field-stop")
        stop.show_value(self.stop_id)
        stop.edited.connect(self._move)
        self.stop_field = stop
        self.column.addWidget(stop)
        stop.setVisible(not self.is_draft and len(self._tour().stops) > 1)
        self.show_extra(item.extra)

    def _field(self, member: str, field: Field) -> None:
        self._bind(member, field)
        self.column.addWidget(field)

    def _pair(self, one: str, first: Field, other: str, second: Field) -> None:
        self._bind(one, first)
        self._bind(other, second)
        self.row(first, second)

    def _bind(self, member: str, field: Field) -> None:
        def read(tour: Tour) -> object:
            return getattr(self._item(tour), member)

        def change(tour: Tour, value: object) -> Tour:
            tour = self.additions.added_to(tour, value)
            return change_item(tour, self.stop_id, self.item_id, **{member: value})

        self.bind(member, field, read, change)

    def _remove(self) -> None:
        if self._draft is None:
            text = self.tr("Delete {item}").format(item=self.thing())
            self.session.document.apply(
                lambda tour: remove_item(tour, self.stop_id, self.item_id), text
            )
        self.removed.emit()

    def _move(self, value: object) -> None:
        to_stop = str(value)
        if to_stop == self.stop_id:
            return
        tour = self._tour()
        new_id = id_after_move(tour, self.stop_id, self.item_id, to_stop)
        words = self.tr("Move {item} to {stop}")
        text = words.format(item=self.thing(), stop=short(tour.stop(to_stop).name))
        stop_id, item_id = self.stop_id, self.item_id
        if self.session.document.apply(
            lambda tour: move_item(tour, stop_id, item_id, to_stop), text
        ):
            self.moved.emit(to_stop, new_id)

    def _has_content(self) -> bool:
        return any(
            not binding.field.is_empty and member not in ("basis", "status")
            for member, binding in self.bindings.items()
        )

    def _item(self, tour: Tour) -> AnyItem:
        return self._draft if self._draft is not None else item_of(tour, self.stop_id, self.item_id)

    def _tour(self) -> Tour:
        assert self.session.tour is not None
        return self.session.tour


def _text(name: str) -> TextField:
    return TextField(name, single=True)


def _is_next(event: QKeyEvent) -> bool:
    return event.key() in ENTER and event.modifiers() == Qt.KeyboardModifier.ControlModifier
