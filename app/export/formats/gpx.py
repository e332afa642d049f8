"""GPX 1.1 (www.topografix.com/GPX/1/1): waypoints and a route for navigation devices and apps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from xml.etree import ElementTree as ET

from app.export.formats.xml_text import add, add_if_text, decimal, document
from app.export.job import Job
from app.export.text.described import (
    SourceText,
    StopText,
    describe_sources,
    describe_stops,
    topics_of,
    tour_facts,
)
from app.export.text.plain import stop_text, tour_text
from app.export.text.sanitize import note_replacements, one_line
from app.tour.model import Tour, When
from app.tour.route import distance

_NAMESPACE = "http://www.topografix.com/GPX/1/1"
_SCHEMA = "http://www.w3.org/2001/XMLSchema-instance"


def make_gpx(job: Job) -> bytes:
    """The stops as waypoints with descriptions and links, and as the points of one route. UTF-8.

    Positions are WGS 84 degrees, elevations metres. GPX times are UTC, so a waypoint has a time
    only if the tour states its time to the minute, and the time zone; the descriptions have all
    dates as they are known.
    """
    tour = job.tour
    # The schema has no points without a place.
    stops = [stop for stop in describe_stops(tour) if stop.stop.position is not None]
    root = ET.Element(
        "gpx",
        {
            "version": "1.1",
            "creator": "Tour Atlas",
            "xmlns": _NAMESPACE,
            "xmlns:xsi": _SCHEMA,
            "xsi:schemaLocation": f"{_NAMESPACE} {_NAMESPACE}/gpx.xsd",
        },
    )
    facts = tour_facts(tour, distance(tour))
    _add_metadata(root, tour, facts)
    for stop in stops:
        _add_waypoint(root, stop)
    route = add(root, "rte")
    add(route, "name", one_line(tour.title))
    add_if_text(route, "desc", facts)
    for stop in stops:
        _add_point(route, "rtept", stop)
    text = document(root)
    note_replacements(job, text)
    return text.encode("utf-8")


def _add_metadata(root: ET.Element, tour: Tour, facts: str) -> None:
    # The schema prescribes the order of the children, here and below.
    metadata = add(root, "metadata")
    add(metadata, "name", one_line(tour.title))
    add_if_text(metadata, "desc", tour_text(tour, facts))
    _add_links(metadata, describe_sources(tour))
    topics = topics_of(item for stop in tour.stops for item in stop.items)
    add_if_text(metadata, "keywords", ", ".join(map(one_line, topics)))
    positions = [stop.position for stop in tour.stops if stop.position is not None]
    latitudes = [lat for _, lat in positions]
    longitudes = [float(_longitude(lon)) for lon, _ in positions]
    if positions:
        bounds = {
            "minlat": decimal(min(latitudes)),
            "minlon": decimal(min(longitudes)),
            "maxlat": decimal(max(latitudes)),
            "maxlon": decimal(max(longitudes)),
        }
        add(metadata, "bounds", None, bounds)


def _add_waypoint(root: ET.Element, stop: StopText) -> None:
    point = _add_point(root, "wpt", stop)
    add(point, "cmt", stop.days)
    add(point, "desc", stop_text(stop))
    add_if_text(point, "src", "; ".join(one_line(source.line) for source in stop.sources))
    _add_links(point, stop.sources)


def _add_point(parent: ET.Element, tag: str, described: StopText) -> ET.Element:
    stop = described.stop
    lon, lat = stop.position or (0.0, 0.0)
    point = add(parent, tag, None, {"lat": decimal(lat), "lon": _longitude(lon)})
    if stop.altitude is not None:
        add(point, "ele", decimal(stop.altitude))
    add_if_text(point, "time", _utc(stop.arrive or stop.depart))
    add(point, "name", one_line(described.numbered_name))
    return point


def _add_links(parent: ET.Element, sources: Iterable[SourceText]) -> None:
    for source in sources:
        if source.link:
            link = add(parent, "link", None, {"href": source.link})
            add(link, "text", one_line(source.title))


def _longitude(lon: float) -> str:
    # The schema excludes 180.
    text = decimal(lon)
    return "-180" if text == "180" else text


def _utc(moment: When | None) -> str | None:
    if moment is None or moment.moment is None or moment.moment.tzinfo is None:
        return None
    try:
        utc = moment.moment.astimezone(dt.UTC)
    except OverflowError:
        # At both ends of the calendar, UTC may be out of range.
        return None
    return utc.replace(tzinfo=None).isoformat() + "Z"
