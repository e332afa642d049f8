"""Files that every page shares: Leaflet from its package, our scripts and styles, the basemap."""

from __future__ import annotations

import mimetypes
from pathlib import Path

import msgspec
from xstatic.pkg import leaflet

from app.map import basemap
from app.resources import resource

_TYPES = {".js": "text/javascript", ".css": "text/css", ".json": "application/json"}


class Asset(msgspec.Struct, frozen=True):
    """A file of the page: its media type and its bytes."""

    media_type: str
    data: bytes


def asset(path: str) -> Asset | None:
    """The shared file at a path of the page such as ``leaflet/leaflet.js``, or ``None``.

    A path that leads out of its folder gives ``None``.
    """
    folder, _, name = path.partition("/")
    if folder == "basemap":
        return Asset("application/json", basemap.read(name)) if name in basemap.FILES else None
    root = _roots().get(folder)
    if root is None:
        return None
    file = (root / name).resolve()
    if not file.is_relative_to(root.resolve()) or not file.is_file():
        return None
    return Asset(_media_type(file), file.read_bytes())


def web_text(name: str) -> str:
    """One of our own page files as text."""
    return resource("web", name).read_text(encoding="utf-8")


def _roots() -> dict[str, Path]:
    return {"leaflet": Path(leaflet.BASE_DIR), "web": resource("web"), "icons": resource("icons")}


def _media_type(file: Path) -> str:
    known = _TYPES.get(file.suffix)
    return known or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
