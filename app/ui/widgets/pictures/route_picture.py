"""Draws the route of a tour on the land of the bundled basemap, as a small picture."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from app.map.outline import Line, Outline, Point, land_at, projected
from app.map.theme import Theme
from app.tour.model import Tour
from app.tour.route import Leg, legs

# How much wider than the route the picture is, and how much of the world it shows at least.
MARGIN = 1.35
LEAST_WIDTH = 0.04
ROUTE_WIDTH, FINE, LINE_WIDTH = 2.0, 1.25, 0.7
# The length of an arrow head, and the shortest leg that has one, in pixels.
ARROW, SHORTEST_WITH_ARROW = 9.0, 60.0

_Route: TypeAlias = tuple[list[Leg], list[list[Point]], list[Point]]


class RoutePainter:
    """Draws routes on one outline of the land."""

    def __init__(self, outline: Outline) -> None:
        self._lands = outline.lands
        self._areas = {
            id(land): [_area(polygon) for polygon in land.polygons] for land in outline.lands
        }
        self._coast = _boxed(outline.coast)
        self._borders = _boxed(outline.borders)
        self._last: tuple[Tour, _Route] | None = None

    def picture(
        self, tour: Tour, theme: Theme, size: QSize, ratio: float, *, fine: bool = False
    ) -> QImage:
        """The whole route of a tour in the colours of a theme.

        ``size`` is in device-independent pixels, of which each is ``ratio`` pixels wide. ``fine``
        draws thinner legs, for the smallest pictures.
        """
        image = QImage(size * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor(theme.sea))
        route, lines, places = self._route_of(tour)
        shown = _fitted([point for line in lines for point in line] or places, size)
        view = QTransform.fromScale(size.width() / shown.width(), size.height() / shown.height())
        view.translate(-shown.left(), -shown.top())
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_land(painter, theme, view, shown, self._visited(tour))
        for leg, line in zip(route, lines, strict=True):
            _draw_leg(painter, theme, leg, view.map(_polygon(line)), FINE if fine else ROUTE_WIDTH)
        if not route:
            _draw_places(painter, theme, [view.map(QPointF(*place)) for place in places])
        painter.end()
        return image

    def shape(self, tour: Tour) -> float | None:
        """How many times as wide as high a route is on the map; ``None`` if it is in one place."""
        _, lines, _ = self._route_of(tour)
        points = [point for line in lines for point in line]
        xs, ys = zip(*(points or [(0.0, 0.0)]), strict=True)
        width, height = max(xs) - min(xs), max(ys) - min(ys)
        return max(width, 1e-9) / max(height, 1e-9) if max(width, height) > 0 else None

    def _route_of(self, tour: Tour) -> _Route:
        """The route of a tour in the plane; kept for further pictures of the same tour."""
        if self._last is None or self._last[0] is not tour:
            self._last = tour, _route(tour)
        return self._last[1]

    def _visited(self, tour: Tour) -> set[int]:
        """The identities of the lands where the stops are."""
        placed = ((stop.position, stop.country) for stop in tour.stops if stop.position)
        lands = (land_at(self._lands, *position, country) for position, country in placed)
        return {id(land) for land in lands if land is not None}

    def _draw_land(
        self, painter: QPainter, theme: Theme, view: QTransform, shown: QRectF, visited: set[int]
    ) -> None:
        """Draws every copy of the world that is in view: a route may cross the antimeridian."""
        # Land runs on past the antimeridian too.
        for world in range(math.floor(shown.left()) - 1, math.ceil(shown.right()) + 1):
            copy = QTransform.fromTranslate(world, 0) * view
            seen = shown.translated(-world, 0)
            painter.setPen(Qt.PenStyle.NoPen)
            for number, shapes in self._areas.items():
                painter.setBrush(QColor(theme.visited if number in visited else theme.land))
                for area in shapes:
                    if area.boundingRect().intersects(seen):
                        painter.drawPath(copy.map(area))
            for lines, colour in ((self._borders, theme.border), (self._coast, theme.coast)):
                painter.setPen(QPen(QColor(colour), LINE_WIDTH))
                for box, line in lines:
                    if box.intersects(seen):
                        painter.drawPolyline(copy.map(line))


def _route(tour: Tour) -> _Route:
    """The legs of a tour, their lines in the plane, and the places of its stops."""
    route = [leg for leg in legs(tour) if leg is not None]
    lines = [[projected(*point) for point in leg.line] for leg in route]
    places = [projected(*stop.position) for stop in tour.stops if stop.position is not None]
    return route, lines, places


def _fitted(points: Sequence[Point], size: QSize) -> QRectF:
    """The part of the plane that shows the points with a margin, in the proportions of ``size``."""
    xs, ys = zip(*(points or [(0.5, 0.5)]), strict=True)
    width = (max(xs) - min(xs)) * MARGIN
    height = (max(ys) - min(ys)) * MARGIN
    proportion = size.width() / size.height()
    width = max(width, height * proportion, LEAST_WIDTH if points else 1.0)
    height = width / proportion
    # The plane ends in the north and in the south, but not in the east and west.
    top = max(0.0, min(1.0 - height, (max(ys) + min(ys) - height) / 2))
    return QRectF((max(xs) + min(xs) - width) / 2, top, width, height)


def _draw_leg(painter: QPainter, theme: Theme, leg: Leg, line: QPolygonF, width: float) -> None:
    pen = QPen(QColor(theme.accent), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if leg.end.order_basis == "inferred" or leg.past:
        pen.setDashPattern([3.5, 2.5])
    painter.setPen(pen)
    painter.drawPolyline(line)
    path = QPainterPath()
    path.addPolygon(line)
    if path.length() >= SHORTEST_WITH_ARROW:
        _draw_arrow(painter, theme, path)


def _draw_arrow(painter: QPainter, theme: Theme, path: QPainterPath) -> None:
    """Draws a head in the middle of a leg, which points the way of travel."""
    painter.save()
    painter.translate(path.pointAtPercent(0.5))
    # Qt measures angles anticlockwise.
    painter.rotate(-path.angleAtPercent(0.5))
    half = ARROW / 2
    head = [QPointF(half, 0), QPointF(-half, -half * 0.8), QPointF(-half * 0.5, 0),
            QPointF(-half, half * 0.8)]  # fmt: skip
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent))
    painter.drawPolygon(head)
    painter.restore()


def _draw_places(painter: QPainter, theme: Theme, places: Iterable[QPointF]) -> None:
    """Draws the places of a tour without a leg."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent))
    for place in places:
        painter.drawEllipse(place, 2 * ROUTE_WIDTH, 2 * ROUTE_WIDTH)


def _area(rings: Iterable[Line]) -> QPainterPath:
    """A polygon without its holes."""
    area = QPainterPath()
    area.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in rings:
        area.addPolygon(_polygon(ring))
    return area


def _boxed(lines: Iterable[Line]) -> list[tuple[QRectF, QPolygonF]]:
    """The lines with their bounding boxes."""
    polygons = [_polygon(line) for line in lines]
    return [(polygon.boundingRect(), polygon) for polygon in polygons]


def _polygon(line: Iterable[Point]) -> QPolygonF:
    return QPolygonF([QPointF(*point) for point in line])
