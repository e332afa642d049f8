"""Places the stops and items of a tour in time, also those whose dates are not known."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Generator, Iterable, Sequence
from operator import attrgetter
from typing import Literal, TypeAlias

import msgspec

from app.tour.filters import Kind, kind_of
from app.tour.model import AnyItem, Stop, Tour, When
from app.tour.timeline.steps import STOPS_AT_ONCE, finished

# Positions are days as floats, in local time: 1.5 is noon of 1 January of the year 1.
Days: TypeAlias = tuple[float, float]
Certainty: TypeAlias = Literal["stated", "inferred", "unknown"]

# The axis extends by this share of its length, or by so many days, to include dates of items.
_SLACK_SHARE, _SLACK_DAYS = 0.2, 3.0
# A zone before or after all dates has this share of the axis per stop, up to so many stops.
_ZONE_SHARE, _ZONE_STOPS = 1 / 10, 6


class Span(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A stop from ``start`` to ``end``; ``place`` is its index among the tour's stops.

    ``start_known`` and ``end_known`` say whether the tour gives the day of arrival and that of
    departure; a month is drawn as a month, and the day of a departure alone as that day.

    If ``certainty`` is ``unknown``, the tour states no date. Then ``start`` and ``end`` bound a
    zone between the nearest dated stops, whose indexes are ``after`` and ``before``. The zones
    before and after all dates lie off the axis.
    """

    place: int
    stop: Stop
    start: float
    end: float
    certainty: Certainty
    start_known: bool = False
    end_known: bool = False
    after: int | None = None
    before: int | None = None


