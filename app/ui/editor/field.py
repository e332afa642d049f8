"""What all fields share: a name above the input, and a sentence beneath it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.map.theme import SPACE_XS
from app.ui.editor.glyphs import Glyph
from app.ui.theme.stylesheet import restyle
from app.ui.widgets.announce import announce
from app.ui.widgets.labels import label


class NoValue:
    """What a field holds while its text cannot be kept."""

    def __repr__(self) -> str:
        return "NO_VALUE"


NO_VALUE: Final = NoValue()


class Sentence(QWidget):
    """A sentence with a sign: how a field was read, or why it cannot be kept."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_XS)
        self._sign = Glyph("warning", self)
        self._sign.setProperty("role", "field-note")
        self._words = label("", "field-note", self)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.setAlignment(self._sign, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence; empty if nothing is said."""
        return self._words.words

    def say(self, text: str, sign: str, *, is_fault: bool) -> None:
        """Shows a sentence, or nothing if it is empty."""
        if text != self._words.words:
            self._words.setText(text)
        role = "field-fault" if is_fault else "field-note"
        if self._words.property("role") != role:
            for widget in (self._words, self._sign):
                widget.setProperty("role", role)
                widget.style().polish(widget)
            self._words.update()
        self._sign.show_glyph(sign)
        self.setVisible(bool(text))


class Field(QWidget):
    """A named input. ``edited`` carries each value that the user enters and that can be kept.

    ``left`` is emitted when the input loses the focus. A subclass makes the input, overrides
    ``value`` and ``show_value``, and emits ``edited``.
    """

    edited = Signal(object)
    left = Signal()
    # The sign before a sentence that is not a fault.
    SIGN = "date"

    def __init__(self, name: str, *, named: bool = True) -> None:
        super().__init__()
        self.name = name
        self._fault = ""
        self._note = ""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(3)
        self._label = QLabel(name, self)
        self._label.setProperty("role", "field-name")
        self._label.setVisible(named)
        self.column.addWidget(self._label)
        self.sentence = Sentence()
        self._input: QWidget = self
        self.left.connect(self._announce)

    @property
    def value(self) -> object:
        """What the input holds, or ``NO_VALUE`` while that cannot be kept."""
        raise NotImplementedError

    @property
    def input(self) -> QWidget:
        """The widget that takes the keyboard focus."""
        return self._input

    @property
    def is_wrong(self) -> bool:
        """Whether the field says why its text cannot be kept."""
        return bool(self._fault)

    @property
    def fault(self) -> str:
        """Why the text cannot be kept; empty if it can."""
        return self._fault

    @property
    def is_empty(self) -> bool:
        """Whether the field holds nothing."""
        return self.value in (None, "", ())

    @property
    def refused(self) -> str:
        """The text that the field keeps although it is no value; empty if there is none."""
        return ""

    def show_value(self, value: object) -> None:
        """Shows a value, without emitting ``edited``."""
        raise NotImplementedError

    def type_again(self, text: str) -> None:
        """Shows a text that the field had ``refused``, with the reason."""

    def refuse(self, sentence: str) -> None:
        """Says beneath the field why its text is not kept."""
        self._fault = sentence
        self._say()

    def note(self, sentence: str) -> None:
        """Says beneath the field how its text was read."""
        self._note = sentence
        self._say()

    def set_named(self, named: bool) -> None:
        """Shows or hides the name above the input; screen readers always say it."""
        self._label.setVisible(named)

    def _set_input(self, widget: QWidget, *, framed: QWidget | None = None) -> None:
        """Puts the input under its name; ``framed`` is the widget with the border around it."""
        self._input = widget
        self._frame = framed or widget
        self._label.setBuddy(widget)
        self.setFocusProxy(widget)
        widget.setAccessibleName(self.name)
        self.column.addWidget(self._frame)
        self.column.addWidget(self.sentence)

    def _announce(self) -> None:
        # While one types, most of what is not finished is wrong; the description says so.
        if self.sentence.text:
            announce(self._input, f"{self.name}: {self.sentence.text}")

    def _say(self) -> None:
        wrong = bool(self._fault)
        self.sentence.say(
            self._fault or self._note, "warning" if wrong else self.SIGN, is_fault=wrong
        )
        if self._input.accessibleDescription() != self.sentence.text:
            self._input.setAccessibleDescription(self.sentence.text)
        if hasattr(self._input, "is_wrong"):
            self._input.is_wrong = wrong
        restyle(self._frame, "invalid", wrong)
