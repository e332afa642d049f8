"""What the stop panel shows while no stop is selected: the whole tour and its sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.map.theme import SPACE_M, SPACE_S, SPACE_XS
from app.tour.bidi import isolate
from app.tour.model import Citation, Source, Tour
from app.ui.sources.browser import UrlOpener, address_row
from app.ui.sources.reference import Reference
from app.ui.state.session import Session
from app.ui.widgets.in_steps import text_widget
from app.ui.widgets.labels import label, rule
from app.ui.widgets.link import Link
from app.ui.widgets.link_flow import LinkFlow
from app.words.counts import stops
from app.words.dates import number, tour_span
from app.words.wording import SEPARATOR, map_note, route_length, source_facts

if TYPE_CHECKING:
    from app.ui.stop_panel.matches import Matches, MatchesPlace

# More sources than this are left to View > Sources.
MAX_SOURCES = 40


class Overview(QWidget):
    """The tour's subtitle, days, length, summary and sources; how to go on if it has no stops.

    ``run`` is called with the id of a command of the window.
    """

    def __init__(
        self, session: Session, tour: Tour, opener: UrlOpener, run: Callable[[str], object]
    ) -> None:
        super().__init__()
        self._run = run
        self._session = session
        self._tour = tour
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout()
        column.setContentsMargins(SPACE_S, 0, SPACE_S, 0)
        column.setSpacing(SPACE_S)
        outer.addLayout(column)
        # The itinerary shows the tour's title already.
        column.addWidget(text_widget(tour.subtitle or self.tr("The whole tour"), "title"))
        self._facts: QLabel = label("", "meta")
        column.addWidget(self._facts)
        if tour.summary:
            column.addSpacing(SPACE_S)
            column.addWidget(text_widget(tour.summary, "body"))
        column.addSpacing(SPACE_S)
        if tour.stops:
            hint = self.tr("Select a stop on the map or in the list to read what happened there.")
            column.addWidget(label(hint, "meta"))
        else:
            self._add_ways_on(column)
        if tour.sources:
            outer.addWidget(SourceList(tour, tour.sources, opener))
        session.length.measured.connect(self._update_facts)
        self._update_facts()

    def _add_ways_on(self, column: QVBoxLayout) -> None:
        ways: tuple[tuple[str, str], ...]
        if self._session.editing:
            hint = self.tr(
                "Add the first stop: type its name, click on the map, or select a place in a "
                "source text and press P."
            )
            ways = (
                ("add-stop", self.tr("Add a stop by its name (Ctrl+K)")),
                ("add-source-text", self.tr("Add a source text")),
            )
        else:
            hint = self.tr("Turn editing on (F2) to add the first stop.")
            ways = (
                ("editing", self.tr("Edit the tour")),
                ("open", self.tr("Open another tour")),
            )
        column.addWidget(label(hint, "body"))
        ways = (*ways, ("making", self.tr("How a tour is made")))
        for command, text in ways:
            link = Link(text, "plain")
            link.setObjectName(command)
            link.clicked.connect(partial(self._follow, command))
            column.addLayout(LinkFlow(link))

    def _follow(self, command: str) -> None:
        self._run(command)

    def _update_facts(self) -> None:
        metres = self._session.length.metres
        facts = [
            tour_span(self._tour),
            stops(len(self._tour.stops)) if self._tour.stops else None,
            route_length(self._tour, metres) if metres is not None else None,
        ]
        lines = (SEPARATOR.join(fact for fact in facts if fact), map_note(self._tour))
        self._facts.setText("\n".join(line for line in lines if line))


class SourceList(QWidget):
    """Numbered sources under a heading; a click opens a source."""

    def __init__(self, tour: Tour, sources: Sequence[Source], opener: UrlOpener) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_S, SPACE_M, SPACE_S, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(rule())
        column.addSpacing(SPACE_S)
        heading = QCoreApplication.translate("panel", "Sources")
        column.addWidget(label(heading.upper(), "section"))
        for source in sources[:MAX_SOURCES]:
            text = f"[{tour.source_number(source.id)}] {isolate(source.title)}"
            link = Reference(tour, Citation(source=source.id), opener, text)
            column.addLayout(LinkFlow(link))
            if facts := source_facts(source):
                column.addWidget(text_widget(facts, "meta"))
            if source.url:
                column.addLayout(address_row(source.url, opener))
        if len(sources) > MAX_SOURCES:
            more = QCoreApplication.translate("panel", "and {count} more: View > Sources")
            column.addWidget(label(more.format(count=number(len(sources) - MAX_SOURCES)), "meta"))


def overview_or_matches(
    session: Session,
    tour: Tour,
    opener: UrlOpener,
    run: Callable[[str], object],
    place: MatchesPlace | None,
) -> Overview | Matches:
    """What the panel shows without a stop: the tour, or the items that match the filter.

    ``run`` is called with the id of a command; ``place`` is where the reader left the items.
    """
    if session.filter.is_empty:
        return Overview(session, tour, opener, run)
    # Imported at first use, so that start-up need not wait for it.
    from app.ui.stop_panel.matches import Matches

    return Matches(session, tour, opener, place)
