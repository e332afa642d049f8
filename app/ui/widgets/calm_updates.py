"""Updates a view of the whole tour without delaying the keys of whoever edits it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from app.tour.changes import Change
from app.ui.state.session import Session

# Views of a longer tour follow an edit when nothing has changed for so long, in milliseconds.
_SHORT_TOUR, _PAUSE_MS = 500, 300


class CalmUpdates(QObject):
    """Calls ``update`` after each change of the tour; in a long tour, once changes pause.

    ``concerns`` tells whether a change concerns the view; by default each does.
    """

    def __init__(
        self,
        session: Session,
        update: Callable[[], None],
        parent: QObject,
        concerns: Callable[[Change], bool] = lambda _change: True,
    ) -> None:
        super().__init__(parent)
        self._concerns = concerns
        self._update = update
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(update)
        session.changed.connect(self._note)

    def _note(self, change: Change) -> None:
        if not self._concerns(change):
            return
        if len(change.after.stops) <= _SHORT_TOUR:
            self._update()
        else:
            self._timer.start()
