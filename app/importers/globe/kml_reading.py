"""Makes a tour of the documents of a KML file or a KMZ archive."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePath
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import msgspec

from app.importers.building import Counts, TourBuilder, one_line
from app.importers.globe.kml_features import Mark, mark_of, styles_in, times_in, words_of
from app.importers.globe.kml_flight import flights_of, is_sound, names_by_id
from app.importers.globe.kml_stops import add_flight, add_mark
from app.importers.globe.kml_walk import Context, Document, Entry, Folder, Walk, top_of
from app.importers.globe.offering import add_halts, keep, offered
from app.importers.globe.own import (
    OwnStop,
    carried_head,
    carried_stops,
    own_tour,
)
from app.importers.globe.places import on_earth
from app.importers.globe.rests import Line
from app.importers.globe.travel import is_untravelled_run, with_tracks
from app.importers.imported import (
    File,
    FormatName,
    Imported,
    ImportRefused,
    LeftOutKind,
    Question,
    Wanted,
)
from app.importers.joining import added
from app.importers.kept import Kept
from app.importers.xml_tree import child, local, text_of
from app.tour.model import Tour

_SUFFIX = (".kml", ".kmz")
_OWN_ROUTES = ("#route", "#route-inferred")
_MY_MAPS = (
    "The file holds only a link to a map on the web: export it again, in My Maps with “Keep data"
    " up to date with network link” off."
)
_IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".svg", ".heic")


def kml_imported(
    file: File,
    format_name: FormatName,
    documents: Sequence[Document],
    others: Callable[[], Iterable[str]] = tuple,
) -> Imported:
    """The tour of some documents; ``others`` gives the files beside them that were not read.

    Raises ``ImportRefused`` if there is nothing that could be a stop.
    """
    reading = _Reading(file, format_name, documents)
    reading.read()
    reading.count_files(others())
    return reading.imported()


class _Reading:
    """Reads documents in order: placemarks as stops and lines, and what is said of them."""

    def __init__(self, file: File, format_name: FormatName, documents: Sequence[Document]) -> None:
        self._file, self._format, self._documents = file, format_name, documents
        self._counts = Counts()
        self._walk = Walk(self._counts)
        tops = [top_of(document.root) for document in documents]
        self._top = tops[0]
        self._builder = TourBuilder(file, format_name, self._title(), self._counts)
        self._wanted: list[Wanted] = []
        self._question: Question | None = None
        self._own: Tour | None = None
        # The addresses of files that are counted already.
        self._files: set[str] = set()
        # Placemarks that are no place of a stop.
        self._areas: list[Mark] = []

    def read(self) -> None:
        """Goes through the documents and builds the tour."""
        is_alone = len(self._documents) == 1
        for document in self._documents:
            self._walk.through(document, Context(), is_root=is_alone)
        entries = self._own_entries()
        self._describe()
        items = [item for entry in entries if (item := self._item(entry)) is not None]
        self._drop_untravelled_times(items)
        items = with_tracks(items)
        self._add_all(self._with_flights(items))
        for mark in self._areas:
            keep(self._builder, "areas", mark.name, mark.words.text.text)

    def count_files(self, others: Iterable[str]) -> None:
        """Counts the files of an archive to which nothing leads that is counted already."""
        hrefs = (*self._walk.icons, *self._walk.pictures, *self._files)
        known = tuple(f"/{_path(href)}" for href in hrefs)
        for name in others:
            if not f"/{_path(name)}".endswith(known):
                self._counts.add(_kind_of(name), posixpath.basename(name))

    def imported(self) -> Imported:
        """The tour, or our own with the stops that were added to it."""
        for href in self._walk.icons:
            self._counts.add("icon", posixpath.basename(href.partition("?")[0]))
        is_ours = self._own is not None and not len(self._builder)
        if self._own is not None:
            tour = self._own
            if len(self._builder):
                tour = added(tour, self._builder.tour())
        elif len(self._builder) or self._question is not None:
            tour = self._builder.tour()
        else:
            raise ImportRefused(self._refusal())
        return Imported(
            format=self._format,
            tours=(tour,),
            left_out=() if is_ours else self._counts.left_out(),
            questions=(self._question,) if self._question else (),
            wanted=tuple(self._wanted) if self._own is None else (),
        )

    def _title(self) -> str:
        name = one_line(text_of(self._top, "name"))
        folders = [each for each in self._top if local(each) in ("Folder", "Document")]
        if not name and len(folders) == 1:
            name = one_line(text_of(folders[0], "name"))
        if len(self._documents) > 1 or not name:
            name = PurePath(self._file.name).stem
        return name[: -len(".kml")] if name.lower().endswith(_SUFFIX) else name

    def _own_entries(self) -> list[Entry]:
        """The placemarks that are not ours; all of them if the tour cannot be made of ours."""
        own: list[OwnStop] = []
        others: list[Entry] = []
        for entry in self._walk.entries:
            carried = carried_stops(child(entry.element, "ExtendedData"))
            if not carried:
                others.append(entry)
                continue
            place = mark_of(entry, Counts()).geometry.place
            name = one_line(text_of(entry.element, "name"))
            own.append(OwnStop(carried=carried[0][0], number=carried[0][1], name=name, place=place))
        head = next(
            filter(None, (carried_head(child(top, "ExtendedData")) for top in self._tops())), ""
        )
        self._own = own_tour(head, own)
        entries = self._walk.entries if self._own is None else others
        if own or any(_is_own(entry.element) for entry in entries):
            # A tour measures its legs itself, and its flight is made of its stops.
            self._walk.tours.clear()
            return [entry for entry in entries if not _is_own_leg(entry.element)]
        return entries

    def _tops(self) -> list[Element]:
        return [
            self._top,
            *(folder.element for folder in self._walk.folders if local(folder.element) != "Folder"),
        ]

    def _describe(self) -> None:
        """Takes what the document says of itself, and keeps what its folders say."""
        words = words_of(self._top, self._counts) if local(self._top) != "Placemark" else None
        builder = self._builder
        if words is not None:
            members = words.kept.members
            subtitle = members.pop("snippet", None)
            builder.subtitle = subtitle if isinstance(subtitle, str) else None
            builder.summary = words.text.text
            kept = Kept(of_tour=True)
            for name, value in {**members, **times_in(self._top)}.items():
                kept.add(name.removeprefix("file:"), value)
            builder.extra = kept.members
            self._files.update((*words.text.images, *words.text.files))
        for folder in self._walk.folders:
            self._describe_folder(folder)

    def _describe_folder(self, folder: Folder) -> None:
        words = words_of(folder.element, self._counts)
        self._files.update((*words.text.images, *words.text.files))
        members = {**words.kept.members, **times_in(folder.element)}
        if words.text.text or members:
            name = " / ".join(folder.context.folders)
            keep(self._builder, "folders", name, words.text.text, **members)

    def _item(self, entry: Entry) -> Mark | Line | None:
        """A placemark as a stop or a line; ``None`` if it is neither, which is counted."""
        mark = mark_of(entry, self._counts)
        geometry = mark.geometry
        geometry.lines = on_earth(geometry.lines, mark.name, self._counts)
        text = mark.words.text
        self._files.update((*text.images, *text.files, *geometry.models))
        for style in styles_in(entry.element):
            self._walk.count_styles(style)
        self._counts.add("polygon", mark.name, geometry.polygons)
        self._counts.add("model", mark.name, len(geometry.models))
        if geometry.points:
            self._counts.add("further point", mark.name, geometry.points - 1)
            self._counts.add("line", mark.name, geometry.line_count)
            return mark
        if geometry.lines:
            return _line_of(mark)
        self._counts.add("line", mark.name, geometry.line_count)
        if geometry.polygons or geometry.models or geometry.line_count:
            self._areas.append(mark)
            return None
        if mark.name or mark.words.text.text or mark.address or mark.view:
            return mark
        self._counts.add("empty row")
        return None

    def _drop_untravelled_times(self, items: Sequence[Mark | Line]) -> None:
        """Takes the times of making the file from the placemarks, and keeps them beside."""
        marks = [item for item in items if isinstance(item, Mark)]
        if not is_untravelled_run(marks):
            return
        for mark in marks:
            arrive, is_span = mark.dates.arrive, mark.dates.depart is not None
            if arrive and arrive.moment and not is_span and not mark.dates.is_inferred:
                self._counts.add("implausible time", mark.name)
                mark.words.kept.add("time", arrive.text)
                mark.dates.arrive = None

    def _with_flights(self, items: list[Mark | Line]) -> list[Mark | Line]:
        """Adds the stops of animated tours, if the file has no places of its own."""
        is_placed = any(
            isinstance(item, Mark) and (item.geometry.place or item.view) for item in items
        )
        for tour in self._walk.tours:
            name = one_line(text_of(tour, "name"))
            playlist = child(tour, "Playlist")
            sounds = sum(map(is_sound, playlist)) if playlist is not None else 0
            self._counts.add("media", name, sounds)
            if is_placed or self._own is not None:
                self._counts.add("animated tour", name)
                continue
            items = self._add_flights(tour, items)
        return items

    def _add_flights(self, tour: Element, items: list[Mark | Line]) -> list[Mark | Line]:
        names: dict[str, str] = {}
        for document in self._documents:
            names |= names_by_id(document.root)
        marks = [*(item for item in items if isinstance(item, Mark)), *self._areas]
        told = {mark.name: mark for mark in reversed(marks) if mark.name}
        for flight in flights_of(tour, names, self._counts):
            mark = told.pop(flight.name, None)
            add_flight(self._builder, flight, mark)
            items = [item for item in items if item is not mark]
            self._areas = [area for area in self._areas if area is not mark]
        if not text_of(self._top, "name") and len(self._walk.tours) == 1:
            self._builder.title = one_line(text_of(tour, "name")) or self._builder.title
        return items

    def _add_all(self, items: Sequence[Mark | Line]) -> None:
        runs: list[list[Line]] = []
        before: Mark | Line | None = None
        for item in items:
            if isinstance(item, Line):
                if isinstance(before, Line):
                    runs[-1].append(item)
                else:
                    runs.append([item])
            before = item
        has_stops = len(self._builder) > 0 or any(isinstance(item, Mark) for item in items)
        offer = offered(runs, self._file.answers, has_stops=has_stops or self._own is not None)
        self._question = offer.question
        waiting = iter(runs)
        before = None
        for item in items:
            if isinstance(item, Mark):
                wanted = add_mark(self._builder, item, self._counts)
                self._wanted += [wanted] if wanted else []
            elif not isinstance(before, Line):
                add_halts(self._builder, next(waiting), offer.chosen, self._counts)
            before = item

    def _refusal(self) -> str:
        if self._walk.network_links:
            return _MY_MAPS
        left = self._counts.left_out()
        if not left:
            return "The map is empty: it has no placemarks."
        return (
            f"The map has no points and no lines, only things such as {left[0].kind}s: choose a"
            " file with places."
        )


def _line_of(mark: Mark) -> Line:
    number, places, dates = mark.number, mark.geometry.lines, mark.dates
    is_timed = dates.is_inferred or any(place.time for place in places)
    if dates.arrive and dates.depart and not is_timed:
        # The time of a way is from its start to its end.
        places[0] = msgspec.structs.replace(places[0], time=dates.arrive.text)
        places[-1] = msgspec.structs.replace(places[-1], time=dates.depart.text)
    return Line(
        name=mark.name or f"line {number}",
        places=places,
        text=mark.words.text.text,
        topics=mark.folders,
        locator=f"placemark {number}",
        is_track=mark.geometry.is_track,
    )


def _is_own(placemark: Element) -> bool:
    extended = child(placemark, "ExtendedData")
    names = {each.get("name") for each in extended} if extended is not None else set()
    return {"stop_id", "stop_number"} <= names


def _is_own_leg(placemark: Element) -> bool:
    return text_of(placemark, "styleUrl") in _OWN_ROUTES and child(placemark, "Point") is None


def _path(href: str) -> str:
    return posixpath.normpath(unquote(href).replace("\\", "/")).lower()


def _kind_of(name: str) -> LeftOutKind:
    suffix = PurePath(name).suffix.lower()
    if suffix in _IMAGES:
        return "image"
    return "model" if suffix == ".dae" else "attachment"
