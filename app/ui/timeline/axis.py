"""Paints the timeline's axis: ticks as fine as their labels allow, none where no date is known."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.map.theme import SPACE_L, SPACE_S, SPACE_XS, Theme
from app.tour.timeline.ticks import Unit, ticks
from app.ui.timeline.bands import Bands
from app.ui.timeline.dates import tick_words
from app.ui.timeline.layout import Scene
from app.ui.timeline.words import no_date_words, no_dates_words

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
# A moment whose labels are as long as most, to measure by: noon of 30 September 2026.
_SAMPLE = 739889.5
_UNITS: tuple[Unit, ...] = ("minute", "hour", "day", "week", "month", "year")


def paint_axis(painter: QPainter, scene: Scene, theme: Theme) -> None:
    """Draws the line with its ticks, and in words where there are stops off the axis."""
    bands, view, axis = scene.bands, scene.view, scene.chart.axis
    top = bands.axis_top
    painter.setFont(bands.font)
    if axis is None:
        words = no_dates_words()
        painter.setPen(QColor(theme.ink_second))
        painter.drawText(QRectF(SPACE_S, top, view.width, bands.axis), _LEFT, words)
        return
    start, end = max(view.left, axis[0]), min(view.right, axis[1])
    if start < end:
        left, right = view.x(start), view.x(end)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawLine(QPointF(left, top + 0.5), QPointF(right, top + 0.5))
        _ticks(painter, scene, theme, start, end, view.x(axis[1]))
    painter.setPen(QColor(theme.ink_second))
    width = bands.metrics.horizontalAdvance
    needed = width(no_date_words()[0]) + SPACE_S
    for low, high in ((view.start, axis[0]), (axis[1], view.end)):
        left, right = max(view.x(low), 0.0), min(view.x(high), view.width)
        if high == view.end and right - left < needed:
            # After the last stop nothing follows on the strip.
            right = min(left + needed, view.width)
        words = next((one for one in no_date_words() if width(one) <= right - left), "")
        painter.drawText(QRectF(left, top, right - left, bands.axis), _CENTRE, words)


def _ticks(
    painter: QPainter, scene: Scene, theme: Theme, start: float, end: float, last: float
) -> None:
    bands, view, top = scene.bands, scene.view, scene.bands.axis_top
    found = ticks(start, end, (end - start) * view.scale, _least(bands))
    painter.setPen(QPen(QColor(theme.border), 1))
    short = [QLineF(x, top, x, top + SPACE_XS) for x in map(view.x, found.between)]
    painter.drawLines(short)
    free = 0.0
    for day in found.labelled:
        x = view.x(day)
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.drawLine(QLineF(x, 0, x, top))
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawLine(QLineF(x, top, x, top + SPACE_S + SPACE_XS))
        words = tick_words(day, found.unit)
        width = bands.metrics.horizontalAdvance(words)
        left = x + SPACE_XS
        # Each label tells the time that begins at its tick; none reaches beyond the axis.
        if left >= free and left + width <= min(last, view.width):
            painter.setPen(QColor(theme.ink_second))
            painter.drawText(QRectF(left, top + 1, width + 2, bands.axis - 1), _LEFT, words)
            free = left + width + SPACE_S


def _least(bands: Bands) -> dict[Unit, float]:
    return {
        unit: bands.metrics.horizontalAdvance(tick_words(_SAMPLE, unit)) + SPACE_L
        for unit in _UNITS
    }
