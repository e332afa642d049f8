"""What the stop panel shows while no stop is selected: the whole tour and its sources."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.map.theme import SPACE_M, SPACE_S, SPACE_XS
from app.tour.model import Citation, Source, Tour
from app.ui.sources.browser import UrlOpener
from app.ui.sources.reference import Reference
from app.ui.state.session import Session
from app.ui.widgets.labels import label, rule
from app.ui.widgets.link_flow import LinkFlow
from app.words.counts import stops
from app.words.dates import number, tour_span
from app.words.distances import route_length
from app.words.wording import SEPARATOR, source_facts

# More sources than this are left to View > Sources.
MAX_SOURCES = 40


class Overview(QWidget):
    """The tour's subtitle, days, length, summary and sources."""

    def __init__(self, session: Session, tour: Tour, opener: UrlOpener) -> None:
        super().__init__()
        self._session = session
        self._tour = tour
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout()
        column.setContentsMargins(SPACE_S, 0, SPACE_S, 0)
        column.setSpacing(SPACE_S)
        outer.addLayout(column)
        # The itinerary shows the tour's title already.
        column.addWidget(label(tour.subtitle or self.tr("The whole tour"), "title"))
        self._facts: QLabel = label("", "meta")
        column.addWidget(self._facts)
        if tour.summary:
            column.addSpacing(SPACE_S)
            column.addWidget(label(tour.summary, "body"))
        column.addSpacing(SPACE_S)
        hint = self.tr("Select a stop on the map or in the list to read what happened there.")
        column.addWidget(label(hint, "meta"))
        if tour.sources:
            outer.addWidget(SourceList(tour, tour.sources, opener))
        session.length.measured.connect(self._update_facts)
        self._update_facts()

    def _update_facts(self) -> None:
        metres = self._session.length.metres
        facts = [
            tour_span(self._tour),
            stops(len(self._tour.stops)),
            route_length(metres, len(self._tour.stops)) if metres is not None else None,
        ]
        self._facts.setText(SEPARATOR.join(fact for fact in facts if fact))


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
            text = f"[{tour.source_number(source.id)}] {source.title}"
            link = Reference(tour, Citation(source=source.id), opener, text)
            column.addLayout(LinkFlow(link))
            facts = SEPARATOR.join(part for part in (source_facts(source), source.url) if part)
            if facts:
                column.addWidget(label(facts, "meta"))
        if len(sources) > MAX_SOURCES:
            more = QCoreApplication.translate("panel", "and {count} more: View > Sources")
            column.addWidget(label(more.format(count=number(len(sources) - MAX_SOURCES)), "meta"))
