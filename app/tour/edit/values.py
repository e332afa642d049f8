"""Checks the values that an edit writes, so that the tour can be saved and read again."""

from __future__ import annotations

import json
import math
import types
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin

import msgspec
from msgspec.structs import FieldInfo

from app.tour.country_codes import is_country_code
from app.tour.edit.errors import EditError
from app.tour.errors import as_json
from app.tour.file.decode import id_text
from app.tour.file.members import OUTSIDE_PROPERTIES
from app.tour.file.strict_json import MOST_DIGITS, JsonFault, parse_json
from app.tour.model import Extra, Record, Stop, Tour, When
from app.tour.when import DateError

# In characters. A tour file has at most 64 MB, and the longest books have a few million letters.
MOST_TEXT = 10_000_000
# Each comma and bracket of a text counts as a value of the file, which has at most two million.
MOST_SIGNS = 1_000_000
# In metres; the file refuses larger numbers.
_MOST_ALTITUDE = 1e9
# Around the unknown members of an item: file, features, feature, properties, list, item.
_LEVELS = 8
# Words of a source are kept as they are there, even if they are white space.
_VERBATIM = ("exact", "prefix", "suffix")
# What identifies a record or is not known to this version stays as it was read.
_FIXED = ("id", "id_number", "extra", "feature_extra", "file_extra")
_PARTS = ("stops", "people", "sources", "meetings", "quotes", "agreements", "facts")

R = TypeVar("R", bound=Record)


def changed(record: R, tour: Tour, values: Mapping[str, object]) -> R:
    """The record with other values of its fields; the record itself if they are equal.

    Raises :class:`EditError` for a value that the file could not hold, and ``TypeError`` for a
    field that the record does not have, or that an edit does not change: ids and unknown members.
    """
    fields = _fields(type(record))
    for name in values:
        fixed = name in _FIXED or (name in _PARTS and isinstance(record, Stop | Tour))
        if name not in fields or fixed:
            raise TypeError(f"{type(record).__name__} has no field {name!r} that an edit changes")
    cleaned = {name: _clean(fields[name], value, tour) for name, value in values.items()}
    return replaced(record, **cleaned)


def accepted(record: R, tour: Tour) -> R:
    """A new record with its values as the file would give them back. Raises :class:`EditError`."""
    apart = (*_FIXED, *(_PARTS if isinstance(record, Stop | Tour) else ()))
    cleaned = {
        name: _clean(field, getattr(record, name), tour)
        for name, field in _fields(type(record)).items()
        if name not in apart
    }
    _refuse_members(record.extra, _known(record))
    if "id" in _fields(type(record)):
        cleaned["id"] = _required_text("id", getattr(record, "id", None))
    if isinstance(record, Stop):
        _refuse_members(record.feature_extra, frozenset(("type", "id", "geometry", "properties")))
        refuse_position(cast(Stop, replaced(record, **cleaned)))
        cleaned["id_number"] = _number_of(record)
        if record.position is None:
            cleaned["altitude"] = None
    return replaced(record, **cleaned)


def replaced(record: R, **values: object) -> R:
    """The record with other values, unchecked; the record itself if they are equal."""
    new = {name: value for name, value in values.items() if _differs(getattr(record, name), value)}
    return msgspec.structs.replace(record, **new) if new else record


def _differs(old: object, new: object) -> bool:
    # The file has 5 and 5.0 in different spellings.
    return old != new or type(old) is not type(new)


def refuse_position(stop: Stop) -> None:
    """Raises :class:`EditError` if a stop has a longitude without a latitude, or the reverse."""
    if (stop.lon is None) != (stop.lat is None):
        missing = "lon" if stop.lon is None else "lat"
        what = "A place needs both a longitude and a latitude; give both or neither."
        raise EditError(missing, "position", what)


def refuse_taken(record_id: str, taken: Iterable[str]) -> None:
    """Raises :class:`EditError` if an id is in use."""
    if record_id in taken:
        what = f"The id {as_json(record_id)} is in use already; choose another one."
        raise EditError("id", "taken", what, record_id)


def _clean(field: FieldInfo, value: object, tour: Tour) -> Any:
    name = field.name
    special = _SPECIAL.get(name)
    kind = field.type
    if get_origin(kind) is Literal:
        return _choice(name, value, get_args(kind))
    if get_origin(kind) is tuple:
        return _list(name, value, get_args(kind)[0], tour)
    options = get_args(kind) if get_origin(kind) in (Union, types.UnionType) else (kind,)
    if value is None or (value == "" and type(None) in options):
        if type(None) in options:
            return None
        raise _empty(name)
    if When in options:
        return _when(name, value)
    if float in options or int in options:
        return _number(name, value, whole=float not in options)
    text = _text(name, value)
    if not text.strip() and name not in _VERBATIM:
        if type(None) in options:
            return None
        raise _empty(name)
    if special:
        special(name, text, tour)
    return text


def _required_text(name: str, value: object) -> str:
    text = _text(name, value)
    if not text.strip():
        raise _empty(name)
    return text


