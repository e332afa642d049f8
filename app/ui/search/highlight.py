"""A text on a limited number of lines, with the search terms in bold on a tint."""

from __future__ import annotations

import functools

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from app.map.theme import Theme
from app.tour.bidi import is_rtl
from app.tour.search.query import Span
from app.ui.widgets.utf16 import split_utf16, utf16_length, utf16_spans

ELLIPSIS = "…"
# The characters of context before the first match.
LEAD = 24
# More characters than two lines can hold; laying out more would only take time.
MAX_LENGTH = 400
# The narrowest text is about a third as wide as the same number of average characters.
_NARROWEST = 1 / 3
# So many characters for each one of average width nearly always fill the lines.
_USUAL = 1.25
_LINE_ENDS = dict.fromkeys(map(ord, "\n\r\t\v\f\x85\u2028\u2029"), " ")


def snippet(
    text: str, spans: tuple[Span, ...], lead: int = LEAD, most: int = MAX_LENGTH
) -> tuple[str, tuple[Span, ...]]:
    """The text on one line, starting ``lead`` characters before the first span, and its spans.

    It has ``most`` characters at most, besides an ellipsis at each end that is cut off.
    """
    first = spans[0][0] if spans else 0
    start, before = 0, ""
    if first > lead:
        start, before = _word_start(text, first - lead, first), ELLIPSIS
    end = start + most
    shown = before + text[start:end].translate(_LINE_ENDS) + (ELLIPSIS if end < len(text) else "")
    moved = len(before) - start
    return shown, tuple(
        (begin + moved, min(stop, end) + moved) for begin, stop in spans if begin < end
    )


def _word_start(text: str, start: int, end: int) -> int:
    """The place after the first space or line end between two places, or the second place."""
    space = text[start:end].translate(_LINE_ENDS).find(" ")
    return end if space < 0 else start + space + 1


TINT = 0.18


class LineFont:
    """A font, and what it tells of texts: asking Qt anew for each line takes time."""

    def __init__(self, font: QFont) -> None:
        self.plain = font
        # The widest case, so that an ellipsis is not cut off.
        bold = QFont(font)
        bold.setWeight(QFont.Weight.Bold)
        self.in_bold = QFontMetricsF(bold)
        self._average = QFontMetricsF(font).averageCharWidth()

    def most_characters(self, width: float, lines: int) -> int:
        """More characters than so many lines of a width in pixels can hold."""
        narrowest = max(1.0, self._average * _NARROWEST)
        return min(MAX_LENGTH, round(width * lines / narrowest))

    def usual_characters(self, width: float, lines: int) -> int:
        """As many characters as nearly always fill so many lines of a width in pixels."""
        return round(width * lines / max(1.0, self._average) * _USUAL)


class HighlightedText:
    """A text laid out in a width; ``height`` is the height of its lines."""

    def __init__(
        self, text: str, spans: tuple[Span, ...], font: LineFont, width: float, max_lines: int
    ) -> None:
        self._font = font.plain
        self._spans = utf16_spans(text, spans)
        self.height = 0.0
        # A long text takes long to lay out, and most of it would not be shown.
        usual = font.usual_characters(width, max_lines)
        for self._text in (text[:usual], text) if usual < len(text) else (text,):
            self._layout, last_line = self._lay_out(width, max_lines)
            if last_line is None:
                continue
            head, tail = split_utf16(self._text, last_line)
            elided = font.in_bold.elidedText(tail, Qt.TextElideMode.ElideRight, width)
            if elided != tail or self._text is text:
                self._text = head + elided
                self._layout, _ = self._lay_out(width, max_lines)
                break

    def paint(self, painter: QPainter, x: float, y: float, colour: str, theme: Theme) -> None:
        """Draws the lines; ``x`` and ``y`` are their upper left corner."""
        painter.setPen(QColor(colour))
        # Painted like a selection, because changing the layout's formats would undo the layout.
        style = _tinted(theme.accent, theme.ink) if self._spans else None
        self._layout.draw(painter, QPointF(x, y), self._ranges(style) if style else [])

    def _lay_out(self, width: float, max_lines: int) -> tuple[QTextLayout, int | None]:
        """The layout, and the start of its last line if the text needs more lines."""
        layout = QTextLayout(self._text, self._font)
        layout.setTextOption(_option(is_rtl=is_rtl(self._text)))
        if self._spans:
            layout.setFormats(self._ranges(_emphasized()))
        self.height = 0.0
        start = end = 0
        layout.beginLayout()
        for _ in range(max_lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, self.height))
            self.height += line.height()
            start, end = line.textStart(), line.textStart() + line.textLength()
        layout.endLayout()
        return layout, start if end < utf16_length(self._text) else None

    def _ranges(self, style: QTextCharFormat) -> list[QTextLayout.FormatRange]:
        length = utf16_length(self._text)
        ranges = []
        for start, end in self._spans:
            if start < length:
                span = QTextLayout.FormatRange()
                span.start, span.length, span.format = start, min(end, length) - start, style
                ranges.append(span)
        return ranges


# Qt's descriptions of a text are made once: they cost more than the layout of a short one.
@functools.cache
def _option(*, is_rtl: bool) -> QTextOption:
    """Each text in its own direction, but at the left, beside the badge of its stop."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    directions = Qt.LayoutDirection
    option.setTextDirection(directions.RightToLeft if is_rtl else directions.LeftToRight)
    option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    return option


@functools.cache
def _emphasized() -> QTextCharFormat:
    style = QTextCharFormat()
    style.setFontWeight(QFont.Weight.Bold)
    return style


@functools.lru_cache(2)
def _tinted(accent: str, ink: str) -> QTextCharFormat:
    tint = QColor(accent)
    tint.setAlphaF(TINT)
    style = QTextCharFormat()
    style.setBackground(tint)
    # The secondary colour would be too faint on the tint.
    style.setForeground(QColor(ink))
    return style
