"""A field for several things, such as people or topics, as chips in a box."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout, QWidget

from app.map.theme import SPACE_XS
from app.tour.search.fold import fold
from app.ui.editor.chooser import Create, Find, new_suggestion
from app.ui.editor.completion import Completer, Suggestion
from app.ui.editor.field import NO_VALUE, Field
from app.ui.editor.inputs import LineInput
from app.ui.theme.stylesheet import restyle
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.keyboard import ENTER, keep_keys

translate = QCoreApplication.translate


class Chip(QAbstractButton):
    """One of several values; its cross, Delete or Backspace removes it."""

    removed = Signal()
    stepped = Signal(int)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = " ".join(text.split())
        self.setText(self.words.replace("&", "&&"))
        self.setProperty("role", "chip")
        self.setAccessibleName(translate("editor", "Remove {name}").format(name=self.words))
        # The arrow keys reach it from the line; Tab would stop at each.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.clicked.connect(self.removed)
        keep_keys(self)

    def sizeHint(self) -> QSize:
        """The size of the words and the cross."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        # A text needs a little more than its advance, or Qt elides it.
        return QSize(metrics.horizontalAdvance(self.words) + 36, max(24, metrics.height() + 6))

    def minimumSizeHint(self) -> QSize:
        """A little width, so that a long name does not widen the panel."""
        return QSize(60, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Updates the size when the font changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Presses the cross; elsewhere the chip only takes the focus."""
        if event.position().x() >= self.width() - 26:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Removes the chip, or moves to its neighbour."""
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space):
            self.removed.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.stepped.emit(1 if key == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the pill, its words and its cross."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        area = QRect(self.rect()).adjusted(1, 1, -1, -1)
        ground = palette.color(QPalette.ColorRole.PlaceholderText)
        ground.setAlphaF(0.14)
        painter.setBrush(ground)
        focused = self.hasFocus()
        pen = QPen(palette.color(QPalette.ColorRole.Link), 2) if focused else Qt.PenStyle.NoPen
        painter.setPen(pen)
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        room = self.width() - 34
        words = self.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, room)
        box = QRect(10, 0, room + 2, self.height())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), words)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.PlaceholderText), 1.3))
        middle = QPoint(self.width() - 15, self.height() // 2)
        for x, y in ((1, 1), (1, -1)):
            painter.drawLine(middle + QPoint(-3 * x, -3 * y), middle + QPoint(3 * x, 3 * y))


class ChipsField(Field):
    """Several values as chips, and a line that adds more; the value is a tuple.

    Without ``create``, any text is a value, which a comma or going on adds too. The last suggestion
    adds what names nothing known.
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
        footer: str = "",
    ) -> None:
        super().__init__(name)
        self._find = find
        self._name_of = name_of
        self._create = create
        self._new_words = new_words
        self._unknown = unknown
        self._values: tuple[object, ...] = ()
        box = QFrame()
        box.setProperty("role", "field-box")
        column = QVBoxLayout(box)
        column.setContentsMargins(5, 3, 5, 3)
        column.setSpacing(2)
        self._flow_host = QWidget(box)
        self._flow = FlowLayout(SPACE_XS, self._flow_host)
        self._flow.setContentsMargins(0, 2, 0, 0)
        self.line = LineInput(box)
        self.line.setProperty("role", "bare")
        self.line.setPlaceholderText(hint)
        column.addWidget(self._flow_host)
        column.addWidget(self.line)
        self._flow_host.hide()
        self.chips: list[Chip] = []
        self._set_input(self.line, framed=box)
        self.completer = Completer(self.line, self._suggestions, footer, under=box)
        self.completer.chosen.connect(self._take)
        # Asked after the completer has taken the keys that it needs.
        self._keys = _ChipKeys(self)
        self.line.textEdited.connect(self._note_typing)
        self.line.left.connect(self._leave)
        self.line.reverted.connect(self._revert)

    @property
    def value(self) -> object:
        """The values, without what is still being typed."""
        return self._values

    @property
    def refused(self) -> str:
        """What was typed and could not be added."""
        return self.line.text() if self.is_wrong else ""

    def type_again(self, text: str) -> None:
        """Shows what was typed before."""
        self.line.setText(text)
        self.refuse(self._unknown)

    def show_value(self, value: object) -> None:
        """Shows other values."""
        self._values = tuple(value) if isinstance(value, tuple) else ()
        self._make_chips()

    def set_focused(self, focused: bool) -> None:
        """Frames the box while its line has the focus."""
        restyle(self._frame, "focused", focused)

    def remove_last(self) -> None:
        """Removes the last value."""
        if self._values:
            self._set_values(self._values[:-1])

    def focus_chip(self, number: int) -> None:
        """Focuses a chip by its place from 0, the line past the last one."""
        if number >= len(self.chips):
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        elif number >= 0:
            self.chips[number].setFocus(Qt.FocusReason.OtherFocusReason)

    def add_typed(self) -> bool:
        """Adds what is typed, and returns whether there was something that could be added."""
        text = self.line.text().strip().rstrip(",").strip()
        if not text:
            return False
        value = self._named(text)
        if value is NO_VALUE:
            return False
        self.line.clear()
        self._add(value)
        return True

    def _named(self, text: str) -> object:
        same = [each.value for each in self._find(text) if fold(each.text) == fold(text)]
        if len(same) == 1:
            return same[0]
        return NO_VALUE if self._create else text

    def _suggestions(self, text: str) -> Sequence[Suggestion]:
        found = [each for each in self._find(text) if each.value not in self._values]
        is_known = any(fold(each.text) == fold(text) for each in found)
        if text.strip() and not is_known and self._new_words:
            found.append(new_suggestion(self._new_words, text))
        return found

    def _take(self, suggestion: Suggestion) -> None:
        value, typed = suggestion.value, self.line.text().strip()
        if suggestion.is_new:
            value = self._create(typed) if self._create is not None else typed
        self.line.clear()
        if value is not None:
            self._add(value)

    def _add(self, value: object) -> None:
        self.refuse("")
        if value not in self._values:
            self._set_values((*self._values, value))

    def _set_values(self, values: tuple[object, ...]) -> None:
        self._values = values
        self._make_chips()
        self.edited.emit(values)

    def _make_chips(self) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for number, value in enumerate(self._values):
            chip = Chip(self._name_of(value), self._flow_host)
            chip.removed.connect(lambda value=value: self._remove(value))
            chip.stepped.connect(lambda by, number=number: self.focus_chip(number + by))
            self._flow.addWidget(chip)
            chip.show()
            self.chips.append(chip)
        self._flow_host.setVisible(bool(self.chips))
        self.updateGeometry()

    def _remove(self, value: object) -> None:
        had_focus = any(chip.hasFocus() for chip in self.chips)
        self._set_values(tuple(each for each in self._values if each != value))
        if had_focus:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _revert(self) -> None:
        self.line.clear()
        self.refuse("")

    def _note_typing(self, text: str) -> None:
        self.refuse("")
        if text.endswith(",") and self._create is None:
            self.add_typed()

    def _leave(self) -> None:
        if self.line.text().strip() and not self.add_typed():
            self.refuse(self._unknown)
        self.left.emit()


class _ChipKeys(QObject):
    """The keys of the line of chips that are not those of its suggestions."""

    def __init__(self, field: ChipsField) -> None:
        super().__init__(field)
        self._field = field
        # The last filter is asked first, and the suggestions come before the chips.
        field.line.removeEventFilter(field.completer)
        field.line.installEventFilter(self)
        field.line.installEventFilter(field.completer)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        field = self._field
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            field.set_focused(event.type() == QEvent.Type.FocusIn)
            return False
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        at_start = not field.line.cursorPosition() and not field.line.hasSelectedText()
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() in ENTER and plain:
            return field.add_typed()
        if event.key() == Qt.Key.Key_Backspace and at_start and field.chips:
            field.remove_last()
            return True
        if event.key() == Qt.Key.Key_Left and at_start and field.chips:
            field.focus_chip(len(field.chips) - 1)
            return True
        return False
