"""Goes through a KML document in its order, and gathers its placemarks and what is beside them.

Elements are told by their local names, whatever their namespace: that of the OGC, of the versions
2.0 to 2.2 of earth.google.com, or none (OGC 07-147r2; OGC 12-007r2 for KML 2.3).
"""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

import msgspec

from app.importers.building import Counts, one_line
from app.importers.imported import LeftOutKind
from app.importers.xml_tree import child, local, text_of

_CONTAINERS = frozenset(("Document", "Folder", "kml"))
_COUNTED: dict[str, LeftOutKind] = {
    "GroundOverlay": "overlay",
    "PhotoOverlay": "overlay",
    "ScreenOverlay": "overlay",
    "Schema": "schema",
    "Style": "style",
    "StyleMap": "style",
    "CascadingStyle": "style",
    "Region": "region",
    "LookAt": "camera",
    "Camera": "camera",
}

# The document that an address leads to, with its own way to follow links; or None.
Follow = Callable[[str], "Document | None"]


class Document(msgspec.Struct, frozen=True):
    """The root of a KML document, and what finds the documents that it links to."""

    root: Element
    follow: Follow


class Context(msgspec.Struct, frozen=True):
    """Where a feature stands: its folders from the outside in, and what they say of it."""

    folders: tuple[str, ...] = ()
    is_hidden: bool = False
    time: Element | None = None
    time_folder: str = ""


class Entry(msgspec.Struct, frozen=True):
    """A placemark in its context; ``number`` counts from 1."""

    element: Element
    context: Context
    number: int


class Folder(msgspec.Struct, frozen=True):
    """A folder or a document within another one."""

    element: Element
    context: Context


class Walk:
    """What was found on the way through a document. Everything else is counted."""

    def __init__(self, counts: Counts) -> None:
        self.entries: list[Entry] = []
        self.folders: list[Folder] = []
        self.tours: list[Element] = []
        self.network_links = 0
        # The addresses of icons, and of the pictures of overlays.
        self.icons: dict[str, None] = {}
        self.pictures: set[str] = set()
        self._counts = counts

    def through(self, document: Document, context: Context, *, is_root: bool = True) -> None:
        """Goes through a document; its outermost container is no folder if it is the root."""
        root = top_of(document.root)
        if local(root) in _CONTAINERS:
            inner = context if is_root else self._inside(root, context)
            self._children(root, inner, document.follow)
        else:
            self._feature(root, context, document.follow)

    def count_styles(self, element: Element) -> None:
        """Counts a style or a view, and remembers the addresses of its icons."""
        name = local(element)
        kind = _COUNTED.get(name)
        if kind is None:
            return
        title = text_of(element, "name") if kind == "overlay" else ""
        self._counts.add(kind, one_line(title))
        for each in element.iter():
            if local(each) in ("Icon", "ItemIcon"):
                href = text_of(each, "href")
                if href and kind == "style":
                    self.icons[href] = None
                elif href:
                    self.pictures.add(href)

    def _children(self, container: Element, context: Context, follow: Follow) -> None:
        for each in container:
            self._feature(each, context, follow)

    def _feature(self, element: Element, context: Context, follow: Follow) -> None:
        name = local(element)
        if name == "Placemark":
            self.entries.append(Entry(element, context, len(self.entries) + 1))
        elif name in _CONTAINERS:
            self._children(element, self._inside(element, context), follow)
        elif name == "NetworkLink":
            self._network_link(element, context, follow)
        elif name == "Tour":
            self.tours.append(element)
        else:
            self.count_styles(element)

    def _inside(self, folder: Element, context: Context) -> Context:
        """The context of what is in a folder."""
        name = one_line(text_of(folder, "name"))
        folders = context.folders
        # A document in the folder of the same name adds nothing.
        if name and (not folders or folders[-1] != name):
            folders = (*folders, name)
        time = child(folder, "TimeStamp")
        time = child(folder, "TimeSpan") if time is None else time
        inner = Context(
            folders,
            context.is_hidden or is_hidden(folder),
            context.time if time is None else time,
            context.time_folder if time is None else name,
        )
        if local(folder) != "kml":
            self.folders.append(Folder(folder, inner))
        return inner

    def _network_link(self, element: Element, context: Context, follow: Follow) -> None:
        link = child(element, "Link")
        link = child(element, "Url") if link is None else link
        href = text_of(link, "href") if link is not None else ""
        found = follow(href) if href else None
        if found is not None:
            self.through(found, self._inside(element, context), is_root=False)
            return
        self.network_links += 1
        self._counts.add("network link", one_line(text_of(element, "name")) or href)


def top_of(root: Element) -> Element:
    """The container that holds all of a document: its only one, or else the root."""
    if local(root) == "kml":
        tops = [each for each in root if local(each) in ("Document", "Folder")]
        if len(tops) == 1 and not any(local(each) == "Placemark" for each in root):
            return tops[0]
    return root


def is_hidden(feature: Element) -> bool:
    """Whether a feature is not to be shown when the file is opened."""
    return text_of(feature, "visibility") in ("0", "false")
