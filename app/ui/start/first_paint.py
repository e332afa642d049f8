"""Logs when the window is first painted and when the map is drawn."""

from __future__ import annotations

import logging

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

# The log messages; "make bench" waits for them.
WINDOW_SHOWN = "the window is shown"
MAP_DRAWN = "the map is drawn"

_log = logging.getLogger(__name__)


class FirstPaint(QObject):
    """Emits ``painted`` once, after the window has been painted for the first time."""

    painted = Signal()

    def __init__(self, window: QWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Waits for the expose event; Qt paints the window while it handles that event."""
        if event.type() == QEvent.Type.Expose and self._window.isExposed():
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._report)
        return super().eventFilter(watched, event)

    def _report(self) -> None:
        _log.info(WINDOW_SHOWN)
        self.painted.emit()


def log_map_drawn() -> None:
    """Logs that the map is drawn."""
    _log.info(MAP_DRAWN)
