"""The text of a draft, with all proposals underlined in the colours of their kinds."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.drafting.decisions import Decisions, Listed, listed
from app.drafting.draft import Draft, FoundDate, ProposedStop
from app.map.theme import SPACE_L, SPACE_S, Theme
from app.tour.model import Source
from app.ui.drafting.list import is_for_page
from app.ui.drafting.rows import kind_of
from app.ui.editor.source_text.margins import GUTTER
from app.ui.editor.source_text.mark_painter import rects_of
from app.ui.editor.source_text.passages import Passage, Shown, numbered_paragraphs
from app.ui.editor.source_text.text_area import TextArea

_RADIUS = 4


class DraftText(TextArea):
    """Shows the text; ``chosen`` carries the id of a proposal that was clicked."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        # The words of the proposal that is the current one in the list.
        self._framed: tuple[int, int] | None = None
        self._source = Source(id="text", title="")
        self._paragraphs = numbered_paragraphs("")
        self.glyphs.hide()
        self.strip.hide()
        self.setViewportMargins(GUTTER, SPACE_S, SPACE_L, 0)
        self.setAccessibleName(self.tr("Text with its proposals"))

    def show_text(self, text: str) -> None:
        """Shows another text, without proposals."""
        self._framed = None
        if self.shown is None or self.shown.text != text:
            self._source = Source(id="text", title="", text=text)
            self._paragraphs = numbered_paragraphs(text)
        self.show_source(Shown(self._source, self._paragraphs, (), ()))

    def show_proposals(self, draft: Draft, decisions: Decisions) -> None:
        """Underlines the proposals: dotted, or tinted with a line if they are ticked."""
        passages = tuple(sorted(_passages(draft, decisions)))
        self.show_source(Shown(self._source, self._paragraphs, passages, ()))

    def frame(self, proposal: Listed | None) -> None:
        """Frames the words of a proposal, and brings them into view."""
        self._framed = (proposal.start, proposal.end) if proposal is not None else None
        if proposal is not None:
            self.reveal(proposal.start, proposal.end)
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Keeps the keys of the page from the window."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and is_for_page(event):
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the frame of the current proposal behind the text."""
        if self._framed is not None:
            self._paint_frame(*self._framed)
        super().paintEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Chooses the proposal that was clicked."""
        super().mouseReleaseEvent(event)
        passage, self.current = self.current, None
        if passage is not None and passage.item_id:
            self.chosen.emit(passage.item_id)

    def _paint_frame(self, start: int, end: int) -> None:
        # Boxes that touch become one frame.
        path = QPainterPath()
        area = QRectF(self.viewport().rect()).adjusted(1, 0, -1, 0)
        for rect in rects_of(self, start, end):
            box = QPainterPath()
            framed = QRectF(rect).adjusted(-2, -1, 2, 2)
            framed.setLeft(max(framed.left(), area.left()))
            framed.setRight(min(framed.right(), area.right()))
            box.addRoundedRect(framed, _RADIUS, _RADIUS)
            path = path.united(box)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.focus), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.end()


def _passages(draft: Draft, decisions: Decisions) -> Iterator[Passage]:
    taken: set[tuple[int, int]] = set()
    for proposal in listed(draft):
        if proposal.id in decisions.dismissed:
            continue
        is_taken = decisions.is_taken(proposal)
        kind = kind_of(proposal)
        yield Passage(proposal.start, proposal.end, "", proposal.id, 0, kind, not is_taken)
        if is_taken:
            taken |= {(date.start, date.end) for date in _dates_of(proposal)}
    for date in draft.dates:
        is_taken = (date.start, date.end) in taken
        yield Passage(date.start, date.end, "", "", 0, "date", not is_taken)


def _dates_of(proposal: Listed) -> Iterator[FoundDate]:
    if isinstance(proposal, ProposedStop):
        dates = (proposal.arrive, proposal.depart)
    else:
        dates = (proposal.date, None)
    yield from (date for date in dates if date is not None)
