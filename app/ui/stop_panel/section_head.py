"""The head of the items of one kind: its name and count, and the counts that jump to a kind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.map.theme import SPACE_S, SPACE_XS
from app.tour.filters import Kind
from app.ui.sources.citations import one_line
from app.ui.stop_panel.card import TEXT
from app.ui.stop_panel.sections import Section
from app.ui.timeline.painter import mark_path
from app.ui.widgets.flow_layout import SplitFlow
from app.ui.widgets.keyboard import keep_keys
from app.ui.widgets.labels import label
from app.ui.widgets.tooltips import tooltip
from app.words.counts import of_kind
from app.words.dates import number

HEIGHT = 40
_MARK = 9
_TARGET = 26


class SectionHead(QWidget):
    """``Quotations 7``, and at the right a count for each kind of the stop that jumps to it.

    ``jumped`` carries the kind that was chosen. With ``sections``, there are counts.
    """

    jumped = Signal(str)

    def __init__(
        self,
        section: Section,
        sections: Sequence[Section] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.section = section
        self.setAccessibleName(section.heading)
        column = QVBoxLayout(self)
        column.setContentsMargins(TEXT, 0, TEXT, 0)
        column.setSpacing(0)
        flow = SplitFlow(SPACE_S, HEIGHT)
        title = QWidget(self)
        row = QHBoxLayout(title)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(one_line(section.name, "strong", title))
        row.addWidget(one_line(section.count, "second", title), 1)
        flow.addWidget(title)
        self.counts: list[JumpCount] = []
        if len(sections) > 1:
            flow.addWidget(self._make_counts(sections))
        column.addLayout(flow)
        if section.absent:
            words = label(section.absent, "meta")
            words.setContentsMargins(0, 0, 0, SPACE_S)
            column.addWidget(words)

    def _make_counts(self, sections: Sequence[Section]) -> QWidget:
        counts = QWidget(self)
        row = QHBoxLayout(counts)
        # The ground of the last count ends where the texts do.
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_XS // 2)
        for section in sections:
            count = JumpCount(section, counts, is_current=section.kind == self.section.kind)
            count.clicked.connect(lambda _checked=False, kind=section.kind: self.jumped.emit(kind))
            row.addWidget(count)
            self.counts.append(count)
        return counts


class JumpCount(QAbstractButton):
    """The sign of a kind with the number of its items."""

    def __init__(self, section: Section, parent: QWidget, *, is_current: bool) -> None:
        super().__init__(parent)
        self.kind: Kind = section.kind
        self._is_current = is_current
        self.setText(number(len(section.items)))
        words = QCoreApplication.translate("panel", "Go to: {items}")
        name = words.format(items=of_kind(section.kind, len(section.items)))
        self.setAccessibleName(name)
        self.setToolTip(tooltip(name))
        self.setObjectName(f"jump-{section.kind}")
        self.setProperty("role", "count-button")
        # A click is not to take the focus from what is read.
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        keep_keys(self)

    def sizeHint(self) -> QSize:
        """The size of the sign and the number."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        width = SPACE_S + _MARK + SPACE_XS + metrics.horizontalAdvance(self.text()) + SPACE_S
        return QSize(width, max(_TARGET, metrics.height() + SPACE_S))

    def minimumSizeHint(self) -> QSize:
        """The same; a count is never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Jumps on Enter, as Space and a click do."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Highlights the count."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Removes the highlight."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the count, on a ground if its kind is the present one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = QApplication.palette()
        second = palette.color(QPalette.ColorRole.PlaceholderText)
        is_lit = self._is_current or self.underMouse()
        painter.setPen(Qt.PenStyle.NoPen)
        if is_lit:
            painter.setBrush(palette.color(QPalette.ColorRole.Midlight))
            painter.drawRoundedRect(self.rect(), 6, 6)
        painter.setBrush(second)
        painter.drawPath(
            mark_path(self.kind, QRectF(SPACE_S, (self.height() - _MARK) / 2, _MARK, _MARK))
        )
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self._is_current else font.weight())
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText) if is_lit else second)
        left = SPACE_S + _MARK + SPACE_XS
        area = self.rect().adjusted(left, 0, 0, 0)
        painter.drawText(
            area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.text()
        )
        if self.hasFocus():
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Link), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
