"""What a KML feature says in words: description, data, dates. A placemark as a stop or a line."""

from __future__ import annotations

from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

import msgspec

from app.importers.building import Counts, one_line
from app.importers.globe.kml_geometry import Geometry, geometry_of, view_of
from app.importers.globe.kml_walk import Context, Entry, is_hidden
from app.importers.globe.moments import Moment, moment
from app.importers.globe.places import Place
from app.importers.html_text import HtmlText, html_text
from app.importers.kept import Kept, plain
from app.importers.xml_tree import child, local, text_of
from app.tour.file.carried import NAMESPACE
from app.tour.when import When

# What is read in another way, or only says how the feature looks.
_PASSED_OVER = frozenset(
    "name visibility open description Snippet snippet styleUrl Style StyleMap CascadingStyle LookAt"
    " Camera Region TimeStamp TimeSpan ExtendedData Metadata Point LineString LinearRing Polygon"
    " MultiGeometry GeometryCollection MultiPoint MultiTrack Track Model Carousel Folder Document"
    " Placemark NetworkLink GroundOverlay ScreenOverlay PhotoOverlay Tour Schema Link Url"
    " balloonVisibility flyToView refreshVisibility".split()
)
_TIMES = ("TimeStamp", "TimeSpan")
_STYLES = frozenset("Style StyleMap CascadingStyle Region LookAt Camera".split())
# From farther away, the middle of a view is no place that somebody has chosen, in metres.
_FARTHEST_VIEW = 10_000.0


class Dates(msgspec.Struct):
    """The dates of a stop and what there is to say about them."""

    arrive: When | None = None
    depart: When | None = None
    notes: list[str] = []
    is_inferred: bool = False


class Words(msgspec.Struct, frozen=True):
    """The texts of a feature, and the members that a tour has no place for."""

    name: str
    markup: str
    text: HtmlText
    kept: Kept


class Mark(msgspec.Struct, kw_only=True):
    """A placemark as it was read."""

    name: str
    words: Words
    geometry: Geometry
    dates: Dates
    folders: tuple[str, ...]
    address: str
    number: int
    is_hidden: bool
    # The middle of the view, if there is no other place.
    view: Place | None


def mark_of(entry: Entry, counts: Counts) -> Mark:
    """Reads a placemark, and counts the images and files in its description."""
    element, context = entry.element, entry.context
    words = words_of(element, counts)
    geometry = geometry_of(element)
    view, distance = view_of(element)
    is_view = geometry.is_empty and distance <= _FARTHEST_VIEW
    return Mark(
        name=words.name,
        words=words,
        geometry=geometry,
        dates=dates_of(element, context, counts),
        folders=context.folders,
        address=one_line(text_of(element, "address")),
        number=entry.number,
        is_hidden=context.is_hidden or is_hidden(element),
        view=view if is_view else None,
    )


def words_of(feature: Element, counts: Counts) -> Words:
    """The name, description and data of a feature. Counts the media that are not in the text."""
    name = one_line(text_of(feature, "name"))
    markup = markup_of(child(feature, "description"))
    text = html_text(markup)
    kept = Kept()
    snippet = html_text(text_of(feature, "Snippet") or text_of(feature, "snippet")).text
    if snippet and snippet not in text.text:
        kept.add("snippet", snippet)
    for each in feature:
        if local(each) in ("ExtendedData", "Metadata"):
            _add_data(kept, each)
        elif local(each) not in _PASSED_OVER:
            kept.add_element(each)
    images = dict.fromkeys((*text.images, *_carousel(feature)))
    kept.add("images", list(images))
    for address in images:
        counts.add("image", address.rpartition("/")[2] if "://" not in address else name)
    counts.add("media", name, len(text.media))
    for address in text.files:
        counts.add("link to a file", address)
    return Words(name, markup, text, kept)


def markup_of(element: Element | None) -> str:
    """The text of an element, or the source of the markup that is in it."""
    if element is None:
        return ""
    if not len(element):
        return element.text or ""
    copy = ET.Element("div")
    copy.text = element.text
    copy.extend(_without_namespaces(each) for each in element)
    return ET.tostring(copy, encoding="unicode")


def dates_of(placemark: Element, context: Context, counts: Counts) -> Dates:
    """The dates of a placemark, or else those of the folder that it is in."""
    time = child(placemark, "TimeStamp")
    time = child(placemark, "TimeSpan") if time is None else time
    is_own = time is not None
    time = context.time if time is None else time
    if time is None:
        return Dates()
    dates = Dates(notes=[])
    if local(time) == "TimeStamp":
        dates.arrive = _date(dates, text_of(time, "when"), "", counts)
    else:
        dates.arrive = _date(dates, text_of(time, "begin"), "begin ", counts)
        dates.depart = _date(dates, text_of(time, "end"), "end ", counts)
    if not is_own and (dates.arrive or dates.depart):
        dates.is_inferred = True
        dates.notes.insert(0, f"The file dates the folder “{context.time_folder}”, not the place.")
    return dates


def times_in(folder: Element) -> dict[str, object]:
    """The time of a folder itself."""
    return {local(each): plain(each) for each in folder if local(each) in _TIMES}


def _date(dates: Dates, text: str, which: str, counts: Counts) -> When | None:
    found: Moment = moment(text)
    if found.text:
        dates.notes.append(f"The file gives the {which}date {found.text}.")
    if found.fault:
        counts.add(found.fault, found.text)
    return found.when


def _add_data(kept: Kept, data: Element) -> None:
    """The members of ExtendedData, of all three kinds: Data, SchemaData and other XML."""
    for each in data:
        name = local(each)
        if each.tag.startswith(f"{{{NAMESPACE}}}"):
            # A part of one of our tours, which is of use only if all of them are there.
            continue
        if name == "Data":
            title = each.get("name") or text_of(each, "displayName")
            kept.add(title, text_of(each, "value"))
        elif name == "SchemaData":
            for simple in each:
                if local(simple) == "SimpleData":
                    kept.add(simple.get("name") or "", simple.text or "")
        else:
            kept.add(name, plain(each))


def _carousel(feature: Element) -> list[str]:
    """The addresses of the pictures that Google Earth for the web shows beside a place."""
    carousel = child(feature, "Carousel")
    if carousel is None:
        return []
    texts = ((each.text or "").strip() for each in carousel.iter() if local(each) == "ImageUrl")
    return [text for text in texts if text]


def styles_in(placemark: Element) -> list[Element]:
    """The styles and views of a placemark itself."""
    return [each for each in placemark if local(each) in _STYLES]


def _without_namespaces(element: Element) -> Element:
    attributes = {name.rpartition("}")[2]: value for name, value in element.attrib.items()}
    copy = ET.Element(local(element), attributes)
    copy.text, copy.tail = element.text, element.tail
    copy.extend(_without_namespaces(each) for each in element)
    return copy
