"""Texts that are read: with room between the lines, hanging quotation marks and marked words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QFontInfo,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from app.tour.search.query import Span
from app.ui.widgets.labels import TextLabel, show_plain
from app.ui.widgets.reading.hits import hit_format
from app.ui.widgets.utf16 import utf16_spans

# The least height of a line, as a factor of the size of the letters. Most fonts have more.
LEADING = 1.42
# The room in which an opening quotation mark hangs, in pixels.
HANG = 10
# What a text that hangs may begin with.
_OPENING = frozenset('“„«‹‘‚「『"')


class Prose(TextLabel):
    """A label for a text that is read. With ``hangs``, its opening quotation mark hangs."""

    def __init__(self, parent: QWidget | None = None, *, hangs: bool = False) -> None:
        self._hangs = hangs
        self._spans: tuple[Span, ...] = ()
        # Whether the document has the formats of the present text, font and marks.
        self._is_dressed = False
        super().__init__(parent)

    @property
    def readable(self) -> str:
        """The text in which :meth:`mark` counts."""
        return self.text()

    @property
    def hits(self) -> tuple[Span, ...]:
        """The spans of the text that are marked, in code points."""
        return self._spans

    def mark(self, spans: Sequence[Span]) -> None:
        """Marks spans of the text, in code points, and no others."""
        if tuple(spans) != self._spans:
            self._spans = tuple(spans)
            self._is_dressed = False
            self._lay_out_anew()
            self.update()

    def setText(self, text: str) -> None:
        """Shows another text, without marks."""
        self._spans = ()
        self._is_dressed = False
        super().setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Adapts the room between the lines to another font, and the marks to another theme."""
        self._is_dressed = False
        super().changeEvent(event)

    def _dress(self, document: QTextDocument) -> None:
        if self._is_dressed:
            return
        # Formatting asks for the size again.
        self._is_dressed = True
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(self._block_format())
        cursor.setCharFormat(QTextCharFormat())
        for start, end in utf16_spans(self.text(), self._spans):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(hit_format())

    def _block_format(self) -> QTextBlockFormat:
        form = QTextBlockFormat()
        least = QFontInfo(self.font()).pixelSize() * LEADING
        form.setLineHeight(least, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        if self._hangs:
            # The text begins where it would without the mark.
            is_rtl = self._direction == Qt.LayoutDirection.RightToLeft
            (form.setRightMargin if is_rtl else form.setLeftMargin)(HANG)
            first = self.text()[:1]
            if first in _OPENING:
                width = QFontMetricsF(self.font()).horizontalAdvance(first)
                form.setTextIndent(-min(width, HANG))
        return form


def prose(text: str, role: str, parent: QWidget | None = None, *, hangs: bool = False) -> Prose:
    """A label that shows ``text`` literally, as :func:`~app.ui.widgets.labels.label` does."""
    made = Prose(parent, hangs=hangs)
    show_plain(made, text, role)
    return made
