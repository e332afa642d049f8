"""The panel on the right, to read: the selected stop with its items, or the first page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.map.theme import SPACE_L, SPACE_XL
from app.tour.changes import Change
from app.tour.search.query import Query
from app.ui.first_page.page import FirstPage
from app.ui.sources.browser import UrlOpener, open_in_browser
from app.ui.state.session import Session
from app.ui.stop_panel.card import TEXT
from app.ui.stop_panel.card_column import BATCH
from app.ui.stop_panel.focus import focused_link, focused_step, holds_focus, link_within
from app.ui.stop_panel.pinned_area import Pinned, PinnedArea, lay_out
from app.ui.stop_panel.stop_reading import StopReading
from app.ui.widgets.keyboard import tie_tabs
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.tour.model import Tour
    from app.ui.stop_panel.listing.matches import Matches, MatchesPlace

# Words are marked when typing pauses for so long, in milliseconds.
_MARK_MS = 80


class ReadingPanel(PinnedArea):
    """Shows the selected stop with the items that pass the filter, or the first page of the tour.

    ``opener`` is called with a web address that the user clicked, ``requested`` carries the id of a
    command, and ``stops_requested`` asks for the list of stops. ``listing_changed`` is emitted
    when the matches of a filter come or go.
    """

    requested = Signal(str)
    stops_requested = Signal()
    listing_changed = Signal()

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        *,
        opener: UrlOpener = open_in_browser,
    ) -> None:
        super().__init__(parent)
        self.opener = opener
        self._session = session
        self._shown: str | None = None
        self._reading: StopReading | None = None
        self._notes_open = False
        self._matches: Matches | None = None
        # Where the reader left the matches of a filter.
        self._place: MatchesPlace | None = None
        self.setWidgetResizable(True)
        self.setProperty("role", "stop-panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Selected stop"))
        self._mark_timer = QTimer(self)
        self._mark_timer.setSingleShot(True)
        self._mark_timer.setInterval(_MARK_MS)
        self._mark_timer.timeout.connect(self._mark)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._build_ahead)
        bar.rangeChanged.connect(self._build_ahead)
        self._observe(session)
        self._show()

    def _observe(self, session: Session) -> None:
        session.opened.connect(self._rebuild)
        session.changed.connect(self._show_change)
        session.selected_changed.connect(self._rebuild)
        session.filter_changed.connect(self._show_filtered)
        session.item_requested.connect(self._show_item)
        session.searched.connect(self._mark_timer.start)
        session.panel_scroll = self.verticalScrollBar().value
        session.scroll_requested.connect(self.scroll_back)

    @property
    def is_listing(self) -> bool:
        """Whether the matches of a filter are shown."""
        return self._matches is not None

    def pinned_at(self, top: int) -> Pinned | None:
        """The line of the stop and the head of the section, or the head of a match's stop."""
        shown = self._reading or self._matches
        return shown.pinned_at(top) if shown is not None else None

    def _rebuild(self) -> None:
        had_focus, step = self._has_focus(), focused_step(self)
        self._show()
        if had_focus:
            button = self.findChild(QWidget, step) if step else None
            is_usable = button is not None and button.isEnabled()
            (button if button is not None and is_usable else self).setFocus()

    def _show_change(self, change: Change) -> None:
        # If the edit removed the selected stop, `selected_changed` follows and shows another.
        if self._session.selected != self._shown or not _concerns(change, self._shown):
            return
        reading = self._reading
        top, is_alone = self.verticalScrollBar().value(), not (change.people or change.sources)
        # What is there is changed in place if possible, which is much faster.
        if reading is not None and is_alone and reading.take(change.after, self):
            # The second time for what then got another height.
            lay_out(self.widget())
            lay_out(self.widget())
            self.verticalScrollBar().setValue(top)
            self.pin_anew()
            return
        had_focus, link_ids = self._has_focus(), focused_link(self)
        current = reading.current.item.id if reading and reading.current else None
        first, end = 0, 0
        if reading is not None:
            first, end = reading.cards.first, reading.cards.end
        self._show(first=first)
        if self._reading is not None:
            cards = self._reading.cards
            while cards.end < end and not cards.is_complete:
                cards.build_more()
            self._reading.set_current(cards.card(current) if current else None)
        if had_focus:
            self._restore_focus(link_ids)
        lay_out(self.widget())
        self.verticalScrollBar().setValue(top)

    def _show_filtered(self) -> None:
        had_focus, link_ids = self._has_focus(), focused_link(self)
        self._show()
        if had_focus:
            self._restore_focus(link_ids)

    def _restore_focus(self, link_ids: tuple[str, str] | None) -> None:
        """Focuses the link that had the focus, or else the panel."""
        self.setFocus()
        reading = self._reading
        link = link_within(reading.cards, *link_ids) if reading and link_ids else None
        if link is not None:
            link.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reveal(link)

    def _show_item(self, _stop_id: str, item_id: str) -> None:
        index = self._reading.cards.index_of(item_id) if self._reading is not None else None
        if index is None or not self._build_card(index):
            return
        reading = self._reading
        card = reading.cards.card(item_id) if reading is not None else None
        if reading is None or card is None:
            return
        reading.set_current(card)
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reveal(card)

    def _build_card(self, index: int) -> bool:
        """Builds the card at an index; returns whether there is a stop with cards."""
        if self._reading is not None and not self._reading.cards.build_to(index):
            # The item is far away: rebuild the column from its batch on.
            self._show(first=index // BATCH * BATCH)
        return self._reading is not None

    def _jump(self, kind: str) -> None:
        """Scrolls to the section of a kind; a key takes the focus along, to its first card."""
        reading = self._reading
        start = reading.cards.start_of(kind) if reading is not None else None
        if start is None:
            return
        has_key = holds_focus(self, self.pinned) or self._has_focus()
        self._build_card(start)
        reading = self._reading
        card = reading.cards.card(reading.cards.item_at(start)) if reading is not None else None
        if reading is None or card is None:
            return
        if has_key:
            card.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scroll_to(lambda: reading.top_of(kind))

    def _show_earlier(self) -> None:
        if self._reading is None:
            return
        before = self._reading.cards.first
        item_id = self._reading.cards.item_at(before)
        self._show(first=max(0, before - BATCH))
        # Keep the former first card in view, and focus it.
        self._reading.cards.build_to(before)
        card = self._reading.cards.card(item_id)
        if card:
            card.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reveal(card)

    def _show(self, *, first: int = 0) -> None:
        self._shown = self._session.selected
        if self._matches is not None:
            self._place = self._matches.place(self.verticalScrollBar().value())
        # In its place at once: a later parent would set the style of all within it anew.
        body = QWidget(self.viewport())
        body.setProperty("role", "panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, SPACE_L, 0, SPACE_XL)
        column.setSpacing(0)
        was_listing = self.is_listing
        self._reading = self._matches = None
        self.pinned.clear()
        self._add_content(body, column, first)
        column.addStretch(1)
        old = self.takeWidget()
        if old is not None:
            # The click that led here may have come from a child of it.
            old.hide()
            old.deleteLater()
        self.setWidget(body)
        if self._reading is not None:
            self._reading.set_tab_order(self)
        else:
            tie_tabs(self, [body])
        top = self._matches.top if self._matches is not None else 0
        if top:
            lay_out(body)
        self.verticalScrollBar().setValue(top)
        if was_listing != self.is_listing:
            self.listing_changed.emit()

    def _add_content(self, body: QWidget, column: QVBoxLayout, first: int) -> None:
        tour, selected = self._session.tour, self._session.selected
        if tour is None:
            column.addWidget(_inset("heading", self.tr("No tour is open")))
            column.addWidget(_inset("meta", self.tr("Open a tour with File > Open.")))
        elif selected is not None:
            reading = StopReading(
                self._session, tour, tour.stop(selected), self.opener,
                body, first=first, notes_open=self._notes_open,
            )  # fmt: skip
            reading.notes_toggled.connect(self._remember_notes)
            reading.cards.earlier_requested.connect(self._show_earlier)
            reading.jumped.connect(self._jump)
            self._reading = reading
            self._mark()
            column.addWidget(reading)
        elif self._session.filter.is_empty:
            self._add_first_page(body, column, tour)
        else:
            # Imported at first use, so that start-up need not wait for it.
            from app.ui.stop_panel.listing.matches import Matches

            self._matches = Matches(self._session, tour, self.opener, self._place)
            column.addWidget(self._matches)

    def _add_first_page(self, body: QWidget, column: QVBoxLayout, tour: Tour) -> None:
        page = FirstPage(self._session, tour, self.opener, TEXT, body)
        page.requested.connect(self.requested)
        page.stops_requested.connect(self.stops_requested)
        column.addWidget(page)

    def _mark(self) -> None:
        if self._reading is not None:
            self._reading.mark(Query(self._session.query) if self._session.query else None)

    def _remember_notes(self, is_open: bool) -> None:
        self._notes_open = is_open

    def _build_ahead(self) -> None:
        bar = self.verticalScrollBar()
        if bar.maximum() - bar.value() < 2 * self.viewport().height():
            self.build_more()

    def build_more(self) -> bool:
        """Builds the next cards; returns whether there were any."""
        if self._reading is None or self._reading.cards.is_complete:
            return False
        self._reading.cards.build_more()
        return True

    def _has_focus(self) -> bool:
        return holds_focus(self, self.widget()) or holds_focus(self, self.pinned)


def _concerns(change: Change, shown: str | None) -> bool:
    """Whether an edit changed something that the panel shows; ``shown`` is the id of its stop."""
    if shown is None or change.people or change.sources or change.order:
        return True
    # The header shows the leg from the previous stop.
    index = change.after.index(shown)
    described = change.after.stops[max(0, index - 1) : index + 1]
    return any(stop.id in change.stops for stop in described)


def _inset(role: str, text: str) -> QWidget:
    words = label(text, role)
    words.setContentsMargins(TEXT, 0, TEXT, 0)
    return words
