"""The timeline: positions of stops and items in time, packing, and ticks."""

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
            Fact(id=f"f{number}", text="so", date=When(date) if date else None)
            for number, date in enumerate(facts)
        ),
    )


def tour(*stops: Stop) -> Tour:
    return Tour(title="t", stops=stops)


def test_a_date_is_a_whole_day_and_a_time_a_moment() -> None:
    assert when_days(When("2024-05-01")) == (day("2024-05-01"), day("2024-05-02"))
    noon = day("2024-05-01") + 0.5
    assert when_days(When("2024-05-01T12:00")) == (noon, noon)
    # In local time: the offset from UTC does not matter.
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
def test_the_length_of_a_stop(arrive: str | None, depart: str | None, length: float) -> None:
    (span,) = chart(tour(stop("a", arrive, depart))).spans
    assert span.end - span.start == pytest.approx(length)
    assert int(span.start) == day("2024-05-01")
    assert span.certainty == "stated"


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2024", "2024-01-01", "2025-01-01"),
        ("2024-05", "2024-05-01", "2024-06-01"),
        ("2024-05~", "2024-05-01", "2024-06-01"),
        ("2024-05/2024-06", "2024-05-01", "2024-07-01"),
        ("2024-05-30/2024-06", "2024-05-30", "2024-07-01"),
    ],
)
def test_a_month_is_a_month_and_a_year_a_year(date: str, start: str, end: str) -> None:
    assert when_days(When(date)) == (day(start), day(end))
    (span,) = chart(tour(stop("a", date))).spans
    assert (span.start, span.end) == (day(start), day(end))
    assert (span.start_known, span.end_known) == (False, False)


def test_an_hour_is_an_hour() -> None:
    start, end = when_days(When("2024-05-01T09"))
    assert start == day("2024-05-01") + 9 / 24
    assert end == pytest.approx(day("2024-05-01") + 10 / 24, abs=1e-9)


@pytest.mark.parametrize(
    ("arrive", "depart", "known", "days"),
    [
        ("2024-05-01", "2024-05-03", (True, True), ("2024-05-01", "2024-05-04")),
        ("2024-05-01", None, (True, False), ("2024-05-01", "2024-05-02")),
        (None, "2024-05-03", (False, True), ("2024-05-03", "2024-05-04")),
        ("2024-05-10", "2024-05", (True, False), ("2024-05-10", "2024-06-01")),
        ("2024-05", "2024-05-10", (False, True), ("2024-05-01", "2024-05-11")),
        ("2024-05-01~", "2024-05-03?", (False, False), ("2024-05-01", "2024-05-04")),
    ],
)
def test_a_span_knows_which_of_its_days_are_known(
    arrive: str | None, depart: str | None, known: tuple[bool, bool], days: tuple[str, str]
) -> None:
    (span,) = chart(tour(stop("a", arrive, depart))).spans
    assert (span.start_known, span.end_known) == known
    assert (span.start, span.end) == (day(days[0]), day(days[1]))


def test_an_item_is_drawn_within_its_month_and_its_day_is_not_invented() -> None:
    dates = ("2024-05", "2024", "2024-05-04~", "2024-05-04/2024-05-06", "2024-05-09", "1951")
    result = chart(tour(stop("a", "2024-05-01", "2024-06-10", *dates)))
    by_date = {str(mark.item.date): mark for mark in result.marks}
    assert (by_date["2024-05"].start, by_date["2024-05"].end) == (
        day("2024-05-01"),
        day("2024-06-01"),
    )
    # A year that encloses the tour is drawn over all of it, and does not compress it.
    assert result.axis == (day("2024-05-01"), day("2024-06-11"))
    assert (by_date["2024"].start, by_date["2024"].end) == result.axis
    assert {date for date, mark in by_date.items() if mark.exact} == {
        "2024-05-04/2024-05-06",
        "2024-05-09",
    }
    assert {date for date, mark in by_date.items() if not mark.dated} == {"1951"}


