"""GPX: readable by gpxpy and the standard library, in the order of its schema, inert."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import msgspec
import pytest

from app.export.options import ExportOptions
from app.export.text.sanitize import sanitize
from app.tour.model import Tour
from tests.export.foreign import read_gpx
from tests.export.samples import HOSTILE_TEXTS, TOURS, data, hostile, with_days

NS = {"g": "http://www.topografix.com/GPX/1/1"}
# The order of the elements in the schema of GPX 1.1.
ORDER = {
    "gpx": ["metadata", "wpt", "rte", "trk"],
    "metadata": ["name", "desc", "link", "keywords", "bounds", "extensions"],
    "wpt": ["ele", "time", "name", "cmt", "desc", "src", "link", "extensions"],
    "rte": ["name", "desc", "rtept"],
    "rtept": ["ele", "time", "name", "cmt", "desc"],
    "trk": ["name", "desc", "trkseg"],
    "trkseg": ["trkpt"],
    "trkpt": [],
    "link": ["text"],
    "extensions": ["tour", "stop"],
}


def check_order(element: ET.Element) -> None:
    order = ORDER.get(element.tag.partition("}")[2], [])
    positions = [order.index(child.tag.partition("}")[2]) for child in element]
    assert positions == sorted(positions)
    for child in element:
        check_order(child)


@pytest.mark.parametrize("name", TOURS)
def test_it_is_complete_and_in_order(name: str) -> None:
    tour = TOURS[name]
    out = data(tour, ".gpx")
    check_order(ET.fromstring(out))
    read = read_gpx(out)
    assert read.name == tour.title
    route = read.routes[0].points
    for points in (read.waypoints, route):
        assert [(point.longitude, point.latitude) for point in points] == [
            (stop.lon, stop.lat) for stop in tour.stops
        ]
    names = [f"{number} {stop.name}" for number, stop in enumerate(tour.stops, start=1)]
    assert [point.name for point in read.waypoints] == names
    assert [point.name for point in route] == [
        f"{name} (inferred)" if stop.place_basis == "inferred" else name
        for name, stop in zip(names, tour.stops, strict=True)
    ]
    assert not read.tracks
    for point, stop in zip(read.waypoints, tour.stops, strict=True):
        assert point.description.count("• ") == len(stop.items)
        assert point.time is None
    bounds = read.bounds
    assert bounds.min_latitude == min(stop.lat or 0 for stop in tour.stops)


def bounds_of(*places: tuple[float, float], track: bool = False) -> tuple[float, ...]:
    """West, south, east and north of the file of a tour of places (longitude, latitude)."""
    options = ExportOptions(track=track)
    read = read_gpx(data(tour_of(*places), ".gpx", options)).bounds
    return (read.min_longitude, read.min_latitude, read.max_longitude, read.max_latitude)


def tour_of(*places: tuple[float, float]) -> Tour:
    stop = TOURS["asia"].stops[-1]
    stops = tuple(
        msgspec.structs.replace(stop, id=str(index), lon=lon, lat=lat)
        for index, (lon, lat) in enumerate(places)
    )
    return msgspec.structs.replace(TOURS["asia"], stops=stops)


def test_bounds_across_the_antimeridian() -> None:
    fiji, samoa, tonga = (178.44, -18.14), (-171.76, -13.83), (-175.2, -21.14)
    assert bounds_of(fiji) == (178.44, -18.14, 178.44, -18.14)
    assert bounds_of(fiji, samoa, tonga) == (178.44, -21.14, -171.76, -13.83)
    assert bounds_of(samoa, fiji) == (178.44, -18.14, -171.76, -13.83)
    assert bounds_of((170.0, 1.0), (180.0, 2.0)) == (170.0, 1.0, -180.0, 2.0)
    assert bounds_of((-10.0, 1.0), (20.0, 2.0)) == (-10.0, 1.0, 20.0, 2.0)
    # Once around the world.
    assert bounds_of(*((lon, 0.0) for lon in (0.0, 120.0, -120.0, 0.0))) == (
        *(-180.0, 0.0, 179.9999999, 0.0),
    )


def test_bounds_contain_the_track() -> None:
    # The great circle from Frankfurt to San Francisco goes far to the north.
    west, south, east, north = bounds_of((8.57, 50.03), (-122.38, 37.62), track=True)
    assert (west, south, east) == (-122.38, 37.62, 8.57)
    assert north > 65


@pytest.mark.parametrize("name", TOURS)
def test_a_track_follows_the_legs(name: str) -> None:
    tour = TOURS[name]
    out = data(tour, ".gpx", ExportOptions(track=True))
    check_order(ET.fromstring(out))
    read = read_gpx(out)
    (track,) = read.tracks
    assert track.name == tour.title
    points = [(point.longitude, point.latitude) for point in track.walk(only_points=True)]
    at = 0
    for stop in tour.stops:
        at = points.index((stop.lon, stop.lat), at)
    assert at == len(points) - 1
    assert len(points) > 3 * len(tour.stops)
    # Only the antimeridian divides the track: no line crosses the whole map.
    assert len(track.segments) == (2 if name == "verne" else 1)
    for segment in track.segments:
        longitudes = [point.longitude for point in segment.points]
        steps = zip(longitudes, longitudes[1:], strict=False)
        assert max(abs(b - a) for a, b in steps) < 10
        assert all(point.time is None for point in segment.points)
    # The rest of the file is the same.
    assert [point.name for point in read.routes[0].points] == [
        point.name for point in read_gpx(data(tour, ".gpx")).routes[0].points
    ]


def test_what_is_inferred_is_marked_at_route_points() -> None:
    root = ET.fromstring(data(TOURS["asia"], ".gpx"))
    points = root.findall("./g:rte/g:rtept", NS)
    for point, stop in zip(points, TOURS["asia"].stops, strict=True):
        is_marked = point.findtext("g:cmt", "", NS).endswith(" (inferred)")
        assert is_marked == (stop.date_basis == "inferred")
        remarks = point.findtext("g:desc", "", NS)
        for what in ("place", "date", "order"):
            inferred = getattr(stop, f"{what}_basis") == "inferred"
            assert (f"{what.capitalize()} inferred" in remarks) == inferred
            assert (getattr(stop, f"{what}_note") or "") in remarks


def test_a_track_of_one_stop_and_of_one_place() -> None:
    for places in (((8.0, 50.0),), ((8.0, 50.0), (8.0, 50.0))):
        read = read_gpx(data(tour_of(*places), ".gpx", ExportOptions(track=True)))
        points = [(point.longitude, point.latitude) for point in read.walk(only_points=True)]
        assert points == [(8.0, 50.0)]


def test_web_addresses_of_sources_are_links() -> None:
    read = read_gpx(data(TOURS["verne"], ".gpx"))
    assert {point.link for point in read.waypoints} == {"https://www.gutenberg.org/ebooks/103"}
    asia = data(TOURS["asia"], ".gpx")
    assert b"<link" not in asia
    assert "[1] Takeaways From Hegseth’s Asia Tour" in asia.decode()
    tour = TOURS["asia"]
    for url in ("javascript:alert(1)", 'https://e.example/?a=1&b="2"'):
        sources = (msgspec.structs.replace(tour.sources[0], url=url),)
        out = data(msgspec.structs.replace(tour, sources=sources), ".gpx")
        links = [link.get("href") for link in ET.fromstring(out).iterfind(".//g:wpt/g:link", NS)]
        assert links == ([url] * 5 if url.startswith("https") else [])


@pytest.mark.parametrize(
    ("moment", "time"),
    [
        ("2025-10-28", None),
        ("2025-10-28T10:00", None),
        ("2025-10-28T10:00+09:00", "2025-10-28T01:00:00Z"),
        ("1872-10-02T20:45:00Z", "1872-10-02T20:45:00Z"),
        ("0001-01-01T00:00+09:00", None),
    ],
)
def test_only_times_with_a_zone_are_written(moment: str, time: str | None) -> None:
    root = ET.fromstring(data(with_days(TOURS["asia"], moment), ".gpx"))
    assert [element.text for element in root.iterfind("./g:wpt/g:time", NS)] == (
        [time] if time else []
    )


def test_longitudes_end_before_180() -> None:
    tour = TOURS["asia"]
    stop = msgspec.structs.replace(tour.stops[0], lon=180.0, lat=-0.00000001, altitude=1e-9)
    point = ET.fromstring(data(msgspec.structs.replace(tour, stops=(stop,)), ".gpx")).find(
        "g:wpt", NS
    )
    assert point is not None
    assert (point.get("lon"), point.get("lat"), point.findtext("g:ele", "", NS)) == (
        "-180",
        "0",
        "0",
    )


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_hostile_texts_are_only_text(text: str) -> None:
    tour: Tour = hostile(text)
    root = ET.fromstring(data(tour, ".gpx"))
    check_order(root)
    assert [element.tag for element in root.iter()] == [
        element.tag for element in ET.fromstring(data(hostile("plain"), ".gpx")).iter()
    ]
    assert sanitize(text) in root.findtext("./g:metadata/g:desc", "", NS)
