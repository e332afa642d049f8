"""Closes the window, as the user would, when the terminal or the system asks the app to end."""

from __future__ import annotations

import os
import signal
import socket
import sys
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Signal
from PySide6.QtWidgets import QWidget

# The exit code that a shell reports for a program that Ctrl+C ended.
INTERRUPTED = 128 + signal.SIGINT


class QuitSignals(QObject):
    """On SIGINT, SIGTERM and SIGHUP closes ``window`` and ends the event loop.

    Python runs signal handlers only between two bytecode instructions, and an idle window executes
    none. Hence Python writes the signal's number to a socket, which wakes Qt. ``stop`` restores the
    previous handlers. ``quitting`` is emitted first, so that the window closes without a question.
    """

    quitting = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._previous: dict[signal.Signals, object] = {}
        if sys.platform == "win32":
            return
        numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
        # A signal that the parent process ignores, as nohup does, remains ignored.
        handled = [number for number in numbers if signal.getsignal(number) != signal.SIG_IGN]
        if not handled:
            return
        self._reading, self._writing = socket.socketpair()
        for end in (self._reading, self._writing):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reading.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._quit)
        self._wakeup_fd = signal.set_wakeup_fd(self._writing.fileno(), warn_on_full_buffer=False)
        for number in handled:
            self._previous[number] = signal.signal(number, _do_nothing)

    def stop(self) -> None:
        """Restores the previous handlers."""
        if not self._previous:
            return
        for number, handler in self._previous.items():
            signal.signal(number, handler)  # type: ignore[arg-type]  # returned by signal.signal
        self._previous.clear()
        signal.set_wakeup_fd(self._wakeup_fd)
        self._notifier.setEnabled(False)
        self._reading.close()
        self._writing.close()

    def _quit(self) -> None:
        try:
            numbers = os.read(self._reading.fileno(), 100)
        except BlockingIOError:
            return
        self.quitting.emit()
        self._window.close()
        # While a dialog is open, closing the window does not end the event loop.
        QCoreApplication.exit(INTERRUPTED if signal.SIGINT in numbers else 0)


def _do_nothing(number: int, frame: FrameType | None) -> None:
    """The signal's number has come through the socket."""
