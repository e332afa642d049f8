"""Labels for text from tour files, always plain and wrapped, and helpers for other texts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QFontMetricsF,
    QPaintEvent,
    QResizeEvent,
    QTextDocument,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QSizePolicy, QWidget

from app.tour.bidi import is_rtl
from app.ui.widgets.tooltips import tooltip
from app.ui.widgets.utf16 import split_utf16

# The names of tours, stops and sources keep the side of the interface, whatever their script is.
# Prose is aligned by its own direction.
_NAMES = ("title", "heading")
_ELLIPSIS = "\u2026"
_LINE_END, _MOST_IN_A_LINE = "\u2028", 1000
_ANYWHERE = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


class TextLabel(QLabel):
    """A label for plain text that can be selected.

    A word that is wider than the label is broken without a change of the text, so that what is
    copied stays exact. With ``max_lines``, a longer text is cut at an ellipsis, and its tooltip
    has it in full; :attr:`words` is always the full text.
    """

    def __init__(self, parent: QWidget | None = None, *, max_lines: int | None = None) -> None:
        super().__init__(parent)
        self._max_lines = max_lines
        self._words = ""
        self._direction = Qt.LayoutDirection.LeftToRight
        # Whether Qt will lay out the text anew before it paints. To set the options then at every
        # paint would request the next one, without end.
        self._is_stale = True
        # Whether the options are still set. Qt loses them when it lays out the text anew, for
        # another text, font, style, alignment or size.
        self._has_options = False
        # Layouts within layouts ask for the same heights again and again.
        self._heights: dict[int, int] = {}

    @property
    def words(self) -> str:
        """The full text, even if the label shows less."""
        return self._words

    def setText(self, text: str) -> None:
        """Shows another text."""
        self._words = text
        rtl = is_rtl(text)
        self._direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        super().setText(text)
        self._lay_out_anew()
        self._cut()

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Aligns the lines."""
        super().setAlignment(alignment)
        self._lay_out_anew()

    def setWordWrap(self, on: bool) -> None:
        """Breaks the text into lines, or not."""
        super().setWordWrap(on)
        self._lay_out_anew()

    def setTextInteractionFlags(self, flags: Qt.TextInteractionFlag) -> None:
        """Lets the text be selected, or not."""
        super().setTextInteractionFlags(flags)
        self._lay_out_anew()

    def sizeHint(self) -> QSize:
        """The size of the wrapped text."""
        self._set_options()
        return super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The least size of the wrapped text."""
        self._set_options()
        return super().minimumSizeHint()

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at that width, in pixels."""
        if width not in self._heights:
            self._set_options()
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the text."""
        if self._is_stale:
            self._is_stale = False
            self._set_options()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cuts the text for another width."""
        super().resizeEvent(event)
        self._is_stale = True
        self._has_options = False
        self._cut()

    def changeEvent(self, event: QEvent) -> None:
        """Cuts the text for another font."""
        super().changeEvent(event)
        self._lay_out_anew()
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._cut()

    def _lay_out_anew(self) -> None:
        self._is_stale = True
        self._has_options = False
        self._heights.clear()

    def _set_options(self) -> None:
        """Sets how the text wraps; Qt sets words only whenever it lays out the text anew."""
        if self._has_options:
            return
        self._has_options = True
        # Qt lays out the text only when it is asked for a size.
        super().heightForWidth(self.width())
        document = self.findChild(QTextDocument)
        if not isinstance(document, QTextDocument):
            return
        self._dress(document)
        option = document.defaultTextOption()
        wrap = _ANYWHERE if self.wordWrap() else option.wrapMode()
        if option.wrapMode() == wrap and option.textDirection() == self._direction:
            return
        option.setWrapMode(wrap)
        option.setTextDirection(self._direction)
        document.setDefaultTextOption(option)

    def _dress(self, document: QTextDocument) -> None:
        """Formats the document of the text, before it is laid out."""

    def _cut(self) -> None:
        """Shows as many lines as are allowed."""
        if self._max_lines is None:
            return
        text = _first_lines(self._words, self._max_lines, self)
        if text != self.text():
            super().setText(text)
            self._lay_out_anew()
        self.setToolTip(tooltip(self._words) if text != self._words else "")


def label(
    text: str, role: str, parent: QWidget | None = None, *, max_lines: int | None = None
) -> TextLabel:
    """A label that shows ``text`` literally, wraps it, and allows selection by mouse.

    With ``max_lines``, a longer text ends in an ellipsis and is complete in the tooltip.
    """
    plain = TextLabel(parent, max_lines=max_lines)
    show_plain(plain, text, role)
    return plain


def show_plain(plain: TextLabel, text: str, role: str) -> None:
    """Sets up a label to show ``text`` literally, as :func:`label` does."""
    plain.setTextFormat(Qt.TextFormat.PlainText)
    if role in _NAMES:
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        plain.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    plain.setText(text)
    plain.setWordWrap(True)
    plain.setProperty("role", role)
    plain.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    plain.setCursor(Qt.CursorShape.IBeamCursor)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    plain.setSizePolicy(policy)
    # A long word without a space must not widen the panel.
    plain.setMinimumWidth(1)


def rule(parent: QWidget | None = None) -> QWidget:
    """A horizontal hairline."""
    line = QFrame(parent)
    line.setProperty("role", "rule")
    return line


def add_clear_button(field: QLineEdit) -> None:
    """Adds Qt's clear button to a field, with the accessible name that Qt omits."""
    field.setClearButtonEnabled(True)
    for action in field.findChildren(QAction, "_q_qlineeditclearaction"):
        action.setText(QCoreApplication.translate("texts", "Clear"))


def escape_mnemonic(text: str) -> str:
    """Escapes ampersands, which Qt would otherwise read as mnemonics."""
    return text.replace("&", "&&")


def _first_lines(text: str, count: int, label: QLabel) -> str:
    """The text as far as it fits in ``count`` lines of a label, with an ellipsis if it is cut."""
    width = max(label.contentsRect().width(), 1)
    option = QTextOption()
    option.setWrapMode(_ANYWHERE)
    # Laying out a text of a megabyte takes seconds, and a few lines hold this much at most.
    sample = text[: count * _MOST_IN_A_LINE].replace("\n", _LINE_END)
    layout = QTextLayout(sample, label.font())
    layout.setTextOption(option)
    layout.beginLayout()
    start = end = 0
    for _ in range(count):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        start, end = line.textStart(), line.textStart() + line.textLength()
    is_cut = layout.createLine().isValid() or len(sample) < len(text)
    layout.endLayout()
    if not is_cut:
        return text
    head, rest = split_utf16(sample, start)
    last, _ = split_utf16(rest, end - start)
    metrics = QFontMetricsF(label.font())
    room = width - metrics.horizontalAdvance(_ELLIPSIS)
    kept = metrics.elidedText(last.rstrip(), Qt.TextElideMode.ElideRight, room).removesuffix(
        _ELLIPSIS
    )
    return head.replace(_LINE_END, "\n") + kept + _ELLIPSIS
