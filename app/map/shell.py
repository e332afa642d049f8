"""Renders the shell of a page: its document and its script, which contain little of the tour."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

import msgspec

from app.map import basemap
from app.map.theme import ThemeName

Purpose: TypeAlias = Literal["screen", "print"]

TOUR_FILE = "data/tour.json"
SHEET_FILE = "data/sheet.json"

# Only files of our own scheme, and no inline scripts. Leaflet sets style attributes through the
# DOM, which needs no permission; images are those that our style sheets name.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
    "img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'"
)


class ShellKey(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a shell depends on: equal keys give equal shells.

    ``words`` are the page's own words (:meth:`app.map.words.Words.for_page`).
    """

    title: str
    language: str
    theme: ThemeName
    purpose: Purpose
    words: Mapping[str, object]


class PageShell(msgspec.Struct, frozen=True):
    """A page's HTML document and its own script; they refer to all other files by name."""

    index: str
    script: str


def map_options(purpose: Purpose) -> dict[str, object]:
    """How the map moves: on a screen, not at all in print."""
    still = purpose == "print"
    return {
        "zoom_snap": 0,
        "zoom_delta": 0.75,
        "max_zoom": 18,
        "world_copy_jump": False,
        "still": still,
    }


def render(key: ShellKey) -> PageShell:
    """Renders the shell with folium."""
    # Folium and its dependencies take longer to import than everything else takes together. A shell
    # that is cached already (app.map.shell_cache) must not wait for them.
    import jinja2

    from app.map import elements as parts
    from app.map.assets import APP_SCRIPT, PRINT_SCRIPT, web_text

    script, geometry = (
        (APP_SCRIPT, basemap.WINDOW_FILES)
        if key.purpose == "screen"
        else (PRINT_SCRIPT, basemap.GEOMETRY_FILES)
    )
    atlas = parts.drawn_map(map_options(key.purpose), script, geometry)
    if key.purpose == "screen":
        atlas.add_child(parts.Tiles())
        atlas.add_child(parts.Editing())
    else:
        atlas.add_child(parts.Sheet(file=SHEET_FILE))
        atlas.add_child(parts.Vectors())
    atlas.add_child(parts.Bridge())
    atlas.add_child(
        parts.Start(file=TOUR_FILE, attribution=basemap.ATTRIBUTION, words=dict(key.words))
    )
    figure = atlas.figure()
    figure.render()
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    index = environment.from_string(web_text("map/page.html")).render(
        language=key.language,
        title=key.title,
        theme=key.theme,
        purpose=key.purpose,
        policy=CONTENT_SECURITY_POLICY,
        header=figure.header.render(),
        body=figure.html.render(),
    )
    made = figure.script.render()
    # A page of sheets makes one map after another.
    return PageShell(
        index, made if key.purpose == "screen" else f"TourAtlas.run(() => {{{made}}});"
    )
