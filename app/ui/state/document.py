"""The open document: the tour, the file it came from, and its undo stack."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from app.resources import data
from app.tour import Tour, read
from app.tour.changes import change_between
from app.tour.file.disk import FileStamp, file_stamp

Edit: TypeAlias = Callable[[Tour], Tour]

# Qt asks commands to merge only if they have the same number; -1 means never.
_MERGES, _NEVER = 1, -1


class Document(QObject):
    """The open tour and its history. An edit is a function from a tour to a tour.

    ``opened`` carries the :class:`Tour` of another file. ``changed`` carries a
    :class:`app.tour.changes.Change` for every edit, undo, redo and reload. ``saved_changed``
    carries whether the tour is as it was read.
    """

    opened = Signal(object)
    changed = Signal(object)
    saved_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tour: Tour | None = None
        self._path: Path | None = None
        self._stamp: FileStamp | None = None
        self.undo_stack = QUndoStack(self)
        self.undo_stack.cleanChanged.connect(self.saved_changed)

    @property
    def tour(self) -> Tour | None:
        """The open tour, or ``None`` before the first one."""
        return self._tour

    @property
    def path(self) -> Path | None:
        """The file that the open tour came from."""
        return self._path

    @property
    def stamp(self) -> FileStamp | None:
        """The state of the file on disk just before it was read."""
        return self._stamp

    @property
    def is_saved(self) -> bool:
        """Whether the tour is as it was read."""
        return self.undo_stack.isClean()

    @property
    def is_bundled(self) -> bool:
        """Whether the tour is one that ships with the app."""
        return self._path is not None and self._path.is_relative_to(data().resolve())

    @property
    def is_read_only(self) -> bool:
        """Whether the tour cannot be saved where it came from: a bundled tour, or no permission."""
        if self._path is None:
            return False
        return self.is_bundled or not os.access(self._path, os.W_OK)

    def open(self, path: Path) -> None:
        """Opens a tour file and forgets the history of the last one.

        Raises ``TourFileError`` and changes nothing if the file cannot be read.
        """
        # Taken before reading, so that the file watcher notices a change made in between.
        stamp = file_stamp(path)
        tour = read(path)
        self._path = path.resolve()
        self._stamp = stamp
        self._tour = tour
        self.undo_stack.clear()
        self.opened.emit(tour)

    def reload(self) -> None:
        """Reads the open file again, as a change of the tour.

        Unsaved edits are not lost: the reload becomes an undo step on top of them. Raises
        ``TourFileError`` and changes nothing if the file cannot be read.
        """
        if self._path is None or self._tour is None:
            return
        stamp = file_stamp(self._path)
        tour = read(self._path)
        self._stamp = stamp
        if self.is_saved:
            self.undo_stack.clear()
            self._replace(tour)
        else:
            self.undo_stack.push(_Step(self._replace, self._tour, tour, self.tr("Reload"), None))
            self.undo_stack.setClean()

    def apply(self, edit: Edit, text: str, merge_key: str | None = None) -> bool:
        """Applies an edit to the tour as one undo step, and returns whether it changed anything.

        ``text`` names the step in the Edit menu. Consecutive edits with the same ``merge_key``
        become one step. Raises ``RuntimeError`` if no tour is open, and what ``edit`` raises.
        """
        if self._tour is None:
            raise RuntimeError("no tour is open")
        edited = edit(self._tour)
        if edited is self._tour or edited == self._tour:
            return False
        self.undo_stack.push(_Step(self._replace, self._tour, edited, text, merge_key))
        return True

    def _replace(self, tour: Tour) -> None:
        before = self._tour
        if before is not None:
            self._tour = tour
            self.changed.emit(change_between(before, tour))


class _Step(QUndoCommand):
    """An undo step: the tour before and after it. The two tours share their equal stops."""

    def __init__(
        self,
        replace: Callable[[Tour], None],
        before: Tour,
        after: Tour,
        text: str,
        merge_key: str | None,
    ) -> None:
        super().__init__(text)
        self._replace = replace
        self.before = before
        self.after = after
        self.merge_key = merge_key

    def redo(self) -> None:
        self._replace(self.after)

    def undo(self) -> None:
        self._replace(self.before)

    def id(self) -> int:
        return _NEVER if self.merge_key is None else _MERGES

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Step) or other.merge_key != self.merge_key:
            return False
        self.after = other.after
        # A step that ends where it began has nothing to undo.
        self.setObsolete(self.after == self.before)
        return True
