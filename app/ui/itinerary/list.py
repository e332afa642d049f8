"""The list of the itinerary: taking the focus makes no row current, and rows can be dragged."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QListView, QWidget

from app.map.theme import SPACE_S
from app.ui.itinerary.dragging import RowDragger
from app.ui.theme.appearance import Appearance
from app.ui.widgets.row import find_viewport

_UNBOUNDED = 16_777_215


class StopList(QListView):
    """A list in which only the user makes a row current, by mouse or key.

    While it has the focus and no current row, a frame shows where the focus is.
    """

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._is_bounded = False
        find_viewport(self)
        self.dragger = RowDragger(self)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        appearance.theme_changed.connect(self.viewport().update)

    def set_bounded(self, is_bounded: bool) -> None:
        """Makes the list no higher than its rows, for what stands below them."""
        self._is_bounded = is_bounded
        self._bound()

    def updateGeometries(self) -> None:
        """Follows the height of the rows."""
        super().updateGeometries()
        self._bound()

    def _bound(self) -> None:
        rows = max(1, self.contentsSize().height())
        height = rows if self._is_bounded else _UNBOUNDED
        if height != self.maximumHeight():
            self.setMaximumHeight(height)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Takes the focus without making a row current.

        Qt makes the first row of a list without a current row current, unless the focus comes from
        the mouse: when a menu or dialog closes, when the window becomes active, and on Tab.
        """
        super().focusInEvent(QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.MouseFocusReason))
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the rows and where a dragged one would go, or the frame of the focus."""
        super().paintEvent(event)
        if self.dragger.gap is not None:
            self._paint_gap(self.dragger.gap)
        by_keyboard = self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        if self.hasFocus() and by_keyboard and not self.currentIndex().isValid():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(self._appearance.theme.focus), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _paint_gap(self, gap: int) -> None:
        model = self.model()
        is_last = gap == model.rowCount()
        row = self.visualRect(model.index(gap - is_last, 0))
        y = row.bottom() - 1 if is_last else max(row.top(), 1)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self._appearance.theme.focus)
        painter.setPen(QPen(colour, 2))
        painter.drawLine(SPACE_S, y, self.viewport().width() - SPACE_S, y)
        painter.setBrush(colour)
        painter.drawEllipse(QPoint(SPACE_S, y), 3, 3)
