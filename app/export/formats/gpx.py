"""GPX 1.1 (www.topografix.com/GPX/1/1): waypoints and a route for navigation devices and apps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import groupby, repeat
from xml.etree import ElementTree as ET

from app.export.formats.xml_text import add, add_if_text, decimal, document
from app.export.job import Job
from app.export.text.described import (
    SourceText,
    StopText,
    describe_sources,
    describe_stops,
    marked,
    topics_of,
    tour_facts,
)
from app.export.text.plain import stop_text, tour_text
from app.export.text.sanitize import note_replacements, one_line
from app.tour.antimeridian import HALF_TURN, TURN, pieces
from app.tour.file.carried import NAMESPACE as CARRIED
from app.tour.file.carried import carried_head, carried_stops
from app.tour.geodesy import LonLat
from app.tour.model import Tour, When
from app.tour.route import Route, total

_NAMESPACE = "http://www.topografix.com/GPX/1/1"
# The last number before 180 with as many decimals as we write.
_EASTERNMOST = 179.9999999
_SCHEMA = "http://www.w3.org/2001/XMLSchema-instance"


def make_gpx(job: Job) -> bytes:
    """The stops as waypoints with descriptions and links, and as the points of one route. UTF-8.

    What is inferred is marked at both. With the option ``track`` there is a track too, along the
    great circles of the legs, because some devices know only tracks; it has no times.

    Positions are WGS 84 degrees, elevations metres. GPX times are UTC, so a waypoint has a time
    only if the tour states its time to the minute, and the time zone; the descriptions have all
    dates as they are known. If asked to, extensions of the waypoints carry their parts of the
    tour, and those of the metadata all else, so that it can be read again.
    """
    tour = job.tour
    embeds = job.options.embed
    parts = carried_stops(tour) if embeds else repeat("", len(tour.stops))
    described = list(zip(describe_stops(tour, job.route), parts, strict=True))
    # The schema has no points without a place.
    placed = [(stop, carried) for stop, carried in described if stop.stop.position is not None]
    stops = [stop for stop, _ in placed]
    root = ET.Element(
        "gpx",
        {
            "version": "1.1",
            "creator": "Tour Atlas",
            "xmlns": _NAMESPACE,
            "xmlns:xsi": _SCHEMA,
            "xmlns:atlas": CARRIED,
            "xsi:schemaLocation": f"{_NAMESPACE} {_NAMESPACE}/gpx.xsd",
        },
    )
    facts = tour_facts(tour, total(job.route))
    metadata = _add_metadata(root, job, facts)
    if embeds:
        extensions = add(metadata, "extensions")
        add(extensions, "atlas:tour", carried_head(tour))
        for stop, carried in described:
            if stop.stop.position is None:
                _add_carried(extensions, stop, carried)
    for stop, carried in placed:
        waypoint = _add_waypoint(root, stop)
        if carried:
            _add_carried(add(waypoint, "extensions"), stop, carried)
    route = add(root, "rte")
    add(route, "name", one_line(tour.title))
    add_if_text(route, "desc", facts)
    for stop in stops:
        _add_route_point(route, stop)
    if job.options.track:
        _add_track(root, job, facts)
    text = document(root)
    note_replacements(job, text)
    return text.encode("utf-8")


def _add_carried(parent: ET.Element, stop: StopText, carried: str) -> None:
    add(parent, "atlas:stop", carried, {"number": str(stop.number)})


def _add_metadata(root: ET.Element, job: Job, facts: str) -> ET.Element:
    tour = job.tour
    # The schema prescribes the order of the children, here and below.
    metadata = add(root, "metadata")
    add(metadata, "name", one_line(tour.title))
    add_if_text(metadata, "desc", tour_text(tour, facts))
    _add_links(metadata, describe_sources(tour))
    topics = topics_of(item for stop in tour.stops for item in stop.items)
    add_if_text(metadata, "keywords", ", ".join(map(one_line, topics)))
    if positions := _positions(tour, job.route, with_track=job.options.track):
        add(metadata, "bounds", None, _bounds(positions))
    return metadata


def _positions(tour: Tour, route: Route, *, with_track: bool) -> list[LonLat]:
    """The positions in the file, with continuous longitudes, which may exceed ±180 degrees."""
    known = [leg for leg in route if leg is not None]
    if not known:
        return [stop.position for stop in tour.stops if stop.position is not None]
    if with_track:
        return [point for leg in known for point in leg.line]
    return [known[0].line[0], *(leg.line[-1] for leg in known)]


def _bounds(positions: Sequence[LonLat]) -> dict[str, str]:
    """The bounds of positions; across the antimeridian, ``minlon`` is greater than ``maxlon``.

    GPX 1.1 does not say what bounds are there. This is the rule of GeoJSON (RFC 7946, 5.2); bounds
    from -180 to 180 would contain the whole world.
    """
    longitudes, latitudes = zip(*positions, strict=True)
    west, east = min(longitudes), max(longitudes)
    if east - west >= TURN:
        west, east = -HALF_TURN, _EASTERNMOST
    return {
        "minlat": decimal(min(latitudes)),
        "minlon": _longitude(west),
        "maxlat": decimal(max(latitudes)),
        "maxlon": _longitude(east),
    }


def _add_waypoint(root: ET.Element, stop: StopText) -> ET.Element:
    point = _add_point(root, "wpt", stop, stop.numbered_name)
    add(point, "cmt", _days(stop))
    add(point, "desc", stop_text(stop))
    add_if_text(point, "src", "; ".join(one_line(source.line) for source in stop.sources))
    _add_links(point, stop.sources)
    return point


def _add_route_point(route: ET.Element, stop: StopText) -> None:
    # Most devices show only the name of a route point.
    point = _add_point(route, "rtept", stop, marked(stop.numbered_name, stop.stop.place_basis))
    add(point, "cmt", _days(stop))
    add_if_text(point, "desc", "\n".join(stop.remarks))


def _days(stop: StopText) -> str:
    has_date = stop.stop.arrive or stop.stop.depart
    return marked(stop.days, stop.stop.date_basis) if has_date else stop.days


def _add_track(root: ET.Element, job: Job, facts: str) -> None:
    track = add(root, "trk")
    add(track, "name", one_line(job.tour.title))
    add_if_text(track, "desc", facts)
    positions = _positions(job.tour, job.route, with_track=True)
    # A leg begins where the one before it ended.
    line = [point for point, _ in groupby(positions)]
    for piece in pieces(line) if len(line) > 1 else [line]:
        segment = add(track, "trkseg")
        for lon, lat in piece:
            # At the antimeridian a piece ends on its own side.
            position = {"lat": decimal(lat), "lon": decimal(min(lon, _EASTERNMOST))}
            add(segment, "trkpt", None, position)


def _add_point(parent: ET.Element, tag: str, described: StopText, name: str) -> ET.Element:
    stop = described.stop
    lon, lat = stop.position or (0.0, 0.0)
    point = add(parent, tag, None, {"lat": decimal(lat), "lon": _longitude(lon)})
    if stop.altitude is not None:
        add(point, "ele", decimal(stop.altitude))
    add_if_text(point, "time", _utc(stop.arrive or stop.depart))
    add(point, "name", one_line(name))
    return point


def _add_links(parent: ET.Element, sources: Iterable[SourceText]) -> None:
    for source in sources:
        if source.link:
            link = add(parent, "link", None, {"href": source.link})
            add(link, "text", one_line(source.title))


def _longitude(degrees: float) -> str:
    # The schema excludes 180.
    text = decimal(
        (degrees + HALF_TURN) % TURN - HALF_TURN if abs(degrees) > HALF_TURN else degrees
    )
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
