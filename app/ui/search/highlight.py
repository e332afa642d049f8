"""A text on a limited number of lines, with the search terms in bold on a tint."""

from __future__ import annotations

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
_LINE_ENDS = dict.fromkeys(map(ord, "\n\r\t\v\f\x85\u2028\u2029"), " ")


def snippet(text: str, spans: tuple[Span, ...], lead: int = LEAD) -> tuple[str, tuple[Span, ...]]:
    """The text on one line, starting ``lead`` characters before the first span, and its spans."""
    text = text.translate(_LINE_ENDS)
    first = spans[0][0] if spans else 0
    start, before = 0, ""
    if first > lead:
        start, before = text.find(" ", first - lead, first) + 1 or first, ELLIPSIS
    end = start + MAX_LENGTH
    shown = before + text[start:end] + (ELLIPSIS if end < len(text) else "")
    moved = len(before) - start
    return shown, tuple(
        (begin + moved, min(stop, end) + moved) for begin, stop in spans if begin < end
    )


TINT = 0.18


class HighlightedText:
    """A text laid out in a width; ``height`` is the height of its lines."""

    def __init__(
        self, text: str, spans: tuple[Span, ...], font: QFont, width: float, max_lines: int
    ) -> None:
        self._font = font
        self._text = text
        self._spans = utf16_spans(text, spans)
        self.height = 0.0
        self._layout, last_line = self._lay_out(width, max_lines)
        if last_line is not None:
            # Measured in bold, the widest case, so that the ellipsis is not cut off.
            bold = QFontMetricsF(_bold(font))
            head, tail = split_utf16(text, last_line)
            self._text = head + bold.elidedText(tail, Qt.TextElideMode.ElideRight, width)
            self._layout, _ = self._lay_out(width, max_lines)

    def paint(self, painter: QPainter, x: float, y: float, colour: str, theme: Theme) -> None:
        """Draws the lines; ``x`` and ``y`` are their upper left corner."""
        tint = QColor(theme.accent)
        tint.setAlphaF(TINT)
        style = QTextCharFormat()
        style.setBackground(tint)
        # The secondary colour would be too faint on the tint.
        style.setForeground(QColor(theme.ink))
        painter.setPen(QColor(colour))
        # Painted like a selection, because changing the layout's formats would undo the layout.
        self._layout.draw(painter, QPointF(x, y), self._ranges(style))

    def _lay_out(self, width: float, max_lines: int) -> tuple[QTextLayout, int | None]:
        """The layout, and the start of its last line if the text needs more lines."""
        layout = QTextLayout(self._text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        # Each text in its own direction, but at the left, beside the badge of its stop.
        directions = Qt.LayoutDirection
        rtl = is_rtl(self._text)
        option.setTextDirection(directions.RightToLeft if rtl else directions.LeftToRight)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        style = QTextCharFormat()
        style.setFontWeight(QFont.Weight.Bold)
        layout.setFormats(self._ranges(style))
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


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.Bold)
    return bold
