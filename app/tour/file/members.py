"""The members of a tour file's records, by the types of :mod:`app.tour.model`."""

from __future__ import annotations

from functools import cache

from msgspec.structs import FieldInfo, fields

from app.tour.model import Agreement, Fact, Meeting, Quote, Record

ITEM_LISTS: dict[str, type[Record]] = {
    "meetings": Meeting,
    "quotes": Quote,
    "agreements": Agreement,
    "facts": Fact,
}
# Fields of a stop that are not properties of its feature.
OUTSIDE_PROPERTIES = ("id", "id_number", "lon", "lat", "altitude", "feature_extra")


@cache
def fields_of(kind: type[Record], outside: tuple[str, ...] = ()) -> tuple[FieldInfo, ...]:
    """The fields that are members of a record in the file, without some of them."""
    # Resolving the types of a struct's fields takes longer than reading a stop.
    return tuple(
        field for field in fields(kind) if field.name != "extra" and field.name not in outside
    )


@cache
def names_of(kind: type[Record], outside: tuple[str, ...] = ()) -> frozenset[str]:
    """The names that these fields have in the file."""
    return frozenset(field.encode_name for field in fields_of(kind, outside))


@cache
def texts_of(kind: type[Record]) -> tuple[str, ...]:
    """The names of the fields that must be a text with letters."""
    return tuple(field.name for field in fields_of(kind) if field.required and field.type is str)