def test_an_undated_stop_is_between_its_neighbours() -> None:
    result = chart(tour(stop("a", "2024-05-01"), stop("b"), stop("c"), stop("d", "2024-05-08")))
    _, b, c, _ = result.spans
    assert (b.start, b.end) == (day("2024-05-02"), day("2024-05-05"))
    assert (c.start, c.end) == (day("2024-05-05"), day("2024-05-08"))
    assert (b.certainty, b.after, b.before) == ("unknown", 0, 3)
    assert result.axis == (result.start, result.end)


def test_an_undated_stop_between_adjacent_days_is_on_these_days() -> None:
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


def test_an_undated_first_or_last_stop_is_off_the_axis() -> None:
    result = chart(tour(stop("a"), stop("b", "2024-05-01"), stop("c")))
    assert result.axis == (day("2024-05-01"), day("2024-05-02"))
    first, _, last = result.spans
    assert first.end == result.axis[0]
    assert last.start == result.axis[1]
    assert (first.after, first.before) == (None, 1)
    assert (last.after, last.before) == (1, None)
    assert (result.start, result.end) == (first.start, last.end)


def test_camp_humphreys_has_no_day() -> None:
    result = chart(read(BUNDLED))
    assert result.axis == (day("2025-10-28"), day("2025-11-05"))
    camp = result.spans[-1]
    assert camp.certainty == "unknown"
    assert camp.start == result.axis[1]
    marks = [mark for mark in result.marks if mark.place == camp.place]
    assert [mark.dated for mark in marks] == [False] * 4
    assert {(mark.start, mark.end) for mark in marks} == {(camp.start, camp.end)}


def test_reno_is_between_san_francisco_and_ogden() -> None:
    result = chart(read(VERNE))
    reno = next(span for span in result.spans if span.stop.id == "reno")
    assert (reno.start, reno.end) == (day("1872-12-04"), day("1872-12-06"))


def test_no_dates_at_all() -> None:
    result = chart(tour(stop("a", None, None, None), stop("b")))
    assert result.axis is None
    assert [(span.start, span.end) for span in result.spans] == [(0, 1), (1, 2)]
    assert [mark.dated for mark in result.marks] == [False]


def test_an_item_has_its_own_day_or_that_of_its_stop() -> None:
    result = chart(tour(stop("a", "2024-05-01", "2024-05-02", "2024-05-04", None, "1951-09-08")))
    by_id = {mark.item.id: mark for mark in result.marks}
    assert (by_id["f0"].start, by_id["f0"].dated) == (day("2024-05-04"), True)
    span = result.spans[0]
    for hollow in ("f1", "f2"):
        # A treaty of 1951 must not compress a tour of 2024 to a few pixels.
        assert (by_id[hollow].start, by_id[hollow].end) == (span.start, span.end)
        assert not by_id[hollow].dated
    assert result.axis == (day("2024-05-01"), day("2024-05-05"))


@given(tours())
def test_every_stop_and_item_is_in_the_chart(any_tour: Tour) -> None:
    result = chart(any_tour)
    assert [span.stop for span in result.spans] == list(any_tour.stops)
    assert len(result.marks) == sum(len(stop.items) for stop in any_tour.stops)
    ends = [(span.start, span.end) for span in result.spans]
    ends += [(mark.start, mark.end) for mark in result.marks]
    for start, end in ends:
        assert result.start <= start <= end <= result.end


def test_stops_of_one_day_take_lanes_and_then_room_within_the_day() -> None:
    result = chart(tour(*(stop(f"s{number}", "2024-05-01") for number in range(6))))
    slots = pack_spans(result.spans, result.start, 500, lanes=4, badge=20)
    assert [slot.row for slot in slots[:4]] == [0, 1, 2, 3]
    assert [slot.members for slot in slots] == [[0], [1], [2], [3], [4], [5]]
    places = {(slot.row, slot.x) for slot in slots}
    assert len(places) == 6
    assert all(0 <= slot.x <= 480 for slot in slots)


