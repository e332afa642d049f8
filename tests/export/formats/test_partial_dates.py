"""Dates that are known in part, in every format: nothing is filled in, nothing is lost."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from typing import Any
from xml.etree import ElementTree as ET

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.export.errors import BadRequest
from app.tour.model import Meeting, Tour, When
from tests.export.foreign import check_kml_schema, read_events
from tests.export.samples import TOURS, data, export, with_days
from tests.tours import DATES, tours

KML = {"k": "http://www.opengis.net/kml/2.2"}
GPX = {"g": "http://www.topografix.com/GPX/1/1"}


def stay(arrive: str | None, depart: str | None = None, *meetings: str) -> Tour:
    """A tour of one stop with these dates, and a meeting for each further date."""
    tour = with_days(TOURS["verne"], arrive, depart)
    stop = msgspec.structs.replace(
        tour.stops[0],
        meetings=tuple(
            Meeting(id=f"m{number}", title=f"Meeting {number}", date=When(date))
            for number, date in enumerate(meetings)
        ),
        quotes=(),
        agreements=(),
        facts=(),
    )
    return msgspec.structs.replace(tour, subtitle=None, summary=None, sources=(), stops=(stop,))


def events(tour: Tour) -> list[Any]:
    return read_events(data(tour, ".ics"))


def unfolded(tour: Tour) -> str:
    return data(tour, ".ics").decode().replace("\r\n ", "").replace("\\,", ",")


def test_a_departure_alone_is_no_stay_of_one_day() -> None:
    tour = stay(None, "2025-05-10")
    assert "United Kingdom · until 10 May 2025" in data(tour, ".md").decode()
    assert "| until 10 May 2025 |" in data(tour, ".md").decode()
    page = data(tour, ".html").decode()
    assert "United Kingdom · until 10 May 2025" in page
    assert "until 10 May 2025" in ET.fromstring(data(tour, ".gpx")).findtext("g:wpt/g:cmt", "", GPX)
    (departure,) = events(tour)
    assert departure.summary.value == "London, United Kingdom (departure)"
    assert (departure.dtstart.value, departure.dtend.value) == (
        dt.date(2025, 5, 10),
        dt.date(2025, 5, 11),
    )
    assert times(tour) == {"end": "2025-05-10"}


def test_an_arrival_alone_is_no_stay_of_one_day() -> None:
    tour = stay("2025-05-10")
    (arrival,) = events(tour)
    assert arrival.summary.value == "London, United Kingdom (arrival)"
    assert times(tour) == {"when": "2025-05-10"}


def test_a_departure_that_is_coarser_than_the_arrival() -> None:
    tour = stay("2025-05-10", "2025-05")
    assert "10 May 2025 – May 2025" in data(tour, ".md").decode()
    (arrival,) = events(tour)
    assert arrival.summary.value.endswith("(arrival)")
    assert arrival.dtend.value == dt.date(2025, 5, 11)
    assert times(tour) == {"begin": "2025-05-10", "end": "2025-05"}


@pytest.mark.parametrize(
    "date", ["2025", "2025-05", "2025-05-10~", "2025-05-10?", "2025-05/2025-06"]
)
def test_no_event_is_invented(date: str) -> None:
    with pytest.raises(BadRequest, match="no stop and no meeting has a date that names a day"):
        data(stay(date), ".ics")
    tour = stay("2025-05-10", "2025-05-12", date, "2025-05-11")
    told = "Not in the calendar, because the tour names no exact day: 1 meeting."
    assert [event.summary.value for event in events(tour)] == [
        "London, United Kingdom",
        "Meeting 1",
    ]
    assert export(tour, ".ics")[1] == [told]
    # It stands in the file too, and so does the date as far as it is known.
    assert told in unfolded(tour)


def test_the_calendar_says_which_stops_it_leaves_out() -> None:
    tour = stay("2025-05", None, "2025-05-11")
    told = "Not in the calendar, because the tour names no exact day: 1 stop."
    assert export(tour, ".ics")[1] == [told]
    assert told in unfolded(tour)
    undated = export(TOURS["asia"], ".ics")[1]
    assert all(line in unfolded(TOURS["asia"]) for line in undated)


def test_a_meeting_over_some_days_is_an_event_of_these_days() -> None:
    meeting = events(stay(None, None, "2025-05-10/2025-05-12"))[0]
    assert (meeting.dtstart.value, meeting.dtend.value) == (
        dt.date(2025, 5, 10),
        dt.date(2025, 5, 13),
    )


@pytest.mark.parametrize(
    ("arrive", "depart", "expected"),
    [
        ("1872", None, {"when": "1872"}),
        ("1872-10", None, {"when": "1872-10"}),
        ("1872-10", "1872-11", {"begin": "1872-10", "end": "1872-11"}),
        ("1872-10", "1872-10", {"when": "1872-10"}),
        ("1872", "1873-01-05", {"begin": "1872", "end": "1873-01-05"}),
        (None, "1872-10", {"end": "1872-10"}),
        ("1872-10/1872-11", None, {"begin": "1872-10", "end": "1872-11"}),
        ("1872-10-02T09", None, {"when": "1872-10-02"}),
        ("1872-10-02T09:30", None, {"when": "1872-10-02T09:30:00"}),
        ("1872~", None, {}),
        ("1872?", "1873", {"end": "1873"}),
    ],
)
def test_kml_has_years_and_months_as_such(
    arrive: str | None, depart: str | None, expected: dict[str, str]
) -> None:
    tour = stay(arrive, depart)
    check_kml_schema(data(tour, ".kml"))
    assert times(tour) == expected
    text = data(tour, ".kml").decode()
    assert all(f"<value>{date}</value>" in text for date in (arrive, depart) if date)


def times(tour: Tour) -> dict[str, str]:
    """The times of the placemark of the first stop."""
    mark = ET.fromstring(data(tour, ".kml")).find(".//k:Folder/k:Placemark", KML)
    assert mark is not None
    found = [*mark.iterfind("k:TimeStamp/*", KML), *mark.iterfind("k:TimeSpan/*", KML)]
    return {element.tag.partition("}")[2]: element.text or "" for element in found}


@pytest.mark.parametrize(
    "date",
    [
        *("2025", "2025-05", "2025-05-10", "2025-05-10T09+01:00", "2025-05-10T09:30"),
        *("2025-05-10T09:30Z~", "2025-05-10T09:30Z/2025-05-10T10:30Z"),
    ],
)
def test_gpx_has_no_time_that_is_not_a_known_instant(date: str) -> None:
    assert ET.fromstring(data(stay(date), ".gpx")).find(".//g:time", GPX) is None


@pytest.mark.parametrize(
    "date", ["2025", "2025-05", "2025-05-10T09", "1872~", "1872-10?", "1872-10/1872-11"]
)
def test_the_table_spells_dates_as_the_file_does(date: str) -> None:
    table = data(stay(date, None, date), ".csv").decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(table))
    assert (row["arrive"], row["depart"], row["date"]) == (date, "", date)


@pytest.mark.parametrize("suffix", [".md", ".html", ".gpx", ".csv", ".kml"])
@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("1872", "1872"),
        ("1872-10", "Oct 1872"),
        ("1872-10-02T14", "2 Oct 1872, 14h"),
        ("1872~", "about 1872"),
        ("1872-10?", "Oct 1872 (uncertain)"),
    ],
)
def test_nothing_is_filled_in(suffix: str, date: str, words: str) -> None:
    text = data(stay(date, None, date), suffix).decode()
    if suffix != ".csv":
        assert words in text
    # No month, no day, no hour and no minute beyond those of the file.
    filled = rf"{re.escape(date.rstrip('~?'))}[-T:]\d|\b1 Oct|\b1 Jan|1 Dec|00:00|14:00"
    assert not re.search(filled, text)


@pytest.mark.parametrize("suffix", [".ics", ".kml", ".gpx", ".csv", ".md"])
@settings(max_examples=25, deadline=None)
@given(tour=tours(max_stops=2), dates=st.lists(st.none() | DATES, min_size=5, max_size=5))
def test_every_date_can_be_exported(suffix: str, tour: Tour, dates: list[When | None]) -> None:
    stops = tuple(
        msgspec.structs.replace(
            stop,
            arrive=dates[number],
            depart=dates[number + 2],
            meetings=(Meeting(id="m", title="Tea", date=dates[4]),),
        )
        for number, stop in enumerate(tour.stops)
    )
    dated = msgspec.structs.replace(tour, stops=stops)
    try:
        out = data(dated, suffix)
    except BadRequest:
        assert suffix == ".ics"
        return
    if suffix == ".kml":
        check_kml_schema(out)
    if suffix == ".ics":
        for event in read_events(out):
            assert getattr(event, "dtend", event.dtstart).value >= event.dtstart.value
