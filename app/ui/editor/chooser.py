"""A field for one thing that the tour has already, such as a person."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from app.tour.search.fold import fold
from app.ui.editor.completion import Completer, Suggestion
from app.ui.editor.field import NO_VALUE, Field
from app.ui.editor.inputs import LineInput

translate = QCoreApplication.translate

Find = Callable[[str], Sequence[Suggestion]]
# Adds something of a name, and returns what the field then holds; ``None`` if it cannot be added.
Create = Callable[[str], object]


class ChooserField(Field):
    """One line for one thing that has a name. The value is what the suggestion stands for.

    ``find`` returns suggestions for a text, ``name_of`` the name of a value. With ``create``, a
    name that is not known yet can be added; ``new_words`` offers it, with ``{name}`` in it.
    """

    def __init__(
        self,
        name: str,
        find: Find,
        name_of: Callable[[object], str],
        *,
        create: Create | None = None,
        new_words: str = "",
        unknown: str = "",
        hint: str = "",
        required: bool = False,
    ) -> None:
        super().__init__(name)
        self._find = find
        self._name_of = name_of
        self._create = create
        self._new_words = new_words
        self._unknown = unknown
        self._required = required
        self._value: object = None
        self._is_showing = False
        self.line = LineInput()
        self.line.setPlaceholderText(hint)
        self._set_input(self.line)
        self.completer = Completer(self.line, self._suggestions)
        self.completer.chosen.connect(self._take)
        self.line.textChanged.connect(self._note_text)
        self.line.left.connect(self._leave)
        self.line.reverted.connect(lambda: self.show_value(self._value))

    @property
    def value(self) -> object:
        """What is chosen, ``None`` if nothing is, ``NO_VALUE`` while the name is not known."""
        text = self.line.text()
        if not text.strip():
            return NO_VALUE if self._required else None
        if self._value is not None and text == self._name_of(self._value):
            return self._value
        return self._exact(text)

    @property
    def refused(self) -> str:
        """What was typed, if nothing has that name."""
        return self.line.text() if self.value is NO_VALUE else ""

    def type_again(self, text: str) -> None:
        """Shows what was typed before."""
        self.line.setText(text)
        if self.value is NO_VALUE:
            self.refuse(self._unknown)

    def show_value(self, value: object) -> None:
        """Shows the name of another value."""
        self._value = value
        self._is_showing = True
        self.line.setText("" if value is None else self._name_of(value))
        self.line.setCursorPosition(0)
        self._is_showing = False
        self.refuse("")

    def _suggestions(self, text: str) -> Sequence[Suggestion]:
        # All of them, if the line still has the name of what is chosen.
        is_chosen = self._value is not None and text == self._name_of(self._value)
        found = list(self._find("" if is_chosen else text))
        if self._create and text.strip() and not is_chosen and self._exact(text) is NO_VALUE:
            found.append(new_suggestion(self._new_words, text))
        return found

    def _exact(self, text: str) -> object:
        """The value with just that name, if there is one only."""
        same = [each.value for each in self._find(text) if fold(each.text) == fold(text)]
        return same[0] if len(same) == 1 else NO_VALUE

    def _note_text(self) -> None:
        if self._is_showing:
            return
        self.refuse("")
        value = self.value
        if value is not NO_VALUE:
            self._value = value
            self.edited.emit(value)

    def _take(self, suggestion: Suggestion) -> None:
        value = suggestion.value
        if suggestion.is_new and self._create is not None:
            value = self._create(self.line.text().strip())
            if value is None:
                return
        self.show_value(value)
        self.edited.emit(value)

    def _leave(self) -> None:
        if self.value is NO_VALUE:
            self.refuse(self._unknown)
        self.left.emit()


def new_suggestion(template: str, text: str) -> Suggestion:
    """The row that adds what was typed; ``template`` has ``{name}`` in its place."""
    return Suggestion(None, template.format(name=text.strip()), is_new=True)
