"""iCalendar: read by vobject; days, times, ids, and what is left out."""

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
from tests.export.made import HOSTILE_TEXTS, TOURS, data, export, hostile, with_days


def events(tour: Tour) -> list[Any]:
    return read_events(data(tour, ".ics"))


def lines(tour: Tour) -> list[str]:
    return data(tour, ".ics").decode("utf-8").replace("\r\n ", "").split("\r\n")


def test_a_stop_is_all_day_and_its_end_is_exclusive() -> None:
    stay = next(one for one in events(TOURS["asia"]) if one.summary.value.startswith("Kuala"))
    assert (stay.dtstart.value, stay.dtend.value) == (dt.date(2025, 10, 31), dt.date(2025, 11, 2))
    assert stay.location.value == "Kuala Lumpur, Malaysia"
    assert stay.geo.value == "3.1478;101.6937"
    assert "Place inferred: The article speaks of ASEAN" in stay.description.value
    assert "[1] Takeaways From Hegseth’s Asia Tour" in stay.description.value


def test_a_meeting_has_its_own_event() -> None:
    tour = TOURS["verne"]
    met = next(one for one in events(tour) if one.summary.value == "Whist at the Reform Club")
    assert (met.dtstart.value, met.dtend.value) == (dt.date(1872, 10, 2), dt.date(1872, 10, 3))
    assert "Andrew Stuart" in met.description.value
    assert met.location.value.endswith("London, United Kingdom")
    assert met.url.value == "https://www.gutenberg.org/ebooks/103"
    assert met.categories.value


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
def test_days_and_times(
    arrive: str | None, depart: str | None, start: str, end: str | None
) -> None:
    found = [
        one.replace(";VALUE=DATE:", ":date ")
        for one in lines(with_days(TOURS["asia"], arrive, depart))
        if one.startswith(("DTSTART", "DTEND"))
    ]
    assert found == [f"DTSTART:{start}", *([f"DTEND:{end}"] if end else [])]


def test_what_has_no_date_is_left_out_and_counted() -> None:
    assert export(TOURS["asia"], ".ics")[1] == [
        "Not in the calendar, because the tour gives no date: 1 stop, 5 meetings."
    ]


def test_a_calendar_of_nothing_is_refused() -> None:
    with pytest.raises(BadRequest, match="no stop and no meeting has a date"):
        data(with_days(TOURS["asia"], None), ".ics")


def test_ids_are_stable_and_differ() -> None:
    tour = TOURS["verne"]
    ids = [one.uid.value for one in events(tour)]
    assert len(set(ids)) == len(ids)
    fewer = msgspec.structs.replace(tour, stops=tour.stops[1:])
    assert [one.uid.value for one in events(fewer)] == ids[2:]


def test_equal_tours_are_stamped_alike() -> None:
    assert {one for one in lines(TOURS["asia"]) if one.startswith("DTSTAMP")} == {
        "DTSTAMP:19700101T000000Z"
    }


@pytest.mark.parametrize("lat", [1e-9, -1e-5, 0.0, -89.99999999])
def test_positions_have_no_exponents(lat: float) -> None:
    tour = with_days(TOURS["asia"], "2025-10-28")
    stop = msgspec.structs.replace(tour.stops[0], lat=lat)
    found = lines(msgspec.structs.replace(tour, stops=(stop,)))
    assert all(re.fullmatch(r"GEO:-?\d+\.\d+;-?\d+\.\d+", one) for one in found if "GEO" in one)


@pytest.mark.parametrize("name", TOURS)
def test_lines_are_folded_as_the_standard_says(name: str) -> None:
    out = data(TOURS[name], ".ics")
    assert out.count(b"\n") == out.count(b"\r\n")
    assert max(map(len, out.split(b"\r\n"))) <= 75


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_hostile_texts_are_only_text(text: str) -> None:
    tour = hostile(text)
    found = events(tour)
    assert len(found) == len(events(hostile("plain")))
    assert [one.summary.value for one in found[:2]] == [one_line(f"{text}, Norway"), one_line(text)]
    names = [one.partition(":")[0].partition(";")[0] for one in lines(tour)]
    plain = [one.partition(":")[0].partition(";")[0] for one in lines(hostile("plain"))]
    assert names == plain
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", "".join(lines(tour)))
