"""A choice of few values: segments side by side, or a list that drops down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFrame, QHBoxLayout, QRadioButton, QWidget

from app.map.theme import SPACE_L
from app.ui.editor.field import Field

Choices = Sequence[tuple[object, str]]


class SegmentsField(Field):
    """Two or three values as segments; the arrow keys move between them."""

    def __init__(self, name: str, choices: Choices, *, named: bool = True) -> None:
        super().__init__(name, named=named)
        frame = QFrame()
        frame.setProperty("role", "segments")
        row = QHBoxLayout(frame)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._values = [value for value, _ in choices]
        self.buttons: list[QRadioButton] = []
        for number, (_, words) in enumerate(choices):
            button = QRadioButton(words, frame)
            button.setProperty("role", "segment")
            button.setAccessibleDescription(name)
            place = "first" if not number else "last" if number == len(choices) - 1 else "middle"
            button.setProperty("place", place)
            self._group.addButton(button, number)
            row.addWidget(button)
            self.buttons.append(button)
        outer = QWidget()
        self.line = QHBoxLayout(outer)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(10)
        self.line.addWidget(frame)
        self.line.addStretch(1)
        self._set_input(outer, framed=outer)
        outer.setFocusProxy(self.buttons[0])
        self._group.idClicked.connect(lambda number: self.edited.emit(self._values[number]))

    @property
    def value(self) -> object:
        """The chosen value."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else None

    @property
    def is_empty(self) -> bool:
        """A choice is never empty."""
        return False

    def show_value(self, value: object) -> None:
        """Chooses another value."""
        button = self.buttons[self._values.index(value)]
        button.setChecked(True)
        self._input.setFocusProxy(button)


class ListField(Field):
    """More values, in a list that drops down."""

    def __init__(self, name: str, choices: Choices) -> None:
        super().__init__(name)
        self._values = [value for value, _ in choices]
        self.box = _Box()
        for _, words in choices:
            self.box.addItem(words)
        self._set_input(self.box)
        self.box.activated.connect(lambda number: self.edited.emit(self._values[number]))

    @property
    def value(self) -> object:
        """The chosen value."""
        return self._values[self.box.currentIndex()] if self.box.currentIndex() >= 0 else None

    @property
    def is_empty(self) -> bool:
        """A choice is never empty."""
        return False

    def show_value(self, value: object) -> None:
        """Chooses another value."""
        self.box.setCurrentIndex(self._values.index(value))


class _Box(QComboBox):
    """A combo box that the wheel scrolls past, with its arrow in the colours of the theme."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "drawn")
        self.setProperty("look", "field")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Lets the panel scroll; a wheel over a form must change nothing."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lets the style draw the box, then draws the arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        middle = QPointF(self.width() - SPACE_L, self.height() / 2)
        corners = ((-4.0, -2.0), (0.0, 2.0), (4.0, -2.0))
        painter.drawPolyline(QPolygonF([middle + QPointF(x, y) for x, y in corners]))
