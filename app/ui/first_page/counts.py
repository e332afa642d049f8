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
_LEFT = _SIGN + SPACE_S + 1
_LEAST_HEIGHT = 34
# How far the second line is moved up to the first one.
_LIFT = 5
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


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
    for stop in tour.with_items:
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
        words = QFontMetrics(self._large()).horizontalAdvance(self._number) + SPACE_S
        words += self.fontMetrics().horizontalAdvance(self._noun)
        width = _LEFT + words + SPACE_S
        return QSize(width, self._line_height() + self._absent_height(width))

    def hasHeightForWidth(self) -> bool:
        """What does not exist wraps in a narrow column."""
        return bool(self.count.absent)

    def heightForWidth(self, width: int) -> int:
        """The height at that width."""
        return self._line_height() + self._absent_height(width)

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
        large = self._large()
        # On a line with the count beside it, which may have a second line.
        line = QRect(0, 0, self.width(), self._line_height() - 1)
        baseline = line.center().y() + QFontMetrics(large).capHeight() // 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(second)
        sign = QRectF(1, baseline - QFontMetrics(large).capHeight() / 2 - _SIGN / 2, _SIGN, _SIGN)
        painter.drawPath(sign_path(self.count.counted, sign))
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        painter.setFont(large)
        painter.drawText(_LEFT, baseline, self._number)
        painter.setFont(self.font())
        after = _LEFT + QFontMetrics(large).horizontalAdvance(self._number) + SPACE_S
        painter.drawText(after, baseline, self._noun)
        if self.count.absent:
            painter.setFont(self._small())
            painter.setPen(second)
            area = QRect(_LEFT, line.bottom() - _LIFT, self.width() - _LEFT, self.height())
            painter.drawText(area, _WRAPPED, self.count.absent)
        painter.fillRect(
            0, self.height() - 1, self.width(), 1, palette.color(QPalette.ColorRole.Mid)
        )
        if self.hasFocus():
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Link), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -2), 4, 4)

    def _line_height(self) -> int:
        return max(_LEAST_HEIGHT, QFontMetrics(self._large()).height() + 2 * SPACE_XS)

    def _absent_height(self, width: int) -> int:
        if not self.count.absent:
            return 0
        area = QRect(0, 0, max(width - _LEFT, 1), 1 << 16)
        small = QFontMetrics(self._small())
        return small.boundingRect(area, _WRAPPED, self.count.absent).height()

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
            cell = QSize(width // columns, 0)
            heights = [
                item.heightForWidth(cell.width()) if item.hasHeightForWidth() else hint.height()
                for item, hint in line
            ]
            cell.setHeight(max(heights))
            lines.append([(item, cell) for item, _ in line])
        return lines
