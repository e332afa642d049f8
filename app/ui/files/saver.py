"""Saves the open tour, and asks about unsaved changes before it is left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QMessageBox, QWidget

from app.export.file_names import file_name
from app.tour import TourFileError
from app.tour.bidi import isolate
from app.ui.state.document import FileChangedError
from app.ui.state.recent_tours import remember
from app.ui.state.session import Session
from app.ui.state.settings import Settings, documents_folder
from app.ui.widgets.announce import announce
from app.ui.widgets.elided import line_start
from app.ui.widgets.message_bar import MessageBar
from app.ui.widgets.save_dialog import ask_where_to_save
from app.words.counts import unsaved_changes

SUFFIX = ".geojson"


class Saver(QObject):
    """Saves the tour of the session; on failure shows the error and keeps everything.

    ``conflict_found`` is emitted instead of saving over what another program has written.
    ``discarding`` is emitted before unsaved changes are given up. ``recent_changed`` follows a
    new file in the list of recent tours.
    """

    conflict_found = Signal()
    discarding = Signal()
    recent_changed = Signal()

    def __init__(
        self, session: Session, settings: Settings, messages: MessageBar, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._messages = messages
        self._window = parent
        self._question: QMessageBox | None = None

    def save(self) -> bool:
        """Saves the tour to its file, or asks for one; returns whether it is saved."""
        self.settle()
        document = self._session.document
        if document.tour is None:
            return False
        if document.path is None or document.is_read_only:
            return self.save_as()
        return self._try(document.save)

    def save_as(self) -> bool:
        """Asks for a file, and saves the tour there; returns whether it is saved."""
        self.settle()
        document = self._session.document
        if document.tour is None:
            return False
        title = self.tr("Save the tour")
        path = ask_where_to_save(self._window, title, self._proposed(), self.tr("Tour Atlas tour"))
        return path is not None and self._try(lambda: document.save_as(path))

    def settle(self) -> None:
        """Lets the focused field keep what was typed, if it waits for that until it is left."""
        focused = self._window.focusWidget()
        if isinstance(focused, QLineEdit):
            focused.editingFinished.emit()

    def before_leaving(self, leave: Callable[[], object]) -> bool:
        """Leaves the tour, after a question if there are unsaved changes.

        Returns whether ``leave`` was called at once; it is called later if the user agrees.
        """
        document = self._session.document
        if document.tour is not None:
            self.settle()
        if document.tour is None or document.is_saved:
            leave()
            return True
        if self._question is not None:
            self._question.raise_()
            return False
        box = self._question = self._make_question()

        def answer() -> None:
            self._question = None
            chosen = box.standardButton(box.clickedButton())
            box.deleteLater()
            if chosen == QMessageBox.StandardButton.Discard:
                self.discarding.emit()
                leave()
            elif chosen == QMessageBox.StandardButton.Save and self.save():
                leave()

        # By then the dialog is hidden, so that another one may open.
        box.finished.connect(answer)
        box.open()
        return False

    def _make_question(self) -> QMessageBox:
        document = self._session.document
        buttons = QMessageBox.StandardButton
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle("Tour Atlas")
        # The title of a tour is text, even if it looks like markup.
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(
            unsaved_changes(document.unsaved_changes, isolate(line_start(document.edited.title)))
        )
        box.setInformativeText(self.tr("Save them before the tour is closed?"))
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.button(buttons.Discard).setText(self.tr("&Don’t Save"))
        box.setDefaultButton(buttons.Save)
        box.setEscapeButton(buttons.Cancel)
        return box

    def _try(self, save: Callable[[], object]) -> bool:
        try:
            save()
        except FileChangedError:
            self.conflict_found.emit()
            return False
        except TourFileError as error:
            self._messages.show_error(str(error))
            return False
        self._messages.hide()
        announce(self._window, self.tr("Saved"))
        path = self._session.path
        if path is not None:
            remember(self._settings, path, self._session.document.edited)
            self._settings.last_tour = path
            self.recent_changed.emit()
        return True

    def _proposed(self) -> Path:
        """Where the file dialog begins: beside the file, unless that may not be replaced."""
        document = self._session.document
        if document.path is not None and not document.is_bundled:
            return document.path.with_suffix(SUFFIX)
        if document.path is not None:
            return documents_folder() / document.path.name
        return documents_folder() / f"{file_name(document.edited.title)}{SUFFIX}"
