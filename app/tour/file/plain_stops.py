"""Reads the stops of a file that are nothing but a name, a place and dates, many at a time.

Most of a long tour is such stops. They become records without a dictionary of their members in
between, which takes a seventh of the time.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal, TypeAlias, TypeVar

import msgspec
from msgspec import UNSET, Meta, Raw, UnsetType
from msgspec.structs import astuple

from app.tour.file.at_once import to_when
from app.tour.file.strict_json import MOST_DEPTH, JsonFault, has_too_many_values, parse_json
from app.tour.model import Basis, Stop, When

T = TypeVar("T")

# How deep in the file its members and its features lie.
_MEMBER_DEPTH, _FEATURE_DEPTH = 1, 2
_MOST_METRES = 1e9

_Text: TypeAlias = str | UnsetType | None
_Date: TypeAlias = When | UnsetType | None
_Basis: TypeAlias = Basis | UnsetType | None


class _Place(msgspec.Struct, forbid_unknown_fields=True):
    type: Literal["Point"]
    coordinates: Annotated[list[float], Meta(min_length=2, max_length=3)]


class _Properties(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    country: _Text = UNSET
    arrive: _Date = UNSET
    depart: _Date = UNSET
    place_basis: _Basis = UNSET
    place_note: _Text = UNSET
    date_basis: _Basis = UNSET
    date_note: _Text = UNSET
    order_basis: _Basis = UNSET
    order_note: _Text = UNSET


class _Feature(msgspec.Struct, forbid_unknown_fields=True):
    type: Literal["Feature"]
    id: str
    geometry: _Place | None
    properties: _Properties


class _BarePlace(msgspec.Struct, forbid_unknown_fields=True):
    type: Literal["Point"]
    coordinates: tuple[
        Annotated[float, Meta(ge=-180, le=180)], Annotated[float, Meta(ge=-90, le=90)]
    ]


class _Name(msgspec.Struct, forbid_unknown_fields=True):
    name: str


class _BareFeature(msgspec.Struct, forbid_unknown_fields=True):
    type: Literal["Feature"]
    id: str
    geometry: _BarePlace
    properties: _Name


# The quotation marks of a bare feature: those of seven names of members and of four texts.
_BARE_QUOTES = 22
_OTHERS = _Properties.__struct_fields__[1:]
_MEMBERS = msgspec.json.Decoder(dict[str, Raw])
_LIST = msgspec.json.Decoder(list[Raw])
_FEATURE = msgspec.json.Decoder(_Feature, dec_hook=to_when)
_FEATURES = msgspec.json.Decoder(list[_Feature], dec_hook=to_when)
_BARE_FEATURES = msgspec.json.Decoder(list[_BareFeature])


def with_plain_stops(data: bytes) -> dict[str, object] | None:
    """The JSON object in ``data``, where each feature that is a plain stop is a :class:`Stop`.

    Returns ``None`` for whatever :func:`app.tour.file.strict_json.parse_json` may refuse, and for
    what has no list of features: those bytes have to be read in the other way.
    """
    if has_too_many_values(data):
        return None
    try:
        members = {name: bytes(raw) for name, raw in _MEMBERS.decode(data).items()}
        quotes = {name: _quotes(member) for name, member in members.items()}
        # A member that occurs twice has been lost, and its quotation marks with it.
        if _quotes(data) != sum(quotes.values()) + 2 * len(members):
            return None
        return {
            name: _stops(raw, quotes[name]) if name == "features" else _json(raw, _MEMBER_DEPTH)
            for name, raw in members.items()
        }
    except (msgspec.MsgspecError, JsonFault, UnicodeDecodeError, RecursionError):
        return None


def _stops(data: bytes, quotes: int) -> list[object]:
    """A list of features, the plain ones as stops. Raises an error of ``msgspec`` for no list.

    So many ``quotes`` are the quotation marks that begin or end a text.
    """
    bare = _bare_stops(data, quotes)
    if bare is not None:
        return list(bare)
    features = _whole(_FEATURES, data)
    stops = None if features is None else list(map(_stop, features))
    if stops is not None and None not in stops:
        return list(stops)
    return list(map(_feature, _LIST.decode(data)))


def _bare_stops(data: bytes, quotes: int) -> list[Stop] | None:
    """The stops if none has more than a name and a place; those take half of the time of others.

    ``None`` for others, in most tours after the first one, and if any has a fault.
    """
    if b"\\" in data:
        return None
    try:
        features = _BARE_FEATURES.decode(data)
    except msgspec.MsgspecError:
        return None
    # Otherwise a member occurs twice.
    if quotes != _BARE_QUOTES * len(features):
        return None
    stops = [
        Stop(id=feature.id, name=feature.properties.name, lon=place[0], lat=place[1])
        for feature in features
        for place in (feature.geometry.coordinates,)
        if feature.id.strip() and feature.properties.name.strip()
    ]
    return stops if len(stops) == len(features) else None


def _feature(raw: Raw) -> object:
    data = bytes(raw)
    feature = _whole(_FEATURE, data)
    stop = None if feature is None else _stop(feature)
    return _json(data, _FEATURE_DEPTH) if stop is None else stop


def _whole(decoder: msgspec.json.Decoder[T], data: bytes) -> T | None:
    """What the decoder reads, or ``None`` unless that is all: no member may occur twice."""
    # Without a backslash all quotation marks are those of texts.
    if b"\\" in data:
        return None
    try:
        value = decoder.decode(data)
    except msgspec.MsgspecError:
        return None
    is_whole = data.count(b'"') == msgspec.json.encode(value, enc_hook=str).count(b'"')
    return value if is_whole else None


def _stop(feature: _Feature) -> Stop | None:
    """The stop of a feature, or ``None`` if it has a fault."""
    properties = feature.properties
    stop_id, name = feature.id, properties.name
    if not (stop_id.strip() and name.strip()):
        return None
    lon = lat = altitude = None
    if feature.geometry is not None:
        lon, lat, *rest = feature.geometry.coordinates
        if not (-180 <= lon <= 180 and -90 <= lat <= 90):
            return None
        if rest:
            altitude = rest[0]
            if not -_MOST_METRES < altitude < _MOST_METRES:
                return None
    if properties == _Properties(name):
        return Stop(id=stop_id, name=name, lon=lon, lat=lat, altitude=altitude)
    given: dict[str, Any] = {
        name: value
        for name, value in zip(_OTHERS, astuple(properties)[1:], strict=True)
        if value is not UNSET and value is not None
    }
    return Stop(id=stop_id, name=name, lon=lon, lat=lat, altitude=altitude, **given)


def _json(data: bytes, depth: int) -> object:
    """A JSON value so deep in a file. Raises ``JsonFault``."""
    return parse_json(data, MOST_DEPTH - depth)


def _quotes(data: bytes) -> int:
    """How many quotation marks begin or end a text."""
    if b"\\" in data:
        data = data.replace(rb"\\", b"").replace(rb"\"", b"")
    return data.count(b'"')


def only_stops(features: Iterable[object]) -> bool:
    """Whether all features have been read as stops."""
    return set(map(type, features)) <= {Stop}
