"""The points of GPX 1.0 and 1.1: what each says, and whether anybody can have been there then."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

import msgspec

from app.importers.building import Counts, one_line
from app.importers.globe.moments import Moment, is_beginning, moment
from app.importers.globe.places import Place, metres, number
from app.importers.globe.rests import time_of
from app.importers.html_text import html_text
from app.importers.kept import Kept
from app.importers.xml_tree import child, local, text_of
from app.tour.when import When

_READ = frozenset("name ele time cmt desc link url urlname".split())
# The way to the next point as a navigator has computed it, and its codes for roads.
_COMPUTED = frozenset(("rpt", "Subclass"))
# The first year in which a time can be one of a receiver, or of the programs that imitate it.
_FIRST_YEAR = 1970
# Nobody travels faster, in metres a second: an airliner with the wind reaches 300.
_FASTEST = 350.0
# Shorter ways do not tell, in metres.
_FAR = 1_000.0


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
    topics: tuple[str, ...]
    kept: Kept
    is_shaping: bool = False
    locator: str

    @property
    def is_bare(self) -> bool:
        """Whether the point has nothing but its place."""
        return not (self.name or self.texts or self.arrive or self.depart or self.topics)


def point_of(element: Element, locator: str, counts: Counts) -> Point:
    """Reads a point; counts what is left out of it."""
    name = one_line(text_of(element, "name"))
    time = _time(text_of(element, "time"), counts)
    point = Point(
        name=name,
        place=None,
        arrive=time.when,
        notes=[f"The file gives the time {time.text}."] if time.text else [],
        texts=_texts(element, name, counts),
        topics=tuple(filter(None, (one_line(text_of(element, "type")),))),
        kept=Kept(),
        locator=locator,
    )
    lon, lat = number(element.get("lon")), number(element.get("lat"))
    if lon is None or lat is None:
        point.written = f"{element.get('lat', '')}, {element.get('lon', '')}".strip(", ")
    else:
        point.place = Place(lon, lat, number(text_of(element, "ele")), text_of(element, "time"))
    for each in element:
        if local(each) == "extensions":
            _add_extensions(point, each, counts)
        elif local(each) not in _READ:
            point.kept.add_element(each)
    return point


def drop_untravelled_times(points: Sequence[Point], counts: Counts) -> None:
    """Takes the times from points that nobody can have reached at them.

    They are those of making the file. All times equal are only the plainest case: at least half of
    the ways from one point to the next would be too fast.
    """
    timed = [point for point in points if point.arrive is not None and point.place is not None]
    ways = fast = 0
    for before, after in zip(timed, timed[1:], strict=False):
        assert before.place is not None and after.place is not None
        way = metres(before.place, after.place)
        start, end = time_of(before.place), time_of(after.place)
        if way > _FAR and start is not None and end is not None:
            ways += 1
            fast += way > _FASTEST * abs((end - start).total_seconds())
    is_one = len(timed) > 1 and len({point.arrive for point in timed}) == 1
    if not is_one and (not ways or fast * 2 < ways):
        return
    for point in timed:
        counts.add("implausible time", point.name)
        point.arrive = None


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


def _texts(element: Element, name: str, counts: Counts) -> list[str]:
    """Description, comment and links; each once, and not what the name says already."""
    texts: list[str] = []
    for tag in ("desc", "cmt"):
        found = html_text(text_of(element, tag))
        counts.add("image", name, len(found.images))
        text = found.text
        if text and text.casefold() != name.casefold() and not any(text in one for one in texts):
            texts.append(text)
    links = [link for link in links_of(element) if not any(link in one for one in texts)]
    return [*texts, "\n".join(links)] if links else texts


def links_of(element: Element) -> list[str]:
    """The links of a part of a file, as words with their addresses (1.1: link; 1.0: url)."""
    found = [
        (text_of(each, "text"), each.get("href", "")) for each in element if local(each) == "link"
    ]
    if child(element, "url") is not None:
        found.append((text_of(element, "urlname"), text_of(element, "url")))
    return [
        address if not words or words == address else f"{one_line(words)} ({address})"
        for words, address in found
        if address
    ]


def _add_extensions(point: Point, extensions: Element, counts: Counts) -> None:
    for each in list(extensions.iter()):
        name, text = local(each), (each.text or "").strip()
        if name == "ShapingPoint":
            point.is_shaping = True
        elif name == "DepartureTime" and text:
            found = _time(text, counts)
            point.depart = found.when
            point.notes.append("The departure is planned.")
        elif name == "ArrivalTime" and text:
            point.arrive = _time(text, counts).when or point.arrive
            point.notes.append("The arrival is planned.")
        computed = [part for part in each if local(part) in _COMPUTED]
        if computed:
            counts.add("track point", point.name, sum(local(p) == "rpt" for p in computed))
            each[:] = [part for part in each if local(part) not in _COMPUTED]
    if point.arrive and point.depart and point.depart.is_before(point.arrive):
        # The first is when the point was made.
        counts.add("implausible time", point.name)
        point.arrive = None
    for each in extensions:
        point.kept.add_element(each)
