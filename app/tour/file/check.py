"""Checks a tour for errors, which make it unusable: ids, references and country codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.tour.country_codes import is_country_code
from app.tour.errors import Problem, as_json
from app.tour.file.members import ITEM_LISTS
from app.tour.model import AnyItem, Citation, Meeting, Person, Quote, Record, Stop, Tour

# In characters. Searching thousands of quotations that each cite a whole book would take hours.
MOST_CITED = 20_000_000
_TOO_LONG = f"add up to more than {MOST_CITED:,} characters"

_LIST_OF: dict[type[Record], str] = {kind: name for name, kind in ITEM_LISTS.items()}


def check(tour: Tour) -> list[Problem]:
    """Every error of a tour in the order of its file; an empty list if there is none.

    :mod:`app.tour.file.warnings` finds what is doubtful about a tour that can be used.
    """
    return list(_problems(tour))


def place_of_item(stop: Stop, item: AnyItem) -> str:
    """Where an item is in the file: ``feature "oslo", quotes "q"``."""
    return f"feature {as_json(stop.id)}, {_LIST_OF[type(item)]} {as_json(item.id)}"


def _problems(tour: Tour) -> Iterator[Problem]:
    people = {person.id for person in tour.people}
    if tour.traveller is not None and tour.traveller not in people:
        yield Problem("tour, traveller", _unknown_person(tour.traveller))
    yield from _duplicates("people", (person.id for person in tour.people))
    yield from _duplicates("sources", (source.id for source in tour.sources))
    yield from _duplicate_stops(tour)
    for person in tour.people:
        yield from _country("people", person)
    passages = _Passages(tour)
    for stop in tour.stops:
        if stop.country is not None:
            yield from _country("feature", stop)
        items = stop.items
        if not items:
            continue
        if len({item.id for item in items}) < len(items):
            where = f"feature {as_json(stop.id)}, item"
            yield from _duplicates(where, (item.id for item in items))
        for item in items:
            for place, what in _item(item, people, passages):
                yield Problem(f"{place_of_item(stop, item)}, {place}", what)


def _item(item: AnyItem, people: set[str], passages: _Passages) -> Iterator[tuple[str, str]]:
    """The errors of an item: the place in the item, and what is wrong."""
    if isinstance(item, Meeting):
        for person in item.people:
            if person not in people:
                yield "with", _unknown_person(person)
    if isinstance(item, Quote) and item.speaker is not None and item.speaker not in people:
        yield "speaker", _unknown_person(item.speaker)
    for index, citation in enumerate(item.cite):
        place = f"cite[{index}]"
        if citation.source not in passages.lengths:
            source = as_json(citation.source)
            what = f"no source has the id {source}; add the source or correct the id"
            yield f"{place}, source", what
        elif isinstance(item, Quote) and not passages.may_read(citation):
            yield place, f"the cited passages of this tour {_TOO_LONG}; cite shorter ones"


class _Passages:
    """The lengths of the sources' texts, and how many characters may still be searched."""

    def __init__(self, tour: Tour) -> None:
        self.lengths = {source.id: len(source.text or "") for source in tour.sources}
        self._left = MOST_CITED

    def may_read(self, citation: Citation) -> bool:
        """Whether the passage of a citation may still be searched; counts it."""
        start, end = citation.start, citation.end
        length = self.lengths[citation.source]
        if start is None or end is None or not 0 <= start < end <= length:
            return True
        self._left -= end - start
        return self._left >= 0


def _country(kind: str, record: Person | Stop) -> Iterator[Problem]:
    code = record.country
    if code is not None and not is_country_code(code):
        what = f"{as_json(code)} is not an ISO 3166-1 alpha-2 country code such as JP"
        yield Problem(f"{kind} {as_json(record.id)}, country", what)


def _duplicate_stops(tour: Tour) -> Iterator[Problem]:
    # Most tours have none, which a set says in a third of the time.
    if len({stop.id for stop in tour.stops}) == len(tour.stops):
        return
    numbers: dict[str, int | float | None] = {}
    for stop in tour.stops:
        if stop.id in numbers:
            is_mixed = repr(numbers[stop.id]) != repr(stop.id_number)
            how = ", as text and as a number" if is_mixed else ""
            what = f"is used twice{how}; ids must differ"
            yield Problem(f"feature {as_json(stop.id)}, id", what)
        numbers[stop.id] = stop.id_number


def _duplicates(where: str, ids: Iterable[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for identifier in ids:
        if identifier in seen:
            yield Problem(f"{where} {as_json(identifier)}, id", "is used twice; ids must differ")
        seen.add(identifier)


def _unknown_person(person: str) -> str:
    return f"no person has the id {as_json(person)}; add the person or correct the id"
