"""Makes a tour of a draft and of what the user has decided about it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping

import msgspec

from app.drafting import notes
from app.drafting.decisions import NO_DECISIONS, Decisions, Listed, listed
from app.drafting.draft import (
    Draft,
    ProposedAgreement,
    ProposedMeeting,
    ProposedQuotation,
    ProposedStop,
)
from app.drafting.people import People
from app.tour.country_codes import is_country_code
from app.tour.edit.ids import Ids
from app.tour.file.warnings import text_hash
from app.tour.model import (
    Agreement,
    Basis,
    Citation,
    Meeting,
    Quote,
    Source,
    Stop,
    Tour,
)
from app.tour.paragraphs import ParagraphNumbers
from app.tour.quoting import cite
from app.tour.when import When

_LONGEST_TITLE = 120
# These say where a quotation ends or begins, which no mark does.
_OPEN_ENDED = ("no closing mark", "no opening mark")
# A stop that is told in these ways has its place in the order of travel from the text.
_ORDERED = ("list of stops", "heading", "followed")


class Made(msgspec.Struct, frozen=True, kw_only=True):
    """A tour, the stop that each proposal became by its id, and what found no stop."""

    tour: Tour
    stops: Mapping[str, str]
    left_out: tuple[Listed, ...]


def tour_of(
    draft: Draft,
    decisions: Decisions,
    text: str,
    *,
    title: str,
    publisher: str | None,
    published: When | None,
    url: str | None = None,
) -> Tour:
    """The tour of the proposals that are taken; ``text`` is the one that was drafted.

    It can be saved and read again. What is inferred is marked so, with the reason.
    """
    return made(
        draft, decisions, text, title=title, publisher=publisher, published=published, url=url
    ).tour


def made(
    draft: Draft,
    decisions: Decisions = NO_DECISIONS,
    text: str = "",
    *,
    title: str,
    publisher: str | None,
    published: When | None,
    url: str | None = None,
    source_title: str | None = None,
    language: str | None = None,
) -> Made:
    """As :func:`tour_of`, and says what became of the proposals.

    ``source_title`` is that of the text, if it differs from the title of the tour; ``language`` is
    the tag of the tour's language.
    """
    first = _first_line(text)
    heading = (source_title or title).strip() or first
    source = Source(
        id=Ids("source").take(heading),
        title=heading,
        publisher=(publisher or "").strip() or None,
        url=(url or "").strip() or None,
        published=published,
        text=text,
        sha256=text_hash(text),
    )
    maker = _Maker(draft, decisions, source)
    return Made(
        tour=Tour(
            title=title.strip() or heading,
            stops=maker.stops(),
            people=maker.people.all,
            sources=(source,),
            language=language or draft.language,
        ),
        stops=maker.stop_ids,
        left_out=tuple(maker.left_out),
    )


class _Shared(msgspec.Struct, frozen=True, kw_only=True):
    """The members of every kind of item."""

    id: str
    cite: tuple[Citation, ...]
    date: When | None
    basis: Basis
    note: str | None


class _Maker:
    """Makes the stops of a tour, each with its items."""

    def __init__(self, draft: Draft, decisions: Decisions, source: Source) -> None:
        self._draft = draft
        self._decisions = decisions
        self._source = source
        self._text = source.text or ""
        self._numbers = ParagraphNumbers(self._text)
        self._item_ids = Ids("item")
        self.people = People(draft.people)
        self.left_out: list[Listed] = []
        self._taken = [each for each in listed(draft) if self._is_taken(each)]
        self._by_id = {each.id: each for each in self._taken if isinstance(each, ProposedStop)}
        places = {stop_id: place for place, stop_id in enumerate(draft.itinerary)}
        self._stops = sorted(
            self._by_id.values(), key=lambda stop: (places.get(stop.id, len(places)), stop.start)
        )
        self.stop_ids: dict[str, str] = {}
        # Where each taken stop is mentioned, in the order of the text.
        mentions = sorted(
            (span[0], stop.id)
            for stop in self._stops
            for span in {(stop.start, stop.end), *stop.mentions}
        )
        self._places = [place for place, _ in mentions]
        self._mentioned = [stop_id for _, stop_id in mentions]

    def stops(self) -> tuple[Stop, ...]:
        """The taken stops in the order of travel."""
        items: dict[str, list[tuple[Listed, str | None]]] = {stop.id: [] for stop in self._stops}
        for proposal in self._taken:
            if isinstance(proposal, ProposedStop):
                continue
            at, reason = self._stop_of(proposal)
            if at is None:
                self.left_out.append(proposal)
            else:
                items[at].append((proposal, reason))
        ids = Ids("stop")
        before: ProposedStop | None = None
        found: list[Stop] = []
        for stop in self._stops:
            found.append(self._stop(stop, before, ids, items[stop.id]))
            before = stop
        return tuple(found)

    def _is_taken(self, proposal: Listed) -> bool:
        # An empty span could not be cited.
        has_words = bool(self._text[proposal.start : proposal.end].strip())
        return has_words and self._decisions.is_taken(proposal)

    def _stop(
        self,
        stop: ProposedStop,
        before: ProposedStop | None,
        ids: Ids,
        items: Iterable[tuple[Listed, str | None]],
    ) -> Stop:
        place = self._decisions.place_of(stop)
        inferred = place.inferred if place is not None else None
        is_capital = inferred is not None and inferred.kind == "capital of the country"
        name = place.name if place is not None and is_capital else stop.name
        place_reason = notes.place_inferred(inferred) if inferred is not None else None
        if place is not None and self._decisions.places.get(stop.id):
            place_reason = notes.CHOSEN_PLACE
        is_ordered = before is None or _is_ordered(before, stop)
        dates = [date for date in (stop.arrive, stop.depart) if date is not None and date.when]
        reasons = [reason for date in dates if (reason := notes.date_inferred(date))]
        stop_id = self.stop_ids[stop.id] = ids.take(name)
        meetings: list[Meeting] = []
        quotes: list[Quote] = []
        agreements: list[Agreement] = []
        for proposal, reason in items:
            self.stop_ids[proposal.id] = stop_id
            if isinstance(proposal, ProposedQuotation):
                quotes.append(self._quote(proposal, reason))
            elif isinstance(proposal, ProposedMeeting):
                meetings.append(self._meeting(proposal, reason))
            elif isinstance(proposal, ProposedAgreement):
                agreements.append(self._agreement(proposal, reason))
        is_placed = place is not None and place.lon is not None and place.lat is not None
        return Stop(
            id=stop_id,
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
            meetings=tuple(meetings),
            quotes=tuple(quotes),
            agreements=tuple(agreements),
        )

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
        shared = self._shared(proposal, proposal.title, reason)
        parties = tuple(dict.fromkeys(party for party in proposal.parties if party.strip()))
        return Agreement(
            id=shared.id, title=self._title(proposal), status=proposal.status, parties=parties,
            date=shared.date, cite=shared.cite, basis=shared.basis, note=shared.note,
        )  # fmt: skip

    def _shared(
        self,
        proposal: ProposedQuotation | ProposedMeeting | ProposedAgreement,
        words: str,
        *reasons: str | None,
    ) -> _Shared:
        date = proposal.date if proposal.date is not None and proposal.date.when else None
        note = _joined(*reasons, notes.date_inferred(date) if date is not None else None)
        return _Shared(
            id=self._item_ids.take(words),
            cite=(cite(self._source, proposal.start, proposal.end, self._numbers),),
            date=date.when if date is not None else None,
            basis="inferred" if note else "stated",
            note=note,
        )

    def _title(self, proposal: ProposedMeeting | ProposedAgreement) -> str:
        words = proposal.title.strip() or self._text[proposal.start : proposal.end]
        return _first_line(" ".join(words.split()))

    def _quoted(self, start: int, end: int) -> str:
        return notes.quoted(self._text[start:end], self._numbers.at(start))

    def _stop_of(
        self, proposal: ProposedQuotation | ProposedMeeting | ProposedAgreement
    ) -> tuple[str | None, str | None]:
        """The id of the proposed stop of an item, and why it is inferred."""
        if proposal.stop in self._by_id:
            return proposal.stop, notes.NO_STOP_NAMED if proposal.stop_inferred else None
        if not self._places:
            return None, None
        # That of the paragraph, or else the nearest before; there is none before the first.
        after = bisect_right(self._places, proposal.start)
        number = self._numbers.at(proposal.start)
        is_before_here = after > 0 and self._numbers.at(self._places[after - 1]) == number
        is_after_here = (
            after < len(self._places) and self._numbers.at(self._places[after]) == number
        )
        is_after = after == 0 or (is_after_here and not is_before_here)
        found = self._mentioned[after if is_after else after - 1]
        return found, notes.OTHER_STOP if proposal.stop is not None else notes.NO_STOP_NAMED


def _is_ordered(before: ProposedStop, stop: ProposedStop) -> bool:
    """Whether the text tells that a stop comes after another one."""
    if stop.reason.kind in _ORDERED:
        return True
    earlier = before.depart or before.arrive
    later = stop.arrive or stop.depart
    if earlier is None or later is None or earlier.when is None or later.when is None:
        return False
    return earlier.when.is_before(later.when)


def _country(code: str | None) -> str | None:
    return code if code is not None and is_country_code(code) else None


def _joined(*parts: str | None) -> str | None:
    """The different parts in one line; ``None`` if there are none."""
    return " ".join(dict.fromkeys(part for part in parts if part)) or None


def _first_line(text: str) -> str:
    """The first line that is not empty, cut at a word."""
    line = next((line.strip() for line in text.split("\n") if line.strip()), "")
    if len(line) <= _LONGEST_TITLE:
        return line
    head = line[: _LONGEST_TITLE - 1].rsplit(" ", 1)[0]
    return head.rstrip(" ,;:–—") + "…"
