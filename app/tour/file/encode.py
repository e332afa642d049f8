"""A :class:`Tour` to the bytes of its file, in a form that is easy to read and to compare."""

from __future__ import annotations

import json

from msgspec.structs import fields

from app.tour.file.decode import FORMAT, ITEM_LISTS
from app.tour.model import AnyItem, Record, Stop, Tour, When

# Members that are left out while they say nothing; the others are written even if they are null,
# because "not known" is worth seeing in a file that people edit.
_SELDOM = {
    "basis", "note", "start", "end", "place_note", "date_basis", "date_note", "order_basis",
    "order_note",
}  # fmt: skip


def dump(tour: Tour) -> bytes:
    """The file of a tour: UTF-8, two spaces of indent, unknown members after the known ones."""
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
    return (json.dumps(top, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()


def _feature(stop: Stop) -> dict[str, object]:
    outside = ("id", "lon", "lat", "altitude", "feature_extra", *ITEM_LISTS)
    position = [stop.lon, stop.lat]
    if stop.altitude is not None:
        position.append(stop.altitude)
    properties = _record(stop, without=outside)
    for name in ITEM_LISTS:
        properties[name] = [_item(item) for item in getattr(stop, name)]
    return {
        "type": "Feature",
        "id": stop.id,
        "geometry": {"type": "Point", "coordinates": position},
        "properties": {**properties, **stop.extra},
        **stop.feature_extra,
    }


def _item(item: AnyItem) -> dict[str, object]:
    made = _record(item, without=("cite",))
    made["cite"] = [_record(cited) for cited in item.cite]
    return {**made, **item.extra}


def _record(record: Record, without: tuple[str, ...] = ()) -> dict[str, object]:
    made: dict[str, object] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        seldom = field.encode_name in _SELDOM or type(record).__name__ == "Fact"
        if field.name in ("extra", *without) or (seldom and value == field.default):
            continue
        made[field.encode_name] = _plain(value)
    return {**made, **record.extra}


def _plain(value: object) -> object:
    if isinstance(value, When):
        return value.text
    return list(value) if isinstance(value, tuple) else value
