"""A link: a button that looks and wraps like text, for mouse and keyboard."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from app.tour.bidi import isolate
from app.tour.search.query import Span
from app.ui.widgets.keyboard import keep_keys
from app.ui.widgets.labels import escape_mnemonic
from app.ui.widgets.reading.hits import hit_format
from app.ui.widgets.utf16 import utf16_length, utf16_spans

# A longer text is cut, in characters; what the link opens shows all of it.
LONGEST = 500
# Margin for the focus frame on all sides, in pixels.
EDGE = 3
WORD_JOINER = "\u2060"
# The kinds that are underlined only under the mouse.
_QUIET = ("title", "plain-text", "chip", "citation", "person")


class Link(QAbstractButton):
    """Shows ``text`` underlined and ``detail`` after it; wraps both together.

    ``kind`` selects the style; a ``marked`` link represents an active filter.
    """

    # Screen readers announce a button. QAccessible.installFactory could make it a link, but then
    # PySide 6.12 wraps every object that Qt asks about, and crashes on those of the web engine.

    def __init__(
        self,
        text: str,
        kind: str = "topic",
        detail: str = "",
        *,
        marked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.words = ""
        self.detail = _shortened(detail)
        self._marked = marked
        # The marked spans of the text.
        self._spans: tuple[Span, ...]
        self.say(text)
        self.setProperty("role", "link")
        self.setProperty("kind", kind)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        keep_keys(self)

    @property
    def full(self) -> str:
        """The complete text of the link, with its detail."""
        return self.words + self.detail

    @property
    def readable(self) -> str:
        """The text in which :meth:`mark` counts, with the invisible characters of its layout."""
        return (self._shown_words() + self.detail).replace("\n", " ")

    @property
    def hits(self) -> tuple[Span, ...]:
        """The marked spans of :attr:`readable`, in code points."""
        return self._spans

    def mark(self, spans: Sequence[Span]) -> None:
        """Marks spans of :attr:`readable`, in code points, and no others."""
        if tuple(spans) != self._spans:
            self._spans = tuple(spans)
            self.update()

    @property
    def marked(self) -> bool:
        """Whether the link represents an active filter."""
        return self._marked

    def say(self, text: str) -> None:
        """Replaces the text."""
        self.words = _shortened(text)
        self._spans = ()
        # An ampersand in a name is not a mnemonic.
        self.setText(escape_mnemonic(self.full))
        self.setAccessibleName(self.full)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The size of the text on a single line."""
        self.ensurePolished()
        layout = self._layout(1 << 20)
        width = layout.lineAt(0).naturalTextWidth() if layout.lineCount() else 0
        return QSize(math.ceil(width) + 2 * EDGE + 1, self._height(layout))

    def minimumSizeHint(self) -> QSize:
        """Almost no width, so that a long word does not widen the panel."""
        return QSize(2 * EDGE + 1, self.fontMetrics().height())

    def hasHeightForWidth(self) -> bool:
        """A narrow link wraps onto more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at that width."""
        self.ensurePolished()
        return self._height(self._layout(width - 2 * EDGE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Activates the link on Enter, as Space and a click do."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Highlights the link."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Removes the highlight."""
        super().leaveEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Updates the size when the font changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the text, and a frame if the link has the focus."""
        painter = QPainter(self)
        palette = self.palette()
        accent = palette.color(QPalette.ColorRole.Link)
        layout = self._layout(self.width() - 2 * EDGE, accent if self._is_highlighted() else None)
        painter.setPen(palette.color(self.foregroundRole()))
        layout.draw(painter, QPointF(EDGE, 0), self._hits())
        if self.hasFocus():
            painter.setPen(QPen(accent, 2))
            painter.drawRect(QRect(self.rect()).adjusted(1, 1, -1, -1))

    def _is_highlighted(self) -> bool:
        return self.underMouse() or self.isDown() or self._marked

    def _height(self, layout: QTextLayout) -> int:
        return max(math.ceil(layout.boundingRect().height()), self.fontMetrics().height()) + 1

    def _shown_words(self) -> str:
        """The text of the link with the invisible characters that lay it out well."""
        # A line may end at the slashes of an address, but not right behind those of its scheme.
        return isolate(self.words).replace("://", f"://{WORD_JOINER}")

    def _layout(self, width: int, colour: QColor | None = None) -> QTextLayout:
        font = QFont(self.font())
        layout = QTextLayout(self.readable, font)
        option = QTextOption()
        # Like the interface; each part has its own direction.
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats(font, colour))
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout

    def _hits(self) -> list[QTextLayout.FormatRange]:
        """The marked spans, drawn like a selection."""
        hits = []
        for start, end in utf16_spans(self.readable, self._spans):
            hit = QTextLayout.FormatRange()
            hit.start, hit.length, hit.format = start, end - start, hit_format()
            hits.append(hit)
        return hits

    def _formats(self, font: QFont, colour: QColor | None) -> list[QTextLayout.FormatRange]:
        link = QTextLayout.FormatRange()
        link.start, link.length = 0, utf16_length(self._shown_words())
        style = QTextCharFormat()
        # In a list of titles, lines under all of them would be in the way.
        quiet = self.property("kind") in _QUIET
        style.setFontUnderline(colour is not None or not quiet)
        style.setFontWeight(QFont.Weight.Bold if self._marked else font.weight())
        if colour is not None:
            style.setForeground(colour)
        link.format = style
        if not self.detail:
            return [link]
        rest = QTextLayout.FormatRange()
        rest.start = link.length
        rest.length = utf16_length(self.detail)
        plain = QTextCharFormat()
        plain.setFontWeight(QFont.Weight.Normal)
        # The secondary text colour; the widget's palette has only the colour of the style sheet.
        plain.setForeground(QApplication.palette().color(QPalette.ColorRole.PlaceholderText))
        rest.format = plain
        return [link, rest]


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
