"""Paints the timeline and handles its zooming, panning and clicks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from app.tour.model import AnyItem
from app.ui.theme.appearance import Appearance
from app.ui.timeline.bands import Bands
from app.ui.timeline.layout import TimelineLayout
from app.ui.timeline.painter import TimelinePainter
from app.ui.timeline.viewport import Viewport
from app.ui.timeline.words import no_tour_text, undated_label
from app.words.kinds import kind_headings

ZOOM_STEP = 1.25
# One notch of the wheel, in eighths of a degree as Qt reports it, and the pixels that it pans.
WHEEL_NOTCH, PIXELS_PER_NOTCH = 120, 80.0
SCROLL_MS = 200


class TimelineCanvas(QWidget):
    """Shows a layout; ``clicked`` carries a point on the strip, measured from the legend's edge."""

    clicked = Signal(QPointF)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._pressed: QPointF | None = None
        self._dragging = False
        self.view = Viewport()
        self.strip_layout: TimelineLayout | None = None
        # Whether there is a tour whose layout is still to be computed.
        self.is_waiting = False
        # Drawn as selected: the index of a stop, and an item of that stop.
        self.selected: int | None = None
        self.current_item: AnyItem | None = None
        self._scrolling = QVariantAnimation(self)
        self._scrolling.setDuration(SCROLL_MS)
        self._scrolling.valueChanged.connect(self._scroll_to)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.theme_changed.connect(self.update)
        self._update_bands()

    @property
    def legend_width(self) -> float:
        """The width of the legend left of the strip, in pixels."""
        return self._legend_width

    @property
    def bands(self) -> Bands:
        """The heights of its bands."""
        return self._bands

    def to_strip(self, point: QPointF) -> QPointF:
        """Converts a point of the widget to the strip; x is negative on the legend."""
        return QPointF(point.x() - self._legend_width, point.y())

    def change_view(self, change: Callable[[], None]) -> None:
        """Applies a change to the view without animation."""
        self._scrolling.stop()
        change()
        self.update()

    def bring_into_view(self, start: float, end: float) -> None:
        """Scrolls as little as possible to show these days; animated unless motion is reduced."""
        # About the width of a name is kept free at the edges.
        margin = min(self.view.width / 8, 8 * self._bands.badge_width)
        left = self.view.left_for(start, end, margin)
        self._scrolling.stop()
        if self._appearance.calm or not self.isVisible():
            self.change_view(lambda: self.view.go(left))
        elif left != self.view.left:
            self._scrolling.setStartValue(self.view.left)
            self._scrolling.setEndValue(left)
            self._scrolling.start()

    def sizeHint(self) -> QSize:
        """As high as all bands."""
        return QSize(640, round(self._bands.height))

    def minimumSizeHint(self) -> QSize:
        """May be narrower, but not lower."""
        return QSize(240, round(self._bands.height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the legend and the visible part of the strip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._appearance.theme
        painter.fillRect(self.rect(), QColor(theme.paper))
        if self.strip_layout is None:
            painter.setPen(QColor(theme.ink_second))
            text = "" if self.is_waiting else no_tour_text()
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), text)
        else:
            timeline = TimelinePainter(painter, self.strip_layout, theme)
            timeline.draw_legend(self._legend_width)
            painter.save()
            painter.translate(self._legend_width, 0)
            painter.setClipRect(QRectF(0, 0, self.view.width, self.height()))
            timeline.draw_strip(self.selected, self.current_item, self.hasFocus())
            painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.drawLine(0, 0, self.width(), 0)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the left edge and the scale; if all days were in view, they stay in view."""
        super().resizeEvent(event)
        self.view.resize(self.width() - self._legend_width)
        if self.strip_layout is not None:
            self.strip_layout.set_bands(self._bands)

    def changeEvent(self, event: QEvent) -> None:
        """Updates the bands for another font or language."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LanguageChange):
            self._update_bands()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms about the pointer; with Shift, or sideways, pans."""
        angle = event.angleDelta()
        sideways = angle.x() or (
            angle.y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0
        )
        if sideways:
            self.change_view(lambda: self.view.pan(-sideways / WHEEL_NOTCH * PIXELS_PER_NOTCH))
        elif angle.y():
            x = self.to_strip(event.position()).x()
            factor = ZOOM_STEP ** (angle.y() / WHEEL_NOTCH)
            self.change_view(lambda: self.view.zoom(factor, max(x, 0.0)))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Starts a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()
            self._dragging = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pans once the pointer has moved far enough for a drag."""
        point = event.position()
        if self._pressed is None:
            self.setCursor(self._cursor(self.to_strip(point)))
            return
        distance = self._pressed.x() - point.x()
        if self._dragging or abs(distance) >= QApplication.startDragDistance():
            self._dragging = True
            self._pressed = point
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.change_view(lambda: self.view.pan(distance))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends a drag, or emits ``clicked``."""
        pressed, self._pressed = self._pressed, None
        if event.button() != Qt.MouseButton.LeftButton or pressed is None:
            return
        point = self.to_strip(event.position())
        self.setCursor(self._cursor(point))
        if not self._dragging and point.x() >= 0:
            self.clicked.emit(point)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Shows all days, unless a stop or an item is under the pointer."""
        point = self.to_strip(event.position())
        if event.button() == Qt.MouseButton.LeftButton and not self._is_clickable(point):
            self.change_view(self.view.fit)

    def _cursor(self, point: QPointF) -> Qt.CursorShape:
        hand = Qt.CursorShape.PointingHandCursor
        return hand if self._is_clickable(point) else Qt.CursorShape.ArrowCursor

    def _is_clickable(self, point: QPointF) -> bool:
        if self.strip_layout is None or point.x() < 0:
            return False
        return bool(self.strip_layout.marks_at(point) or self.strip_layout.spans_at(point))

    def _scroll_to(self, left: float) -> None:
        self.view.go(left)
        self.update()

    def _update_bands(self) -> None:
        self._bands = Bands(self.font())
        self._legend_width = self._bands.legend_width([*kind_headings().values(), undated_label()])
        self.view.resize(self.width() - self._legend_width)
        if self.strip_layout is not None:
            self.strip_layout.set_bands(self._bands)
        self.updateGeometry()
        self.update()
