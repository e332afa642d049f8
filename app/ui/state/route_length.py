"""The length of a long route, summed while nobody waits for it."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from app.tour.route import Leg

# A leg's geodesic takes about a tenth of a millisecond: so many are summed at once.
_FEW = 300
_SLICE_SECONDS = 0.008
# Between two slices the window draws, and answers to mouse and keys.
_PAUSE_MS = 12


class RouteLength(QObject):
    """Sums the legs of a route in slices; ``known`` carries the length in metres.

    A long route is summed from ``start`` on, so that opening it need not wait for that.
    """

    known = Signal(float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._metres: float | None = None
        self._sum = 0.0
        self._left: Iterator[Leg] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._go_on)

    @property
    def metres(self) -> float | None:
        """The length, or ``None`` while it is not known."""
        return self._metres

    def measure(self, route: tuple[Leg, ...]) -> None:
        """Takes another route; the length of a short one is known at once, without a signal."""
        self._timer.stop()
        self._metres = None
        self._sum = 0.0
        self._left = iter(route)
        if len(route) <= _FEW:
            self._metres = sum(leg.distance for leg in route)

    def update(self, route: tuple[Leg, ...]) -> None:
        """Takes the route after an edit; the last length stands until the new one is known."""
        last, was_running = self._metres, self._timer.isActive()
        self.measure(route)
        if self._metres is None:
            self._metres = last
            if last is not None or was_running:
                self._timer.start()

    def start(self) -> None:
        """Begins to sum, if there is something left to sum."""
        if self._metres is None:
            self._timer.start()

    def _go_on(self) -> None:
        end = time.monotonic() + _SLICE_SECONDS
        for leg in self._left:
            self._sum += leg.distance
            if time.monotonic() > end:
                return
        self._timer.stop()
        self._metres = self._sum
        self.known.emit(self._sum)
