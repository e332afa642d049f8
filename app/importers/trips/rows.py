"""The rows of an XML file of official travels, as they are written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import msgspec

from app.importers.building import one_line
from app.importers.xml_tree import local
from app.tour.date_grammar import readings
from app.tour.when import When

_READ = frozenset(("id", "role", "name", "start-date", "end-date", "country", "locale", "remarks"))


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A visit: one element ``trip``. ``number`` counts them from 1.

    ``unread`` are the texts of the start and the end that are no dates. ``record`` holds what a
    stop has no member for.
    """

    number: int
    id: str
    who: str
    role: str
    name: str
    start: When | None
    end: When | None
    unread: tuple[str, ...]
    country: str
    locale: str
    remarks: str
    record: dict[str, object]

    @property
    def person(self) -> str:
        """What tells whose visit it is."""
        return self.who or self.name

    @property
    def first_day(self) -> dt.date | None:
        """The first day of the visit that its dates allow."""
        first = self.start or self.end
        return first.first_day if first else None

    @property
    def last_day(self) -> dt.date | None:
        """The last day of the visit that its dates allow."""
        last = self.end or self.start
        if last is None:
            return None
        # Some rows end before they begin.
        return max(last.last_day, self.start.last_day) if self.start else last.last_day

    @property
    def year(self) -> int | None:
        """The year in which the visit began."""
        return self.first_day.year if self.first_day else None

    @property
    def locator(self) -> str:
        """Where the row is in the file: its id, or its number."""
        return f"trip {self.id}" if self.id else f"trip number {self.number}"

    @property
    def is_empty(self) -> bool:
        """Whether the row says neither where nor when nor what."""
        return not (self.start or self.end or self.unread or self.country or self.locale) and (
            not self.remarks
        )


def rows_of(root: Element) -> Iterator[Row]:
    """Every row below an element, in the order of the file."""
    trips = (element for element in root.iter() if local(element) == "trip")
    for number, element in enumerate(trips, start=1):
        yield _row(number, element)


def _row(number: int, element: Element) -> Row:
    texts: dict[str, str] = {}
    record: dict[str, object] = {
        name: value for name, value in element.attrib.items() if one_line(value)
    }
    for child in element:
        name, text = local(child), one_line("".join(child.itertext()))
        for attribute, value in child.attrib.items():
            record[f"{name} {attribute}"] = value
        if name in _READ and name not in texts:
            texts[name] = text
        if text and name != "remarks":
            # Elements of one name are kept together.
            known = record.get(name)
            record[name] = text if known in (None, text) else f"{known}\n{text}"
    start, end = (_date(texts.get(name, "")) for name in ("start-date", "end-date"))
    return Row(
        number=number,
        id=texts.get("id", ""),
        who=one_line(element.get("who", "")),
        role=texts.get("role") or one_line(element.get("role", "")),
        name=texts.get("name", ""),
        start=start if isinstance(start, When) else None,
        end=end if isinstance(end, When) else None,
        unread=tuple(text for text in (start, end) if isinstance(text, str) and text),
        country=texts.get("country", ""),
        locale=texts.get("locale", ""),
        remarks=texts.get("remarks", ""),
        record=record,
    )


def _date(text: str) -> When | str:
    """The date that a text states, or the text if it states none, or may state several."""
    found, _ = readings(text) if text else ((), None)
    return found[0] if len(found) == 1 else text
