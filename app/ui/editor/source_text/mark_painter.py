"""Draws the marked passages of a source behind its words, and the glyphs of their kinds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPolygonF, QTextLine

from app.map.kind_colours import Evidence, kind_colours
from app.map.theme import Theme
from app.tour.bidi import has_rtl

if TYPE_CHECKING:
    from app.ui.editor.source_text.text_area import TextArea

# In pixels: the line below a passage, and the edges of the current one.
_LINE, _EDGE = 2.0, 3.0
# From one dot of a dotted line to the next.
_DOTS = 4.0


def paint_passages(area: TextArea, painter: QPainter, region: QRect) -> None:
    """Draws the passages that are in view; an inner passage covers the outer one."""
    if area.shown is None:
        return
    first = area.place_at(region.topLeft())
    last = area.place_at(region.bottomRight()) + 1
    colours = kind_colours(area.theme)
    passages = area.shown.passages + area.shown.proposed
    in_view = [each for each in passages if each.end >= first and each.start <= last]
    for passage in sorted(in_view, key=lambda each: each.start - each.end):
        if passage != area.current:
            kind = colours[passage.kind]
            for rect in rects_of(area, passage.start, passage.end):
                if passage.is_proposed:
                    _dots(painter, rect, kind.ink)
                else:
                    painter.fillRect(rect, QColor(kind.tint))
                    _underline(painter, rect, kind.ink)
    current = area.current
    if current is not None:
        ink = colours[current.kind].ink
        rects = list(rects_of(area, current.start, current.end))
        for rect in rects:
            if current.is_proposed:
                _dots(painter, rect, ink)
            else:
                painter.fillRect(rect, blend(area.theme.panel, ink, area.strength))
                _underline(painter, rect, ink)
        if rects:
            _edges(painter, rects, ink)


def blend(ground: str, colour: str, share: float) -> QColor:
    """A colour over a ground, with that share of it."""
    under, over = QColor(ground), QColor(colour)
    rest = 1 - share
    return QColor.fromRgbF(
        over.redF() * share + under.redF() * rest,
        over.greenF() * share + under.greenF() * rest,
        over.blueF() * share + under.blueF() * rest,
    )


def paint_glyph(painter: QPainter, kind: Evidence, centre: QPointF, theme: Theme) -> None:
    """Draws the glyph of a kind, about 8 pixels wide: a triangle, a circle, a square, …"""
    ink = QColor(kind_colours(theme)[kind].ink)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    x, y = centre.x(), centre.y()
    if kind == "quote":
        points = ((x - 4.5, y - 3.5), (x + 4.5, y - 3.5), (x, y + 4))
        painter.drawPolygon(QPolygonF([QPointF(*point) for point in points]))
    elif kind == "meeting":
        painter.drawEllipse(centre, 3.8, 3.8)
    elif kind == "agreement":
        painter.drawRect(QRectF(x - 3.5, y - 3.5, 7, 7))
    elif kind == "fact":
        corners = ((x, y - 4.8), (x + 4.8, y), (x, y + 4.8), (x - 4.8, y))
        painter.drawPolygon(QPolygonF([QPointF(*point) for point in corners]))
    elif kind == "place":
        pin = QPainterPath()
        pin.addEllipse(QPointF(x, y - 1.5), 3.6, 3.6)
        tip = QPainterPath()
        tip.addPolygon(QPolygonF([QPointF(x - 3.2, y), QPointF(x + 3.2, y), QPointF(x, y + 5.2)]))
        painter.drawPath(pin.united(tip))
    else:
        painter.drawRect(QRectF(x - 4, y - 4, 8, 2.4))
        painter.drawRect(QRectF(x - 4, y - 0.6, 8, 4.6))


def rects_of(area: TextArea, start: int, end: int) -> Iterator[QRectF]:
    """The boxes of the words from ``start`` to ``end``, line by line, in the viewport."""
    first, last = area.unit(start), area.unit(end)
    block = area.document().findBlock(first)
    metrics = QFontMetricsF(area.font())
    while block.isValid() and block.position() < last:
        layout = block.layout()
        top, left = area.top_of(block), layout.position().x()
        is_rtl = has_rtl(block.text())
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            begin = max(first - block.position(), line.textStart())
            stop = min(last - block.position(), line.textStart() + line.textLength())
            if begin >= stop:
                continue
            baseline = top + line.y() + line.ascent()
            upper, lower = baseline - metrics.ascent(), baseline + metrics.descent()
            text = block.text()
            # A space at the end of a line is not seen.
            while stop > begin and text[stop - 1 : stop].isspace():
                stop -= 1
            for near, far in _runs(line, begin, stop, each_letter=is_rtl):
                yield QRectF(left + near, upper, far - near, lower - upper + _LINE)
        block = block.next()


def _runs(
    line: QTextLine, begin: int, stop: int, *, each_letter: bool
) -> list[tuple[float, float]]:
    """The left and right ends of the words between two positions of a line.

    In a line with words of both directions they need not be next to one another.
    """
    if not each_letter:
        return [_ends(line, begin, stop)]
    runs: list[tuple[float, float]] = []
    for near, far in sorted(_ends(line, place, place + 1) for place in range(begin, stop)):
        if runs and near <= runs[-1][1] + 0.5:
            runs[-1] = runs[-1][0], max(runs[-1][1], far)
        else:
            runs.append((near, far))
    return runs


def _ends(line: QTextLine, begin: int, stop: int) -> tuple[float, float]:
    leading, trailing = QTextLine.Edge.Leading, QTextLine.Edge.Trailing
    one = _x(line, begin, leading)
    other = _x(line, stop - 1, trailing)
    return min(one, other), max(one, other)


def _x(line: QTextLine, position: int, edge: QTextLine.Edge) -> float:
    # PySide returns the position too, as Qt may move it to the start of a character.
    found: Any = line.cursorToX(position, edge)
    return float(found[0] if isinstance(found, tuple) else found)


def _underline(painter: QPainter, rect: QRectF, ink: str) -> None:
    painter.fillRect(QRectF(rect.left(), rect.bottom() - _LINE, rect.width(), _LINE), QColor(ink))


def _dots(painter: QPainter, rect: QRectF, ink: str) -> None:
    """A dotted line below words that are only proposed."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink))
    radius, middle = _LINE / 2, rect.bottom() - _LINE / 2
    for number in range(int(rect.width() / _DOTS)):
        painter.drawEllipse(QPointF(rect.left() + radius + number * _DOTS, middle), radius, radius)


def _edges(painter: QPainter, rects: list[QRectF], ink: str) -> None:
    first, last = rects[0], rects[-1]
    painter.fillRect(QRectF(first.left() - _EDGE, first.top(), _EDGE, first.height()), QColor(ink))
    painter.fillRect(QRectF(last.right(), last.top(), _EDGE, last.height()), QColor(ink))
