"""Places the stops of imported tours that a file only names, by the gazetteer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from app.gazetteer.gazetteer import Gazetteer
from app.importers.imported import Answer, Imported, Placing, Question, Wanted
from app.importers.places.choices import Choice, Choices
from app.importers.places.choosing import Decision, Neighbour, by_itself, decided
from app.importers.places.lookup import Lookup, question_of
from app.importers.places.notes import described, other_country, placed, unplaced
from app.tour.model import Stop, Tour

_NONE = "none"
# More places than these are no help in a question.
_MOST_ANSWERS = 8
_MOST_OTHERS = 5
# Neighbours are so many stops before or after at most.
_REACH = 4


def place(imported: Imported, gazetteer: Gazetteer, answers: Mapping[str, str]) -> Imported:
    """What was imported, with the places of the stops that it wants placed.

    A stop is placed if only one place of its name lies where it may lie, if one is much better
    known than the others, or if one is much nearer to the stops before and after it. It says so
    in its ``place_note``, and is ``inferred``. Where several places are as likely, or a name has
    only words in common with that of the place, there is a question for all stops with the name,
    ``place:{tour}/{stop}`` with the first of them; ``answers`` has the number of a place, from 0,
    or ``none``. A stop that is not found stays without a place. ``placings`` has all of them.
    """
    return _Placer(imported, gazetteer, answers).placed()


class _Placer:
    def __init__(
        self, imported: Imported, gazetteer: Gazetteer, answers: Mapping[str, str]
    ) -> None:
        self._imported = imported
        self._answers = answers
        self._lookup = Lookup(gazetteer)
        tours = imported.tours
        self._wanted = [
            wanted
            for wanted in imported.wanted
            if wanted.tour < len(tours)
            and tours[wanted.tour].has_stop(wanted.stop)
            and tours[wanted.tour].stop(wanted.stop).position is None
        ]
        # By the number of a tour and that of a stop in it.
        self._known: dict[tuple[int, int], tuple[Neighbour, Wanted | None]] = {}
        self._questions: dict[Wanted, Question] = {}
        self._stops: dict[int, dict[int, Stop]] = {}

    def placed(self) -> Imported:
        """What was imported, with places."""
        self._know_neighbours()
        placings = [self._place(wanted) for wanted in self._wanted]
        return msgspec.structs.replace(
            self._imported,
            tours=tuple(
                _with_stops(tour, self._stops.get(number, {}))
                for number, tour in enumerate(self._imported.tours)
            ),
            questions=(*self._imported.questions, *self._questions.values()),
            placings=(*self._imported.placings, *placings),
            wanted=(),
        )

    def _know_neighbours(self) -> None:
        """Notes the stops with a place, or with a name that has only one place.

        These alone decide about others, so that no answer changes what else is asked.
        """
        for number, tour in enumerate(self._imported.tours):
            for index, stop in enumerate(tour.stops):
                if stop.position is not None:
                    neighbour = Neighbour(stop.name, stop.position, stop.country)
                    self._known[number, index] = neighbour, None
        for wanted in self._wanted:
            choice = by_itself(self._lookup.choices(wanted))
            if choice is not None:
                tour = self._imported.tours[wanted.tour]
                neighbour = Neighbour(
                    tour.stop(wanted.stop).name, choice.point, choice.place.country
                )
                self._known[wanted.tour, tour.index(wanted.stop)] = neighbour, question_of(wanted)

    def _place(self, wanted: Wanted) -> Placing:
        choices = self._lookup.choices(wanted)
        decision = decided(choices, self._neighbours(wanted))
        is_chosen = False
        if decision.is_doubtful:
            choice = self._asked(wanted, choices)
            is_chosen = choice is not None
            decision = Decision(choice=choice, is_doubtful=choice is None)
        self._change(wanted, choices, decision, is_chosen=is_chosen)
        chosen = decision.choice.place if decision.choice else None
        others = [choice.place for choice in choices.found if choice.place != chosen]
        return Placing(
            tour=wanted.tour,
            stop=wanted.stop,
            written=wanted.name,
            place=chosen,
            others=tuple(others[:_MOST_OTHERS]),
        )

    def _neighbours(self, wanted: Wanted) -> list[Neighbour]:
        """The known stops before and after a stop; not those of the same name."""
        at = self._imported.tours[wanted.tour].index(wanted.stop)
        question = question_of(wanted)
        found = []
        for step in (-1, 1):
            for away in range(1, _REACH + 1):
                known = self._known.get((wanted.tour, at + step * away))
                if known is not None and known[1] != question:
                    found.append(known[0])
                    break
        return found

    def _asked(self, wanted: Wanted, choices: Choices) -> Choice | None:
        """The place that the user chose for a name. Adds the question about it."""
        found = choices.found[:_MOST_ANSWERS]
        key = question_of(wanted)
        name = self._imported.tours[wanted.tour].stop(wanted.stop).name
        known = self._questions.get(key)
        if known is None:
            words = described([choice.place for choice in found])
            ids = [str(number) for number in range(len(found))]
            identifier = f"place:{wanted.tour}/{wanted.stop}"
            answer = self._answers.get(identifier, "")
            known = Question(
                id=identifier,
                kind="place",
                about=wanted.name,
                answers=(
                    *(Answer(id=each, detail=detail) for each, detail in zip(ids, words)),  # noqa: B905
                    Answer(id=_NONE),
                ),
                chosen=answer if answer in ids else _NONE,
                is_open=answer not in (*ids, _NONE),
                target=wanted.stop,
            )
        where = (*known.where, name) if len(known.where) < _MOST_ANSWERS else known.where
        self._questions[key] = msgspec.structs.replace(known, where=tuple(dict.fromkeys(where)))
        return None if known.chosen == _NONE else found[int(known.chosen)]

    def _change(
        self, wanted: Wanted, choices: Choices, decision: Decision, *, is_chosen: bool
    ) -> None:
        tour = self._imported.tours[wanted.tour]
        stop = tour.stop(wanted.stop)
        choice = decision.choice
        if choice is None:
            changed = msgspec.structs.replace(stop, place_note=_joined(stop, unplaced(choices)))
        else:
            note = placed(choice, choices, decision.neighbour, is_chosen)
            found = choice.place
            if stop.country and found.country != stop.country:
                note = f"{note} {other_country(stop.country)}"
            changed = msgspec.structs.replace(
                stop,
                lon=found.lon,
                lat=found.lat,
                country=found.country or stop.country,
                place_basis="inferred",
                place_note=_joined(stop, note),
            )
        self._stops.setdefault(wanted.tour, {})[tour.index(wanted.stop)] = changed


def _with_stops(tour: Tour, changed: Mapping[int, Stop]) -> Tour:
    """The tour with other stops at some places."""
    if not changed:
        return tour
    stops: Sequence[Stop] = [changed.get(index, stop) for index, stop in enumerate(tour.stops)]
    return msgspec.structs.replace(tour, stops=tuple(stops))


def _joined(stop: Stop, note: str) -> str:
    return f"{stop.place_note} {note}" if stop.place_note else note
