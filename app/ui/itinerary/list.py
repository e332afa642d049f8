"""The list of the itinerary: receiving the keyboard focus makes no row current."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QListView, QWidget

from app.ui.theme.appearance import Appearance


class StopList(QListView):
    """A list in which only the user makes a row current, by mouse or key.

    While it has the focus and no current row, a frame shows where the focus is.
    """

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        appearance.theme_changed.connect(self.viewport().update)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Takes the focus without making a row current.

        Qt makes the first row of a list without a current row current, unless the focus comes from
        the mouse: when a menu or dialog closes, when the window becomes active, and on Tab.
        """
        super().focusInEvent(QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.MouseFocusReason))
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the rows; without a current row, also the frame of the focus."""
        super().paintEvent(event)
        by_keyboard = self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        if self.hasFocus() and by_keyboard and not self.currentIndex().isValid():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(self._appearance.theme.focus), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
