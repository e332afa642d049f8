"""GPX as a tour, beside the files of the corpus; and our own exports as they were."""

from __future__ import annotations

import datetime as dt
import re

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.export.options import ExportOptions
from app.importers.building import one_line
from app.tour.file.carried import carried_tour
from app.tour.model import Tour
from tests.export.samples import TOURS, data
from tests.importers.reading import dates, gpx, imported, left_out, placed, refusal, tour_of
from tests.tours import tours

START = dt.datetime(2024, 5, 1, 8, tzinfo=dt.UTC)
# A degree of latitude is about 111 kilometres.
METRE = 1 / 111_195


def point(tag: str, name: str, lat: float, lon: float, inner: str = "") -> str:
    """A point of GPX."""
    named = f"<name>{name}</name>" if name else ""
    return f'<{tag} lat="{lat}" lon="{lon}">{inner}{named}</{tag}>'


def track(*places: tuple[float, float]) -> str:
    """A track north along a meridian: for each point minutes since the start, and metres."""
    points = "".join(
        f'<trkpt lat="{50 + metres * METRE:.7f}" lon="8"><time>'
        f"{START + dt.timedelta(minutes=minutes):%Y-%m-%dT%H:%M:%SZ}</time></trkpt>"
        for minutes, metres in places
    )
    return f"<trk><name>Walk</name><trkseg>{points}</trkseg></trk>"


def rests(document: str) -> list[tuple[str, str | None, str | None]]:
    """The halts of a document with their times of day."""
    stops = tour_of(gpx(document), rests="rests").stops
    times = [[text and text[11:16] for text in dates(stop)] for stop in stops]
    return [(stop.name, start, end) for stop, (start, end) in zip(stops, times, strict=True)]


@pytest.mark.parametrize(
    "root",
    [
        '<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1">',
        '<gpx xmlns="http://www.topografix.com/GPX/1/0" version="1.0">',
        "<gpx>",
        '<g:gpx xmlns:g="http://www.topografix.com/GPX/1/1">',
    ],
)
def test_any_version_is_read(root: str) -> None:
    prefix = "g:" if "g:gpx" in root else ""
    wpt = f'<{prefix}wpt lat="59.25" lon="10.5"><{prefix}name>Oslo</{prefix}name></{prefix}wpt>'
    assert placed(tour_of(f"{root}{wpt}</{prefix}gpx>")) == [("Oslo", (10.5, 59.25))]


@pytest.mark.parametrize(
    "time",
    ["2022-08-05T14:05:00+01:00", "2022-08-05T14:05:00Z", "2022-08-05T14:05:00.250Z", "2022-08-05"],
)
def test_a_time_keeps_its_zone(time: str) -> None:
    (stop,) = tour_of(gpx(point("wpt", "A", 50, 8, f"<time>{time}</time>"))).stops
    assert dates(stop) == (time, None)


@pytest.mark.parametrize(
    "time", ["1901-12-13T20:45:52Z", "1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z", "0-0-0"]
)
def test_a_time_that_no_receiver_gives_is_left_out(time: str) -> None:
    found = imported(gpx(point("wpt", "A", 50, 8, f"<time>{time}</time>")))
    assert dates(found.tours[0].stops[0]) == (None, None)
    assert left_out(found) == {"implausible time": 1}
    assert time in (found.tours[0].stops[0].date_note or "")


def test_times_of_making_the_file_are_left_out() -> None:
    def document(*times: str) -> str:
        return gpx(
            "".join(
                point("wpt", str(n), 50 + n, 8, f"<time>2024-05-{time}Z</time>")
                for n, time in enumerate(times)
            )
        )

    same = imported(document("01T08:00:00", "01T08:00:00", "01T08:00:00"))
    hurried = imported(document("01T08:00:00", "01T08:00:20", "01T08:01:00"))
    for found in (same, hurried):
        assert [dates(stop) for stop in found.tours[0].stops] == [(None, None)] * 3
        assert left_out(found) == {"implausible time": 3}
    # Kept, but not as a visit.
    assert same.tours[0].stops[0].extra["time"] == "2024-05-01T08:00:00Z"
    travelled = imported(document("01T08:00:00", "01T10:00:00", "03T08:00:00"))
    assert all(stop.arrive for stop in travelled.tours[0].stops)
    assert not travelled.left_out


