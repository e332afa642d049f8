"""The window in which items are filtered: the facets with their counts, and the days."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.map.theme import SPACE_L, SPACE_M, SPACE_S
from app.tour.filters import (
    FACETS,
    KINDS,
    NO_FILTER,
    Facet,
    Filter,
    all_counts,
    tour_days,
)
from app.tour.model import Tour
from app.tour.search.fold import fold
from app.ui.filter.days import FilterDays
from app.ui.filter.facet import FilterFacet
from app.ui.filter.words import how_many, how_many_in_all, value_names
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.widgets.labels import rule
from app.words.wording import person

# At a line of so many pixels; with larger type the window is larger, as far as the screen goes.
SIZE, AT_LINE = QSize(840, 460), 16
CLEAR_KEYS = "Ctrl+Shift+X"


class FilterDialog(QDialog):
    """Stays beside the window; what is chosen holds at once. It counts only while it is seen."""

    def __init__(self, session: Session, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._shown_tour: Tour | None = None
        self.setWindowTitle(self.tr("Filter"))
        self._sized = False
        titles: dict[Facet, str] = {
            "kinds": self.tr("&Kind"),
            "topics": self.tr("T&opics"),
            "people": self.tr("&People"),
            "countries": self.tr("&Country"),
        }
        self.facets = {
            facet: FilterFacet(facet, titles[facet], appearance, self) for facet in FACETS
        }
        self.days = FilterDays(appearance, self)
        self.count = QLabel(self)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setProperty("role", "meta")
        self.clear = QPushButton(self.tr("Clear &all"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self._lay_out()
        for facet, part in self.facets.items():
            part.model.toggled.connect(lambda value, facet=facet: self._toggle(facet, value))
        self.days.changed.connect(
            lambda start, end: session.set_filter(session.filter.between(start, end))
        )
        self.clear.clicked.connect(self._clear)
        self.close_button.clicked.connect(self.close)
        # The window's own shortcuts do not reach into another window.
        QShortcut(QKeySequence(CLEAR_KEYS), self, self._clear)
        session.filter_changed.connect(self._update)
        session.opened.connect(self._forget_typing)
        session.opened.connect(self._update)
        session.changed.connect(self._update)

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with what changed while nobody saw it."""
        super().showEvent(event)
        if not self._sized:
            self._sized = True
            larger = max(1.0, self.fontMetrics().height() / AT_LINE)
            self.resize((SIZE * larger).boundedTo(self.screen().availableSize()))
        self.facets["kinds"].show_all_rows(len(KINDS))
        self._update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forgets what was typed to narrow a list."""
        super().hideEvent(event)
        self._forget_typing()

    def _lay_out(self) -> None:
        first = QVBoxLayout()
        first.setSpacing(SPACE_M)
        first.addWidget(self.facets["kinds"])
        first.addWidget(self.facets["countries"], 1)
        first.addWidget(self.days)
        columns = QHBoxLayout()
        columns.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_M)
        columns.setSpacing(SPACE_L)
        columns.addLayout(first, 5)
        columns.addWidget(self.facets["people"], 9)
        columns.addWidget(self.facets["topics"], 7)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        foot.setSpacing(SPACE_S)
        foot.addWidget(self.count, 1)
        for button in (self.clear, self.close_button):
            # Enter in a list or a field must not press a button.
            button.setAutoDefault(False)
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(columns, 1)
        column.addWidget(rule(self))
        column.addLayout(foot)

    def _forget_typing(self) -> None:
        for part in self.facets.values():
            part.field.clear()

    def _toggle(self, facet: Facet, value: str) -> None:
        self._session.set_filter(self._session.filter.toggled(facet, value))

    def _clear(self) -> None:
        self._session.set_filter(NO_FILTER)

    def _update(self) -> None:
        if not self.isVisible():
            return
        tour, chosen = self._session.tour, self._session.filter
        if tour is not self._shown_tour:
            self._offer(tour)
        self.clear.setEnabled(not chosen.is_empty)
        if tour is None:
            return
        found = all_counts(tour, chosen)
        for facet, part in self.facets.items():
            part.model.update(found[facet], chosen.values(facet))
        self.days.show_chosen(chosen.start, chosen.end)
        self._count(tour, chosen)

    def _offer(self, tour: Tour | None) -> None:
        self._shown_tour = tour
        there = all_counts(tour, NO_FILTER) if tour else None
        for facet, part in self.facets.items():
            names = value_names(tour, facet)
            # What is told most stands first; a kind has its place.
            values = sorted(
                there[facet] if there else (),
                key=lambda one, names=names, facet=facet: (
                    -there[facet][one] if there else 0,
                    fold(names.get(one, one)),
                ),
            )
            details = {}
            if facet == "kinds":
                values = [one for one in KINDS if one in values]
            elif facet == "people" and tour:
                details = {one.id: person(one) for one in tour.people}
            part.model.show(values, names, details)
            part.settle()
        self.days.show_bounds(tour_days(tour) if tour else None)

    def _count(self, tour: Tour, chosen: Filter) -> None:
        items = sum(len(stop.items) for stop in tour.stops)
        if chosen.is_empty:
            self.count.setText(how_many_in_all(items, len(tour.stops)))
            return
        shown = [len(some) for some in self._session.shown.values()]
        seen = sum(1 for some in shown if some)
        self.count.setText(how_many(sum(shown), items, seen, len(tour.stops)))
