"""What single cells look like: numbers, dates, times, codes, addresses."""

from __future__ import annotations

import re

_EMPTY = frozenset(("", *"- – — n/a na none null nan nil tbd tba ? \\n".split()))
_NUMBER = re.compile(r"[+\-−]?[\d.,'’ \u00a0\u202f]*\d[\d.,]*\s?(?:%|€|\$|£|km|m|mi|h|min|°)?")
_MONTHS = (
    "jan|feb|fév|fev|mar|mär|mrz|apr|avr|abr|may|mai|maj|mei|jun|juin|jul|juil|aug|aoû|aou|ago|sep|set"
    "|oct|okt|out|ott|nov|dec|dez|déc|dic|gen|ene|giu|lug|mag"
)
_DATE = re.compile(
    r"\d{4}-\d{1,2}(?:-\d{1,2}.*)?|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:[ T,].*)?|\d{1,2}\.\d{1,2}\.?"
    r"|\d{4}\s*[年년].*"
    r"|(?:1\d|20)\d\d(?:[-–/](?:1\d|20)?\d\d)?"
    rf"|(?=.*\d)(?:.*[\W\d])?(?:{_MONTHS})[^\W\d]*\.?(?:[\W\d].*)?",
    re.I,
)
_TIME = re.compile(
    r"\d{1,2}(?:[:.h]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?|h)?\s*(?:[ap]\.?m\.?|uhr|h)?"
    r"\s*(?:z|utc|gmt|[+-]\d{1,2}(?::?\d\d)?)?(?:\s*\([^)]*\))?",
    re.I,
)
_PLAIN_TIME = re.compile(r"(?:[01]?\d|2[0-3])[0-5]\d")
_CODE = re.compile(r"[A-Z]{3}")
_CODES = re.compile(r"[A-Z]{3}(?:\s*(?:-|–|—|→|->|>|/|to)\s*[A-Z]{3})+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w{2,}", re.I)
_LETTER = re.compile(r"[^\W\d_]")


def is_blank(text: str) -> bool:
    """Whether a cell says that it has nothing to say."""
    plain = text.strip()
    return len(plain) < 5 and plain.casefold() in _EMPTY


def is_number(text: str) -> bool:
    """Whether a cell is a number, with a unit or without."""
    return bool(_NUMBER.fullmatch(text.strip()))


def is_date(text: str) -> bool:
    """Whether a cell looks like a date, in numbers or in words, with or without its year."""
    return len(text) <= 80 and bool(_DATE.fullmatch(text.strip()))


def is_time(text: str) -> bool:
    """Whether a cell looks like a time of day."""
    plain = text.strip()
    return bool(_TIME.fullmatch(plain)) and any(mark in plain.lower() for mark in ":.hmu")


def is_plain_time(text: str) -> bool:
    """Whether a cell may be a time in four digits: 1430."""
    return bool(_PLAIN_TIME.fullmatch(text.strip()))


def is_code(text: str) -> bool:
    """Whether a cell may be the code of an airport."""
    return bool(_CODE.fullmatch(text.strip()))


def is_codes(text: str) -> bool:
    """Whether a cell may be a way from airport to airport: JFK-NRT."""
    return bool(_CODES.fullmatch(text.strip()))


def is_address(text: str) -> bool:
    """Whether a cell is an address of the web or of mail."""
    return bool(_ADDRESS.fullmatch(text.strip()))


def has_letters(text: str) -> bool:
    """Whether a cell has letters of any script."""
    return bool(_LETTER.search(text))


def is_data(text: str) -> bool:
    """Whether a cell is of a kind that names of columns are not."""
    plain = text.strip()
    return bool(plain) and (is_number(plain) or is_date(plain) or is_address(plain))
