"""What an edit changed in a tour, so that only that needs to be drawn again."""

from __future__ import annotations

import functools

import msgspec

from app.tour.model import Stop, Tour

_BLOCK = 256
# The lists of a tour, which are compared member by member.
APART = ("stops", "people", "sources")


class Change(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """The tour before and after an edit, and where the two differ.

    The stops differ in one window: ``removed`` stops of ``before`` from place ``first`` on were
    replaced by ``added`` stops of ``after``. Outside the window both tours have equal stops.
    ``details`` says whether the tour's own members changed (title, summary, language and so on).
    """

    before: Tour
    after: Tour
    first: int
    removed: int
    added: int
    details: bool
    people: bool
    sources: bool

    @functools.cached_property
    def origins(self) -> tuple[int | None, ...]:
        """For each stop in the window of ``after``, its place in ``before`` if it is unchanged."""
        window = self.after.stops[self.first : self.first + self.added]
        return tuple(self._origin(stop) for stop in window)

    @functools.cached_property
    def stops(self) -> frozenset[str]:
        """The ids of the stops that are new or have other contents; moving a stop is not enough."""
        window = self.after.stops[self.first : self.first + self.added]
        return frozenset(
            stop.id for stop, origin in zip(window, self.origins, strict=True) if origin is None
        )

    @functools.cached_property
    def gone(self) -> frozenset[str]:
        """The ids of the stops that the edit removed."""
        window = self.before.stops[self.first : self.first + self.removed]
        return frozenset(stop.id for stop in window if not self.after.has_stop(stop.id))

    @functools.cached_property
    def order(self) -> bool:
        """Whether a stop was added, removed or moved to another place."""
        before = self.before.stops[self.first : self.first + self.removed]
        after = self.after.stops[self.first : self.first + self.added]
        return [stop.id for stop in before] != [stop.id for stop in after]

    def _origin(self, stop: Stop) -> int | None:
        if not self.before.has_stop(stop.id):
            return None
        place = self.before.index(stop.id)
        known = self.before.stops[place]
        return place if known is stop or known == stop else None


def change_between(before: Tour, after: Tour) -> Change:
    """The change that leads from one tour to another. Takes time in proportion to the stops."""
    old, new = before.stops, after.stops
    first, last = common_ends(old, new)
    change = Change(
        before=before,
        after=after,
        first=first,
        removed=len(old) - first - last,
        added=len(new) - first - last,
        details=_details(before) != _details(after),
        people=before.people is not after.people and before.people != after.people,
        sources=before.sources is not after.sources and before.sources != after.sources,
    )
    if not change.order:
        after.share_places(before)
    return change


def common_ends(before: tuple[object, ...], after: tuple[object, ...]) -> tuple[int, int]:
    """How many members two tuples have in common at the beginning, and how many at the end.

    No member is counted twice.
    """
    shorter = min(len(before), len(after))
    first = 0
    # An edit keeps the members that it does not touch, so that most are the same and not merely
    # equal. Python compares slices faster than a loop would.
    while first < shorter and before[first : first + _BLOCK] == after[first : first + _BLOCK]:
        first += _BLOCK
    first = min(first, shorter)
    while first < shorter and before[first] == after[first]:
        first += 1
    most, last = shorter - first, 0
    old_end, new_end = len(before), len(after)
    while last + _BLOCK <= most and (
        before[old_end - last - _BLOCK : old_end - last]
        == after[new_end - last - _BLOCK : new_end - last]
    ):
        last += _BLOCK
    while last < most and before[old_end - last - 1] == after[new_end - last - 1]:
        last += 1
    return first, last


def _details(tour: Tour) -> tuple[object, ...]:
    return tuple(getattr(tour, name) for name in tour.__struct_fields__ if name not in APART)
