"""The length of a route; that of a long route is summed in the background."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from app.tour.route import Route, total
from app.ui.state.background import Background

# A leg's geodesic takes about a tenth of a millisecond. So many legs are summed at once.
_SHORT_ROUTE = 60


class RouteLength(QObject):
    """Sums the legs of a route in the background; ``measured`` carries the length in metres.

    Summing a long route begins with :meth:`start`, so that it does not delay opening the tour.
    """

    measured = Signal(float)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._metres: float | None = None
        self._route: Route = ()
        self._job: Iterator[None] | None = None

    @property
    def metres(self) -> float | None:
        """The length in metres, or ``None`` while it is unknown."""
        return self._metres

    def measure(self, route: Route) -> None:
        """Takes another route; a short one is summed at once, without a signal."""
        self._stop()
        self._route = route
        self._metres = total(route) if len(route) <= _SHORT_ROUTE else None

    def update(self, route: Route) -> None:
        """Takes the route after an edit; the last length is kept until the new one is known."""
        last, was_running = self._metres, self._job is not None
        self.measure(route)
        if self._metres is None:
            self._metres = last
            if last is not None or was_running:
                self._start()

    def start(self) -> None:
        """Begins to sum, unless the length is known."""
        if self._metres is None and self._job is None:
            self._start()

    def _start(self) -> None:
        self._job = self._sum(self._route)
        self._background.do(self, self._job)

    def _stop(self) -> None:
        if self._job is not None:
            self._background.forget(self._job)
            self._job = None

    def _sum(self, route: Route) -> Iterator[None]:
        metres = 0.0
        for leg in route:
            if leg is not None:
                metres += leg.distance
                yield
        self._job = None
        self._metres = metres
        self.measured.emit(metres)
