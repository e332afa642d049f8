"""What a user has decided about the proposals of a draft."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

import msgspec

from app.drafting.draft import (
    Draft,
    PlaceChoice,
    ProposedAgreement,
    ProposedMeeting,
    ProposedQuotation,
    ProposedStop,
)
from app.tour.paragraphs import ParagraphNumbers

# What a tour can be made of; people follow from them.
Listed: TypeAlias = ProposedStop | ProposedQuotation | ProposedMeeting | ProposedAgreement
# What a proposal is in two drafts of one text: its type and its span.
_Key: TypeAlias = tuple[type[object], int, int]


class Decisions(msgspec.Struct, frozen=True, kw_only=True):
    """Decisions by the id of a proposal. Where there is none, the draft decides.

    ``places`` has the place in ``ProposedStop.places``, from 0; a number beyond its end means that
    the place is not known. ``speakers`` has the name of a speaker, or ``None`` if nobody is named.
    """

    ticked: Mapping[str, bool] = {}
    places: Mapping[str, int] = {}
    speakers: Mapping[str, str | None] = {}
    dismissed: frozenset[str] = frozenset()

    def is_taken(self, proposal: Listed) -> bool:
        """Whether the tour gets this proposal."""
        if proposal.id in self.dismissed:
            return False
        return self.ticked.get(proposal.id, proposal.ticked)

    def place_of(self, stop: ProposedStop) -> PlaceChoice | None:
        """The place of a stop; ``None`` if it is not known."""
        at = self.places.get(stop.id, 0)
        return stop.places[at] if 0 <= at < len(stop.places) else None

    def speaker_of(self, quotation: ProposedQuotation) -> str | None:
        """The name of the speaker of a quotation; ``None`` if nobody is named."""
        return self.speakers.get(quotation.id, quotation.speaker)

    def with_tick(self, proposal_id: str, ticked: bool) -> Decisions:
        """The decisions with a proposal taken or left."""
        return msgspec.structs.replace(self, ticked={**self.ticked, proposal_id: ticked})

    def with_place(self, stop: ProposedStop, at: int) -> Decisions:
        """The decisions with the place of a stop by its number from 0; the stop is taken."""
        places = {**self.places, stop.id: at}
        return msgspec.structs.replace(self, places=places).with_tick(stop.id, True)

    def with_speaker(self, quotation_id: str, name: str | None) -> Decisions:
        """The decisions with the speaker of a quotation; the quotation is taken."""
        speakers = {**self.speakers, quotation_id: name}
        return msgspec.structs.replace(self, speakers=speakers).with_tick(quotation_id, True)

    def without(self, proposal_id: str) -> Decisions:
        """The decisions with a proposal dismissed."""
        return msgspec.structs.replace(self, dismissed=self.dismissed | {proposal_id})


NO_DECISIONS = Decisions()


def listed(draft: Draft) -> tuple[Listed, ...]:
    """The stops, quotations, meetings and agreements of a draft in the order of the text."""
    found: list[Listed] = [*draft.stops, *draft.quotations, *draft.meetings, *draft.agreements]
    return tuple(sorted(found, key=lambda each: (each.start, each.end, each.id)))


def kind_of(proposal: Listed) -> Literal["place", "quote", "meeting", "agreement"]:
    """The kind of a proposal: of an item, or ``place`` for a stop."""
    if isinstance(proposal, ProposedStop):
        return "place"
    if isinstance(proposal, ProposedQuotation):
        return "quote"
    return "meeting" if isinstance(proposal, ProposedMeeting) else "agreement"


def marks_of(proposal: Listed) -> list[tuple[str, int, int]]:
    """What a proposal is in any draft of its text: its kind and its span.

    A stop has several, as it may rest on another mention in another draft.
    """
    spans = [(proposal.start, proposal.end)]
    if isinstance(proposal, ProposedStop):
        spans += proposal.mentions
    return [(kind_of(proposal), *span) for span in dict.fromkeys(spans)]


def dismissed_marks(draft: Draft | None, decisions: Decisions) -> list[tuple[str, int, int]]:
    """The marks of all that was dismissed in a draft."""
    proposals = listed(draft) if draft is not None else ()
    return [mark for each in proposals if each.id in decisions.dismissed for mark in marks_of(each)]


def whole_paragraph(
    decisions: Decisions, draft: Draft, text: str, quotation: ProposedQuotation, name: str | None
) -> Decisions:
    """The decisions with one speaker for all quotations of the paragraph of one of them."""
    numbers = ParagraphNumbers(text)
    wanted = numbers.at(quotation.start)
    for each in draft.quotations:
        if each.id not in decisions.dismissed and numbers.at(each.start) == wanted:
            decisions = decisions.with_speaker(each.id, name)
    return decisions


def carried(decisions: Decisions, before: Draft, after: Draft) -> Decisions:
    """The decisions for another draft of the same text, such as one with a day of publication."""
    new = {_key(each): each for each in listed(after)}
    # A stop may rest on another mention in the other draft.
    stops = {stop.name: stop for stop in after.stops}
    pairs: dict[str, Listed] = {}
    for old in listed(before):
        same = new.get(_key(old))
        if same is None and isinstance(old, ProposedStop):
            same = stops.get(old.name)
        if same is not None:
            pairs[old.id] = same
    places = {
        stop.id: at
        for old in before.stops
        if old.id in decisions.places and isinstance(stop := pairs.get(old.id), ProposedStop)
        if (at := _same_place(decisions.place_of(old), stop)) is not None
    }
    return Decisions(
        ticked={pairs[key].id: value for key, value in decisions.ticked.items() if key in pairs},
        places=places,
        speakers={pairs[key].id: name for key, name in decisions.speakers.items() if key in pairs},
        dismissed=frozenset(pairs[key].id for key in decisions.dismissed if key in pairs),
    )


def _key(proposal: Listed) -> _Key:
    return type(proposal), proposal.start, proposal.end


def _same_place(place: PlaceChoice | None, stop: ProposedStop) -> int | None:
    if place is None:
        return len(stop.places)
    same = (
        at
        for at, each in enumerate(stop.places)
        if (each.name, each.lon, each.lat) == (place.name, place.lon, place.lat)
    )
    return next(same, None)
