"""When the terminal or the system asks the app to end: it closes its window as the user would."""

from __future__ import annotations

import os
import signal
import socket
import sys
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier
from PySide6.QtWidgets import QWidget

# What a shell gives for a program that Ctrl+C ended.
INTERRUPTED = 128 + signal.SIGINT


class QuitSignals(QObject):
    """Hears SIGINT, SIGTERM and SIGHUP, closes ``window`` and ends the event loop.

    Python hears signals only between two of its own instructions, of which a window at rest has
    none; so a socket wakes Qt. ``stop`` leaves the signals to whoever had them before.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._before: dict[signal.Signals, object] = {}
        if sys.platform == "win32":
            return
        self._reading, self._writing = socket.socketpair()
        for end in (self._reading, self._writing):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reading.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)
        self._waker = signal.set_wakeup_fd(self._writing.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            # Ignored by whoever started the app, as nohup does: so it stays.
            if signal.getsignal(number) != signal.SIG_IGN:
                self._before[number] = signal.signal(number, _hear)

    def stop(self) -> None:
        """Hears no more."""
        if not self._before:
            return
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]  # what signal.signal gave
        self._before.clear()
        signal.set_wakeup_fd(self._waker)
        self._notifier.setEnabled(False)
        self._reading.close()
        self._writing.close()

    def _wake(self) -> None:
        try:
            numbers = os.read(self._reading.fileno(), 100)
        except BlockingIOError:
            return
        self._window.close()
        # A dialog may be open, for which Qt would go on.
        QCoreApplication.exit(INTERRUPTED if signal.SIGINT in numbers else 0)


def _hear(number: int, frame: FrameType | None) -> None:
    """Does nothing: the number has come through the socket."""
