"""The header of the stop panel: place, dates, the leg to the stop, and what is inferred."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.map.basemap import is_beyond
from app.map.theme import SPACE_S, SPACE_XS
from app.tour.filters import NO_FILTER
from app.tour.model import Stop, Tour
from app.ui.state.session import Session
from app.ui.widgets.in_steps import text_widget
from app.ui.widgets.labels import label
from app.ui.widgets.link import EDGE, Link
from app.ui.widgets.link_flow import LinkFlow
from app.words.countries import country_name
from app.words.counts import some_of_items
from app.words.dates import date_not_stated, span
from app.words.wording import SEPARATOR, basis_notes, beyond_map_note, way


class StopHeader(QWidget):
    """Describes the stop itself; ``notes_toggled`` carries whether its notes are open."""

    notes_toggled = Signal(bool)

    def __init__(self, session: Session, tour: Tour, stop: Stop, *, notes_open: bool) -> None:
        super().__init__()
        self._session = session
        self._notes_open = notes_open
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_S, 0, SPACE_S, 0)
        self._column.setSpacing(SPACE_XS)
        index = tour.index(stop.id)
        where = self.tr("Stop {number} of {count}").format(number=index + 1, count=len(tour.stops))
        self._add(where.upper(), "section")
        self._add(stop.name, "title")
        self._column.addSpacing(SPACE_XS)
        facts = [
            country_name(stop.country) if stop.country else None,
            span(stop.arrive, stop.depart) or date_not_stated(),
        ]
        self._add(SEPARATOR.join(fact for fact in facts if fact), "meta")
        leg = session.legs[index - 1] if index else None
        if leg:
            self._add(way(leg), "meta")
        if is_beyond(stop.position):
            self._add(beyond_map_note(), "meta")
        self._add_notes(stop)
        self._add_filter_line(stop)

    def _add(self, text: str, role: str) -> None:
        self._column.addWidget(text_widget(text, role))

    def _add_notes(self, stop: Stop) -> None:
        notes = basis_notes(stop)
        inferred = [note.head for note in notes if note.is_inferred]
        if inferred:
            self._add(SEPARATOR.join(inferred), "inferred")
        if notes:
            self._add_disclosure([note.text for note in notes], has_reasons=bool(inferred))

    def _add_disclosure(self, notes: Sequence[str], *, has_reasons: bool) -> None:
        # Reasons may be long, so they are hidden until the user asks for them.
        opened, closed = (
            (self.tr("Hide reasons"), self.tr("Reasons"))
            if has_reasons
            else (self.tr("Hide note"), self.tr("Note"))
        )
        link = Link(opened if self._notes_open else closed, "plain")
        link.setObjectName("notes")
        link.setAccessibleDescription("\n".join(notes))
        self._column.addLayout(LinkFlow(link))
        texts = QWidget()
        lines = QVBoxLayout(texts)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(SPACE_S)
        for text in notes:
            lines.addWidget(text_widget(text, "note"))
        texts.setVisible(self._notes_open)
        self._column.addWidget(texts)

        def toggle() -> None:
            self._notes_open = not self._notes_open
            texts.setVisible(self._notes_open)
            link.say(opened if self._notes_open else closed)
            self.notes_toggled.emit(self._notes_open)

        link.clicked.connect(toggle)

    def _add_filter_line(self, stop: Stop) -> None:
        shown, total = len(self._session.shown.get(stop.id, ())), len(stop.items)
        if shown == total:
            return
        session = self._session
        count = label(some_of_items(shown, total), "count")
        # Keeps the count on one line with its link.
        count.setWordWrap(False)
        count.setContentsMargins(EDGE, 0, 0, 0)
        show_all = Link(self.tr("Show all"), "plain")
        show_all.setObjectName("show-all")
        show_all.clicked.connect(lambda: session.set_filter(NO_FILTER))
        self._column.addSpacing(SPACE_S)
        self._column.addLayout(LinkFlow(count, show_all))
