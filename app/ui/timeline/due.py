"""When the timeline computes its chart, which takes long for a long tour."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

# After an edit the chart waits until edits pause, so that typing stays responsive.
AFTER_EDIT_MS = 400
# So long the chart of a tour that has been opened waits for the map.
MOST_WAITING_MS = 4000


class Due(QObject):
    """Calls ``update`` once it is time for it; several reasons to call it become one."""

    def __init__(self, update: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(update)
        self._update = update

    def after_edits(self) -> None:
        """Calls when nothing has been edited for a while."""
        self._timer.start(AFTER_EDIT_MS)

    def after_map(self) -> None:
        """Calls after :meth:`note_map`, or when the map takes too long."""
        self._timer.start(MOST_WAITING_MS)

    def note_map(self) -> None:
        """Calls soon if a call is due: the map is drawn."""
        if self._timer.isActive():
            self._timer.start(0)

    def now(self) -> None:
        """Calls at once if a call is due."""
        if self._timer.isActive():
            self._timer.stop()
            self._update()

    def never(self) -> None:
        """Calls no more for what was due."""
        self._timer.stop()
