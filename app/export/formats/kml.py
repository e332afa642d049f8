"""KML 2.2 (OGC 07-147r2) and KMZ: the tour for Google Earth and other globes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.etree import ElementTree as ET

from PySide6.QtCore import QCoreApplication

from app.export.formats.kml_balloon import lines_html, stop_html, tour_html
from app.export.formats.kml_tour import add_look_at, add_tour, placemark_id
from app.export.formats.xml_text import add, decimal, document
from app.export.job import Job
from app.export.text.described import StopText, describe_stops, topics_of, tour_facts
from app.export.text.sanitize import note_replacements, one_line
from app.map.theme import THEMES
from app.tour.antimeridian import pieces
from app.tour.filters import KINDS, kind_of
from app.tour.geodesy import LonLat
from app.tour.model import Stop, When
from app.tour.route import Leg, distance
from app.words.dates import kilometres
from app.words.wording import leg_words

translate = QCoreApplication.translate

_NAMESPACE = "http://www.opengis.net/kml/2.2"
_GOOGLE = "http://www.google.com/kml/ext/2.2"
_STOP, _STOP_INFERRED = "stop", "stop-inferred"
_ROUTE, _ROUTE_INFERRED = "route", "route-inferred"
_TOUR = "tour"
# How opaque a colour is, in hexadecimal: what is inferred is paler.
_FULL, _PALE = "ff", "80"
# ZIP can name no earlier moment; a fixed one keeps equal tours equal.
_NO_DATE = (1980, 1, 1, 0, 0, 0)


def make_kml(job: Job) -> bytes:
    """The stops with balloons, the route leg by leg, and a tour that plays. UTF-8.

    Coordinates are longitude, latitude in WGS 84 degrees within ±180; times are ISO 8601. It refers
    to nothing outside itself but to the sources' own pages.
    """
    tour = job.tour
    told = describe_stops(tour)
    root = ET.Element("kml", {"xmlns": _NAMESPACE, "xmlns:gx": _GOOGLE})
    top = add(root, "Document")
    # The children of each element stand in the order that the schema prescribes.
    add(top, "name", one_line(tour.title))
    add(top, "open", "1")
    add(top, "Snippet", one_line(tour.subtitle or tour.title), {"maxLines": "1"})
    add(top, "description", tour_html(tour, tour_facts(tour, distance(tour))))
    add(top, "styleUrl", f"#{_TOUR}")
    _styles(top, THEMES[job.options.theme].accent)
    add_tour(top, translate("export", "Play the tour"), told)
    stops = _folder(top, translate("export", "Stops"))
    for one in told:
        _stop(stops, one)
    if len(told) > 1:
        route = _folder(top, translate("export", "Route"))
        for one in told:
            if one.leg:
                _leg(route, one.leg)
    made = document(root)
    note_replacements(job, made)
    return made.encode("utf-8")


def make_kmz(job: Job) -> bytes:
    """The same document, compressed; equal tours make equal files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("doc.kml", _NO_DATE), make_kml(job), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _styles(parent: ET.Element, colour: str) -> None:
    _add_balloon(add(parent, "Style", None, {"id": _TOUR}))
    for name, opacity in ((_STOP, _FULL), (_STOP_INFERRED, _PALE)):
        style = add(parent, "Style", None, {"id": name})
        icon = add(style, "IconStyle")
        add(icon, "color", _kml_colour(colour, opacity))
        add(add(style, "LabelStyle"), "scale", "0.9")
        _add_balloon(style)
    for name, opacity in ((_ROUTE, _FULL), (_ROUTE_INFERRED, _PALE)):
        style = add(parent, "Style", None, {"id": name})
        line = add(style, "LineStyle")
        add(line, "color", _kml_colour(colour, opacity))
        add(line, "width", "3")
        _add_balloon(style)


