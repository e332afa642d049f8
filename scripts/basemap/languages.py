"""The names of seas, countries and cities in the languages of the app other than English.

Countries are named as in the rest of the app. Cities have our own names, else those of the CLDR,
which names the city of each time zone, else a transliteration if GeoNames has it as a name.
"""

from __future__ import annotations

import itertools
import json
import re
from functools import cache
from pathlib import Path

from babel import Locale

from scripts.basemap.cities.importance import City
from scripts.basemap.cities.names import english, plain
from scripts.gazetteer.languages import zones

LANGUAGES = ("de",)
_HERE = Path(__file__).parent
_COUNTRIES = _HERE.parents[1] / "resources" / "translations"
# Where English and German write Cyrillic letters differently.
_CYRILLIC = frozenset("BG BY KG KZ RU TJ UA UZ".split())
_GERMAN: dict[str, tuple[str, ...]] = {
    "shch": ("schtsch",),
    "sh": ("sch",),
    "zh": ("sch", "sh"),
    "kh": ("ch",),
    "ch": ("tsch",),
    "z": ("s",),
    "ts": ("z",),
    "v": ("w",),
    "ya": ("ja",),
    "yu": ("ju",),
    "yo": ("jo",),
    "ye": ("je",),
    "skiy": ("ski",),
    "sky": ("ski",),
    "iy": ("i",),
    "yy": ("y",),
    "ay": ("ai",),
    "ey": ("ei",),
    "oy": ("oi",),
    "uy": ("ui",),
}
_WORDS = re.compile("([ -])")
# The longest first; "ayo" is "ajo", not "aio".
_PARTS = re.compile("(shch|skiy|sky(?![a-z])|y[aeou]|[aeou]y(?![aeou])|iy|yy|sh|zh|kh|ch|ts|z|v)")
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"


@cache
def seas(language: str) -> dict[str, str]:
    """The names of the seas by their English ones."""
    return {row[0]: row[1] for row in _rows(language, "seas.tsv")}


@cache
def countries(language: str) -> dict[str, str]:
    """The names of the countries by their codes: the same as in the rest of the app."""
    path = _COUNTRIES / f"countries_{language}.json"
    return dict(json.loads(path.read_text(encoding="utf-8")))


def city(language: str, place: City) -> str | None:
    """The name of a city, or ``None`` if the English one serves."""
    name = english(place.name, place.country)
    known = _own(language).get((place.country, name)) or _of_zones(language).get(
        (place.country, name)
    )
    if known is None and place.country in _CYRILLIC and language == "de":
        known = next((other for other in _transliterated(name) if other in place.others), None)
    return None if known == name else known


def _transliterated(name: str) -> list[str]:
    """The ways in which German may write a name of Cyrillic letters."""
    choices = [_GERMAN.get(part, (part,)) for part in _PARTS.split(name.lower())]
    capitals = [part[:1].isupper() for part in _WORDS.split(name)]
    return [_capitalized("".join(parts), capitals) for parts in itertools.product(*choices)]


def _capitalized(name: str, capitals: list[bool]) -> str:
    parts = zip(_WORDS.split(name), capitals, strict=True)
    return "".join(part[:1].upper() + part[1:] if capital else part for part, capital in parts)


@cache
def _own(language: str) -> dict[tuple[str, str], str]:
    return {(code, name): other for code, name, other in _rows(language, "cities.tsv")}


@cache
def _of_zones(language: str) -> dict[tuple[str, str], str]:
    ours, others = Locale("en").time_zones, Locale(language).time_zones
    found = {}
    for zone, country, _, _, city in zones():
        name = ours.get(zone, {}).get("city", city)
        other = others.get(zone, {}).get("city")
        # The CLDR leaves accents out.
        if other is not None and other != plain(name):
            found[country, name] = other.replace(_SOFT_HYPHEN, "")
    return found


def _rows(language: str, name: str) -> list[tuple[str, ...]]:
    text = (_HERE / language / name).read_text(encoding="utf-8")
    return [tuple(line.split("\t")) for line in text.splitlines()]