def test_equal_texts_are_one_fact() -> None:
    inner = "<cmt>By the lake</cmt><desc>by the lake</desc>"
    (stop,) = tour_of(gpx(point("wpt", "Camp", 50, 8, inner))).stops
    assert [fact.text for fact in stop.facts] == ["by the lake"]
    (stop,) = tour_of(gpx(point("wpt", "Camp", 50, 8, "<desc>Camp</desc><cmt>CAMP</cmt>"))).stops
    assert not stop.facts


def test_the_order_of_a_route_counts() -> None:
    waypoints = "".join(point("wpt", name, lat, 8) for name, lat in (("C", 52), ("A", 50)))
    waypoints += point("wpt", "Elsewhere", 60, 8)
    route = "".join(
        point("rtept", name, lat, 8) for name, lat in (("A", 50), ("B", 51), ("C", 52), ("A", 50))
    )
    stops = tour_of(gpx(f"{waypoints}<rte>{route}</rte>")).stops
    assert [stop.name for stop in stops] == ["A", "B", "C", "A", "Elsewhere"]
    assert [stop.order_basis for stop in stops] == ["stated"] * 4 + ["inferred"]


def test_a_waypoint_of_the_same_name_elsewhere_is_another_stop() -> None:
    document = gpx(point("wpt", "Camp", 50, 8) + f"<rte>{point('rtept', 'Camp', 51, 8)}</rte>")
    assert placed(tour_of(document)) == [("Camp", (8.0, 51.0)), ("Camp", (8.0, 50.0))]


def test_a_rest_is_twenty_minutes_within_two_hundred_metres() -> None:
    walk = [(0, 0), (30, 2000)]
    after = [(100, 9000), (130, 12000)]
    long = [(40, 5000), (50, 5150), (60, 5190), (62, 5300)]
    assert rests(track(*walk, *long, *after)) == [
        ("Start of Walk", None, "08:00"),
        ("Rest of Walk", "08:40", "09:00"),
        ("End of Walk", "10:10", None),
    ]
    short = [(40, 5000), (50, 5150), (59, 5190), (62, 5300)]
    wide = [(40, 5000), (50, 5150), (60, 5210), (62, 5400)]
    for way in (short, wide):
        assert [name for name, *_ in rests(track(*walk, *way, *after))] == [
            "Start of Walk",
            "End of Walk",
        ]


def test_a_rest_at_an_end_is_the_end() -> None:
    walk = track((0, 0), (15, 20), (30, 60), (60, 5000), (80, 5010), (100, 5020))
    assert rests(walk) == [("Start of Walk", None, "08:30"), ("End of Walk", "09:00", None)]
    assert rests(track((0, 0), (15, 20), (30, 10))) == [("Walk", "08:00", "08:30")]


def test_a_pause_of_the_receiver_is_a_rest_only_in_one_place() -> None:
    assert len(rests(track((0, 0), (30, 4000), (80, 4100), (100, 9000)))) == 3
    assert len(rests(track((0, 0), (30, 4000), (80, 30_000), (100, 35_000)))) == 2


def test_a_track_that_begins_where_the_last_one_ended_shares_the_stop() -> None:
    second = track((600, 3100), (660, 8000)).replace("Walk", "Next")
    found = tour_of(gpx(track((0, 0), (60, 3000)) + second))
    assert [(stop.name, *dates(stop)) for stop in found.stops] == [
        ("Start of Walk", None, "2024-05-01T08:00:00Z"),
        ("End of Walk, start of Next", "2024-05-01T09:00:00Z", "2024-05-01T18:00:00Z"),
        ("End of Next", "2024-05-01T19:00:00Z", None),
    ]


def test_points_of_a_track_that_are_no_place_are_left_out() -> None:
    walk = track((0, 0), (60, 3000))
    nowhere = '<trkseg><trkpt lat="0" lon="0"/><trkpt lat="1e999" lon="8"/>'
    found = imported(gpx(walk.replace("<trkseg>", nowhere)))
    assert [stop.position for stop in found.tours[0].stops] == [
        (8.0, 50.0),
        (8.0, pytest.approx(50.02698, abs=1e-5)),
    ]
    assert left_out(found) == {"implausible position": 2}


