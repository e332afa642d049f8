"""Collects cyclic garbage in the thread of the window alone, and passes over the open tour."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.tour import Tour

if TYPE_CHECKING:
    from app.ui.window.main_window import MainWindow

# How often garbage is looked for, in milliseconds.
INTERVAL_MS = 1000
# The same until the first map is drawn, and while a long tour is being opened: what is made then is
# no garbage.
STARTING_MS = 4000
OPENING_MS = 15_000
LONG_TOUR = 3_000


class GarbageCollector(QObject):
    """Takes over from Python, which collects in whatever thread makes the most objects.

    Collected in a worker's thread, a Qt object with a running timer would be destroyed there, and
    the event loop would call what no longer exists. ``stop`` gives the work back to Python.

    A tour that has been drawn is passed over until another one is opened: with 10,000 stops it has
    some hundred thousand objects without cycles, and to look through them takes longer than an
    edit.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._enabled_before = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        window.session.opened.connect(self._begin_tour)
        window.map_view.ready.connect(self._end_opening)
        self._timer.timeout.connect(collect_what_is_due)
        self._timer.start(STARTING_MS)

    def _begin_tour(self, tour: Tour) -> None:
        gc.unfreeze()
        if len(tour.stops) > LONG_TOUR:
            self._timer.start(OPENING_MS)

    def _end_opening(self) -> None:
        gc.freeze()
        self._timer.start(INTERVAL_MS)

    def stop(self) -> None:
        """Lets Python collect by itself again, the closed tour too."""
        self._timer.stop()
        gc.unfreeze()
        if self._enabled_before:
            gc.enable()


def collect_what_is_due() -> None:
    """Collects the oldest generation that is due by Python's own thresholds, if any is."""
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, most) in enumerate(counts) if count > most]
    if due:
        gc.collect(due[-1])
