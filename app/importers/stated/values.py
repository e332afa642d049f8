"""Values of JSON as other programs write them: numbers as texts, members of any name."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping

from msgspec.structs import fields

from app.importers.building import clean
from app.tour.file.members import OUTSIDE_PROPERTIES
from app.tour.model import Stop, Tour

_NUMBER = re.compile(r"\s*[+-]?[0-9]{1,40}(?:\.[0-9]{0,40})?(?:[eE][+-]?[0-9]{1,3})?\s*", re.ASCII)
_DEGREES = r"\s*([+-]?[0-9]{1,3}(?:\.[0-9]{1,40})?)\s*"
_PAIR = re.compile(f"{_DEGREES}[,; ]{_DEGREES}")
# Members of this name hold what has a name that a tour file uses for something else.
_ASIDE = "imported"
STOP_MEMBERS = frozenset(
    field.encode_name for field in fields(Stop) if field.name not in OUTSIDE_PROPERTIES
) - {"extra"} | {_ASIDE}
TOUR_MEMBERS = frozenset(
    field.encode_name
    for field in fields(Tour)
    if field.name not in ("extra", "stops", "people", "sources", "file_extra")
) | {"format", _ASIDE}
# A tour file is refused if it is nested more deeply than this and what holds these values.
_MOST_DEPTH = 60


def number(value: object) -> float | None:
    """A finite number, also one in a text such as ``"10.5"``, or ``None``."""
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        value = float(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return float(value) if math.isfinite(value) else None
    except OverflowError:
        return None


def pair(written: str) -> tuple[float, float] | None:
    """Longitude and latitude of a text such as ``48.8566, 2.3522``, which has the latitude first.

    ``None`` for any other text.
    """
    found = _PAIR.fullmatch(written)
    return (float(found[2]), float(found[1])) if found else None


def text(value: object) -> str:
    """A text or a number as text, stripped; ``""`` for all else."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    whole = isinstance(value, float) and value.is_integer() and abs(value) < 2**53
    return str(int(value) if whole else value)


def members(value: object) -> Mapping[str, object]:
    """The members of an object; none of any other value."""
    return value if isinstance(value, dict) else {}


def elements(value: object) -> list[object]:
    """The elements of a list; none of any other value."""
    return value if isinstance(value, list) else []


def kept(values: Mapping[str, object], names: frozenset[str] = STOP_MEMBERS) -> dict[str, object]:
    """Members as a tour file can hold them beside those that it knows, ``names``.

    A member that has one of these names moves into a member ``imported``.
    """
    held: dict[str, object] = {}
    aside: dict[str, object] = {}
    for key, value in values.items():
        name = clean(key)
        (aside if name in names else held)[name] = _clean(value, _MOST_DEPTH)
    if aside:
        held[_ASIDE] = aside
    return held


def _clean(value: object, depth: int) -> object:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict | list) and not depth:
        return clean(json.dumps(value, ensure_ascii=False))
    if isinstance(value, dict):
        return {clean(str(key)): _clean(inner, depth - 1) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(inner, depth - 1) for inner in value]
    return value
