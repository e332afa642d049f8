"""A column of fields that apply each legal value at once, and follow undo and other edits."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.map.theme import SPACE_M, SPACE_S
from app.tour.bidi import isolate
from app.tour.edit import EditError
from app.tour.model import Extra, Tour
from app.ui.editor.faults import fault_words
from app.ui.editor.field import Field
from app.ui.editor.suggestions import Suggestions
from app.ui.state.document import MERGE_SECONDS, Edit
from app.ui.state.session import Session
from app.ui.widgets.elided import line_start
from app.ui.widgets.keyboard import ENTER, PLAIN
from app.ui.widgets.labels import label

translate = QCoreApplication.translate

F = TypeVar("F", bound=Field)
Read = Callable[[Tour], object]
Change = Callable[[Tour, object], Tour]
_NOTHING = object()
_FORM_KEYS = (
    *(Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Delete, *ENTER),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
)


class Binding(msgspec.Struct):
    """A field with the member that it shows: how to read it, and how to change it."""

    member: str
    field: Field
    read: Read
    change: Change
    shown: object = _NOTHING


class Form(QWidget):
    """Fields bound to members of one part of the tour.

    ``thing`` names that part in undo steps. A field is left alone while one types in it, and is
    updated when the tour has another value than it shows. ``escaped`` is the Esc key.
    """

    escaped = Signal()

    def __init__(self, session: Session, key: str) -> None:
        super().__init__()
        if session.tour is None:
            raise RuntimeError("no tour is open")
        self.session = session
        self.suggestions = Suggestions(session.tour)
        self.bindings: dict[str, Binding] = {}
        self._key = key
        # The member of the last step, its name, and when that was.
        self._last = ("", "", 0.0)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE_M)

    def thing(self) -> str:
        """What the form is about, for the names of undo steps."""
        raise NotImplementedError

    def bind(self, member: str, field: F, read: Read, change: Change) -> F:
        """Ties a field to a member of the tour; the caller lays the field out."""
        field.setObjectName(f"field-{member}")
        self.bindings[member] = Binding(member, field, read, change)
        field.edited.connect(lambda value: self._apply(member, value))
        field.left.connect(self._end_merge)
        return field

    def refresh(self) -> None:
        """Shows what has changed in the tour. Raises ``KeyError`` if the part is gone."""
        tour = self.session.tour
        if tour is None:
            return
        self.suggestions.tour = tour
        for binding in self.bindings.values():
            value = binding.read(tour)
            if value == binding.shown:
                continue
            binding.shown = value
            if binding.field.value != value:
                binding.field.show_value(value)
            else:
                binding.field.refuse("")

    def refused(self) -> dict[str, str]:
        """What was typed and is no value, by what marks its field in the whole tour."""
        fields = ((self.merge_key(name), each.field) for name, each in self.bindings.items())
        return {key: field.refused for key, field in fields if field.refused}

    def type_again(self, refused: dict[str, str]) -> None:
        """Shows again what another form of the same part had :meth:`refused`."""
        for name, binding in self.bindings.items():
            text = refused.pop(self.merge_key(name), "")
            if text:
                binding.field.type_again(text)

    def focus(self, member: str | None = None) -> None:
        """Focuses the field of a member, or the first empty one, or else the first one."""
        fields = [binding.field for binding in self.bindings.values()]
        name = member.partition("[")[0] if member else None
        empty = next((field for field in fields if field.is_empty and field.isEnabled()), None)
        field = self.bindings[name].field if name in self.bindings else empty or fields[0]
        self.focus_field(field)

    def focus_field(self, field: Field) -> None:
        """Focuses a field that is in the form."""
        field.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Keeps the keys of a form from the window's shortcuts."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self.keeps(event):
            event.accept()
            return True
        return super().event(event)

    def keeps(self, event: QKeyEvent) -> bool:
        """Whether a key that the focused widget does not use is for the form."""
        return event.modifiers() in PLAIN and event.key() in _FORM_KEYS

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaves the form on Esc; undoes and redoes where no window does, as in a dialog."""
        stack = self.session.document.undo_stack
        if event.key() == Qt.Key.Key_Escape and event.modifiers() in PLAIN:
            self.escaped.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            stack.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            stack.redo()
        else:
            super().keyPressEvent(event)

    def row(self, *fields: QWidget) -> None:
        """Lays fields out side by side."""
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        for field in fields:
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)

    def show_extra(self, extra: Extra) -> None:
        """Lists members that this version does not know; they can be read only."""
        if extra:
            self.column.addWidget(_Unknown(extra))

    def apply(self, member: str, value: object) -> None:
        """Applies a value to the tour. Raises ``EditError`` and ``KeyError``."""
        binding = self.bindings[member]
        text = step_text(binding.field.name, self.thing())
        self.apply_as(text, member, lambda tour: binding.change(tour, value))

    def apply_as(self, text: str, member: str, edit: Edit) -> None:
        """Applies an edit as a step of that name; more of the same member joins that step.

        Raises what the edit raises.
        """
        now = time.monotonic()
        last, last_text, at = self._last
        # A step keeps its name: that of the thing before it was renamed.
        if last == member and now - at <= MERGE_SECONDS:
            text = last_text
        self._last = (member, text, now)
        self.session.document.apply(edit, text, self.merge_key(member))

    def merge_key(self, member: str) -> str:
        """What marks consecutive changes of one member as one undo step."""
        return f"{self._key}/{member}"

    def _apply(self, member: str, value: object) -> None:
        binding = self.bindings[member]
        try:
            self.apply(member, value)
        except EditError as error:
            binding.field.refuse(fault_words(error))
        except KeyError:
            # The part was removed elsewhere; whoever shows the form takes it away.
            return
        else:
            if self.session.tour is not None:
                binding.shown = self._read(binding, self.session.tour)

    def _read(self, binding: Binding, tour: Tour) -> object:
        try:
            return binding.read(tour)
        except KeyError:
            return _NOTHING

    def _end_merge(self) -> None:
        self._last = ("", "", 0.0)
        self.session.document.end_merge()


class _Unknown(QWidget):
    """Members of the file that are kept as they are."""

    def __init__(self, extra: Extra) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S // 2)
        column.addWidget(
            label(translate("editor", "Other members of the file, kept"), "field-name")
        )
        for name, value in extra.items():
            text = line_start(f"{isolate(name)}: {isolate(str(value))}")
            column.addWidget(label(text, "meta", max_lines=2))


def step_text(field: str, thing: str) -> str:
    """The name of an undo step: ``Change the Name of Hanoi``."""
    return translate("editor", "Change the {field} of {thing}").format(field=field, thing=thing)


def short(words: str) -> str:
    """The beginning of a text, for the name of an undo step."""
    line = " ".join(words[:200].split())
    return isolate(line if len(line) <= 32 else line[:31].rstrip() + "…")
