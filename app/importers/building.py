"""Puts a tour together from what a file says, so that every importer makes valid tours."""

from __future__ import annotations

import hashlib
import math
import re
from collections import Counter
from collections.abc import Mapping

import msgspec

from app import __version__
from app.importers.imported import MOST_STOPS, File, FormatName, ImportRefused, LeftOut, LeftOutKind
from app.tour.edit.ids import Ids
from app.tour.model import (
    Agreement,
    AnyItem,
    Citation,
    Extra,
    Fact,
    Meeting,
    Person,
    Quote,
    Source,
    Stop,
    Tour,
)
from app.tour.when import When

# A tour file can hold no half of a character, and no window shows control characters.
_UNSHOWN = re.compile(r"[\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]")
_SOURCE = "imported"
_NAMED = 5
# In metres. A tour file can hold no greater number there.
_HIGHEST = 1e9


class Counts:
    """Counts what is left out, and remembers the first few names of each kind."""

    def __init__(self) -> None:
        self._counts: Counter[LeftOutKind] = Counter()
        self._names: dict[LeftOutKind, list[str]] = {}

    def add(self, kind: LeftOutKind, name: str = "", count: int = 1) -> None:
        """Counts things of a kind, of which one has a name."""
        if not count:
            return
        self._counts[kind] += count
        names = self._names.setdefault(kind, [])
        if name and len(names) < _NAMED and name not in names:
            names.append(name)

    def left_out(self) -> tuple[LeftOut, ...]:
        """What was counted, the most frequent first."""
        return tuple(
            LeftOut(kind, count, tuple(self._names[kind]))
            for kind, count in self._counts.most_common()
        )


class TourBuilder:
    """Makes one tour, whose items all cite the file.

    Its only source is the file: title, SHA-256, format and the version of the app are in the
    source's ``imported``. Texts lose their control characters and nothing else. ``source`` is that
    of :func:`source_of`, which a file of many tours needs once.
    """

    def __init__(
        self,
        file: File,
        format_name: FormatName,
        title: str,
        counts: Counts,
        source: Source | None = None,
    ) -> None:
        self._counts = counts
        self._ids, self._item_ids = Ids("stop"), Ids("item")
        self._stops: list[Stop] = []
        self._places: dict[str, int] = {}
        self._people: dict[str, Person] = {}
        self._person_ids = Ids("person")
        self._items: dict[str, list[AnyItem]] = {}
        self._source = source or source_of(file, format_name)
        self.title = one_line(title) or self._source.title
        self.subtitle: str | None = None
        self.summary: str | None = None
        self.traveller: str | None = None
        self.extra: Extra = {}

    def __len__(self) -> int:
        return len(self._stops)

    def add_stop(
        self,
        name: str,
        position: tuple[float, float] | None = None,
        *,
        identifier: str = "",
        altitude: float | None = None,
        country: str | None = None,
        arrive: When | None = None,
        depart: When | None = None,
        date_note: str | None = None,
        place_note: str | None = None,
        extra: Mapping[str, object] | None = None,
    ) -> str:
        """Adds a stop to the end and returns its id, which is made of ``identifier`` or the name.

        ``position`` is longitude, latitude in WGS 84 degrees, ``altitude`` in metres. A position
        that is no place on Earth, or is 0, 0, which programs write for "none", is not taken: the
        stop has no place then, and its note says so. A stop without a name is called by its number.
        Raises ``ImportRefused`` for more stops than a tour can have.
        """
        if len(self._stops) >= MOST_STOPS:
            raise ImportRefused(
                f"The file has more than {MOST_STOPS:,} places: divide it into several files."
            )
        number = len(self._stops) + 1
        name = one_line(name) or f"Stop {number}"
        stop_id = self._ids.take(clean(identifier) or name)
        fault = position_fault(position)
        if position is not None and fault:
            self._counts.add("implausible position", name)
            given = f"{position[1]!r}, {position[0]!r}"
            place_note = _joined(place_note, f"The file gives {given}, {fault}.")
            position = None
        lon, lat = position if position is not None else (None, None)
        self._places[stop_id] = len(self._stops)
        self._items[stop_id] = []
        self._stops.append(
            Stop(
                id=stop_id,
                name=name,
                lon=lon,
                lat=lat,
                altitude=altitude if position and altitude and abs(altitude) < _HIGHEST else None,
                country=country,
                arrive=arrive,
                depart=depart,
                date_note=clean(date_note or "") or None,
                place_note=clean(place_note or "") or None,
                extra=dict(extra or {}),
            )
        )
        return stop_id

    def stop(self, stop_id: str) -> Stop:
        """A stop, without its items. Raises ``KeyError``."""
        return self._stops[self._places[stop_id]]

    def has_items(self, stop_id: str) -> bool:
        """Whether a stop has items by now. Raises ``KeyError``."""
        return bool(self._items[stop_id])

    def change_stop(self, stop_id: str, **members: object) -> None:
        """Changes members of a stop. Raises ``KeyError``."""
        at = self._places[stop_id]
        self._stops[at] = msgspec.structs.replace(self._stops[at], **members)

    def add_person(self, name: str, role: str | None = None, country: str | None = None) -> str:
        """The id of the person of that name, who is added once."""
        name = one_line(name)
        known = self._people.get(name)
        if known is None:
            known = Person(id=self._person_ids.take(name), name=name, role=role, country=country)
            self._people[name] = known
        return known.id

    def add_fact(
        self,
        stop_id: str,
        text: str,
        *,
        locator: str | None = None,
        topics: tuple[str, ...] = (),
        date: When | None = None,
        note: str | None = None,
    ) -> None:
        """Adds what the file says of a stop, if anything; ``locator`` tells where it says so."""
        text = clean(text).strip()
        if text:
            fact = Fact(
                id=self._item_ids.take(text),
                text=text,
                topics=_topics(topics),
                date=date,
                note=note,
                cite=self.cite(locator),
            )
            self._items[stop_id].append(fact)

    def add_meeting(
        self,
        stop_id: str,
        title: str,
        *,
        people: tuple[str, ...] = (),
        date: When | None = None,
        venue: str | None = None,
        summary: str | None = None,
        locator: str | None = None,
        topics: tuple[str, ...] = (),
        inferred: str | None = None,
    ) -> None:
        """Adds a meeting with people by id; ``inferred`` is the reason if the file has no such."""
        title = one_line(title)
        self._items[stop_id].append(
            Meeting(
                id=self._item_ids.take(title),
                title=title,
                people=people,
                date=date,
                venue=one_line(venue or "") or None,
                summary=clean(summary or "").strip() or None,
                topics=_topics(topics),
                cite=self.cite(locator),
                basis="inferred" if inferred else "stated",
                note=inferred,
            )
        )

    def add_quote(
        self,
        stop_id: str,
        text: str,
        *,
        speaker: str | None = None,
        date: When | None = None,
        locator: str | None = None,
        topics: tuple[str, ...] = (),
    ) -> None:
        """Adds a quotation; ``speaker`` is the id of a person."""
        text = clean(text).strip()
        self._items[stop_id].append(
            Quote(
                id=self._item_ids.take(text),
                text=text,
                speaker=speaker,
                date=date,
                topics=_topics(topics),
                cite=self.cite(locator),
            )
        )

    def add_item(self, stop_id: str, item: AnyItem) -> None:
        """Adds an item as it is, but with an id of its own."""
        own = msgspec.structs.replace(item, id=self._item_ids.take(item.id))
        self._items[stop_id].append(own)

    def cite(self, locator: str | None = None) -> tuple[Citation, ...]:
        """The citation of the file, or of a part of it, such as ``row 3``."""
        return (Citation(source=_SOURCE, locator=locator),)

    def tour(self) -> Tour:
        """The tour."""
        return Tour(
            title=self.title,
            subtitle=one_line(self.subtitle or "") or None,
            summary=clean(self.summary or "").strip() or None,
            traveller=one_line(self.traveller or "") or None,
            stops=tuple(_with_items(stop, self._items[stop.id]) for stop in self._stops),
            people=tuple(self._people.values()),
            sources=(self._source,),
            extra=dict(self.extra),
        )


