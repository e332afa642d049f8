"""Opens tours: from the dialog, the list of recent ones, by dropping, or anew when one changes."""

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
    """Says in the message bar what went wrong, and leaves the open tour as it was then.

    ``recent_changed`` tells that the list of recent tours is another.
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
        """Opens a tour file; gives whether that succeeded."""
        try:
            self._session.document.open(path)
        except TourFileError as error:
            self._complain(error)
            return False
        self._messages.hide()
        self._settings.add_recent(path.resolve())
        self.recent_changed.emit()
        return True

    def ask(self) -> None:
        """Lets the user choose a file."""
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
        """Reads the open file again; selection and filter stay as far as they still apply."""
        try:
            self._session.document.reload()
        except TourFileError as error:
            self._complain(error)
            return
        self._messages.report(self.tr("The file has changed and was read again."))

    def _complain(self, error: TourFileError) -> None:
        text = str(error)
        more = len(error.problems) - 1
        if more:
            text += "\n" + more_problems(more)
        self._messages.complain(text)
