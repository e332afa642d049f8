"""Plays the tour as a story: shows each stop in order for as long as it takes to read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from app.tour.model import Stop
from app.ui.state.session import Session

State: TypeAlias = Literal["stopped", "playing", "paused", "ended"]
SPEEDS = (0.5, 1.0, 2.0, 4.0)

# How long a stop is shown: a base time, the time for each item, and the maximum.
BASE_MS, ITEM_MS, MAX_MS = 4_000, 1_000, 12_000


class Story(QObject):
    """Selects one stop after another, starting with the selected stop or else with the first.

    If the user selects another stop, the story continues from there. Clearing the selection or
    opening another tour stops it. After the last stop the state is ``ended``; :meth:`play` then
    starts again. ``duration`` returns how long a stop is shown at normal speed, in milliseconds.
    """

    state_changed = Signal(str)
    speed_changed = Signal(float)

    def __init__(
        self,
        session: Session,
        parent: QObject | None = None,
        duration: Callable[[Stop], int] | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._duration_of = duration or self._reading_time
        self._state: State = "stopped"
        self._speed = 1.0
        # Milliseconds at normal speed: of the stop, and what was left when the timer last stopped.
        self._duration = 0.0
        self._left = 0.0
        self._selecting = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._advance)
        session.selected_changed.connect(self._follow_selection)
        session.opened.connect(self.stop)
        session.closed.connect(self.stop)

    @property
    def state(self) -> State:
        """The state: ``stopped``, ``playing``, ``paused`` or ``ended``."""
        return self._state

    @property
    def speed(self) -> float:
        """The speed as a factor of normal speed."""
        return self._speed

    @property
    def progress(self) -> float:
        """The share of the current stop's time that has passed, from 0 to 1."""
        if self._state == "ended":
            return 1.0
        if self._state == "stopped" or self._duration <= 0:
            return 0.0
        return min(1.0, max(0.0, 1 - self._remaining() / self._duration))

    def play(self) -> None:
        """Starts the story, or continues it after a pause."""
        tour = self._session.tour
        if tour is None or not tour.stops or self._state == "playing":
            return
        if self._state != "paused":
            selected = self._session.selected
            from_start = self._state == "ended" or selected is None
            stop = tour.stops[0] if from_start or selected is None else tour.stop(selected)
            self._show(stop)
        self._timer.start(round(self._left / self._speed))
        self._set_state("playing")

    def pause(self) -> None:
        """Pauses the story at the current stop."""
        if self._state == "playing":
            self._left = self._remaining()
            self._timer.stop()
            self._set_state("paused")

    def toggle(self) -> None:
        """Plays or pauses the story."""
        if self._state == "playing":
            self.pause()
        else:
            self.play()

    def stop(self) -> None:
        """Stops the story; the current stop stays selected."""
        self._timer.stop()
        self._set_state("stopped")

    def set_speed(self, speed: float) -> None:
        """Sets the speed as a factor. Raises ``ValueError`` if it is not positive."""
        if speed <= 0:
            raise ValueError(f"the speed of a story must be positive, not {speed}")
        if speed == self._speed:
            return
        left = self._remaining()
        self._speed = speed
        if self._timer.isActive():
            self._timer.start(round(left / speed))
        self.speed_changed.emit(speed)

    def faster(self) -> None:
        """Sets the next higher speed, if there is one."""
        self.set_speed(min((speed for speed in SPEEDS if speed > self._speed), default=self._speed))

    def slower(self) -> None:
        """Sets the next lower speed, if there is one."""
        self.set_speed(max((speed for speed in SPEEDS if speed < self._speed), default=self._speed))

    def _remaining(self) -> float:
        if self._timer.isActive():
            return self._timer.remainingTime() * self._speed
        return self._left

    def _reading_time(self, stop: Stop) -> int:
        # Items that the filter hides take no time.
        return min(MAX_MS, BASE_MS + ITEM_MS * len(self._session.shown[stop.id]))

    def _show(self, stop: Stop) -> None:
        self._duration = self._left = float(self._duration_of(stop))
        self._selecting = True
        try:
            self._session.select(stop.id)
        finally:
            self._selecting = False

    def _advance(self) -> None:
        tour, selected = self._session.tour, self._session.selected
        if tour is None or selected is None:
            self.stop()
            return
        next_index = tour.index(selected) + 1
        if next_index == len(tour.stops):
            self._set_state("ended")
            return
        self._show(tour.stops[next_index])
        # A slot of ``selected_changed`` may have paused or stopped the story.
        if self._state == "playing":
            self._timer.start(round(self._left / self._speed))

    def _follow_selection(self, stop_id: str | None) -> None:
        tour = self._session.tour
        if self._selecting or self._state == "stopped" or tour is None:
            return
        if stop_id is None or self._state == "ended":
            self.stop()
            return
        self._duration = self._left = float(self._duration_of(tour.stop(stop_id)))
        if self._timer.isActive():
            self._timer.start(round(self._left / self._speed))

    def _set_state(self, state: State) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)
