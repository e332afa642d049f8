"""How many steps of the history lie between the open tour and its file."""

from __future__ import annotations

from PySide6.QtGui import QUndoStack


class UnsavedChanges:
    """Counts the changes since the last save, also when Undo cannot lead back to it."""

    def __init__(self, stack: QUndoStack) -> None:
        self._stack = stack
        # The place in the history and the changes at which the saved state went out of reach.
        self._unreachable = (0, 0)

    @property
    def count(self) -> int:
        """The number of changes."""
        index, clean = self._stack.index(), self._stack.cleanIndex()
        if clean >= 0:
            return abs(index - clean)
        place, changes = self._unreachable
        return max(1, changes + abs(index - place))

    def note_push(self) -> None:
        """A step will be pushed, which may replace those that lead to the saved state."""
        index, clean = self._stack.index(), self._stack.cleanIndex()
        if clean > index:
            self._unreachable = (index, clean - index)

    def lose_saved_state(self) -> None:
        """The tour counts as changed from now on, wherever Undo leads."""
        self._unreachable = (self._stack.index(), max(1, self.count))
        self._stack.resetClean()
