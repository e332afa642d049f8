"""The open document: the tour, the file it came from, and its undo stack."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from app.tour import Problem, Tour, TourFileError
from app.tour.changes import change_between
from app.tour.file.disk import FileStamp, file_key
from app.ui.state.file_state import FileState, open_file, save_file
from app.ui.state.undo_step import UndoStep
from app.ui.state.unsaved import UnsavedChanges

Edit: TypeAlias = Callable[[Tour], Tour]
Reader: TypeAlias = Callable[[Path], tuple[Tour, FileState]]

# Edits of one field become one step until nothing has been typed for so long.
MERGE_SECONDS = 2.0
MOST_STEPS = 2_000


class FileChangedError(TourFileError):
    """The file does not hold what was read from it, so that saving would lose the change."""


class Document(QObject):
    """The open tour and its history. An edit is a function from a tour to a tour.

    ``opened`` carries the :class:`Tour` of another file, or ``None`` when the tour is closed,
    ``changed`` a :class:`app.tour.changes.Change`: edits, undo, redo, reload, and a tour that is
    only looked at. ``edited_changed`` follows each change of the edited tour. ``saved_changed``
    carries whether the file has the tour, ``saved`` follows every save, ``path_changed`` a new
    path. ``view_restored`` carries what ``view`` returned at the step that was undone or redone.
    ``clock`` returns seconds, ``read`` reads a file.
    """

    opened = Signal(object)
    changed = Signal(object)
    edited_changed = Signal()
    saved_changed = Signal(bool)
    saved = Signal()
    path_changed = Signal()
    view_restored = Signal(object)

    def __init__(
        self, parent: QObject | None = None, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._tour: Tour | None = None
        self._previewed: Tour | None = None
        self._file: FileState | None = None
        self._clock = clock
        self.read: Reader = open_file
        self._merging = 0
        self._merged_at = 0.0
        self._is_clearing = False
        self.view: Callable[[], object] = lambda: None
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(MOST_STEPS)
        self._unsaved = UnsavedChanges(self.undo_stack)
        # Whether another window may save this tour, and who knows that of a file.
        self.is_in_use = False
        self.may_write: Callable[[Path], bool] = lambda _path: True
        self.undo_stack.cleanChanged.connect(self.saved_changed)
        # By then the stack knows whether the tour is saved, which it does not while it steps.
        self.undo_stack.indexChanged.connect(self._note_step)

    @property
    def tour(self) -> Tour | None:
        """The tour to show, or ``None`` before the first one."""
        return self._tour if self._previewed is None else self._previewed

    @property
    def edited(self) -> Tour:
        """The tour with its edits, even while another is looked at. Raises ``RuntimeError``."""
        if self._tour is None:
            raise RuntimeError("no tour is open")
        return self._tour

    @property
    def is_previewing(self) -> bool:
        """Whether another tour than the edited one is looked at."""
        return self._previewed is not None

    @property
    def path(self) -> Path | None:
        """The file of the open tour; ``None`` for a new one."""
        return self._file.path if self._file else None

    @property
    def stamp(self) -> FileStamp | None:
        """The state of the file on disk just before it was read, or after it was saved."""
        return self._file.stamp if self._file else None

    @property
    def digest(self) -> str | None:
        """The digest of the file at that time."""
        return self._file.digest if self._file else None

    @property
    def is_saved(self) -> bool:
        """Whether the tour is as it is in its file."""
        return self.undo_stack.isClean()

    @property
    def unsaved_changes(self) -> int:
        """How many steps lie between the tour and its file. A new tour is one, unless empty."""
        return self._unsaved.count

    @property
    def is_bundled(self) -> bool:
        """Whether the tour is one that ships with the app."""
        return self._file is not None and self._file.is_bundled

    @property
    def is_read_only(self) -> bool:
        """Whether the tour cannot be saved in its place: bundled, in use, or no permission."""
        return self._file is not None and (self.is_in_use or self._file.is_read_only)

    def open(self, path: Path) -> None:
        """Opens a tour file and forgets the history of the last one.

        Raises ``TourFileError`` and changes nothing if the file cannot be read.
        """
        self._begin(*self.read(path), is_saved=True)

    def new(self, tour: Tour) -> None:
        """Opens a tour that has no file, and forgets the history of the last one.

        Unless it is empty, it counts as unsaved.
        """
        self._begin(tour, None, is_saved=not (tour.stops or tour.people or tour.sources))

    def close(self) -> None:
        """Closes the tour and forgets its history; unsaved changes are given up."""
        self._begin(None, None, is_saved=True)

    def reload(self) -> None:
        """Reads the open file again, as a change of the tour.

        Unsaved edits are not lost: the reload becomes an undo step on top of them. Raises
        ``TourFileError`` and changes nothing if the file cannot be read.
        """
        if self._file is None or self._tour is None:
            return
        tour, self._file = open_file(self._file.path)
        if self.is_saved:
            self._clear_history()
            self.replace(tour)
            self.edited_changed.emit()
        else:
            self._push(tour, self.tr("Reload"), None)
            self.undo_stack.setClean()

    def apply(self, edit: Edit, text: str, merge_key: str | None = None) -> bool:
        """Applies an edit to the tour as one undo step, and returns whether it changed anything.

        ``text`` names the step in the Edit menu. Consecutive edits with the same ``merge_key``
        become one step until none has come for ``MERGE_SECONDS``. Raises ``RuntimeError`` if no
        tour is open, and what ``edit`` raises.
        """
        before = self.edited
        edited = edit(before)
        now = self._clock()
        if now - self._merged_at > MERGE_SECONDS:
            self.end_merge()
        self._merged_at = now
        if edited is before or edited == before:
            return False
        self._push(edited, text, None if merge_key is None else (merge_key, self._merging))
        return True

    def end_merge(self) -> None:
        """Makes the next edit a step of its own, for instance when a field is left."""
        self._merging += 1

    def preview(self, tour: Tour | None) -> None:
        """Shows another tour until the next edit or undo; ``None`` shows the edited one again."""
        before, self._previewed = self.tour, tour
        after = self.tour
        if before is not None and after is not None and before is not after:
            self.changed.emit(change_between(before, after))

    def save(self, *, over_changes: bool = False) -> None:
        """Saves the tour to its file. A file that holds the tour already is not touched.

        Raises ``TourFileError`` and changes nothing if that fails, :class:`FileChangedError` if
        another program has changed the file, unless ``over_changes`` is set.
        """
        file = self._file
        if file is None or self.is_read_only:
            what = "cannot be saved in its place; save it under another name"
            raise TourFileError(str(file.path if file else self.edited.title), [Problem("", what)])
        now = file.now()
        if now is not None and now.digest != file.digest and not over_changes:
            what = "was changed by another program; compare the two, or save under another name"
            raise FileChangedError(str(file.path), [Problem("", what)])
        if not self.is_saved or now is None or now.digest != file.digest:
            self._mark_saved(save_file(self.edited, file.path))

    def save_as(self, path: Path) -> None:
        """Saves the tour to another file, which becomes its file.

        Raises ``TourFileError`` and changes nothing if that fails.
        """
        if self._file is not None and file_key(path) == file_key(self._file.path):
            self.save()
            return
        if not self.may_write(path):
            what = "is open in another window; close it there, or choose another name"
            raise TourFileError(str(path), [Problem("", what)])
        # The file of an untouched tour may be in another form than ours.
        self._mark_saved(save_file(self.edited, path, self.contents_of(self.edited)))
        self.path_changed.emit()

    def file_now(self) -> FileState | None:
        """The file as it is on the disk; ``None`` if there is none. Raises ``TourFileError``."""
        return self._file.now() if self._file else None

    def contents_of(self, tour: Tour) -> bytes | None:
        """The bytes of the file, if that tour is what the file holds; ``None`` if not."""
        is_in_file = tour is self._tour and self.is_saved
        return self._file.bytes_if_same() if self._file and is_in_file else None

    def keep_mine(self) -> None:
        """Lets the next save replace the file as it is on disk now. Raises ``TourFileError``."""
        if (now := self.file_now()) is not None:
            self._file = now
            # Undo would lead to what the file held before.
            self._unsaved.lose_saved_state()

    def replace(self, tour: Tour) -> None:
        """Shows the tour that a step leads to. Only steps call it."""
        before = self.tour
        self._previewed = None
        self._tour = tour
        if before is not None:
            self.changed.emit(change_between(before, tour))

    def show_view(self, view: object) -> None:
        """Asks to show again what was in view at a step. Only steps call it."""
        self.end_merge()
        self.view_restored.emit(view)

    def _begin(self, tour: Tour | None, file: FileState | None, *, is_saved: bool) -> None:
        self._tour, self._file, self._previewed = tour, file, None
        self.end_merge()
        self._clear_history()
        if not is_saved:
            self._unsaved.lose_saved_state()
        self.opened.emit(tour)

    def _clear_history(self) -> None:
        self._is_clearing = True
        self.undo_stack.clear()
        self._is_clearing = False

    def _note_step(self) -> None:
        if not self._is_clearing:
            self.edited_changed.emit()

    def _push(self, tour: Tour, text: str, merge_key: object) -> None:
        self._unsaved.note_push()
        step = UndoStep(self, tour, text, merge_key, self.view())
        self.undo_stack.push(step)
        step.view_after = self.view()
        # Who edits selects what it made just afterwards.
        index = self.undo_stack.index()
        QTimer.singleShot(0, self, partial(step.look_again, self.undo_stack, index, self.view))

    def _mark_saved(self, file: FileState) -> None:
        self._file = file
        self.end_merge()
        self.undo_stack.setClean()
        self.saved.emit()
