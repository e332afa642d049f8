"""The rows of the items that pass a filter: the heading of a stop, and an item with its sources."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.map.theme import SPACE_S, SPACE_XS
from app.tour.filters import exists, kind_of
from app.tour.model import Agreement, AnyItem, Fact, Meeting, Quote, Stop, Tour
from app.tour.sourcing import item_words
from app.ui.sources.browser import UrlOpener
from app.ui.sources.citations import (
    Citations,
    citation_makers,
    one_line,
    stand_beside,
)
from app.ui.state.session import Session
from app.ui.stop_panel.status import status_label
from app.ui.timeline.painter import mark_path, strike
from app.ui.widgets.link import EDGE, Link
from app.ui.widgets.link_flow import LinkFlow
from app.ui.widgets.reading.flow_text import flow_text
from app.words.counts import items as counted_items
from app.words.dates import date_not_stated, number, span, when
from app.words.kinds import item_kind
from app.words.wording import SEPARATOR, party, quoted

# In characters; longer texts end in an ellipsis, the item itself shows them in full.
MOST_CHARACTERS = 160
# References beyond this are left to the item itself.
MOST_REFERENCES = 6
# The size of a sign, and the width that it takes.
MARK = 9
MARK_ROOM = MARK + SPACE_XS
LEVEL = 2


class MatchedStop(QFrame):
    """The heading above the items of a stop: its number, name, dates and count of items.

    ``inset`` is the distance of its contents from both sides, in pixels.
    """

    def __init__(self, session: Session, stop: Stop, place: int, count: int, inset: int) -> None:
        super().__init__()
        self.stop = stop
        self.setProperty("role", "match-stop")
        row = QHBoxLayout(self)
        row.setContentsMargins(inset, SPACE_S, inset, SPACE_S)
        row.setSpacing(SPACE_S)
        badge = one_line(number(place), "badge")
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        dates = span(stop.arrive, stop.depart) or date_not_stated()
        self.title = Link(stop.name, "title")
        self.title.setObjectName(f"stop-{stop.id}")
        self.title.setAccessibleName(f"{place}. {stop.name}, {dates}, {counted_items(count)}")
        self.title.clicked.connect(lambda: session.select(stop.id))
        row.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        head = LinkFlow(self.title, one_line(dates, "meta"))
        # Brings the name level with the number on the badge.
        head.setContentsMargins(0, LEVEL, 0, 0)
        row.addLayout(head, 1)
        row.addWidget(one_line(number(count), "second"))


class MatchedItem(QFrame):
    """An item on two or three lines; a click anywhere but on a reference shows it in the window."""

    def __init__(
        self,
        session: Session,
        tour: Tour,
        stop: Stop,
        item: AnyItem,
        opener: UrlOpener,
        inset: int,
    ) -> None:
        super().__init__()
        self.setProperty("role", "match")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        # The focus frames of citations take part of the margin.
        row.setContentsMargins(inset, SPACE_S, inset - EDGE, SPACE_S)
        row.setSpacing(SPACE_S)
        row.addWidget(_Mark(item), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(SPACE_XS)
        row.addLayout(column, 1)
        told = item_words(item)
        text = _short(quoted(told) if isinstance(item, Quote) else told)
        self.title = Link(text, "plain-text" if isinstance(item, Quote | Fact) else "title")
        # Item ids are unique only within a stop.
        self.title.setObjectName(f"match-{stop.id} {item.id}")
        details = _details(tour, item)
        spoken = (item_kind(item), text, details, stop.name)
        self.title.setAccessibleName(", ".join(part for part in spoken if part))
        self.title.clicked.connect(lambda: session.show_item(stop.id, item.id))
        column.addLayout(LinkFlow(self.title))
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_S)
        parts: list[QWidget] = [_passive(flow_text(details, "meta"))]
        if isinstance(item, Agreement):
            parts.insert(0, _passive(status_label(item)))
        words = LinkFlow(*parts)
        words.setContentsMargins(EDGE, 0, 0, 0)
        foot.addLayout(words, 1)
        column.addLayout(foot)
        _add_references(column, foot, tour, item, opener)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Shows the item in the window."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.title.click()


class _Mark(QWidget):
    """The sign of the item's kind, as in the timeline."""

    def __init__(self, item: AnyItem) -> None:
        super().__init__()
        self._item = item
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as a line of text, so that the sign is level with the first one."""
        return QSize(MARK_ROOM, self.fontMetrics().height() + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the sign, hollow if the item has no date."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        area = QRectF(1.5, (self.height() - MARK) / 2, MARK, MARK)
        painter.setPen(ink)
        painter.setBrush(ink if self._item.date else Qt.BrushStyle.NoBrush)
        inset = 0.0 if self._item.date else 0.6
        painter.drawPath(
            mark_path(kind_of(self._item), area.adjusted(inset, inset, -inset, -inset))
        )
        if not exists(self._item):
            ground = QApplication.palette().color(QPalette.ColorRole.Base)
            strike(painter, area, ink, ground)
        painter.end()


def _details(tour: Tour, item: AnyItem) -> str:
    parts: list[str | None] = []
    if isinstance(item, Quote) and item.speaker:
        parts.append(tour.person(item.speaker).name)
    if isinstance(item, Agreement):
        parts.append(", ".join(map(party, item.parties)))
    if isinstance(item, Meeting):
        parts.append(item.venue)
    parts.append(when(item.date) if item.date or not isinstance(item, Fact) else None)
    return _short(SEPARATOR.join(part for part in parts if part))


def _add_references(
    column: QVBoxLayout, foot: QHBoxLayout, tour: Tour, item: AnyItem, opener: UrlOpener
) -> None:
    """Adds few references beside the details, and more of them below."""
    if stand_beside(item):
        foot.addWidget(Citations(tour, item, opener), 0, Qt.AlignmentFlag.AlignBottom)
        return
    makers = citation_makers(tour, item, opener)
    links: list[QWidget] = [make() for make in makers[:MOST_REFERENCES]]
    left = len(makers) - MOST_REFERENCES
    if left > 0:
        words = QCoreApplication.translate("panel", "and {count} more")
        links.append(one_line(words.format(count=number(left)), "meta"))
    column.addLayout(LinkFlow(*links))


def _short(text: str) -> str:
    # A cut before the white space is folded, because a text may have a million characters.
    line = " ".join(text[: 4 * MOST_CHARACTERS].split())
    if len(line) <= MOST_CHARACTERS and len(text) <= 4 * MOST_CHARACTERS:
        return line
    return f"{line[: MOST_CHARACTERS - 1].rstrip()}…"


def _passive(words: QLabel) -> QLabel:
    """A label that leaves the mouse to the row."""
    words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    words.unsetCursor()
    return words
