"""The buttons of the sources that go to a text, and files that are dropped on a source."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton

from app.ui.files.drag_drop import carries_files, local_files


class SourceTexts(QObject):
    """Asks for the text of the current source, or for a check of it, and closes the dialog.

    ``text_requested`` and ``check_requested`` carry the id of the source, ``dropped`` also the path
    of a file that is to be compared with it.
    """

    text_requested = Signal(str)
    check_requested = Signal(str)
    dropped = Signal(str, object)

    def __init__(
        self, dialog: QDialog, buttons: QDialogButtonBox, current: Callable[[], str | None]
    ) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._current = current
        self.show_text = self._button(self.tr("Show the &Text"), self.text_requested.emit)
        self.check = self._button(self.tr("&Check against a Text…"), self.check_requested.emit)
        for button in (self.show_text, self.check):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        dialog.setAcceptDrops(True)
        dialog.installEventFilter(self)

    def refresh(self) -> None:
        """Enables the buttons if there is a source."""
        for button in (self.show_text, self.check):
            button.setEnabled(self._current() is not None)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Takes a file that is dropped on the dialog."""
        if isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.DragEnter:
            if self._current() is not None and carries_files(event.mimeData()):
                event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            files, source_id = local_files(event.mimeData()), self._current()
            if len(files) == 1 and source_id is not None:
                event.acceptProposedAction()
                self._leave()
                self.dropped.emit(source_id, Path(files[0]))
            return True
        return False

    def _button(self, words: str, ask: Callable[[str], object]) -> QPushButton:
        button = QPushButton(words, self._dialog)
        button.setAutoDefault(False)

        def request() -> None:
            source_id = self._current()
            if source_id is not None:
                self._leave()
                ask(source_id)

        button.clicked.connect(request)
        return button

    def _leave(self) -> None:
        # The text is shown in the window, which the dialog would hide.
        self._dialog.reject()
