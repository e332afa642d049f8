"""Work of the window that takes long, done in slices between which the window draws."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

# Between two slices the window draws and handles input. A frame of the map passes through the
# window's thread several times and may wait for a slice each time, so that they must be short.
_SLICE_SECONDS = 0.003
_PAUSE_MS = 4


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
        self._awaited: deque[_Task] = deque()
        self._tasks: deque[_Task] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._work)

    def do(self, owner: QObject, job: Iterator[object], is_awaited: bool = False) -> None:
        """Begins a job of an object; one that the reader waits for is done before all others.

        It ends with its owner.
        """
        (self._awaited if is_awaited else self._tasks).append(_Task(owner, job))
        self._timer.start()

    def forget(self, job: Iterator[object]) -> None:
        """Does no more steps of a job, if it is not at its end."""
        for tasks in (self._awaited, self._tasks):
            for task in [task for task in tasks if task.job is job]:
                tasks.remove(task)
        if not self._awaited and not self._tasks:
            self._timer.stop()

    def _work(self) -> None:
        tasks = self._awaited or self._tasks
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
