"""A text on at most so many lines, with the words that were searched for in bold on a tint."""

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
from app.tour.search.query import Span
from app.ui.widgets.utf16 import split_utf16, utf16_length, utf16_spans

ELLIPSIS = "…"
# So many characters before the first word tell what it is about.
LEAD = 24
# More than any two lines hold; what is longer only takes time to lay out.
LENGTH = 400
_LINE_ENDS = dict.fromkeys(map(ord, "\n\r\t\v\f\x85\u2028\u2029"), " ")


def snippet(text: str, spans: tuple[Span, ...], lead: int = LEAD) -> tuple[str, tuple[Span, ...]]:
    """The text from shortly before the first span on, on one line, and the spans in it."""
    text = text.translate(_LINE_ENDS)
    first = spans[0][0] if spans else 0
    start, before = 0, ""
    if first > lead:
        start, before = text.find(" ", first - lead, first) + 1 or first, ELLIPSIS
    end = start + LENGTH
    shown = before + text[start:end] + (ELLIPSIS if end < len(text) else "")
    moved = len(before) - start
    return shown, tuple(
        (begin + moved, min(stop, end) + moved) for begin, stop in spans if begin < end
    )


TINT = 0.18


class Lines:
    """Laid out for a width; ``height`` is what it takes."""

    def __init__(
        self, text: str, spans: tuple[Span, ...], font: QFont, width: float, most: int
    ) -> None:
        self._font = font
        self._text = text
        self._spans = utf16_spans(text, spans)
        self.height = 0.0
        self._layout, rest = self._lay_out(width, most)
        if rest is not None:
            # As if all were bold: it must not be cut at the edge.
            bold = QFontMetricsF(_bold(font))
            head, tail = split_utf16(text, rest)
            self._text = head + bold.elidedText(tail, Qt.TextElideMode.ElideRight, width)
            self._layout, _ = self._lay_out(width, most)

    def paint(self, painter: QPainter, x: float, y: float, ink: str, theme: Theme) -> None:
        """Draws the lines from their upper left corner on."""
        tint = QColor(theme.accent)
        tint.setAlphaF(TINT)
        look = QTextCharFormat()
        look.setBackground(tint)
        # On the tint the second ink would be too faint to read.
        look.setForeground(QColor(theme.ink))
        painter.setPen(QColor(ink))
        # As a selection is painted: a change of the layout's own formats would undo it.
        self._layout.draw(painter, QPointF(x, y), self._marked(look))

    def _lay_out(self, width: float, most: int) -> tuple[QTextLayout, int | None]:
        """The layout, and where its last line begins if there would have to be another one."""
        layout = QTextLayout(self._text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Bold)
        layout.setFormats(self._marked(look))
        self.height = 0.0
        start = end = 0
        layout.beginLayout()
        for _ in range(most):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, self.height))
            self.height += line.height()
            start, end = line.textStart(), line.textStart() + line.textLength()
        layout.endLayout()
        return layout, start if end < utf16_length(self._text) else None

    def _marked(self, look: QTextCharFormat) -> list[QTextLayout.FormatRange]:
        most = utf16_length(self._text)
        made = []
        for start, end in self._spans:
            if start < most:
                one = QTextLayout.FormatRange()
                one.start, one.length, one.format = start, min(end, most) - start, look
                made.append(one)
        return made


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.Bold)
    return made
