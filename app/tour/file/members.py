"""The members of a tour file's records, by the types of :mod:`app.tour.model`."""

from __future__ import annotations

from functools import cache

from msgspec import NODEFAULT
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
    named = zip(kind.__struct_fields__, kind.__struct_encode_fields__, strict=True)
    return frozenset(written for name, written in named if name != "extra" and name not in outside)


@cache
def texts_of(kind: type[Record]) -> tuple[str, ...]:
    """The names of the fields that must be a text with letters."""
    names, defaults = kind.__struct_fields__, kind.__struct_defaults__
    # The last fields have defaults; those among them that must be given have none of their own.
    required = (NODEFAULT,) * (len(names) - len(defaults)) + defaults
    # Resolving the types would take longer than reading a stop.
    parts = [part for part in reversed(kind.__mro__) if issubclass(part, Record)]
    kinds = {name: text for part in parts for name, text in part.__annotations__.items()}
    return tuple(
        name
        for name, default in zip(names, required, strict=True)
        if default is NODEFAULT and kinds[name] == "str"
    )
