"""Waits for Qt without freezing the window: an event loop that a cancel can end."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QTimer

from app.export.progress import Progress, check

T = TypeVar("T")

_LOOK_EVERY_MS = 20


def wait_until(done: Callable[[], bool], progress: Progress, *, seconds: float) -> bool:
    """Runs Qt's events until ``done()``; false if that takes longer than ``seconds``.

    Raises ``ExportCancelled`` when the user wants to stop.
    """
    loop = QEventLoop()
    look = QTimer()
    look.timeout.connect(lambda: loop.quit() if done() or progress.cancelled() else None)
    limit = QTimer()
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    look.start(_LOOK_EVERY_MS)
    limit.start(round(seconds * 1000))
    if not done():
        loop.exec()
    check(progress)
    return done()


def in_thread(work: Callable[[], T], progress: Progress) -> T:
    """Does ``work`` beside the event loop and gives its result, or raises what it raised.

    A cancel is obeyed when the work ends: it cannot be torn from the processor half-way.
    """
    with ThreadPoolExecutor(max_workers=1) as pool:
        future: Future[T] = pool.submit(work)
        loop = QEventLoop()
        look = QTimer()
        look.timeout.connect(lambda: loop.quit() if future.done() else None)
        look.start(_LOOK_EVERY_MS)
        if not future.done():
            loop.exec()
        check(progress)
        return future.result()
