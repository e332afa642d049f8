"""Turns the places into the columns and blocks of the file."""

from __future__ import annotations

import json
import math
import zlib
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from app.gazetteer import store
from app.gazetteer.keys import key, word_starts
from app.gazetteer.places import KINDS
from app.gazetteer.store import (
    BEST_OF_BLOCK,
    BEST_SCORE,
    BLOCK,
    MOST_WORDS,
    NO_VALUE,
    PLACE_BITS,
    PLACE_MASK,
    REGIONS_FROM,
    numbers,
    packed_names,
)
from scripts.gazetteer.entry import OTHER, Entry

# Coordinates are kept as hundred-thousandths of a degree, about a metre.
_PARTS = 100_000
# The other names of places below this importance are found by their beginning only.
_KNOWN_PLACE = 5.0


class _Name(NamedTuple):
    key: str
    name: str
    place: int
    less: float


def write(path: Path, places: list[Entry], codes: dict[str, list[tuple[str, str]]]) -> None:
    """Writes the file; ``codes`` are further keys of regions, as (country, region) pairs."""
    places = sorted(places, key=lambda place: (_cell(place), place.name, place.lat, place.lon))
    for number, place in enumerate(places):
        place.number = number
    names = sorted(
        _Name(folded, name, place.number, less)
        for place in places
        for folded, (name, less) in place.names.items()
    )
    regions = _Numbers([("", "")])
    countries = _Numbers([""])
    origins = _Numbers([""])
    columns = {
        "lat": numbers("i", (round(place.lat * _PARTS) for place in places)),
        "lon": numbers("i", (round(place.lon * _PARTS) for place in places)),
        "kind": _packed(bytes(KINDS.index(place.kind) for place in places)),
        "country": _packed(bytes(countries[place.country] for place in places)),
        "region": _packed(numbers("H", (_region(place, regions) for place in places))),
        "origin": _packed(bytes(origins[place.origin] for place in places)),
        "cells": _packed(numbers("I", _ends_of_cells(places))),
    }
    data, ends = packed_names([place.name for place in places])
    columns |= {"place names": data, "place names ends": ends}
    data, ends = packed_names([name.name for name in names])
    values = [_value(places[name.place], name.less) for name in names]
    columns |= {
        "names": data,
        "names ends": ends,
        "values": numbers("I", values),
        "best": _best(values),
        "keys": _text([name.key for name in names[::BLOCK]]),
    }
    columns |= _inner(names, places, values)
    codes_of_places = {code: place.number for code, place in sorted(_coded(places).items())}
    columns["codes"] = _text([json.dumps(codes_of_places, separators=(",", ":"))])
    columns["qualifiers"] = _text([_qualifiers(places, countries, regions, codes)])
    tables = {
        "countries": countries.values,
        "regions": [region for _, region in regions.values],
        "origins": origins.values,
    }
    store.write(path, tables, columns)


class _Numbers(dict):  # type: ignore[type-arg]
    """Numbers values in the order in which they are first asked for."""

    def __init__(self, values: list) -> None:  # type: ignore[type-arg]
        super().__init__((value, number) for number, value in enumerate(values))

    def __missing__(self, value: object) -> int:
        number: int = len(self)
        self[value] = number
        return number

    @property
    def values(self) -> list:  # type: ignore[type-arg, override]
        return list(self)


def _best(values: list[int]) -> bytes:
    """The best values of each block, each of another place."""
    best: list[int] = []
    for start in range(0, len(values), BLOCK):
        of_places: dict[int, int] = {}
        for value in sorted(values[start : start + BLOCK]):
            of_places.setdefault(value & PLACE_MASK, value)
        chosen = list(of_places.values())[:BEST_OF_BLOCK]
        best += chosen + [NO_VALUE] * (BEST_OF_BLOCK - len(chosen))
    return numbers("I", best)


def _coded(places: list[Entry]) -> dict[str, Entry]:
    """The places by their IATA codes; a code that an airport has is not one of a city."""
    coded: dict[str, Entry] = {}
    for place in sorted(places, key=lambda place: (place.kind == "airport", place.importance)):
        coded |= dict.fromkeys(place.codes, place)
    return coded


def _inner(names: list[_Name], places: list[Entry], values: list[int]) -> dict[str, bytes]:
    """The words within names, by the key that begins with each of them."""
    inner = []
    for index, name in enumerate(names):
        if name.less >= OTHER and places[name.place].importance < _KNOWN_PLACE:
            continue
        for number, start in enumerate(word_starts(name.name)[:MOST_WORDS]):
            inner.append((key(name.name[start:]), index * MOST_WORDS + number))
    inner.sort()
    return {
        "inner words": numbers("I", (word for _, word in inner)),
        "inner best": _best([values[word // MOST_WORDS] for _, word in inner]),
        "inner keys": _text([folded for folded, _ in inner[::BLOCK]]),
    }


def _region(place: Entry, regions: _Numbers) -> int:
    return regions[place.country, place.region] if place.region else 0


def _value(place: Entry, less: float) -> int:
    return (BEST_SCORE - place.score(less)) << PLACE_BITS | place.number


def _packed(data: bytes) -> bytes:
    return zlib.compress(data, 9)


def _text(lines: list[str]) -> bytes:
    return _packed("\n".join(lines).encode())


def _qualifiers(
    places: list[Entry],
    countries: _Numbers,
    regions: _Numbers,
    codes: dict[str, list[tuple[str, str]]],
) -> str:
    """What may stand beside a name: for each key, countries and regions."""
    found: dict[str, set[int]] = defaultdict(set)
    for place in places:
        if place.kind == "country":
            for folded, (_, less) in place.names.items():
                if less < OTHER:
                    found[folded].add(countries[place.country])
            found[key(place.country)].add(countries[place.country])
        elif place.population and place.region:
            number = regions[place.country, place.region]
            found[key(place.region)].add(REGIONS_FROM + number)
    for folded, pairs in codes.items():
        found[folded].update(REGIONS_FROM + regions[pair] for pair in pairs if pair in regions)
    return json.dumps(
        {folded: sorted(found[folded]) for folded in sorted(found)},
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _cell(place: Entry) -> int:
    return math.floor(place.lat + 90) * 360 + math.floor(place.lon + 180) % 360


def _ends_of_cells(places: list[Entry]) -> list[int]:
    """For each degree, from the south and west, the number of the first place after it."""
    ends = [0] * (181 * 360)
    for place in places:
        ends[_cell(place)] += 1
    for cell in range(1, len(ends)):
        ends[cell] += ends[cell - 1]
    return ends
