"""The words and the shapes of dates in English prose."""

from __future__ import annotations

import re

from app.drafting.dates.holidays import PATTERN as HOLIDAYS

_MONTHS = (
    "January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun", "July Jul",
    "August Aug", "September Sept Sep", "October Oct", "November Nov", "December Dec",
)  # fmt: skip
_WEEKDAYS = (
    "Monday Mon", "Tuesday Tues Tue", "Wednesday Wed", "Thursday Thurs Thur Thu", "Friday Fri",
    "Saturday Sat", "Sunday Sun",
)  # fmt: skip
_UNITS = "first second third fourth fifth sixth seventh eighth ninth"
_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
    "nineteenth twentieth"
)


def _numbered(table: tuple[str, ...]) -> dict[str, int]:
    return {
        spelling: number
        for number, names in enumerate(table, 1)
        for name in names.split()
        for spelling in (name, name.upper())
    }


def _any_of(names: dict[str, int]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


def _ordinals() -> dict[str, int]:
    plain = f"{_UNITS} {_TEENS}".split()
    words = {word: number for number, word in enumerate(plain, 1)}
    for number, unit in enumerate(_UNITS.split(), 21):
        words[f"twenty-{unit}"] = words[f"twenty {unit}"] = number
    words |= {"thirtieth": 30, "thirty-first": 31, "thirty first": 31}
    return words


MONTHS, WEEKDAYS, ORDINALS = _numbered(_MONTHS), _numbered(_WEEKDAYS), _ordinals()
COUNTS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
} | {"a": 1, "an": 1, "a couple of": 2}

DASH = r"[-\u2010-\u2015]"
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
_NOT_WITHIN = r"(?<![\w.,:/£$€#-])"
_DAY_WORD = f"(?:{_any_of(ORDINALS)})"
_YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2})(?![\w%]|[.,:/][0-9])"
# A full stop belongs to a month only if it shortens it.
_SHORTENED = r"(?:(?<=\b[A-Z][a-zA-Z]{2})|(?<=\bSept)|(?<=\bSEPT))(?<!May)(?<!MAY)\."
_MONTH = rf"(?P<month>{_any_of(MONTHS)})\b(?:{_SHORTENED})?"
_WEEKDAY = rf"(?:(?P<weekday>{_any_of(WEEKDAYS)})\b\.?,?\s+(?:the\s+)?)?"
_JOIN = rf"\s*(?:{DASH}|(?:to|until|till|through|and|&)\s)\s*"
_NO_NUMBER = r"(?![\w%]|[.,:/][0-9])"
_PART_OF_DAY = "morning|lunchtime|afternoon|evening|night"
_PART = rf"(?:\s+(?:{_PART_OF_DAY})\b)?"

