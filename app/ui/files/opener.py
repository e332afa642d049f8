"""Opens tours for the file dialog, recent files, drag and drop, and the file watcher."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.tour import TourFileError
from app.ui.state.session import Session
from app.ui.state.settings import Settings
from app.ui.widgets.message_bar import MessageBar
from app.words.counts import more_problems


class TourOpener(QObject):
    """Opens and reloads tours; on failure shows the error and keeps the open tour.

    ``recent_changed`` is emitted when the list of recent tours has changed.
    """

    recent_changed = Signal()

    def __init__(
        self, session: Session, settings: Settings, messages: MessageBar, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._messages = messages
        self._window = parent

    def open(self, path: Path) -> bool:
        """Opens a tour file; returns whether that succeeded."""
        try:
            self._session.document.open(path)
        except TourFileError as error:
            self._show_error(error)
            return False
        self._messages.hide()
        self._settings.add_recent(path.resolve())
        self.recent_changed.emit()
        return True

    def choose_file(self) -> None:
        """Lets the user choose a file, and opens it."""
        path, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a tour"),
            str(self._settings.open_folder),
            self.tr("Tours (*.geojson *.json);;All files (*)"),
        )
        if path:
            self._settings.open_folder = Path(path).parent
            self.open(Path(path))

    def reload(self) -> None:
        """Reads the open file again; keeps the selection and the filter where they still apply."""
        try:
            self._session.document.reload()
        except TourFileError as error:
            self._show_error(error)
            return
        self._messages.show_info(self.tr("The file has changed and was read again."))

    def _show_error(self, error: TourFileError) -> None:
        text = str(error)
        more = len(error.problems) - 1
        if more:
            text += "\n" + more_problems(more)
        self._messages.show_error(text)
