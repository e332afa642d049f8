"""Puts several tours into one, and imported stops into a tour that exists."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from app.importers.imported import Imported, Placing
from app.tour.edit.ids import Ids
from app.tour.model import AnyItem, Meeting, Person, Quote, Source, Stop, Tour


def joined(imported: Imported, numbers: Sequence[int] | None = None) -> Imported:
    """What was imported with its tours in one, in their order; ``numbers`` picks some, from 0.

    People of the same name and sources of the same text are joined; other ids stay unique.
    """
    chosen = range(len(imported.tours)) if numbers is None else numbers
    if not chosen:
        return msgspec.structs.replace(imported, tours=())
    tours = [imported.tours[number] for number in chosen]
    joiner = _Joiner(tours[0] if len(tours) == 1 else None)
    names = {
        (number, old): new
        for number, tour in zip(chosen, tours, strict=True)
        for old, new in joiner.add(tour).items()
    }
    first, last = tours[0], tours[-1]
    title = first.title if len(tours) == 1 else f"{first.title} – {last.title}"
    travellers = {tour.traveller for tour in tours}
    languages = {tour.language for tour in tours}
    whole = joiner.tour(
        msgspec.structs.replace(
            first,
            title=title,
            traveller=first.traveller if len(travellers) == 1 else None,
            language=first.language if len(languages) == 1 else None,
        )
    )
    return msgspec.structs.replace(
        imported,
        tours=(whole,),
        placings=tuple(
            _placing(placing, names) for placing in imported.placings if placing.tour in chosen
        ),
    )


def added(tour: Tour, imported: Tour) -> Tour:
    """A tour with the stops of another at its end; its own ids, head and order stay."""
    joiner = _Joiner(tour)
    joiner.add(imported)
    return joiner.tour(tour)


def _placing(placing: Placing, names: dict[tuple[int, str], str]) -> Placing:
    new = names[placing.tour, placing.stop]
    return msgspec.structs.replace(placing, tour=0, stop=new)


class _Joiner:
    """Collects stops, people and sources under ids that are free."""

    def __init__(self, base: Tour | None) -> None:
        self._stop_ids, self._item_ids = Ids("stop"), Ids("item")
        self._person_ids, self._source_ids = Ids("person"), Ids("source")
        self._stops: list[Stop] = []
        self._people: list[Person] = []
        self._sources: list[Source] = []
        self._known_people: dict[tuple[str, str | None, str | None], str] = {}
        self._base = base
        if base is not None:
            self._keep(base)

    def _keep(self, tour: Tour) -> None:
        """Takes a tour as it is, and notes its ids."""
        self._stops += tour.stops
        self._people += tour.people
        self._sources += tour.sources
        for stop in tour.stops:
            self._stop_ids.reserve(stop.id)
            for item in stop.items:
                self._item_ids.reserve(item.id)
        for person in tour.people:
            self._person_ids.reserve(person.id)
            self._known_people.setdefault((person.name, person.role, person.country), person.id)
        for source in tour.sources:
            self._source_ids.reserve(source.id)

    def add(self, tour: Tour) -> dict[str, str]:
        """Adds a tour, and returns the new ids of its stops by their old ones."""
        if tour is self._base:
            return {stop.id: stop.id for stop in tour.stops}
        people = {person.id: self._add_person(person) for person in tour.people}
        sources = {source.id: self._add_source(source) for source in tour.sources}
        names = {}
        for stop in tour.stops:
            new = self._stop_ids.take(stop.id)
            names[stop.id] = new
            self._stops.append(self._own_stop(stop, new, people, sources))
        return names

    def tour(self, head: Tour) -> Tour:
        """All that was collected, with the head of a tour."""
        return msgspec.structs.replace(
            head,
            stops=tuple(self._stops),
            people=tuple(self._people),
            sources=tuple(self._sources),
        )

    def _add_person(self, person: Person) -> str:
        key = (person.name, person.role, person.country)
        if key not in self._known_people:
            new = self._person_ids.take(person.id)
            self._people.append(msgspec.structs.replace(person, id=new))
            self._known_people[key] = new
        return self._known_people[key]

    def _add_source(self, source: Source) -> str:
        for known in self._sources:
            if msgspec.structs.replace(known, id=source.id) == source:
                return known.id
        new = self._source_ids.take(source.id)
        self._sources.append(msgspec.structs.replace(source, id=new))
        return new

    def _own_stop(
        self, stop: Stop, new: str, people: dict[str, str], sources: dict[str, str]
    ) -> Stop:
        def own(item: AnyItem) -> AnyItem:
            cite = tuple(
                msgspec.structs.replace(citation, source=sources[citation.source])
                for citation in item.cite
            )
            changed = msgspec.structs.replace(item, id=self._item_ids.take(item.id), cite=cite)
            if isinstance(changed, Meeting):
                return msgspec.structs.replace(
                    changed, people=tuple(people[person] for person in changed.people)
                )
            if isinstance(changed, Quote) and changed.speaker is not None:
                return msgspec.structs.replace(changed, speaker=people[changed.speaker])
            return changed

        return msgspec.structs.replace(
            stop,
            id=new,
            # A number as the id could be that of another stop.
            id_number=stop.id_number if new == stop.id else None,
            meetings=tuple(map(own, stop.meetings)),
            quotes=tuple(map(own, stop.quotes)),
            agreements=tuple(map(own, stop.agreements)),
            facts=tuple(map(own, stop.facts)),
        )
