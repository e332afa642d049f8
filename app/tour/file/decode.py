"""Decodes JSON values to a :class:`Tour`, field by field, so that every problem is reported."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

import msgspec

from app.tour.errors import Problem, as_json
from app.tour.file.at_once import plain_record, plain_stop, to_when
from app.tour.file.members import ITEM_LISTS, OUTSIDE_PROPERTIES, fields_of
from app.tour.file.plain_stops import only_stops
from app.tour.model import Citation, Person, Record, Source, Stop, Tour, When
from app.tour.when import DateError

FORMAT = 1
_OUTSIDE_TOUR = ("stops", "people", "sources", "file_extra")

R = TypeVar("R", bound=Record)
Json = dict[str, object]


class Decoder:
    """Makes a tour from JSON values; ``problems`` collects what is wrong with them.

    Features may be stops already (:mod:`app.tour.file.plain_stops`).
    """

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def tour(self, value: object) -> Tour | None:
        """The tour, or ``None`` if there were problems."""
        top = self._object(value, "the file")
        if top is None:
            return None
        if top.get("type") != "FeatureCollection":
            self._report("type", 'must be "FeatureCollection"; as a tour file is GeoJSON')
            return None
        head = self._head(top)
        stops = self._list(top, "features", "", self._stop)
        people = self._list(top, "people", "", self._make(Person))
        sources = self._list(top, "sources", "", self._make(Source))
        if head is None or self.problems:
            return None
        known = ("type", "tour", "people", "sources", "features")
        return msgspec.structs.replace(
            head,
            stops=stops,
            people=people,
            sources=sources,
            file_extra={key: value for key, value in top.items() if key not in known},
        )

    def _head(self, top: Json) -> Tour | None:
        if "tour" not in top:
            self._report("tour", "is missing; it holds the format and the title of the tour")
            return None
        head = self._object(top["tour"], "tour")
        if head is None:
            return None
        form = head.get("format")
        if form != FORMAT or isinstance(form, bool):
            self._report("tour, format", f"must be {FORMAT}, not {as_json(form)}")
            return None
        values = {key: value for key, value in head.items() if key != "format"}
        return self._record(Tour, values, "tour", outside=_OUTSIDE_TOUR, base={"stops": ()})

    def _stop(self, value: object, where: str) -> Stop | None:
        if isinstance(value, Stop):
            return value
        feature = self._object(value, where)
        if feature is None:
            return None
        if feature.get("type") != "Feature":
            self._report(f"{where}, type", 'must be "Feature"')
        stop_id = self._feature_id(feature, where)
        where = f"feature {as_json(stop_id)}" if stop_id else where
        place = self._place(feature, where)
        properties = self._object(feature.get("properties"), f"{where}, properties")
        if properties is None or place is None or stop_id is None:
            if properties is not None:
                self._properties(properties, where, {"id": ""})
            return None
        known = ("type", "id", "geometry", "properties")
        extra = {key: value for key, value in feature.items() if key not in known}
        written = feature["id"]
        number = None if isinstance(written, str) else written
        base: Json = {"id": stop_id, "id_number": number, "feature_extra": extra}
        base |= place
        return plain_stop(properties, base) or self._properties(properties, where, base)

    def _properties(self, properties: Json, where: str, base: Json) -> Stop | None:
        lists: Json = {
            name: self._list(properties, name, where, self._item(kind))
            for name, kind in ITEM_LISTS.items()
        }
        values = {key: value for key, value in properties.items() if key not in ITEM_LISTS}
        outside = (*OUTSIDE_PROPERTIES, *ITEM_LISTS)
        return self._record(Stop, values, where, outside=outside, base={**base, **lists})

    def _feature_id(self, feature: Json, where: str) -> str | None:
        """The id of a feature as text; RFC 7946, section 3.2, allows text and numbers."""
        written = feature.get("id")
        if isinstance(written, int | float) and not isinstance(written, bool):
            return id_text(written)
        if "id" in feature and not isinstance(written, str):
            self._report(f"{where}, id", f"must be text or a number, not {as_json(written)}")
            return None
        return self._text(feature, "id", where)

    def _place(self, feature: Json, where: str) -> Json | None:
        """The members of a stop that say where it is; none if the place is not known."""
        if "geometry" not in feature:
            what = "is missing; write null if the place is not known"
            self._report(f"{where}, geometry", what)
            return None
        if feature["geometry"] is None:
            return {}
        place = self._object(feature["geometry"], f"{where}, geometry")
        if place is None:
            return None
        if place.get("type") != "Point":
            self._report(f"{where}, geometry", 'must be a "Point", since a stop is one place')
            return None
        numbers = place.get("coordinates")
        if (
            not isinstance(numbers, list)
            or len(numbers) not in (2, 3)
            or not all(_is_number(number) for number in numbers)
        ):
            self._report(
                f"{where}, coordinates", f"must be [longitude, latitude], not {as_json(numbers)}"
            )
            return None
        lon, lat, *rest = (float(number) for number in numbers)
        fault = _position_fault(lon, lat)
        if fault:
            self._report(f"{where}, coordinates", fault)
            return None
        return {"lon": lon, "lat": lat, "altitude": rest[0] if rest else None}

    def _item(self, kind: type[R]) -> Callable[[object, str], R | None]:
        def make(value: object, where: str) -> R | None:
            item = self._object(value, where)
            if item is None:
                return None
            cites = self._list(item, "cite", where, self._make(Citation))
            values = {key: field for key, field in item.items() if key != "cite"}
            return self._record(kind, values, where, outside=("cite",), base={"cite": cites})

        return make

    def _make(self, kind: type[R]) -> Callable[[object, str], R | None]:
        def make(value: object, where: str) -> R | None:
            values = self._object(value, where)
            if values is None:
                return None
            return plain_record(kind, values) or self._record(kind, values, where)

        return make

    def _record(
        self,
        kind: type[R],
        values: Json,
        where: str,
        *,
        outside: tuple[str, ...] = (),
        base: Json | None = None,
    ) -> R | None:
        members: dict[str, Any] = dict(base or {})
        known = set()
        is_valid = True
        for field in fields_of(kind, outside):
            known.add(field.encode_name)
            value = values.get(field.encode_name)
            if value is None and not field.required:
                continue
            if field.encode_name not in values:
                self._report(f"{where}, {field.encode_name}", "is missing")
                is_valid = False
                continue
            fault, converted = _convert(value, field.type, required=field.required)
            if fault:
                self._report(f"{where}, {field.encode_name}", fault)
                is_valid = False
            members[field.name] = converted
        extra = {key: value for key, value in values.items() if key not in known}
        return kind(**members, extra=extra) if is_valid else None

    def _list(
        self, values: Json, name: str, where: str, make: Callable[[object, str], R | None]
    ) -> tuple[R, ...]:
        place = f"{where}, {name}" if where else name
        elements = values.get(name)
        if elements is None:
            if name == "features":
                self._report(name, "is missing; it holds the stops of the tour")
            return ()
        if not isinstance(elements, list):
            self._report(place, f"must be a list, not {as_json(elements)}")
            return ()
        if only_stops(elements):
            return tuple(elements)
        records = (make(value, _place_in_list(place, i, value)) for i, value in enumerate(elements))
        return tuple(record for record in records if record is not None)

    def _text(self, values: Json, name: str, where: str) -> str | None:
        if name not in values:
            self._report(f"{where}, {name}", "is missing")
            return None
        fault, converted = _convert(values[name], str, required=True)
        if fault:
            self._report(f"{where}, {name}", fault)
            return None
        return str(converted)

    def _object(self, value: object, where: str) -> Json | None:
        if isinstance(value, dict):
            return value
        what = "is missing" if value is None else f"must be an object, not {as_json(value)}"
        self._report(where, what)
        return None

    def _report(self, where: str, what: str) -> None:
        self.problems.append(Problem(where, what))


def id_text(number: int | float) -> str:
    """The text of a numeric id; numbers of one value, such as 1 and 1.0, have the same text."""
    is_whole = isinstance(number, float) and number.is_integer() and abs(number) < 2**53
    return str(int(number) if is_whole else number)


def _convert(value: object, kind: Any, *, required: bool) -> tuple[str, object]:
    try:
        converted = msgspec.convert(value, kind, dec_hook=to_when)
    except msgspec.ValidationError as error:
        if isinstance(error.__cause__, DateError):
            return _date_fault(value, error.__cause__), None
        return f"must be {_expected(kind)}, not {as_json(value)}", None
    if required and isinstance(converted, str) and not converted.strip():
        return "is empty", None
    return "", converted


def _date_fault(value: object, error: DateError) -> str:
    told = as_json(value)
    if error.hint:
        return f"must be {_expected(When)}, not {told}; {error.hint}"
    return f"must be {_expected(When)}, 2025-11 or 2025, not {told}"


def _expected(kind: Any) -> str:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return " or ".join(_expected(option) for option in get_args(kind))
    if origin is Literal:
        return "one of " + ", ".join(f'"{option}"' for option in get_args(kind))
    if origin is tuple:
        return "a list of texts"
    words = {
        str: "text",
        int: "a whole number",
        float: "a number",
        When: "an ISO 8601 date such as 2025-11-04",
        type(None): "null",
    }
    return words.get(kind, typing.cast(str, getattr(kind, "__name__", str(kind))))


def _position_fault(lon: float, lat: float) -> str:
    if abs(lon) <= 180 and abs(lat) <= 90:
        return ""
    text = f"[{lon:g}, {lat:g}] is not on Earth: a longitude is within ±180, a latitude within ±90"
    if abs(lat) <= 180 and abs(lon) <= 90:
        return f"{text}; the two are swapped, write [{lat:g}, {lon:g}]"
    return text


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e9


def _place_in_list(place: str, index: int, value: object) -> str:
    name = value.get("id") if isinstance(value, dict) else None
    if isinstance(name, str) and name and place != "features":
        return f"{place}[{index}] {as_json(name)}"
    return f"{place}[{index}]"
