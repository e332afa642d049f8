"""The header of the stop panel: place, dates, the leg to the stop, and what is inferred."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.map.basemap import is_beyond
from app.map.theme import SPACE_M, SPACE_S, SPACE_XS
from app.tour.filters import NO_FILTER
from app.tour.model import Stop, Tour
from app.ui.editor.glyphs import Glyph
from app.ui.state.session import Session
from app.ui.stop_panel.card import TEXT
from app.ui.stop_panel.steps import StepButtons
from app.ui.widgets.in_steps import text_widget
from app.ui.widgets.labels import label
from app.ui.widgets.link import EDGE, Link
from app.ui.widgets.link_flow import LinkFlow
from app.ui.widgets.reading.prose import Prose, prose
from app.words.countries import country_name
from app.words.counts import some_of_items
from app.words.dates import date_not_stated, span
from app.words.wording import (
    SEPARATOR,
    basis_notes,
    beyond_map_note,
    inferred_sentence,
    way,
)


class StopHeader(QWidget):
    """Describes the stop itself; ``notes_toggled`` carries whether its notes are open.

    ``name`` shows the name of the stop.
    """

    notes_toggled = Signal(bool)

    def __init__(
        self, session: Session, tour: Tour, stop: Stop, parent: QWidget, *, notes_open: bool
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._notes_open = notes_open
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(TEXT, 0, TEXT, SPACE_M)
        self._column.setSpacing(SPACE_XS)
        self.steps = StepButtons(session, tour, stop, self)
        self._add_place(tour, stop)
        self.name = text_widget(stop.name, "title", self._prose)
        self._column.addWidget(self.name)
        self._add_facts(tour, stop)
        self._add_notes(stop)
        self._add_filter_line(stop)

    def _add_place(self, tour: Tour, stop: Stop) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        where = self.tr("Stop {number} of {count}").format(
            number=tour.index(stop.id) + 1, count=len(tour.stops)
        )
        row.addWidget(label(where.upper(), "section", self), 1)
        row.addWidget(self.steps)
        self._column.addLayout(row)

    def _add_facts(self, tour: Tour, stop: Stop) -> None:
        index = tour.index(stop.id)
        leg = self._session.legs[index - 1] if index else None
        facts = (
            country_name(stop.country) if stop.country else None,
            span(stop.arrive, stop.depart) or date_not_stated(),
            way(leg) if leg else None,
        )
        self._add(SEPARATOR.join(fact for fact in facts if fact), "meta")
        if is_beyond(stop.position):
            self._add(beyond_map_note(), "meta")

    def _add(self, text: str, role: str) -> None:
        self._column.addWidget(text_widget(text, role, self._prose))

    def _add_notes(self, stop: Stop) -> None:
        notes = [note.text for note in basis_notes(stop)]
        if not notes:
            return
        inferred = inferred_sentence(stop)
        why, hide = (
            (self.tr("Why"), self.tr("Hide why"))
            if inferred
            else (self.tr("Note"), self.tr("Hide note"))
        )
        link = Link(hide if self._notes_open else why, "plain")
        link.setObjectName("notes")
        link.setAccessibleDescription("\n".join(notes))
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        if inferred:
            row.addWidget(Glyph("info"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label(inferred, "meta"), 1)
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        else:
            row.addLayout(LinkFlow(link), 1)
        self._column.addLayout(row)
        # Reasons may be long, so they are hidden until the user asks for them.
        texts = self._add_texts(notes)

        def toggle() -> None:
            self._notes_open = not self._notes_open
            texts.setVisible(self._notes_open)
            link.say(hide if self._notes_open else why)
            self.notes_toggled.emit(self._notes_open)

        link.clicked.connect(toggle)

    def _add_texts(self, notes: Sequence[str]) -> QWidget:
        texts = QWidget(self)
        lines = QVBoxLayout(texts)
        lines.setContentsMargins(0, SPACE_XS, 0, 0)
        lines.setSpacing(SPACE_S)
        for text in notes:
            lines.addWidget(text_widget(text, "note", partial(prose, parent=texts)))
        texts.setVisible(self._notes_open)
        self._column.addWidget(texts)
        return texts

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

    def _prose(self, text: str, role: str) -> Prose:
        return prose(text, role, self)
