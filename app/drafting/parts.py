"""Makes the parts of a tour of proposals: a stop without its items, and an item."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import msgspec

from app.drafting import notes
from app.drafting.decisions import Decisions
from app.drafting.draft import (
    ProposedAgreement,
    ProposedMeeting,
    ProposedQuotation,
    ProposedStop,
)
from app.drafting.people import People
from app.tour.country_codes import is_country_code
from app.tour.model import Agreement, Basis, Citation, Meeting, Quote, Source, Stop
from app.tour.paragraphs import ParagraphNumbers
from app.tour.quoting import cite
from app.tour.when import When

# What becomes an item of a stop.
Item: TypeAlias = ProposedQuotation | ProposedMeeting | ProposedAgreement
# Makes an id of words.
TakeId: TypeAlias = Callable[[str], str]

_LONGEST_TITLE = 120
# These say where a quotation ends or begins, which no mark does.
_OPEN_ENDED = ("no closing mark", "no opening mark")


class _Shared(msgspec.Struct, frozen=True, kw_only=True):
    """The members of every kind of item."""

    id: str
    cite: tuple[Citation, ...]
    date: When | None
    basis: Basis
    note: str | None


class Parts:
    """Makes parts of the proposals of one source. What is inferred is marked so, with its reason.

    ``take_id`` makes the ids of the items; ``people`` takes those whom the items name.
    """

    def __init__(
        self, decisions: Decisions, source: Source, people: People, take_id: TakeId
    ) -> None:
        self._decisions = decisions
        self._source = source
        self._text = source.text or ""
        self._take_id = take_id
        self.people = people
        self.numbers = ParagraphNumbers(self._text)

    def stop(self, stop: ProposedStop, take_id: TakeId, *, is_ordered: bool) -> Stop:
        """A stop without items. ``is_ordered`` says whether the text tells its order of travel."""
        place = self._decisions.place_of(stop)
        inferred = place.inferred if place is not None else None
        is_capital = inferred is not None and inferred.kind == "capital of the country"
        name = place.name if place is not None and is_capital else stop.name
        place_reason = notes.place_inferred(inferred) if inferred is not None else None
        if place is not None and self._decisions.places.get(stop.id):
            place_reason = notes.CHOSEN_PLACE
        dates = [date for date in (stop.arrive, stop.depart) if date is not None and date.when]
        reasons = [reason for date in dates if (reason := notes.date_inferred(date))]
        is_placed = place is not None and place.lon is not None and place.lat is not None
        return Stop(
            id=take_id(name),
            name=name,
            lon=place.lon if place is not None and is_placed else None,
            lat=place.lat if place is not None and is_placed else None,
            country=_country(place.country if place is not None else None),
            arrive=stop.arrive.when if stop.arrive is not None else None,
            depart=stop.depart.when if stop.depart is not None else None,
            place_basis="inferred" if place_reason else "stated",
            place_note=_joined(self._quoted(stop.start, stop.end), place_reason),
            date_basis="inferred" if reasons else "stated",
            date_note=_joined(*(self._quoted(date.start, date.end) for date in dates), *reasons),
            order_basis="stated" if is_ordered else "inferred",
            order_note=None if is_ordered else notes.ORDER,
        )

    def item(self, proposal: Item, reason: str | None) -> Quote | Meeting | Agreement:
        """An item; ``reason`` says why its stop is inferred, if it is."""
        if isinstance(proposal, ProposedQuotation):
            return self._quote(proposal, reason)
        if isinstance(proposal, ProposedMeeting):
            return self._meeting(proposal, reason)
        return self._agreement(proposal, reason)

    def _quote(self, proposal: ProposedQuotation, reason: str | None) -> Quote:
        speaker = self._decisions.speaker_of(proposal)
        reasons = [reason]
        if speaker is not None and speaker != proposal.speaker:
            reasons.append(notes.CHOSEN_SPEAKER)
        elif speaker is not None and proposal.speaker_inferred:
            reasons.append(notes.speaker_inferred(proposal.speaker_reason))
        for each in (proposal.reason, proposal.doubt):
            if each is not None and each.kind in _OPEN_ENDED:
                reasons.append(notes.sentence(each))
        words = self._text[proposal.start : proposal.end]
        shared = self._shared(proposal, words, *reasons)
        return Quote(
            id=shared.id, text=words, speaker=self.people.take(speaker) if speaker else None,
            date=shared.date, cite=shared.cite, basis=shared.basis, note=shared.note,
        )  # fmt: skip

    def _meeting(self, proposal: ProposedMeeting, reason: str | None) -> Meeting:
        shared = self._shared(proposal, proposal.title, reason)
        return Meeting(
            id=shared.id, title=self._title(proposal), people=self.people.take_all(proposal.who),
            date=shared.date, cite=shared.cite, basis=shared.basis, note=shared.note,
        )  # fmt: skip

    def _agreement(self, proposal: ProposedAgreement, reason: str | None) -> Agreement:
        inferred = proposal.parties_inferred
        why = notes.parties_inferred(inferred) if inferred is not None else None
        shared = self._shared(proposal, proposal.title, reason, why)
        parties = tuple(dict.fromkeys(party for party in proposal.parties if party.strip()))
        return Agreement(
            id=shared.id, title=self._title(proposal), status=proposal.status, parties=parties,
            date=shared.date, cite=shared.cite, basis=shared.basis, note=shared.note,
        )  # fmt: skip

    def _shared(
        self,
        proposal: Item,
        words: str,
        *reasons: str | None,
    ) -> _Shared:
        date = proposal.date if proposal.date is not None and proposal.date.when else None
        note = _joined(*reasons, notes.date_inferred(date) if date is not None else None)
        return _Shared(
            id=self._take_id(words),
            cite=(cite(self._source, proposal.start, proposal.end, self.numbers),),
            date=date.when if date is not None else None,
            basis="inferred" if note else "stated",
            note=note,
        )

    def _title(self, proposal: ProposedMeeting | ProposedAgreement) -> str:
        words = proposal.title.strip() or self._text[proposal.start : proposal.end]
        return first_line(" ".join(words.split()))

    def _quoted(self, start: int, end: int) -> str:
        return notes.quoted(self._text[start:end], self.numbers.at(start))


def first_line(text: str) -> str:
    """The first line that is not empty, cut at a word."""
    line = next((line.strip() for line in text.split("\n") if line.strip()), "")
    if len(line) <= _LONGEST_TITLE:
        return line
    head = line[: _LONGEST_TITLE - 1].rsplit(" ", 1)[0]
    return head.rstrip(" ,;:–—") + "…"


def _country(code: str | None) -> str | None:
    return code if code is not None and is_country_code(code) else None


def _joined(*parts: str | None) -> str | None:
    """The different parts in one line; ``None`` if there are none."""
    return " ".join(dict.fromkeys(part for part in parts if part)) or None
