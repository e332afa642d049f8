"""The text of a source with its numbered paragraphs and marked passages, read-only."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from app.map.theme import HEADING, SMALL, SPACE_S, Theme
from app.ui.editor.source_text.margins import GLYPHS, GUTTER, GlyphMargin, Gutter
from app.ui.editor.source_text.mark_painter import paint_passages
from app.ui.editor.source_text.passages import Passage, Shown
from app.ui.editor.source_text.strip import WIDTH as STRIP
from app.ui.editor.source_text.strip import Strip
from app.ui.widgets.utf16 import Utf16Index

# The distance of lines and of paragraphs, in the size of the type.
_LINE, _GAP = 1.47, 0.7
_FOR_THE_WINDOW = (
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.Paste,
)
# Qt would take these for the borders of tables.
_STAND_INS = dict.fromkeys(range(64976, 65008), "�") | {0x2029: "\u2028", 0: "\ufffd"}


class TextArea(QTextEdit):
    """Shows the text of a source; offsets are in code points of that text.

    ``caret_moved`` is emitted when the caret or the selection moves, ``passage_clicked`` carries a
    :class:`Passage` whose glyph was clicked. ``keys`` is asked first about each key.
    """

    caret_moved = Signal()
    passage_clicked = Signal(object)
    key_pressed = Signal(QKeyEvent)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.shown: Shown | None = None
        self.current: Passage | None = None
        # How much of its colour the current passage has; more just after it was made.
        self.strength = 0.3
        self._index = Utf16Index("")
        self._text = ""
        self.setProperty("role", "source-text")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(0)
        self.setViewportMargins(GUTTER, SPACE_S, GLYPHS + STRIP, 0)
        self.gutter = Gutter(self)
        self.glyphs = GlyphMargin(self)
        self.strip = Strip(self)
        self.glyphs.clicked.connect(self.passage_clicked)
        self.strip.asked.connect(self.go_to)
        # What is dropped here is for the window.
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.cursorPositionChanged.connect(self.caret_moved)
        self.selectionChanged.connect(self.caret_moved)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._repaint_margins)
        bar.rangeChanged.connect(self._repaint_margins)
        # With nothing to scroll it has no handle, but keeps its room.
        bar.rangeChanged.connect(lambda _least, most: bar.setEnabled(most > 0))
        bar.setEnabled(False)

    def show_source(self, shown: Shown) -> None:
        """Shows a source; the caret and the view stay if the text is the same."""
        is_same = self.shown is not None and self.shown.text == shown.text
        self.shown = shown
        if not is_same:
            self._text = shown.text
            self._index = Utf16Index(self._text)
            self.current = None
            self._fill()
        elif self.current is not None and self.current not in shown.passages + shown.proposed:
            self.current = None
        self._repaint_margins()
        self.viewport().update()

    def show_theme(self, theme: Theme) -> None:
        """Takes the colours of a theme, and the size of its type."""
        self.theme = theme
        if self.shown is not None:
            place, anchor = self.selection_ends()
            top = self.verticalScrollBar().value()
            self._fill()
            self.select(anchor, place)
            self.verticalScrollBar().setValue(top)
        self._repaint_margins()

    def set_current(self, passage: Passage | None) -> None:
        """Marks a passage as the current one, or none."""
        self.current = passage
        self.viewport().update()

    @property
    def caret(self) -> int:
        """The place of the caret."""
        return self._index.to_code_points(self.textCursor().position())

    def selection_ends(self) -> tuple[int, int]:
        """The places of the caret and of the other end of the selection."""
        cursor = self.textCursor()
        return (
            self._index.to_code_points(cursor.position()),
            self._index.to_code_points(cursor.anchor()),
        )

    def selected(self) -> tuple[int, int] | None:
        """Start and end of the selection, or ``None`` if it is empty."""
        start, end = sorted(self.selection_ends())
        return (start, end) if start < end else None

    def select(self, start: int, end: int) -> None:
        """Selects from ``start`` to ``end``, where the caret is put."""
        cursor = self.textCursor()
        cursor.setPosition(self.unit(start))
        cursor.setPosition(self.unit(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def go_to(self, place: int) -> None:
        """Puts the caret at a place, and brings its line into the upper third of the view."""
        self.select(place, place)
        self.reveal(place, place)

    def reveal(self, start: int, end: int) -> None:
        """Scrolls so that a passage is in view, its beginning in any case."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        first = self.cursorRect(self._cursor(start))
        last = self.cursorRect(self._cursor(end))
        line = first.height()
        if first.top() < line or last.bottom() > height - line:
            bar.setValue(bar.value() + first.top() - height // 4)

    def unit(self, place: int) -> int:
        """A place in code points as a position of Qt's document."""
        return self._index.to_utf16(min(max(place, 0), len(self._text)))

    def place_at(self, point: QPoint) -> int:
        """The place in the text at a point of the viewport."""
        return self._index.to_code_points(self.cursorForPosition(point).position())

    def block_at(self, place: int) -> QTextBlock:
        """The line of the text, between two line breaks, that holds a place."""
        return self.document().findBlock(self.unit(place))

    def top_of(self, block: QTextBlock) -> float:
        """The distance of a line of the text from the top of the viewport, in pixels."""
        return block.layout().position().y() - self.verticalScrollBar().value()

    def rect_of(self, start: int, end: int) -> QRectF:
        """The height of the lines from ``start`` to ``end``, in pixels of the viewport."""
        first, last = self.block_at(start), self.block_at(max(start, end - 1))
        top = self.top_of(first)
        bottom = self.top_of(last) + last.layout().boundingRect().height()
        return QRectF(0, top, self.viewport().width(), bottom - top)

    def event(self, event: QEvent) -> bool:
        """Keeps single letters and the keys of the text from the shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.ShiftModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if plain and not Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35:
                event.accept()
                return True
            if any(map(event.matches, _FOR_THE_WINDOW)):
                # Qt keeps them for a text that one can only read, too.
                event.ignore()
                return True
        # Qt would give the focus away on Tab before anyone is asked.
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            event.ignore()
            self.key_pressed.emit(event)
            if event.isAccepted():
                return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Lays the lines out anew for another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.shown is not None:
            self.show_theme(self.theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the passages behind the words."""
        if self.shown is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_passages(self, painter, event.rect())
            painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Places the margins beside the text; the first words in view stay there."""
        super().resizeEvent(event)
        area = self.viewport().geometry()
        self.gutter.setGeometry(area.left() - GUTTER, area.top(), GUTTER, area.height())
        self.glyphs.setGeometry(area.right() + 1, area.top(), GLYPHS, area.height())
        self.strip.setGeometry(area.right() + 1 + GLYPHS, area.top(), STRIP, area.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends a selection; a click on a passage makes it the current one."""
        super().mouseReleaseEvent(event)
        if self.shown is not None and self.selected() is None:
            passage = self.shown.passage_at(self.place_at(event.position().toPoint()))
            self.set_current(passage)

    def _cursor(self, place: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.unit(place))
        return cursor

    def _repaint_margins(self) -> None:
        for margin in (self.gutter, self.glyphs, self.strip):
            margin.update()

    def _fill(self) -> None:
        self.ensurePolished()
        pixels = (size := self.font().pointSizeF()) * self.logicalDpiY() / 72
        self.blockSignals(True)
        self.setPlainText(self._text.translate(_STAND_INS))
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        lines = QTextBlockFormat()
        lines.setLineHeight(
            round(pixels * _LINE), QTextBlockFormat.LineHeightTypes.MinimumHeight.value
        )
        cursor.mergeBlockFormat(lines)
        gap = QTextBlockFormat()
        gap.setLineHeight(round(pixels * _GAP), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        has_empty_lines = bool(re.search(r"\n[^\S\n]*\n", self._text))
        block = self.document().begin()
        while block.isValid():
            if not block.text().strip():
                cursor.setPosition(block.position())
                cursor.mergeBlockFormat(gap)
            elif not has_empty_lines:
                spaced = QTextBlockFormat()
                spaced.setBottomMargin(round(pixels * _GAP))
                cursor.setPosition(block.position())
                cursor.mergeBlockFormat(spaced)
            block = block.next()
        self._format_headings(cursor, size)
        cursor.endEditBlock()
        self.blockSignals(False)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _format_headings(self, cursor: QTextCursor, size: float) -> None:
        heading = QTextCharFormat()
        heading.setFontFamilies(self.window().font().families())
        heading.setFontPointSize(size / HEADING * SMALL)
        heading.setFontWeight(QFont.Weight.Bold)
        heading.setFontCapitalization(QFont.Capitalization.AllUppercase)
        heading.setFontLetterSpacing(106)
        heading.setForeground(QColor(self.theme.ink_second))
        for paragraph in self.shown.paragraphs if self.shown else ():
            if paragraph.body > paragraph.start:
                cursor.setPosition(self.unit(paragraph.start))
                cursor.setPosition(self.unit(paragraph.body) - 1, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(heading)
