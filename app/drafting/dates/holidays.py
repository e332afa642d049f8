"""Holidays: those that have the same day each year, and those that go by Easter."""

from __future__ import annotations

import datetime as dt
import re

# Month and day, wherever the holiday is kept.
_FIXED = {
    "New Year’s Day": (1, 1), "Epiphany": (1, 6), "Burns Night": (1, 25),
    "Australia Day": (1, 26), "Candlemas": (2, 2), "Waitangi Day": (2, 6),
    "Valentine’s Day": (2, 14), "St David’s Day": (3, 1), "St Patrick’s Day": (3, 17),
    "Lady Day": (3, 25), "All Fools’ Day": (4, 1), "St George’s Day": (4, 23),
    "Anzac Day": (4, 25), "May Day": (5, 1), "VE Day": (5, 8), "Canada Day": (7, 1),
    "Bastille Day": (7, 14), "Assumption Day": (8, 15), "Michaelmas": (9, 29),
    "Halloween": (10, 31), "All Saints’ Day": (11, 1), "All Souls’ Day": (11, 2),
    "Guy Fawkes Night": (11, 5), "Bonfire Night": (11, 5), "Armistice Day": (11, 11),
    "Martinmas": (11, 11), "St Andrew’s Day": (11, 30), "St Nicholas’ Day": (12, 6),
    "St Lucia’s Day": (12, 13), "Christmas Eve": (12, 24), "Christmas Day": (12, 25),
    "Boxing Day": (12, 26), "St Stephen’s Day": (12, 26), "New Year’s Eve": (12, 31),
    "Hogmanay": (12, 31),
}  # fmt: skip
# Days after Easter Sunday in the western churches.
_BY_EASTER = {
    "Shrove Tuesday": -47, "Ash Wednesday": -46, "Palm Sunday": -7, "Maundy Thursday": -3,
    "Good Friday": -2, "Holy Saturday": -1, "Easter Saturday": -1, "Easter Sunday": 0,
    "Easter Day": 0, "Easter Monday": 1, "Ascension Day": 39, "Whit Sunday": 49,
    "Pentecost Sunday": 49, "Whit Monday": 50, "Trinity Sunday": 56, "Corpus Christi": 60,
}  # fmt: skip
# In other churches Easter has another date.
_NO_WESTERN = re.compile(r"\b(?:Orthodox|Greek|Coptic|Russian|Julian)\s+$")


def _letters(words: str) -> str:
    return re.sub("[^a-z]", "", words.lower())


_FIXED_BY_LETTERS = {_letters(name): day for name, day in _FIXED.items()}
_EASTER_BY_LETTERS = {_letters(name): days for name, days in _BY_EASTER.items()}
PATTERN = "|".join(
    re.escape(name).replace("’", "['’]?").replace("St\\ ", r"St\.?\ ")
    for name in sorted([*_FIXED, *_BY_EASTER], key=len, reverse=True)
)


def fixed_holiday(words: str) -> tuple[int, int] | None:
    """Month and day of a holiday that has the same day each year."""
    return _FIXED_BY_LETTERS.get(_letters(words))


def days_after_easter(words: str, before: str) -> int | None:
    """How many days after Easter Sunday a holiday is; ``before`` stands before its name."""
    if _NO_WESTERN.search(before):
        return None
    return _EASTER_BY_LETTERS.get(_letters(words))


def easter(year: int) -> dt.date:
    """Easter Sunday of a year of the Gregorian calendar."""
    golden, century = year % 19, year // 100
    shift = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = shift - (shift // 28) * (1 - (29 // (shift + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    ahead = moon - weekday
    month = 3 + (ahead + 40) // 44
    return dt.date(year, month, ahead + 28 - 31 * (month // 4))
