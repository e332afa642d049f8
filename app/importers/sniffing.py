"""Tells by its bytes what kind of file it is."""

from __future__ import annotations

import io
import zipfile
from typing import Literal, TypeAlias

from app.importers.features.json_lines import has_json_lines
from app.importers.imported import File, ImportRefused
from app.importers.json_text import SCRIPT, parse_json
from app.importers.xml_tree import root_name
from app.readers.encoding import decoded
from app.readers.html_page import looks_like_html

Shape: TypeAlias = Literal[
    "kml", "kmz", "gpx", "table", "workbook", "geojson", "storymapjs", "timelinejs", "umap", "ics",
    "travels", "html", "tour", "picture",
]  # fmt: skip

_ZIP, _OLE, _PDF, _PNG = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-", b"\x89PNG"
_PICTURES = (b"\xff\xd8\xff", b"GIF8", b"RIFF", b"II*\0", b"MM\0*", b"BM")
_ROOTS: dict[str, Shape] = {
    "kml": "kml", "gpx": "gpx", "svg": "picture", "trips": "travels", "trip": "travels",
    # Without a root of their own, as some programs write them.
    "document": "kml", "folder": "kml", "placemark": "kml",
}  # fmt: skip
_GEOMETRIES = (
    "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon",
    "GeometryCollection",
)  # fmt: skip
_SAMPLE = 4096


def sniffed(file: File) -> Shape:
    """What a file is. Raises :class:`ImportRefused` if it is nothing that can be imported."""
    data = file.data
    if data.startswith(_ZIP):
        return _archive(data)
    if data.startswith(_OLE):
        return "workbook"
    if data.startswith(_PNG) or _PDF in data[:1024]:
        return "picture"
    if data.startswith(_PICTURES):
        raise ImportRefused("A photograph holds no tour: choose a file with places.")
    text = decoded(data[:_SAMPLE])
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith("<"):
        return _markup(data, text)
    if start[:15].upper() == "BEGIN:VCALENDAR":
        return "ics"
    if start[:1] in ("{", "[") or _is_script(start):
        return _json(data)
    if "\0" in text:
        raise ImportRefused("The file is neither text nor a format that can be imported.")
    return "table"


def _is_script(start: str) -> bool:
    """Whether a text is a JSON value that a script assigns or hands over."""
    return start.startswith("\x1e") or SCRIPT.match(start[:200]) is not None


def _archive(data: bytes) -> Shape:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise ImportRefused("The archive is damaged: save the file again.") from None
    if any(name.lower().endswith(".kml") for name in names):
        return "kmz"
    if any(name.startswith("xl/") for name in names) or "content.xml" in names:
        return "workbook"
    raise ImportRefused("The archive holds no map and no table: unpack it first.")


def _markup(data: bytes, text: str) -> Shape:
    root = root_name(data)
    if root in _ROOTS:
        return _ROOTS[root]
    if root == "html" or looks_like_html(text) or "<table" in text.lower():
        return "html"
    for name, shape in _ROOTS.items():
        # A damaged file is refused by its importer, which says where the damage is.
        if f"<{name}" in text.lower():
            return shape
    if root:
        raise ImportRefused(f"XML with the root <{root}> is not known: export KML, GPX or a table.")
    raise ImportRefused("The XML is damaged: save the file again where it was made.")


def _json(data: bytes) -> Shape:
    try:
        value = parse_json(data)
    except ImportRefused:
        if has_json_lines(data):
            return "geojson"
        raise
    if isinstance(value, list) and value and isinstance(value[0], dict):
        first = value[0].get("type")
        is_map = first in ("Feature", "FeatureCollection", *_GEOMETRIES)
        return "geojson" if is_map else "table"
    shape = _object_shape(value) if isinstance(value, dict) else None
    if shape is None:
        raise ImportRefused(
            "The JSON is no map and no timeline that is known: export GeoJSON or CSV."
        )
    return shape


def _object_shape(value: dict[str, object]) -> Shape | None:
    kind = value.get("type")
    if kind == "umap":
        return "umap"
    if "tour" in value and kind == "FeatureCollection":
        return "tour"
    # Kinds of map that are refused by name are among them.
    if kind in ("FeatureCollection", "Feature", "Topology", *_GEOMETRIES):
        return "geojson"
    if "storymap" in value or "slides" in value:
        return "storymapjs"
    if "events" in value or "timeline" in value:
        return "timelinejs"
    is_map = not {"features", "geometryType", "osm3s"}.isdisjoint(value)
    return "geojson" if is_map else None
