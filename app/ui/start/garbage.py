"""Collects cyclic garbage in the thread of the window alone, and passes over the open tour."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from app.ui.window.main_window import MainWindow

# How often garbage is looked for, in milliseconds.
INTERVAL_MS = 1000


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
        window.session.opened.connect(gc.unfreeze)
        window.map_view.ready.connect(gc.freeze)
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(collect_what_is_due)
        self._timer.start()

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
