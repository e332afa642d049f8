"""Tells times of visits from those at which a file was made, and tracks from places."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from app.importers.globe.kml_features import Mark
from app.importers.globe.places import Place, metres
from app.importers.globe.rests import Line
from app.tour.when import When

# Nobody travels faster, in metres a second: an airliner with the wind reaches 300.
_FASTEST = 350.0
# Shorter ways do not tell, in metres.
_FAR = 1_000.0
# So many placemarks with such names, and so soon one after the other, are the points of a track.
_MANY = 30
_SOON = dt.timedelta(minutes=30)
_DIGITS = re.compile(r"[0-9]+")


def is_untravelled(visits: Sequence[tuple[Place, When]]) -> bool:
    """Whether places in their order cannot have been visited at their times of day.

    Then the times are those of making the file. All equal are only the plainest case: for at least
    half of the ways from one place to the next, the time would be too short.
    """
    timed = [(place, moment) for place, when in visits if (moment := _moment(when)) is not None]
    if len(timed) > 1 and len({moment for _, moment in timed}) == 1:
        return True
    ways = fast = 0
    for (before, start), (after, end) in zip(timed, timed[1:], strict=False):
        way = metres(before, after)
        if way > _FAR:
            ways += 1
            fast += way > _FASTEST * abs((end - start).total_seconds())
    return ways > 0 and fast * 2 >= ways


def with_tracks(items: Sequence[Mark | Line]) -> list[Mark | Line]:
    """Placemarks and lines in order, in which the points of a track are one line.

    Some programs write each point of a track as a placemark, in a folder of their own, and often
    the whole once more as a line without times, which is left out.
    """
    result: list[Mark | Line] = []
    at = 0
    while at < len(items):
        run = _run(items, at)
        line = _track_of(run)
        if line is None:
            result += run or [items[at]]
        else:
            result.append(line)
        at += max(len(run), 1)
    return [
        item
        for before, item in zip([None, *result], result, strict=False)
        if not (isinstance(item, Line) and isinstance(before, Line) and _is_again(before, item))
    ]


def _moment(when: When) -> dt.datetime | None:
    moment = when.moment
    if moment is None or moment.tzinfo is not None:
        return moment
    return moment.replace(tzinfo=dt.UTC)


def _run(items: Sequence[Mark | Line], at: int) -> list[Mark]:
    """The placemarks from one on that are in one folder and have names of one pattern."""
    first = items[at]
    if not isinstance(first, Mark):
        return []
    pattern = _pattern(first)
    run: list[Mark] = []
    while at < len(items):
        item = items[at]
        if (
            not isinstance(item, Mark)
            or item.folders != first.folders
            or not _is_point(item)
            or _pattern(item) != pattern
        ):
            break
        run.append(item)
        at += 1
    return run


def _is_point(mark: Mark) -> bool:
    has_time = mark.dates.arrive is not None and mark.dates.depart is None
    return mark.geometry.place is not None and has_time and not mark.words.text.images


def _pattern(mark: Mark) -> str:
    return _DIGITS.sub("0", mark.name)


def _track_of(run: Sequence[Mark]) -> Line | None:
    if len(run) < _MANY:
        return None
    places: list[Place] = []
    moments: list[dt.datetime] = []
    for mark in run:
        when, place = mark.dates.arrive, mark.geometry.place
        moment = _moment(when) if when is not None else None
        if when is None or place is None or moment is None:
            return None
        moments.append(moment)
        places.append(Place(place.lon, place.lat, place.altitude, when.text))
    steps = [end - start for start, end in zip(moments, moments[1:], strict=False)]
    if (
        min(steps) < dt.timedelta()
        or sorted(steps)[len(steps) // 2] > _SOON
        or is_untravelled_run(run)
    ):
        return None
    folders = [name for name in run[0].folders if name.casefold() != "points"]
    return Line(
        name=folders[-1] if folders else run[0].name or "track",
        places=places,
        topics=tuple(folders),
        locator=f"placemarks {run[0].number} to {run[-1].number}",
        is_track=True,
    )


def is_untravelled_run(marks: Sequence[Mark]) -> bool:
    """As :func:`is_untravelled`, of placemarks with one time each."""
    return is_untravelled(
        [
            (mark.geometry.place, mark.dates.arrive)
            for mark in marks
            if mark.geometry.place is not None
            and mark.dates.arrive is not None
            and mark.dates.depart is None
            and not mark.dates.is_inferred
        ]
    )


def _is_again(before: Line, line: Line) -> bool:
    """Whether a line is the track before it once more, without times."""
    if not before.is_track or line.is_track or not before.places or not line.places:
        return False
    is_timed = any(place.time for place in line.places)
    starts = metres(before.places[0], line.places[0])
    ends = metres(before.places[-1], line.places[-1])
    return not is_timed and max(starts, ends) < 1.0
