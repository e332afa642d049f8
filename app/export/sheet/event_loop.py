"""Waits while Qt's events are handled, so that windows respond and the user can cancel."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer

from app.export.progress import Progress, raise_if_cancelled

T = TypeVar("T")

# A picture has a few waits, and half of this is lost in each.
_POLL_MS = 4
# How often progress is passed on from another thread.
_RELAY_MS = 20


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


class _Relayed:
    """The progress of work in a thread, which the thread that waits for it passes on."""

    def __init__(self) -> None:
        self.share = 0.0
        self.is_cancelled = False

    def step(self, share: float) -> None:
        """Keeps the share for the other thread."""
        self.share = share

    def cancelled(self) -> bool:
        """Whether the other thread knows that the user wants to stop."""
        return self.is_cancelled


def run_in_thread(work: Callable[[Progress], T], progress: Progress) -> T:
    """The result of ``work``, which runs in a thread of its own while events are handled.

    The progress that ``work`` gets reaches ``progress`` in this thread. Raises what ``work``
    raises, and ``ExportCancelled`` after the work: a thread cannot be stopped.
    """
    relayed = _Relayed()

    def relay() -> None:
        relayed.is_cancelled = progress.cancelled()
        if relayed.share:
            progress.step(relayed.share)

    with ThreadPoolExecutor(max_workers=1) as pool:
        loop = QEventLoop()
        future: Future[T] = pool.submit(work, relayed)
        # Posted, as it comes from the other thread: at once, also if the loop is not running yet.
        future.add_done_callback(
            lambda _: QCoreApplication.postEvent(loop, QEvent(QEvent.Type.Quit))
        )
        poll = QTimer()
        poll.timeout.connect(relay)
        poll.start(_RELAY_MS)
        loop.exec()
        poll.stop()
        relay()
        raise_if_cancelled(progress)
        return future.result()
