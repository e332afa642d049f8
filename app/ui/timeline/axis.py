"""Paints the axis of the timeline; zones without known dates have no ticks."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.map.theme import SPACE_L, SPACE_S, SPACE_XS, Theme
from app.tour.timeline.ticks import Unit, ticks
from app.ui.timeline.bands import Bands
from app.ui.timeline.dates import tick_label
from app.ui.timeline.layout import TimelineLayout
from app.ui.timeline.words import no_date_labels, no_dates_text, no_stops_text

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
# A time whose labels are of typical width, for measuring: noon of 30 September 2026.
_SAMPLE = 739889.5
_UNITS: tuple[Unit, ...] = ("minute", "hour", "day", "week", "month", "year")


def paint_axis(painter: QPainter, layout: TimelineLayout, theme: Theme) -> None:
    """Draws the axis line, its ticks, and a label under the zones without dates."""
    bands, view, axis = layout.bands, layout.view, layout.chart.axis
    top = bands.axis_top
    painter.setFont(bands.font)
    if axis is None:
        painter.setPen(QColor(theme.ink_second))
        text = no_dates_text() if layout.chart.spans else no_stops_text()
        painter.drawText(QRectF(SPACE_S, top, view.width, bands.axis_height), _LEFT, text)
        return
    start, end = max(view.left, axis[0]), min(view.right, axis[1])
    if start < end:
        left, right = view.x(start), view.x(end)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawLine(QPointF(left, top + 0.5), QPointF(right, top + 0.5))
        _paint_ticks(painter, layout, theme, start, end, view.x(axis[1]))
    painter.setPen(QColor(theme.ink_second))
    width = bands.metrics.horizontalAdvance
    needed = width(no_date_labels()[0]) + SPACE_S
    for low, high in ((view.start, axis[0]), (axis[1], view.end)):
        left, right = max(view.x(low), 0.0), min(view.x(high), view.width)
        if high == view.end and right - left < needed:
            # Nothing follows the last zone, so its label may extend beyond it.
            right = min(left + needed, view.width)
        label = next((text for text in no_date_labels() if width(text) <= right - left), "")
        painter.drawText(QRectF(left, top, right - left, bands.axis_height), _CENTRE, label)


def _paint_ticks(
    painter: QPainter, layout: TimelineLayout, theme: Theme, start: float, end: float, last: float
) -> None:
    bands, view, top = layout.bands, layout.view, layout.bands.axis_top
    axis_ticks = ticks(start, end, (end - start) * view.scale, _label_widths(bands))
    painter.setPen(QPen(QColor(theme.border), 1))
    minor = [QLineF(x, top, x, top + SPACE_XS) for x in map(view.x, axis_ticks.between)]
    painter.drawLines(minor)
    free_from = 0.0
    for day in axis_ticks.labelled:
        x = view.x(day)
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.drawLine(QLineF(x, 0, x, top))
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawLine(QLineF(x, top, x, top + SPACE_S + SPACE_XS))
        label = tick_label(day, axis_ticks.unit)
        width = bands.metrics.horizontalAdvance(label)
        left = x + SPACE_XS
        # A label names the period that begins at its tick; it must not extend beyond the axis.
        if left >= free_from and left + width <= min(last, view.width):
            painter.setPen(QColor(theme.ink_second))
            painter.drawText(QRectF(left, top + 1, width + 2, bands.axis_height - 1), _LEFT, label)
            free_from = left + width + SPACE_S


def _label_widths(bands: Bands) -> dict[Unit, float]:
    return {
        unit: bands.metrics.horizontalAdvance(tick_label(_SAMPLE, unit)) + SPACE_L
        for unit in _UNITS
    }
