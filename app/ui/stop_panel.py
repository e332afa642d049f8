"""The panel on the right: the selected stop with its items and sources, or the whole tour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.map.basemap import country_name
from app.map.dates import stop_dates, tour_dates
from app.map.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS
from app.tour.model import AnyItem, Source, Stop, Tour
from app.ui.cards import card
from app.ui.session import Session
from app.ui.texts import label, rule
from app.ui.wording import SEPARATOR, counted, kilometres, when


class StopPanel(QScrollArea):
    """Shows what the session has selected."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Selected stop"))
        session.tour_changed.connect(self._show)
        session.selected_changed.connect(self._show)
        session.length.known.connect(self._show_length)
        self._show()

    def _show_length(self) -> None:
        if self._session.selected is None:
            self._show()

    def _show(self) -> None:
        tour, selected = self._session.tour, self._session.selected
        body = QWidget()
        body.setProperty("role", "panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_XL)
        column.setSpacing(SPACE_S)
        if tour is None:
            column.addWidget(label(self.tr("No tour is open"), "heading"))
            column.addWidget(label(self.tr("Open a tour with File > Open."), "meta"))
        elif selected is None:
            self._add_overview(column, tour)
        else:
            self._add_stop(column, tour, tour.stop(selected))
        column.addStretch(1)
        self.setWidget(body)
        self.verticalScrollBar().setValue(0)

    def _add_overview(self, column: QVBoxLayout, tour: Tour) -> None:
        # The tour's title stands above the itinerary already.
        column.addWidget(label(tour.subtitle or self.tr("The whole tour"), "title"))
        metres = self._session.length.metres
        facts = [
            tour_dates(tour),
            counted(len(tour.stops), self.tr("stop"), self.tr("stops")),
            kilometres(metres) if metres is not None else None,
        ]
        column.addWidget(label(SEPARATOR.join(fact for fact in facts if fact), "meta"))
        if tour.summary:
            column.addSpacing(SPACE_S)
            column.addWidget(label(tour.summary, "body"))
        column.addSpacing(SPACE_S)
        hint = self.tr("Select a stop on the map or in the list to read what happened there.")
        column.addWidget(label(hint, "meta"))
        self._add_sources(column, tour, tour.sources)

    def _add_stop(self, column: QVBoxLayout, tour: Tour, stop: Stop) -> None:
        index = tour.index(stop.id)
        where = self.tr("Stop {number} of {count}").format(number=index + 1, count=len(tour.stops))
        column.addWidget(label(where, "section"))
        column.addWidget(label(stop.name, "title"))
        facts = [
            country_name(stop.country) if stop.country else None,
            stop_dates(stop) or self.tr("Date not stated"),
        ]
        column.addWidget(label(SEPARATOR.join(fact for fact in facts if fact), "meta"))
        if index:
            leg = self._session.legs[index - 1]
            way = self.tr("{distance} from {place}")
            text = way.format(distance=kilometres(leg.distance), place=leg.start.name)
            column.addWidget(label(text, "meta"))
        self._add_notes(column, stop)
        for title, items in (
            (self.tr("Meetings"), stop.meetings),
            (self.tr("Quotes"), stop.quotes),
            (self.tr("Agreements"), stop.agreements),
            (self.tr("Facts"), stop.facts),
        ):
            self._add_section(column, tour, title, items)
        if not stop.items:
            column.addWidget(label(self.tr("The tour tells nothing about this stop."), "meta"))
        cited = {one.source for item in stop.items for one in item.cite}
        self._add_sources(column, tour, [one for one in tour.sources if one.id in cited])

    def _add_notes(self, column: QVBoxLayout, stop: Stop) -> None:
        for basis, note, inferred, stated in (
            (stop.place_basis, stop.place_note, self.tr("Place inferred"), self.tr("Place")),
            (stop.date_basis, stop.date_note, self.tr("Date inferred"), self.tr("Date")),
            (stop.order_basis, stop.order_note, self.tr("Order inferred"), self.tr("Order")),
        ):
            word = inferred if basis == "inferred" else stated
            if basis == "inferred" or note:
                column.addWidget(label(f"{word}: {note}" if note else word, "note"))

    def _add_section(
        self, column: QVBoxLayout, tour: Tour, title: str, items: Sequence[AnyItem]
    ) -> None:
        if not items:
            return
        self._add_heading(column, f"{title} {len(items)}")
        for number, item in enumerate(items):
            if number:
                column.addSpacing(SPACE_M)
            column.addWidget(card(tour, item))

    def _add_sources(self, column: QVBoxLayout, tour: Tour, sources: Sequence[Source]) -> None:
        if not sources:
            return
        self._add_heading(column, self.tr("Sources"))
        for source in sources:
            number = tour.source_number(source.id)
            parts = [
                source.publisher,
                when(source.published) if source.published else None,
                source.url,
            ]
            known = SEPARATOR.join(part for part in parts if part)
            text = f"[{number}] {source.title}"
            column.addWidget(label(f"{text}{SEPARATOR}{known}" if known else text, "reference"))

    def _add_heading(self, column: QVBoxLayout, text: str) -> None:
        column.addSpacing(SPACE_M)
        column.addWidget(rule())
        column.addSpacing(SPACE_XS)
        column.addWidget(label(text.upper(), "section"))
