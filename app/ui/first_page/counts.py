"""How much there is in a tour, as counts that lead to their lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec
from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLayoutItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.map.theme import HEADING, SMALL, SPACE_S, SPACE_XS
from app.tour.filters import KINDS, NO_FILTER, exists, kind_of
from app.tour.model import Tour
from app.ui.first_page.marks import Counted, sign_path
from app.ui.state.session import Session
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.keyboard import keep_keys
from app.ui.widgets.labels import rule
from app.words import counts
from app.words.dates import number

_SIGN = 11
_LEAST_HEIGHT = 34


class Count(msgspec.Struct, frozen=True):
    """A number of things with its noun; ``absent`` says what is not counted among them."""

    counted: Counted
    amount: int
    words: str
    absent: str = ""


def counts_of(tour: Tour) -> tuple[Count, ...]:
    """The counts of a tour, without the kinds that it lacks."""
    there = dict.fromkeys(KINDS, 0)
    absent = 0
    for stop in tour.stops:
        for item in stop.items:
            is_there = exists(item)
            there[kind_of(item)] += is_there
            absent += not is_there
    made = [Count("stop", len(tour.stops), counts.stops(len(tour.stops)))]
    for kind in KINDS:
        lacks = counts.missing(absent) if absent and kind == "agreement" else ""
        if there[kind] or lacks:
            made.append(Count(kind, there[kind], counts.of_kind(kind, there[kind]), lacks))
    if tour.people:
        made.append(Count("person", len(tour.people), counts.people(len(tour.people))))
    return tuple(made)


class CountGrid(QWidget):
    """The counts of a tour in two columns, or in one where the text is large.

    A kind leads to its items, by a filter; ``show_stops`` and ``show_people`` lead to the others.
    """

    def __init__(
        self,
        session: Session,
        tour: Tour,
        show_stops: Callable[[], object],
        show_people: Callable[[], object],
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        cells = [CountButton(count) for count in counts_of(tour)]
        for cell in cells:
            kind = cell.count.counted
            if kind == "stop":
                cell.clicked.connect(lambda: show_stops())
            elif kind == "person":
                cell.clicked.connect(lambda: show_people())
            else:
                chosen = NO_FILTER.toggled("kinds", kind)
                cell.clicked.connect(lambda _on=False, chosen=chosen: session.set_filter(chosen))
        column.addLayout(_Columns(cells))


class CountButton(QAbstractButton):
    """A sign, a number and its noun, over a hairline."""

    def __init__(self, count: Count) -> None:
        super().__init__()
        self.count = count
        # Each language puts the number into the phrase.
        self._number = number(count.amount)
        self._noun = " ".join(count.words.replace(self._number, "", 1).split())
        self.setText(count.words.replace("&", "&&"))
        spoken = filter(None, (count.words, count.absent))
        self.setAccessibleName(", ".join(spoken))
        self.setObjectName(f"count-{count.counted}")
        self.setProperty("role", "count-button")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        keep_keys(self)

    def sizeHint(self) -> QSize:
        """The size of the sign, the number and its noun."""
        self.ensurePolished()
        large, small = QFontMetrics(self._large()), QFontMetrics(self._small())
        first = large.horizontalAdvance(self._number) + SPACE_S
        first += self.fontMetrics().horizontalAdvance(self._noun)
        width = _SIGN + SPACE_S + max(first, small.horizontalAdvance(self.count.absent)) + SPACE_S
        height = large.height() + 2 * SPACE_XS + (small.height() if self.count.absent else 0)
        return QSize(width, max(_LEAST_HEIGHT, height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Goes to the list on Enter, as Space and a click do."""
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
        """Draws the count, on a ground under the mouse, and with a frame in focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = QApplication.palette()
        second = palette.color(QPalette.ColorRole.PlaceholderText)
        if self.underMouse():
            painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Midlight))
        large, small = self._large(), self._small()
        room = QFontMetrics(small).height() if self.count.absent else 0
        line = QRect(0, 0, self.width(), self.height() - 1 - room)
        baseline = line.center().y() + QFontMetrics(large).capHeight() // 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(second)
        sign = QRectF(1, baseline - QFontMetrics(large).capHeight() / 2 - _SIGN / 2, _SIGN, _SIGN)
        painter.drawPath(sign_path(self.count.counted, sign))
        left = _SIGN + SPACE_S + 1
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        painter.setFont(large)
        painter.drawText(left, baseline, self._number)
        painter.setFont(self.font())
        after = left + QFontMetrics(large).horizontalAdvance(self._number) + SPACE_S
        painter.drawText(after, baseline, self._noun)
        if self.count.absent:
            painter.setFont(small)
            painter.setPen(second)
            painter.drawText(left, line.bottom() + QFontMetrics(small).ascent(), self.count.absent)
        painter.fillRect(
            0, self.height() - 1, self.width(), 1, palette.color(QPalette.ColorRole.Mid)
        )
        if self.hasFocus():
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Link), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -2), 4, 4)

    def _large(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * HEADING)
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * SMALL)
        return font


class _Columns(FlowLayout):
    """Two columns of the same width, or one if the widest cell needs more than half of the room."""

    def __init__(self, cells: Iterable[QWidget]) -> None:
        super().__init__(0)
        for cell in cells:
            self.addWidget(cell)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        hints = [item.sizeHint() for item in self._items]
        widest = max((hint.width() for hint in hints), default=0)
        columns = 2 if 2 * widest <= width else 1
        lines = []
        for start in range(0, len(hints), columns):
            line = list(zip(self._items, hints, strict=True))[start : start + columns]
            height = max(hint.height() for _, hint in line)
            cell = QSize(width // columns, height)
            lines.append([(item, cell) for item, _ in line])
        return lines
