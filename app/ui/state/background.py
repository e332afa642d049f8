"""Work of the window that takes long, done in slices between which the window draws."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

# Between two slices the window draws and handles input. A frame of the map passes through the
# window's thread several times and may wait for a slice each time, so that they must be short.
_SLICE_SECONDS = 0.003
_PAUSE_MS = 4

# ``awaited``: the user has asked for it and waits, so that there are no pauses.
# ``soon``: before all jobs that are for ``later``.
Urgency: TypeAlias = Literal["awaited", "soon", "later"]


class _Task(NamedTuple):
    owner: QObject
    job: Iterator[object]


class Background(QObject):
    """Does the steps of several jobs in turn, for some milliseconds at a time.

    A job is an iterator, each step of which takes less than a few milliseconds.
    """

    def __init__(
        self, parent: QObject | None = None, slice_seconds: float = _SLICE_SECONDS
    ) -> None:
        super().__init__(parent)
        self._slice_seconds = slice_seconds
        self._tasks: dict[Urgency, deque[_Task]] = {
            "awaited": deque(),
            "soon": deque(),
            "later": deque(),
        }
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._work)

    def do(self, owner: QObject, job: Iterator[object], urgency: Urgency = "later") -> None:
        """Begins a job of an object, which ends with its owner.

        The more urgent ones are done before all others, those that are as urgent in turn.
        """
        self._tasks[urgency].append(_Task(owner, job))
        self._go_on()

    def forget(self, job: Iterator[object]) -> None:
        """Does no more steps of a job, if it is not at its end."""
        for tasks in self._tasks.values():
            for task in [task for task in tasks if task.job is job]:
                tasks.remove(task)
        self._go_on()

    def _go_on(self) -> None:
        if not any(self._tasks.values()):
            self._timer.stop()
            return
        pause = 0 if self._tasks["awaited"] else _PAUSE_MS
        if not self._timer.isActive() or self._timer.interval() != pause:
            self._timer.start(pause)

    def _work(self) -> None:
        tasks = next(tasks for tasks in self._tasks.values() if tasks)
        owner, job = tasks[0]
        # The next slice is another job's.
        tasks.rotate(-1)
        if not isValid(owner):
            self.forget(job)
            return
        end = time.monotonic() + self._slice_seconds
        try:
            for _ in job:
                if time.monotonic() >= end:
                    return
        except Exception:
            self.forget(job)
            raise
        self.forget(job)
