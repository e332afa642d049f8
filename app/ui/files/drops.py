"""What is dropped on the window: a tour, a basemap, or a text to begin a tour with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from app.ui.files.drag_drop import carries_files, drop_error, local_files
from app.ui.widgets.message_bar import MessageBar


class Drops(QObject):
    """Accepts files and texts that are dropped on a window."""

    def __init__(
        self,
        window: QWidget,
        messages: MessageBar,
        open_path: Callable[[Path], object],
        take_text: Callable[[QMimeData], object],
    ) -> None:
        super().__init__(window)
        self._messages = messages
        self._open_path = open_path
        self._take_text = take_text
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accepts a drag that may be used, and uses what is dropped."""
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._drop(event)
            return True
        if isinstance(event, QDragEnterEvent):
            data = event.mimeData()
            if carries_files(data) or data.hasText() or data.hasHtml():
                event.acceptProposedAction()
            return True
        return super().eventFilter(watched, event)

    def _drop(self, event: QDropEvent) -> None:
        data = event.mimeData()
        files = local_files(data)
        if len(files) == 1:
            event.acceptProposedAction()
            self._open_path(files[0])
        elif not carries_files(data) and (data.hasText() or data.hasHtml()):
            event.acceptProposedAction()
            self._take_text(data)
        else:
            self._messages.show_error(drop_error(len(files)))
