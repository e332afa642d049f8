"""Chooses one of the places that a name may mean, or says that it is doubtful."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from app.importers.places.choices import Choice, Choices, kilometres
from app.importers.places.matching import TOWN_SCORE

# The score of a place that is six times as large is higher by this: then the smaller one is not
# meant.
_CLEARLY_BETTER = 20
# Between a place in the country that is named and a capital in its territories.
_CLEARLY_ABROAD = 40
# Neighbouring stops decide between places of which one is so near to them, in kilometres, and the
# others are several times as far away.
_NEAR = 300.0
_TIMES_FARTHER, _FARTHER = 3.0, 50.0
# A famous place is doubtful this far from both neighbours, if its namesake is this near to them.
_ASTRAY, _AT_HAND = 1500.0, 800.0


class Neighbour(msgspec.Struct, frozen=True):
    """A stop whose place is known: its name, longitude and latitude, and its country."""

    name: str
    point: tuple[float, float]
    country: str | None


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """The chosen place, and which neighbours decided for it; or no place, if it is doubtful."""

    choice: Choice | None = None
    neighbour: Neighbour | None = None
    is_doubtful: bool = False


def by_itself(choices: Choices) -> Choice | None:
    """The place that a name means whatever is around it, if it is clear."""
    found = choices.found
    if not found or choices.is_vague or len(_rivals(choices)) > 1:
        return None
    return found[0]


def decided(choices: Choices, neighbours: Sequence[Neighbour]) -> Decision:
    """The place that a name means between the stops before and after it."""
    best = by_itself(choices)
    if best is not None:
        if choices.within.is_anywhere and _is_astray(best, choices.found, neighbours):
            return Decision(is_doubtful=True)
        return Decision(choice=best)
    if not choices.found:
        return Decision()
    rivals = _rivals(choices)
    # Words within a longer name are doubtful, however near it is.
    if neighbours and rivals[0].how != "words":
        chosen = _nearest(_in_their_country(rivals, neighbours), neighbours)
        if chosen is not None:
            return chosen
    return Decision(is_doubtful=True)


def _rivals(choices: Choices) -> list[Choice]:
    """The places between which the fame of their names does not decide."""
    best = choices.found[0]
    return [
        choice
        for choice in choices.found
        if choices.is_vague
        or best.score - choice.score < _CLEARLY_BETTER
        or (
            choices.within.main is not None
            and choice.place.country != best.place.country
            and best.score - choice.score < _CLEARLY_ABROAD
        )
    ]


def _in_their_country(rivals: list[Choice], neighbours: Sequence[Neighbour]) -> list[Choice]:
    """The rivals in the countries of the neighbours, or all if none is there."""
    countries = {neighbour.country for neighbour in neighbours}
    return [rival for rival in rivals if rival.place.country in countries] or rivals


def _nearest(rivals: list[Choice], neighbours: Sequence[Neighbour]) -> Decision | None:
    """The rival nearest to a neighbour, if it is near and the others are far from them."""
    ranked = sorted(
        (
            (kilometres(rival.point, neighbour.point), index, rival, neighbour)
            for index, rival in enumerate(rivals)
            for neighbour in neighbours
        ),
        key=lambda each: each[:2],
    )
    distance, _, chosen, neighbour = ranked[0]
    others = [each[0] for each in ranked if each[2] is not chosen]
    if distance > _NEAR or (others and others[0] < _TIMES_FARTHER * distance + _FARTHER):
        return None
    return Decision(choice=chosen, neighbour=neighbour)


def _is_astray(best: Choice, found: tuple[Choice, ...], neighbours: Sequence[Neighbour]) -> bool:
    """Whether "Paris" between Dallas and Houston is hardly the capital of France."""
    countries = {neighbour.country for neighbour in neighbours}
    if len(neighbours) < 2 or len(countries) != 1 or best.place.country in countries:
        return False
    if any(kilometres(best.point, neighbour.point) < _ASTRAY for neighbour in neighbours):
        return False
    return any(
        choice.place.country in countries
        and choice.score >= TOWN_SCORE
        and all(kilometres(choice.point, each.point) <= _AT_HAND for each in neighbours)
        for choice in found
    )
