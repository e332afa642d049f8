"""Paints a search result with its kind, byline and snippet, or the heading of a stop."""

from __future__ import annotations

import functools

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.map.theme import SPACE_S, SPACE_XS
from app.tour.search.hits import Hit
from app.tour.search.query import Span
from app.ui.search.highlight import HighlightedText, LineFont, snippet
from app.ui.search.model import ResultModel, ResultRow
from app.ui.search.words import hit_kind_word
from app.ui.theme.appearance import Appearance
from app.ui.widgets.row import (
    RADIUS,
    RAIL,
    TEXT_LEFT,
    badge_font,
    paint_badge,
    paint_ground,
    small_font,
)
from app.words.wording import SEPARATOR, joined

Index = QModelIndex | QPersistentModelIndex

MAX_LINES = 2
# About three panels full.
_MOST_LINES = 128


class ResultDelegate(QStyledItemDelegate):
    """Draws with the theme's colours and the view's font, aligned with the itinerary's rows."""

    def __init__(self, appearance: Appearance, results: ResultModel) -> None:
        super().__init__(appearance)
        self._appearance = appearance
        self._results = results
        # The width of the view. Qt asks for size hints before a layout without giving a width.
        self.width = 0
        # Each row is laid out once, for measuring, which Qt does several times, and for painting.
        self._laid_out: dict[int, _LaidOut] = {}
        self._fonts: _Fonts | None = None
        # Many lines, such as bylines, stay as they are from one key press to the next.
        self._highlighted = functools.lru_cache(_MOST_LINES)(HighlightedText)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height that the text needs at the view's width."""
        row = self._row(option, index.row())
        return row.size if row is not None else QSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the row; the current row is tinted, and framed while the view has the focus."""
        laid_out = self._row(option, index.row())
        if laid_out is None:
            return
        row, gap = laid_out.row, laid_out.gap
        theme = self._appearance.theme
        area = QRect(option.rect).adjusted(0, gap, 0, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if gap:
            painter.fillRect(QRect(0, area.top(), area.width(), 1), QColor(theme.hairline))
        paint_ground(painter, theme, area, option.state)
        y = area.top() + (area.height() - laid_out.height) / 2
        colours = (theme.ink, theme.ink_second) if row.is_heading else (theme.ink_second, theme.ink)
        for line, colour in zip(laid_out.lines, colours, strict=False):
            line.paint(painter, TEXT_LEFT, y, colour, theme)
            y += line.height
        if row.is_heading:
            centre = QPoint(RAIL, area.top() + SPACE_S + RADIUS)
            paint_badge(painter, theme, badge_font(option.font), row.number, centre)
        painter.restore()

    def clear_cache(self) -> None:
        """Forgets which layouts the former rows had."""
        self._laid_out.clear()

    def _row(self, option: QStyleOptionViewItem, row_number: int) -> _LaidOut | None:
        fonts = self._fonts
        if fonts is None or fonts.width != self.width or fonts.font != option.font:
            fonts = self._fonts = _Fonts(option.font, self.width)
            self._laid_out.clear()
        row = self._results.row(row_number)
        if row is None:
            return None
        laid_out = self._laid_out.get(row_number)
        if laid_out is None or laid_out.row is not row:
            lines = self._lay_out(row, fonts)
            laid_out = self._laid_out[row_number] = _LaidOut(row, row_number, lines)
        return laid_out

    def _lay_out(self, row: ResultRow, fonts: _Fonts) -> list[HighlightedText]:
        if not row.is_heading and row.hit:
            head = joined(hit_kind_word(row.hit), row.byline)
            return [
                self._lines_of(head, (), fonts.small, fonts, 1),
                self._lines_of(row.hit.text, row.hit.spans, fonts.base, fonts, MAX_LINES),
            ]
        name, spans, rest, rest_spans = _heading(row.stop.name, row.hit)
        lines = [self._lines_of(name, spans, fonts.bold, fonts, 1)]
        if rest:
            lines.append(self._lines_of(rest, rest_spans, fonts.small, fonts, MAX_LINES))
        return lines

    def _lines_of(
        self, text: str, spans: tuple[Span, ...], font: LineFont, fonts: _Fonts, lines: int
    ) -> HighlightedText:
        shown, moved = snippet(text, spans, most=font.most_characters(fonts.text_width, lines))
        return self._highlighted(shown, moved, font, fonts.text_width, lines)


class _Fonts:
    """The fonts of the rows, and the width of a view and that of its texts in pixels."""

    def __init__(self, base: QFont, width: int) -> None:
        # Qt's own font is gone after a call.
        self.font = QFont(base)
        bold = QFont(base)
        bold.setWeight(QFont.Weight.DemiBold)
        self.base, self.small = LineFont(self.font), LineFont(small_font(base))
        self.bold = LineFont(bold)
        self.width, self.text_width = width, max(width - TEXT_LEFT - SPACE_S, 40)


class _LaidOut:
    """A row, its lines, and the gap above it, the height of its text and its size in pixels."""

    def __init__(self, row: ResultRow, row_number: int, lines: list[HighlightedText]) -> None:
        self.row, self.lines = row, lines
        self.height = sum(line.height for line in lines)
        # A space above a heading, except at the top of the list.
        self.gap = SPACE_XS if row.is_heading and row_number else 0
        min_height = 2 * RADIUS if row.is_heading else 0
        margin = 2 * SPACE_S if row.is_heading else 2 * SPACE_XS
        self.size = QSize(160, round(max(self.height, min_height)) + margin + self.gap)


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
