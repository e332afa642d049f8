"""The filter dialog: the facets with their counts, and the range of days."""

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
    missing_count,
    tour_dates,
    tour_days,
)
from app.tour.model import Tour
from app.tour.search.fold import fold
from app.ui.filter.days import FilterDays
from app.ui.filter.facet import FilterFacet
from app.ui.filter.words import filtered_count, total_count, value_names
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.widgets.labels import rule
from app.ui.widgets.single_dialog import scaled
from app.words.dates import period
from app.words.wording import person as person_text

SIZE = QSize(840, 460)
CLEAR_KEYS = "Ctrl+Shift+X"


class FilterDialog(QDialog):
    """A modeless dialog whose choices apply at once. It is updated only while it is visible."""

    def __init__(self, session: Session, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._shown_tour: Tour | None = None
        self.setWindowTitle(self.tr("Filter"))
        self._is_sized = False
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
        for facet, widget in self.facets.items():
            widget.model.toggled.connect(lambda value, facet=facet: self._toggle(facet, value))
        self.days.changed.connect(
            lambda start, end: session.set_filter(session.filter.between(start, end))
        )
        self.clear.clicked.connect(self._clear)
        self.close_button.clicked.connect(self.close)
        # The shortcuts of the main window do not work in this window.
        QShortcut(QKeySequence(CLEAR_KEYS), self, self._clear)
        session.filter_changed.connect(self._update)
        session.opened.connect(self._clear_fields)
        session.opened.connect(self._update)
        session.changed.connect(self._update)

    def showEvent(self, event: QShowEvent) -> None:
        """Sets the size once, and shows the current counts."""
        super().showEvent(event)
        if not self._is_sized:
            self._is_sized = True
            self.resize(scaled(SIZE, self))
        self.facets["kinds"].show_all_rows(len(KINDS))
        self._update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Clears the fields that narrow the lists."""
        super().hideEvent(event)
        self._clear_fields()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(SPACE_M)
        left.addWidget(self.facets["kinds"])
        left.addWidget(self.facets["countries"], 1)
        left.addWidget(self.days)
        columns = QHBoxLayout()
        columns.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_M)
        columns.setSpacing(SPACE_L)
        columns.addLayout(left, 5)
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

    def _clear_fields(self) -> None:
        for widget in self.facets.values():
            widget.field.clear()

    def _toggle(self, facet: Facet, value: str) -> None:
        self._session.set_filter(self._session.filter.toggled(facet, value))

    def _clear(self) -> None:
        self._session.set_filter(NO_FILTER)

    def _update(self) -> None:
        if not self.isVisible():
            return
        tour, chosen = self._session.tour, self._session.filter
        if tour is not self._shown_tour:
            self._show_values(tour)
        self.clear.setEnabled(not chosen.is_empty)
        if tour is None:
            return
        counts = all_counts(tour, chosen)
        for facet, widget in self.facets.items():
            absent = {"agreement": missing_count(tour, chosen)} if facet == "kinds" else None
            widget.model.update(counts[facet], chosen.values(facet), absent)
        self.days.show_chosen(chosen.start, chosen.end)
        self._show_count(tour, chosen)

    def _show_values(self, tour: Tour | None) -> None:
        self._shown_tour = tour
        totals = all_counts(tour, NO_FILTER) if tour else None
        for facet, widget in self.facets.items():
            names = value_names(tour, facet)
            # The most frequent values come first, but the kinds have a fixed order.
            values = sorted(
                totals[facet] if totals else (),
                key=lambda value, names=names, facet=facet: (
                    -totals[facet][value] if totals else 0,
                    fold(names.get(value, value)),
                ),
            )
            details = {}
            if facet == "kinds":
                values = [kind for kind in KINDS if kind in values]
            elif facet == "people" and tour:
                details = {person.id: person_text(person) for person in tour.people}
            widget.model.show(values, names, details)
            widget.update_field()
        dates = tour_dates(tour) if tour else []
        self.days.show_bounds(tour_days(tour) if tour else None, period(dates))

    def _show_count(self, tour: Tour, chosen: Filter) -> None:
        items = sum(len(stop.items) for stop in tour.stops)
        if chosen.is_empty:
            self.count.setText(total_count(items, len(tour.stops)))
            return
        shown = [len(shown_items) for shown_items in self._session.shown.values()]
        stops = sum(1 for count in shown if count)
        self.count.setText(filtered_count(sum(shown), items, stops, len(tour.stops)))
