"""The row below the stops that asks for another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from app.map.theme import SPACE_L, SPACE_S, SPACE_XS
from app.tour.edit import EditError
from app.ui.editor.faults import fault_words
from app.ui.theme.appearance import Appearance
from app.ui.widgets.elided import elided
from app.ui.widgets.keyboard import ENTER, keep_keys
from app.ui.widgets.labels import label
from app.ui.widgets.row import RADIUS, RAIL, TEXT_LEFT, paint_ground, small_font

if TYPE_CHECKING:
    from app.ui.places.field import PlaceField

KEYS = "Ctrl+K"
# The length of the strokes of the plus sign from its centre, in pixels.
STROKE = 5
_KEYS = (Qt.Key.Key_Escape, *ENTER)


class AddButton(QAbstractButton):
    """The row *Add a stop…* with its key, or the plus sign alone."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._is_bare = False
        self.setText(self.tr("Add a stop…"))
        self.setAccessibleName(self.tr("Add a stop"))
        self.setToolTip(self.tr("Add a stop ({keys})").format(keys=_native(KEYS)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        keep_keys(self)
        appearance.theme_changed.connect(self.update)

    def set_bare(self, is_bare: bool) -> None:
        """Shows the plus sign alone, in the middle of a narrow column."""
        self._is_bare = is_bare
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter activates the row, as Space does."""
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """The size of a row of the list without a leg."""
        return QSize(2 * RAIL, 2 * RADIUS + 2 * SPACE_S)

    def minimumSizeHint(self) -> QSize:
        """The plus sign with its row."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws a circle with a plus sign, the words, and the key in a frame."""
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect()
        state = QStyle.StateFlag.State_Enabled
        if self.underMouse():
            state |= QStyle.StateFlag.State_MouseOver
        paint_ground(painter, theme, area, state)
        centre = QPoint(area.width() // 2 if self._is_bare else RAIL, area.center().y() + 1)
        ink = QColor(theme.ink_second)
        if not self._is_bare:
            painter.setPen(QPen(QColor(theme.border), 1.25))
            painter.drawEllipse(centre, RADIUS, RADIUS)
        painter.setPen(QPen(ink, 1.5))
        painter.drawLine(centre - QPoint(STROKE, 0), centre + QPoint(STROKE, 0))
        painter.drawLine(centre - QPoint(0, STROKE), centre + QPoint(0, STROKE))
        if not self._is_bare:
            self._paint_words(painter, area, ink)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))

    def _paint_words(self, painter: QPainter, area: QRect, ink: QColor) -> None:
        keys = _native(KEYS)
        small = small_font(self.font())
        width = QFontMetrics(small).horizontalAdvance(keys) + 2 * SPACE_XS + 4
        height = QFontMetrics(small).height() + SPACE_XS
        box = QRect(area.right() - SPACE_L - width, 0, width, height)
        box.moveTop(area.center().y() - height // 2 + 1)
        painter.setPen(ink)
        words = area.adjusted(TEXT_LEFT, 0, -(SPACE_L + width + SPACE_S), 0)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(words, flags, elided(self.fontMetrics(), self.text(), words.width()))
        painter.setFont(small)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), keys)
        painter.setPen(QPen(QColor(self._appearance.theme.border), 1))
        painter.drawRoundedRect(box, 3, 3)


class AddRow(QWidget):
    """The button, and in its place the field for the place of the new stop.

    ``chosen`` carries a :class:`Place` of the gazetteer, ``named`` a name for which none was
    taken. ``left`` is emitted when the field is closed by a key, ``closed`` whenever it closes.
    """

    chosen = Signal(object)
    named = Signal(str)
    left = Signal()
    closed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._field: PlaceField | None = None
        self.button = AddButton(appearance, self)
        self._hint = label("", "meta", self)
        self._fault = label("", "problem", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.button)
        self._inset = QVBoxLayout()
        self._inset.setSpacing(SPACE_XS)
        self._inset.addWidget(self._hint)
        self._inset.addWidget(self._fault)
        column.addLayout(self._inset)
        self._hint.setText(self.tr("Enter adds it after the selected stop · Esc closes"))
        self.close_field()

    @property
    def field(self) -> PlaceField:
        """The field, made at first use."""
        if self._field is None:
            # It brings the gazetteer, which reading a tour does not need.
            from app.ui.places.field import PlaceField

            field = self._field = PlaceField(self._appearance, self)
            field.setAccessibleName(self.tr("Place of the new stop"))
            field.setPlaceholderText(self.tr("Name of the place"))
            self._inset.insertWidget(0, field)
            field.installEventFilter(self)
            field.textEdited.connect(self._fault.hide)
            field.chosen.connect(self.chosen)
        return self._field

    def ask(self) -> None:
        """Shows the field and gives it the focus."""
        self._show_field(True)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_field(self) -> None:
        """Shows the button again; what was typed is dropped."""
        if self._field is not None:
            self._field.clear()
        self._show_field(False)

    def show_fault(self, error: EditError) -> None:
        """Says below the field why the stop could not be added."""
        self._fault.setText(fault_words(error))
        self._fault.show()

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        """Enter adds the stop; Escape closes the field, and so does leaving it empty."""
        if event.type() == QEvent.Type.FocusOut and not self.field.text().strip():
            self._show_field(False)
        if not isinstance(event, QKeyEvent) or event.key() not in _KEYS:
            return False
        if self._is_for_list(event.key()):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() != QEvent.Type.KeyPress:
            return False
        elif event.key() != Qt.Key.Key_Escape and self.field.text().strip():
            self.named.emit(self.field.text().strip())
        else:
            self.close_field()
            self.left.emit()
        return True

    def _is_for_list(self, key: int) -> bool:
        """Whether Enter or Escape is for the open list of places. Enter in an empty one is not."""
        popup = self.field.popup
        if popup is None or key == Qt.Key.Key_Escape:
            return popup is not None
        return popup.is_asking or popup.is_at_online or popup.current() is not None

    def _show_field(self, shown: bool) -> None:
        was_shown = self._field is not None and not self._field.isHidden()
        if shown or self._field is not None:
            self.field.setVisible(shown)
        self._hint.setVisible(shown)
        self._fault.hide()
        self.button.setVisible(not shown)
        above, below = (SPACE_XS, SPACE_S) if shown else (0, 0)
        self._inset.setContentsMargins(SPACE_L, above, SPACE_L, below)
        if was_shown and not shown:
            self.closed.emit()


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
