"""What is open and what is selected: the only state that widgets share."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.tour import Tour, read


class Session(QObject):
    """The open tour and its selected stop. Whoever wants a change calls; whoever shows it listens.

    ``tour_changed`` carries the new :class:`Tour`; ``selected_changed`` the id of the selected stop
    or ``None``. A new tour starts with nothing selected, without a second signal.
    """

    tour_changed = Signal(object)
    selected_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tour: Tour | None = None
        self._path: Path | None = None
        self._selected: str | None = None

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

    def open(self, path: Path) -> None:
        """Opens a tour file. Raises ``TourFileError`` and changes nothing if it cannot be read."""
        tour = read(path)
        self._path = path.resolve()
        self._tour = tour
        self._selected = None
        self.tour_changed.emit(tour)

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
