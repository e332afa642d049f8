"""A quotation and who says it, and how sure that is."""

from __future__ import annotations

import msgspec

from app.drafting.draft import Reason, ReasonKind
from app.drafting.persons.people import Person
from app.drafting.prose.quotations import QuotedSpan

# How often each way of finding a speaker was right in trials.
_CONFIDENCE: dict[ReasonKind, float] = {
    "named after": 0.98,
    "named before": 0.95,
    "role after": 0.97,
    "role before": 0.92,
    "first person": 0.9,
    "goes on": 0.85,
    "same paragraph": 0.85,
    "pronoun": 0.72,
    "nearest": 0.6,
    "nobody named": 0.4,
}
TICKED = frozenset(("named after", "named before", "role after", "role before"))


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """A quotation and who says it; ``speaker`` are words for somebody who has no name.

    ``is_body`` says that an institution or a document is meant, ``is_vague`` that the words would
    fit others as well: "a spokesman", "one of them".
    """

    span: QuotedSpan
    speaker: str | None
    person: Person | None
    reason: Reason
    confidence: float
    inferred: bool
    alternatives: tuple[str, ...]
    is_body: bool = False
    is_vague: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether the text names the speaker beside the words."""
        return (
            self.reason.kind in TICKED
            and self.speaker is not None
            and not self.is_body
            and not self.is_vague
        )


def make_said(
    span: QuotedSpan,
    speaker: str | None,
    person: Person | None,
    reason: Reason,
    inferred: bool,
    alternatives: tuple[str, ...],
) -> Said:
    """A quotation with the confidence of the way in which its speaker was found."""
    return Said(
        span=span,
        speaker=speaker,
        person=person,
        reason=reason,
        confidence=_CONFIDENCE[reason.kind],
        inferred=inferred,
        alternatives=tuple(name for name in alternatives if name != speaker),
    )
