"""The source text beside the map: head, text, and the keys that turn its words into items."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.map.theme import Theme
from app.ui.editor.source_text.head import Head
from app.ui.editor.source_text.key_strip import KeyStrip
from app.ui.editor.source_text.keys import (
    Act,
    KeyMap,
    act_of,
    asks_for_last_suggestion,
)
from app.ui.editor.source_text.passages import Passage, Shown
from app.ui.editor.source_text.search_row import SearchRow
from app.ui.editor.source_text.text_area import TextArea
from app.ui.theme.appearance import Appearance
from app.ui.widgets.keyboard import ENTER
from app.ui.widgets.labels import rule

# A passage that was just made fades to the strength of the current one, in milliseconds.
_FADE_MS, _FRESH, _CURRENT = 600, 0.45, 0.3
_PLAIN = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class SourceTextView(QWidget):
    """Shows a source, and says what its keys ask for.

    ``act_asked`` carries an :data:`Act`, ``stop_asked`` the number of a stop from 1. ``opened``,
    ``removed`` and ``passage_reached`` carry a :class:`Passage`. ``boundary_asked`` carries whether
    it moves forward and by letter; ``boundary_left`` ends that. ``escaped`` is Escape in the text.
    ``suggestion_asked`` carries whether the next one, and not the last one, is asked for; ``taken``
    and ``dismissed`` carry the :class:`Passage` of a suggestion.
    """

    act_asked = Signal(str)
    stop_asked = Signal(int)
    opened = Signal(object)
    removed = Signal(object)
    passage_reached = Signal(object)
    boundary_asked = Signal(bool, bool)
    boundary_left = Signal()
    escaped = Signal()
    suggestion_asked = Signal(bool)
    taken = Signal(object)
    dismissed = Signal(object)

    def __init__(self, appearance: Appearance, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = appearance.theme
        self._appearance = appearance
        self.keys = keys
        # Whether arrows move a boundary of the current passage.
        self.moves_boundary = False
        self.setProperty("role", "panel")
        self.head = Head(theme, self)
        self.text = TextArea(theme, self)
        self.search = SearchRow(lambda: self.text.shown.text if self.text.shown else "", self)
        self.strip = KeyStrip(keys, theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.search, rule(self)):
            column.addWidget(part)
        column.addWidget(self.text, 1)
        column.addWidget(rule(self))
        column.addWidget(self.strip)
        self.setFocusProxy(self.text)
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(_FADE_MS)
        self._fade.setStartValue(_FRESH)
        self._fade.setEndValue(_CURRENT)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.valueChanged.connect(self._set_strength)
        self.text.key_pressed.connect(self._take_key)
        self.text.passage_clicked.connect(self.go_to)
        self.strip.pressed.connect(self._take_act)
        self.head.search.clicked.connect(self.open_search)
        self.search.found.connect(self._show_found)
        self.search.closed.connect(self.text.setFocus)
        appearance.theme_changed.connect(self._show_theme)

    @property
    def shown(self) -> Shown | None:
        """The source that is shown."""
        return self.text.shown

    @property
    def current(self) -> Passage | None:
        """The passage that was just made or reached."""
        return self.text.current

    def insert_below_head(self, widget: QWidget) -> None:
        """Puts a widget between the head and the text."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(1, widget)

    def show_source(self, shown: Shown) -> None:
        """Shows a source, or what an edit has made of it."""
        self.head.show_source(shown)
        self.strip.show_suggestions(bool(shown.proposed))
        self.text.show_source(shown)
        name = self.tr("Source text: {title}").format(title=shown.source.title)
        self.text.setAccessibleName(name)

    def show_keys(self, keys: KeyMap) -> None:
        """Takes other keys."""
        self.keys = keys
        self.strip.show_keys(keys)

    def go_to(self, passage: Passage) -> None:
        """Makes a passage the current one, and puts the caret at its beginning."""
        self.text.strength = _CURRENT
        self.text.select(passage.start, passage.start)
        self.text.set_current(passage)
        self.text.reveal(passage.start, passage.end)
        self.text.setFocus()
        if not passage.is_proposed:
            self.passage_reached.emit(passage)

    def go_to_paragraph(self, number: int) -> None:
        """Puts the caret at the beginning of a paragraph, if the text has it."""
        paragraphs = self.shown.paragraphs if self.shown else ()
        if 0 < number <= len(paragraphs):
            self.text.go_to(paragraphs[number - 1].body)

    def show_made(self, passage: Passage) -> None:
        """Makes a new passage the current one; it stands out more at first."""
        self.text.select(passage.end, passage.end)
        self.text.set_current(passage)
        self.text.reveal(passage.start, passage.end)
        if self._appearance.calm:
            self._set_strength(_CURRENT)
        else:
            self._fade.start()

    def open_search(self) -> None:
        """Opens the search in this text."""
        self.search.open(self.text.caret)

    def _set_strength(self, strength: float) -> None:
        self.text.strength = strength
        self.text.viewport().update()

    def _show_found(self, start: int, end: int) -> None:
        self.text.select(start, end)
        self.text.reveal(start, end)

    def _show_theme(self, theme: Theme) -> None:
        self.head.show_theme(theme)
        self.text.show_theme(theme)
        self.strip.show_theme(theme)

    def _take_act(self, act: str) -> None:
        self.text.setFocus()
        if act == "next":
            self._step(1)
        elif act == "suggestion":
            self.suggestion_asked.emit(True)
        else:
            self.act_asked.emit(act)

    def _take_key(self, event: QKeyEvent) -> None:
        if self._take_boundary_key(event) or self._take_plain_key(event):
            event.accept()

    def _take_boundary_key(self, event: QKeyEvent) -> bool:
        """Moves a boundary, or ends that; whether the key did so."""
        if not self.moves_boundary:
            return False
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and modifiers in (_PLAIN, _SHIFT):
            self.boundary_asked.emit(key == Qt.Key.Key_Right, modifiers == _SHIFT)
            return True
        if key == Qt.Key.Key_Shift:
            return True
        self.boundary_left.emit()
        # Any other key ends it too, and does what it always does.
        return key in (*ENTER, Qt.Key.Key_Escape)

    def _take_plain_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            # With no more passages the focus leaves the text, as in any other widget.
            return self._step(-1 if key == Qt.Key.Key_Backtab else 1)
        if modifiers == _PLAIN:
            if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
                self.stop_asked.emit(key - Qt.Key.Key_0)
                return True
            passage = self._passage_here()
            if key in ENTER and passage is not None:
                (self.taken if passage.is_proposed else self.opened).emit(passage)
                return True
            if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and passage is not None:
                (self.dismissed if passage.is_proposed else self.removed).emit(passage)
                return True
            if key == Qt.Key.Key_Escape:
                self.escaped.emit()
                return True
            if event.text() == "/":
                self.open_search()
                return True
        act: Act | None = act_of(event, self.keys)
        if act == "suggestion" or asks_for_last_suggestion(event, self.keys):
            self.suggestion_asked.emit(act == "suggestion")
            return True
        if act is None:
            return False
        self.act_asked.emit(act)
        return True

    def _passage_here(self) -> Passage | None:
        if self.current is not None:
            return self.current
        return self.shown.passage_at(self.text.caret) if self.shown else None

    def _step(self, by: int) -> bool:
        """Goes to the next or the last passage; whether there is one."""
        passages = self.shown.passages if self.shown else ()
        current, caret = self.current, self.text.caret
        if current in passages and current is not None:
            place = passages.index(current) + by
        elif by > 0:
            place = sum(each.start < caret for each in passages)
        else:
            place = sum(each.start < caret for each in passages) - 1
        if not 0 <= place < len(passages):
            return False
        self.go_to(passages[place])
        return True
