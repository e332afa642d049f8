"""Starts Qt's web engine while Python does other work."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWebEngineWidgets import QWebEngineView


def start_engine(meanwhile: Callable[[], None]) -> None:
    """Starts the web engine and does what ``meanwhile`` says; returns once both are done.

    The application must exist. ``meanwhile`` runs in another thread and must not create anything of
    Qt; it is meant for imports. What it raises is raised here.
    """
    failures: list[BaseException] = []

    def work() -> None:
        try:
            meanwhile()
        except BaseException as error:
            failures.append(error)

    thread = threading.Thread(target=work, name="start")
    thread.start()
    # The engine starts with the first page. Made from Python, it would keep Python's lock for the
    # 100 ms or more that this takes; Qt calls a slot of its own, which makes a page, without it.
    view = QWebEngineView()
    QMetaObject.invokeMethod(view, "stop", Qt.ConnectionType.QueuedConnection)
    QCoreApplication.processEvents()
    view.deleteLater()
    thread.join()
    if failures:
        raise failures[0]
