"""Beside the text of a source: the numbers of its paragraphs, and glyphs of what they became."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.map.kind_colours import Evidence
from app.map.theme import SMALL
from app.ui.editor.source_text.mark_painter import paint_glyph
from app.ui.editor.source_text.passages import Paragraph, Passage
from app.words.dates import number as in_figures

if TYPE_CHECKING:
    from app.ui.editor.source_text.text_area import TextArea

# In pixels.
GUTTER, GLYPHS, EDGE = 52, 56, 6
_CELL = QSize(15, 15)
_COLUMNS = 2
_ORDER: tuple[Evidence, ...] = ("place", "fact", "quote", "meeting", "date", "agreement")


class Gutter(QWidget):
    """Draws the number of each paragraph; those that no item cites have an edge of grey."""

    def __init__(self, area: TextArea) -> None:
        super().__init__(area)
        self._area = area
        # The text itself and the head say it to a screen reader.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws what is in view."""
        area, theme = self._area, self._area.theme
        painter = QPainter(self)
        font = QFont(area.window().font())
        font.setPointSizeF(font.pointSizeF() * SMALL)
        for paragraph, rect in _in_view(area):
            uncited = area.shown is not None and paragraph.number in area.shown.uncited
            if uncited:
                edge = QRectF(0, rect.top(), EDGE, rect.height())
                painter.fillRect(edge, QColor(grey(theme.name)))
            font.setBold(uncited)
            painter.setFont(font)
            painter.setPen(QColor(theme.ink if uncited else theme.ink_second))
            block = area.block_at(paragraph.body)
            line = block.layout().lineAt(0)
            if not line.isValid():
                continue
            baseline = area.top_of(block) + line.y() + line.ascent()
            number = in_figures(paragraph.number)
            width = painter.fontMetrics().horizontalAdvance(number)
            painter.drawText(QPointF(GUTTER - 16 - width, baseline), number)
        painter.end()


class GlyphMargin(QWidget):
    """Draws a glyph for each kind that a paragraph became; ``clicked`` carries a passage of it."""

    clicked = Signal(object)

    def __init__(self, area: TextArea) -> None:
        super().__init__(area)
        self._area = area
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws what is in view."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for passage, cell in self._cells():
            paint_glyph(painter, passage.kind, cell.center(), self._area.theme)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Goes to the passage of a glyph."""
        for passage, cell in self._cells():
            if cell.contains(event.position()):
                self.clicked.emit(passage)
                return

    def glyph_at(self, kind: Evidence, number: int) -> QPoint | None:
        """Where the glyph of a kind stands beside a paragraph, if that is in view."""
        shown = self._area.shown
        for passage, cell in self._cells():
            paragraph = shown.paragraph_at(passage.start) if shown else None
            if passage.kind == kind and paragraph and paragraph.number == number:
                return cell.center().toPoint()
        return None

    def _cells(self) -> Iterator[tuple[Passage, QRectF]]:
        """The first passage of each kind in each paragraph in view, with the cell of its glyph."""
        shown = self._area.shown
        for paragraph, rect in _in_view(self._area):
            kinds: dict[Evidence, Passage] = {}
            for passage in shown.passages if shown else ():
                if paragraph.start <= passage.start < paragraph.end:
                    kinds.setdefault(passage.kind, passage)
            # Beside the first line of the paragraph, below its headings.
            top = self._area.rect_of(paragraph.body, paragraph.body + 1).top()
            for place, kind in enumerate(kind for kind in _ORDER if kind in kinds):
                row, column = divmod(place, _COLUMNS)
                x = 12 + column * _CELL.width()
                y = max(top, rect.top()) + 6 + row * _CELL.height()
                yield kinds[kind], QRectF(x, y, _CELL.width(), _CELL.height())


def grey(theme_name: str) -> str:
    """The grey of what is not cited."""
    return "#6F757C" if theme_name == "dark" else "#8F8A80"


def _in_view(area: TextArea) -> Iterator[tuple[Paragraph, QRectF]]:
    """The paragraphs that are in view, with their heights in the viewport."""
    shown = area.shown
    if shown is None or not shown.paragraphs:
        return
    first = shown.paragraph_at(area.place_at(QPoint(0, 0)))
    start = first.number - 1 if first else 0
    for paragraph in shown.paragraphs[start:]:
        rect = area.rect_of(paragraph.body, paragraph.end)
        if rect.top() > area.viewport().height():
            return
        yield paragraph, rect
