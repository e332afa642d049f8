"""Members of a file that a tour has no place for, kept under names that it does not use itself."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from msgspec.structs import fields

from app.importers.building import clean, one_line
from app.importers.xml_tree import local
from app.tour.model import Stop, Tour

_OF_STOPS = frozenset(field.encode_name for field in fields(Stop))
_OF_TOURS = frozenset((*(field.encode_name for field in fields(Tour)), "format"))
_DEEPEST = 20


class Kept:
    """Collects members as JSON values. A name that comes twice has a list of its values.

    A name that our own file uses gets ``file:`` in front.
    """

    def __init__(self, *, of_tour: bool = False) -> None:
        self._reserved = _OF_TOURS if of_tour else _OF_STOPS
        self._values: dict[str, list[object]] = {}

    def add(self, name: str, value: object) -> None:
        """Adds a value, unless it is empty."""
        name = one_line(name) or "value"
        if name in self._reserved:
            name = f"file:{name}"
        if isinstance(value, str):
            value = clean(value).strip()
        if value not in (None, "", [], {}):
            self._values.setdefault(name, []).append(value)

    def add_element(self, element: Element) -> None:
        """Adds an element under its local name: its text, or an object of its parts."""
        self.add(local(element), plain(element))

    @property
    def members(self) -> dict[str, object]:
        """The members in the order of their first values."""
        return {
            name: values[0] if len(values) == 1 else values for name, values in self._values.items()
        }


def plain(element: Element, depth: int = 0) -> object:
    """An element as a JSON value: its text, or an object of its attributes and children."""
    text = clean(element.text or "").strip()
    if not len(element) and not element.attrib:
        return text
    if depth > _DEEPEST:
        return clean(" ".join(element.itertext())).strip()
    parts: dict[str, list[object]] = {}
    for name, written in element.attrib.items():
        parts.setdefault(name.rpartition("}")[2], []).append(clean(written))
    for each in element:
        parts.setdefault(local(each), []).append(plain(each, depth + 1))
    if text:
        parts.setdefault("text", []).append(text)
    return {
        name: value
        for name, values in parts.items()
        if (value := _alone(v for v in values if v not in ("", {}))) != []
    }


def _alone(values: Iterable[object]) -> object:
    found = list(values)
    return found[0] if len(found) == 1 else found
