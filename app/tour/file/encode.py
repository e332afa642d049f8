"""Encodes a :class:`Tour` as the bytes of its file, in a form that is easy to read and to diff."""

from __future__ import annotations

import json
from functools import cache

import msgspec
from msgspec.structs import FieldInfo, fields

from app.tour.file.decode import FORMAT, ITEM_LISTS, OUTSIDE_PROPERTIES, id_text
from app.tour.model import AnyItem, Fact, Record, Stop, Tour, When

# Members that are omitted while they have their default. The others are written even if they are
# null, because people who edit the file should see what is not known.
_OPTIONAL = {
    "basis", "note", "start", "end", "exact", "prefix", "suffix", "place_note", "date_basis",
    "date_note", "order_basis", "order_note",
}  # fmt: skip


def dump(tour: Tour) -> bytes:
    """The file of a tour: UTF-8, indented by two spaces, unknown members after the known ones."""
    top = {
        "type": "FeatureCollection",
        "tour": {
            "format": FORMAT,
            **_record(tour, without=("stops", "people", "sources", "file_extra")),
        },
        "people": [_record(person) for person in tour.people],
        "sources": [_record(source) for source in tour.sources],
        **tour.file_extra,
        "features": [_feature(stop) for stop in tour.stops],
    }
    text = json.dumps(top, ensure_ascii=False, allow_nan=False)
    # Indented in a second pass: json itself would take five times as long for that.
    return msgspec.json.format(text.encode(), indent=2) + b"\n"


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
