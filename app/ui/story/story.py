"""The tour as a story: stop after stop in order, each for as long as there is to read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from app.tour.model import Stop
from app.ui.state.session import Session

State: TypeAlias = Literal["stopped", "playing", "paused", "ended"]
SPEEDS = (0.5, 1.0, 2.0, 4.0)

# In milliseconds: to arrive and look round, to read an item, and at most.
ARRIVAL, AN_ITEM, LONGEST = 4_000, 1_000, 12_000


class Story(QObject):
    """Selects one stop after another. It starts with the selected stop, or else with the first.

    Who selects another stop meanwhile is followed: the story goes on from there. Selecting none,
    or opening another tour, stops it. After the last stop it has ``ended``, and begins anew when it
    is played again. ``pace`` gives the milliseconds that a stop is shown at normal speed.
    """

    state_changed = Signal(str)
    speed_changed = Signal(float)

    def __init__(
        self,
        session: Session,
        parent: QObject | None = None,
        pace: Callable[[Stop], int] | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._pace = pace or self._reading_time
        self._state: State = "stopped"
        self._speed = 1.0
        # Milliseconds at normal speed: of the stop, and those left when the timer does not run.
        self._whole = 0.0
        self._left = 0.0
        self._selecting = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        session.selected_changed.connect(self._follow)
        session.opened.connect(self.stop)

    @property
    def state(self) -> State:
        """What the story is doing."""
        return self._state

    @property
    def speed(self) -> float:
        """How many times as fast as normal."""
        return self._speed

    @property
    def part(self) -> float:
        """How much of its time the stop has been shown, from 0 to 1."""
        if self._state == "ended":
            return 1.0
        if self._state == "stopped" or self._whole <= 0:
            return 0.0
        return min(1.0, max(0.0, 1 - self._remaining() / self._whole))

    def play(self) -> None:
        """Starts, or goes on after a pause."""
        tour = self._session.tour
        if tour is None or self._state == "playing":
            return
        if self._state != "paused":
            selected = self._session.selected
            begin = self._state == "ended" or selected is None
            stop = tour.stops[0] if begin or selected is None else tour.stop(selected)
            self._show(stop)
        self._timer.start(round(self._left / self._speed))
        self._set_state("playing")

    def pause(self) -> None:
        """Stays where it is."""
        if self._state == "playing":
            self._left = self._remaining()
            self._timer.stop()
            self._set_state("paused")

    def toggle(self) -> None:
        """Plays or pauses, whichever it does not do now."""
        if self._state == "playing":
            self.pause()
        else:
            self.play()

    def stop(self) -> None:
        """Ends the story where it is; the stop stays selected."""
        self._timer.stop()
        self._set_state("stopped")

    def set_speed(self, speed: float) -> None:
        """Tells faster or slower, from now on. Raises ``ValueError`` if it is not above 0."""
        if speed <= 0:
            raise ValueError(f"a story cannot be told at {speed} times its speed")
        if speed == self._speed:
            return
        left = self._remaining()
        self._speed = speed
        if self._timer.isActive():
            self._timer.start(round(left / speed))
        self.speed_changed.emit(speed)

    def faster(self) -> None:
        """Takes the next speed, if there is one."""
        self.set_speed(min((one for one in SPEEDS if one > self._speed), default=self._speed))

    def slower(self) -> None:
        """Takes the speed below, if there is one."""
        self.set_speed(max((one for one in SPEEDS if one < self._speed), default=self._speed))

    def _remaining(self) -> float:
        if self._timer.isActive():
            return self._timer.remainingTime() * self._speed
        return self._left

    def _reading_time(self, stop: Stop) -> int:
        # What is filtered out is not read.
        return min(LONGEST, ARRIVAL + AN_ITEM * len(self._session.shown[stop.id]))

    def _show(self, stop: Stop) -> None:
        self._whole = self._left = float(self._pace(stop))
        self._selecting = True
        try:
            self._session.select(stop.id)
        finally:
            self._selecting = False

    def _go_on(self) -> None:
        tour, selected = self._session.tour, self._session.selected
        if tour is None or selected is None:
            self.stop()
            return
        after = tour.index(selected) + 1
        if after == len(tour.stops):
            self._set_state("ended")
            return
        self._show(tour.stops[after])
        # Who heard of the stop may have paused or stopped the story.
        if self._state == "playing":
            self._timer.start(round(self._left / self._speed))

    def _follow(self, stop_id: str | None) -> None:
        tour = self._session.tour
        if self._selecting or self._state == "stopped" or tour is None:
            return
        if stop_id is None or self._state == "ended":
            self.stop()
            return
        self._whole = self._left = float(self._pace(tour.stop(stop_id)))
        if self._timer.isActive():
            self._timer.start(round(self._left / self._speed))

    def _set_state(self, state: State) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)
