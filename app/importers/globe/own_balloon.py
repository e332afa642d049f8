"""Reads what our exports to KML say in words, where the parts that they carry are lost.

Other programs may keep the data and the descriptions of placemarks, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from app.importers.html_text import html_text
from app.tour.country_codes import is_country_code
from app.tour.date_grammar import readings
from app.tour.model import Basis
from app.tour.when import DateError, When

_HEADING = re.compile(r"<h3>(.*?)</h3>", re.DOTALL)
_ITEM = re.compile(r"<li>(.*?)</li>", re.DOTALL)
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_BULLET = "• "
# After dates that are inferred.
_REMARK = re.compile(r"\s*\([^()]*\)$")
_COUNTS = tuple(f"{kind}_count" for kind in ("meeting", "quote", "agreement", "fact"))
_NAMES = (
    "stop_number", "stop_id", "country_code", "file:arrive", "file:depart", "file:place_basis",
    "file:date_basis", "file:order_basis", "topics", *_COUNTS,
)  # fmt: skip


class OwnData(msgspec.Struct, frozen=True, kw_only=True):
    """What the data of one of our placemarks says of its stop."""

    number: int
    identifier: str
    country: str | None
    arrive: When | None
    depart: When | None
    bases: Mapping[str, Basis]


class Balloon(msgspec.Struct, frozen=True):
    """The words of a placemark: its items, each with the heading of its kind, and the rest."""

    items: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]
    sources: tuple[str, ...]


def own_data(members: Mapping[str, object]) -> OwnData | None:
    """The data of one of our placemarks, or ``None`` if it is not one of ours."""
    values = {name: value for name, value in members.items() if isinstance(value, str)}
    number = values.get("stop_number", "")
    if "stop_id" not in values or not re.fullmatch(r"[1-9][0-9]{0,8}", number):
        return None
    country = values.get("country_code", "")
    bases: dict[str, Basis] = {
        name: "inferred"
        for name in ("place_basis", "date_basis", "order_basis")
        if values.get(f"file:{name}") == "inferred"
    }
    return OwnData(
        number=int(number),
        identifier=values["stop_id"],
        country=country if is_country_code(country) else None,
        arrive=_when(values.get("file:arrive", "")),
        depart=_when(values.get("file:depart", "")),
        bases=bases,
    )


def without_own(members: Mapping[str, object]) -> dict[str, object]:
    """Members that are not our own data."""
    return {name: value for name, value in members.items() if name not in _NAMES}


def balloon_of(markup: str) -> Balloon:
    """The words of one of our balloons, which are lists under headings, and last the sources."""
    head, *rest = _HEADING.split(markup)
    items: list[tuple[str, str]] = []
    sources: list[str] = []
    for heading, body in zip(rest[::2], rest[1::2], strict=True):
        found = _texts(_ITEM, body)
        items += [(html_text(heading).text, text) for text in found]
        sources += [] if found else _texts(_PARAGRAPH, body)
    return Balloon(tuple(items), tuple(_texts(_ITEM, head)), tuple(sources))


def _texts(pattern: re.Pattern[str], markup: str) -> list[str]:
    return [html_text(found).text for found in pattern.findall(markup)]


def _when(text: str) -> When | None:
    try:
        return When(text)
    except DateError:
        return None


def balloon_of_text(text: str) -> Balloon:
    """As :func:`balloon_of`, of the plain text that exports to GPX have."""
    first, *rest = [part.split("\n") for part in text.strip().split("\n\n")]
    items: list[tuple[str, str]] = []
    sources: list[str] = []
    for heading, *lines in rest:
        if not lines or not lines[0].startswith(_BULLET):
            sources += lines
            continue
        for item in "\n".join(line.removeprefix("  ") for line in lines).split(f"\n{_BULLET}"):
            items.append((heading.capitalize(), item.removeprefix(_BULLET)))
    return Balloon(tuple(items), tuple(first[1:]), tuple(sources))


def days_of(text: str) -> tuple[When | None, When | None, bool]:
    """Arrival and departure as exports write them in words, and whether they are inferred.

    There are none if the words have two meanings.
    """
    found, _ = readings(text)
    is_inferred = not found
    if is_inferred:
        found, _ = readings(_REMARK.sub("", text.strip()))
    if len(found) != 1:
        return None, None, False
    when = found[0]
    return (*when.ends, is_inferred) if when.is_interval else (when, None, is_inferred)
