"""Decides about the proposals of a draft, and takes decisions back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.drafting.decisions import NO_DECISIONS, Decisions, Listed, whole_paragraph
from app.drafting.draft import Draft, ProposedQuotation, ProposedStop
from app.ui.drafting.rows import ONLY_MENTIONED, Value

_MOST_UNDONE = 500


class Deciding(QObject):
    """The decisions about one draft; ``changed`` follows each."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.draft: Draft | None = None
        self.decisions = NO_DECISIONS
        self._text = ""
        self._before: list[Decisions] = []

    def begin(self, draft: Draft | None, text: str, decisions: Decisions) -> None:
        """Begins with another draft."""
        self.draft, self.decisions = draft, decisions
        self._text, self._before = text, []

    def tick(self, proposal: Listed | None) -> None:
        """Takes a proposal, or leaves it if it is taken."""
        if proposal is None:
            return
        ticked = not self.decisions.is_taken(proposal)
        self._decide(self.decisions.with_tick(proposal.id, ticked))

    def accept(self, proposal: Listed) -> None:
        """Takes a proposal."""
        if not self.decisions.is_taken(proposal):
            self._decide(self.decisions.with_tick(proposal.id, True))

    def dismiss(self, proposal: Listed) -> None:
        """Takes a proposal off the list."""
        self._decide(self.decisions.without(proposal.id))

    def choose(self, proposal: Listed, value: Value) -> None:
        """Chooses one of the alternatives of a proposal."""
        if value is ONLY_MENTIONED:
            self._decide(self.decisions.with_tick(proposal.id, False))
        elif isinstance(proposal, ProposedStop) and isinstance(value, int):
            self._decide(self.decisions.with_place(proposal, value))
        elif isinstance(proposal, ProposedQuotation) and (value is None or isinstance(value, str)):
            self._decide(self.decisions.with_speaker(proposal.id, value))

    def give_paragraph(self, proposal: Listed | None) -> None:
        """Gives all quotations of a paragraph to the speaker of one of them."""
        if self.draft is None or not isinstance(proposal, ProposedQuotation):
            return
        speaker = self.decisions.speaker_of(proposal)
        self._decide(whole_paragraph(self.decisions, self.draft, self._text, proposal, speaker))

    def undo(self) -> bool:
        """Takes the last decision back; whether there was one."""
        if not self._before:
            return False
        self.decisions = self._before.pop()
        self.changed.emit()
        return True

    def _decide(self, decisions: Decisions) -> None:
        if decisions != self.decisions:
            self._before = [*self._before[-_MOST_UNDONE:], self.decisions]
            self.decisions = decisions
            self.changed.emit()
