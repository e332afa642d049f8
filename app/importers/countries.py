"""Reads the names of countries as tables and archives write them, also of former countries."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from app.gazetteer.keys import key
from app.resources import resource

_FIRST_YEAR, _LAST_YEAR = 0, 9999
# Longer texts name no country.
_LONGEST = 90
_BRACKET = re.compile(r"^(?P<outside>[^()\[\]]*)[(\[](?P<inside>[^()\[\]]*)[)\]]\s*$")
# "Korea, South"
_INVERTED = re.compile(r"^(?P<name>[^,]+),\s*(?P<first>[^,]+)$")
_BEFORE_NAME = re.compile(
    r".+ of(?: the)?|the|north|south|east|west|british|u\.?s\.?", re.IGNORECASE
)
_ARTICLE = re.compile(r"^(?:the|die|der|das|la|le|les|el|los|las|l['’])\s*(?=\S)", re.IGNORECASE)
_TITLE = re.compile(
    r"^(?:(?:the|la|le)\s+)?(?:(?:democratic|people['’]s|federal|united|islamic|socialist|arab|"
    r"federative|co-?operative|independent|hashemite|oriental|plurinational|bolivarian|grand)\s+)*"
    r"(?:republic|kingdom|state|states|commonwealth|federation|principality|sultanate|emirate|"
    r"duchy|dominion|union|republik|königreich|fürstentum|großherzogtum|staat|"
    r"république|royaume|principauté|república|reino)"
    r"(?:\s+(?:of|von|de|du|des|del))?(?:\s+(?:the|la|les|los))?\s+(?P<name>.+)$",
    re.IGNORECASE,
)
# Small words that names have or have not: "Bosnia & Herzegovina".
_AND = re.compile(r"\s*&\s*")
_CODE = re.compile(r"[A-Z]{2,3}")


class _Former(NamedTuple):
    """A name that covered today's countries ``codes`` from one year to another."""

    first: int
    last: int
    codes: tuple[str, ...]

    def years_away(self, year: int) -> int:
        """How many years lie between the year and those of the name."""
        return max(0, self.first - year, year - self.last)


class _Part(NamedTuple):
    """A country or territory that belonged to another from one year to another."""

    code: str
    first: int
    last: int


def country_code(words: str, year: int | None = None) -> str | None:
    """The ISO 3166-1 alpha-2 code of the country that words name, or ``None``.

    The words are an English, German, French or Spanish name, a short or inverted one ("Korea,
    South"), an alpha-2 or alpha-3 code in capital letters, or the name that the country had in
    ``year``: "Burma", "Persia". A name that covers several of today's countries ("U.S.S.R.") has no
    code; :func:`candidates` has those countries.
    """
    codes = _named(words, year)
    return codes[0] if len(codes) == 1 else None


def candidates(words: str, year: int | None = None) -> tuple[str, ...]:
    """Today's countries and territories that lie in what words name, the most likely first.

    For a country of today, these are itself and what belonged to it in ``year``, or belongs to it
    today: for "United Kingdom" in 1950, ``GB``, then ``BM``, ``MT`` and others. Empty if the words
    name no country.
    """
    codes = _named(words, year)
    return (*codes, *territories(codes[0], year)) if len(codes) == 1 else codes


def territories(code: str, year: int | None = None) -> tuple[str, ...]:
    """The codes of what belonged to a country in a year, or belongs to it today."""
    year = _LAST_YEAR if year is None else year
    return tuple(part.code for part in _parts().get(code, ()) if part.first <= year <= part.last)


def english_name(code: str) -> str:
    """The English name of a country by its alpha-2 code; an unknown code is kept."""
    return _english().get(code, code)


def spoken(words: str) -> str:
    """A name in the order in which it is spoken: "Republic of Korea" for "Korea, Republic of"."""
    words = " ".join(words.split())
    inverted = _INVERTED.match(words)
    if inverted is None or not _BEFORE_NAME.fullmatch(inverted["first"]) or not candidates(words):
        return words
    return f"{inverted['first']} {inverted['name']}"


@lru_cache(maxsize=4096)
def _named(words: str, year: int | None) -> tuple[str, ...]:
    """The codes of today's countries that have the name, or are its parts."""
    words = " ".join(words.split())
    if not words or len(words) > _LONGEST:
        return ()
    if _CODE.fullmatch(words) and words in _codes():
        return (_codes()[words],)
    for reading in _readings(words):
        codes = _exactly(key(reading), year)
        if codes:
            return codes
    return ()


def _readings(words: str) -> Iterator[str]:
    """The spellings of a name that the tables may have, the likeliest first."""
    words = _AND.sub(" and ", words)
    yield words
    inverted = _INVERTED.match(words)
    if inverted:
        yield f"{inverted['first']} {inverted['name']}"
    bare = _ARTICLE.sub("", words)
    if bare != words:
        yield bare
    bracket = _BRACKET.match(words)
    if bracket:
        for part in (bracket["outside"], bracket["inside"]):
            # A bracket may hold anything: "China (2 days)".
            if part.strip():
                yield from _readings(part.strip())
    titled = _TITLE.match(words) or (inverted and _TITLE.match(f"{inverted[2]} {inverted[1]}"))
    if titled:
        yield titled["name"]


def _exactly(folded: str, year: int | None) -> tuple[str, ...]:
    today = _names().get(folded)
    former = _former().get(folded, ())
    if former and year is None:
        is_timeless = any(each.last == _LAST_YEAR for each in former)
        if today is None or is_timeless:
            return max(former, key=lambda each: len(each.codes)).codes
    elif former and year is not None:
        nearest = min(former, key=lambda each: each.years_away(year))
        if today is None or nearest.years_away(year) == 0:
            return nearest.codes
    return (today,) if today is not None else ()


@cache
def _names() -> Mapping[str, str]:
    """The codes of today's countries by the keys of their names."""
    return {
        key(name): row["code"]
        for row in _rows("country-names.tsv")
        for column in ("English", "German", "French", "Spanish", "other names")
        for name in row[column].split("; ")
        if name
    }


@cache
def _codes() -> Mapping[str, str]:
    """The alpha-2 codes by the alpha-2 and alpha-3 codes."""
    rows = _rows("country-names.tsv")
    return {row[column]: row["code"] for column in ("alpha-3", "code") for row in rows}


@cache
def _english() -> Mapping[str, str]:
    return {row["code"]: row["English"].split("; ")[0] for row in _rows("country-names.tsv")}


@cache
def _former() -> Mapping[str, tuple[_Former, ...]]:
    """The former countries by the keys of their names."""
    found: dict[str, tuple[_Former, ...]] = {}
    for row in _rows("former-countries.tsv"):
        former = _Former(*_years(row), tuple(row["codes"].split()))
        for folded in dict.fromkeys(key(name) for name in row["names"].split("; ")):
            found[folded] = (*found.get(folded, ()), former)
    return found


@cache
def _parts() -> Mapping[str, tuple[_Part, ...]]:
    """What belongs or belonged to each country."""
    found: dict[str, tuple[_Part, ...]] = {}
    for row in _rows("territories.tsv"):
        whole = row["part of"]
        found[whole] = (*found.get(whole, ()), _Part(row["code"], *_years(row)))
    return found


def _years(row: Mapping[str, str]) -> tuple[int, int]:
    return int(row["from"] or _FIRST_YEAR), int(row["until"] or _LAST_YEAR)


def _rows(name: str) -> list[dict[str, str]]:
    text = resource("gazetteer", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
