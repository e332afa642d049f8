"""A chip: one thing that the filter asks for, as a button that takes it away."""

from __future__ import annotations

import html

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from app.map.theme import SPACE_M, SPACE_S, SPACE_XS
from app.ui.filter.words import FilterTerm
from app.ui.theme.appearance import Appearance
from app.ui.widgets.keyboard import keep_keys
from app.ui.widgets.labels import escape_mnemonic

# Half the width of the cross, and the width in characters at which a long value is cut.
CROSS = 3.5
WIDEST = 48


class FilterChip(QPushButton):
    """A pill with the facet in the second ink, the value in the first, and a cross."""

    def __init__(
        self, part: FilterTerm, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.part = part
        self._appearance = appearance
        self.setText(escape_mnemonic(part.text))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(False)
        remove = self.tr("Remove filter {name}").format(name=part.text)
        self.setAccessibleName(remove)
        # Escaped, for what looks like markup is read as such in a tooltip.
        self.setToolTip(html.escape(remove))
        keep_keys(self)
        appearance.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as the words and the cross, as high as a line with air."""
        words = self.fontMetrics()
        head, value = self._words(words)
        width = words.horizontalAdvance(head) + words.horizontalAdvance(value)
        cross = SPACE_S + round(2 * CROSS)
        return QSize(width + cross + 2 * SPACE_M + 1, words.height() + SPACE_S)

    def minimumSizeHint(self) -> QSize:
        """Room for the cross and a few letters; the layout gives the rest if it can."""
        return QSize(min(80, self.sizeHint().width()), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete, Backspace and Enter remove, as Space and a click do."""
        keys = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the pill."""
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        pen = QPen(QColor(theme.focus if focused else theme.border), 2 if focused else 1)
        half = pen.widthF() / 2
        pill = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.setPen(pen)
        lit = self.underMouse() or self.isDown()
        painter.setBrush(QColor(theme.hairline if lit else theme.panel))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        words = self.fontMetrics()
        head, value = self._words(words)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        text = self.rect().adjusted(SPACE_M, 0, -(SPACE_M + SPACE_S + round(2 * CROSS)), 0)
        painter.setPen(QColor(theme.ink_second))
        painter.drawText(text, flags, head)
        text.setLeft(text.left() + words.horizontalAdvance(head))
        painter.setPen(QColor(theme.ink))
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(text, flags, words.elidedText(value, elide, text.width()))
        self._paint_cross(painter, QColor(theme.ink if lit else theme.ink_second))

    def _paint_cross(self, painter: QPainter, ink: QColor) -> None:
        pen = QPen(ink, 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        middle = QPointF(self.width() - SPACE_M - CROSS, self.height() / 2)
        for slope in (1, -1):
            arm = QPointF(CROSS, slope * CROSS)
            painter.drawLine(middle - arm, middle + arm)

    def _words(self, words: QFontMetrics) -> tuple[str, str]:
        head = f"{self.part.head}: " if self.part.head else ""
        # Text of a file may run over lines; a chip does not.
        value = " ".join(self.part.value.split())
        widest = WIDEST * words.averageCharWidth() + SPACE_XS
        return head, words.elidedText(value, Qt.TextElideMode.ElideRight, widest)
