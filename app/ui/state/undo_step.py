"""An undo step: what an edit changed, and what was in view before and after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QUndoCommand, QUndoStack

from app.tour import Tour
from app.tour.delta import Delta, delta_between, redone, undone

# Qt asks commands to merge only if they have the same number; -1 means never.
_MERGES, _NEVER = 1, -1


class Stage(Protocol):
    """What steps act upon: the document."""

    @property
    def edited(self) -> Tour: ...

    def replace(self, tour: Tour) -> None: ...

    def show_view(self, view: object) -> None: ...


class UndoStep(QUndoCommand):
    """One step of the history. It holds neither tour, only how they differ.

    ``merge_key`` names the edits that may become one step with it. ``view_before`` is what was in
    view when the edit was made, ``view_after`` what was in view then.
    """

    def __init__(
        self, stage: Stage, after: Tour, text: str, merge_key: object, view_before: object
    ) -> None:
        super().__init__(text)
        self._stage = stage
        self._delta: Delta = delta_between(stage.edited, after)
        # Only until the stack has taken the step, which does it for the first time.
        self._after: Tour | None = after
        self.merge_key = merge_key
        self.view_before = view_before
        self.view_after: object = None

    def look_again(self, stack: QUndoStack, index: int, view: Callable[[], object]) -> None:
        """Notes what is in view after the edit, unless it was undone meanwhile."""
        if stack.index() == index:
            self.view_after = view()

    def redo(self) -> None:
        if self._after is not None:
            after, self._after = self._after, None
            self._stage.replace(after)
            return
        self._stage.replace(redone(self._stage.edited, self._delta))
        self._stage.show_view(self.view_after)

    def undo(self) -> None:
        self._stage.replace(undone(self._stage.edited, self._delta))
        self._stage.show_view(self.view_before)

    def id(self) -> int:
        return _NEVER if self.merge_key is None else _MERGES

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, UndoStep) or other.merge_key != self.merge_key:
            return False
        # The other step has been done already.
        after = self._stage.edited
        before = undone(undone(after, other._delta), self._delta)
        self._delta = delta_between(before, after)
        self.view_after = other.view_after
        self.setText(other.text())
        # A step that ends where it began has nothing to undo.
        self.setObsolete(before == after)
        return True
