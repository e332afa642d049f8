"""A stop to read: its header, the cards of its items, and the sources that they cite."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, partial

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.tour.model import AnyItem, Stop, Tour
from app.tour.search.query import Query
from app.tour.sourcing import cited_sources
from app.ui.sources.browser import UrlOpener
from app.ui.sources.list import SourceList
from app.ui.state.session import Session
from app.ui.stop_panel.card import TEXT, Card, Told
from app.ui.stop_panel.card_column import CardColumn, discard
from app.ui.stop_panel.focus import holds_focus
from app.ui.stop_panel.header import StopHeader
from app.ui.stop_panel.marking import mark_hits
from app.ui.stop_panel.pinned import StopTop
from app.ui.stop_panel.pinned_area import Pinned
from app.ui.stop_panel.sections import Section, sections
from app.ui.widgets.keyboard import tie_tabs
from app.ui.widgets.labels import label
from app.words.wording import way

# The hairline below what stays on top, in pixels.
RULE = 1


class StopReading(QWidget):
    """All that there is to read about a stop, with the cards from index ``first`` on.

    ``notes_toggled`` carries whether the notes of the header are open, ``jumped`` the kind of a
    section to go to.
    """

    notes_toggled = Signal(bool)
    jumped = Signal(str)

    def __init__(
        self,
        session: Session,
        tour: Tour,
        stop: Stop,
        opener: UrlOpener,
        parent: QWidget,
        *,
        first: int = 0,
        notes_open: bool = False,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.stop_id = stop.id
        self._notes_open = notes_open
        self._query: Query | None = None
        self._current: Card | None = None
        self._tour, self._opener = tour, opener
        shown = session.shown.get(stop.id, ())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.header = self._make_header(stop)
        self._column.addWidget(self.header)
        self.cards = CardColumn(session, sections(stop, shown), self._make_card, self, first)
        self.cards.built.connect(self._extend)
        self.cards.jumped.connect(self.jumped)
        self._column.addWidget(self.cards)
        self._rest: list[QWidget] = []
        if not stop.items:
            nothing = label(self.tr("The tour tells nothing about this stop."), "meta", self)
            nothing.setContentsMargins(TEXT, 0, TEXT, 0)
            self._rest.append(nothing)
        self._sources = cited_sources(tour, shown)
        if self._sources:
            self._rest.append(SourceList(tour, self._sources, opener, TEXT, self))
        for widget in self._rest:
            self._column.addWidget(widget)
        # The last widget in the Tab order; the next cards are inserted after it.
        self._last_in_tab_order: QWidget = self

    @property
    def current(self) -> Card | None:
        """The current card."""
        return self._current

    def set_current(self, card: Card | None) -> None:
        """Marks a card as the current one, and no other."""
        if self._current is not None:
            self._current.set_current(current=False)
        self._current = card
        if card is not None:
            card.set_current(current=True)

    def mark(self, query: Query | None) -> None:
        """Marks the words of a query where they occur, also in cards that are built later."""
        self._query = query
        mark_hits(self.header, query)
        self._mark_cards(self.cards.cards)

    def take(self, tour: Tour, after: QWidget) -> bool:
        """Shows what an edit changed, in place; returns whether that was possible.

        The people and sources of the tour are as they were. ``after`` is before this in the Tab
        order.
        """
        stop, shown = tour.stop(self.stop_id), self._session.shown.get(self.stop_id, ())
        if cited_sources(tour, shown) != self._sources:
            return False
        before, self._tour = self._tour, tour
        is_other = self._describe(stop) != self._described
        # What has the focus cannot go.
        is_free = not (is_other and holds_focus(self, self.header))
        new = self.cards.take(sections(stop, shown)) if is_free else None
        if new is None:
            self._tour = before
            return False
        for card in self.cards.cards:
            card.renew(tour)
        self._mark_cards(new)
        current = self._current
        if current is not None:
            same = self.cards.card(current.item.id)
            if same is not current:
                self._current = None
                self.set_current(same)
        if is_other:
            self._replace_header(stop)
        tie_tabs(after, [self.header, *self.cards.in_tab_order, *self._rest])
        return True

    def _replace_header(self, stop: Stop) -> None:
        old, self.header = self.header, self._make_header(stop)
        self._column.replaceWidget(old, self.header)
        discard(old)
        if self.isVisible():
            # Qt would show it later, and until then the panel could not scroll as far.
            self.header.show()
        mark_hits(self.header, self._query)

    def set_tab_order(self, after: QWidget) -> None:
        """Puts what is read after a widget in the Tab order, from top to bottom."""
        self._last_in_tab_order = tie_tabs(after, [self.header, self.cards])
        tie_tabs(self._last_in_tab_order, self._rest)

    def pinned_at(self, top: int) -> Pinned | None:
        """What stays on top when ``top`` is the first line in view: nothing while the name is."""
        line = self._line_height
        if top <= 0 or top < self._bottom_of(self.header.name) - line:
            return None
        section = None
        for head in self.cards.heads:
            if self._top(head) > top + line + RULE:
                break
            section = head.section
        return (self.stop_id, section and section.kind), partial(self._make_top, section)

    def top_of(self, kind: str) -> int:
        """The place to scroll to, in pixels, for the head of a section to stay on top."""
        heads = (head for head in self.cards.heads if head.section.kind == kind)
        return next((self._top(head) - self._line_height - RULE for head in heads), 0)

    @cached_property
    def _line_height(self) -> int:
        sample = self._make_top(None)
        height = sample.sizeHint().height()
        sample.deleteLater()
        return height

    def _make_top(self, section: Section | None) -> StopTop:
        tour = self._session.tour
        assert tour is not None
        stop = tour.stop(self.stop_id)
        top = StopTop(self._session, tour, stop, section, self.cards.sections)
        top.jumped.connect(self.jumped)
        return top

    def _top(self, part: QWidget) -> int:
        body = self.parentWidget() or self
        return part.mapTo(body, QPoint(0, 0)).y()

    def _bottom_of(self, part: QWidget) -> int:
        return self._top(part) + part.height()

    def _extend(self, cards: list[Card]) -> None:
        self._last_in_tab_order = tie_tabs(self._last_in_tab_order, cards)
        self._mark_cards(cards)

    def _mark_cards(self, cards: Iterable[Card]) -> None:
        for card in cards:
            mark_hits(card, self._query)

    def _make_card(self, item: AnyItem, told: Told, parent: QWidget) -> Card:
        return Card(self._session, self._tour, item, self._opener, told, parent)

    def _describe(self, stop: Stop) -> object:
        """All that the header shows."""
        index = self._tour.index(stop.id)
        leg = self._session.legs[index - 1] if index else None
        shown = len(self._session.shown.get(stop.id, ()))
        return (
            replace(stop, meetings=(), quotes=(), agreements=(), facts=()),
            (index, len(self._tour.stops)),
            way(leg) if leg else None,
            (shown, len(stop.items)) if shown < len(stop.items) else None,
        )

    def _make_header(self, stop: Stop) -> StopHeader:
        self._described = self._describe(stop)
        header = StopHeader(self._session, self._tour, stop, self, notes_open=self._notes_open)
        header.notes_toggled.connect(self._remember_notes)
        return header

    def _remember_notes(self, is_open: bool) -> None:
        self._notes_open = is_open
        self.notes_toggled.emit(is_open)
