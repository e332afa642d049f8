"""KML 2.2 (OGC 07-147r2) and KMZ: the tour for Google Earth and other globes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from itertools import repeat
from xml.etree import ElementTree as ET

from PySide6.QtCore import QCoreApplication

from app.export.formats.kml_balloon import lines_html, stop_html, tour_html
from app.export.formats.kml_tour import add_look_at, add_tour, placemark_id, time_value
from app.export.formats.xml_text import add, decimal, document
from app.export.job import Job
from app.export.text.described import StopText, describe_stops, topics_of, tour_facts
from app.export.text.sanitize import note_replacements, one_line
from app.map.theme import THEMES
from app.tour.antimeridian import pieces
from app.tour.file.carried import NAMESPACE as CARRIED
from app.tour.file.carried import carried_head, carried_stops
from app.tour.filters import KINDS, exists, kind_of
from app.tour.geodesy import LonLat
from app.tour.model import Stop
from app.tour.route import Leg, total
from app.words.wording import leg_length, leg_words

translate = QCoreApplication.translate

_NAMESPACE = "http://www.opengis.net/kml/2.2"
_GOOGLE = "http://www.google.com/kml/ext/2.2"
_STOP, _STOP_INFERRED = "stop", "stop-inferred"
_ROUTE, _ROUTE_INFERRED = "route", "route-inferred"
_TOUR = "tour"
# The opacity of a colour in hexadecimal; inferred places and legs are paler.
_OPAQUE, _PALE = "ff", "80"
# The earliest time that ZIP can hold; a fixed one makes equal tours equal files.
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


def make_kml(job: Job) -> bytes:
    """The stops with balloons, the route leg by leg, and an animated tour. UTF-8.

    Coordinates are longitude, latitude in WGS 84 degrees within ±180; times are ISO 8601, as
    coarse as the tour gives them. The only external references are links to the sources. If asked
    to, the document and each stop carry their part of the tour, so that it can be read again.
    """
    tour = job.tour
    stops = describe_stops(tour, job.route)
    names = {"xmlns": _NAMESPACE, "xmlns:gx": _GOOGLE, "xmlns:atlas": CARRIED}
    root = ET.Element("kml", names)
    top = add(root, "Document")
    # The schema prescribes the order of the children of each element.
    add(top, "name", one_line(tour.title))
    add(top, "open", "1")
    add(top, "Snippet", one_line(tour.subtitle or tour.title), {"maxLines": "1"})
    add(top, "description", tour_html(tour, tour_facts(tour, total(job.route))))
    add(top, "styleUrl", f"#{_TOUR}")
    _add_styles(top, THEMES[job.options.theme].accent)
    embeds = job.options.embed
    if embeds:
        add(add(top, "ExtendedData"), "atlas:tour", carried_head(tour))
    add_tour(top, translate("export", "Play the tour"), stops)
    folder = _add_folder(top, translate("export", "Stops"))
    parts = carried_stops(tour) if embeds else repeat("", len(stops))
    for stop, carried in zip(stops, parts, strict=True):
        _add_stop(folder, stop, carried)
    if any(stop.leg for stop in stops):
        folder = _add_folder(top, translate("export", "Route"))
        for stop in stops:
            if stop.leg:
                _add_leg(folder, stop.leg)
    text = document(root)
    note_replacements(job, text)
    return text.encode("utf-8")


def make_kmz(job: Job) -> bytes:
    """The KML document in a ZIP archive; equal tours make equal files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            zipfile.ZipInfo("doc.kml", _ZIP_EPOCH), make_kml(job), zipfile.ZIP_DEFLATED
        )
    return out.getvalue()


def _add_styles(parent: ET.Element, colour: str) -> None:
    _add_balloon(add(parent, "Style", None, {"id": _TOUR}))
    for name, opacity in ((_STOP, _OPAQUE), (_STOP_INFERRED, _PALE)):
        style = add(parent, "Style", None, {"id": name})
        icon = add(style, "IconStyle")
        add(icon, "color", _kml_colour(colour, opacity))
        add(add(style, "LabelStyle"), "scale", "0.9")
        _add_balloon(style)
    for name, opacity in ((_ROUTE, _OPAQUE), (_ROUTE_INFERRED, _PALE)):
        style = add(parent, "Style", None, {"id": name})
        line = add(style, "LineStyle")
        add(line, "color", _kml_colour(colour, opacity))
        add(line, "width", "3")
        _add_balloon(style)