def source_of(file: File, format_name: FormatName) -> Source:
    """The source that all items of a file cite."""
    name = clean(file.name) or format_name
    return Source(
        id=_SOURCE,
        title=name,
        extra={
            "imported": {
                "file": name,
                "sha256": hashlib.sha256(file.data).hexdigest(),
                "format": format_name,
                "importer": f"Tour Atlas {__version__}",
            }
        },
    )


def position_fault(position: tuple[float, float] | None) -> str:
    """Why a longitude and latitude in degrees are no place, or ``""``."""
    if position is None:
        return ""
    lon, lat = position
    if not (math.isfinite(lon) and math.isfinite(lat) and abs(lon) <= 180 and abs(lat) <= 90):
        return "which is no place on Earth"
    if lon == 0 and lat == 0:
        return "which programs write for no place"
    return ""


def clean(text: str) -> str:
    """A text as a tour file can hold it: LF for line ends, and no control characters."""
    if text.isprintable():
        return text
    return _UNSHOWN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    """A clean text on one line."""
    return " ".join(clean(text).split())


def _joined(note: str | None, more: str) -> str:
    return f"{note.removesuffix('.')}. {more}" if note else more


def _topics(topics: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(topic for topic in map(one_line, topics) if topic))


def _with_items(stop: Stop, items: list[AnyItem]) -> Stop:
    def those(kind: type) -> tuple[AnyItem, ...]:
        return tuple(item for item in items if type(item) is kind)

    if not items:
        return stop
    return msgspec.structs.replace(
        stop,
        meetings=those(Meeting),
        quotes=those(Quote),
        agreements=those(Agreement),
        facts=those(Fact),
    )
