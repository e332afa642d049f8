"""Takes one proposal into a tour that is there already, such as one that was made by hand."""

from __future__ import annotations

from functools import partial

import msgspec

from app.drafting.decisions import NO_DECISIONS, Listed
from app.drafting.draft import Draft, ProposedStop
from app.drafting.nearest import Mentions
from app.drafting.notes import NO_STOP_NAMED
from app.drafting.parts import Item, Parts
from app.drafting.people import People
from app.tour.edit import IdKind, add_item, add_person, add_stop, fresh_id
from app.tour.model import Meeting, Source, Stop, Tour
from app.tour.paragraphs import ParagraphNumbers
from app.tour.when import When

# Places that are closer than this, in degrees, are one place.
_SAME = 0.3


class Taken(msgspec.Struct, frozen=True):
    """A tour with what was taken. ``item_id`` is empty for a stop."""

    tour: Tour
    stop_id: str
    item_id: str = ""


def stop_of(tour: Tour, proposed: ProposedStop, selected: str | None = None) -> Stop | None:
    """The stop of a tour that a proposed one would be again; ``selected`` is taken before others.

    It has the name, or that of the place, or lies there.
    """
    place = proposed.places[0] if proposed.places else None
    names = {proposed.name.casefold(), place.name.casefold() if place else ""}
    point = None
    # The middle of a country is no place that two stops could share.
    if place is not None and place.lon is not None and place.lat is not None:
        point = (place.lon, place.lat) if place.kind != "country" else None
    found = [
        stop
        for stop in tour.stops
        if stop.name.casefold() in names or (point is not None and _is_at(stop, *point))
    ]
    return next((stop for stop in found if stop.id == selected), found[0] if found else None)


def stop_for(
    tour: Tour, draft: Draft, text: str, proposal: Item, selected: str | None
) -> tuple[Stop | None, str | None]:
    """The stop that gets an item, and why it is inferred.

    It is the proposed stop if the tour has it, else the selected one, which needs no reason: who
    selects a stop says that it is the one. If the words name no stop, that of the paragraph or the
    nearest before is proposed.
    """
    stops = {stop.id: stop for stop in draft.stops}
    proposed, is_inferred = stops.get(proposal.stop or ""), proposal.stop_inferred
    if proposed is None:
        likely = [each for each in draft.stops if each.ticked or stop_of(tour, each) is not None]
        proposed = stops.get(Mentions(likely, ParagraphNumbers(text)).near(proposal.start) or "")
        is_inferred = True
    found = stop_of(tour, proposed, selected) if proposed is not None else None
    if found is not None:
        return found, NO_STOP_NAMED if is_inferred and found.id != selected else None
    if selected is not None and tour.has_stop(selected):
        return tour.stop(selected), None
    return None, None


def take(
    tour: Tour, draft: Draft, source: Source, proposal: Listed, selected: str | None
) -> Taken | None:
    """The tour with a proposal; ``None`` if an item finds no stop.

    ``source`` has the text that was drafted, which the tour need not contain. ``selected`` is the
    id of a stop. Raises :class:`app.tour.edit.EditError` for a value that the file could not hold.
    """
    people = People(draft.people, tour.people)
    parts = Parts(NO_DECISIONS, source, people, partial(_id, tour, "item"))
    if isinstance(proposal, ProposedStop):
        at, is_ordered = _position(tour, proposal, selected)
        stop = parts.stop(proposal, partial(_id, tour, "stop"), is_ordered=is_ordered)
        return Taken(add_stop(tour, stop, at), stop.id)
    at_stop, reason = stop_for(tour, draft, source.text or "", proposal, selected)
    if at_stop is None:
        return None
    item = parts.item(proposal, reason)
    if isinstance(item, Meeting) and tour.traveller in item.people:
        others = tuple(each for each in item.people if each != tour.traveller)
        item = msgspec.structs.replace(item, people=others)
    for person in people.all:
        tour = add_person(tour, person)
    return Taken(add_item(tour, at_stop.id, item), at_stop.id, item.id)


def _position(tour: Tour, proposed: ProposedStop, selected: str | None) -> tuple[int, bool]:
    """Where a stop goes in the order of travel, and whether its date tells that it does.

    It goes by its date, or else after the selected stop, or to the end.
    """
    date = _date(proposed)
    dates = [stop.arrive or stop.depart for stop in tour.stops]
    if date is not None:
        day = date.first_day
        earlier = [at for at, each in enumerate(dates) if each and each.first_day <= day]
        later = [at for at, each in enumerate(dates) if each and each.first_day > day]
        if earlier or later:
            at = earlier[-1] + 1 if earlier else later[0]
            before = tour.stops[at - 1] if at else None
            last = (before.depart or before.arrive) if before is not None else None
            is_after = before is None or (last is not None and last.is_before(date))
            after = dates[at] if at < len(dates) else None
            is_before = at == len(dates) or (after is not None and date.is_before(after))
            return at, is_after and is_before
    at = tour.index(selected) + 1 if selected and tour.has_stop(selected) else len(tour.stops)
    return at, not tour.stops


def _date(proposed: ProposedStop) -> When | None:
    dates = (date.when for date in (proposed.arrive, proposed.depart) if date is not None)
    return next((date for date in dates if date is not None), None)


def _is_at(stop: Stop, lon: float, lat: float) -> bool:
    if stop.lon is None or stop.lat is None:
        return False
    across = abs(stop.lon - lon)
    return min(across, 360 - across) < _SAME and abs(stop.lat - lat) < _SAME


def _id(tour: Tour, kind: IdKind, words: str) -> str:
    return fresh_id(tour, words, kind)