def test_tracks_are_asked_about() -> None:
    alone = imported(gpx(track((0, 0), (60, 3000), (61, 3100))))
    assert (alone.questions[0].chosen, alone.questions[0].is_open) == ("ends", True)
    assert left_out(alone) == {"track point": 1}
    beside = imported(gpx(point("wpt", "A", 50, 8) + track((0, 0), (60, 3000))))
    assert (beside.questions[0].chosen, beside.questions[0].is_open) == ("none", False)
    assert left_out(beside) == {"track": 1}
    assert len(beside.tours[0].stops) == 1


@given(st.lists(st.tuples(st.floats(), st.floats()), min_size=1, max_size=5))
def test_coordinates_are_whole_and_nothing_is_at_nought(
    places: list[tuple[float, float]],
) -> None:
    document = gpx("".join(point("wpt", f"P{n}", lat, lon) for n, (lon, lat) in enumerate(places)))
    for stop, (lon, lat) in zip(tour_of(document).stops, places, strict=True):
        is_place = abs(lon) <= 180 and abs(lat) <= 90 and (lon, lat) != (0, 0)
        assert stop.position == ((lon, lat) if is_place else None)
        assert bool(stop.place_note) == (not is_place)


def test_a_file_without_points_is_refused() -> None:
    assert "no waypoints" in refusal(gpx("<trk><trkseg/></trk>"))


@pytest.mark.parametrize("options", [ExportOptions(), ExportOptions(track=True)])
@pytest.mark.parametrize("name", TOURS)
def test_our_own_export_is_the_tour_that_it_was(name: str, options: ExportOptions) -> None:
    found = imported(data(TOURS[name], ".gpx", options))
    assert found.tours == (carried_tour(TOURS[name]),)
    assert not found.left_out
    assert not found.questions


@settings(max_examples=100)
@given(tours())
def test_any_exported_tour_is_the_tour_that_it_was(tour: Tour) -> None:
    assert tour_of(data(tour, ".gpx")) == carried_tour(tour)


def test_the_date_line_is_where_it_was() -> None:
    # Exports write -180, as the schema has no 180.
    first = msgspec.structs.replace(TOURS["asia"].stops[0], lon=180.0)
    tour = msgspec.structs.replace(TOURS["asia"], stops=(first,))
    assert b'lon="-180"' in data(tour, ".gpx")
    assert tour_of(data(tour, ".gpx")) == carried_tour(tour)


@settings(max_examples=60)
@given(tours())
def test_names_order_and_places_survive_in_what_is_shown(tour: Tour) -> None:
    document = re.sub(
        rb"<atlas:(tour|stop)\b.*?</atlas:\1>", b"", data(tour, ".gpx"), flags=re.DOTALL
    )
    shown = [stop for stop in tour.stops if stop.position]
    if not shown:
        return
    again = tour_of(document)
    assert len(again.stops) == len(shown)
    for stop, was in zip(again.stops, shown, strict=True):
        assert was.position is not None
        if all(letter.isprintable() for letter in was.name):
            assert stop.name == one_line(was.name)
        lon, lat = was.position
        if round(lon, 7) == 0 and round(lat, 7) == 0:
            assert stop.position is None
        else:
            assert stop.position == pytest.approx((-180 if lon == 180 else lon, lat), abs=2e-7)


def test_dates_in_words_survive_in_what_is_shown() -> None:
    for tour in TOURS.values():
        document = re.sub(
            rb"<atlas:(tour|stop)\b.*?</atlas:\1>", b"", data(tour, ".gpx"), flags=re.DOTALL
        )
        for stop, was in zip(tour_of(document).stops, tour.stops, strict=True):
            if was.arrive is not None:
                arrive, depart = dates(was)
                # In words, a stay of one day is that day.
                assert dates(stop) == (arrive, None if arrive == depart else depart)
                assert stop.date_basis == was.date_basis


def test_changes_in_another_program_are_kept() -> None:
    tour = TOURS["asia"]
    text = data(tour, ".gpx").decode().replace("<name>3 Hanoi</name>", "<name>Hà Nội</name>")
    text = text.replace('<wpt lat="37.5665" lon="126.978">', '<wpt lat="37.5" lon="127">')
    text = text.replace("<rte>", f"{point('wpt', 'Busan', 35.11, 129.04)}<rte>", 1)
    again = tour_of(text)
    assert placed(again)[2:] == [
        ("Hà Nội", tour.stops[2].position),
        ("Seoul", (127.0, 37.5)),
        ("Camp Humphreys", tour.stops[4].position),
        ("Busan", (129.04, 35.11)),
    ]
