"""The sentences by which a stop says how it was placed."""

from __future__ import annotations

from app.gazetteer.keys import key
from app.gazetteer.places import Place
from app.importers.countries import english_name
from app.importers.places.choices import Choice, Choices
from app.importers.places.choosing import Neighbour


def placed(choice: Choice, choices: Choices, neighbour: Neighbour | None, chosen: bool) -> str:
    """How a stop was placed, and why there and not at another place of the name.

    ``neighbour`` is the stop that decided, and ``chosen`` says that the user did.
    """
    reasons = [_how(choice)]
    if chosen:
        reasons.append("You chose it.")
    elif neighbour is not None:
        reasons.append(
            f"Of the places with this name, it is the nearest to the stop {neighbour.name}."
        )
    elif len(choices.found) > 1 and choice.how in ("name", "town"):
        there = "" if choices.within.is_anywhere else " there"
        reasons.append(f"It is the best known place with this name{there}.")
    return " ".join(reasons)


def unplaced(choices: Choices) -> str:
    """Why a stop has no place yet."""
    codes = choices.within.codes
    where = f" in {_named(codes[0])}" if choices.within.main or len(codes) == 1 else ""
    if len(choices.found) == 1:
        return f"It is not clear whether {_full(choices.found[0].place)}, is meant."
    if choices.found:
        return f"The gazetteer has more than one place{where} that may be meant."
    return f"The gazetteer has no place of this name{where}."


def other_country(code: str) -> str:
    """That the file says of a place that it lies in another country than today's."""
    return f"The file gives {_named(code)} as its country."


def described(places: list[Place]) -> list[str]:
    """Names by which people tell places apart: name, region and country, and else the position."""
    plain = [_described(place) for place in places]
    return [
        f"{words} ({_degrees(place)})" if plain.count(words) > 1 else words
        for words, place in zip(plain, places, strict=True)
    ]


def _how(choice: Choice) -> str:
    place, where = choice.place, _full(choice.place)
    origin = f"by the gazetteer ({_origin(place)})"
    if place.kind == "country":
        return f"Placed in the middle of {_named(place.country)} {origin}."
    if choice.how == "name" and key(place.name) == key(choice.by):
        return f"Placed by its name in {_named(place.country)} {origin}."
    if choice.how in ("name", "other"):
        return f"Placed at {where} {origin}, also called {choice.by.rstrip('.')}."
    reason = {
        "code": f"whose code is {choice.by}",
        "near": f"near {choice.by}",
        "part": f"of which {choice.by} is a part",
        "island": f"which lies on {choice.by}",
        "town": "the town that it names",
        "words": f"whose name has the words {choice.by}",
    }[choice.how]
    return f"Placed at {where}, {reason}, {origin}."


def _origin(place: Place) -> str:
    return "a rounded position" if place.origin.startswith("recalled") else place.origin


def _described(place: Place) -> str:
    parts = (place.name, place.region, english_name(place.country or ""))
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _full(place: Place) -> str:
    return ", ".join(filter(None, (place.name, _named(place.country))))


def _named(code: str | None) -> str:
    """A country within a sentence."""
    name = english_name(code or "")
    return f"the {name}" if code in _WITH_ARTICLE else name


def _degrees(place: Place) -> str:
    north, east = "N" if place.lat >= 0 else "S", "E" if place.lon >= 0 else "W"
    return f"{abs(place.lat):.2f}° {north}, {abs(place.lon):.2f}° {east}"


_WITH_ARTICLE = frozenset(
    """
    AE AX BQ BS CC CD CF CG CK DO FK FO GB GM IM IO KM KY MH MP MV NL PH PN SB SC SC TC TF UM US VG
    VI
    """.split()
)
