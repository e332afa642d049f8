"""The signs beside the counts of the first page."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from app.tour.filters import Kind
from app.ui.timeline.painter import mark_path

Counted: TypeAlias = Kind | Literal["stop", "person"]


def sign_path(counted: Counted, area: QRectF) -> QPainterPath:
    """A pin for stops, a bust for people, and the mark of the timeline for each kind of item."""
    if counted == "stop":
        return _pin(area)
    if counted == "person":
        return _bust(area)
    return mark_path(counted, area)


def _pin(area: QRectF) -> QPainterPath:
    pin = QPainterPath()
    radius = area.width() * 0.42
    centre = QPointF(area.center().x(), area.top() + radius)
    foot = QPointF(centre.x(), area.bottom() + 1)
    pin.moveTo(foot)
    pin.cubicTo(
        QPointF(centre.x() - radius * 0.5, area.bottom() - radius * 0.8),
        QPointF(centre.x() - radius, centre.y() + radius * 0.7),
        QPointF(centre.x() - radius, centre.y()),
    )
    pin.arcTo(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), 180, -180)
    pin.cubicTo(
        QPointF(centre.x() + radius, centre.y() + radius * 0.7),
        QPointF(centre.x() + radius * 0.5, area.bottom() - radius * 0.8),
        foot,
    )
    return pin


def _bust(area: QRectF) -> QPainterPath:
    bust = QPainterPath()
    head = area.width() * 0.23
    centre = area.center().x()
    bust.addEllipse(QPointF(centre, area.top() + head), head, head)
    shoulders = QRectF(area.left(), area.top() + 2.5 * head, area.width(), area.height() * 0.86)
    body = QPainterPath()
    body.moveTo(shoulders.left(), area.bottom())
    body.arcTo(shoulders, 180, -180)
    body.closeSubpath()
    bust.addPath(body)
    return bust
