"""Paints a search result with its kind, byline and snippet, or the heading of a stop."""

from __future__ import annotations

import functools

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.map.theme import SMALL, SPACE_S, SPACE_XS
from app.tour.search.hits import Hit
from app.tour.search.query import Span
from app.ui.search.highlight import HighlightedText, most_characters, snippet
from app.ui.search.model import ROW_ROLE, ResultRow
from app.ui.search.words import hit_kind_word
from app.ui.theme.appearance import Appearance
from app.ui.widgets.row import RADIUS, RAIL, TEXT_LEFT, badge_font, paint_badge, paint_ground
from app.words.wording import SEPARATOR, joined

Index = QModelIndex | QPersistentModelIndex

MAX_LINES = 2
# About three panels full.
_MOST_LINES = 128


class ResultDelegate(QStyledItemDelegate):
    """Draws with the theme's colours and the view's font, aligned with the itinerary's rows."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._appearance = appearance
        # The width of the view. Qt asks for size hints before a layout without giving a width.
        self.width = 0
        # Each row is laid out once, for measuring and painting.
        self._laid_out: dict[int, tuple[ResultRow, int, QFont, list[HighlightedText]]] = {}
        # Many lines, such as bylines, stay as they are from one key press to the next.
        self._highlighted = functools.lru_cache(_MOST_LINES)(HighlightedText)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height that the text needs at the view's width."""
        row: ResultRow = index.data(ROW_ROLE)
        lines = self._lines(row, option.font, index.row())
        text = sum(line.height for line in lines)
        min_height = 2 * RADIUS if row.is_heading else 0
        margin = 2 * SPACE_S if row.is_heading else 2 * SPACE_XS
        return QSize(160, round(max(text, min_height)) + margin + _gap(row, index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the row; the current row is tinted, and framed while the view has the focus."""
        row: ResultRow = index.data(ROW_ROLE)
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
        colours = (theme.ink, theme.ink_second) if row.is_heading else (theme.ink_second, theme.ink)
        for line, colour in zip(lines, colours, strict=False):
            line.paint(painter, TEXT_LEFT, y, colour, theme)
            y += line.height
        if row.is_heading:
            centre = QPoint(RAIL, area.top() + SPACE_S + RADIUS)
            paint_badge(painter, theme, badge_font(option.font), row.number, centre)
        painter.restore()

    def clear_cache(self) -> None:
        """Forgets which layouts the former rows had."""
        self._laid_out.clear()

    def _lines(self, row: ResultRow, font: QFont, row_number: int) -> list[HighlightedText]:
        cached = self._laid_out.get(row_number)
        if cached is None or cached[0] is not row or cached[1] != self.width or cached[2] != font:
            cached = row, self.width, QFont(font), self._lay_out(row, font)
            self._laid_out[row_number] = cached
        return cached[3]

    def _lay_out(self, row: ResultRow, font: QFont) -> list[HighlightedText]:
        # Qt's own font is gone after this call.
        font = QFont(font)
        width = max(self.width - TEXT_LEFT - SPACE_S, 40)
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * SMALL)
        if not row.is_heading and row.hit:
            head = joined(hit_kind_word(row.hit), row.byline)
            return [
                self._lines_of(head, (), small, width, 1),
                self._lines_of(row.hit.text, row.hit.spans, font, width, MAX_LINES),
            ]
        name, spans, rest, rest_spans = _heading(row.stop.name, row.hit)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        lines = [self._lines_of(name, spans, bold, width, 1)]
        if rest:
            lines.append(self._lines_of(rest, rest_spans, small, width, MAX_LINES))
        return lines

    def _lines_of(
        self, text: str, spans: tuple[Span, ...], font: QFont, width: float, lines: int
    ) -> HighlightedText:
        most = most_characters(font, width, lines)
        return self._highlighted(*snippet(text, spans, most=most), font, width, lines)


def _gap(row: ResultRow, index: Index) -> int:
    """The space above a heading, except at the top of the list."""
    return SPACE_XS if row.is_heading and index.row() else 0


def _heading(name: str, hit: Hit | None) -> tuple[str, tuple[Span, ...], str, tuple[Span, ...]]:
    """The name of a stop and the rest of the matching text, each with its spans."""
    if hit is None:
        return name, (), "", ()
    if not hit.text.startswith(name):
        return name, (), hit.text, hit.spans
    name_spans = tuple(span for span in hit.spans if span[1] <= len(name))
    cut = len(name) + len(SEPARATOR)
    rest = tuple((start - cut, end - cut) for start, end in hit.spans if start >= cut)
    return name, name_spans, hit.text[cut:], rest
