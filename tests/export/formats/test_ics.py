"""iCalendar, read by vobject: dates, times, ids, and undated stops."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import msgspec
import pytest

from app.export.errors import BadRequest
from app.export.text.sanitize import one_line
from app.tour.model import Tour
from tests.export.foreign import read_events
from tests.export.samples import HOSTILE_TEXTS, TOURS, data, export, hostile, with_days


def events(tour: Tour) -> list[Any]:
    return read_events(data(tour, ".ics"))


def lines(tour: Tour) -> list[str]:
    return data(tour, ".ics").decode("utf-8").replace("\r\n ", "").split("\r\n")


def names_of_lines(tour: Tour) -> list[str]:
    return [line.partition(":")[0].partition(";")[0] for line in lines(tour)]


def test_a_stop_is_an_all_day_event_with_an_exclusive_end() -> None:
    stay = next(event for event in events(TOURS["asia"]) if event.summary.value.startswith("Kuala"))
    assert (stay.dtstart.value, stay.dtend.value) == (dt.date(2025, 10, 31), dt.date(2025, 11, 2))
    assert stay.location.value == "Kuala Lumpur, Malaysia"
    assert stay.geo.value == "3.1478;101.6937"
    assert "Place inferred: The article speaks of ASEAN" in stay.description.value
    assert "[1] Takeaways From Hegseth’s Asia Tour" in stay.description.value


def test_a_meeting_has_its_own_event() -> None:
    tour = TOURS["verne"]
    meeting = next(
        event for event in events(tour) if event.summary.value == "Whist at the Reform Club"
    )
    assert (meeting.dtstart.value, meeting.dtend.value) == (
        dt.date(1872, 10, 2),
        dt.date(1872, 10, 3),
    )
    assert "Andrew Stuart" in meeting.description.value
    assert meeting.location.value.endswith("London, United Kingdom")
    assert meeting.url.value == "https://www.gutenberg.org/ebooks/103"
    assert meeting.categories.value


@pytest.mark.parametrize(
    ("arrive", "depart", "start", "end"),
    [
        ("2025-10-28", None, "date 20251028", "date 20251029"),
        (None, "2025-10-28", "date 20251028", "date 20251029"),
        ("2025-10-28T10:00", None, "20251028T100000", None),
        ("2025-10-28T10:00", "2025-10-28T11:30", "20251028T100000", "20251028T113000"),
        ("2025-10-28T10:00+09:00", None, "20251028T010000Z", None),
        ("2025-10-28T10:00", "2025-10-29", "date 20251028", "date 20251030"),
        ("2025-10-28T10:00Z", "2025-10-28T11:00", "date 20251028", "date 20251029"),
        ("9999-12-31", None, "date 99991231", None),
        ("0001-01-01T00:00+09:00", None, "date 00010101", "date 00010102"),
    ],
)  # fmt: skip
def test_dates_and_times(
    arrive: str | None, depart: str | None, start: str, end: str | None
) -> None:
    times = [
        line.replace(";VALUE=DATE:", ":date ")
        for line in lines(with_days(TOURS["asia"], arrive, depart))
        if line.startswith(("DTSTART", "DTEND"))
    ]
    assert times == [f"DTSTART:{start}", *([f"DTEND:{end}"] if end else [])]


def test_undated_stops_and_meetings_are_counted() -> None:
    sentence = "Not in the calendar, because the tour gives no date: 1 stop, 5 meetings."
    out, notices = export(TOURS["asia"], ".ics")
    assert notices == [sentence]
    # The file says so too, since it is read without the notices.
    head = out.decode().replace("\r\n ", "").partition("BEGIN:VEVENT")[0]
    assert sentence.replace(",", "\\,") in head


def test_titles_say_what_is_inferred() -> None:
    titles = {event.summary.value for event in events(TOURS["asia"])}
    assert "Kuala Lumpur, Malaysia (inferred)" in titles
    assert "Meeting with Japan’s defence minister (inferred)" in titles
    # Its date alone is inferred.
    assert "Hanoi, Vietnam (arrival, inferred)" in titles
    tour = TOURS["verne"]
    names = [stop.name for stop in tour.stops]
    for event in events(tour):
        name = event.summary.value.partition(",")[0]
        if names.count(name) == 1:
            stop = tour.stops[names.index(name)]
            is_inferred = "inferred" in (stop.place_basis, stop.date_basis)
            assert event.summary.value.endswith("inferred)") == is_inferred


def test_a_meeting_has_the_caveats_of_its_stop() -> None:
    tour = TOURS["asia"]
    stop = next(stop for stop in tour.stops if stop.meetings and stop.meetings[0].date)
    title = stop.meetings[0].title
    event = next(event for event in events(tour) if event.summary.value.startswith(title))
    assert stop.place_note and stop.date_note
    assert f"Place inferred: {stop.place_note}" in event.description.value
    assert f"Date inferred: {stop.date_note}" in event.description.value
    # Before the sources.
    assert event.description.value.index(stop.date_note) < event.description.value.index("SOURCES")


def test_an_empty_calendar_is_refused() -> None:
    with pytest.raises(BadRequest, match="no stop and no meeting has a date"):
        data(with_days(TOURS["asia"], None), ".ics")


def test_ids_are_stable_and_differ() -> None:
    tour = TOURS["verne"]
    ids = [event.uid.value for event in events(tour)]
    assert len(set(ids)) == len(ids)
    fewer = msgspec.structs.replace(tour, stops=tour.stops[1:])
    assert [event.uid.value for event in events(fewer)] == ids[2:]


def test_the_time_stamp_is_fixed() -> None:
    assert {line for line in lines(TOURS["asia"]) if line.startswith("DTSTAMP")} == {
        "DTSTAMP:19700101T000000Z"
    }


@pytest.mark.parametrize("lat", [1e-9, -1e-5, 0.0, -89.99999999])
def test_positions_have_no_exponents(lat: float) -> None:
    tour = with_days(TOURS["asia"], "2025-10-28")
    stop = msgspec.structs.replace(tour.stops[0], lat=lat)
    positions = [
        line for line in lines(msgspec.structs.replace(tour, stops=(stop,))) if "GEO" in line
    ]
    assert all(re.fullmatch(r"GEO:-?\d+\.\d+;-?\d+\.\d+", line) for line in positions)


@pytest.mark.parametrize("name", TOURS)
def test_lines_are_folded(name: str) -> None:
    out = data(TOURS[name], ".ics")
    assert out.count(b"\n") == out.count(b"\r\n")
    assert max(map(len, out.split(b"\r\n"))) <= 75


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_hostile_texts_are_only_text(text: str) -> None:
    tour = hostile(text)
    calendar = events(tour)
    assert len(calendar) == len(events(hostile("plain")))
    assert [event.summary.value for event in calendar[:2]] == [
        one_line(f"{text}, Norway (inferred)"),
        one_line(f"{text} (inferred)"),
    ]
    assert names_of_lines(tour) == names_of_lines(hostile("plain"))
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", "".join(lines(tour)))
