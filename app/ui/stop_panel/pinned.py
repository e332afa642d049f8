"""What stays on top of the panel while its text scrolls: where in the tour the reader is."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.map.theme import SPACE_S
from app.tour.bidi import isolate
from app.tour.model import Stop, Tour
from app.ui.sources.citations import one_line
from app.ui.state.session import Session
from app.ui.stop_panel.card import TEXT
from app.ui.stop_panel.section_head import SectionHead
from app.ui.stop_panel.sections import Section
from app.ui.stop_panel.steps import StepButtons
from app.ui.widgets.elided import elided, line_start
from app.ui.widgets.labels import rule
from app.words.dates import date_not_stated, number, short_stay, span


class PinnedHead(QFrame):
    """A strip at the top of a viewport, over the text. It is hidden until it has a content."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self.setProperty("role", "pinned")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._content: QWidget | None = None
        self._key: Hashable = None
        self.hide()

    def show_content(self, key: Hashable, make: Callable[[], QWidget]) -> bool:
        """Shows what ``make`` makes, unless the content with that key is shown already.

        Returns whether the content is new.
        """
        is_new = self._content is None or key != self._key
        if is_new:
            self.clear()
            self._key, self._content = key, make()
            self._column.addWidget(self._content)
        self.fit()
        self.show()
        self.raise_()
        return is_new

    def clear(self) -> None:
        """Takes the content away and hides the strip."""
        self.hide()
        if self._content is not None:
            self._column.removeWidget(self._content)
            # The click that led here may have come from a child of it.
            self._content.hide()
            self._content.setParent(None)
            self._content.deleteLater()
        self._content, self._key = None, None

    def fit(self) -> None:
        """Takes the width of the viewport, and the height that the content needs there."""
        parent = self.parentWidget()
        if parent is None or self._content is None:
            return
        width = parent.width()
        self._column.activate()
        height = self.heightForWidth(width) if self.hasHeightForWidth() else -1
        self.setGeometry(0, 0, width, height if height > 0 else self.sizeHint().height())

    @property
    def cover(self) -> int:
        """How much of the viewport is covered, in pixels."""
        return 0 if self.isHidden() else self.height()


class StopTop(QWidget):
    """The line of a stop, and below it the head of the section that is read.

    ``jumped`` carries the kind of a section to go to.
    """

    jumped = Signal(str)

    def __init__(
        self,
        session: Session,
        tour: Tour,
        stop: Stop,
        section: Section | None,
        sections: Sequence[Section],
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_StopLine(session, tour, stop))
        column.addWidget(rule())
        if section is not None:
            head = SectionHead(section, sections)
            head.jumped.connect(self.jumped)
            column.addWidget(head)
            column.addWidget(rule())


class _StopLine(QWidget):
    """The badge, the name and the dates of a stop in one line, each cut if it is too long."""

    def __init__(self, session: Session, tour: Tour, stop: Stop) -> None:
        super().__init__()
        dates = span(stop.arrive, stop.depart) or date_not_stated()
        # The year is shown above and in the timeline.
        short = short_stay(stop.arrive, stop.depart) or dates
        self._texts = (isolate(" ".join(line_start(stop.name).split())), isolate(short))
        row = QHBoxLayout(self)
        row.setContentsMargins(TEXT, SPACE_S, TEXT - SPACE_S, SPACE_S)
        row.setSpacing(SPACE_S)
        badge = one_line(number(tour.index(stop.id) + 1), "badge")
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
        self._labels = (one_line("", "stop-name"), one_line("", "meta"))
        for words in self._labels:
            words.setMinimumWidth(1)
            row.addWidget(words)
        row.addStretch(1)
        self._steps = StepButtons(session, tour, stop)
        row.addWidget(self._steps)
        self._taken = 2 * TEXT - SPACE_S + badge.sizeHint().width() + self._steps.sizeHint().width()
        self.setAccessibleName(", ".join((self._texts[0], dates)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cuts the name, and the dates if the name leaves them no room."""
        super().resizeEvent(event)
        room = self.width() - self._taken - 2 * SPACE_S
        for words, text in zip(self._labels, self._texts, strict=True):
            words.ensurePolished()
            shown = elided(words.fontMetrics(), text, max(room, 0))
            # A date that is cut says another one.
            is_whole = words is self._labels[0] or shown == text
            words.setText(shown if is_whole else "")
            room -= words.fontMetrics().horizontalAdvance(words.text()) + SPACE_S
