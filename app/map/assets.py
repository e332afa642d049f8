"""Files that every page shares: Leaflet from its package, our scripts and styles, the basemap."""

from __future__ import annotations

import mimetypes
from functools import cache
from pathlib import Path

import msgspec
from xstatic.pkg import leaflet

from app.map import basemap
from app.resources import resource

# The script of each kind of page: Leaflet, then the bundle that "make web" builds. They are one
# file, since each file that a page requests costs some milliseconds, whatever its size.
APP_SCRIPT, PRINT_SCRIPT, SHARE_SCRIPT = "app.js", "print.js", "share.js"
_SCRIPTS = (APP_SCRIPT, PRINT_SCRIPT, SHARE_SCRIPT)
_TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".ttf": "font/ttf",
    ".woff2": "font/woff2",
}
_BYTES = "application/octet-stream"


class Asset(msgspec.Struct, frozen=True):
    """A file of the page: its media type and its bytes."""

    media_type: str
    data: bytes


def asset(path: str) -> Asset | None:
    """The shared file at a path of the page such as ``leaflet/leaflet.css``, or ``None``.

    A path that leads out of its folder gives ``None``.
    """
    if path in _SCRIPTS:
        return Asset(_TYPES[".js"], _script(path))
    folder, _, name = path.partition("/")
    if folder == "basemap":
        if name not in basemap.FILES:
            return None
        return Asset(_TYPES.get(Path(name).suffix, _BYTES), basemap.read(name))
    root = _roots().get(folder)
    if root is None:
        return None
    file = (root / name).resolve()
    if not file.is_relative_to(root.resolve()) or not file.is_file():
        return None
    return Asset(_media_type(file), file.read_bytes())


def web_text(name: str) -> str:
    """A template of ours in ``resources/web/`` as text."""
    return resource("web", name).read_text(encoding="utf-8")


@cache
def _script(name: str) -> bytes:
    library = (Path(leaflet.BASE_DIR) / "leaflet.js").read_bytes().replace(b"\r\n", b"\n")
    # A debugger would look for the source map, which is not included.
    library = library.replace(b"//# sourceMappingURL=leaflet.js.map", b"")
    return library + b"\n" + resource("web", "dist", name).read_bytes()


def _roots() -> dict[str, Path]:
    return {
        "leaflet": Path(leaflet.BASE_DIR),
        "web": resource("web"),
        "icons": resource("icons"),
        "fonts": resource("fonts"),
    }


def _media_type(file: Path) -> str:
    known = _TYPES.get(file.suffix)
    return known or mimetypes.guess_type(file.name)[0] or _BYTES
