"""A chip: a button that shows a term of the filter and removes it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from app.map.theme import SPACE_M, SPACE_S, SPACE_XS
from app.tour.bidi import isolate
from app.ui.filter.words import FilterTerm
from app.ui.theme.appearance import Appearance
from app.ui.widgets.elided import elided, line_start
from app.ui.widgets.keyboard import keep_keys
from app.ui.widgets.labels import escape_mnemonic
from app.ui.widgets.tooltips import tooltip

# Half the width of the cross in pixels, and the maximum width of a value in characters.
CROSS = 3.5
MAX_CHARACTERS = 48


class FilterChip(QPushButton):
    """A rounded button with the name of a facet, a value, and a cross."""

    def __init__(
        self, term: FilterTerm, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.term = term
        self._appearance = appearance
        self.setText(escape_mnemonic(term.text))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(False)
        remove = self.tr("Remove filter {name}").format(name=isolate(term.text))
        self.setAccessibleName(remove)
        self.setToolTip(tooltip(remove))
        keep_keys(self)
        appearance.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as the text and the cross, as high as a line with padding."""
        metrics = self.fontMetrics()
        label, value = self._texts(metrics)
        width = metrics.horizontalAdvance(label) + metrics.horizontalAdvance(value)
        cross = SPACE_S + round(2 * CROSS)
        return QSize(width + cross + 2 * SPACE_M + 1, metrics.height() + SPACE_S)

    def minimumSizeHint(self) -> QSize:
        """Room for the cross and a few characters."""
        return QSize(min(80, self.sizeHint().width()), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Removes the term on Delete, Backspace and Enter, as Space and a click do."""
        keys = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the chip."""
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        pen = QPen(QColor(theme.focus if focused else theme.border), 2 if focused else 1)
        half = pen.widthF() / 2
        outline = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.setPen(pen)
        is_active = self.underMouse() or self.isDown()
        painter.setBrush(QColor(theme.hairline if is_active else theme.panel))
        painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2)
        metrics = self.fontMetrics()
        label, value = self._texts(metrics)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        area = self.rect().adjusted(SPACE_M, 0, -(SPACE_M + SPACE_S + round(2 * CROSS)), 0)
        painter.setPen(QColor(theme.ink_second))
        painter.drawText(area, flags, label)
        area.setLeft(area.left() + metrics.horizontalAdvance(label))
        painter.setPen(QColor(theme.ink))
        painter.drawText(area, flags, elided(metrics, value, area.width()))
        self._paint_cross(painter, QColor(theme.ink if is_active else theme.ink_second))

    def _paint_cross(self, painter: QPainter, ink: QColor) -> None:
        pen = QPen(ink, 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        middle = QPointF(self.width() - SPACE_M - CROSS, self.height() / 2)
        for slope in (1, -1):
            arm = QPointF(CROSS, slope * CROSS)
            painter.drawLine(middle - arm, middle + arm)

    def _texts(self, metrics: QFontMetrics) -> tuple[str, str]:
        label = f"{self.term.label}: " if self.term.label else ""
        # Values from a file may contain line breaks; a chip has one line.
        value = isolate(" ".join(line_start(self.term.value).split()))
        max_width = MAX_CHARACTERS * metrics.averageCharWidth() + SPACE_XS
        return label, elided(metrics, value, max_width)