def test_badges_without_room_share_a_slot() -> None:
    result = chart(tour(*(stop(f"s{number}", "2024-05-01") for number in range(6))))
    slots = pack_spans(result.spans, result.start, 25, lanes=4, badge=20)
    assert sorted(number for slot in slots for number in slot.members) == list(range(6))
    assert len(slots) == 4


@pytest.mark.parametrize("path", [BUNDLED, VERNE])
@pytest.mark.parametrize("scale", [3, 14, 120, 2000])
def test_packed_marks_do_not_overlap_and_stay_within_their_days(path: Path, scale: float) -> None:
    result = chart(read(path))
    size = 10
    slots = pack_marks(result.marks, result.start, scale, rows=3, size=size)
    assert sorted(n for slot in slots for n in slot.members) == list(range(len(result.marks)))
    for row in range(3):
        taken = sorted(slot.x for slot in slots if slot.row == row)
        assert all(a + size <= b + 1e-6 for a, b in pairwise(taken))
    for slot in slots:
        mark = result.marks[slot.members[0]]
        low, high = (mark.start - result.start) * scale, (mark.end - result.start) * scale
        if high - low >= size:
            assert low - 1e-6 <= slot.x <= high - size + 1e-6
        else:
            assert slot.x + size / 2 == pytest.approx((low + high) / 2)


def test_at_a_large_scale_every_mark_has_its_own_slot() -> None:
    result = chart(read(BUNDLED))
    slots = pack_marks(result.marks, result.start, 130, rows=4, size=10)
    assert all(len(slot.members) == 1 for slot in slots)


def test_items_with_a_time_are_at_that_time() -> None:
    tea = Meeting(id="m", title="Tea", date=When("2024-05-01T18:00"))
    result = chart(tour(msgspec.structs.replace(stop("a", "2024-05-01"), meetings=(tea,))))
    (slot,) = pack_marks(result.marks, result.start, 1000, rows=2, size=10)
    assert slot.x == pytest.approx(750 - 5)


def test_very_many_marks_are_counted_by_column() -> None:
    dates = ["2024-05-01"] * (DENSE + 1)
    result = chart(tour(stop("a", "2024-05-01", None, *dates)))
    slots = pack_marks(result.marks, result.start, 50, rows=3, size=10)
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
def test_the_unit_depends_on_the_room(days: float, unit: str) -> None:
    start = day("1872-10-02")
    start, end = (start, start + days) if days < 100_000 else (365.0, 365.0 + days)
    found = ticks(start, end, 1000, LEAST)
    assert found.unit == unit
    assert len(found.labelled) >= 2
    gaps = [(b - a) / (end - start) * 1000 for a, b in pairwise(found.labelled)]
    assert min(gaps) >= LEAST[found.unit] - 1e-6


def test_ticks_are_at_the_start_of_their_unit() -> None:
    start = day("1872-10-02")
    weeks = ticks(start, start + 80, 1000, LEAST).labelled
    assert {dt.date.fromordinal(int(day)).weekday() for day in weeks} == {0}
    months = ticks(start, start + 400, 1000, LEAST).labelled
    assert {dt.date.fromordinal(int(day)).day for day in months} == {1}
    assert dt.date.fromordinal(int(months[0])) == dt.date(1872, 11, 1)
    years = ticks(start, start + 5000, 1000, LEAST).labelled
    assert {dt.date.fromordinal(int(day)).timetuple().tm_yday for day in years} == {1}


def test_the_last_days_of_the_calendar_have_ticks_too() -> None:
    end = day("9999-12-31") + 1
    for days in (1, 20, 300, 3_000_000):
        assert ticks(end - days, end, 1000, LEAST).labelled


@given(st.floats(0.2, 1e6), st.floats(50, 3000))
def test_ticks_are_within_and_in_order(days: float, pixels: float) -> None:
    found = ticks(700_000.3, 700_000.3 + days, pixels, LEAST)
    for some in (found.labelled, found.between):
        assert list(some) == sorted(set(some))
        assert all(700_000.3 <= day <= 700_000.3 + days + 1e-6 for day in some)
