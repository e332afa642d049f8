"""Starts Qt's web engine while Python imports modules."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    Signal,
    Slot,
)
from PySide6.QtGui import QHideEvent
from PySide6.QtWebEngineWidgets import QWebEngineView

T = TypeVar("T")


class _Progress(QObject):
    """Tells the main thread how far another one is.

    Its slots run in the main thread, because it was made there; to name the kind of connection
    would take all enumerations of ``Qt``, 25 ms of the start.
    """

    halfway = Signal()
    ended = Signal()

    def __init__(self, go_on: Callable[[], None]) -> None:
        super().__init__()
        self._go_on = go_on
        self.halfway.connect(self._at_halfway)

    @Slot()
    def _at_halfway(self) -> None:
        self._go_on()


def start_engine(first: Callable[[], None], then: Callable[[], T], rest: Callable[[], None]) -> T:
    """Starts the web engine; meanwhile another thread does ``first`` and then ``rest``.

    Once ``first`` is done and the engine runs, ``then`` is called in this thread, and what the
    engine asks for is answered until ``rest`` is done. ``first`` and ``rest`` are meant for imports
    and must not create anything of Qt. The application must exist. Returns what ``then`` returns.
    What any of them raises is raised here.
    """
    results: list[T] = []
    failures: list[BaseException] = []

    def work() -> None:
        try:
            first()
            progress.halfway.emit()
            rest()
        except BaseException as error:
            failures.append(error)
        progress.ended.emit()

    def go_on() -> None:
        try:
            results.append(then())
        except BaseException as error:
            failures.append(error)

    progress = _Progress(go_on)
    events = QEventLoop()
    progress.ended.connect(events.quit)
    # The engine starts with the first page. If Python made that, it would keep its lock for the
    # 100 ms or more that this takes; Qt makes it without the lock, to tell it that it is not seen.
    # In most slots, as "stop", Qt would also load an empty document, in a process of its own.
    view = QWebEngineView()
    QCoreApplication.postEvent(view, QHideEvent())
    thread = threading.Thread(target=work, name="start")
    thread.start()
    events.exec()
    thread.join()
    view.deleteLater()
    QCoreApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)
    if failures:
        raise failures[0]
    return results[0]
