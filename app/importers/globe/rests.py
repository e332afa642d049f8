"""Finds where a track begins, ends and rests: its points are not the stops of a tour."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec

from app.importers.globe.places import Place, metres
from app.tour.when import DateError, When

# Two places that are nearer are one stop. A receiver that lies still wanders by some tens of
# metres, in streets by a hundred, and visitors walk about: a larger house with its grounds fits.
NEAR = 200.0
# A shorter halt is one at lights, in a queue or for a photograph; a meal or a visit takes longer.
_REST = dt.timedelta(minutes=20)
# Points that follow each other more quickly tell nothing more about a rest of that length.
_STEP = dt.timedelta(seconds=20)


class Line(msgspec.Struct, kw_only=True):
    """A track, or a line without times; ``text`` is what the file says about it.

    ``is_timed`` is false if the times of its places cannot be those of a journey.
    """

    name: str
    places: Sequence[Place]
    text: str = ""
    topics: tuple[str, ...] = ()
    locator: str | None = None
    is_track: bool = False
    is_timed: bool = True


class Halt(msgspec.Struct, frozen=True, kw_only=True):
    """A place of a line where the journey begins, ends or rests, with the times that are known."""

    name: str
    place: Place
    arrive: When | None = None
    depart: When | None = None
    line: Line


class _Stay(msgspec.Struct):
    """The first and the last index of the places of a rest, and the index of its middle."""

    first: int
    last: int
    middle: int


def halts(line: Line, *, with_rests: bool) -> list[Halt]:
    """The ends of a line, and the rests between them if they are wanted.

    A rest at an end is that end: the start is left when it is over, and the end reached when it
    begins. Where the receiver was before and after is not known.
    """
    places = line.places
    if not places:
        return []
    first, last = 0, len(places) - 1
    stays = _stays(line) if line.is_track and line.is_timed else []
    if stays and stays[0].first == 0 and stays[0].last == last:
        return [_halt(line, line.name, stays[0].middle, arrive=0, depart=last)]
    if stays and stays[0].first == 0:
        first = stays.pop(0).last
    if stays and stays[-1].last == last and stays[-1].first > first:
        last = stays.pop().first
    stays = stays if with_rests else []
    start = _halt(line, f"Start of {line.name}", 0, depart=first)
    end = _halt(line, f"End of {line.name}", len(places) - 1, arrive=last)
    if len(places) == 1 or (not stays and _is_ring(line)):
        # Without times, a line that ends where it begins is one place.
        return [_halt(line, line.name, 0, arrive=0)]
    rests = [
        _halt(
            line,
            f"Rest {number} of {line.name}" if len(stays) > 1 else f"Rest of {line.name}",
            stay.middle,
            arrive=stay.first,
            depart=stay.last,
        )
        for number, stay in enumerate(stays, start=1)
    ]
    return [start, *rests, end]


def joined(found: Sequence[Halt]) -> list[Halt]:
    """Halts in order; where one line begins near the end of the line before, there is one halt."""
    result: list[Halt] = []
    for halt in found:
        before = result[-1] if result else None
        if (
            before is None
            or before.line is halt.line
            or halt.place is not halt.line.places[0]
            or metres(before.place, halt.place) > NEAR
        ):
            result.append(halt)
            continue
        name = f"End of {before.line.name}, start of {halt.line.name}"
        result[-1] = msgspec.structs.replace(before, name=name, depart=halt.depart, line=halt.line)
    return result


def time_of(place: Place) -> dt.datetime | None:
    """When a place was passed; without a zone it is taken as UTC. ``None`` if it is not known."""
    try:
        time = dt.datetime.fromisoformat(place.time.strip().replace(" ", "T"))
    except ValueError:
        return None
    return time if time.tzinfo else time.replace(tzinfo=dt.UTC)


def _halt(
    line: Line, name: str, at: int, *, arrive: int | None = None, depart: int | None = None
) -> Halt:
    def when(index: int | None) -> When | None:
        return None if index is None or not line.is_timed else _when(line.places[index].time)

    return Halt(
        name=name, place=line.places[at], arrive=when(arrive), depart=when(depart), line=line
    )


def _when(text: str) -> When | None:
    try:
        return When(text.strip().replace(" ", "T"))
    except DateError:
        return None


def _is_ring(line: Line) -> bool:
    places = line.places
    has_times = line.is_timed and places[0].time != ""
    return not has_times and metres(places[0], places[-1]) <= NEAR


def _stays(line: Line) -> list[_Stay]:
    """The rests: as long as all places are near the first, for at least the time of a rest.

    From Li, Zheng and others, "Mining user similarity based on location history" (2008), whose
    bounds are 200 metres and 30 minutes. Points that go back in time are passed over.
    """
    times: list[tuple[dt.datetime, int]] = []
    for index, place in enumerate(line.places):
        time = time_of(place) if place.time else None
        if time is not None and (not times or time - times[-1][0] >= _STEP):
            times.append((time, index))
    stays: list[_Stay] = []
    at = 0
    while at < len(times):
        end = at + 1
        start_place = line.places[times[at][1]]
        while end < len(times) and metres(start_place, line.places[times[end][1]]) <= NEAR:
            end += 1
        if times[end - 1][0] - times[at][0] >= _REST:
            stays.append(_stay(line, times[at][1], times[end - 1][1]))
            at = end
        else:
            at += 1
    return _merged(line, stays)


def _stay(line: Line, first: int, last: int) -> _Stay:
    # Before the next point of the sample, more of the track may still be near.
    start = line.places[first]
    while last + 1 < len(line.places) and metres(start, line.places[last + 1]) <= NEAR:
        last += 1
    inside = range(first, last + 1)
    lon = sum(line.places[index].lon for index in inside) / len(inside)
    lat = sum(line.places[index].lat for index in inside) / len(inside)
    middle = Place(lon, lat)
    return _Stay(first, last, min(inside, key=lambda index: metres(middle, line.places[index])))


def _merged(line: Line, stays: list[_Stay]) -> list[_Stay]:
    """Rests of which the second follows soon, at the same place, as one."""
    result: list[_Stay] = []
    for stay in stays:
        before = result[-1] if result else None
        if before is not None and _is_one(line, before, stay):
            result[-1] = _stay_of(before, stay)
        else:
            result.append(stay)
    return result


def _is_one(line: Line, before: _Stay, stay: _Stay) -> bool:
    start, end = time_of(line.places[before.last]), time_of(line.places[stay.first])
    is_near = metres(line.places[before.middle], line.places[stay.middle]) <= NEAR
    return is_near and start is not None and end is not None and end - start < _REST


def _stay_of(before: _Stay, stay: _Stay) -> _Stay:
    longer = max(before, stay, key=lambda each: each.last - each.first)
    return _Stay(before.first, stay.last, longer.middle)
