"""What the itinerary changes in the tour: the order of the stops, which there are, and new ones."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.tour.bidi import isolate
from app.tour.edit import add_stop, fresh_id, move_stop, remove_stop
from app.tour.model import Stop, Tour
from app.ui.state.session import Session

if TYPE_CHECKING:
    from app.gazetteer.places import Place


class ItineraryEditor(QObject):
    """Moves, removes and adds stops, each as one undo step, and says what it did.

    ``said`` carries a sentence, and a hint, for the status line, which screen readers hear.
    """

    said = Signal(str, str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def move_selected(self, by: int) -> None:
        """Moves the selected stop by a number of places, negative for up."""
        tour, selected = self._session.tour, self._session.selected
        if tour is not None and selected is not None:
            self.move(selected, tour.index(selected) + by)

    def move(self, stop_id: str, to: int) -> None:
        """Moves a stop to a place in the order of travel, from 0; beyond an end it stays there.

        What the tour says about the basis of the order is kept: a move does not tell who stated it.
        """
        tour = self._session.tour
        if tour is None:
            return
        name = isolate(tour.stop(stop_id).name)
        last = len(tour.stops) - 1
        to = max(0, min(to, last))
        if to == tour.index(stop_id):
            words = (
                self.tr("{stop} is the first stop")
                if to == 0
                else self.tr("{stop} is the last stop")
            )
            self._say(words.format(stop=name))
            return
        step = self.tr("Move {stop} to Stop {number}").format(stop=name, number=to + 1)
        self._session.document.apply(partial(move_stop, stop_id=stop_id, to=to), step)
        words = self.tr("{stop} is now stop {number} of {count}")
        self._say(words.format(stop=name, number=to + 1, count=last + 1))

    def remove_selected(self) -> None:
        """Removes the selected stop with its items."""
        tour, selected = self._session.tour, self._session.selected
        if tour is None or selected is None:
            return
        name = isolate(tour.stop(selected).name)
        self._session.document.apply(
            partial(remove_stop, stop_id=selected), self.tr("Remove {stop}").format(stop=name)
        )
        self._say(self.tr("{stop} removed.").format(stop=name), self.tr("Ctrl+Z undoes it"))

    def add(self, place: Place | str) -> None:
        """Adds a stop after the selected one, or at the end, and selects it.

        A place that the user has named and taken from the gazetteer is stated; a mere name has no
        place yet. Raises ``EditError`` for a name that the file could not hold.
        """
        tour = self._session.tour
        if tour is None:
            return
        if isinstance(place, str):
            self._add(tour, Stop(id=fresh_id(tour, place, "stop"), name=place))
            return
        stop = Stop(
            id=fresh_id(tour, place.name, "stop"),
            name=place.name,
            lon=place.lon,
            lat=place.lat,
            country=place.country,
        )
        self._add(tour, stop)

    def _add(self, tour: Tour, stop: Stop) -> None:
        selected = self._session.selected
        place = len(tour.stops) if selected is None else tour.index(selected) + 1
        name = isolate(stop.name)
        self._session.document.apply(
            partial(add_stop, stop=stop, at=place), self.tr("Add {stop}").format(stop=name)
        )
        self._session.select(stop.id)
        words = self.tr("{stop} added as stop {number}.")
        self._say(words.format(stop=name, number=place + 1), self.tr("Ctrl+Z undoes it"))

    def _say(self, sentence: str, hint: str = "") -> None:
        self.said.emit(sentence, hint)
