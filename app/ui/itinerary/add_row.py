"""The row below the stops that asks for another one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from app.map.theme import SPACE_L, SPACE_S, SPACE_XS
from app.tour.edit import EditError
from app.ui.theme.appearance import Appearance
from app.ui.widgets.elided import elided
from app.ui.widgets.keyboard import keep_keys
from app.ui.widgets.labels import label
from app.ui.widgets.row import RADIUS, RAIL, TEXT_LEFT, paint_ground, small_font

KEYS = "Ctrl+K"
# The length of the strokes of the plus sign from its centre, in pixels.
STROKE = 5


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
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
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
    """The button, and in its place the field for the name of the new stop.

    ``named`` carries the name. ``left`` is emitted when the field is closed by a key.
    """

    named = Signal(str)
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = AddButton(appearance, self)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Name of the new stop"))
        self.field.setPlaceholderText(self.tr("Name of the place"))
        self._fault = label("", "problem", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.button)
        inset = QVBoxLayout()
        inset.setContentsMargins(SPACE_L, SPACE_XS, SPACE_L, SPACE_XS)
        inset.setSpacing(SPACE_XS)
        inset.addWidget(self.field)
        inset.addWidget(self._fault)
        column.addLayout(inset)
        self.button.clicked.connect(self.ask)
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._fault.hide)
        self._show_field(False)

    def ask(self) -> None:
        """Shows the field and gives it the focus."""
        self._show_field(True)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_field(self) -> None:
        """Shows the button again; what was typed is dropped."""
        self.field.clear()
        self._show_field(False)

    def show_fault(self, error: EditError) -> None:
        """Says below the field why the stop could not be added."""
        self._fault.setText(str(error))
        self._fault.show()

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        """Enter adds the stop; Escape closes the field, and so does leaving it empty."""
        if event.type() == QEvent.Type.FocusOut and not self.field.text().strip():
            self._show_field(False)
        if not isinstance(event, QKeyEvent) or event.key() not in (
            Qt.Key.Key_Escape,
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        ):
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

    def _show_field(self, shown: bool) -> None:
        self.field.setVisible(shown)
        self.button.setVisible(not shown)
        self._fault.hide()


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
