"""The page's own scripts, and those that every page loads as one file.

Each file that a page asks for costs it some milliseconds, whatever its size.
"""

from __future__ import annotations

from functools import cache

from app.map import inline

# Leaflet first: the others extend its classes when they are read.
SCRIPTS = (
    "leaflet/leaflet.js",
    *(
        f"web/{name}.js"
        for name in (
            "geometry/topology",
            "geometry/paths",
            "geometry/greatcircle",
            "geometry/placement",
            "geometry/clusters",
            "map/tip",
            "map/atlas",
            "map/controls",
            "map/drawn",
            "map/basemap",
            "map/labels",
            "geometry/legs",
            "map/route",
            "map/marker",
            "map/stops",
        )
    ),
)
# What pages for the app itself need beside them.
APP_SCRIPTS = ("web/map/tiles.js", "web/map/bridge.js")
BUNDLE = "scripts.js"


def joined(paths: tuple[str, ...]) -> str:
    """Scripts one after the other; each keeps what it declares to itself."""
    files = (inline.text(path) for path in paths)
    # A map of Leaflet's source is not there, and a debugger would look for it.
    return "\n".join(file.replace("//# sourceMappingURL=leaflet.js.map", "") for file in files)


@cache
def bundle() -> bytes:
    """The file ``BUNDLE``."""
    return joined((*SCRIPTS, *APP_SCRIPTS)).encode()
