"""The surface of the timeline: it paints a scene, zooms by wheel, moves by drag, glides to days."""

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
from app.ui.timeline.layout import Scene
from app.ui.timeline.painter import TimelinePainter
from app.ui.timeline.viewport import TimelineView
from app.ui.timeline.words import no_tour_words, undated_words
from app.words.kinds import kind_headings

ZOOM_STEP = 1.25
# A notch of the wheel is 120 eighths of a degree; it moves the strip by so many pixels.
NOTCH, NOTCH_PIXELS = 120, 80.0
GLIDE_MS = 200


class TimelineCanvas(QWidget):
    """Shows a scene; ``clicked`` carries a point on the strip, from the legend's edge on."""

    clicked = Signal(QPointF)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._pressed: QPointF | None = None
        self._dragging = False
        self.view = TimelineView()
        self.scene: Scene | None = None
        # What is drawn as selected: the place of a stop, and an item.
        self.selected: int | None = None
        self.item: AnyItem | None = None
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(GLIDE_MS)
        self._glide.valueChanged.connect(self._glide_on)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.theme_changed.connect(self.update)
        self._measure()

    @property
    def gutter(self) -> float:
        """How many pixels left of the strip the legend takes."""
        return self._gutter

    @property
    def bands(self) -> Bands:
        """The heights of its parts."""
        return self._bands

    def on_strip(self, point: QPointF) -> QPointF:
        """A point of the widget as one of the strip; left of it the legend is."""
        return QPointF(point.x() - self._gutter, point.y())

    def move_view(self, change: Callable[[], None]) -> None:
        """Changes the view at once."""
        self._glide.stop()
        change()
        self.update()

    def bring_into_view(self, start: float, end: float) -> None:
        """Moves the strip by as little as shows these days; glides there unless it is calm."""
        # Clear of the edges by about a name.
        margin = min(self.view.width / 8, 8 * self._bands.badge)
        left = self.view.left_for(start, end, margin)
        self._glide.stop()
        if self._appearance.calm or not self.isVisible():
            self.move_view(lambda: self.view.go(left))
        elif left != self.view.left:
            self._glide.setStartValue(self.view.left)
            self._glide.setEndValue(left)
            self._glide.start()

    def sizeHint(self) -> QSize:
        """As high as its lines of text and marks."""
        return QSize(640, round(self._bands.height))

    def minimumSizeHint(self) -> QSize:
        """It may be narrow, but not lower."""
        return QSize(240, round(self._bands.height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws what is in view."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._appearance.theme
        painter.fillRect(self.rect(), QColor(theme.paper))
        if self.scene is None:
            painter.setPen(QColor(theme.ink_second))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), no_tour_words())
        else:
            drawn = TimelinePainter(painter, self.scene, theme)
            drawn.legend(self._gutter)
            painter.save()
            painter.translate(self._gutter, 0)
            painter.setClipRect(QRectF(0, 0, self.view.width, self.height()))
            drawn.strip(self.selected, self.item, self.hasFocus())
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
        """Shows the same days, or all of them if it did."""
        super().resizeEvent(event)
        self.view.resize(self.width() - self._gutter)
        if self.scene is not None:
            self.scene.set_bands(self._bands)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the font and the language."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LanguageChange):
            self._measure()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms about the pointer; with Shift, or sideways, moves the strip."""
        turn = event.angleDelta()
        along = turn.x() or (
            turn.y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0
        )
        if along:
            self.move_view(lambda: self.view.pan(-along / NOTCH * NOTCH_PIXELS))
        elif turn.y():
            x = self.on_strip(event.position()).x()
            self.move_view(lambda: self.view.zoom(ZOOM_STEP ** (turn.y() / NOTCH), max(x, 0.0)))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()
            self._dragging = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags the strip, once the pointer has moved further than a click would."""
        point = event.position()
        if self._pressed is None:
            self.setCursor(self._cursor(self.on_strip(point)))
            return
        by = self._pressed.x() - point.x()
        if self._dragging or abs(by) >= QApplication.startDragDistance():
            self._dragging = True
            self._pressed = point
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.move_view(lambda: self.view.pan(by))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends a drag, or clicks."""
        pressed, self._pressed = self._pressed, None
        if event.button() != Qt.MouseButton.LeftButton or pressed is None:
            return
        point = self.on_strip(event.position())
        self.setCursor(self._cursor(point))
        if not self._dragging and point.x() >= 0:
            self.clicked.emit(point)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Shows all, if it is not on something that has been clicked."""
        point = self.on_strip(event.position())
        if event.button() == Qt.MouseButton.LeftButton and not self._is_on_something(point):
            self.move_view(self.view.fit)

    def _cursor(self, point: QPointF) -> Qt.CursorShape:
        hand = Qt.CursorShape.PointingHandCursor
        return hand if self._is_on_something(point) else Qt.CursorShape.ArrowCursor

    def _is_on_something(self, point: QPointF) -> bool:
        if self.scene is None or point.x() < 0:
            return False
        return bool(self.scene.marks_at(point) or self.scene.spans_at(point))

    def _glide_on(self, left: float) -> None:
        self.view.go(left)
        self.update()

    def _measure(self) -> None:
        self._bands = Bands(self.font())
        self._gutter = self._bands.gutter([*kind_headings().values(), undated_words()])
        self.view.resize(self.width() - self._gutter)
        if self.scene is not None:
            self.scene.set_bands(self._bands)
        self.updateGeometry()
        self.update()
