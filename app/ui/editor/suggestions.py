"""What fields suggest from the tour: people, topics, parties, countries, sources and stops."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from app.tour.country_codes import ASSIGNED
from app.tour.filters import people_of
from app.tour.model import Agreement, Meeting, Quote, Tour
from app.tour.search.fold import fold
from app.ui.editor.completion import MOST, Suggestion, ranked
from app.words import language
from app.words.countries import country_name
from app.words.counts import of_kind
from app.words.wording import SEPARATOR

# More stops than these are told apart by their numbers anyway.
_MOST_SEARCHED = 20_000


class Suggestions:
    """Answers what fields ask about the tour. ``tour`` is set to each new one."""

    def __init__(self, tour: Tour) -> None:
        self.tour = tour
        self._met_in: object = None
        self._met: Counter[tuple[str, type]] = Counter()
        self._topics: Counter[str] = Counter()
        self._parties: Counter[str] = Counter()

    def people(self, text: str) -> Sequence[Suggestion]:
        """People of the tour, with role or country and how often they are met or quoted."""
        self._count()
        everyone = self.tour.people
        return ranked(text, [Suggestion(one.id, one.name, self._about(one.id)) for one in everyone])

    def person_name(self, person_id: object) -> str:
        """The name of a person by id."""
        try:
            return self.tour.person(str(person_id)).name
        except KeyError:
            return str(person_id)

    def topics(self, text: str) -> Sequence[Suggestion]:
        """Topics of the tour, the frequent ones first."""
        self._count()
        return ranked(text, _counted(self._topics))

    def parties(self, text: str) -> Sequence[Suggestion]:
        """Parties of the tour's agreements, then countries."""
        self._count()
        known = [Suggestion(code, party_name(code)) for code, _ in self._parties.most_common()]
        taken = {each.value for each in known}
        rest = [each for each in _countries(language.current()) if each.value not in taken]
        return ranked(text, [*known, *rest])

    def countries(self, text: str) -> Sequence[Suggestion]:
        """Countries by name or code, those of the tour first."""
        own = self.tour.countries
        every = _countries(language.current())
        ordered = sorted(every, key=lambda each: each.value not in own)
        exact = [each for each in ordered if fold(str(each.value)) == fold(text)]
        return [*exact, *(each for each in ranked(text, ordered) if each not in exact)][:MOST]

    def sources(self, text: str) -> Sequence[Suggestion]:
        """Sources of the tour by title."""
        return ranked(text, [
            Suggestion(source.id, " ".join(source.title.split()), source.publisher or "")
            for source in self.tour.sources
        ])  # fmt: skip

    def source_name(self, source_id: object) -> str:
        """The title of a source by id."""
        try:
            return " ".join(self.tour.source(str(source_id)).title.split())
        except KeyError:
            return str(source_id)

    def stops(self, text: str) -> Sequence[Suggestion]:
        """Stops of the tour by name, with their numbers."""
        return ranked(text, [
            Suggestion(stop.id, f"{number} {stop.name}",
                       country_name(stop.country) if stop.country else "")
            for number, stop in enumerate(self.tour.stops[:_MOST_SEARCHED], start=1)
        ])  # fmt: skip

    def stop_name(self, stop_id: object) -> str:
        """The number and the name of a stop by id."""
        if not self.tour.has_stop(str(stop_id)):
            return str(stop_id)
        return f"{self.tour.index(str(stop_id)) + 1} {self.tour.stop(str(stop_id)).name}"

    def _about(self, person_id: str) -> str:
        person = self.tour.person(person_id)
        met, quoted = self._met[person_id, Meeting], self._met[person_id, Quote]
        country = country_name(person.country) if person.country else ""
        # A role tells more than a number, and there is little room.
        who = ", ".join(filter(None, (person.role, country)))
        counts = [
            of_kind("meeting", met) if met else "", of_kind("quote", quoted) if quoted else "",
        ]  # fmt: skip
        return who if person.role else SEPARATOR.join(filter(None, (who, *counts)))

    def _count(self) -> None:
        """Counts anew if an edit has changed a stop since."""
        stops = self.tour.stops
        if stops is self._met_in:
            return
        self._met_in = stops
        self._met, self._topics, self._parties = Counter(), Counter(), Counter()
        for stop in stops:
            for item in stop.items:
                self._topics.update(item.topics)
                self._met.update((person, type(item)) for person in people_of(item))
                if isinstance(item, Agreement):
                    self._parties.update(item.parties)


def party_name(party: object) -> str:
    """The name of a party to an agreement: a country by its code, or any other name."""
    return country_name(str(party))


def _counted(values: Counter[str]) -> list[Suggestion]:
    return [Suggestion(value, value, str(count)) for value, count in values.most_common()]


@cache
def _countries(_language: str) -> tuple[Suggestion, ...]:
    named = ((country_name(code), code) for code in sorted(ASSIGNED))
    ordered = sorted(named, key=lambda each: fold(each[0]))
    return tuple(Suggestion(code, name, code) for name, code in ordered)
