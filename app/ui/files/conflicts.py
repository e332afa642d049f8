"""What to do when another program changes or removes the file of the open tour."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.tour import TourFileError, read
from app.ui.files.opener import TourOpener
from app.ui.files.saver import Saver
from app.ui.journal.recorder import Recorder
from app.ui.state.session import Session
from app.ui.widgets.message_bar import MessageBar
from app.ui.widgets.notice_bar import Choice, NoticeBars
from app.words.counts import changed_on_disk
from app.words.moments import moment

KEY = "conflict"


class Conflicts(QObject):
    """Asks whose version stays if there are unsaved changes; reads the file again if not.

    ``recorder`` keeps the version that will be replaced; without one it is lost with the next save.
    ``compare_requested`` carries two tours.
    """

    compare_requested = Signal(str, object, object)

    def __init__(
        self,
        session: Session,
        opener: TourOpener,
        saver: Saver,
        notices: NoticeBars,
        messages: MessageBar,
        recorder: Recorder | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._opener = opener
        self._saver = saver
        self._notices = notices
        self._messages = messages
        self._recorder = recorder
        saver.conflict_found.connect(self._ask_at_once)
        document = session.document
        for signal in (document.opened, document.saved, document.path_changed):
            signal.connect(self._end)

    def look(self) -> None:
        """The file was written; perhaps by this window."""
        document = self._session.document
        try:
            now = document.file_now()
        except TourFileError as error:
            self._messages.show_error(str(error))
            return
        if now is None or now.digest == document.digest:
            return
        if document.is_saved:
            self._opener.reload()
        else:
            self._ask()

    def tell_missing(self) -> None:
        """The file was renamed, moved or deleted."""
        text = self.tr(
            "The file of this tour is gone: it was renamed, moved or deleted. The tour is still "
            "here, and Save writes it again."
        )
        self._messages.show_error(text, self.tr("Save"), self._saver.save)

    def _ask(self) -> None:
        document = self._session.document
        stamp = None
        try:
            now = document.file_now()
            stamp = now.stamp if now is not None else None
        except TourFileError:
            # It changes again just now.
            now = None
        when = moment(stamp[0] / 1e9 if stamp else time.time(), time.time())
        choices = [
            Choice(self.tr("Compare"), self._compare),
            Choice(self.tr("Keep Mine"), self._or_tell(self._keep_mine)),
            Choice(self.tr("Take Theirs"), self._or_tell(self._take_theirs)),
            Choice(self.tr("Save As…"), self._saver.save_as),
        ]
        text = changed_on_disk(document.unsaved_changes, when)
        self._notices.show_bar(KEY, "warning", text, choices)

    def _ask_at_once(self) -> None:
        self._ask()
        bar = self._notices.bar(KEY)
        if bar is not None:
            bar.buttons[0].setFocus()

    def _compare(self) -> None:
        document = self._session.document
        if document.path is None:
            return
        try:
            theirs = read(document.path)
        except TourFileError as error:
            self._messages.show_error(str(error))
            return
        title = self.tr("The file on the disk and your tour")
        self.compare_requested.emit(title, theirs, document.edited)

    def _keep_mine(self) -> None:
        document = self._session.document
        if self._recorder is not None and document.path is not None:
            # What cannot be read as a tour is no version that one could go back to.
            try:
                self._recorder.record_other(read(document.path))
            except TourFileError:
                self._messages.show_info(
                    self.tr("The file on the disk is no tour. The next Save replaces it.")
                )
        document.keep_mine()
        self._end()

    def _take_theirs(self) -> None:
        if self._recorder is not None:
            self._recorder.record()
        self._session.document.reload()
        self._end()
        self._messages.show_info(self.tr("The file was read again. Undo brings your changes back."))

    def _or_tell(self, do: Callable[[], object]) -> Callable[[], object]:
        def attempt() -> None:
            try:
                do()
            except TourFileError as error:
                self._messages.show_error(str(error))

        return attempt

    def _end(self) -> None:
        self._notices.remove(KEY)
