"""Single dates and times of day as tables write them, without a part that they do not state."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Literal, TypeAlias

from app.tour.date_grammar import readings
from app.tour.when import DateError, When

Order: TypeAlias = Literal["dmy", "mdy"]
_Replacement: TypeAlias = Callable[[re.Match[str]], str]

_NUMERIC = re.compile(
    r"(?P<a>\d{1,4})(?P<sign>[./-])(?P<b>\d{1,2})(?P=sign)(?P<c>\d{4}|\d{1,2})\.?"
    r"(?:(?:\s*,\s*|\s+|T)(?P<time>\d.*))?"
)
_COMPACT = re.compile(r"((?:1\d|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z)?)?")
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")
# Only after a day: Nov 24 is one.
_WORD_YEAR = re.compile(r"(\b\d{1,2}\.?[\s-]*[^\W\d_]{3,}\.?[\s-]+)['’]?(\d\d)$|(\s)['’](\d\d)$")
_HYPHENS = re.compile(r"\b(?:(\d{1,2})-)?([^\W\d_]{3,}\.?)-(\d{4})\b")
_LAST_YEAR = re.compile(r"(?<=\d)\s+([12]\d{3})$")
_JOINT = re.compile(r"\s*[–—]\s*|\s+(?:-|to|until|till|through|bis|bis zum|au|al|a|hasta|à|/)\s+")
_NAMED_ZONE = re.compile(r"(?<=[\dmM])\s+\(?(?:[A-Z]{2,4}T|[A-Z][a-z]+/[A-Z][A-Za-z_/]+)\)?$")
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2})(?:[:.](?P<second>\d{2}(?:[.,]\d+)?))?)?"
    r"\s*(?P<half>[ap]\.?\s?m\.?|uhr|h|hrs)?\s*"
    r"(?P<zone>z|(?:utc|gmt)\s*[+\u2212-]\d{1,2}(?::?\d\d)?|[+\u2212-]\d\d(?::?\d\d)?|utc|gmt)?",
    re.I,
)
_FOUR_DIGITS = re.compile(r"([01]\d|2[0-3])([0-5]\d)\s*(?:h|hrs|z)?", re.I)
_MONTHS = {
    "jan": "janvier janv enero ene gennaio gen janeiro januari styczeń",
    "feb": "février fevrier févr fevr fév febrero febbraio fevereiro fev februari luty",
    "mar": "mars marzo março maart mrt marzec",
    "apr": "avril avr abril abr aprile april kwiecień",
    "may": "mai mayo maggio mag maio mei maj",
    "jun": "juin junio giugno giu junho juni",
    "jul": "juillet juil julio luglio lug julho juli",
    "aug": "août aout agosto ago augustus augusti sierpień",
    "sep": "septembre septiembre setiembre settembre set setembro september",
    "oct": "octobre octubre ottobre ott outubro out oktober",
    "nov": "novembre noviembre novembro november",
    "dec": "décembre decembre déc diciembre dic dicembre dezembro dez december",
}
_ENGLISH = {word: month for month, words in _MONTHS.items() for word in words.split()}
_FOREIGN_WEEKDAY = re.compile(
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes"
    r"|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag"
    r"|woensdag|donderdag|vrijdag|zaterdag|zondag)\b\.?,?\s*",
    re.I,
)
_FOREIGN = re.compile(r"[^\W\d_]+\.?")
_FOREIGN_SMALL = re.compile(r"\b(?:de|del|du|le|el|il|dal|em|den)\s+|\b1er\b(?=\s)", re.I)
_SIGNIFICANT = re.compile(r"[12]\d{3}")
# An arrival may be the beginning of a stay.
_FROM = re.compile(r"^(?:from|since|ab|seit|vom|dès|depuis|desde|a partir de)\s+", re.I)
_DAY_OF_TRIP = re.compile(r"^(?:day|tag|jour|día|giorno)\s+\d{1,3}\s*[:,.–-]?\s*", re.I)
_HAN = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日일])?")
_LONGEST = 120


def read_date(text: str, order: Order, century: str = "", year: str = "") -> When | None:
    """The date of a cell, with its time if it has one; ``None`` if it does not state one.

    ``order`` is that of day and month in numbers, ``century`` the first two digits of years of two
    digits, ``year`` what the table states elsewhere for dates without a year.
    """
    plain = text.strip()
    if not plain or len(plain) > _LONGEST:
        return None
    if plain[4:5] == "-":
        try:
            return When(plain)
        except DateError:
            pass
    han = _HAN.fullmatch(plain)
    if han:
        return _when("-".join(part.zfill(2) for part in han.groups() if part))
    numeric = _numeric(plain, order, century)
    if numeric is not None:
        return _when(numeric)
    if plain.isdigit() or _COMPACT.fullmatch(plain):
        return _digits(plain)
    return _range(plain, order, century) or _in_words(plain, century, year)


def read_time(text: str) -> str:
    """A time of day in the spelling of the tour file, ``14:30``; ``""`` if it is none."""
    plain = text.strip()
    four = _FOUR_DIGITS.fullmatch(plain)
    if four:
        return f"{four[1]}:{four[2]}"
    found = _CLOCK.fullmatch(plain)
    if found is None or not (found["minute"] or found["half"]):
        return ""
    hour = int(found["hour"])
    half = (found["half"] or "").lower().replace(".", "").replace(" ", "")
    if half in ("am", "pm"):
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half == "pm" else 0)
    minute, second = found["minute"], found["second"]
    clock = f"{hour:02}{f':{minute}' if minute else ''}"
    clock += f":{second.replace(',', '.')}" if second else ""
    time = clock + _zone(found["zone"] or "")
    return time if _when(f"2000-01-01T{time}") else ""


def with_time(date: When, time: str) -> When:
    """A day with a time of day, as :func:`read_time` gives it; other dates stay as they are."""
    if not time or date.is_interval or date.precision != "day" or date.qualification:
        return date
    return _when(f"{date.text}T{time}") or date


def without_zone_name(text: str) -> str:
    """A text without a named time zone at its end, of which no offset is known."""
    return _NAMED_ZONE.sub("", text.strip())


def has_short_year(text: str) -> bool:
    """Whether a text has a year of two digits, as far as a glance tells."""
    numeric = _NUMERIC.match(text.strip())
    if numeric:
        return len(numeric["a"]) <= 2 and len(numeric["c"]) <= 2
    return bool(_WORD_YEAR.search(text.strip())) and not _SIGNIFICANT.search(text)


def _when(text: str) -> When | None:
    try:
        return When(text)
    except DateError:
        return None


def _numeric(plain: str, order: Order, century: str) -> str | None:
    """A date in numbers in the spelling of the tour file, if the text is one."""
    found = _NUMERIC.fullmatch(plain)
    if found is None:
        return None
    first, second, third = found["a"], found["b"], found["c"]
    if len(first) == 4:
        if len(third) > 2:
            return None
        year, month, day = first, second, third
    elif len(first) > 2:
        return None
    else:
        day, month = (first, second) if order == "dmy" else (second, first)
        if found["sign"] == "." and order == "mdy" and int(second) <= 12:
            # With points, the day comes first wherever it can.
            day, month = first, second
        year = third if len(third) == 4 else f"{century}{third:>02}"
        if len(year) < 4:
            return ""
    if int(month) > 12:
        return ""
    date = f"{year}-{month:>02}-{day:>02}"
    if not found["time"]:
        return date
    time = read_time(found["time"])
    return f"{date}T{time}" if time else ""


def _digits(plain: str) -> When | None:
    compact = _COMPACT.fullmatch(plain)
    if compact and len(plain) != 10:
        year, month, day, hour, minute, second, zone = compact.groups()
        time = f"T{hour}:{minute}{f':{second}' if second else ''}{zone or ''}" if hour else ""
        return _when(f"{year}-{month}-{day}{time}")
    if _EPOCH.fullmatch(plain):
        # Seconds or milliseconds since 1970 in UTC, as databases write them.
        seconds = int(plain[:10])
        moment = dt.datetime.fromtimestamp(seconds, dt.UTC)
        fraction = f".{plain[10:]}" if plain[10:].strip("0") else ""
        return _when(f"{moment:%Y-%m-%dT%H:%M:%S}{fraction}Z")
    return _when(plain)


def _zone(zone: str) -> str:
    plain = re.sub(r"\s", "", zone).lower().replace("\u2212", "-")
    shift = plain.lstrip("utcgmz")
    if not shift:
        return "Z" if plain else ""
    hours, _, minutes = shift[1:].partition(":")
    if not minutes and len(hours) > 2:
        hours, minutes = hours[:-2], hours[-2:]
    return f"{shift[0]}{int(hours):02}:{minutes or '00'}"


def _range(plain: str, order: Order, century: str) -> When | None:
    """Two dates in numbers with a joint between them."""
    halves = _JOINT.split(plain)
    if len(halves) != 2:
        return None
    ends = [_numeric(half.strip(), order, century) for half in halves]
    if not ends[1]:
        return None
    last = _when(ends[1])
    if ends[0] is None and last is not None:
        # 1.5. – 3.5.2025, or 1. – 3.5.2025
        ends[0] = _numeric(f"{halves[0].strip().rstrip('.')}.{last.text[:4]}", order, "")
        if ends[0] is None:
            month = last.text[5:7]
            ends[0] = _numeric(
                f"{halves[0].strip().rstrip('.')}.{month}.{last.text[:4]}", "dmy", ""
            )
    return _when(f"{ends[0]}/{ends[1]}") if ends[0] else None


def _in_words(plain: str, century: str, year: str) -> When | None:
    if century:
        plain = _WORD_YEAR.sub(_with_century(century), plain)
    # 4-May-2025 is a day, and not the time from then to the end of the year.
    plain = _HYPHENS.sub(lambda found: " ".join(filter(None, found.groups())), plain)
    attempts = (
        plain,
        _in_english(plain),
        _LAST_YEAR.sub(r", \1", plain),
        _FROM.sub("", plain),
        _DAY_OF_TRIP.sub("", plain),
    )
    for attempt in dict.fromkeys(attempts):
        found, fault = readings(attempt)
        if not found and fault.kind == "no-year" and year:
            found = _with_year(attempt, year)
        if len(found) == 1:
            return found[0]
    return None


def _with_century(century: str) -> _Replacement:
    def replace(found: re.Match[str]) -> str:
        if found[1]:
            return f"{found[1]}{century}{found[2]}"
        return f"{found[3]}{century}{found[4]}"

    return replace


def _with_year(text: str, year: str) -> tuple[When, ...]:
    for attempt in (f"{text}, {year}", f"{text} {year}", f"{text}{year}"):
        found, _ = readings(attempt)
        if len(found) == 1:
            return found
    return ()


def _in_english(plain: str) -> str:
    """The text with the names of months of other languages in English."""
    text = _FOREIGN_WEEKDAY.sub("", plain)
    text = _FOREIGN_SMALL.sub(lambda found: "1" if found[0] == "1er" else "", text)
    text = re.sub(r"\s+(?:au|al|a|à|até|tot|t/m)\s+", " – ", text)
    return _FOREIGN.sub(_english_month, text)


def _english_month(found: re.Match[str]) -> str:
    return _ENGLISH.get(found[0].casefold().rstrip("."), found[0])
