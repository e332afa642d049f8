"""The shapes by which marks of meetings, quotations, agreements and facts are told apart."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from app.tour.filters import Kind


def shape(kind: Kind, area: QRectF) -> QPainterPath:
    """A disc for a meeting, a triangle for a quotation, a square for an agreement, else a diamond.

    They look about equally large.
    """
    path = QPainterPath()
    if kind == "meeting":
        path.addEllipse(area)
    elif kind == "agreement":
        path.addRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
    elif kind == "quote":
        # It points down, as the tail of a speech balloon does.
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
