"""Writes resources/schema/tour.schema.json, the JSON Schema of tour files, from the model."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import fields

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.tour.file.decode import FORMAT  # noqa: E402
from app.tour.file.members import ITEM_LISTS, OUTSIDE_PROPERTIES  # noqa: E402
from app.tour.model import Citation, Person, Record, Source, Stop, Tour, When  # noqa: E402
from app.tour.when import PATTERN  # noqa: E402

TARGET = ROOT / "resources" / "schema" / "tour.schema.json"
# Fields of the model that are not members of their record in the file.
_ELSEWHERE = {
    Tour: {"stops", "people", "sources", "file_extra"},
    Stop: set(OUTSIDE_PROPERTIES),
}
_COORDINATES = {
    "description": "Longitude and latitude in WGS 84 degrees, and an altitude in metres.",
    "type": "array",
    "prefixItems": [
        {"type": "number", "minimum": -180, "maximum": 180},
        {"type": "number", "minimum": -90, "maximum": 90},
        {"type": "number"},
    ],
    "items": False,
    "minItems": 2,
}


def build() -> dict[str, Any]:
    """The schema, JSON Schema draft 2020-12."""
    kinds: list[type[Record]] = [Tour, Stop, Person, Source, Citation, *ITEM_LISTS.values()]
    _, components = msgspec.json.schema_components(
        kinds, schema_hook=_hook, ref_template="#/$defs/{name}"
    )
    definitions = {kind.__name__: _definition(kind, components[kind.__name__]) for kind in kinds}
    tour = definitions["Tour"]
    tour["properties"] = {"format": {"const": FORMAT}, **tour["properties"]}
    tour["required"] = ["format", *tour["required"]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Tour Atlas tour file",
        "description": "A GeoJSON FeatureCollection (RFC 7946) whose features are stops.",
        **_object(
            {
                "type": {"const": "FeatureCollection"},
                "tour": {"$ref": "#/$defs/Tour"},
                "people": _list_of("Person"),
                "sources": _list_of("Source"),
                "features": {
                    "type": "array",
                    "items": {"$ref": "#/$defs/Feature"},
                },
            },
            required=["type", "tour", "features"],
        ),
        "$defs": {"Feature": _feature(), **definitions},
    }


def _feature() -> dict[str, Any]:
    point = _object(
        {"type": {"const": "Point"}, "coordinates": _COORDINATES}, required=["type", "coordinates"]
    )
    return _object(
        {
            "type": {"const": "Feature"},
            "id": {"anyOf": [{"type": "string", "minLength": 1}, {"type": "number"}]},
            "geometry": {"anyOf": [point, {"type": "null"}]},
            "properties": {"$ref": "#/$defs/Stop"},
        },
        required=["type", "id", "geometry", "properties"],
    )


def _definition(kind: type[Record], component: dict[str, Any]) -> dict[str, Any]:
    outside = _ELSEWHERE.get(kind, set())
    names = {
        field.encode_name: field
        for field in fields(kind)
        if field.name != "extra" and field.name not in outside
    }
    properties = {
        name: _nullable(component["properties"][name], required=field.required)
        for name, field in names.items()
    }
    required = [name for name, field in names.items() if field.required]
    return {"description": component["description"], **_object(properties, required=required)}


def _nullable(schema: dict[str, Any], *, required: bool) -> dict[str, Any]:
    plain = {key: value for key, value in schema.items() if key != "default"}
    if required:
        return {**plain, "minLength": 1} if plain.get("type") == "string" else plain
    if {"type": "null"} in plain.get("anyOf", ()):
        return plain
    return {"anyOf": [plain, {"type": "null"}]}


def _object(properties: dict[str, Any], *, required: list[str]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": required}


def _list_of(name: str) -> dict[str, Any]:
    items = {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}
    return {"anyOf": [items, {"type": "null"}]}


def _hook(kind: type) -> dict[str, Any]:
    if kind is object:
        return {"description": "any value"}
    if kind is not When:
        raise NotImplementedError
    return {
        "type": "string",
        "pattern": PATTERN,
        "description": "A date, a date-time or an interval in a subset of EDTF (ISO 8601-2:2019).",
    }


def main() -> None:
    """Writes the schema."""
    TARGET.write_text(json.dumps(build(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(TARGET.relative_to(ROOT))


if __name__ == "__main__":
    main()
