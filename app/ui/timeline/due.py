"""When the timeline computes its chart, which takes long for a long tour."""

from __future__ import annotations

from collections.abc import Callable, Generator

from PySide6.QtCore import QObject, QTimer

from app.tour.timeline.steps import finished
from app.ui.state.background import Background

# After an edit the chart waits until edits pause, so that typing stays responsive.
AFTER_EDIT_MS = 400
# So long the chart of a tour that has been opened waits for the map.
MOST_WAITING_MS = 4000


class Due(QObject):
    """Does the steps of ``update`` once it is time for it; several reasons for it become one."""

    def __init__(
        self,
        update: Callable[[], Generator[None, None, None]],
        background: Background,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)
        self._update = update
        self._background = background
        # The update that has begun.
        self._steps: Generator[None, None, None] | None = None

    def at_once(self) -> None:
        """Updates now, whether or not an update is due."""
        self.never()
        finished(self._update())

    def after_edits(self) -> None:
        """Begins when nothing has been edited for a while."""
        self.never()
        self._timer.start(AFTER_EDIT_MS)

    def after_map(self) -> None:
        """Begins after :meth:`note_map`, or when the map takes too long."""
        self.never()
        self._timer.start(MOST_WAITING_MS)

    def note_map(self) -> None:
        """Begins soon if an update is due: the map is drawn."""
        if self._timer.isActive():
            self._timer.start(0)

    def now(self) -> None:
        """Updates at once if an update is due or has begun."""
        if self._timer.isActive():
            self._timer.stop()
            finished(self._update())
        elif self._steps is not None:
            steps = self._steps
            self.never()
            finished(steps)

    def never(self) -> None:
        """Does no more of what was due."""
        self._timer.stop()
        if self._steps is not None:
            self._background.forget(self._steps)
            self._steps = None

    def _begin(self) -> None:
        self._steps = self._whole()
        self._background.do(self, self._steps, "soon")

    def _whole(self) -> Generator[None, None, None]:
        yield from self._update()
        self._steps = None
