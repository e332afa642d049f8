"""Fields for words, dates, numbers and places on the map, all of them plain text to type."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.tour.when import When
from app.ui.editor.field import NO_VALUE, Field, NoValue
from app.ui.editor.inputs import AreaInput, LineInput
from app.words.coordinates import read_position, written_position
from app.words.date_reading import read_date, written

translate = QCoreApplication.translate


class TextField(Field):
    """Words on one line, or on as many as they need; without any, the value is ``None``.

    A ``required`` field without words says so when it is left.
    """

    def __init__(
        self,
        name: str,
        *,
        lines: bool = False,
        single: bool = False,
        required: bool = False,
        hint: str = "",
        role: str = "",
    ) -> None:
        super().__init__(name)
        self._shown: str | None = None
        self._required = required
        self._is_showing = False
        self.text_input: LineInput | AreaInput
        if lines or single:
            self.text_input = AreaInput(single=single)
        else:
            self.text_input = LineInput()
        self.text_input.setPlaceholderText(hint)
        if role:
            self.text_input.setProperty("look", role)
        self._set_input(self.text_input)
        self.text_input.textChanged.connect(self._note_text)
        self.text_input.left.connect(self._leave)
        self.text_input.reverted.connect(self._revert)

    @property
    def value(self) -> object:
        """The words, or ``None``; ``NO_VALUE`` if a required field has none."""
        text = self.text_input.text()
        if text.strip():
            return text
        return NO_VALUE if self._required else None

    @property
    def is_empty(self) -> bool:
        """Whether there are no words."""
        return not self.text_input.text().strip()

    def show_value(self, value: object) -> None:
        """Shows other words."""
        self._shown = None if value is None else str(value)
        self._is_showing = True
        self.text_input.setText(self._shown or "")
        if isinstance(self.text_input, LineInput) and not self.text_input.hasFocus():
            # A long name shows its beginning.
            self.text_input.setCursorPosition(0)
        self._is_showing = False
        self.refuse("")

    def _note_text(self) -> None:
        if self._is_showing:
            return
        value = self.value
        self.refuse("")
        if value is not NO_VALUE:
            self.edited.emit(value)

    def _leave(self) -> None:
        if self.value is NO_VALUE and not self.fault:
            self.refuse(translate("editor", "This cannot be empty. Write it, or undo with Ctrl+Z."))
        self.left.emit()

    def _revert(self) -> None:
        self.show_value(self._shown)


class ReadField(Field):
    """One line that is read as a value, with a sentence that says how.

    ``read`` returns the value, or ``NO_VALUE``, with the sentence; ``write`` is its reverse.
    """

    def __init__(
        self,
        name: str,
        read: Callable[[str], tuple[object, str]],
        write: Callable[[object], str],
        *,
        hint: str = "",
        named: bool = True,
    ) -> None:
        super().__init__(name, named=named)
        self._read = read
        self._write = write
        self._shown: object = None
        self._is_showing = False
        self._known: tuple[str, tuple[object, str]] = ("", (None, ""))
        self.line = LineInput()
        self.line.setPlaceholderText(hint)
        self._set_input(self.line)
        self.line.textChanged.connect(self._note_text)
        self.line.left.connect(self.left)
        self.line.reverted.connect(self._revert)

    @property
    def value(self) -> object:
        """The value that the text stands for, or ``NO_VALUE``."""
        return self._reading()[0]

    @property
    def refused(self) -> str:
        """What was typed, if it is not read as a value."""
        return self.line.text() if self.is_wrong else ""

    def type_again(self, text: str) -> None:
        """Shows what was typed before."""
        self.line.setText(text)

    def show_value(self, value: object) -> None:
        """Shows another value, in words that are read as that value."""
        self._shown = value
        self._is_showing = True
        self.line.setText("" if value is None else self._write(value))
        self.line.setCursorPosition(len(self.line.text()))
        self._is_showing = False
        self._describe()

    def _reading(self) -> tuple[object, str]:
        text = self.line.text()
        if text != self._known[0]:
            self._known = (text, self._read(text))
        return self._known[1]

    def _note_text(self) -> None:
        if self._is_showing:
            return
        self._describe()
        if not isinstance(self.value, NoValue):
            self.edited.emit(self.value)

    def _describe(self) -> None:
        value, sentence = self._reading()
        if isinstance(value, NoValue):
            self.refuse(sentence)
        else:
            self.refuse("")
            self.note(sentence)

    def _revert(self) -> None:
        self.show_value(self._shown)


def date_field(name: str) -> ReadField:
    """A date in plain words; the sentence says how it is read."""

    def read(text: str) -> tuple[object, str]:
        reading = read_date(text)
        return (NO_VALUE if reading.is_wrong else reading.when), reading.sentence

    def write(value: object) -> str:
        return written(value) if isinstance(value, When) else ""

    return ReadField(name, read, write, hint=translate("editor", "not stated"))


class PositionField(ReadField):
    """Latitude and longitude as text, WGS 84 degrees; the value is (longitude, latitude)."""

    SIGN = "this-stop"

    def __init__(self, name: str) -> None:
        def read(text: str) -> tuple[object, str]:
            reading = read_position(text)
            return (NO_VALUE if reading.is_wrong else reading.position), reading.sentence

        def write(value: object) -> str:
            return written_position(*value) if isinstance(value, tuple) else ""

        super().__init__(name, read, write, hint=translate("editor", "not known"))


def number_field(name: str, hint: str = "") -> ReadField:
    """A number with a decimal point or comma."""

    def read(text: str) -> tuple[object, str]:
        if not text.strip():
            return None, ""
        try:
            return float(text.strip().replace(",", ".").replace("−", "-")), ""
        except ValueError:
            return NO_VALUE, translate("editor", "Not a number. Write 48 or 48.5.")

    def write(value: object) -> str:
        return f"{value:.10g}" if isinstance(value, float) else str(value)

    return ReadField(name, read, write, hint=hint)
