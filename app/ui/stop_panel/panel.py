"""The panel on the right: the selected stop with its items and sources, or the whole tour."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from app.map.theme import SPACE_L, SPACE_S, SPACE_XL
from app.tour.changes import Change
from app.tour.model import AnyItem, Stop, Tour
from app.tour.sourcing import cited_sources
from app.ui.sources.browser import Opener, open_in_browser
from app.ui.state.session import Session
from app.ui.stop_panel.card import Card
from app.ui.stop_panel.card_column import BATCH, CardColumn, sections
from app.ui.stop_panel.header import StopHeader
from app.ui.stop_panel.overview import Overview, SourceList
from app.ui.widgets.keyboard import tie_tabs
from app.ui.widgets.labels import label
from app.ui.widgets.link import Link


class StopPanel(QScrollArea):
    """Shows what the session has selected, and of it what the filter lets pass.

    ``opener`` is called with a web address that the user clicked.
    """

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        *,
        opener: Opener = open_in_browser,
    ) -> None:
        super().__init__(parent)
        self.opener = opener
        self._session = session
        self._shown: str | None = None
        self._cards: CardColumn | None = None
        self._current: Card | None = None
        # Behind it, the keyboard comes to the cards that are built next.
        self._last: QWidget = self
        self._notes_open = False
        self.setWidgetResizable(True)
        self.setProperty("role", "stop-panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Selected stop"))
        self.verticalScrollBar().valueChanged.connect(self._build_ahead)
        self.verticalScrollBar().rangeChanged.connect(self._build_ahead)
        session.opened.connect(self._show_anew)
        session.changed.connect(self._show_change)
        session.selected_changed.connect(self._show_anew)
        session.filter_changed.connect(self._show_filtered)
        session.item_requested.connect(self._show_item)
        self._show()

    def _show_anew(self) -> None:
        held = self._holds_focus()
        self._show()
        if held:
            self.setFocus()

    def _show_change(self, change: Change) -> None:
        # Where the edit removed the selected stop, another one is about to be shown.
        if self._session.selected != self._shown or not self._concerns(change):
            return
        held, link = self._holds_focus(), self._focused_link()
        current = self._current.item.id if self._current else None
        top, first, end = self.verticalScrollBar().value(), 0, 0
        if self._cards is not None:
            first, end = self._cards.first, self._cards.end
        self._show(first=first)
        if self._cards is not None:
            while self._cards.end < end and not self._cards.is_complete:
                self._cards.build_more()
            self._mark(self._cards.card(current) if current else None)
        if held:
            self._focus_again(link)
        self._lay_out()
        self.verticalScrollBar().setValue(top)

    def _concerns(self, change: Change) -> bool:
        """Whether the panel shows something that the edit changed."""
        if self._shown is None or change.people or change.sources or change.order:
            return True
        # The header names the leg from the stop before.
        place = change.after.index(self._shown)
        near = change.after.stops[max(0, place - 1) : place + 1]
        return any(stop.id in change.stops for stop in near)

    def _show_filtered(self) -> None:
        if self._session.selected is None:
            return
        held, place = self._holds_focus(), self._focused_link()
        self._show()
        if held:
            self._focus_again(place)

    def _focus_again(self, place: tuple[str, str] | None) -> None:
        """Focuses the same link as before, or else the panel."""
        self.setFocus()
        card = self._cards.card(place[0]) if place and self._cards else None
        link = card.findChild(Link, place[1]) if card and place else None
        if link:
            link.setFocus(Qt.FocusReason.OtherFocusReason)
            self._reveal(link)

    def _show_item(self, _stop_id: str, item_id: str) -> None:
        if self._cards is None:
            return
        place = self._cards.place_of(item_id)
        if place is None:
            return
        if not self._cards.build_to(place):
            # It is far away: the cards begin anew a little before it.
            self._show(first=place // BATCH * BATCH)
        card = self._cards.card(item_id)
        if card is None:
            return
        self._mark(card)
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        self._reveal(card)

    def _mark(self, card: Card | None) -> None:
        if self._current is not None:
            self._current.mark(current=False)
        self._current = card
        if card is not None:
            card.mark(current=True)

    def _show_earlier(self) -> None:
        if self._cards is None:
            return
        before = self._cards.first
        kept = self._cards.item_at(before)
        self._show(first=max(0, before - BATCH))
        # The card that was the first stays in view, and the focus on it.
        self._cards.build_to(before)
        card = self._cards.card(kept)
        if card:
            card.setFocus(Qt.FocusReason.OtherFocusReason)
            self._reveal(card)

    def _show(self, *, first: int = 0) -> None:
        tour, selected = self._session.tour, self._session.selected
        self._shown = selected
        body = QWidget()
        body.setProperty("role", "panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE_S, SPACE_L, SPACE_S, SPACE_XL)
        column.setSpacing(SPACE_S)
        self._cards = self._current = None
        if tour is None:
            column.addWidget(label(self.tr("No tour is open"), "heading"))
            column.addWidget(label(self.tr("Open a tour with File > Open."), "meta"))
        elif selected is None:
            column.addWidget(Overview(self._session, tour, self.opener))
        else:
            self._add_stop(column, tour, tour.stop(selected), first)
        column.addStretch(1)
        old = self.takeWidget()
        if old is not None:
            # The click that led here may have come from within it.
            old.hide()
            old.deleteLater()
        self.setWidget(body)
        self._tie(body)
        self.verticalScrollBar().setValue(0)

    def _tie(self, body: QWidget) -> None:
        if self._cards is None:
            tie_tabs(self, [body])
            return
        parts = body.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        at = parts.index(self._cards) + 1
        self._last = tie_tabs(self, parts[:at])
        tie_tabs(self._last, parts[at:])
        self._cards.built.connect(self._tie_more)

    def _tie_more(self, cards: list[Card]) -> None:
        self._last = tie_tabs(self._last, cards)

    def _add_stop(self, column: QVBoxLayout, tour: Tour, stop: Stop, first: int) -> None:
        header = StopHeader(self._session, tour, stop, notes_open=self._notes_open)
        header.notes_toggled.connect(self._keep_notes)
        column.addWidget(header)

        def make(item: AnyItem) -> Card:
            return Card(self._session, tour, item, self.opener)

        shown = self._session.shown.get(stop.id, ())
        self._cards = CardColumn(sections(stop, shown), make, first)
        self._cards.earlier_wanted.connect(self._show_earlier)
        column.addWidget(self._cards)
        if not stop.items:
            column.addWidget(label(self.tr("The tour tells nothing about this stop."), "meta"))
        sources = cited_sources(tour, shown)
        if sources:
            column.addWidget(SourceList(tour, sources, self.opener))

    def _keep_notes(self, is_open: bool) -> None:
        self._notes_open = is_open

    def _build_ahead(self) -> None:
        bar = self.verticalScrollBar()
        if self._cards is None or self._cards.is_complete:
            return
        if bar.maximum() - bar.value() < 2 * self.viewport().height():
            self._cards.build_more()

    def _holds_focus(self) -> bool:
        focused = QApplication.focusWidget() or self.window().focusWidget()
        body = self.widget()
        return focused is not None and body is not None and body.isAncestorOf(focused)

    def _focused_link(self) -> tuple[str, str] | None:
        """The ids of the focused link's item and of the link itself."""
        focused = self.window().focusWidget()
        if not isinstance(focused, Link) or not focused.objectName():
            return None
        at: QWidget | None = focused
        while at is not None and not isinstance(at, Card):
            at = at.parentWidget()
        return (at.item.id, focused.objectName()) if isinstance(at, Card) else None

    def _reveal(self, widget: QWidget) -> None:
        self._lay_out()
        self.ensureWidgetVisible(widget, 0, SPACE_XL)

    def _lay_out(self) -> None:
        # What was built just now has its place only once all layouts have run.
        asked = int(QEvent.Type.LayoutRequest.value)
        QCoreApplication.sendPostedEvents(None, asked)
        body = self.widget()
        if body is not None:
            QCoreApplication.sendEvent(body, QEvent(QEvent.Type.LayoutRequest))
        QCoreApplication.sendPostedEvents(None, asked)
