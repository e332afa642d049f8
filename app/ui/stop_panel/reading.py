"""The panel on the right, to read: the selected stop with its items, or an overview."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from app.map.theme import SPACE_L, SPACE_S, SPACE_XL
from app.tour.changes import Change
from app.tour.model import AnyItem, Stop, Tour
from app.tour.sourcing import cited_sources
from app.ui.sources.browser import UrlOpener, open_in_browser
from app.ui.state.session import Session
from app.ui.stop_panel.card import Card
from app.ui.stop_panel.card_column import BATCH, CardColumn, sections
from app.ui.stop_panel.header import StopHeader
from app.ui.stop_panel.overview import Overview, SourceList, overview_or_matches
from app.ui.widgets.keyboard import tie_tabs
from app.ui.widgets.labels import label
from app.ui.widgets.link import Link

if TYPE_CHECKING:
    from app.ui.stop_panel.matches import Matches, MatchesPlace


class ReadingPanel(QScrollArea):
    """Shows the selected stop with the items that pass the filter, or an overview of the tour.

    ``opener`` is called with a web address that the user clicked, ``requested`` carries the id of a
    command.
    """

    requested = Signal(str)

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
        self._cards: CardColumn | None = None
        self._current: Card | None = None
        # The last widget in the Tab order; the next cards are inserted after it.
        self._last_in_tab_order: QWidget = self
        self._notes_open = False
        self._matches: Matches | None = None
        # Where the reader left the matches of a filter.
        self._place: MatchesPlace | None = None
        self.setWidgetResizable(True)
        self.setProperty("role", "stop-panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Selected stop"))
        self.verticalScrollBar().valueChanged.connect(self._build_ahead)
        self.verticalScrollBar().rangeChanged.connect(self._build_ahead)
        session.opened.connect(self._rebuild)
        session.changed.connect(self._show_change)
        session.selected_changed.connect(self._rebuild)
        session.filter_changed.connect(self._show_filtered)
        session.item_requested.connect(self._show_item)
        session.panel_scroll = self.verticalScrollBar().value
        session.scroll_requested.connect(partial(_scroll_to, self, self._build_more))
        self._show()

    def _rebuild(self) -> None:
        had_focus = self._has_focus()
        self._show()
        if had_focus:
            self.setFocus()

    def _show_change(self, change: Change) -> None:
        # If the edit removed the selected stop, `selected_changed` follows and shows another.
        if self._session.selected != self._shown or not self._affects_panel(change):
            return
        if self._affects_only_header(change):
            self._replace_header(change.after)
            return
        had_focus, link_ids = self._has_focus(), _focused_link(self.window().focusWidget())
        current = self._current.item.id if self._current else None
        top, first, end = self.verticalScrollBar().value(), 0, 0
        if self._cards is not None:
            first, end = self._cards.first, self._cards.end
        self._show(first=first)
        if self._cards is not None:
            while self._cards.end < end and not self._cards.is_complete:
                self._cards.build_more()
            self._set_current(self._cards.card(current) if current else None)
        if had_focus:
            self._restore_focus(link_ids)
        _lay_out(self.widget())
        self.verticalScrollBar().setValue(top)

    def _affects_panel(self, change: Change) -> bool:
        """Whether the edit changed something that the panel shows."""
        if self._shown is None or change.people or change.sources or change.order:
            return True
        # The header shows the leg from the previous stop.
        index = change.after.index(self._shown)
        described = change.after.stops[max(0, index - 1) : index + 1]
        return any(stop.id in change.stops for stop in described)

    def _affects_only_header(self, change: Change) -> bool:
        """Whether the stop is as it was, and only its number or its leg may have changed."""
        if self._shown is None or change.people or change.sources or self._shown in change.stops:
            return False
        header, focused = self.findChild(StopHeader), self.window().focusWidget()
        # A header with the focus is rebuilt with all that restores the focus.
        return header is not None and not (focused is not None and header.isAncestorOf(focused))

    def _replace_header(self, tour: Tour) -> None:
        body, old = self.widget(), self.findChild(StopHeader)
        column = body.layout() if body is not None else None
        if column is None or old is None or self._shown is None:
            return
        header = self._make_header(tour, tour.stop(self._shown))
        column.replaceWidget(old, header)
        old.hide()
        # Until it is deleted, it must not be found as the header.
        old.setParent(None)
        old.deleteLater()
        tie_tabs(self, [header])

    def _show_filtered(self) -> None:
        had_focus, link_ids = self._has_focus(), _focused_link(self.window().focusWidget())
        self._show()
        if had_focus:
            self._restore_focus(link_ids)

    def _restore_focus(self, link_ids: tuple[str, str] | None) -> None:
        """Focuses the link that had the focus, or else the panel."""
        self.setFocus()
        if link_ids is None or self._cards is None:
            return
        item_id, name = link_ids
        card = self._cards.card(item_id)
        link = card.findChild(Link, name) if card else None
        if link:
            link.setFocus(Qt.FocusReason.OtherFocusReason)
            self._reveal(link)

    def _show_item(self, _stop_id: str, item_id: str) -> None:
        if self._cards is None:
            return
        index = self._cards.index_of(item_id)
        if index is None:
            return
        if not self._cards.build_to(index):
            # The item is far away: rebuild the column from its batch on.
            self._show(first=index // BATCH * BATCH)
        card = self._cards.card(item_id)
        if card is None:
            return
        self._set_current(card)
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        self._reveal(card)

    def _set_current(self, card: Card | None) -> None:
        if self._current is not None:
            self._current.set_current(current=False)
        self._current = card
        if card is not None:
            card.set_current(current=True)

    def _show_earlier(self) -> None:
        if self._cards is None:
            return
        before = self._cards.first
        item_id = self._cards.item_at(before)
        self._show(first=max(0, before - BATCH))
        # Keep the former first card in view, and focus it.
        self._cards.build_to(before)
        card = self._cards.card(item_id)
        if card:
            card.setFocus(Qt.FocusReason.OtherFocusReason)
            self._reveal(card)

    def _show(self, *, first: int = 0) -> None:
        self._shown = self._session.selected
        if self._matches is not None:
            self._place = self._matches.place(self.verticalScrollBar().value())
        body = QWidget()
        body.setProperty("role", "panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE_S, SPACE_L, SPACE_S, SPACE_XL)
        column.setSpacing(SPACE_S)
        self._cards = self._current = self._matches = None
        self._add_content(column, first)
        column.addStretch(1)
        old = self.takeWidget()
        if old is not None:
            # The click that led here may have come from a child of it.
            old.hide()
            old.deleteLater()
        self.setWidget(body)
        self._set_tab_order(body)
        top = self._matches.top if self._matches is not None else 0
        if top:
            _lay_out(body)
        self.verticalScrollBar().setValue(top)

    def _add_content(self, column: QVBoxLayout, first: int) -> None:
        tour, selected = self._session.tour, self._session.selected
        if tour is None:
            column.addWidget(label(self.tr("No tour is open"), "heading"))
            column.addWidget(label(self.tr("Open a tour with File > Open."), "meta"))
        elif selected is None:
            widget = overview_or_matches(
                self._session, tour, self.opener, self.requested.emit, self._place
            )
            self._matches = None if isinstance(widget, Overview) else widget
            column.addWidget(widget)
        else:
            self._add_stop(column, tour, tour.stop(selected), first)

    def _set_tab_order(self, body: QWidget) -> None:
        if self._cards is None:
            tie_tabs(self, [body])
            return
        parts = body.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        end = parts.index(self._cards) + 1
        self._last_in_tab_order = tie_tabs(self, parts[:end])
        tie_tabs(self._last_in_tab_order, parts[end:])
        self._cards.built.connect(self._extend_tab_order)

    def _extend_tab_order(self, cards: list[Card]) -> None:
        self._last_in_tab_order = tie_tabs(self._last_in_tab_order, cards)

    def _add_stop(self, column: QVBoxLayout, tour: Tour, stop: Stop, first: int) -> None:
        column.addWidget(self._make_header(tour, stop))

        def make_card(item: AnyItem) -> Card:
            return Card(self._session, tour, item, self.opener)

        shown = self._session.shown.get(stop.id, ())
        self._cards = CardColumn(sections(stop, shown), make_card, first)
        self._cards.earlier_requested.connect(self._show_earlier)
        column.addWidget(self._cards)
        if not stop.items:
            column.addWidget(label(self.tr("The tour tells nothing about this stop."), "meta"))
        sources = cited_sources(tour, shown)
        if sources:
            column.addWidget(SourceList(tour, sources, self.opener))

    def _make_header(self, tour: Tour, stop: Stop) -> StopHeader:
        header = StopHeader(self._session, tour, stop, notes_open=self._notes_open)
        header.notes_toggled.connect(self._remember_notes)
        return header

    def _remember_notes(self, is_open: bool) -> None:
        self._notes_open = is_open

    def _build_ahead(self) -> None:
        bar = self.verticalScrollBar()
        if bar.maximum() - bar.value() < 2 * self.viewport().height():
            self._build_more()

    def _build_more(self) -> bool:
        """Builds the next cards; returns whether there were any."""
        if self._cards is None or self._cards.is_complete:
            return False
        self._cards.build_more()
        return True

    def _has_focus(self) -> bool:
        return _holds_focus(self, self.widget())

    def _reveal(self, widget: QWidget) -> None:
        _lay_out(self.widget())
        self.ensureWidgetVisible(widget, 0, SPACE_XL)


def _holds_focus(panel: QWidget, body: QWidget | None) -> bool:
    focused = QApplication.focusWidget() or panel.window().focusWidget()
    return focused is not None and body is not None and body.isAncestorOf(focused)


def _focused_link(focused: QWidget | None) -> tuple[str, str] | None:
    """The id of the item with the focused link, and the link's object name."""
    if not isinstance(focused, Link) or not focused.objectName():
        return None
    ancestor: QWidget | None = focused
    while ancestor is not None and not isinstance(ancestor, Card):
        ancestor = ancestor.parentWidget()
    return (ancestor.item.id, focused.objectName()) if ancestor is not None else None


def _scroll_to(area: QScrollArea, build_more: Callable[[], bool], top: int) -> None:
    _lay_out(area.widget())
    while area.verticalScrollBar().maximum() < top and build_more():
        _lay_out(area.widget())
    area.verticalScrollBar().setValue(top)


def _lay_out(body: QWidget | None) -> None:
    # New widgets have their final geometry only after all layouts have run.
    request = int(QEvent.Type.LayoutRequest.value)
    QCoreApplication.sendPostedEvents(None, request)
    if body is not None:
        QCoreApplication.sendEvent(body, QEvent(QEvent.Type.LayoutRequest))
    QCoreApplication.sendPostedEvents(None, request)