def _add_balloon(style: ET.Element) -> None:
    # Only the description, which is escaped and has a heading: a name would be put in as it is.
    add(add(style, "BalloonStyle"), "text", "$[description]")


def _kml_colour(colour: str, opacity: str) -> str:
    # KML counts from the back: opacity, blue, green, red.
    red, green, blue = colour[1:3], colour[3:5], colour[5:7]
    return f"{opacity}{blue}{green}{red}".lower()


def _folder(parent: ET.Element, name: str) -> ET.Element:
    folder = add(parent, "Folder")
    add(folder, "name", name)
    return folder


def _stop(parent: ET.Element, told: StopText) -> None:
    stop = told.stop
    mark = add(parent, "Placemark", None, {"id": placemark_id(told.number)})
    add(mark, "name", one_line(told.numbered_name))
    add(mark, "Snippet", one_line(told.where_and_when), {"maxLines": "1"})
    add(mark, "description", stop_html(told))
    add_look_at(mark, stop)
    _time(mark, stop)
    add(mark, "styleUrl", f"#{_STOP_INFERRED if stop.place_basis == 'inferred' else _STOP}")
    extended = add(mark, "ExtendedData")
    for name, value in _data(told).items():
        add(add(extended, "Data", None, {"name": name}), "value", value)
    altitude = "" if stop.altitude is None else f",{decimal(stop.altitude)}"
    add(add(mark, "Point"), "coordinates", f"{_position((stop.lon, stop.lat))}{altitude}")


def _data(told: StopText) -> Mapping[str, str]:
    # What the balloon says in words, for programs.
    stop = told.stop
    kinds = [kind_of(item) for item in stop.items]
    known: dict[str, str | None] = {
        "stop_number": str(told.number),
        "stop_id": stop.id,
        "country_code": stop.country,
        "arrive": stop.arrive.text if stop.arrive else None,
        "depart": stop.depart.text if stop.depart else None,
        "place_basis": stop.place_basis,
        "date_basis": stop.date_basis,
        "order_basis": stop.order_basis,
        "topics": "; ".join(topics_of(stop.items)),
        **{f"{kind}_count": str(kinds.count(kind)) for kind in KINDS},
    }
    return {name: value for name, value in known.items() if value}


def _time(parent: ET.Element, stop: Stop) -> None:
    known = [moment for moment in (stop.arrive, stop.depart) if moment]
    if not known:
        return
    if len(known) == 2 and known[0] != known[1]:
        span = add(parent, "TimeSpan")
        add(span, "begin", _moment(known[0]))
        add(span, "end", _moment(known[1]))
    else:
        # A stay of which one end is not known is not one without end.
        add(add(parent, "TimeStamp"), "when", _moment(known[0]))


def _moment(moment: When) -> str:
    return moment.date.isoformat() if moment.time is None else moment.moment().isoformat()


def _leg(parent: ET.Element, leg: Leg) -> None:
    mark = add(parent, "Placemark")
    name = one_line(f"{leg.start.name} → {leg.end.name}")
    add(mark, "name", name)
    add(mark, "Snippet", kilometres(leg.distance), {"maxLines": "1"})
    notes = [leg.end.order_note] if leg.end.order_note else []
    add(mark, "description", lines_html(name, [*leg_words(leg), *notes]))
    inferred = leg.end.order_basis == "inferred"
    add(mark, "styleUrl", f"#{_ROUTE_INFERRED if inferred else _ROUTE}")
    lines = pieces(leg.line)
    into = mark if len(lines) == 1 else add(mark, "MultiGeometry")
    for line in lines:
        _line(into, line)


def _line(parent: ET.Element, line: Sequence[LonLat]) -> None:
    made = add(parent, "LineString")
    # It follows the ground, and the curve of the Earth between its points.
    add(made, "tessellate", "1")
    add(made, "coordinates", " ".join(map(_position, line)))


def _position(point: LonLat) -> str:
    return f"{decimal(point[0])},{decimal(point[1])}"
