"""iCalendar: our own calendars come back whole, those of others as a person reads them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings

from app.export.errors import BadRequest
from app.importers.calendars.lines import calendars_of, line_of
from app.importers.calendars.times import Zones
from app.importers.formats import ics
from app.importers.imported import File, Imported, ImportRefused
from app.tour.file.carried import carried_tour
from app.tour.model import Stop, Tour, When
from tests.export.samples import HOSTILE_TEXTS, TOURS, data, hostile, with_days
from tests.importers.corpus import FILES
from tests.tours import tours


def read(content: bytes | str) -> Imported:
    content = content.encode() if isinstance(content, str) else content
    return ics.read(File(data=content, name="a.ics"))


def calendar(*events: str, head: str = "") -> str:
    entries = "".join(f"BEGIN:VEVENT\n{event.strip()}\nEND:VEVENT\n" for event in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{entries}END:VCALENDAR\n"


def stops(*events: str, head: str = "") -> tuple[Stop, ...]:
    return read(calendar(*events, head=head)).tours[0].stops


def dates(event: str, head: str = "") -> tuple[str | None, str | None, str | None]:
    (stop,) = stops(f"SUMMARY:x\n{event}", head=head)
    arrive, depart = (str(when) if when else None for when in (stop.arrive, stop.depart))
    return arrive, depart, stop.date_note


@pytest.mark.parametrize("name", TOURS)
def test_a_bundled_tour_comes_back_whole(name: str) -> None:
    imported = read(data(TOURS[name], ".ics"))
    assert imported.tours == (carried_tour(TOURS[name]),)
    assert not imported.left_out
    assert not imported.questions


@settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
@given(tours())
def test_generated_tours_come_back_whole(tour: Tour) -> None:
    try:
        content = data(tour, ".ics")
    except BadRequest:
        # Without a day, there is no calendar.
        return
    assert read(content).tours == (carried_tour(tour),)


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_tours_with_odd_texts_come_back_whole(text: str) -> None:
    tour = hostile(text)
    assert read(data(tour, ".ics")).tours == (carried_tour(tour),)


@pytest.mark.parametrize(
    ("arrive", "depart"),
    [
        ("2025-10-28T10:00+09:00", "2025-10-29T23:15:30+09:00"),
        ("2025-10-28T10:00", None),
        (None, "2025-10-28"),
        ("2025-10-28T14", "2025-10-30?"),
        ("9999-12-31", "9999-12-31"),
    ],
)
def test_times_come_back_with_zone_and_precision(arrive: str | None, depart: str | None) -> None:
    tour = with_days(TOURS["asia"], arrive, depart)
    (back,) = read(data(tour, ".ics")).tours
    assert [(stop.arrive, stop.depart) for stop in back.stops] == [
        (stop.arrive, stop.depart) for stop in tour.stops
    ]


def test_what_another_program_changes_in_an_event_is_changed_in_the_stop() -> None:
    tour = TOURS["asia"]
    content = data(tour, ".ics").decode().replace("\r\n ", "")
    event = content.index("SUMMARY:Hanoi")
    start = content.rindex("BEGIN:VEVENT", 0, event)
    end = content.index("END:VEVENT", event)
    changed = content[start:end]
    changed = changed.replace("DTSTART;VALUE=DATE:20251102", "DTSTART;VALUE=DATE:20251103")
    changed = changed.replace("DTEND;VALUE=DATE:20251103", "DTEND;VALUE=DATE:20251104")
    changed = changed.replace("GEO:21.0287;105.8522", "GEO:20.5;105.9")
    changed = changed.replace("SUMMARY:Hanoi\\, Vietnam (arrival\\, inferred)", "SUMMARY:Ha Noi")
    assert changed.count("Ha Noi") == 1
    (back,) = read(content[:start] + changed + content[end:]).tours
    stop, before = back.stop("hanoi"), tour.stop("hanoi")
    assert (stop.name, stop.position) == ("Ha Noi", (105.9, 20.5))
    assert (stop.arrive, stop.depart) == (When("2025-11-03"), None)
    assert stop.meetings == before.meetings
    assert back.stop("seoul") == tour.stop("seoul")


def test_a_deleted_event_is_a_deleted_stop_and_a_new_one_a_new_stop() -> None:
    content = data(TOURS["asia"], ".ics").decode().replace("\r\n ", "")
    start = content.rindex("BEGIN:VEVENT", 0, content.index("SUMMARY:Tokyo"))
    end = content.index("END:VEVENT", start) + len("END:VEVENT\r\n")
    new = "BEGIN:VEVENT\nUID:1\nSUMMARY:Lunch\nDTSTART:20251105T120000\nGEO:1.5;2.5\nEND:VEVENT\n"
    (back,) = read(content[:start] + new + content[end:]).tours
    names = [stop.name for stop in back.stops]
    assert names == ["Kuala Lumpur", "Hanoi", "Seoul", "Camp Humphreys", "Lunch"]


def test_a_calendar_of_an_older_version_gives_names_order_times_and_places() -> None:
    path = FILES / "ics" / "own-of-older-version.ics"
    (back,) = read(path.read_bytes()).tours
    dated = [stop for stop in TOURS["asia"].stops if stop.arrive or stop.depart]
    assert [(stop.name, stop.position, stop.arrive, stop.depart) for stop in back.stops] == [
        (stop.name, stop.position, stop.arrive, stop.depart) for stop in dated
    ]
    assert [(meeting.title, meeting.date) for stop in back.stops for meeting in stop.meetings] == [
        (meeting.title, meeting.date) for stop in dated for meeting in stop.meetings if meeting.date
    ]


def test_a_damaged_part_does_not_hide_the_events() -> None:
    content = data(TOURS["asia"], ".ics").decode().replace("\r\n ", "")
    content = content.replace('"type": "FeatureCollection"', '"type": FeatureCollection')
    (back,) = read(content).tours
    assert [stop.name for stop in back.stops] == ["Tokyo", "Kuala Lumpur", "Hanoi", "Seoul"]


@pytest.mark.parametrize(
    ("event", "arrive", "depart"),
    [
        ("DTSTART;VALUE=DATE:20240504\nDTEND;VALUE=DATE:20240507", "2024-05-04", "2024-05-06"),
        ("DTSTART;VALUE=DATE:20240504\nDTEND;VALUE=DATE:20240505", "2024-05-04", "2024-05-04"),
        ("DTSTART;VALUE=DATE:20240504\nDTEND;VALUE=DATE:20240504", "2024-05-04", "2024-05-04"),
        ("DTSTART;VALUE=DATE:20240504", "2024-05-04", None),
        ("DTSTART:20240504\nDURATION:P2D", "2024-05-04", "2024-05-05"),
        ("DTSTART:20240504T100000\nDTEND:20240504T100000", "2024-05-04T10:00", None),
        ("DTSTART:20240504T100000Z\nDURATION:PT90M", "2024-05-04T10:00Z", "2024-05-04T11:30Z"),
        ("DTSTART:20240504T100005", "2024-05-04T10:00:05", None),
        ("DTSTART;TZID=Asia/Tokyo:20240504T100000", "2024-05-04T10:00+09:00", None),
        ("DTSTART;TZID=Tokyo Standard Time:20240504T100000", "2024-05-04T10:00+09:00", None),
        ("DTSTART;TZID=/x.org/2005_1/Asia/Tokyo:20240504T100000", "2024-05-04T10:00+09:00", None),
        ("DTSTART;TZID=UTC:20240504T100000", "2024-05-04T10:00Z", None),
        ("DTSTART:99991231", "9999-12-31", None),
        ("DTSTART:00010101\nDTEND:00010102", "0001-01-01", "0001-01-01"),
        # Hours pass as they do when the clocks change.
        (
            "DTSTART;TZID=Europe/Berlin:20240331T010000\nDURATION:PT2H",
            "2024-03-31T01:00+01:00",
            "2024-03-31T03:00+01:00",
        ),
    ],
)  # fmt: skip
def test_dates_and_zones_that_are_certain(event: str, arrive: str, depart: str | None) -> None:
    assert dates(event) == (arrive, depart, None)


@pytest.mark.parametrize(
    ("event", "arrive", "note"),
    [
        ("DTSTART;TZID=Nowhere/Land:20240504T100000", "2024-05-04T10:00", "'Nowhere/Land'"),
        ("DTSTART;TZID=Europe/Berlin:20241027T023000", "2024-10-27T02:30", "'Europe/Berlin'"),
        ("DTSTART;TZID=Europe/Berlin:20240331T023000", "2024-03-31T02:30", "'Europe/Berlin'"),
        ("DTSTART;TZID=Europe/Paris:18721003T072000", "1872-10-03T07:20", "'Europe/Paris'"),
        ("DTSTART;TZID=../../etc/passwd:20240504T100000", "2024-05-04T10:00", "'../../etc/passwd'"),
        ("DTSTART:20240230", None, "DTSTART: 20240230."),
        ("DTSTART:next week", None, "DTSTART: next week."),
        ("DTSTART:20240504\nDTEND:20240501", "2024-05-04", "20240501"),
        ("DTSTART:20240504\nDURATION:soon", "2024-05-04", "soon"),
    ],
)
def test_what_is_not_certain_is_noted(event: str, arrive: str | None, note: str) -> None:
    found, _, said = dates(event)
    assert found == arrive
    assert said and note in said


def test_a_zone_of_the_file_counts_if_its_clocks_never_change() -> None:
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Own\nBEGIN:STANDARD\nTZOFFSETTO:+0545\nEND:STANDARD\nEND:VTIMEZONE\n"
    )
    assert dates("DTSTART;TZID=Own:20240504T100000", zone)[0] == "2024-05-04T10:00+05:45"
    changing = zone.replace(
        "END:STANDARD", "END:STANDARD\nBEGIN:DAYLIGHT\nTZOFFSETTO:+0645\nEND:DAYLIGHT"
    )
    assert dates("DTSTART;TZID=Own:20240504T100000", changing)[0] == "2024-05-04T10:00"


def test_an_event_without_a_place_belongs_to_the_stay_that_covers_it() -> None:
    found = stops(
        "SUMMARY:Hotel\nLOCATION:Bonn\nDTSTART:20240504\nDTEND:20240507",
        "SUMMARY:Museum\nGEO:50.7;7.1\nDTSTART:20240505T100000\nDTEND:20240505T120000",
        "SUMMARY:Tour of it\nDTSTART:20240505T103000",
        "SUMMARY:Lunch\nDTSTART:20240505T130000",
        "SUMMARY:Call\nLOCATION:https://meet.example/x\nDTSTART:20240506T090000",
        "SUMMARY:Flight\nDTSTART:20240601T080000",
    )
    assert [stop.name for stop in found] == ["Hotel", "Museum", "Flight"]
    facts = [[fact.text for fact in stop.facts] for stop in found]
    assert facts == [["Lunch", "Call\nhttps://meet.example/x"], ["Tour of it"], []]
    assert found[0].facts[0].date == When("2024-05-05T13:00")


def test_places_that_only_have_words_are_to_be_found() -> None:
    imported = read(
        calendar(
            "SUMMARY:A\nLOCATION:Café Luna\\nHauptstr. 1\\nBonn\nDTSTART:20240504",
            "SUMMARY:B\nLOCATION:TBA\nDTSTART:20240604",
            "SUMMARY:C\nLOCATION:Bonn\nGEO:50.7;7.1\nDTSTART:20240704",
        )
    )
    assert [(wanted.stop, wanted.name) for wanted in imported.wanted] == [
        ("a", "Café Luna, Hauptstr. 1, Bonn")
    ]


def test_parameters_with_quotes_and_folds_within_letters_are_read() -> None:
    line = line_of("ATTENDEE;CN=\"Costa; Rui: ^'x^'\";ROLE=CHAIR:mailto:rui@mail.example")
    assert line is not None
    assert line.parameters == {"CN": 'Costa; Rui: "x"', "ROLE": "CHAIR"}
    content = "BEGIN:VCALENDAR\r\nX:Zü".encode()
    (found,) = calendars_of(content[:-1] + b"\r\n " + content[-1:] + b"rich\r\nEND:VCALENDAR")
    assert found.text("X") == "Zürich"


def test_texts_lose_their_escapes() -> None:
    (stop,) = stops("SUMMARY:a\\, b\\; c\\\\n\nDESCRIPTION:one\\ntwo\\Nthree")
    assert stop.name == "a, b; c\\n"
    assert stop.facts[0].text == "one\ntwo\nthree"


def test_calendars_of_several_names_are_several_tours() -> None:
    event = "SUMMARY:{0}\nDTSTART:20240504"
    parts = [
        calendar(event.format("a"), head="X-WR-CALNAME:One\n"),
        calendar(event.format("b"), head="X-WR-CALNAME:Two\n"),
        calendar(event.format("c"), head="X-WR-CALNAME:One\n"),
    ]
    found = read("".join(parts)).tours
    assert [(tour.title, [stop.name for stop in tour.stops]) for tour in found] == [
        ("One", ["a", "c"]),
        ("Two", ["b"]),
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (calendar(), "no events"),
        (calendar("SUMMARY:x\nSTATUS:CANCELLED"), "no events"),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\n", "in the middle of an entry"),
        ("BEGIN:VCALENDAR\n" + "BEGIN:X\n" * 100, "nested too deeply"),
    ],
)
def test_refusals(content: str, words: str) -> None:
    with pytest.raises(ImportRefused, match=words):
        read(content)


def test_offsets_of_zones_are_those_of_the_day() -> None:
    zones = Zones(calendars_of(b"BEGIN:VCALENDAR\nEND:VCALENDAR")[0])
    winter, summer = dt.datetime(2024, 1, 1), dt.datetime(2024, 7, 1)  # noqa: DTZ001
    assert zones.offset("America/New_York", winter) == "-05:00"
    assert zones.offset("America/New_York", summer) == "-04:00"
