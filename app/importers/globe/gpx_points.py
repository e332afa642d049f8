"""The points of GPX 1.0 and 1.1: what each says, and whether anybody can have been there then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from xml.etree.ElementTree import Element

import msgspec

from app.importers.building import Counts, one_line
from app.importers.globe.moments import Moment, is_beginning, moment
from app.importers.globe.places import Place, number
from app.importers.globe.travel import is_untravelled
from app.importers.html_text import html_text
from app.importers.kept import Kept
from app.importers.xml_tree import local, text_of
from app.tour.when import When

_TEXTS = frozenset("name ele time cmt desc type".split())
_LINKS = frozenset("link url urlname".split())
_PLAIN_TYPES = ("user", "wpt", "waypoint")
_NO_TIME = Moment()
# The way to the next point as a navigator has computed it, and its codes for roads.
_COMPUTED = frozenset(("rpt", "Subclass"))
# The first year in which a time can be one of a receiver, or of the programs that imitate it.
_FIRST_YEAR = 1970


class Point(msgspec.Struct, kw_only=True):
    """A waypoint, or a point of a route. ``written`` are its coordinates if they are none."""

    name: str
    place: Place | None
    written: str = ""
    arrive: When | None = None
    depart: When | None = None
    notes: list[str]
    texts: list[str]
    # Of our own exports: texts with the heading that they are under.
    items: tuple[tuple[str, str], ...] = ()
    is_date_inferred: bool = False
    type: str
    route: str = ""
    kept: Kept
    is_shaping: bool = False
    locator: str

    @property
    def is_bare(self) -> bool:
        """Whether the point has nothing but its place."""
        return not (self.name or self.texts or self.arrive or self.depart or self.type)

    @property
    def topics(self) -> tuple[str, ...]:
        """What the point is, unless that is nothing special, and the route that it is a part of."""
        return tuple(filter(None, ("" if self.type in _PLAIN_TYPES else self.type, self.route)))


def point_of(element: Element, locator: str, counts: Counts) -> Point:
    """Reads a point; counts what is left out of it."""
    # Looking for each part on its own takes most of the time of files with many points.
    texts: dict[str, str] = {}
    links: list[Element] = []
    others: list[Element] = []
    for each in element:
        tag = local(each)
        if tag in _TEXTS:
            texts.setdefault(tag, _text(each))
        else:
            (links if tag in _LINKS else others).append(each)
    name = one_line(texts.get("name", ""))
    written = texts.get("time", "")
    time = _time(written, counts) if written else _NO_TIME
    point = Point(
        name=name,
        place=None,
        arrive=time.when,
        notes=[f"The file gives the time {time.text}."] if time.text else [],
        texts=_said(texts, links, name, counts),
        type=one_line(texts.get("type", "")),
        kept=Kept(),
        locator=locator,
    )
    lon, lat = number(element.get("lon")), number(element.get("lat"))
    if lon is None or lat is None:
        point.written = f"{element.get('lat', '')}, {element.get('lon', '')}".strip(", ")
    else:
        point.place = Place(lon, lat, number(texts.get("ele")), written)
    for each in others:
        if local(each) == "extensions":
            _add_extensions(point, each, counts)
        else:
            point.kept.add_element(each)
    return point


def drop_untravelled_times(points: Sequence[Point], counts: Counts) -> None:
    """Takes the times from points if nobody can have reached them then, and counts them."""
    timed = [point for point in points if point.arrive is not None]
    if is_untravelled([(p.place, p.arrive) for p in timed if p.place and p.arrive]):
        for point in timed:
            _leave_out_time(point, counts)


def plausible_times(places: list[Place], name: str, counts: Counts) -> list[Place]:
    """The places of a track without times that no receiver gives, which are counted."""
    times = {place.time for place in places if place.time}
    wrong = {time for time in times if is_too_early(time)}
    if len(times) == 1 and len(places) > 1:
        wrong = times
    if not wrong:
        return places
    counts.add("implausible time", name, sum(place.time in wrong for place in places))
    return [
        msgspec.structs.replace(place, time="") if place.time in wrong else place
        for place in places
    ]


def is_too_early(time: str) -> bool:
    """Whether a time is before satellites told it, or the one from which a program counts."""
    year = time.strip()[:4]
    return (year.isdigit() and int(year) < _FIRST_YEAR) or is_beginning(time)


def _time(text: str, counts: Counts) -> Moment:
    found = moment(text)
    if found.when is not None and found.when.first_day.year < _FIRST_YEAR:
        found = Moment(None, text, "implausible time")
    if found.fault:
        counts.add(found.fault, text)
    return found


def _text(element: Element) -> str:
    return ("".join(element.itertext()) if len(element) else element.text or "").strip()


def _said(
    parts: Mapping[str, str], linked: Sequence[Element], name: str, counts: Counts
) -> list[str]:
    """Description, comment and links; each once, and not what the name says already."""
    texts: list[str] = []
    for tag in ("desc", "cmt"):
        found = html_text(parts.get(tag, ""))
        counts.add("image", name, len(found.images))
        text = found.text
        said = (name.casefold(), *(one.casefold() for one in texts))
        if text and text.casefold() not in said and not any(text in one for one in texts):
            texts.append(text)
    if not linked:
        return texts
    links = [link for link in links_of(linked) if not any(link in one for one in texts)]
    return [*texts, "\n".join(links)] if links else texts


def links_of(parts: Iterable[Element]) -> list[str]:
    """The links among parts of a file, as words with their addresses (1.1: link; 1.0: url)."""
    found: list[tuple[str, str]] = []
    url = words = ""
    for each in parts:
        name = local(each)
        if name == "link":
            found.append((text_of(each, "text"), each.get("href", "")))
        elif name == "url":
            url = (each.text or "").strip()
        elif name == "urlname":
            words = (each.text or "").strip()
    found.append((words, url))
    return [
        address if not words or words == address else f"{one_line(words)} ({address})"
        for words, address in found
        if address
    ]


def _leave_out_time(point: Point, counts: Counts) -> None:
    if point.arrive is not None:
        counts.add("implausible time", point.name)
        point.kept.add("time", point.arrive.text)
        point.arrive = None


def _add_extensions(point: Point, extensions: Element, counts: Counts) -> None:
    planned: Moment | None = None
    for each in list(extensions.iter()):
        name, text = local(each), (each.text or "").strip()
        if name == "ShapingPoint":
            point.is_shaping = True
        elif name == "DepartureTime" and text:
            found = _time(text, counts)
            point.depart = found.when
            point.notes.append("The departure is planned.")
        elif name == "ArrivalTime" and text:
            planned = _time(text, counts)
            point.notes.append("The arrival is planned.")
        computed = [part for part in each if local(part) in _COMPUTED]
        if computed:
            counts.add("track point", point.name, sum(local(p) == "rpt" for p in computed))
            each[:] = [part for part in each if local(part) not in _COMPUTED]
    if planned is not None or point.depart is not None:
        # Where there is a plan, the point's own time is that of planning.
        _leave_out_time(point, counts)
        point.arrive = planned.when if planned is not None else None
    for each in extensions:
        point.kept.add_element(each)
