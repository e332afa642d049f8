"""Encodes a :class:`Tour` as the bytes of its file, in a form that is easy to read and to diff."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache

import msgspec
from msgspec.structs import FieldInfo, fields

from app.tour.file.decode import FORMAT, id_text
from app.tour.file.members import ITEM_LISTS, OUTSIDE_PROPERTIES
from app.tour.model import AnyItem, Fact, Record, Stop, Tour, When

# Members that are omitted while they have their default. The others are written even if they are
# null, because people who edit the file should see what is not known.
_OPTIONAL = {
    "basis", "note", "start", "end", "exact", "prefix", "suffix", "place_note", "date_basis",
    "date_note", "order_basis", "order_note",
}  # fmt: skip


def dump(tour: Tour) -> bytes:
    """The file of a tour: UTF-8, indented by two spaces, unknown members after the known ones."""
    # Indented in a second pass: json itself would take five times as long for that.
    return msgspec.json.format(b"{" + b"".join(pieces(tour)), indent=2) + b"\n"


def pieces(tour: Tour) -> Iterator[bytes]:
    """The file of a tour without its first brace, on one line, in pieces that are made quickly.

    Between two of them, another thread can go on. In front of the first one, a brace or a brace
    with other members makes it a whole file.
    """
    top = {
        "type": "FeatureCollection",
        "tour": {
            "format": FORMAT,
            **_record(tour, without=("stops", "people", "sources", "file_extra")),
        },
    }
    yield _json(top)[1:-1] + b', "people": ['
    yield from _listed(_record(person) for person in tour.people)
    yield b'], "sources": ['
    yield from _listed(_record(source) for source in tour.sources)
    yield b"], "
    if tour.file_extra:
        yield _json(tour.file_extra)[1:-1] + b", "
    yield b'"features": ['
    yield from _listed(_feature(stop) for stop in tour.stops)
    yield b"]}"


def feature_json(stop: Stop) -> bytes:
    """The feature of a stop, on one line."""
    return _json(_feature(stop))


def _listed(values: Iterable[object]) -> Iterator[bytes]:
    """The values as the inside of a JSON list."""
    for number, value in enumerate(values):
        yield b", " + _json(value) if number else _json(value)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, allow_nan=False).encode()


def _feature(stop: Stop) -> dict[str, object]:
    properties = _record(stop, without=(*OUTSIDE_PROPERTIES, *ITEM_LISTS))
    for name in ITEM_LISTS:
        properties[name] = [_item(item) for item in getattr(stop, name)]
    return {
        "type": "Feature",
        "id": _id(stop),
        "geometry": _geometry(stop),
        "properties": {**properties, **stop.extra},
        **stop.feature_extra,
    }


def _id(stop: Stop) -> str | int | float:
    """The id as the file gave it, unless an edit has changed it."""
    number = stop.id_number
    return stop.id if number is None or id_text(number) != stop.id else number


def _geometry(stop: Stop) -> dict[str, object] | None:
    if stop.position is None:
        return None
    altitude = [] if stop.altitude is None else [stop.altitude]
    return {"type": "Point", "coordinates": [*stop.position, *altitude]}


def _item(item: AnyItem) -> dict[str, object]:
    members = _record(item, without=("cite",))
    members["cite"] = [_record(citation) for citation in item.cite]
    return {**members, **item.extra}


def _record(record: Record, without: tuple[str, ...] = ()) -> dict[str, object]:
    members: dict[str, object] = {}
    for field in _fields(type(record)):
        value = getattr(record, field.name)
        is_optional = field.encode_name in _OPTIONAL or type(record) is Fact
        if field.name in ("extra", *without) or (is_optional and value == field.default):
            continue
        members[field.encode_name] = _plain(value)
    return {**members, **record.extra}


@cache
def _fields(kind: type[Record]) -> tuple[FieldInfo, ...]:
    # Resolving the types of a struct's fields takes longer than writing a stop.
    return fields(kind)


def _plain(value: object) -> object:
    if isinstance(value, When):
        return value.text
    return list(value) if isinstance(value, tuple) else value