def _add_balloon(style: ET.Element) -> None:
    # Only the description, which is escaped and has a heading; the name would not be escaped.
    add(add(style, "BalloonStyle"), "text", "$[description]")


def _kml_colour(colour: str, opacity: str) -> str:
    # The order of KML: opacity, blue, green, red.
    red, green, blue = colour[1:3], colour[3:5], colour[5:7]
    return f"{opacity}{blue}{green}{red}".lower()


def _add_folder(parent: ET.Element, name: str) -> ET.Element:
    folder = add(parent, "Folder")
    add(folder, "name", name)
    return folder


def _add_stop(parent: ET.Element, described: StopText, carried: str) -> None:
    stop = described.stop
    mark = add(parent, "Placemark", None, {"id": placemark_id(described.number)})
    add(mark, "name", one_line(described.numbered_name))
    add(mark, "Snippet", one_line(described.where_and_when), {"maxLines": "1"})
    add(mark, "description", stop_html(described))
    if stop.position is not None:
        add_look_at(mark, stop.position)
    _add_time(mark, stop)
    add(mark, "styleUrl", f"#{_STOP_INFERRED if stop.place_basis == 'inferred' else _STOP}")
    extended = add(mark, "ExtendedData")
    for name, value in _data(described).items():
        add(add(extended, "Data", None, {"name": name}), "value", value)
    if carried:
        add(extended, "atlas:stop", carried, {"number": str(described.number)})
    if stop.position is None:
        # A placemark without a geometry is in the list, but not on the globe.
        return
    altitude = "" if stop.altitude is None else f",{decimal(stop.altitude)}"
    add(add(mark, "Point"), "coordinates", f"{_position(stop.position)}{altitude}")


def _data(described: StopText) -> Mapping[str, str]:
    """The contents of the balloon as values for programs."""
    stop = described.stop
    kinds = [kind_of(item) for item in stop.items if exists(item)]
    data: dict[str, str | None] = {
        "stop_number": str(described.number),
        "stop_id": stop.id,
        "country_code": stop.country,
        "arrive": stop.arrive.text if stop.arrive else None,
        "depart": stop.depart.text if stop.depart else None,
        "place_basis": "not known" if stop.position is None else stop.place_basis,
        "date_basis": stop.date_basis if stop.arrive or stop.depart else None,
        "order_basis": stop.order_basis,
        "topics": "; ".join(topics_of(stop.items)),
        **{f"{kind}_count": str(kinds.count(kind)) for kind in KINDS},
    }
    return {name: value for name, value in data.items() if value}


def _add_time(parent: ET.Element, stop: Stop) -> None:
    # KML cannot say that a date is uncertain or approximate; the balloon does.
    arrive, depart = (
        None if when is None or when.qualification else when for when in (stop.arrive, stop.depart)
    )
    if arrive and depart and depart.is_before(arrive):
        # A program would never show the stop in such a span; the balloon has both dates.
        return
    if arrive and not arrive.is_interval and depart in (None, arrive):
        # A time span without an end would be open, but the stay is not.
        add(add(parent, "TimeStamp"), "when", time_value(arrive))
    elif arrive or depart:
        span = add(parent, "TimeSpan")
        if arrive:
            add(span, "begin", time_value(arrive.ends[0]))
        if end := depart or arrive:
            add(span, "end", time_value(end.ends[1]))


def _add_leg(parent: ET.Element, leg: Leg) -> None:
    mark = add(parent, "Placemark")
    name = one_line(f"{leg.start.name} → {leg.end.name}")
    add(mark, "name", name)
    add(mark, "Snippet", leg_length(leg), {"maxLines": "1"})
    notes = [leg.end.order_note] if leg.end.order_note else []
    add(mark, "description", lines_html(name, [*leg_words(leg, str), *notes]))
    inferred = leg.end.order_basis == "inferred" or bool(leg.past)
    add(mark, "styleUrl", f"#{_ROUTE_INFERRED if inferred else _ROUTE}")
    lines = pieces(leg.line)
    into = mark if len(lines) == 1 else add(mark, "MultiGeometry")
    for line in lines:
        _add_line(into, line)


def _add_line(parent: ET.Element, line: Sequence[LonLat]) -> None:
    element = add(parent, "LineString")
    # The line follows the ground, and the curve of the Earth between its points.
    add(element, "tessellate", "1")
    add(element, "coordinates", " ".join(map(_position, line)))


def _position(point: LonLat) -> str:
    return f"{decimal(point[0])},{decimal(point[1])}"
