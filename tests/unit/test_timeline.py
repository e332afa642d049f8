"""Where stops and items stand in time, how they are packed, and which ticks the axis bears."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.tour import read
from app.tour.model import Fact, Meeting, Stop, Tour, When
from app.tour.timeline.chart import chart, when_days
from app.tour.timeline.packing import DENSE, pack_marks, pack_spans
from app.tour.timeline.ticks import Unit, ticks
from tests.tours import BUNDLED, VERNE, tours

LEAST: dict[Unit, float] = {
    "minute": 50,
    "hour": 50,
    "day": 60,
    "week": 60,
    "month": 40,
    "year": 45,
}


def day(text: str) -> float:
    return float(dt.date.fromisoformat(text).toordinal())


def stop(
    name: str, arrive: str | None = None, depart: str | None = None, *facts: str | None
) -> Stop:
    return Stop(
        id=name,
        name=name,
        lon=0,
        lat=0,
        arrive=When(arrive) if arrive else None,
        depart=When(depart) if depart else None,
        facts=tuple(
            Fact(id=f"f{number}", text="so", date=When(one) if one else None)
            for number, one in enumerate(facts)
        ),
    )


def tour(*stops: Stop) -> Tour:
    return Tour(title="t", stops=stops)


def test_a_date_is_a_whole_day_and_a_time_a_moment() -> None:
    assert when_days(When("2024-05-01")) == (day("2024-05-01"), day("2024-05-02"))
    noon = day("2024-05-01") + 0.5
    assert when_days(When("2024-05-01T12:00")) == (noon, noon)
    # By the clocks of the place: the zone moves nothing.
    assert when_days(When("2024-05-01T12:00+09:00")) == (noon, noon)


@pytest.mark.parametrize(
    ("arrive", "depart", "length"),
    [
        ("2024-05-01", "2024-05-03", 3),
        ("2024-05-01", "2024-05-01", 1),
        ("2024-05-01", None, 1),
        (None, "2024-05-01", 1),
        ("2024-05-01T06:00", "2024-05-01T18:00", 0.5),
        ("2024-05-01T06:00", "2024-05-01", 0.75),
        ("2024-05-01T06:00", None, 0),
    ],
)
def test_how_long_a_stop_is(arrive: str | None, depart: str | None, length: float) -> None:
    (span,) = chart(tour(stop("a", arrive, depart))).spans
    assert span.end - span.start == pytest.approx(length)
    assert int(span.start) == day("2024-05-01")
    assert span.certainty == "stated"


def test_a_stop_without_a_date_lies_between_its_neighbours() -> None:
    made = chart(tour(stop("a", "2024-05-01"), stop("b"), stop("c"), stop("d", "2024-05-08")))
    _, b, c, _ = made.spans
    assert (b.start, b.end) == (day("2024-05-02"), day("2024-05-05"))
    assert (c.start, c.end) == (day("2024-05-05"), day("2024-05-08"))
    assert (b.certainty, b.after, b.before) == ("unknown", 0, 3)
    assert made.axis == (made.start, made.end)


def test_where_no_day_lies_between_it_was_on_those_that_meet() -> None:
    on_one_day = chart(tour(stop("a", "2024-05-01"), stop("b"), stop("c", "2024-05-01")))
    assert (on_one_day.spans[1].start, on_one_day.spans[1].end) == (
        day("2024-05-01"),
        day("2024-05-02"),
    )
    on_the_next = chart(tour(stop("a", "2024-05-01"), stop("b"), stop("c", "2024-05-02")))
    assert (on_the_next.spans[1].start, on_the_next.spans[1].end) == (
        day("2024-05-01"),
        day("2024-05-03"),
    )


def test_before_and_after_all_dates_it_lies_off_the_axis() -> None:
    made = chart(tour(stop("a"), stop("b", "2024-05-01"), stop("c")))
    assert made.axis == (day("2024-05-01"), day("2024-05-02"))
    first, _, last = made.spans
    assert first.end == made.axis[0]
    assert last.start == made.axis[1]
    assert (first.after, first.before) == (None, 1)
    assert (last.after, last.before) == (1, None)
    assert (made.start, made.end) == (first.start, last.end)


def test_camp_humphreys_is_given_no_day() -> None:
    made = chart(read(BUNDLED))
    assert made.axis == (day("2025-10-28"), day("2025-11-05"))
    camp = made.spans[-1]
    assert camp.certainty == "unknown"
    assert camp.start == made.axis[1]
    marks = [mark for mark in made.marks if mark.place == camp.place]
    assert [mark.dated for mark in marks] == [False] * 4
    assert {(mark.start, mark.end) for mark in marks} == {(camp.start, camp.end)}


def test_reno_lies_between_san_francisco_and_ogden() -> None:
    made = chart(read(VERNE))
    reno = next(span for span in made.spans if span.stop.id == "reno")
    assert (reno.start, reno.end) == (day("1872-12-04"), day("1872-12-06"))


def test_no_dates_at_all() -> None:
    made = chart(tour(stop("a", None, None, None), stop("b")))
    assert made.axis is None
    assert [(span.start, span.end) for span in made.spans] == [(0, 1), (1, 2)]
    assert [mark.dated for mark in made.marks] == [False]


def test_an_item_has_its_own_day_or_that_of_its_stop() -> None:
    made = chart(tour(stop("a", "2024-05-01", "2024-05-02", "2024-05-04", None, "1951-09-08")))
    by_id = {mark.item.id: mark for mark in made.marks}
    assert (by_id["f0"].start, by_id["f0"].dated) == (day("2024-05-04"), True)
    span = made.spans[0]
    for hollow in ("f1", "f2"):
        # A treaty of 1951 must not squeeze a tour of 2024 into a corner.
        assert (by_id[hollow].start, by_id[hollow].end) == (span.start, span.end)
        assert not by_id[hollow].dated
    assert made.axis == (day("2024-05-01"), day("2024-05-05"))


@given(tours())
def test_every_stop_and_item_is_in_the_chart(any_tour: Tour) -> None:
    made = chart(any_tour)
    assert [span.stop for span in made.spans] == list(any_tour.stops)
    assert len(made.marks) == sum(len(one.items) for one in any_tour.stops)
    ends = [(one.start, one.end) for one in made.spans]
    ends += [(one.start, one.end) for one in made.marks]
    for start, end in ends:
        assert made.start <= start <= end <= made.end


def test_stops_of_one_day_get_lanes_and_then_room_within_the_day() -> None:
    made = chart(tour(*(stop(f"s{number}", "2024-05-01") for number in range(6))))
    slots = pack_spans(made.spans, made.start, 500, lanes=4, badge=20)
    assert [slot.row for slot in slots[:4]] == [0, 1, 2, 3]
    assert [slot.members for slot in slots] == [[0], [1], [2], [3], [4], [5]]
    places = {(slot.row, slot.x) for slot in slots}
    assert len(places) == 6
    assert all(0 <= slot.x <= 480 for slot in slots)


def test_badges_without_room_share_a_slot() -> None:
    made = chart(tour(*(stop(f"s{number}", "2024-05-01") for number in range(6))))
    slots = pack_spans(made.spans, made.start, 25, lanes=4, badge=20)
    assert sorted(number for slot in slots for number in slot.members) == list(range(6))
    assert len(slots) == 4


@pytest.mark.parametrize("path", [BUNDLED, VERNE])
@pytest.mark.parametrize("scale", [3, 14, 120, 2000])
def test_packed_marks_hide_none_and_keep_to_their_days(path: Path, scale: float) -> None:
    made = chart(read(path))
    size = 10
    slots = pack_marks(made.marks, made.start, scale, rows=3, size=size)
    assert sorted(n for slot in slots for n in slot.members) == list(range(len(made.marks)))
    for row in range(3):
        taken = sorted(slot.x for slot in slots if slot.row == row)
        assert all(a + size <= b + 1e-6 for a, b in pairwise(taken))
    for slot in slots:
        mark = made.marks[slot.members[0]]
        low, high = (mark.start - made.start) * scale, (mark.end - made.start) * scale
        if high - low >= size:
            assert low - 1e-6 <= slot.x <= high - size + 1e-6
        else:
            assert slot.x + size / 2 == pytest.approx((low + high) / 2)


def test_at_a_wide_scale_every_mark_stands_alone() -> None:
    made = chart(read(BUNDLED))
    slots = pack_marks(made.marks, made.start, 130, rows=4, size=10)
    assert all(len(slot.members) == 1 for slot in slots)


def test_moments_stand_at_their_time() -> None:
    tea = Meeting(id="m", title="Tea", date=When("2024-05-01T18:00"))
    made = chart(tour(msgspec.structs.replace(stop("a", "2024-05-01"), meetings=(tea,))))
    (slot,) = pack_marks(made.marks, made.start, 1000, rows=2, size=10)
    assert slot.x == pytest.approx(750 - 5)


def test_very_many_marks_are_counted_by_column() -> None:
    dates = ["2024-05-01"] * (DENSE + 1)
    made = chart(tour(stop("a", "2024-05-01", None, *dates)))
    slots = pack_marks(made.marks, made.start, 50, rows=3, size=10)
    assert len(slots) == 3
    assert sum(len(slot.members) for slot in slots) == DENSE + 1


@pytest.mark.parametrize(
    ("days", "unit"),
    [
        (0.17, "minute"),
        (1, "hour"),
        (8, "day"),
        (30, "day"),
        (80, "week"),
        (400, "month"),
        (5000, "year"),
        (700_000, "year"),
    ],
)
def test_the_unit_follows_from_the_room(days: float, unit: str) -> None:
    start = day("1872-10-02")
    start, end = (start, start + days) if days < 100_000 else (365.0, 365.0 + days)
    found = ticks(start, end, 1000, LEAST)
    assert found.unit == unit
    assert len(found.labelled) >= 2
    gaps = [(b - a) / (end - start) * 1000 for a, b in pairwise(found.labelled)]
    assert min(gaps) >= LEAST[found.unit] - 1e-6


def test_ticks_stand_where_their_unit_begins() -> None:
    start = day("1872-10-02")
    weeks = ticks(start, start + 80, 1000, LEAST).labelled
    assert {dt.date.fromordinal(int(one)).weekday() for one in weeks} == {0}
    months = ticks(start, start + 400, 1000, LEAST).labelled
    assert {dt.date.fromordinal(int(one)).day for one in months} == {1}
    assert dt.date.fromordinal(int(months[0])) == dt.date(1872, 11, 1)
    years = ticks(start, start + 5000, 1000, LEAST).labelled
    assert {dt.date.fromordinal(int(one)).timetuple().tm_yday for one in years} == {1}


def test_the_last_days_of_the_calendar_have_ticks_too() -> None:
    end = day("9999-12-31") + 1
    for days in (1, 20, 300, 3_000_000):
        assert ticks(end - days, end, 1000, LEAST).labelled


@given(st.floats(0.2, 1e6), st.floats(50, 3000))
def test_ticks_are_within_and_in_order(days: float, pixels: float) -> None:
    found = ticks(700_000.3, 700_000.3 + days, pixels, LEAST)
    for some in (found.labelled, found.between):
        assert list(some) == sorted(set(some))
        assert all(700_000.3 <= one <= 700_000.3 + days + 1e-6 for one in some)
