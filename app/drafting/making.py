"""Makes a tour of a draft and of what the user has decided about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from app.drafting import notes
from app.drafting.decisions import NO_DECISIONS, Decisions, Listed, listed
from app.drafting.draft import Draft, ProposedStop
from app.drafting.nearest import Mentions
from app.drafting.parts import Item, Parts, first_line
from app.drafting.people import People
from app.tour.edit.ids import Ids
from app.tour.file.warnings import text_hash
from app.tour.model import Agreement, Meeting, Quote, Source, Stop, Tour
from app.tour.when import When

# A stop that is told in these ways has its place in the order of travel from the text.
_ORDERED = ("list of stops", "heading", "followed")


class Made(msgspec.Struct, frozen=True, kw_only=True):
    """A tour, the stop that each proposal became by its id, and what found no stop."""

    tour: Tour
    stops: Mapping[str, str]
    left_out: tuple[Listed, ...]


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
    """The tour of the proposals that are taken, and what became of each of them.

    ``text`` is the one that was drafted. The tour can be saved and read again. What is inferred is
    marked so, with the reason. ``source_title`` is that of the text, if it differs from the title
    of the tour; ``language`` is the tag of the tour's language.
    """
    first = first_line(text)
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


class _Maker:
    """Makes the stops of a tour, each with its items."""

    def __init__(self, draft: Draft, decisions: Decisions, source: Source) -> None:
        self._draft = draft
        self._decisions = decisions
        self._source = source
        self._text = source.text or ""
        self.people = People(draft.people)
        self._parts = Parts(decisions, source, self.people, Ids("item").take)
        self.left_out: list[Listed] = []
        self._taken = [each for each in listed(draft) if self._is_taken(each)]
        self._by_id = {each.id: each for each in self._taken if isinstance(each, ProposedStop)}
        places = {stop_id: place for place, stop_id in enumerate(draft.itinerary)}
        self._stops = sorted(
            self._by_id.values(), key=lambda stop: (places.get(stop.id, len(places)), stop.start)
        )
        self.stop_ids: dict[str, str] = {}
        self._mentions = Mentions(self._stops, self._parts.numbers)

    def stops(self) -> tuple[Stop, ...]:
        """The taken stops in the order of travel."""
        items: dict[str, list[tuple[Item, str | None]]] = {stop.id: [] for stop in self._stops}
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
        items: Iterable[tuple[Item, str | None]],
    ) -> Stop:
        is_ordered = before is None or _is_ordered(before, stop)
        bare = self._parts.stop(stop, ids.take, is_ordered=is_ordered)
        self.stop_ids[stop.id] = bare.id
        made_items = []
        for proposal, reason in items:
            self.stop_ids[proposal.id] = bare.id
            made_items.append(self._parts.item(proposal, reason))
        return msgspec.structs.replace(
            bare,
            meetings=tuple(each for each in made_items if isinstance(each, Meeting)),
            quotes=tuple(each for each in made_items if isinstance(each, Quote)),
            agreements=tuple(each for each in made_items if isinstance(each, Agreement)),
        )

    def _stop_of(self, proposal: Item) -> tuple[str | None, str | None]:
        """The id of the proposed stop of an item, and why it is inferred."""
        if proposal.stop in self._by_id:
            return proposal.stop, notes.NO_STOP_NAMED if proposal.stop_inferred else None
        found = self._mentions.near(proposal.start)
        if found is None:
            return None, None
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
