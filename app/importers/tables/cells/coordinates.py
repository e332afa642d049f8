"""Reads coordinates as people write them: decimal or with minutes, in pairs, in links to maps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, TypeAlias

import msgspec

Axis: TypeAlias = Literal["lat", "lon", ""]
# The ``O`` of Ost is east, that of Ouest, Oeste and Ovest is west.
Letter: TypeAlias = Literal["N", "S", "E", "W", "O", ""]

_LONGEST = 300
_SIGNS = str.maketrans(
    dict.fromkeys("º˚∘⁰", "°")
    | dict.fromkeys("′’‘´`ʹ‛＇", "'")
    | dict.fromkeys("″“”„ʺ＂", '"')
    | dict.fromkeys("−–—‒﹣－", "-")
    | dict.fromkeys("\u00a0\u202f\u2009\u2007\u2002\u2003\u3000\t", " ")
    | dict.fromkeys("\ufeff\u200b\u200e\u200f\u2060")
    | {"，": ",", "；": ";"}
)
_WORDS: dict[str, Letter] = {
    "north": "N", "nord": "N", "norte": "N", "norden": "N", "noord": "N", "n.br.": "N",
    "south": "S", "süd": "S", "sud": "S", "sur": "S", "sul": "S", "süden": "S", "s.br.": "S",
    "zuid": "S", "east": "E", "ost": "E", "est": "E", "este": "E", "leste": "E", "osten": "E",
    "oost": "E", "ö.l.": "E", "o.l.": "E", "west": "W", "ouest": "W", "oeste": "W", "ovest": "W",
    "westen": "W", "w.l.": "W", "n": "N", "s": "S", "e": "E", "w": "W", "o": "O",
}  # fmt: skip
_WORD = "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True))
_AXES: dict[str, Axis] = {"N": "lat", "S": "lat", "E": "lon", "W": "lon", "O": "lon", "": ""}
_FIRST = re.compile(rf"({_WORD})\.?\s*[:=]?\s*(?=[-+\d])", re.I)
_LAST = re.compile(rf"(?<=[\d°'\" .dms])\s*({_WORD})$", re.I)
_DECIMAL = re.compile(r"([+-]?)\s*(\d+(?:[.,]\d*)?|[.,]\d+)(?:\s*(?:°|deg(?:rees?)?|grad))?", re.I)
_PLAIN = re.compile(r"[+-]?\d{1,4}(?:\.\d{1,20})?", re.ASCII)
_SCIENTIFIC = re.compile(r"[+-]?\d+(?:[.,]\d+)?e[+-]?\d{1,2}", re.I)
_PART = r"\d{1,2}(?:[.,]\d+)?"
_MINUTES = re.compile(
    r"(?P<sign>[+-]?)\s*(?P<d>\d{1,3})\s*(?P<mark>°|deg|d|[ :_-])\s*"
    rf"(?P<m>{_PART})\s*(?:'|min|m|[ :_-])?\s*(?:(?P<s>{_PART})\s*(?:\"|''|sec|s)?)?",
    re.I,
)
# As pilots and mariners write them, with or without seconds: 485124N, 0022108E, 4851.4N.
_COMPACT = re.compile(r"\d{4,7}(?:[.,]\d+)?")
_BEFORE_LETTER = re.compile(r"\.\s+(?=[BL])", re.I)


class Angle(msgspec.Struct, frozen=True):
    """A coordinate in degrees, and the letter that it has, if it has one.

    With the letter ``O`` the sign is not known, and the degrees are positive.
    """

    degrees: float
    letter: Letter = ""

    @property
    def axis(self) -> Axis:
        """The axis that the letter names, ``""`` without one."""
        return _AXES[self.letter]


class Pair(msgspec.Struct, frozen=True):
    """Two coordinates of one cell in their order; ``is_fixed`` if what stands there names them."""

    first: Angle
    second: Angle
    is_fixed: bool = False


def angle(text: str) -> Angle | None:
    """A coordinate, such as ``48.8566``, ``48,8566 N`` or ``48° 51′ 24″ N``; ``None`` for others.

    A letter decides the sign. A sign that contradicts it makes the text unreadable.
    """
    if _PLAIN.fullmatch(text):
        return Angle(float(text))
    if len(text) > _LONGEST or not any(letter.isdigit() for letter in text):
        return None
    plain = text.translate(_SIGNS).strip(" ,;()[]").replace("''", '"')
    plain = _BEFORE_LETTER.sub(".", plain)
    if _SCIENTIFIC.fullmatch(plain):
        return Angle(float(plain.replace(",", ".")))
    letter, rest = _split_letter(plain)
    negative, degrees = _unsigned(rest, has_letter=letter != "")
    if degrees is None:
        return None
    if letter in ("N", "E") and negative:
        return None
    if letter == "O":
        return None if negative else Angle(degrees, "O")
    negative = negative or letter in ("S", "W")
    return Angle(-degrees if negative else degrees, letter)


def _split_letter(text: str) -> tuple[Letter, str]:
    found = _FIRST.match(text)
    if found:
        return _WORDS[found[1].lower()], text[found.end() :].strip()
    found = _LAST.search(text)
    if found:
        return _WORDS[found[1].lower()], text[: found.start()].strip()
    return "", text


def _unsigned(text: str, *, has_letter: bool) -> tuple[bool, float | None]:
    """Whether there is a minus sign, and the degrees without it."""
    decimal = _DECIMAL.fullmatch(text)
    if decimal:
        digits = decimal[2]
        if has_letter and "°" not in text and _COMPACT.fullmatch(digits):
            return decimal[1] == "-", _compact(digits)
        return decimal[1] == "-", _number(digits)
    parts = _MINUTES.fullmatch(text)
    if parts is None:
        return False, None
    if parts["mark"] in "-_ " and not has_letter and "'" not in text:
        # 48-51 may be a range, and 48 51 two numbers.
        return False, None
    return parts["sign"] == "-", _degrees(parts["d"], parts["m"], parts["s"])


def _compact(digits: str) -> float | None:
    whole = re.split(r"[.,]", digits)[0]
    # Two or three digits of degrees, then two of minutes, then two of seconds.
    middle = len(whole) - 2 if len(whole) < 6 else len(whole) - 4
    if len(whole) < 6:
        return _degrees(digits[:middle], digits[middle:], None)
    return _degrees(digits[:middle], digits[middle : middle + 2], digits[middle + 2 :])


def _degrees(degrees: str, minutes: str, seconds: str | None) -> float | None:
    whole, minute, second = _number(degrees), _number(minutes), _number(seconds or "0")
    if minute >= 60 or second >= 60 or (seconds is not None and not minute.is_integer()):
        return None
    # In one division, so that 52° 31′ 12″ is 52.52.
    return (whole * 3600 + minute * 60 + second) / 3600


def _number(digits: str) -> float:
    return float(digits.replace(",", "."))


_NUMBER = r"[+-]?\d{1,3}(?:\.\d+)?"
_MAP_LINKS = tuple(
    re.compile(shape)
    for shape in (
        # The pin of a place, before the middle of the window.
        rf"!3d({_NUMBER})!4d({_NUMBER})",
        rf"[?&](?:mlat)=({_NUMBER})&mlon=({_NUMBER})",
        rf"[?&](?:q|query|ll|sll|center|daddr|destination|cp|coordinate)=(?:loc:)?"
        rf"({_NUMBER})(?:,|%2C|~)(?:\+|%20)?({_NUMBER})",
        rf"/(?:search|place|dir)/({_NUMBER})(?:,|%2C)\+?({_NUMBER})",
        rf"@({_NUMBER}),({_NUMBER})",
        rf"#map=\d+(?:\.\d+)?/({_NUMBER})/({_NUMBER})",
        rf"[?&]lat=({_NUMBER})&(?:lon|lng)=({_NUMBER})",
    )
)
_GEO_URI = re.compile(rf"geo:({_NUMBER}),({_NUMBER})(?:[,;?].*)?", re.I)
_WKT = re.compile(
    r"(?:SRID=\d+;)?\s*(POINT|LINESTRING|POLYGON|MULTI\w+|GEOMETRYCOLLECTION)\s*(?:ZM?|M)?\s*"
    r"(?:\(\s*([+-]?[\d.]+(?:e[+-]?\d+)?)\s+([+-]?[\d.]+(?:e[+-]?\d+)?)|\(|EMPTY)",
    re.I,
)
_JOINTS = (
    re.compile(r"\s*[;|\n]\s*"),
    re.compile(r"\s+/\s+|/"),
    re.compile(r",\s+|\s+,"),
    re.compile(r","),
)
_FOUR_PARTS = re.compile(r"([+-]?\d+,\d+)\s*,\s*([+-]?\d+,\d+)")
_TWO_WORDS = re.compile(r"(\S+)\s+(\S+)")
_LETTER = re.compile(r"(?<![a-zäöü])[NSEWO](?![a-zäöü])", re.I)
_LABELS = re.compile(r"(?i)\b(?:lat(?:itude)?|lon(?:g(?:itude)?)?|lng)\b\s*[:=]?\s*")


def wkt_kind(text: str) -> str:
    """The kind of a geometry in well-known text, in lower case: ``point``; ``""`` for others."""
    found = _WKT.match(text[:_LONGEST].strip())
    return found[1].lower() if found else ""


def is_map_link(text: str) -> bool:
    """Whether a text is a link to a map that holds a point."""
    return "://" in text and map_point(text) is not None


def map_point(text: str) -> Pair | None:
    """The latitude and longitude that a link to a map or a ``geo:`` address holds."""
    if "://" not in text:
        found = _GEO_URI.fullmatch(text.strip())
        return _fixed(found[1], found[2]) if found else None
    for shape in _MAP_LINKS:
        found = shape.search(text[:2000])
        if found:
            return _fixed(found[1], found[2])
    return None


def pair(text: str) -> Pair | None:
    """The two coordinates of one cell: ``48.85, 2.35``, ``N48 51.4 E2 21.1``, a link, a WKT point.

    A point in well-known text has its longitude first (OGC 06-103r4); it is turned round here.
    """
    plain = text.strip()
    if "://" in plain or plain[:4].lower() == "geo:":
        return map_point(plain)
    if len(plain) > _LONGEST or not any(letter.isdigit() for letter in plain):
        return None
    found = _WKT.match(plain)
    if found:
        is_point = found[1].upper() == "POINT" and found[2] is not None
        return _fixed(found[3], found[2]) if is_point else None
    return _two_angles(plain.translate(_SIGNS).strip(" ()[]{}").replace("''", '"'))


def _two_angles(plain: str) -> Pair | None:
    # Wikipedia writes a point three times: 48°51′N 2°21′E / 48.85°N 2.35°E / 48.85; 2.35
    if " / " in plain:
        first = plain.split(" / ")[0]
        repeated = _two_angles(first)
        if repeated is not None:
            return repeated
    labels = [label.lower()[:2] for label in _LABELS.findall(plain)]
    plain = _LABELS.sub("", plain)
    for halves in _halves(plain):
        both = _both(*halves)
        if both:
            return _labelled(both, labels)
    return None


def _halves(plain: str) -> Iterator[tuple[str, str]]:
    """The ways to divide a text in two, the surest first."""
    letters = [found.start() for found in _LETTER.finditer(plain)]
    if len(letters) == 2:
        middle = letters[0] + 1 if letters[1] == len(plain) - 1 else letters[1]
        yield plain[:middle], plain[middle:].lstrip(" ,;/")
    four = _FOUR_PARTS.fullmatch(plain)
    if four:
        yield four[1], four[2]
    for joint in _JOINTS:
        halves = joint.split(plain)
        if len(halves) == 2:
            yield halves[0], halves[1]
    words = _TWO_WORDS.fullmatch(plain)
    if words:
        yield words[1], words[2]


def _both(first: str, second: str) -> Pair | None:
    one, other = angle(first.strip()), angle(second.strip())
    if one is None or other is None:
        return None
    if one.axis and other.axis:
        if one.axis == other.axis:
            return None
        return Pair(one, other, True) if one.axis == "lat" else Pair(other, one, True)
    if one.axis or other.axis:
        return None
    if one.degrees.is_integer() and other.degrees.is_integer():
        # 3, 4 and 12 30 are hardly a place.
        return None
    return Pair(one, other)


def _labelled(found: Pair, labels: list[str]) -> Pair:
    if labels[:1] == ["la"]:
        return Pair(found.first, found.second, True)
    if labels[:1] == ["lo"] or labels[:1] == ["ln"]:
        return Pair(found.second, found.first, True)
    return found


def _fixed(latitude: str, longitude: str) -> Pair | None:
    try:
        return Pair(Angle(float(latitude)), Angle(float(longitude)), True)
    except ValueError:
        return None
