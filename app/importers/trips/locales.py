"""Divides the locale of a row into the places that it names."""

from __future__ import annotations

import re

import msgspec

from app.gazetteer.keys import key
from app.importers.countries import candidates, country_code, english_name, spoken

_NOWHERE = re.compile(
    r"(?:en[\s-]*route|at sea|on board|aboard|in transit|in flight|various|unknown|unspecified|"
    r"undisclosed|not (?:known|given|stated)|none|n/a|tbd|tba)\b.*|[-–—?.]+",
    re.IGNORECASE,
)
# In characters; longer texts are no lists of places.
_LONGEST = 1000
# "Mexico, D.F."
_ABBREVIATION = re.compile(r"(?:[A-Z]\.\s?){2,}|[A-Z]{2}")
_BRACKETED = re.compile(r"^(?P<name>[^()]+?)\s*\((?P<within>[^()]+)\)$")
# Not at a comma within a bracket.
_COMMA = re.compile(r",(?![^()]*\))")
_SEMICOLON = re.compile(r";(?![^()]*\))|\n")
_AND = re.compile(r"\s+(?:and|&)\s+(?![^()]*\))")


class Locale(msgspec.Struct, frozen=True, kw_only=True):
    """A place that a row names.

    ``name`` is as written. ``wanted`` is what to look for: ``""`` if the row names no place.
    ``country`` is today's code, if there is one, ``countries`` are others in which it may lie.
    """

    name: str
    wanted: str
    country: str | None
    countries: tuple[str, ...]
    region: str | None


def locales(text: str, country: str, year: int | None) -> tuple[Locale, ...]:
    """The places of a row, by its locale and its country, as they were called in the year.

    Commas, semicolons and "and" stand between places, except in names that have them: "Mexico,
    D.F.", "Trinidad and Tobago", "Hamilton, Bermuda". There is always one: without a locale it is
    the country.
    """
    codes = candidates(country, year)
    names = (text,) if len(text) > _LONGEST else _names(text, country, codes, year)
    if not names:
        code = country_code(country, year)
        name = spoken(country)
        return (Locale(name=name, wanted=name, country=code, countries=codes, region=None),)
    return tuple(_locale(name, country, codes, year) for name in names)


def _locale(name: str, country: str, codes: tuple[str, ...], year: int | None) -> Locale:
    code, region, wanted = country_code(country, year), None, name
    if len(name) > _LONGEST or _NOWHERE.fullmatch(name):
        return Locale(name=name, wanted="", country=code, countries=codes, region=None)
    bracketed = _BRACKETED.fullmatch(name)
    head, _, tail = name.rpartition(", ")
    within = bracketed["within"] if bracketed else tail if head else ""
    if within:
        inner = _within(within, codes, year)
        if inner:
            wanted = bracketed["name"] if bracketed else head
            code, codes = (inner[0] if len(inner) == 1 else None), inner
        elif bracketed:
            wanted, region = bracketed["name"], within
    return Locale(name=name, wanted=wanted, country=code, countries=codes, region=region)


def _within(words: str, codes: tuple[str, ...], year: int | None) -> tuple[str, ...]:
    """The countries that a bracket names; those that belong to the row's country come first."""
    named = candidates(words, year)[:1] if country_code(words, year) else candidates(words, year)
    both = tuple(code for code in named if code in codes)
    return both or named


def _names(text: str, country: str, codes: tuple[str, ...], year: int | None) -> tuple[str, ...]:
    pieces = [piece.strip() for piece in _SEMICOLON.split(text) if piece.strip(" .,")]
    found: list[str] = []
    for piece in pieces:
        # Between semicolons, a comma stands before a country or a region.
        parts = [piece] if len(pieces) > 1 else [part.strip() for part in _COMMA.split(piece)]
        for part in parts:
            for name in _without_and(part, year):
                if found and _belongs(name, found[-1], country, codes, year):
                    found[-1] = f"{found[-1]}, {name}"
                elif name:
                    found.append(name)
    return tuple(dict.fromkeys(found))


def _without_and(part: str, year: int | None) -> list[str]:
    part = part.removeprefix("and ").removeprefix("& ").strip()
    if _NOWHERE.fullmatch(part) or (candidates(part, year) and _AND.search(part)):
        return [part]
    return [name.strip() for name in _AND.split(part)]


def _belongs(
    name: str, before: str, country: str, codes: tuple[str, ...], year: int | None
) -> bool:
    """Whether a part of a list only tells where the one before lies."""
    if _ABBREVIATION.fullmatch(name):
        return True
    if candidates(before, year):
        # "Jamaica, Bermuda" are two places.
        return False
    if key(name) in (key(country), key(spoken(country))):
        # "Brussels, Luxembourg" are two cities, but "Managua, Nicaragua" is one.
        return key(name) not in _CITIES
    code = country_code(name, year)
    return code is not None and code in codes[1:] and key(name) == key(english_name(code))


# Countries with a city of the same name.
_CITIES = frozenset(
    map(
        key,
        ("Luxembourg", "Singapore", "Mexico", "Guatemala", "Panama", "Kuwait", "Monaco", "Djibouti",
         "San Marino", "Gibraltar", "Hong Kong", "Macau", "Vatican City", "Tunis", "Algiers"),
    )
)  # fmt: skip
