"""The parts above and below the list of stops: title and dates; length and legend."""

from __future__ import annotations

from operator import attrgetter

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.map.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from app.tour.changes import Change
from app.tour.model import Stop, Tour
from app.tour.route import Route
from app.ui.widgets.labels import label, rule
from app.words.dates import tour_span
from app.words.wording import dashed_past, date_inferred, place_inferred, total

# The stops matter more than a long title.
TITLE_LINES = 3


class Head(QWidget):
    """The title of the tour and its dates, above the search field."""

    def __init__(self, field: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = label("", "heading", max_lines=TITLE_LINES)
        self._dates = label("", "meta")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_M)
        column.setSpacing(SPACE_XS)
        column.addWidget(self._title)
        column.addWidget(self._dates)
        column.addSpacing(SPACE_S)
        column.addWidget(field)

    def show_tour(self, tour: Tour | None) -> None:
        """Shows title and dates of a tour, or that none is open."""
        self._title.setText(tour.title if tour else self.tr("No tour is open"))
        self._dates.setText((tour_span(tour) or "") if tour else "")
        self._dates.setVisible(bool(self._dates.text()))


class Foot(QWidget):
    """The length of the route, and what the marks in the list mean."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._total = label("", "strong")
        self._legend = label("", "meta")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule(self))
        words = QVBoxLayout()
        words.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        words.setSpacing(SPACE_XS)
        words.addWidget(self._total)
        words.addWidget(self._legend)
        column.addLayout(words)

    def show_length(self, tour: Tour | None, metres: float | None) -> None:
        """Shows the length of the route in metres; ``None`` if it is not measured yet."""
        text = total(tour, metres) if tour and metres is not None else None
        self._total.setText(text or "")
        self._total.setVisible(text is not None)

    def show_legend(self, tour: Tour | None, route: Route) -> None:
        """Explains the marks that the rows of the tour have."""
        self._legend.setText(self._legend_text(tour, route) if tour else "")
        self._legend.setVisible(bool(self._legend.text()))

    def _legend_text(self, tour: Tour, route: Route) -> str:
        parts = []
        if "inferred" in map(attrgetter("place_basis"), tour.stops):
            parts.append(f"* {place_inferred()}")
        if "inferred" in map(attrgetter("date_basis"), tour.stops):
            parts.append(f"† {date_inferred()}")
        if "inferred" in map(attrgetter("order_basis"), tour.stops[1:]):
            parts.append(self.tr("Dashed: order inferred."))
        if tour.unplaced and any(leg is not None and leg.past for leg in route):
            parts.append(dashed_past())
        return "\n".join(parts)


def affects_head(change: Change) -> bool:
    """Whether an edit changed something that head or foot tell of the whole tour.

    Both look at every stop, which would delay each key in a long tour.
    """
    if change.details or change.order:
        return True
    before = change.before.stops[change.first : change.first + change.removed]
    after = change.after.stops[change.first : change.first + change.added]
    return any(_told(one) != _told(other) for one, other in zip(before, after, strict=True))


def _told(stop: Stop) -> tuple[object, ...]:
    bases = (stop.place_basis, stop.date_basis, stop.order_basis)
    return (stop.arrive, stop.depart, stop.position, *bases)
