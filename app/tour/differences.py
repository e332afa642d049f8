"""What differs between two tours, such as two versions of one, as a list that can be told."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, TypeAlias, TypeVar

import msgspec

from app.tour.filters import Kind, items_by_kind, kind_of
from app.tour.model import AnyItem, Person, Record, Source, Stop, Tour
from app.tour.sourcing import item_words

Sign: TypeAlias = Literal["+", "-", "~"]
About: TypeAlias = Literal["tour", "stop", "person", "source"] | Kind

R = TypeVar("R", Person, Source)

_TOUR = ("title", "subtitle", "summary", "traveller", "language")
# The fields of a stop that are told together.
_STOP = (
    ("name",),
    ("country",),
    ("lon", "lat"),
    ("altitude",),
    ("arrive", "depart"),
    *((f"{part}_{what}",) for part in ("place", "date", "order") for what in ("basis", "note")),
)
_ORDER = ("order",)
# Of items of the same words, so many are compared to find out which of them was moved.
_MOST_ALIKE = 20
replace = msgspec.structs.replace


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """One difference: something that only the later tour has (``+``), that only the earlier one has
    (``-``), or that is different in the two (``~``).

    ``fields`` are the names of the fields that differ; ``order`` is a place in the order of the
    stops, items, people or sources, ``stop`` the stop of an item, ``extra`` members that the app
    does not know. ``stop_id`` is the stop, or that of the items.

    ``before`` and ``after`` are, by what differs: the tuple of values of ``fields`` in the tour or
    in a stop; the records, of one item, person or source; a tuple of items of one kind at one stop,
    which were added or removed; the stop, person or source that was added or removed; places from 1
    of a stop that was moved, and tuples of ids where the order of others differs; the two stops of
    an item that was moved.
    """

    sign: Sign
    about: About
    fields: tuple[str, ...] = ()
    stop_id: str | None = None
    before: object = None
    after: object = None


def differences(before: Tour, after: Tour) -> tuple[Difference, ...]:
    """What differs between two tours: the tour itself, its stops and items, people and sources."""
    return (
        *_of_fields(before, after, "tour", [*((name,) for name in _TOUR), ("extra", "file_extra")]),
        *_of_stops(before, after),
        *_of_records(before.people, after.people, "person"),
        *_of_records(before.sources, after.sources, "source"),
    )


def _of_fields(
    before: Record,
    after: Record,
    about: Literal["tour", "stop"],
    groups: Sequence[tuple[str, ...]],
    stop_id: str | None = None,
) -> Iterator[Difference]:
    for names in groups:
        old = tuple(getattr(before, name) for name in names)
        new = tuple(getattr(after, name) for name in names)
        if old != new:
            yield Difference(
                sign="~", about=about, fields=names, stop_id=stop_id, before=old, after=new
            )


def _of_stops(before: Tour, after: Tour) -> Iterator[Difference]:
    if before.stops is after.stops:
        return
    moved = _moved([stop.id for stop in before.stops], [stop.id for stop in after.stops])
    travels = _Travels(before, after)
    for place, stop in enumerate(after.stops, 1):
        if not before.has_stop(stop.id):
            yield Difference(sign="+", about="stop", stop_id=stop.id, after=stop)
            continue
        old = before.stop(stop.id)
        if stop.id in moved:
            yield Difference(
                sign="~",
                about="stop",
                fields=_ORDER,
                stop_id=stop.id,
                before=before.index(stop.id) + 1,
                after=place,
            )
        if old is stop or old == stop:
            continue
        groups = [*_STOP, ("extra", "feature_extra")]
        yield from _of_fields(old, stop, "stop", groups, stop.id)
        yield from _of_items(old, stop, travels)
    for stop in before.stops:
        if not after.has_stop(stop.id):
            yield Difference(sign="-", about="stop", stop_id=stop.id, before=stop)


class _Travels:
    """Items that are at one stop before and at another one after; their ids may differ."""

    def __init__(self, before: Tour, after: Tour) -> None:
        # By stop and item, of what came: the stop where it was. Of what left: that it did.
        self.origins: dict[tuple[str, str], Stop] = {}
        self.left: set[tuple[str, str]] = set()
        gone: dict[tuple[Kind, str], list[tuple[Stop, AnyItem]]] = {}
        for stop, item in _missing(before, after):
            gone.setdefault((kind_of(item), item_words(item)), []).append((stop, item))
        for stop, item in _missing(after, before) if gone else ():
            alike = gone.get((kind_of(item), item_words(item)), [])
            for place, (origin, old) in enumerate(alike[:_MOST_ALIKE]):
                if stop.id != origin.id and replace(old, id=item.id) == item:
                    self.origins[stop.id, item.id] = origin
                    self.left.add((origin.id, old.id))
                    del alike[place]
                    break


def _missing(tour: Tour, other: Tour) -> Iterator[tuple[Stop, AnyItem]]:
    """The items of a tour that the same stop of another tour does not have."""
    for stop in tour.stops:
        twin = other.stop(stop.id) if other.has_stop(stop.id) else None
        if twin is stop or (twin is None and not stop.items):
            continue
        ids = {item.id for item in twin.items} if twin else set()
        for item in stop.items:
            if item.id not in ids:
                yield stop, item


def _of_items(before: Stop, after: Stop, travels: _Travels) -> Iterator[Difference]:
    old, new = items_by_kind(before), items_by_kind(after)
    for kind in new:
        was = {item.id: item for item in old[kind]}
        now = {item.id: item for item in new[kind]}
        come = tuple(item for item in new[kind] if item.id not in was)
        gone = tuple(item for item in old[kind] if item.id not in now)
        yield from _moved_here(after, kind, come, travels)
        come = tuple(item for item in come if (after.id, item.id) not in travels.origins)
        gone = tuple(item for item in gone if (before.id, item.id) not in travels.left)
        if come:
            yield Difference(sign="+", about=kind, stop_id=after.id, after=come)
        if gone:
            yield Difference(sign="-", about=kind, stop_id=after.id, before=gone)
        for item in new[kind]:
            if item.id in was and was[item.id] != item:
                yield _changed(was[item.id], item, kind, after.id)
        yield from _reordered(tuple(was), tuple(now), kind, after.id)


def _moved_here(
    stop: Stop, kind: Kind, items: Sequence[AnyItem], travels: _Travels
) -> Iterator[Difference]:
    for item in items:
        origin = travels.origins.get((stop.id, item.id))
        if origin is not None:
            yield Difference(
                sign="~",
                about=kind,
                fields=("stop",),
                stop_id=stop.id,
                before=(origin, item),
                after=(stop, item),
            )


def _of_records(
    before: tuple[R, ...], after: tuple[R, ...], about: Literal["person", "source"]
) -> Iterator[Difference]:
    if before is after:
        return
    was = {record.id: record for record in before}
    now = {record.id: record for record in after}
    for record in after:
        if record.id not in was:
            yield Difference(sign="+", about=about, after=record)
        elif was[record.id] != record:
            yield _changed(was[record.id], record, about)
    for record in before:
        if record.id not in now:
            yield Difference(sign="-", about=about, before=record)
    yield from _reordered(tuple(was), tuple(now), about)


def _changed(before: Record, after: Record, about: About, stop_id: str | None = None) -> Difference:
    names = tuple(
        name for name in after.__struct_fields__ if getattr(before, name) != getattr(after, name)
    )
    return Difference(
        sign="~", about=about, fields=names, stop_id=stop_id, before=before, after=after
    )


def _reordered(
    before: tuple[str, ...], after: tuple[str, ...], about: About, stop_id: str | None = None
) -> Iterator[Difference]:
    if _moved(before, after):
        yield Difference(
            sign="~", about=about, fields=_ORDER, stop_id=stop_id, before=before, after=after
        )


def _moved(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """The fewest ids of both lists that have to be moved to turn one order into the other."""
    places = {name: place for place, name in enumerate(before)}
    common = [name for name in after if name in places]
    order = [places[name] for name in common]
    if all(one < other for one, other in pairwise(order)):
        return frozenset()
    # The longest ascending subsequence stays.
    tails: list[int] = []
    ends: list[int] = []
    previous: list[int] = []
    for index, place in enumerate(order):
        length = bisect_left(tails, place)
        previous.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [place]
        ends[length : length + 1] = [index]
    stays: set[str] = set()
    index = ends[-1]
    while index >= 0:
        stays.add(common[index])
        index = previous[index]
    return frozenset(common) - stays
