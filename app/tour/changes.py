"""What an edit changed in a tour, so that only that needs to be drawn again."""

from __future__ import annotations

import functools

import msgspec

from app.tour.model import Stop, Tour


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
    shorter = min(len(old), len(new))
    first = 0
    while first < shorter and _equal(old[first], new[first]):
        first += 1
    last = 0
    while last < shorter - first and _equal(old[-1 - last], new[-1 - last]):
        last += 1
    return Change(
        before=before,
        after=after,
        first=first,
        removed=len(old) - first - last,
        added=len(new) - first - last,
        details=_details(before) != _details(after),
        people=before.people is not after.people and before.people != after.people,
        sources=before.sources is not after.sources and before.sources != after.sources,
    )


def _equal(one: Stop, other: Stop) -> bool:
    # An edit keeps the stops that it does not touch, so that most are not merely equal.
    return one is other or one == other


def _details(tour: Tour) -> tuple[object, ...]:
    apart = ("stops", "people", "sources")
    return tuple(getattr(tour, name) for name in tour.__struct_fields__ if name not in apart)
