"""Makes a tour of a GPX document: waypoints, routes, and what tracks have to offer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from xml.etree.ElementTree import Element

from app.importers.building import Counts, TourBuilder, one_line
from app.importers.globe.gpx_points import (
    Point,
    drop_untravelled_times,
    links_of,
    plausible_times,
    point_of,
)
from app.importers.globe.gpx_route import is_drawn, joined_routes, places_to_go, with_waypoints
from app.importers.globe.offering import add_halts, keep, offered
from app.importers.globe.own import OwnStop, carried_head, carried_stops, own_tour
from app.importers.globe.own_balloon import balloon_of_text, days_of
from app.importers.globe.places import Place, number, on_earth
from app.importers.globe.rests import Line
from app.importers.html_text import html_text
from app.importers.imported import File, Imported, ImportRefused
from app.importers.joining import added
from app.importers.kept import Kept, plain
from app.importers.xml_tree import child, local, text_of
from app.tour.model import Tour

_OURS = "Tour Atlas"
_BESIDE = "The file has this waypoint beside its route."
_HEAD = frozenset("name desc author email copyright link url urlname time keywords".split())
_READ_OF_ROUTES = frozenset("name desc cmt rtept trkseg number link url urlname".split())


def gpx_imported(file: File, root: Element) -> Imported:
    """The tour of a document. Raises ``ImportRefused`` if it has no points."""
    reading = _Reading(file, root)
    reading.read()
    return reading.imported()


class _Reading:
    """Reads waypoints, then routes, then tracks, whatever their order in the file."""

    def __init__(self, file: File, root: Element) -> None:
        self._file = file
        self._counts = Counts()
        metadata = child(root, "metadata")
        self._head = root if metadata is None else metadata
        self._is_ours = root.get("creator") == _OURS
        self._creator = root.get("creator", "")
        # Of GPX without its root's order, as some programs write it.
        self._waypoints = [each for each in root if local(each) == "wpt"]
        self._routes = [each for each in root if local(each) == "rte"]
        self._tracks = [each for each in root if local(each) == "trk"]
        self._settings = child(root, "extensions")
        self._builder = TourBuilder(file, "gpx", self._title(), self._counts)
        self._own: Tour | None = None
        self._lines: list[Line] = []

    def read(self) -> None:
        """Builds the tour."""
        self._read_own()
        if self._own is not None or self._is_ours:
            # A route and a track of ours lead from stop to stop.
            self._routes.clear()
            self._tracks.clear()
        self._describe()
        points = [
            point_of(element, f"waypoint {at}", self._counts)
            for at, element in enumerate(self._waypoints, start=1)
        ]
        route = self._route_points()
        if self._is_ours:
            _read_as_ours(points, self._waypoints)
        else:
            drop_untravelled_times(points, self._counts)
            drop_untravelled_times(route, self._counts)
        stops, others = with_waypoints(route, points)
        for point in stops:
            self._add_stop(point)
        for point in others:
            stop = self._add_stop(point)
            if stops:
                self._builder.change_stop(stop, order_basis="inferred", order_note=_BESIDE)
        self._lines += [
            self._line(track, f"track {at}") for at, track in enumerate(self._tracks, start=1)
        ]

    def imported(self) -> Imported:
        """The tour with the chosen halts of its tracks."""
        lines = [line for line in self._lines if line.places]
        runs = [lines] if lines else []
        has_stops = len(self._builder) > 0 or self._own is not None
        offer = offered(runs, self._file.answers, has_stops=has_stops)
        for run in runs:
            add_halts(self._builder, run, offer.chosen, self._counts)
        is_ours = self._own is not None and not len(self._builder)
        if self._own is not None:
            tour = self._own
            if len(self._builder):
                tour = added(tour, self._builder.tour())
        elif has_stops or lines:
            tour = self._builder.tour()
        else:
            raise ImportRefused("The file has no waypoints, no route and no track: choose another.")
        return Imported(
            format="gpx",
            tours=(tour,),
            left_out=() if is_ours else self._counts.left_out(),
            questions=(offer.question,) if offer.question else (),
        )

    def _title(self) -> str:
        name = one_line(text_of(self._head, "name"))
        named = [one_line(text_of(each, "name")) for each in (*self._routes, *self._tracks)]
        if not name and len(named) == 1:
            name = named[0]
        return name or PurePath(self._file.name).stem

    def _read_own(self) -> None:
        """Takes our own tour, if the file carries all of its parts."""
        extensions = child(self._head, "extensions")
        own: list[OwnStop] = []
        others: list[Element] = []
        for element in self._waypoints:
            carried = carried_stops(child(element, "extensions"))
            lon, lat = number_of(element, "lon"), number_of(element, "lat")
            if not carried or lon is None or lat is None:
                others.append(element)
                continue
            place = Place(lon, lat, number(text_of(element, "ele")))
            name = one_line(text_of(element, "name"))
            own.append(OwnStop(carried=carried[0][0], number=carried[0][1], name=name, place=place))
        for carried_stop, at in carried_stops(extensions):
            # A stop without a place can only be among the metadata.
            stop = OwnStop(carried=carried_stop, number=at, name="", place=None)
            own.insert(max(0, at - 1), stop)
        self._own = own_tour(carried_head(extensions), own)
        if self._own is not None:
            self._waypoints = others

    def _describe(self) -> None:
        builder, head = self._builder, self._head
        if self._own is not None:
            return
        builder.summary = html_text(text_of(head, "desc")).text
        kept = Kept(of_tour=True)
        kept.add("creator", self._creator)
        for name in ("author", "email", "copyright", "time", "keywords"):
            found = child(head, name)
            if found is not None:
                kept.add(name, plain(found))
        kept.add("links", links_of(head))
        extensions = child(head, "extensions") if local(head) == "metadata" else None
        if extensions is not None and not self._is_ours:
            kept.add("extensions", plain(extensions))
        builder.extra = kept.members
        settings = len(self._settings) if self._settings is not None else 0
        self._counts.add("layer setting", count=settings)

    def _route_points(self) -> list[Point]:
        """The places that the routes lead to; a route that is only drawn becomes a line."""
        routes: list[list[Point]] = []
        for order, route in enumerate(self._routes, start=1):
            name = one_line(text_of(route, "name")) or f"route {order}"
            elements = [each for each in route if local(each) == "rtept"]
            points = [
                point_of(each, f"{name}, point {at}", self._counts)
                for at, each in enumerate(elements, start=1)
            ]
            text = self._text_of(route)
            if is_drawn(points):
                places = [point.place for point in points if point.place is not None]
                places = on_earth(places, name, self._counts)
                self._lines.append(Line(name=name, places=places, text=text, locator=name))
                continue
            if len(self._routes) > 1 and text_of(route, "name"):
                for point in points:
                    point.route = name
            self._keep_route(route, name, text)
            routes.append(places_to_go(points, self._counts))
        return joined_routes(routes)

    def _keep_route(self, route: Element, name: str, text: str) -> None:
        kept = Kept()
        for each in route:
            if local(each) not in _READ_OF_ROUTES:
                kept.add_element(each)
        keep(self._builder, "routes", name, text, **kept.members)

    def _text_of(self, element: Element) -> str:
        texts = [html_text(text_of(element, tag)).text for tag in ("desc", "cmt")]
        return "\n\n".join(filter(None, dict.fromkeys((*texts, "\n".join(links_of(element))))))

    def _line(self, track: Element, name: str) -> Line:
        name = one_line(text_of(track, "name")) or name
        places: list[Place] = []
        for segment in track:
            if local(segment) == "trkseg":
                found = _places(segment)
                missing = sum(local(each) == "trkpt" for each in segment) - len(found)
                self._counts.add("implausible position", name, missing)
                places += found
        return Line(
            name=name,
            places=plausible_times(on_earth(places, name, self._counts), name, self._counts),
            text=self._text_of(track),
            locator=name,
            is_track=True,
        )

    def _add_stop(self, point: Point) -> str:
        place, kept = point.place, point.kept
        if point.type not in point.topics or not point.texts:
            kept.add("type", point.type)
        if not point.texts:
            kept.add("route", point.route)
        note = None
        if place is None:
            self._counts.add("implausible position", point.name)
            note = f"The file gives the coordinates {point.written}." if point.written else None
        stop = self._builder.add_stop(
            point.name,
            place.position if place else None,
            altitude=place.altitude if place else None,
            arrive=point.arrive,
            depart=point.depart,
            date_note=" ".join(point.notes),
            place_note=note,
            extra=kept.members,
        )
        if point.is_date_inferred:
            self._builder.change_stop(stop, date_basis="inferred")
        for text in point.texts:
            self._builder.add_fact(stop, text, topics=point.topics, locator=point.locator)
        for heading, text in point.items:
            self._builder.add_fact(stop, text, topics=(heading,), locator=point.locator)
        return stop


def _places(segment: Element) -> list[Place]:
    """The points of a part of a track; those without coordinates are passed over."""
    places: list[Place] = []
    for point in segment:
        if local(point) != "trkpt":
            continue
        lon, lat = number_of(point, "lon"), number_of(point, "lat")
        if lon is None or lat is None:
            continue
        altitude, time = None, ""
        for each in point:
            name = local(each)
            if name == "ele":
                altitude = number(each.text)
            elif name == "time":
                time = (each.text or "").strip()
        places.append(Place(lon, lat, altitude, time))
    return places


def number_of(point: Element, name: str) -> float | None:
    """A coordinate of a point in degrees, or ``None``."""
    return number(point.get(name))


def _read_as_ours(points: Sequence[Point], elements: Sequence[Element]) -> None:
    """Takes from waypoints of ours the numbers of the stops, and reads the words about them."""
    last = 0
    for point, element in zip(points, elements, strict=True):
        first, _, rest = point.name.partition(" ")
        if rest and first.isascii() and first.isdigit() and len(first) < 10 and int(first) > last:
            last = int(first)
            point.name = rest
        balloon = balloon_of_text(text_of(element, "desc"))
        point.items, point.texts = balloon.items, []
        point.kept.add("remarks", list(balloon.remarks))
        point.kept.add("links", links_of(element))
        arrive, depart, point.is_date_inferred = days_of(text_of(element, "cmt"))
        point.arrive, point.depart = point.arrive or arrive, point.depart or depart
