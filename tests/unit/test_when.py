"""Dates of the tour file: what is a date, how precise it is, and which moments it allows."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from app.tour import parse, write
from app.tour.errors import TourFileError
from app.tour.model import When
from app.tour.when import PATTERN, DateError
from tests.tours import encoded, small

UTC = dt.UTC


@pytest.mark.parametrize(
    ("text", "precision", "first_day", "last_day"),
    [
        ("1872", "year", "1872-01-01", "1872-12-31"),
        ("2024-02", "month", "2024-02-01", "2024-02-29"),
        ("2025-11-04", "day", "2025-11-04", "2025-11-04"),
        ("2025-11-04T09", "hour", "2025-11-04", "2025-11-04"),
        ("2025-11-04T09Z", "hour", "2025-11-04", "2025-11-04"),
        ("2025-11-04T09:30", "minute", "2025-11-04", "2025-11-04"),
        ("2025-11-04T09:30:15.5+05:30", "minute", "2025-11-04", "2025-11-04"),
        ("2025-11-04T09:30+0900", "minute", "2025-11-04", "2025-11-04"),
        ("2025-10/2025-11", "month", "2025-10-01", "2025-11-30"),
        ("2025-10-30/2025-11", "month", "2025-10-30", "2025-11-30"),
        ("2025/2025-03", "year", "2025-01-01", "2025-03-31"),
        ("0001", "year", "0001-01-01", "0001-12-31"),
        ("9999-12", "month", "9999-12-01", "9999-12-31"),
    ],
)
def test_a_date_knows_its_precision(
    text: str, precision: str, first_day: str, last_day: str
) -> None:
    when = When(text)
    assert (when.text, when.precision) == (text, precision)
    assert (when.first_day.isoformat(), when.last_day.isoformat()) == (first_day, last_day)
    assert re.search(PATTERN, text)


@pytest.mark.parametrize(
    ("text", "qualification", "uncertain", "approximate"),
    [
        ("1872", "", False, False),
        ("1872?", "?", True, False),
        ("1872-10~", "~", False, True),
        ("1872-10-02%", "%", True, True),
        ("1872-10~/1872-11", "~", False, True),
        ("1872-10~/1872-11?", "%", True, True),
    ],
)
def test_a_date_knows_its_qualification(
    text: str, qualification: str, uncertain: bool, approximate: bool
) -> None:
    when = When(text)
    assert when.qualification == qualification
    assert (when.is_uncertain, when.is_approximate) == (uncertain, approximate)
    assert re.search(PATTERN, text)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("20250302", "write it with hyphens: 2025-03-02"),
        ("202503", "write it with hyphens: 2025-03"),
        ("20250302T143000Z", "write it with hyphens: 2025-03-02"),
        ("2025-W10", "weeks and days of the year are not supported"),
        ("2025-W10-1", "weeks and days of the year are not supported"),
        ("2025W101", "weeks and days of the year are not supported"),
        ("2025-061", "weeks and days of the year are not supported"),
        ("0000", "years before 1 are not supported"),
        ("0000-03-15", "years before 1 are not supported"),
        ("-0044", "years before 1 are not supported"),
        ("-0490-09-12", "years before 1 are not supported"),
        ("10000-01-01", "a year has four digits"),
        ("Y17000", "a year has four digits"),
        ("2025-02-30", "the calendar has no such date"),
        ("2025-13", "the calendar has no such date"),
        ("2025-21", "the calendar has no such date"),
        ("2025-11-04T24:00", "there is no such time"),
        ("2025-11-04T12:60", "there is no such time"),
        ("2025-11-04T12:00+25:00", "there is no such time"),
        ("2025-11-04 10:00", "write a T between the date and the time"),
        ("2025-11-04T1030", "write colons in the time: 14:30"),
        ("2025-10/", "an interval needs a date at both ends"),
        ("../2025", "an interval needs a date at both ends"),
        ("2025/2026/2027", "an interval has two dates"),
        ("2025-11/2025-10", "the interval ends before it begins"),
        ("2025-11~/2025-10", "the interval ends before it begins"),
        ("2025-11-04T12:00+00:00/2025-11-04T12:00+09:00", "the interval ends before it begins"),
        ("2025-11-04/05", ""),
        ("2025-1", ""),
        ("2025?-11", ""),
        ("201X", ""),
        ("tomorrow", ""),
        ("", ""),
        ("2025\n", ""),
        ("２０２５", ""),
    ],
)
def test_other_texts_are_refused_with_one_sentence(text: str, hint: str) -> None:
    with pytest.raises(DateError) as caught:
        When(text)
    assert caught.value.hint.startswith(hint) if hint else not caught.value.hint
    value = small()
    value["features"][1]["properties"]["arrive"] = text
    with pytest.raises(TourFileError) as refused:
        parse(encoded(value), "T")
    (line,) = refused.value.lines
    assert 'feature "tromso", arrive: must be an ISO 8601 date such as 2025-11-04' in line
    assert hint in line


@pytest.mark.parametrize(
    "text",
    [
        *("2025", "2025-11", "2025-11-04T09", "2025-11-04T09:30+0900", "2025-11-04T09:30:00,50Z"),
        *("1872~", "1872-10?", "1872-10-02%", "2025-10/2025-11", "1872~/1873?"),
    ],
)
def test_a_file_keeps_the_spelling_of_its_dates(text: str, tmp_path: Path) -> None:
    value = small()
    value["sources"][0].update(published=text, accessed=text)
    value["features"][0]["properties"].update(arrive=None, depart=None)
    value["features"][1]["properties"].update(
        arrive=text, facts=[{"id": "f", "text": "So", "date": text}]
    )
    write(parse(encoded(value), "T"), tmp_path / "tour.geojson")
    written = (tmp_path / "tour.geojson").read_text(encoding="utf-8")
    assert written.count(f'"{text}"') == 4


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        # Without a zone, it may be the day of Kiribati, 14 hours ahead, or one 12 hours behind.
        ("2025-11-04", "2025-11-03T10:00:00", "2025-11-05T11:59:59.999999"),
        ("2025-11-04T09:30", "2025-11-03T19:30:00", "2025-11-04T21:30:59.999999"),
        ("2025-11-04T09:30Z", "2025-11-04T09:30:00", "2025-11-04T09:30:59.999999"),
        ("2025-11-04T09:30:15Z", "2025-11-04T09:30:15", "2025-11-04T09:30:15"),
        ("2025-11-04T09+09:00", "2025-11-04T00:00:00", "2025-11-04T00:59:59.999999"),
        ("2025-11", "2025-10-31T10:00:00", "2025-12-01T11:59:59.999999"),
        ("0001", "0001-01-01T00:00:00", "0002-01-01T11:59:59.999999"),
        ("9999", "9998-12-31T10:00:00", "9999-12-31T23:59:59.999999"),
    ],
)
def test_a_date_bounds_its_moments(text: str, earliest: str, latest: str) -> None:
    when = When(text)
    assert when.earliest == dt.datetime.fromisoformat(earliest).replace(tzinfo=UTC)
    assert when.latest == dt.datetime.fromisoformat(latest).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        ("2025-11-04", "2025-11-05", True),
        ("2025-11-04", "2025-11-04T10:00", False),
        ("2025-11", "2025-11-30", False),
        ("2025-10", "2025-11", True),
        ("2025-11-04T09:00", "2025-11-04T09:01", True),
        ("2025-11-04T09:00", "2025-11-04T09:00:30", False),
        ("2025-11-04T09", "2025-11-04T09:59", False),
        # Instants with zones, against their local times.
        ("2025-11-04T10:00+09:00", "2025-11-04T09:00Z", True),
        ("2025-11-04T09:00Z", "2025-11-04T10:00+09:00", False),
        # Only one has a zone: the times of the place.
        ("2025-11-04T09:00Z", "2025-11-04T10:00", True),
        ("2025-10/2025-11", "2025-12", True),
        ("2025-10/2025-11", "2025-11-15", False),
        ("2024~", "2025", False),
        ("2024", "2025?", False),
    ],
)
def test_before_means_before_every_moment(first: str, second: str, answer: bool) -> None:
    assert When(first).is_before(When(second)) is answer


def test_only_a_complete_date_is_a_day_and_a_complete_time_a_moment() -> None:
    day, moment = dt.date(2025, 11, 4), dt.datetime(2025, 11, 4, 9, 30)  # noqa: DTZ001
    for text in ("2025", "2025-11", "2025-11-04~", "2025-11-04?", "2025-11-04/2025-11-05"):
        assert When(text).day is None
        assert When(text).moment is None
    assert (When("2025-11-04").day, When("2025-11-04").moment) == (day, None)
    assert (When("2025-11-04T09").day, When("2025-11-04T09").moment) == (day, None)
    assert When("2025-11-04T09:30").moment == moment
    assert When("2025-11-04T09:30Z").moment == moment.replace(tzinfo=UTC)
    assert When("2025-11-04T09:30~").moment is None
