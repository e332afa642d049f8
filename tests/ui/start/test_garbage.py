"""Where cyclic garbage is collected while a window is open."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.start.window import close, make_window
from app.ui.state.settings import Settings


class Ring(QObject):
    """A Qt object with a running timer that only the collector can delete."""

    def __init__(self, deleted_in: list[str]) -> None:
        super().__init__()
        timer = QTimer(self)
        timer.start(1)
        self.itself = self
        weakref.finalize(self, lambda: deleted_in.append(threading.current_thread().name))


def make_many(kept: list[list[None]]) -> None:
    """Makes far more objects than Python lets pass between two collections."""
    kept.extend([None] for _ in range(200_000))


def test_garbage_is_collected_in_the_thread_of_the_window(
    qapp: QApplication, qtbot: QtBot, settings: Settings
) -> None:
    gc.enable()
    window = make_window(qapp, settings)
    deleted_in: list[str] = []
    Ring(deleted_in)
    kept: list[list[None]] = []
    thread = threading.Thread(target=make_many, args=(kept,), name="worker")
    thread.start()
    thread.join()
    assert deleted_in == []
    qtbot.waitUntil(lambda: bool(deleted_in))
    assert deleted_in == ["MainThread"]
    close(window)
    assert gc.isenabled() and gc.get_freeze_count() == 0
    gc.disable()
