"""What is open, selected and filtered: the only state that widgets share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.tour import Tour, read
from app.tour.filters import NO_FILTER, Filter, shown_items
from app.tour.model import AnyItem, Stop
from app.tour.route import Leg, legs
from app.ui.state.route_length import RouteLength


class Session(QObject):
    """The open tour, its selected stop, its filter. Who wants a change calls; who shows it listens.

    ``tour_changed`` carries the new :class:`Tour`; ``selected_changed`` the id of the selected stop
    or ``None``; ``filter_changed`` the new :class:`Filter`. A new tour starts with nothing selected
    and nothing filtered, without further signals. ``item_requested`` carries the ids of a stop and
    of an item of it that is to be brought into view; the stop is selected by then. ``length`` is
    that of the whole route; of a long one it is known a little later.
    """

    tour_changed = Signal(object)
    selected_changed = Signal(object)
    filter_changed = Signal(object)
    item_requested = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tour: Tour | None = None
        self._path: Path | None = None
        self._selected: str | None = None
        self._filter = NO_FILTER
        self._shown: Mapping[str, tuple[AnyItem, ...]] | None = None
        self._legs: tuple[Leg, ...] = ()
        self.length = RouteLength(self)

    @property
    def tour(self) -> Tour | None:
        """The open tour, or ``None`` before the first one."""
        return self._tour

    @property
    def path(self) -> Path | None:
        """The file that the open tour came from."""
        return self._path

    @property
    def selected(self) -> str | None:
        """The id of the selected stop, or ``None``."""
        return self._selected

    @property
    def legs(self) -> tuple[Leg, ...]:
        """The legs of the open tour, in order; each works out its length when asked."""
        return self._legs

    @property
    def filter(self) -> Filter:
        """What an item must have to be seen."""
        return self._filter

    @property
    def shown(self) -> Mapping[str, tuple[AnyItem, ...]]:
        """The items that the filter lets pass, by the id of their stop."""
        if self._shown is None:
            self._shown = shown_items(self._tour, self._filter) if self._tour else {}
        return self._shown

    def set_filter(self, chosen: Filter) -> None:
        """Shows other items."""
        if chosen != self._filter:
            self._filter = chosen
            self._shown = None
            self.filter_changed.emit(chosen)

    def show_item(self, stop_id: str, item_id: str) -> None:
        """Selects a stop and asks for one of its items. Raises ``KeyError`` if there is none.

        A filter that hides the item is lifted: whoever asks for it wants to see it.
        """
        if self._tour is None:
            raise KeyError(stop_id)
        items = {item.id: item for item in self._tour.stop(stop_id).items}
        if items[item_id] not in self.shown[stop_id]:
            self.set_filter(NO_FILTER)
        self.select(stop_id)
        self.item_requested.emit(stop_id, item_id)

    def open(self, path: Path) -> None:
        """Opens a tour file. Raises ``TourFileError`` and changes nothing if it cannot be read."""
        tour = read(path)
        self._path = path.resolve()
        self._tour = tour
        self._selected = None
        self._filter = NO_FILTER
        self._shown = None
        self._legs = legs(tour)
        self.length.measure(self._legs)
        self.tour_changed.emit(tour)

    def reload(self) -> None:
        """Reads the open file again; selection and filter stay as far as they still apply.

        Raises ``TourFileError`` and changes nothing if it cannot be read.
        """
        if self._path is None:
            return
        selected, chosen = self._selected, self._filter
        self.open(self._path)
        self.set_filter(chosen)
        if selected is not None and any(stop.id == selected for stop in self._stops()):
            self.select(selected)

    def _stops(self) -> tuple[Stop, ...]:
        return self._tour.stops if self._tour else ()

    def select(self, stop_id: str | None) -> None:
        """Selects a stop, or none. Raises ``KeyError`` if the tour has no such stop."""
        if stop_id is not None:
            if self._tour is None:
                raise KeyError(stop_id)
            self._tour.index(stop_id)
        if stop_id != self._selected:
            self._selected = stop_id
            self.selected_changed.emit(stop_id)

    def select_next(self) -> None:
        """Selects the stop after the selected one; the first if none is, the last stays."""
        self._step(1)

    def select_previous(self) -> None:
        """Selects the stop before the selected one; the last if none is, the first stays."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self._tour is None:
            return
        stops = self._tour.stops
        if self._selected is None:
            self.select(stops[0 if by > 0 else -1].id)
            return
        index = self._tour.index(self._selected) + by
        if 0 <= index < len(stops):
            self.select(stops[index].id)
