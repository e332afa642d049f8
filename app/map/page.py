"""The map page of a tour: a folium map, its data, and the files that go with them.

A page is a set of files by path. The window serves them through a URL scheme of its own; an export
loads the same page in a fixed size. No file holds an inline script or style, so that the page's
Content-Security-Policy can forbid them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

import jinja2
import msgspec

from app.map import basemap
from app.map.assets import Asset, asset, web_text
from app.map.elements import (
    AtlasMap,
    Basemap,
    Bridge,
    Labels,
    Route,
    Sheet,
    Start,
    Stops,
    Tiles,
    Vectors,
)
from app.map.sheet import SheetOptions, sheet_data
from app.map.theme import THEMES, ThemeName
from app.map.theme_css import theme_css
from app.map.words import Words
from app.tour.model import Stop, Tour
from app.tour.route import Leg, legs

Purpose: TypeAlias = Literal["screen", "print"]

# Only files of our own scheme; no inline script. Leaflet sets style attributes through the DOM,
# which needs no permission, and images are only those that our style sheets name.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'"
)


# A journey around the world with some way to spare, in degrees of longitude.
MOST_UNWOUND = 450


class Page(msgspec.Struct, frozen=True):
    """A page's own files, by path below its root; shared ones are found by :meth:`file`."""

    files: Mapping[str, Asset]

    def file(self, path: str) -> Asset | None:
        """The file at that path, without a leading slash, or ``None``."""
        return self.files.get(path) or asset(path)


def build_page(
    tour: Tour,
    *,
    theme: ThemeName,
    words: Words,
    purpose: Purpose = "screen",
    sheet: SheetOptions | None = None,
) -> Page:
    """The page that shows ``tour``, in the language of ``words``.

    ``sheet`` says what surrounds the map on a printed one.
    """
    route = legs(tour)
    atlas = AtlasMap(**map_options(purpose))
    atlas.add_child(Basemap(files=basemap.GEOMETRY_FILES, visited=sorted(tour.countries)))
    atlas.add_child(Labels(files=basemap.NAME_FILES))
    atlas.add_child(Route())
    atlas.add_child(Stops())
    files = {"data/tour.json": _json(tour_data(tour, route, words))}
    if purpose == "screen":
        atlas.add_child(Tiles())
    else:
        atlas.add_child(Sheet(file="data/sheet.json"))
        atlas.add_child(Vectors())
        files["data/sheet.json"] = _json(sheet_data(tour, route, sheet or SheetOptions(), words))
    atlas.add_child(Bridge())
    atlas.add_child(
        Start(file="data/tour.json", attribution=basemap.ATTRIBUTION, words=words.for_page())
    )

    figure = atlas.figure()
    figure.render()
    files["index.html"] = Asset(
        "text/html",
        _template()
        .render(
            language=tour.language or "en",
            title=tour.title,
            theme=theme,
            purpose=purpose,
            policy=CONTENT_SECURITY_POLICY,
            header=figure.header.render(),
            body=figure.html.render(),
        )
        .encode(),
    )
    files["page.js"] = Asset("text/javascript", figure.script.render().encode())
    files["theme.css"] = Asset("text/css", theme_css(THEMES.values()).encode())
    return Page(files)


def tour_data(tour: Tour, route: tuple[Leg, ...], words: Words) -> dict[str, object]:
    """What the page needs to draw a tour; positions are [longitude, latitude] in degrees.

    Longitudes run on past ±180 as the legs do, so that a route across the antimeridian is one line.
    Only a route that winds around the Earth again and again is ``wrapped``: its stops stand in one
    world, and its legs leave that at one side and come back at the other.
    """
    longitudes = (tour.stops[0].lon, *(leg.end_lon for leg in route))
    wrapped = max(longitudes) - min(longitudes) > MOST_UNWOUND
    if wrapped:
        longitudes = tuple(stop.lon for stop in tour.stops)
    return {
        "wrapped": wrapped,
        "stops": [_stop_data(*pair, words) for pair in zip(tour.stops, longitudes, strict=True)],
    }


def _stop_data(stop: Stop, longitude: float, words: Words) -> dict[str, object]:
    return {
        "id": stop.id,
        "name": stop.name,
        "country": words.country(stop.country) if stop.country else None,
        "dates": words.stop_days(stop),
        "position": [longitude, stop.lat],
        "order": stop.order_basis,
        "counts": words.counts(stop),
    }


def map_options(purpose: Purpose) -> dict[str, object]:
    """How the map moves: in steps of its zoom on a screen, not at all in print."""
    still = purpose == "print"
    return {
        "zoom_snap": 0 if still else 0.25,
        "zoom_delta": 0.75,
        "max_zoom": 18,
        "world_copy_jump": False,
        "still": still,
    }


def _json(value: object) -> Asset:
    return Asset("application/json", msgspec.json.encode(value))


def _template() -> jinja2.Template:
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    return environment.from_string(web_text("page.html"))
