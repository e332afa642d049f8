"""Notes in the log when the window is first on the screen, and when its map is."""

from __future__ import annotations

import logging

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

# What the log says; "make bench" waits for these words.
WINDOW_SHOWN = "the window is shown"
MAP_DRAWN = "the map is drawn"

_log = logging.getLogger(__name__)


class FirstPaint(QObject):
    """Watches a window until it is painted for the first time; ``seen`` tells of that."""

    seen = Signal()

    def __init__(self, window: QWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt paints a window while it handles that it is exposed."""
        if event.type() == QEvent.Type.Expose and self._window.isExposed():
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._note_window)
        return super().eventFilter(watched, event)

    def _note_window(self) -> None:
        _log.info(WINDOW_SHOWN)
        self.seen.emit()


def note_map() -> None:
    """Notes that the map is drawn."""
    _log.info(MAP_DRAWN)
