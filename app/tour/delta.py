"""What an edit changed, kept without either tour, so that many undo steps need little room."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any, Generic, Protocol, TypeVar

import msgspec

from app.tour.changes import APART, common_ends
from app.tour.model import Person, Source, Stop, Tour


class Identified(Protocol):
    """A stop, a person or a source."""

    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=Identified)


class Splice(msgspec.Struct, Generic[T], frozen=True):
    """A window of a list that was replaced by another one.

    ``gone`` and ``come`` are the members that only the old or only the new window holds. What both
    hold is kept as places in the other window: ``forward`` says how the new window is made of the
    old one and of ``come``, ``backward`` the reverse. Each is a flat list of pairs: a first place
    and a number of places, negative where they descend; a first place below 0 is the complement of
    a place in ``come`` or ``gone``.
    """

    first: int
    removed: int
    added: int
    gone: tuple[T, ...]
    come: tuple[T, ...]
    forward: array[int]
    backward: array[int]

    def redone(self, members: tuple[T, ...]) -> tuple[T, ...]:
        """The list after the edit, from the list before it."""
        return self._made(members, self.removed, self.forward, self.come)

    def undone(self, members: tuple[T, ...]) -> tuple[T, ...]:
        """The list before the edit, from the list after it."""
        return self._made(members, self.added, self.backward, self.gone)

    def _made(
        self, members: tuple[T, ...], length: int, runs: array[int], apart: tuple[T, ...]
    ) -> tuple[T, ...]:
        end = self.first + length
        window = members[self.first : end]
        made: list[T] = []
        for start, count in zip(runs[::2], runs[1::2], strict=True):
            if start < 0:
                made.extend(apart[~start : ~start + count])
            elif count < 0:
                made.extend(window[start + count + 1 : start + 1][::-1])
            else:
                made.extend(window[start : start + count])
        return (*members[: self.first], *made, *members[end:])


class Delta(msgspec.Struct, frozen=True):
    """How two tours differ. ``members`` holds names, old and new values of the tour's own members.

    Only what differs is referred to. :func:`redone` and :func:`undone` need the other tour.
    """

    stops: Splice[Stop] | None
    people: Splice[Person] | None
    sources: Splice[Source] | None
    members: tuple[tuple[str, Any, Any], ...]


def delta_between(before: Tour, after: Tour) -> Delta:
    """What leads from one tour to another. Takes time in proportion to the stops."""
    return Delta(
        stops=_splice(before.stops, after.stops),
        people=_splice(before.people, after.people),
        sources=_splice(before.sources, after.sources),
        members=tuple(
            (name, old, new)
            for name in before.__struct_fields__
            if name not in APART and (old := getattr(before, name)) != (new := getattr(after, name))
        ),
    )


def redone(tour: Tour, delta: Delta) -> Tour:
    """The tour after an edit, from the tour before it."""
    members = {name: new for name, _old, new in delta.members}
    for name in APART:
        splice = getattr(delta, name)
        if splice is not None:
            members[name] = splice.redone(getattr(tour, name))
    return msgspec.structs.replace(tour, **members)


def undone(tour: Tour, delta: Delta) -> Tour:
    """The tour before an edit, from the tour after it."""
    members = {name: old for name, old, _new in delta.members}
    for name in APART:
        splice = getattr(delta, name)
        if splice is not None:
            members[name] = splice.undone(getattr(tour, name))
    return msgspec.structs.replace(tour, **members)


def _splice(before: tuple[T, ...], after: tuple[T, ...]) -> Splice[T] | None:
    if before is after:
        return None
    first, last = common_ends(before, after)
    old, new = before[first : len(before) - last], after[first : len(after) - last]
    if not old and not new:
        return None
    places = {member.id: place for place, member in enumerate(old)}
    forward = _origins(new, old, places)
    backward: list[int | None] = [None] * len(old)
    for place, origin in enumerate(forward):
        if origin is not None:
            backward[origin] = place
    return Splice(
        first=first,
        removed=len(old),
        added=len(new),
        gone=tuple(member for member, place in zip(old, backward, strict=True) if place is None),
        come=tuple(member for member, place in zip(new, forward, strict=True) if place is None),
        forward=_runs(forward),
        backward=_runs(backward),
    )


def _origins(new: tuple[T, ...], old: tuple[T, ...], places: dict[str, int]) -> list[int | None]:
    """For each member of the new window, its place in the old one if it is unchanged."""
    origins: list[int | None] = []
    for member in new:
        place = places.get(member.id)
        origins.append(place if place is not None and old[place] == member else None)
    return origins


def _runs(origins: Sequence[int | None]) -> array[int]:
    """The places as pairs of a first place and a length; see :class:`Splice`."""
    runs = array("i")
    apart = 0
    for origin in origins:
        start, count = (runs[-2], runs[-1]) if runs else (0, 0)
        if origin is None:
            if start < 0:
                runs[-1] += 1
            else:
                runs.extend((~apart, 1))
            apart += 1
        elif start >= 0 and count > 0 and origin == start + count:
            runs[-1] += 1
        elif start >= 0 and (count == 1 or count < 0) and origin == start - abs(count):
            runs[-1] = -abs(count) - 1
        else:
            runs.extend((origin, 1))
    return runs
