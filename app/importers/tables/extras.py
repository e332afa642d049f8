"""What a tour has no member for, kept with the stop under the names of the columns."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable

from msgspec.structs import fields

from app.importers.building import clean
from app.tour.model import Stop

_OF_STOPS = frozenset(field.encode_name for field in fields(Stop))


def member_names(labels: Iterable[str]) -> list[str]:
    """A name for each column, letter for letter, unless it is used twice or by our own file."""
    seen: dict[str, int] = {}
    names = []
    for label in labels:
        name = f"file:{label}" if label in _OF_STOPS else label
        seen[name] = seen.get(name, 0) + 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return names


def json_value(value: object) -> object:
    """What a cell holds as a JSON value; ``None`` if it holds nothing."""
    if isinstance(value, str):
        return (value if value.isprintable() else clean(value)).strip() or None
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, float):
        if not math.isfinite(value):
            return None
        return int(value) if value.is_integer() and abs(value) < 1e15 else value
    if isinstance(value, int | list | dict):
        return value
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return value.isoformat()
    return str(value)


def gathered(values: list[object]) -> object:
    """The values of several rows as JSON values: the only one, or all in their order."""
    filled = [found for found in map(json_value, values) if found is not None]
    if not filled:
        return None
    first = filled[0]
    return first if all(value == first for value in filled) else filled
