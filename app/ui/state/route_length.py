"""The length of a route; that of a long route is summed in the background."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from app.tour.route import Leg, Route, total

# A leg's geodesic takes about a tenth of a millisecond. So many legs are summed at once.
_SHORT_ROUTE = 60
_SLICE_SECONDS = 0.008
# Between two slices the window draws and handles input.
_PAUSE_MS = 12


class RouteLength(QObject):
    """Sums the legs of a route in slices; ``measured`` carries the length in metres.

    Summing a long route begins with :meth:`start`, so that it does not delay opening the tour.
    """

    measured = Signal(float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._metres: float | None = None
        self._sum = 0.0
        self._remaining: Iterator[Leg] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._sum_slice)

    @property
    def metres(self) -> float | None:
        """The length in metres, or ``None`` while it is unknown."""
        return self._metres

    def measure(self, route: Route) -> None:
        """Takes another route; a short one is summed at once, without a signal."""
        self._timer.stop()
        self._metres = None
        self._sum = 0.0
        self._remaining = iter([leg for leg in route if leg is not None])
        if len(route) <= _SHORT_ROUTE:
            self._metres = total(route)

    def update(self, route: Route) -> None:
        """Takes the route after an edit; the last length is kept until the new one is known."""
        last, was_running = self._metres, self._timer.isActive()
        self.measure(route)
        if self._metres is None:
            self._metres = last
            if last is not None or was_running:
                self._timer.start()

    def start(self) -> None:
        """Begins to sum, unless the length is known."""
        if self._metres is None:
            self._timer.start()

    def _sum_slice(self) -> None:
        end = time.monotonic() + _SLICE_SECONDS
        for leg in self._remaining:
            self._sum += leg.distance
            if time.monotonic() > end:
                return
        self._timer.stop()
        self._metres = self._sum
        self.measured.emit(self._sum)
