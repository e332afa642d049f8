"""GPX: readable by gpxpy and the standard library, in the order of its schema, inert."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import msgspec
import pytest

from app.export.text.sanitize import sanitize
from app.tour.model import Tour
from tests.export.foreign import read_gpx
from tests.export.samples import HOSTILE_TEXTS, TOURS, data, hostile, with_days

NS = {"g": "http://www.topografix.com/GPX/1/1"}
# The order of the elements in the schema of GPX 1.1.
ORDER = {
    "gpx": ["metadata", "wpt", "rte"],
    "metadata": ["name", "desc", "link", "keywords", "bounds"],
    "wpt": ["ele", "time", "name", "cmt", "desc", "src", "link"],
    "rte": ["name", "desc", "rtept"],
    "rtept": ["ele", "time", "name"],
    "link": ["text"],
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
        assert [point.name for point in points] == [
            f"{number} {stop.name}" for number, stop in enumerate(tour.stops, start=1)
        ]
    for point, stop in zip(read.waypoints, tour.stops, strict=True):
        assert point.description.count("• ") == len(stop.items)
        assert point.time is None
    bounds = read.bounds
    assert bounds.min_latitude == min(stop.lat or 0 for stop in tour.stops)
    assert bounds.max_longitude == max(stop.lon or 0 for stop in tour.stops)


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