# Days with a month. ``last`` is the second day of a range.
SHAPES = {
    "day month": re.compile(
        rf"\b{_WEEKDAY}(?:the\s+)?{_NOT_WITHIN}(?P<day>{_DAY}|{_DAY_WORD})\s*(?:of\s+)?"
        rf"{_MONTH}(?:,?\s+(?:of\s+)?{_YEAR})?"
    ),
    "days month": re.compile(
        rf"\b{_WEEKDAY}{_NOT_WITHIN}(?P<day>{_DAY}){_JOIN}(?:(?:{_any_of(WEEKDAYS)})\s+)?"
        rf"(?P<last>{_DAY})\s*(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?"
    ),
    "month day": re.compile(
        rf"\b{_WEEKDAY}{_MONTH}\s+(?:the\s+)?(?P<day>{_DAY}|{_DAY_WORD}){_NO_NUMBER}"
        rf"(?:,?\s+{_YEAR})?"
    ),
    "month days": re.compile(
        rf"\b{_WEEKDAY}{_MONTH}\s+(?P<day>{_DAY}){_JOIN}(?P<last>{_DAY}){_NO_NUMBER}"
        rf"(?!\s*(?:{_any_of(MONTHS)})\b)(?:,?\s+{_YEAR})?"
    ),
    "iso": re.compile(
        r"(?<![\w-])(?P<year>[12][0-9]{3})-(?P<number>0[1-9]|1[0-2])-(?P<day>[0-3][0-9])(?![\w-])"
    ),
    "dots": re.compile(
        r"(?<![\w.])(?P<day>[0-3]?[0-9])\.\s?(?P<number>[01]?[0-9])\.\s?"
        r"(?P<year>1[0-9]{3}|20[0-9]{2})(?!\w|\.[0-9])"
    ),
    "slashes": re.compile(
        r"(?<![\w/])(?P<one>[0-3]?[0-9])/(?P<other>[0-3]?[0-9])/"
        r"(?P<year>1[0-9]{3}|20[0-9]{2})(?![\w/])"
    ),
}
LAST_DAY = re.compile(rf"\bthe\s+last\s+day\s+of\s+{_MONTH}(?:,?\s+(?:of\s+)?{_YEAR})?")
# Months that are verbs and names too need a word before them.
MONTH_ALONE = re.compile(
    rf"\b(?:(?P<before>(?i:in|by|since|until|during|from|early|late|mid|last|next|this|of))[\s-]+"
    rf"(?:(?:early|late|mid|the\s+end\s+of|the\s+middle\s+of)[\s-]+)?)?"
    rf"{_MONTH}(?:,?\s+(?:of\s+)?{_YEAR})?"
)
YEAR_ALONE = re.compile(rf"\b(?i:in|since|until|of|from|by|early|late|during)\s+{_YEAR}")
WEEKDAY_ALONE = re.compile(
    r"\b(?:(?P<before>(?i:on the following|the following|the next|on the|last|next|this past"
    rf"|this|on|by|until|since|from))\s+)?(?P<weekday>{'|'.join(n.split()[0] for n in _WEEKDAYS)})"
    rf"\b(?:['’]s\b)?{_PART}"
)
WEEKDAY_HEADING = re.compile(
    rf"^[ \t*•-]*(?P<weekday>{_any_of(WEEKDAYS)})\b\.?(?=\s*(?:{DASH}|:))", re.MULTILINE
)
_ORDINAL = r"[0-3]?[0-9](?:st|nd|rd|th)"
_AFTER_DAY = (
    r"\b(?=\s*(?:[.,;:!?)\u2013\u2014]|$|(?:and|where|when|with|for|at|in|we|they|he|she|it|the|by"
    r"|before|after|to|as|I|came|a|was|were|had|left|drove|flew|rode|met|took|[a-z]+ed)\b))"
)
DAY_ALONE = re.compile(
    rf"\b(?i:on|by|until|and|to|from)\s+(?:(?P<weekday>{_any_of(WEEKDAYS)}),?\s+)?"
    rf"(?P<day>the\s+{_ORDINAL}){_AFTER_DAY}"
)
# "Wednesday 7th", "Monday the 16th"
WEEKDAY_AND_DAY = re.compile(
    rf"\b(?P<weekday>{_any_of(WEEKDAYS)})\b\.?,?\s+(?P<day>(?:the\s+)?{_ORDINAL}){_AFTER_DAY}"
)
# "11th to 13th, Gilgit" at the beginning of an entry.
DAYS_OF_ENTRY = re.compile(
    rf"^[ \t*•-]*(?P<day>{_ORDINAL})(?:{_JOIN}(?P<last>{_ORDINAL}))?(?=\s*[.,:;–—-]|\s+[A-Z])",
    re.MULTILINE,
)
NUMBERED_DAY = re.compile(
    rf"^[ \t*•-]*(?P<words>[Dd]ays?|DAYS?)\s+(?P<number>[0-9]{{1,2}}|{'|'.join(COUNTS)})"
    r"(?:\s*(?:[–—-]|to|and|&)\s*(?P<last>[0-9]{1,2}))?\b",
    re.MULTILINE | re.IGNORECASE,
)
_COUNT = rf"(?P<count>{'|'.join(sorted(COUNTS, key=len, reverse=True))}|[0-9]{{1,2}})"
_UNIT = r"(?P<unit>day|night|morning|evening|week|fortnight)s?"
COUNTED = re.compile(
    rf"\b{_COUNT}\s+{_UNIT}\s+"
    r"(?P<way>later|afterwards|after that|earlier|before that|beforehand)\b",
    re.IGNORECASE,
)
RELATIVE = re.compile(
    r"\b(?P<words>the day after tomorrow|the day before yesterday"
    r"|(?:the\s+)?next\s+(?:day|morning|afternoon|evening|night)"
    r"|the\s+following\s+(?:day|morning|afternoon|evening|night)"
    r"|the\s+(?:day|morning|evening|night)\s+after|the\s+morrow"
    r"|the\s+(?:previous\s+(?:day|evening|night)|(?:day|evening|night)\s+before)"
    r"|(?:that|(?:the|that)\s+same|the\s+very\s+same)\s+(?:very\s+)?"
    rf"(?:day|{_PART_OF_DAY})"
    r"|to-?day|to-?night|to-?morrow|yesterday"
    rf"|this\s+(?:{_PART_OF_DAY})|last\s+night)\b",
    re.IGNORECASE,
)
HOLIDAY = re.compile(rf"\b(?P<name>{HOLIDAYS})\b(?:,?\s+{_YEAR})?")
WEEKEND = re.compile(
    r"\b(?:(?P<before>this\s+(?:coming|past)|this|that|last|next|the\s+(?:following|next|same))|"
    r"(?:the|a|our|their|his|her|my)(?:\s+(?!last|next)[a-z]+)?)\s+weekend"
    # Not "the weekend papers", nor "the weekend of".
    r"(?=\s*[.,;:!?)\u2013\u2014]|\s*$|\s+(?:in|at|on|with|for|and|but|was|were|is|to|when|where"
    r"|before|after|there|he|she|it|they|we|by|as|from|saw|found|brought|took|began"
    r"|had|has|will|[a-z]+ed)\b|\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)


def day_number(words: str) -> int:
    """The number of a day: "2", "2nd", "the 2nd" or "second"."""
    words = words.removeprefix("the").strip()
    digits = re.match("[0-9]+", words)
    return int(digits[0]) if digits else ORDINALS[re.sub(r"\s+", " ", words)]
