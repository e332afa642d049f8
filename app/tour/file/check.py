"""Checks a tour for consistency: ids, references, dates, offsets into sources."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from app.tour.country_codes import is_country_code
from app.tour.errors import Problem, as_json
from app.tour.file.decode import ITEM_LISTS
from app.tour.model import (
    AnyItem,
    Citation,
    Meeting,
    Quote,
    Record,
    Stop,
    Tour,
)

# In characters. Searching thousands of quotations that each cite a whole book would take hours.
MOST_CITED = 20_000_000
_TOO_LONG = f"add up to more than {MOST_CITED:,} characters"

_LIST_OF: dict[type[Record], str] = {kind: name for name, kind in ITEM_LISTS.items()}


def check(tour: Tour) -> list[Problem]:
    """Every inconsistency of a tour in the order of its file; an empty list if there is none."""
    return list(_problems(tour))


def _problems(tour: Tour) -> Iterator[Problem]:
    if not tour.stops:
        yield Problem("features", "the tour has no stops; add at least one Point feature")
    people = {person.id for person in tour.people}
    if tour.traveller is not None and tour.traveller not in people:
        yield Problem("tour, traveller", _unknown_person(tour.traveller))
    yield from _duplicates("people", (person.id for person in tour.people))
    yield from _duplicates("sources", (source.id for source in tour.sources))
    yield from _duplicates("feature", (stop.id for stop in tour.stops))
    for person in tour.people:
        yield from _country(f"people {as_json(person.id)}, country", person.country)
    passages = _Passages(tour)
    previous: Stop | None = None
    for stop in tour.stops:
        yield from _stop(stop, previous)
        for item in stop.items:
            kind = _LIST_OF[type(item)]
            where = f"feature {as_json(stop.id)}, {kind} {as_json(item.id)}"
            yield from _item(item, where, people, passages)
        previous = stop


def _stop(stop: Stop, previous: Stop | None) -> Iterator[Problem]:
    where = f"feature {as_json(stop.id)}"
    yield from _country(f"{where}, country", stop.country)
    yield from _duplicates(f"{where}, item", (item.id for item in stop.items))
    if stop.arrive and stop.depart and stop.depart.is_before(stop.arrive):
        what = f"{stop.depart} is before the arrival on {stop.arrive}; correct one of the two dates"
        yield Problem(f"{where}, depart", what)
    last_arrival = previous.arrive if previous else None
    # Across the date line eastward, the day of arrival may be the day before the departure.
    if (
        previous
        and last_arrival
        and stop.arrive
        and last_arrival.first_day - stop.arrive.last_day > dt.timedelta(days=1)
    ):
        yield Problem(
            f"{where}, arrive",
            f"{stop.arrive} is before the arrival at {as_json(previous.id)} on {last_arrival}; "
            "put the features in order of travel",
        )


def _item(item: AnyItem, where: str, people: set[str], passages: _Passages) -> Iterator[Problem]:
    if isinstance(item, Meeting):
        for person in item.people:
            if person not in people:
                yield Problem(f"{where}, with", _unknown_person(person))
    if isinstance(item, Quote) and item.speaker is not None and item.speaker not in people:
        yield Problem(f"{where}, speaker", _unknown_person(item.speaker))
    for index, citation in enumerate(item.cite):
        yield from _citation(citation, item, f"{where}, cite[{index}]", passages)


def _citation(
    citation: Citation, item: AnyItem, where: str, passages: _Passages
) -> Iterator[Problem]:
    if citation.source not in passages.texts:
        what = f"no source has the id {as_json(citation.source)}; add the source or correct the id"
        yield Problem(f"{where}, source", what)
        return
    if citation.start is None and citation.end is None:
        return
    text = passages.texts[citation.source]
    if text is None:
        what = f"has offsets, but the source {as_json(citation.source)} has no text; add it"
        yield Problem(where, what)
        return
    start, end = citation.start, citation.end
    if start is None or end is None or not 0 <= start < end <= len(text):
        what = f"start and end must lie within the source's text, between 0 and {len(text)}"
        yield Problem(where, what)
    elif isinstance(item, Quote):
        if not passages.may_read(end - start):
            yield Problem(where, f"the cited passages of this tour {_TOO_LONG}; cite shorter ones")
        elif _words(item.text) not in _words(text[start:end]):
            what = "the passage from start to end does not contain the quotation"
            yield Problem(where, f"{what}; correct the offsets or the text")


class _Passages:
    """The texts of the sources, and how many characters of them may still be searched."""

    def __init__(self, tour: Tour) -> None:
        self.texts = {source.id: source.text for source in tour.sources}
        self._left = MOST_CITED

    def may_read(self, length: int) -> bool:
        """Whether a passage of that length may still be searched; counts it."""
        self._left -= length
        return self._left >= 0


def _words(text: str) -> str:
    # The line breaks of a source are not part of the quotation.
    return " ".join(text.split())


def _country(where: str, code: str | None) -> Iterator[Problem]:
    if code is not None and not is_country_code(code):
        what = f"{as_json(code)} is not an ISO 3166-1 alpha-2 country code such as JP"
        yield Problem(where, what)


def _duplicates(where: str, ids: Iterable[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for identifier in ids:
        if identifier in seen:
            yield Problem(f"{where} {as_json(identifier)}, id", "is used twice; ids must differ")
        seen.add(identifier)


def _unknown_person(person: str) -> str:
    return f"no person has the id {as_json(person)}; add the person or correct the id"
