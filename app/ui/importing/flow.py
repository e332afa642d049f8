"""Brings a file in: reads it aside, shows the page, and makes a tour of what was understood."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QWidget

from app.importers.imported import MOST_SECONDS, File, Imported, ImportRefused
from app.importers.joining import added, joined
from app.importers.understanding import understand
from app.tour import Tour, TourFileError
from app.tour.file.geojson import read_bytes
from app.ui.files.saver import Saver
from app.ui.importing.page import ImportPage
from app.ui.importing.placing_list import PlacingList
from app.ui.importing.rows import numbers_of
from app.ui.state.look import Look
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.widgets.message_bar import MessageBar
from app.web.worker import Worker
from app.words.imports import left_out

# Of these, a file holds the tour itself, and nothing has to be decided.
_OWN = ("tour", "html", "pdf", "svg", "png")


# Shows the page and the list beside it; both are ``None`` to take them away.
Place: TypeAlias = Callable[[QWidget | None, QWidget | None], object]


class ImportFlow(QObject):
    """Imports one file at a time.

    While the page is shown, the window looks at the tour that the file would become. ``finished``
    carries a sentence about what was imported; ``shown`` follows when another tour is looked at.
    """

    finished = Signal(str)
    shown = Signal()

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        saver: Saver,
        messages: MessageBar,
        place: Place,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._saver = saver
        self._messages = messages
        self._place = place
        self._worker = Worker(MOST_SECONDS, self)
        self._file: File | None = None
        self._imported: Imported | None = None
        self._numbers: tuple[int, ...] = ()
        self._tour: Tour | None = None
        self._look = Look(session)
        self.page = ImportPage(appearance)
        self.places = PlacingList(appearance)
        self.page.answered.connect(self._answer)
        self.places.answered.connect(self._answer)
        self.page.tours_chosen.connect(self._choose)
        self.page.begin_asked.connect(self._begin)
        self.page.add_asked.connect(self._add)
        self.page.cancelled.connect(self.cancel)
        session.changed.connect(self._note_change)
        session.opened.connect(self._note_opened)
        session.editing_changed.connect(self._note_editing)

    @property
    def is_shown(self) -> bool:
        """Whether a file is being imported."""
        return self._file is not None

    def open(self, path: Path) -> None:
        """Imports a file; on failure says why and changes nothing."""

        def load() -> File | str:
            try:
                return File(data=read_bytes(path), name=path.name)
            except TourFileError as error:
                return str(error)

        self._read(path.name, load)

    def paste(self, data: QMimeData) -> bool:
        """Imports a table or another text from the clipboard; whether there was any."""
        text = data.html() if data.hasHtml() else data.text()
        if not text.strip():
            return False
        name = self.tr("Pasted table")
        file = File(data=text.encode("utf-8", "replace"), name=name)
        self._read(name, lambda: file)
        return True

    def cancel(self) -> None:
        """Takes the page away; the window shows the tour that was open before."""
        if self._file is None:
            return
        self._look.go_back(self._leave)

    def _read(self, name: str, load: Callable[[], File | str]) -> None:
        self.cancel()
        self._messages.hide()
        self._file = File(data=b"", name=name)
        self._look.begin()
        self.page.show_reading(name)
        self._place(self.page, self.places)

        def work() -> tuple[File, Imported] | str:
            file = load()
            if isinstance(file, str):
                return file
            return _understood(file)

        self._worker.do(work, self._take)

    def _take(self, result: tuple[File, Imported] | str | None) -> None:
        """Shows what a reading gave, unless the user has left meanwhile."""
        if self._file is None:
            return
        name = self._file.name
        if result is None or isinstance(result, str):
            problem = result or self.tr("{file} takes too long to read: divide it.").format(
                file=name
            )
            if self._imported is None:
                self.cancel()
            self._messages.show_error(problem)
            return
        self._file, self._imported = result
        if self._imported.format in _OWN and len(self._imported.tours) == 1:
            self._open_own(self._imported.tours[0], name)
            return
        count = len(self._imported.tours)
        self._numbers = tuple(number for number in self._numbers if number < count) or (0,)
        self._show()

    def _show(self) -> None:
        imported, file = self._imported, self._file
        if imported is None or file is None:
            return
        one = joined(imported, self._numbers)
        self._tour = one.tours[0] if one.tours else None
        if self._tour is None:
            return
        is_first = not self._session.document.is_previewing
        self._look.show(self._tour)
        numbers = numbers_of(self._tour)
        can_add = not self._look.has_opened
        self.page.show_imported(file.name, imported, self._tour, self._numbers, can_add)
        self.places.show_placings(one, numbers)
        if is_first:
            self.page.focus_first()
            self.shown.emit()

    def _answer(self, question: str, answer: str) -> None:
        if self._file is None:
            return
        file = File(
            data=self._file.data,
            name=self._file.name,
            answers={**self._file.answers, question: answer},
        )
        self._worker.forget()
        self._worker.do(partial(_understood, file), self._take)

    def _choose(self, numbers: tuple[int, ...]) -> None:
        if numbers and numbers != self._numbers:
            self._numbers = numbers
            self._show()
            self.shown.emit()

    def _begin(self) -> None:
        """Opens the imported tour as a new one, after a question if there are unsaved changes."""
        if self._tour is not None:
            self._saver.before_leaving(partial(self._open_new, self._tour, self._sentence()))

    def _open_new(self, tour: Tour, sentence: str) -> None:
        self._session.document.new(tour)
        self.finished.emit(sentence)

    def _add(self) -> None:
        """Adds the imported stops to the open tour, as one undo step."""
        tour, file = self._tour, self._file
        if tour is None or file is None:
            return
        sentence = self._sentence()
        step = self.tr("Import {file}").format(file=file.name)
        self._session.document.preview(None)
        self._leave()
        self._session.document.apply(lambda before: added(before, tour), step)
        self._session.set_editing(self._look.was_editing)
        self.finished.emit(sentence)

    def _open_own(self, tour: Tour, name: str) -> None:
        self.cancel()
        sentence = self.tr("This is the tour that {file} carries. Save it to keep your changes.")
        self._saver.before_leaving(partial(self._open_new, tour, sentence.format(file=name)))

    def _sentence(self) -> str:
        """What was imported and what was left out, for after the page is gone."""
        if self._tour is None or self._file is None or self._imported is None:
            return ""
        count = len(self._tour.stops)
        words = self.tr("%n stop(s) of {file} imported.", "", count).format(file=self._file.name)
        rest = left_out(self._imported.left_out)
        if not rest:
            return words
        missing = self.tr("Left out: {what}.").format(what=rest)
        return f"{words} {missing}"

    def _leave(self) -> None:
        """Takes the page away, and forgets the file."""
        if self._file is None:
            return
        self._file = self._imported = self._tour = None
        self._numbers = ()
        self._worker.forget()
        self._place(None, None)

    def _note_opened(self) -> None:
        if not self._look.is_opening:
            self._leave()

    def _note_change(self) -> None:
        """An edit or Undo has ended the look at what is imported."""
        if self._tour is None or self._look.is_opening:
            return
        if not self._session.document.is_previewing:
            self._leave()

    def _note_editing(self, editing: bool) -> None:
        if editing and self._file is not None:
            self.cancel()


def _understood(file: File) -> tuple[File, Imported] | str:
    try:
        return file, understand(file)
    except ImportRefused as error:
        return f"{file.name}: {error}"
