"""Work in a thread of its own, so that a file that takes long never holds up the window."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeVar, cast

from PySide6.QtCore import QObject, QTimer, Signal

T = TypeVar("T")

# Python lets one thread work at a time, and another one waits for some milliseconds.
_WORK_SECONDS, _REST_SECONDS = 0.003, 0.004


class _Job(NamedTuple):
    work: Callable[[], object]
    then: Callable[[object], object]


class Worker(QObject):
    """Does one piece of work after the other, and hands each result over in its own thread.

    Work that takes longer than ``seconds`` is given up: its result is ``None``, and its thread,
    which cannot be ended, is left alone. It never keeps the app from ending.
    """

    # The job and its result, from the thread of the job.
    _finished = Signal(object, object)

    def __init__(self, seconds: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: deque[_Job] = deque()
        self._current: _Job | None = None
        self._thread: threading.Thread | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(round(seconds * 1000))
        self._patience.timeout.connect(self._give_up)
        self._finished.connect(self._end)

    def do(self, work: Callable[[], T], then: Callable[[T | None], object]) -> None:
        """Does ``work`` after all earlier work, and then calls ``then`` with its result.

        ``work`` must handle its own errors.
        """
        self._jobs.append(_Job(work, cast("Callable[[object], object]", then)))
        self._start_next()

    def forget(self) -> None:
        """Gives up the work that has not begun."""
        jobs = list(self._jobs)
        self._jobs.clear()
        for job in jobs:
            job.then(None)

    def wait(self, seconds: float) -> None:
        """Waits for the work in hand, at the end of the app, whose last moments are no time for it.

        Nothing is handed over any more, and nothing begun. After so many seconds the work is left
        alone.
        """
        self._jobs.clear()
        self._current = None
        self._patience.stop()
        if self._thread is not None:
            self._thread.join(seconds)

    def _start_next(self) -> None:
        if self._current is not None or not self._jobs:
            return
        job = self._current = self._jobs.popleft()
        self._patience.start()
        # Python waits for its other threads when it ends, but not for daemons.
        self._thread = threading.Thread(target=self._run, args=(job,), name="worker", daemon=True)
        self._thread.start()

    def _run(self, job: _Job) -> None:
        result = job.work()
        try:
            self._finished.emit(job, result)
        except RuntimeError:
            # The window was closed meanwhile.
            return

    def _end(self, job: _Job, result: object) -> None:
        # Otherwise the job has been given up.
        if job is self._current:
            self._patience.stop()
            self._current = None
            self._start_next()
            job.then(result)

    def _give_up(self) -> None:
        job, self._current = self._current, None
        self._start_next()
        if job is not None:
            job.then(None)


def at_leisure(steps: Iterable[T]) -> Iterator[T]:
    """Goes through steps in a worker's thread, and rests between them while the window works."""
    end = time.monotonic() + _WORK_SECONDS
    for step in steps:
        yield step
        if time.monotonic() > end:
            time.sleep(_REST_SECONDS)
            end = time.monotonic() + _WORK_SECONDS
