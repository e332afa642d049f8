"""Waits while Qt's events are handled, so that windows respond and the user can cancel."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QTimer

from app.export.progress import Progress, raise_if_cancelled

T = TypeVar("T")

# A picture has half a dozen waits, and half of this is lost in each.
_POLL_MS = 4


def wait_until(done: Callable[[], bool], progress: Progress, *, seconds: float) -> bool:
    """Handles events until ``done()`` is true; returns false if that takes more than ``seconds``.

    Raises ``ExportCancelled``.
    """
    loop = QEventLoop()
    poll = QTimer()
    poll.timeout.connect(lambda: loop.quit() if done() or progress.cancelled() else None)
    limit = QTimer()
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    poll.start(_POLL_MS)
    limit.start(round(seconds * 1000))
    if not done():
        loop.exec()
    raise_if_cancelled(progress)
    return done()


def run_in_thread(work: Callable[[], T], progress: Progress) -> T:
    """The result of ``work``, which runs in a thread of its own while events are handled.

    Raises what ``work`` raises, and ``ExportCancelled`` after the work: a thread cannot be stopped.
    """
    with ThreadPoolExecutor(max_workers=1) as pool:
        future: Future[T] = pool.submit(work)
        loop = QEventLoop()
        poll = QTimer()
        poll.timeout.connect(lambda: loop.quit() if future.done() else None)
        poll.start(_POLL_MS)
        if not future.done():
            loop.exec()
        raise_if_cancelled(progress)
        return future.result()
