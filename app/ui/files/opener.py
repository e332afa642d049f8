"""Opens tours for the file dialog, recent files, drag and drop, and the file watcher."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app.importers.guess import is_of_another_program
from app.importers.suffixes import SUFFIXES as IMPORTED
from app.readers.document import SUFFIXES
from app.tour import TourFileError, warnings_of
from app.tour.file.disk import file_stamp
from app.tour.file.geojson import read_bytes
from app.ui.files.saver import Saver
from app.ui.state.recent_tours import remember
from app.ui.state.session import Session
from app.ui.state.settings import Settings
from app.ui.widgets.message_bar import MessageBar
from app.ui.widgets.single_dialog import show_single
from app.words.counts import more_problems, opened_with_warnings, read_with_warnings

PATTERNS = " ".join(f"*.{suffix}" for suffix in dict.fromkeys((*IMPORTED, *SUFFIXES)))
_OWN = ("geojson", "json")
# From so many bytes on, opening a tour takes longer than people notice: some 15,000 plain stops.
LARGE = 2_000_000
# Pages and documents of ours may carry a tour; other ones are texts.
_MAY_CARRY = ("html", "htm", "pdf")


class TourOpener(QObject):
    """Opens and reloads tours; on failure shows the error and keeps the open tour.

    ``text_chosen`` carries the :class:`pathlib.Path` of a text, with which a tour can be begun,
    ``import_chosen`` that of a file of another program, or of an export that carries its tour.
    ``recent_changed`` is emitted when the list of recent tours has changed, ``format_requested``
    when the user asks for the description of the format.
    """

    recent_changed = Signal()
    text_chosen = Signal(object)
    import_chosen = Signal(object)
    format_requested = Signal()
    problem_chosen = Signal(object)

    def __init__(
        self,
        session: Session,
        settings: Settings,
        messages: MessageBar,
        saver: Saver,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._messages = messages
        self._saver = saver
        self._window = parent
        # What was said about another tour holds no longer.
        session.document.opened.connect(lambda _tour: messages.hide())

    def open(self, path: Path) -> bool:
        """Opens a tour file; returns whether that succeeded.

        Asks first if there are unsaved changes, and then opens the file later.
        """
        suffix = path.suffix.lower().removeprefix(".")
        if suffix in SUFFIXES and not (suffix in _MAY_CARRY and _carries_tour(path)):
            self.text_chosen.emit(path)
            return False
        if (suffix in IMPORTED and suffix not in _OWN) or _is_foreign(path):
            self.import_chosen.emit(path)
            return False
        opened = []
        self._saver.before_leaving(lambda: opened.append(self._open(path)))
        return any(opened)

    def _open(self, path: Path) -> bool:
        try:
            with _waiting(path):
                self._session.document.open(path)
        except TourFileError as error:
            self._show_error(error)
            return False
        document = self._session.document
        # Nobody can correct a bundled tour.
        count = 0 if document.is_bundled else self._count_warnings()
        if count:
            self._show_info_on_warnings(opened_with_warnings(count))
        if document.path is not None:
            remember(self._settings, document.path, document.edited)
        self.recent_changed.emit()
        return True

    def choose_file(self) -> None:
        """Lets the user choose a file, and opens it."""
        path, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a tour"),
            str(self._settings.open_folder),
            self.tr("Tours and texts ({patterns});;All files (*)").format(patterns=PATTERNS),
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
        count = self._count_warnings()
        if count:
            self._show_info_on_warnings(read_with_warnings(count))
        else:
            self._messages.show_info(self.tr("The file has changed and was read again."))

    def show_warnings(self) -> None:
        """Lists what is doubtful about the open tour."""
        from app.ui.files.problems import WarningsDialog

        def make() -> WarningsDialog:
            dialog = WarningsDialog(self._session, self.format_requested.emit, self._window)
            dialog.chosen.connect(self.problem_chosen)
            return dialog

        show_single(self._window, WarningsDialog, make)

    def _count_warnings(self) -> int:
        tour = self._session.tour
        return len(warnings_of(tour)) if tour else 0

    def _show_info_on_warnings(self, text: str) -> None:
        self._messages.show_info(text, self.tr("Show Warnings…"), self.show_warnings)

    def _show_error(self, error: TourFileError) -> None:
        text = str(error)
        more = len(error.problems) - 1
        if more:
            text += "\n" + more_problems(more)
        # The message of a file that cannot be read at all says everything.
        if more or error.problems[0].where:
            action = self.tr("Show Problems…")
            self._messages.show_error(text, action, partial(self._list_errors, error))
        else:
            self._messages.show_error(text)

    def _list_errors(self, error: TourFileError) -> None:
        from app.ui.files.problems import ErrorsDialog

        make = partial(ErrorsDialog, self.format_requested.emit, self._window)
        show_single(self._window, ErrorsDialog, make).show_error(error)


@contextlib.contextmanager
def _waiting(path: Path) -> Iterator[None]:
    """Shows by the mouse cursor that a large file takes a moment."""
    stamp = file_stamp(path)
    if stamp is None or stamp[1] < LARGE:
        yield
        return
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()


def _carries_tour(path: Path) -> bool:
    """Whether a page or a document looks like one of ours; to be sure may take long."""
    from app.importers.formats.embedded import may_carry_tour

    try:
        return may_carry_tour(read_bytes(path))
    except TourFileError:
        return False


def _is_foreign(path: Path) -> bool:
    """Whether a file is no tour of ours but can be imported; what cannot be read is neither."""
    try:
        return is_of_another_program(read_bytes(path))
    except TourFileError:
        return False
