"""A link: a button that reads like a word in a text, wraps like one, and is worked by key too."""

from __future__ import annotations

import math

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

from app.ui.widgets.keyboard import own_keys
from app.ui.widgets.labels import escape_mnemonic
from app.ui.widgets.utf16 import utf16_length

# Room for the frame of the focus, on all sides.
EDGE = 3


class Link(QAbstractButton):
    """Shows ``text`` underlined and ``detail`` after it; wraps both together.

    ``kind`` tells the style sheet how it is set; a ``marked`` link stands for a filter in force.
    """

    # Assistive technology is told of a button. QAccessible.installFactory could make it a link,
    # but PySide 6.12 then wraps all that Qt asks about, and crashes on objects of the web engine.

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
        self.detail = detail
        self._marked = marked
        self.say(text)
        self.setProperty("role", "link")
        self.setProperty("kind", kind)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        own_keys(self)

    @property
    def full(self) -> str:
        """All that the link shows."""
        return self.words + self.detail

    @property
    def marked(self) -> bool:
        """Whether the link stands for a filter in force."""
        return self._marked

    def say(self, text: str) -> None:
        """Shows another text."""
        self.words = text
        # An ampersand in a name is none of ours; Qt would make a shortcut of it.
        self.setText(escape_mnemonic(self.full))
        self.setAccessibleName(self.full)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All in one line."""
        self.ensurePolished()
        layout = self._layout(1 << 20)
        width = layout.lineAt(0).naturalTextWidth() if layout.lineCount() else 0
        return QSize(math.ceil(width) + 2 * EDGE + 1, self._high(layout))

    def minimumSizeHint(self) -> QSize:
        """A long word does not widen the panel."""
        return QSize(2 * EDGE + 1, self.fontMetrics().height())

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at that width."""
        self.ensurePolished()
        return self._high(self._layout(width - 2 * EDGE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter works the link, as Space and a click do."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Draws the link as one that can be clicked."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Draws the link as the others."""
        super().leaveEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Takes the room that another font needs."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the words, and a frame if the keyboard is here."""
        painter = QPainter(self)
        palette = self.palette()
        accent = palette.color(QPalette.ColorRole.Link)
        layout = self._layout(self.width() - 2 * EDGE, accent if self._is_lit() else None)
        painter.setPen(palette.color(self.foregroundRole()))
        layout.draw(painter, QPointF(EDGE, 0))
        if self.hasFocus():
            painter.setPen(QPen(accent, 2))
            painter.drawRect(QRect(self.rect()).adjusted(1, 1, -1, -1))

    def _is_lit(self) -> bool:
        return self.underMouse() or self.isDown() or self._marked

    def _high(self, layout: QTextLayout) -> int:
        return max(math.ceil(layout.boundingRect().height()), self.fontMetrics().height()) + 1

    def _layout(self, width: int, colour: QColor | None = None) -> QTextLayout:
        font = QFont(self.font())
        layout = QTextLayout(self.full.replace("\n", " "), font)
        option = QTextOption()
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

    def _formats(self, font: QFont, colour: QColor | None) -> list[QTextLayout.FormatRange]:
        link = QTextLayout.FormatRange()
        link.start, link.length = 0, utf16_length(self.words)
        look = QTextCharFormat()
        look.setFontUnderline(True)
        look.setFontWeight(QFont.Weight.Bold if self._marked else font.weight())
        if colour is not None:
            look.setForeground(colour)
        link.format = look
        if not self.detail:
            return [link]
        rest = QTextLayout.FormatRange()
        rest.start, rest.length = link.length, utf16_length(self.detail)
        plain = QTextCharFormat()
        plain.setFontWeight(QFont.Weight.Normal)
        # The second ink; the widget's own palette has only the colour of its style sheet.
        plain.setForeground(QApplication.palette().color(QPalette.ColorRole.PlaceholderText))
        rest.format = plain
        return [link, rest]
