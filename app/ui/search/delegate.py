"""Paints a hit: its kind and what it belongs to, the words around it; or the heading of a stop."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.map.theme import SMALL, SPACE_S, SPACE_XS
from app.tour.search.index import Hit
from app.tour.search.query import Span
from app.ui.search.highlight import Lines, snippet
from app.ui.search.model import ROW_ROLE, HitRow
from app.ui.search.words import hit_kind_word
from app.ui.theme.appearance import Appearance
from app.ui.widgets.row import RADIUS, RAIL, TEXT_LEFT, badge_font, paint_badge, paint_ground
from app.words.wording import SEPARATOR

Index = QModelIndex | QPersistentModelIndex

MOST_LINES = 2


class HitsDelegate(QStyledItemDelegate):
    """Draws with the theme's colours and the view's font, at the places of the itinerary's rows."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._appearance = appearance
        # The width of the view: a hint that Qt asks for before it lays out does not tell it.
        self.width = 0
        # A row is measured and then painted, with the same lines.
        self._laid_out: dict[int, tuple[HitRow, int, QFont, list[Lines]]] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words need at the view's width."""
        row: HitRow = index.data(ROW_ROLE)
        lines = self._lines(row, option.font, index.row())
        text = sum(line.height for line in lines)
        least = 2 * RADIUS if row.is_heading else 0
        margin = 2 * SPACE_S if row.is_heading else 2 * SPACE_XS
        return QSize(160, round(max(text, least)) + margin + _gap(row, index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the row; the current one is tinted, and framed while it has the keyboard."""
        row: HitRow = index.data(ROW_ROLE)
        theme = self._appearance.theme
        area = QRect(option.rect).adjusted(0, _gap(row, index), 0, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if _gap(row, index):
            painter.fillRect(QRect(0, area.top(), area.width(), 1), QColor(theme.hairline))
        paint_ground(painter, theme, area, option.state)
        lines = self._lines(row, option.font, index.row())
        height = sum(line.height for line in lines)
        y = area.top() + (area.height() - height) / 2
        inks = (theme.ink, theme.ink_second) if row.is_heading else (theme.ink_second, theme.ink)
        for line, ink in zip(lines, inks, strict=False):
            line.paint(painter, TEXT_LEFT, y, ink, theme)
            y += line.height
        if row.is_heading:
            centre = QPoint(RAIL, area.top() + SPACE_S + RADIUS)
            paint_badge(painter, theme, badge_font(option.font), row.number, centre)
        painter.restore()

    def forget(self) -> None:
        """Lets go of the lines of rows that are no more."""
        self._laid_out.clear()

    def _lines(self, row: HitRow, font: QFont, place: int) -> list[Lines]:
        known = self._laid_out.get(place)
        if known is None or known[0] is not row or known[1] != self.width or known[2] != font:
            known = row, self.width, QFont(font), self._lay_out(row, font)
            self._laid_out[place] = known
        return known[3]

    def _lay_out(self, row: HitRow, font: QFont) -> list[Lines]:
        width = max(self.width - TEXT_LEFT - SPACE_S, 40)
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * SMALL)
        if not row.is_heading and row.hit:
            head = SEPARATOR.join(
                part for part in (hit_kind_word(row.hit.kind), row.byline) if part
            )
            return [
                Lines(*snippet(head, ()), small, width, 1),
                Lines(*snippet(row.hit.text, row.hit.spans), font, width, MOST_LINES),
            ]
        name, spans, rest, rest_spans = _heading(row.stop.name, row.hit)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        lines = [Lines(*snippet(name, spans), bold, width, 1)]
        if rest:
            lines.append(Lines(*snippet(rest, rest_spans), small, width, MOST_LINES))
        return lines


def _gap(row: HitRow, index: Index) -> int:
    """The air between a stop's hits and the line above the next heading."""
    return SPACE_XS if row.is_heading and index.row() else 0


def _heading(name: str, hit: Hit | None) -> tuple[str, tuple[Span, ...], str, tuple[Span, ...]]:
    """The name of a stop, and what else of it was found, each with its spans."""
    if hit is None:
        return name, (), "", ()
    if not hit.text.startswith(name):
        return name, (), hit.text, hit.spans
    own = tuple(span for span in hit.spans if span[1] <= len(name))
    cut = len(name) + len(SEPARATOR)
    rest = tuple((start - cut, end - cut) for start, end in hit.spans if start >= cut)
    return name, own, hit.text[cut:], rest
