"""Paints the timeline: stops as bars with badges, items as marks, the axis and the legend."""

from __future__ import annotations

from operator import attrgetter, itemgetter

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF

from app.map.theme import SPACE_L, SPACE_S, SPACE_XS, Theme
from app.tour.filters import Kind, exists
from app.tour.model import AnyItem
from app.tour.timeline.chart import Span
from app.ui.timeline.axis import paint_axis
from app.ui.timeline.bands import MARK_SIZE
from app.ui.timeline.dates import period_label
from app.ui.timeline.layout import PlacedMarks, PlacedSpans, TimelineLayout
from app.ui.timeline.words import undated_label
from app.words.kinds import kind_headings

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_DIMMED = 0.4
_PLACE = attrgetter("place")
# The length in pixels over which a bar fades at an end that is not known.
_FADE = 24.0


class TimelinePainter:
    """Draws a layout in the colours of a theme; ``selected`` is the index of a stop in the tour."""

    def __init__(self, painter: QPainter, layout: TimelineLayout, theme: Theme) -> None:
        self._painter = painter
        self._layout = layout
        self._bands = layout.bands
        self._theme = theme

    def draw_strip(self, selected: int | None, current: AnyItem | None, focused: bool) -> None:
        """Draws the strip; ``current`` is the item that was last clicked or reached by key."""
        paint_axis(self._painter, self._layout, self._theme)
        spans = self._layout.spans()
        # Selected stops are drawn last, on top of the others, and tinted down to the axis.
        drawn = [(placed, _contains(placed, selected)) for placed in spans]
        drawn.sort(key=itemgetter(1))
        for placed, is_selected in drawn:
            if is_selected:
                self._draw_tint(placed.bar)
            self._draw_bar(placed, is_selected)
        for placed, is_selected in drawn:
            self._draw_badge(placed, is_selected)
        placed_marks = self._layout.marks()
        for marks in placed_marks:
            self._draw_extent(marks)
        for marks in placed_marks:
            self._draw_marks(marks, selected, current, focused)

    def draw_legend(self, width: float) -> None:
        """Draws the legend of the marks, and the year or date in view."""
        painter, theme, bands = self._painter, self._theme, self._bands
        dated = [(kind, label, True) for kind, label in kind_headings().items()]
        lines = (*dated, ("meeting", undated_label(), False))
        line_height = (bands.axis_top - SPACE_XS) / len(lines)
        painter.setFont(bands.font)
        for index, (kind, label, is_dated) in enumerate(lines):
            middle = SPACE_XS / 2 + line_height * (index + 0.5)
            area = QRectF(SPACE_L, middle - MARK_SIZE / 2, MARK_SIZE, MARK_SIZE)
            self._draw_mark(kind, area, is_dated, QColor(theme.ink_second))
            box = QRectF(area.right() + SPACE_S, middle - line_height, width, 2 * line_height)
            painter.drawText(box, _LEFT, label)
        axis = self._layout.chart.axis
        if axis:
            view = self._layout.view
            start = min(max(view.left, axis[0]), axis[1] - 1)
            period = period_label(start, min(view.right, axis[1]))
            painter.setFont(bands.bold)
            painter.setPen(QColor(theme.ink))
            painter.drawText(
                QRectF(SPACE_L, bands.axis_top, width, bands.axis_height), _LEFT, period
            )
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.drawLine(QPointF(width - 0.5, 0), QPointF(width - 0.5, bands.height))

    def _draw_tint(self, bar: QRectF) -> None:
        tint = QColor(self._theme.accent)
        tint.setAlphaF(0.10)
        bottom = self._bands.axis_top
        self._painter.fillRect(QRectF(bar.left(), 0, bar.width(), bottom), tint)

    def _draw_bar(self, placed: PlacedSpans, selected: bool) -> None:
        painter, theme = self._painter, self._theme
        certainty = placed.spans[0].certainty
        bar = placed.bar.adjusted(0.5, 0.5, -0.5, -0.5)
        line = QColor(theme.accent if selected else theme.ink_second)
        painter.setOpacity(self._opacity(placed.spans))
        painter.setPen(Qt.PenStyle.NoPen)
        if certainty == "unknown":
            painter.setPen(QPen(line, 1, Qt.PenStyle.DotLine))
            painter.setBrush(QBrush(QColor(theme.border), Qt.BrushStyle.BDiagPattern))
        else:
            painter.setBrush(_faded(placed, QColor(theme.visited)))
            if certainty == "inferred":
                painter.setPen(QPen(_faded(placed, line), 1, Qt.PenStyle.DashLine))
            elif selected:
                painter.setPen(QPen(_faded(placed, line), 1))
        painter.drawRoundedRect(bar, 3, 3)
        painter.setOpacity(1)

    def _draw_badge(self, placed: PlacedSpans, selected: bool) -> None:
        painter, theme = self._painter, self._theme
        fill = QColor(theme.accent if selected else theme.ink_second)
        unknown = placed.spans[0].certainty == "unknown"
        painter.setOpacity(self._opacity(placed.spans))
        radius = placed.badge.height() / 2
        badge = placed.badge.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(fill, 1, Qt.PenStyle.DotLine if unknown else Qt.PenStyle.SolidLine))
        painter.setBrush(QColor(theme.paper) if unknown else fill)
        painter.drawRoundedRect(badge, radius, radius)
        painter.setPen(fill if unknown else QColor(theme.on_accent if selected else theme.paper))
        painter.setFont(self._bands.bold)
        painter.drawText(placed.badge, _CENTRE, placed.label)
        if placed.name:
            if unknown:
                # The hatching of the bar would cross the letters.
                painter.fillRect(placed.name_area.adjusted(-2, 2, 2, -2), QColor(theme.paper))
            painter.setFont(self._bands.bold if selected else self._bands.font)
            painter.setPen(QColor(theme.accent if selected else theme.ink))
            painter.drawText(placed.name_area.adjusted(0, 0, 1, 0), _LEFT, placed.name)
        painter.setOpacity(1)

    def _draw_extent(self, placed: PlacedMarks) -> None:
        """Draws the month or the year within which an item was, or the days of an interval."""
        mark = placed.marks[0]
        if not mark.dated or mark.end - mark.start <= 1:
            return
        view, middle = self._layout.view, placed.area.center().y()
        self._painter.setPen(QPen(QColor(self._theme.border), 1))
        self._painter.drawLine(QLineF(view.x(mark.start), middle, view.x(mark.end), middle))

    def _draw_marks(
        self, placed: PlacedMarks, selected: int | None, current: AnyItem | None, focused: bool
    ) -> None:
        painter, theme, marks = self._painter, self._theme, placed.marks
        of_selected = selected is not None and selected in map(_PLACE, marks)
        ink = QColor(theme.accent if of_selected else theme.ink_second)
        item_id = current.id if current else None
        if of_selected and any(
            mark.place == selected and mark.item.id == item_id for mark in marks
        ):
            ring = QColor(theme.focus if focused else theme.accent)
            painter.setPen(QPen(ring, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(placed.area.adjusted(-2, -2, 2, 2), 2, 2)
        if len(marks) > 1:
            # A plus stands for several items that share the mark.
            area, centre = placed.area, placed.area.center()
            painter.setPen(QPen(ink, 2))
            painter.drawLine(QLineF(area.left(), centre.y(), area.right(), centre.y()))
            painter.drawLine(QLineF(centre.x(), area.top(), centre.x(), area.bottom()))
            return
        self._draw_mark(marks[0].kind, placed.area, marks[0].exact, ink)
        if not exists(marks[0].item):
            strike(painter, placed.area, ink, QColor(theme.paper))

    def _draw_mark(self, kind: Kind, area: QRectF, exact: bool, ink: QColor) -> None:
        self._painter.setPen(QPen(ink, 1.2))
        # Paper, so that a line behind a hollow mark does not cross it.
        self._painter.setBrush(ink if exact else QColor(self._theme.paper))
        inset = 0.0 if exact else 0.6
        self._painter.drawPath(mark_path(kind, area.adjusted(inset, inset, -inset, -inset)))

    def _opacity(self, spans: tuple[Span, ...]) -> float:
        has_shown_items = any(
            span.place in self._layout.places_with_items or not span.stop.items for span in spans
        )
        return 1.0 if has_shown_items else _DIMMED


def _contains(placed: PlacedSpans, selected: int | None) -> bool:
    # A badge of a long tour may stand for a thousand stops.
    return selected is not None and selected in map(_PLACE, placed.spans)


def _faded(placed: PlacedSpans, colour: QColor) -> QBrush:
    """A brush that fades at the ends of a stay whose days are not known."""
    bar, spans = placed.bar, placed.spans
    starts, ends = spans[0].start_known, placed.end_known
    if starts and ends:
        return QBrush(colour)
    clear = QColor(colour)
    clear.setAlpha(0)
    width = max(bar.width(), 1.0)
    # The badge covers the beginning of the bar.
    covered = 0.0 if starts else min(placed.badge.width() / width, 1.0)
    solid = 0.0 if starts else min(covered + _FADE / width, 1.0)
    gradient = QLinearGradient(bar.topLeft(), bar.topRight())
    gradient.setColorAt(0, colour if starts else clear)
    gradient.setColorAt(covered, colour if starts else clear)
    gradient.setColorAt(solid, colour)
    gradient.setColorAt(1 if ends else max(1 - _FADE / width, solid), colour)
    if not ends:
        gradient.setColorAt(1, clear)
    return QBrush(gradient)


def strike(painter: QPainter, area: QRectF, ink: QColor, ground: QColor) -> None:
    """Crosses out a mark: the agreement does not exist."""
    stroke = QLineF(area.topLeft() + QPointF(-1.5, -1.5), area.bottomRight() + QPointF(1.5, 1.5))
    for colour, width in ((ground, 3.5), (ink, 1.5)):
        painter.setPen(QPen(colour, width))
        painter.drawLine(stroke)


def mark_path(kind: Kind, area: QRectF) -> QPainterPath:
    """A disc for a meeting, a triangle for a quotation, a square for an agreement, else a diamond.

    All look about equally large.
    """
    path = QPainterPath()
    if kind == "meeting":
        path.addEllipse(area)
    elif kind == "agreement":
        path.addRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
    elif kind == "quote":
        # It points down like the tail of a speech bubble.
        corners = [area.topLeft(), area.topRight(), QPointF(area.center().x(), area.bottom())]
        path.addPolygon(QPolygonF(corners))
        path.closeSubpath()
    else:
        centre = area.center()
        corners = [
            QPointF(centre.x(), area.top() - 0.5),
            QPointF(area.right() + 0.5, centre.y()),
            QPointF(centre.x(), area.bottom() + 0.5),
            QPointF(area.left() - 0.5, centre.y()),
        ]
        path.addPolygon(QPolygonF(corners))
        path.closeSubpath()
    return path
