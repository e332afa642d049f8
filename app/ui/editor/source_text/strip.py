"""A narrow strip beside the scroll bar that shows all paragraphs of a source at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.map.kind_colours import kind_colours
from app.ui.editor.source_text.mark_painter import blend

if TYPE_CHECKING:
    from app.ui.editor.source_text.text_area import TextArea

WIDTH = 6
_GAP = 2
# A paragraph is no lower than this, in pixels, unless there are more of them than pixels.
_LEAST = 2
_SHARE = 0.35
GREY = {"dark": "#6F757C"}


class Strip(QWidget):
    """Shows each paragraph by its length: grey where none is cited; ``asked`` is a click's place.

    A paragraph that is cited has the colour of its longest passage.
    """

    asked = Signal(int)

    def __init__(self, area: TextArea) -> None:
        super().__init__(area)
        self._area = area
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws all paragraphs."""
        shown, theme = self._area.shown, self._area.theme
        if shown is None:
            return
        painter = QPainter(self)
        colours = kind_colours(theme)
        uncited = set(shown.uncited)
        longest: dict[int, tuple[int, str]] = {}
        for passage in shown.passages:
            paragraph = shown.paragraph_at(passage.start)
            if paragraph is not None:
                length = passage.end - passage.start
                best = longest.get(paragraph.number, (0, ""))
                longest[paragraph.number] = max(best, (length, passage.kind))
        for paragraph, (top, height) in zip(shown.paragraphs, self._heights(), strict=True):
            kind = longest.get(paragraph.number, (0, ""))[1]
            if paragraph.number in uncited:
                colour = QColor(GREY.get(theme.name, "#8F8A80"))
            elif kind:
                ink = next(each.ink for name, each in colours.items() if name == kind)
                colour = blend(theme.panel, ink, _SHARE)
            else:
                colour = QColor(theme.hairline)
            painter.fillRect(QRectF(0, top, WIDTH, height), colour)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Goes to the paragraph under the mouse."""
        shown = self._area.shown
        if shown is None:
            return
        for paragraph, (top, height) in zip(shown.paragraphs, self._heights(), strict=True):
            if event.position().y() <= top + height + _GAP:
                self.asked.emit(paragraph.start)
                return

    def middle_of(self, number: int) -> int:
        """The middle of a paragraph in the strip, in pixels from its top."""
        top, height = self._heights()[number - 1]
        return round(top + height / 2)

    def _heights(self) -> list[tuple[float, float]]:
        """Top and height of each paragraph, in pixels."""
        shown = self._area.shown
        if shown is None or not shown.paragraphs:
            return []
        count = len(shown.paragraphs)
        gap = _GAP if count * (_GAP + _LEAST) < self.height() else 0
        room = max(self.height() - gap * (count - 1), 1)
        least = _LEAST if count * _LEAST < room else 0
        total = sum(each.end - each.start for each in shown.paragraphs) or 1
        scale = (room - least * count) / total
        heights: list[tuple[float, float]] = []
        top = 0.0
        for each in shown.paragraphs:
            height = least + (each.end - each.start) * scale
            heights.append((top, height))
            top += height + gap
        return heights