class Mark(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An item of the stop at index ``place``, on its day, at its time, or in its month or year.

    If it is not ``dated``, the item has no date or one off the axis. Then ``start`` and ``end``
    are those of the stop. Only if it is ``exact`` does its date name a day,
    or the first and the last one.
    """

    place: int
    item: AnyItem
    kind: Kind
    start: float
    end: float
    dated: bool
    exact: bool


class Chart(msgspec.Struct, frozen=True, kw_only=True):
    """A tour in time: spans in order of travel, marks in order of start, and their range of days.

    ``axis`` is the range of known days, or ``None`` if the tour states no date; ``start`` and
    ``end`` include the zones before and after it.
    """

    spans: tuple[Span, ...]
    marks: tuple[Mark, ...]
    axis: Days | None
    start: float
    end: float


def chart(tour: Tour) -> Chart:
    """The chart of a tour."""
    return finished(charting(tour))


def charting(tour: Tour) -> Generator[None, None, Chart]:
    """Computes the chart of a tour in steps of a few milliseconds, and returns it."""
    known: list[Days | None] = [None] * len(tour.stops)
    if tour.with_dates:
        for place, stop in enumerate(tour.stops):
            if stop.arrive or stop.depart:
                known[place] = _stop_days(stop)
            if place % STOPS_AT_ONCE == 0:
                yield
    items: list[Days] = []
    for number, stop in enumerate(tour.with_items):
        items += [when_days(item.date) for item in stop.items if item.date is not None]
        if number % STOPS_AT_ONCE == 0:
            yield
    axis = _axis(items, [days for days in known if days])
    spans = yield from _spans(tour.stops, known, axis)
    # In order of travel; the sort below is stable.
    marks: list[Mark] = []
    for number, stop in enumerate(tour.with_items):
        span = spans[tour.index(stop.id)]
        marks += [_mark(span, item, axis) for item in stop.items]
        if number % STOPS_AT_ONCE == 0:
            yield
    marks.sort(key=attrgetter("start", "place"))
    yield
    starts, ends = [list(map(attrgetter(end), spans)) for end in ("start", "end")]
    if axis:
        starts.append(axis[0])
        ends.append(axis[1])
    return Chart(
        spans=spans,
        marks=tuple(marks),
        axis=axis,
        start=min(starts, default=0.0),
        end=max(ends, default=1.0),
    )


def when_days(when: When) -> Days:
    """Start and end of a date in local time: the whole year, month, day or hour, as it is known.

    Of a date-time with minutes, the same moment twice.
    """
    first, last = when.ends
    start, end = _moment(first), _moment(last)
    if last.time is None:
        end = float(last.last_day.toordinal() + 1)
    elif last.precision == "hour":
        end += 1 / 24
    return start, max(start, end)


def _moment(when: When) -> float:
    time = when.time or dt.time()
    seconds = time.hour * 3600 + time.minute * 60 + time.second + time.microsecond / 1e6
    return when.first_day.toordinal() + seconds / 86400


def _stop_days(stop: Stop) -> Days | None:
    first, last = stop.arrive or stop.depart, stop.depart or stop.arrive
    if first is None or last is None:
        return None
    start, end = when_days(first)[0], when_days(last)[1]
    # Across time zones, the local time of departure may be before that of arrival.
    return start, max(start, end)


def _axis(items: Sequence[Days], known: Sequence[Days]) -> Days | None:
    anchors = known or items
    if not anchors:
        return None
    start, end = min(start for start, _ in anchors), max(end for _, end in anchors)
    slack = max(_SLACK_DAYS, (end - start) * _SLACK_SHARE)
    near = [days for days in items if days[0] >= start - slack and days[1] <= end + slack]
    start = math.floor(min([start, *(days[0] for days in near)]))
    end = math.ceil(max([end, *(days[1] for days in near)]))
    return float(start), float(max(end, start + 1))


def _spans(
    stops: Sequence[Stop], known: Sequence[Days | None], axis: Days | None
) -> Generator[None, None, tuple[Span, ...]]:
    spans: list[Span] = []
    while len(spans) < len(stops):
        place = len(spans)
        days = known[place]
        if days is None:
            until = place
            while until < len(stops) and known[until] is None:
                until += 1
            for part in _zone(stops, known, axis, place, until):
                spans += part
                yield
            continue
        stop = stops[place]
        spans.append(
            Span(
                place=place,
                stop=stop,
                start=days[0],
                end=days[1],
                certainty="inferred" if stop.date_basis == "inferred" else "stated",
                start_known=bool(stop.arrive and stop.arrive.day),
                end_known=bool(stop.depart and stop.depart.day),
            )
        )
        if place % STOPS_AT_ONCE == 0:
            yield
    return tuple(spans)


def _zone(
    stops: Sequence[Stop],
    known: Sequence[Days | None],
    axis: Days | None,
    first: int,
    until: int,
) -> Iterable[list[Span]]:
    """Spans of equal length for the undated stops from ``first`` to ``until``, exclusive.

    They come in parts of so many stops as one step takes.
    """
    before = known[until] if until < len(stops) else None
    after = known[first - 1] if first else None
    count = until - first
    if axis is None:
        start, end = 0.0, float(count)
    elif after and before:
        start, end = _between(after, before)
    else:
        length = (axis[1] - axis[0]) * _ZONE_SHARE * min(count, _ZONE_STOPS)
        length = max(length, 1.0)
        ahead = before is not None and after is None
        start, end = (axis[0] - length, axis[0]) if ahead else (axis[1], axis[1] + length)
    share = (end - start) / count
    last, following = first - 1 if first else None, until if until < len(stops) else None
    for part in range(0, count, STOPS_AT_ONCE):
        yield [
            Span(
                place=first + number,
                stop=stops[first + number],
                start=start + share * number,
                end=start + share * (number + 1),
                certainty="unknown",
                after=last,
                before=following,
            )
            for number in range(part, min(part + STOPS_AT_ONCE, count))
        ]


def _between(after: Days, before: Days) -> Days:
    if after[1] < before[0]:
        return after[1], before[0]
    # No day lies between them: the stop was on one of the adjacent days, or on their common day.
    start = min(math.ceil(after[1]) - 1.0, before[0])
    end = max(math.floor(before[0]) + 1.0, after[1])
    return start, end


def _mark(span: Span, item: AnyItem, axis: Days | None) -> Mark:
    own = _on_axis(item.date, axis) if item.date and axis else None
    start, end = own or (span.start, span.end)
    exact = bool(own and item.date and all(end.day for end in item.date.ends))
    return Mark(
        place=span.place,
        item=item,
        kind=kind_of(item),
        start=start,
        end=end,
        dated=own is not None,
        exact=exact,
    )


def _on_axis(when: When, axis: Days) -> Days | None:
    """The time of a date, of a month or a year the part on the axis; ``None`` if it is off it."""
    start, end = when_days(when)
    if axis[0] <= start and end <= axis[1]:
        return start, end
    if when.day or end <= axis[0] or axis[1] <= start:
        return None
    return max(start, axis[0]), min(end, axis[1])
