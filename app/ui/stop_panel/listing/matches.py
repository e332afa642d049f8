"""What the panel shows while a filter is active and no stop is selected: all matching items."""

from __future__ import annotations

from bisect import bisect_right
from functools import partial

import msgspec
from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.map.theme import SPACE_M, SPACE_S, SPACE_XS
from app.tour.filters import NO_FILTER, Filter
from app.tour.model import AnyItem, Stop, Tour
from app.ui.filter.words import total_count
from app.ui.sources.browser import UrlOpener
from app.ui.state.session import Session
from app.ui.stop_panel.listing.match import MARK_ROOM, MatchedItem, MatchedStop
from app.ui.stop_panel.pinned_area import Pinned
from app.ui.widgets.keyboard import tie_tabs
from app.ui.widgets.labels import label, rule
from app.ui.widgets.link import Link
from app.ui.widgets.link_flow import LinkFlow
from app.words.dates import number

# The distance of the texts from the sides of the panel, in pixels.
INSET = 20
# The items that are shown at first, and that each "and 4,900 more" adds.
PAGE = 60


class MatchesPlace(msgspec.Struct, frozen=True):
    """Where the reader was in the matches of a filter.

    ``built`` is the number of items in the list, ``top`` the position of its scroll bar.
    """

    filter: Filter
    built: int
    top: int


class Matches(QWidget):
    """The items that pass the filter, under their stops in the order of travel.

    An item shows itself in the window, a heading selects its stop. ``place`` is where the reader
    was before; it holds for the same filter only. ``top`` is the position to scroll to.
    """

    def __init__(
        self, session: Session, tour: Tour, opener: UrlOpener, place: MatchesPlace | None = None
    ) -> None:
        super().__init__()
        self._session = session
        self._tour = tour
        self._opener = opener
        shown = session.shown
        self._entries: list[tuple[Stop, AnyItem]] = [
            (stop, item) for stop in tour.stops for item in shown.get(stop.id, ())
        ]
        self._next = 0
        self._more: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._heads: list[MatchedStop] = []
        self._add_head()
        self._filter = session.filter
        known = place if place is not None and place.filter == self._filter else None
        self.top = known.top if known else 0
        self._build_page(max(PAGE, known.built if known else 0))

    def place(self, top: int) -> MatchesPlace:
        """The present place, with the position ``top`` of the scroll bar."""
        return MatchesPlace(self._filter, self._next, top)

    def pinned_at(self, top: int) -> Pinned | None:
        """The head of the stop whose items are in view when ``top`` is the first line."""
        body = self.parentWidget()
        if top <= 0 or body is None:
            return None
        passed = bisect_right(self._heads, top, key=lambda head: head.mapTo(body, QPoint(0, 0)).y())
        if not passed:
            return None
        stop = self._heads[passed - 1].stop
        return stop.id, partial(self._make_head, stop)

    def _add_head(self) -> None:
        count = len(self._entries)
        stops = sum(1 for items in self._session.shown.values() if items)
        head = QVBoxLayout()
        head.setContentsMargins(INSET, 0, INSET, SPACE_M)
        head.setSpacing(SPACE_XS)
        head.addWidget(label(self.tr("Filtered").upper(), "section"))
        title = total_count(count, stops) if count else self.tr("Nothing passes the filter")
        head.addWidget(label(title, "title"))
        if not count:
            hint = self.tr("Remove a condition of the filter, or show everything.")
            head.addWidget(label(hint, "meta"))
        everything = Link(self.tr("Show everything"), "plain")
        everything.setObjectName("show-everything")
        everything.clicked.connect(lambda: self._session.set_filter(NO_FILTER))
        head.addLayout(LinkFlow(everything))
        self._column.addLayout(head)

    def _build_page(self, count: int = PAGE) -> QWidget:
        """Builds the next items."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        end = min(self._next + count, len(self._entries))
        for index in range(self._next, end):
            stop, item = self._entries[index]
            if not index or self._entries[index - 1][0] is not stop:
                head = self._make_head(stop)
                self._heads.append(head)
                column.addWidget(head)
            else:
                column.addWidget(_inset_rule())
            row = MatchedItem(self._session, self._tour, stop, item, self._opener, INSET)
            column.addWidget(row)
        self._next = end
        self._column.addWidget(page)
        # Qt would show it later, but the panel cannot scroll to a hidden widget.
        page.show()
        if self._next < len(self._entries):
            self._add_more()
        return page

    def _make_head(self, stop: Stop) -> MatchedStop:
        place, count = self._tour.index(stop.id) + 1, len(self._session.shown[stop.id])
        return MatchedStop(self._session, stop, place, count, INSET)

    def _add_more(self) -> None:
        words = QCoreApplication.translate("panel", "and {count} more")
        link = Link(words.format(count=number(len(self._entries) - self._next)), "plain")
        link.setObjectName("more")
        link.clicked.connect(self._show_more)
        self._more = QWidget()
        row = LinkFlow(link)
        row.setContentsMargins(INSET, SPACE_S, INSET, 0)
        self._more.setLayout(row)
        self._column.addWidget(self._more)
        self._more.show()

    def _show_more(self) -> None:
        old, self._more = self._more, None
        page = self._build_page()
        first = page.findChild(MatchedItem)
        if first is not None:
            first.title.setFocus()
        if old is not None:
            tie_tabs(old.findChildren(Link)[0], [page, *([self._more] if self._more else [])])
            self._column.removeWidget(old)
            # The click that led here came from a child of it.
            old.hide()
            old.deleteLater()


def _inset_rule() -> QWidget:
    """A hairline that begins below the text of an item."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(INSET + MARK_ROOM + SPACE_S, 0, INSET, 0)
    row.addWidget(rule())
    return line