def _text(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise EditError(name, "kind", f"The field {name} holds text, not {value!r}.", value)
    if len(value) > MOST_TEXT or sum(map(value.count, ",[{")) > MOST_SIGNS:
        what = f"This text is too long for a tour file: it has {len(value):,} characters; cut it."
        raise EditError(name, "long", what)
    try:
        value.encode()
    except UnicodeEncodeError:
        what = "This text contains half of a character (a lone surrogate); delete it."
        raise EditError(name, "text", what) from None
    return value


def _when(name: str, value: object) -> When:
    if isinstance(value, When):
        return value
    try:
        return When(_text(name, value).strip())
    except DateError as error:
        hint = f"; {error.hint}" if error.hint else ", 2025-11 or 2025"
        what = f"{as_json(value)} is not a date such as 2025-11-04{hint}."
        raise EditError(name, "date", what, value) from None


def _number(name: str, value: object, *, whole: bool) -> int | float:
    is_number = isinstance(value, int) if whole else isinstance(value, int | float)
    if not is_number or isinstance(value, bool):
        raise EditError(name, "number", f"{value!r} is not a number; write one.", value)
    number = cast(float, value)
    if whole:
        if abs(number) >= 10**MOST_DIGITS:
            raise EditError(name, "number", "This number has too many digits; write a shorter one.")
        return number
    most = {"lon": 180.0, "lat": 90.0}.get(name, _MOST_ALTITUDE)
    is_beyond = abs(number) >= most if name == "altitude" else abs(number) > most
    if not math.isfinite(number) or is_beyond:
        what = f"{number:g} is out of range; write a number within ±{most:g}."
        raise EditError(name, "position", what, value)
    return float(number)


def _choice(name: str, value: object, choices: tuple[str, ...]) -> str:
    if value not in choices:
        what = f"{value!r} cannot be chosen here; choose one of {', '.join(choices)}."
        raise EditError(name, "choice", what, value)
    return value


def _list(name: str, value: object, kind: type, tour: Tour) -> tuple[Any, ...]:
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise EditError(name, "kind", f"The field {name} holds a list, not {value!r}.", value)
    if kind is not str:
        return tuple(accepted(citation, tour) for citation in value)
    texts = tuple(_text(name, text) for text in value)
    if name == "people":
        for person in texts:
            _known_person(name, person, tour)
    return tuple(text for text in texts if text.strip())


def _country(name: str, code: str, _tour: Tour) -> None:
    if not is_country_code(code):
        what = f"{as_json(code)} is not a country code of ISO 3166-1; write one such as JP."
        raise EditError(name, "country", what, code)


def _known_person(name: str, person_id: str, tour: Tour) -> None:
    try:
        tour.person(person_id)
    except KeyError:
        what = f"No person has the id {as_json(person_id)}; add the person first."
        raise EditError(name, "person", what, person_id) from None


def _known_source(name: str, source_id: str, tour: Tour) -> None:
    try:
        tour.source(source_id)
    except KeyError:
        what = f"No source has the id {as_json(source_id)}; add the source first."
        raise EditError(name, "source", what, source_id) from None


_SPECIAL: Mapping[str, Callable[[str, str, Tour], None]] = {
    "country": _country,
    "traveller": _known_person,
    "speaker": _known_person,
    "source": _known_source,
}


def _known(record: Record) -> frozenset[str]:
    """The members that the file has for the fields of a record."""
    outside = ("extra", *(OUTSIDE_PROPERTIES if isinstance(record, Stop) else ()))
    fields = _fields(type(record)).values()
    return frozenset(field.encode_name for field in fields if field.name not in outside)


def _refuse_members(members: Extra, known: frozenset[str]) -> None:
    """Raises :class:`EditError` if the file would not give unknown members back as they are."""
    if not members:
        return
    fault: Exception | str | None = None
    try:
        data = json.dumps(members, ensure_ascii=False, allow_nan=False)
        back = parse_json(("[" * _LEVELS + data + "]" * _LEVELS).encode())
        for _ in range(_LEVELS):
            back = cast(list[object], back)[0]
        if back != members or known & members.keys():
            fault = "one has a name or a value of its own in the file"
    except (JsonFault, TypeError, ValueError, RecursionError) as error:
        fault = error
    if fault:
        what = f"Other members of this part cannot be kept in a tour file: {fault}."
        raise EditError("extra", "members", what)


def _number_of(stop: Stop) -> int | float | None:
    """The id as a number, if the file would give it back as that number."""
    number = stop.id_number
    if number is None or isinstance(number, bool) or not math.isfinite(number):
        return None
    if isinstance(number, int) and abs(number) >= 10**MOST_DIGITS:
        return None
    return number if id_text(number) == stop.id else None


def _empty(name: str) -> EditError:
    return EditError(name, "empty", f"The {name} is empty; write something.")


@cache
def _fields(kind: type[Record]) -> Mapping[str, FieldInfo]:
    return {field.name: field for field in msgspec.structs.fields(kind)}
