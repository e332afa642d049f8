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
    Qt,
    Signal,
)
from PySide6.QtGui import QHideEvent
from PySide6.QtWebEngineWidgets import QWebEngineView

T = TypeVar("T")

_QUEUED = Qt.ConnectionType.QueuedConnection


class _Progress(QObject):
    """Tells the main thread how far another one is."""

    halfway = Signal()
    ended = Signal()


def start_engine(first: Callable[[], None], then: Callable[[], T], rest: Callable[[], None]) -> T:
    """Starts the web engine; meanwhile another thread does ``first`` and then ``rest``.

    Once ``first`` is done and the engine runs, ``then`` is called in this thread, and what the
    engine asks for is answered until ``rest`` is done. ``first`` and ``rest`` are meant for imports
    and must not create anything of Qt. The application must exist. Returns what ``then`` returns.
    What any of them raises is raised here.
    """
    results: list[T] = []
    failures: list[BaseException] = []
    progress = _Progress()

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

    events = QEventLoop()
    progress.halfway.connect(go_on, _QUEUED)
    progress.ended.connect(events.quit, _QUEUED)
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
