"""What folium makes of a page: its document and its script, which hold little of the tour."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

import msgspec

from app.map import basemap
from app.map.theme import ThemeName

Purpose: TypeAlias = Literal["screen", "print"]

TOUR_FILE = "data/tour.json"
SHEET_FILE = "data/sheet.json"

# Only files of our own scheme; no inline script. Leaflet sets style attributes through the DOM,
# which needs no permission, and images are only those that our style sheets name.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'"
)


class ShellKey(msgspec.Struct, frozen=True, kw_only=True):
    """All that a frame is made of: equal plans give equal frames.

    ``visited`` are ISO 3166-1 alpha-2 codes in order, ``words`` what the page says of its own
    (:meth:`app.map.words.Words.for_page`).
    """

    title: str
    language: str
    theme: ThemeName
    purpose: Purpose
    visited: tuple[str, ...]
    words: Mapping[str, object]


class PageShell(msgspec.Struct, frozen=True):
    """A page's document in HTML and its own script; all else is files that they name."""

    index: str
    script: str


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


def render(plan: ShellKey) -> PageShell:
    """The frame, made by folium."""
    # Folium and what it rests on take longer to load than all the rest of a page: a frame that is
    # known already (app.map.shell_cache) must not wait for them.
    import jinja2

    from app.map import elements as parts
    from app.map.assets import APP_SCRIPT, PRINT_SCRIPT, web_text

    script = APP_SCRIPT if plan.purpose == "screen" else PRINT_SCRIPT
    atlas = parts.drawn_map(map_options(plan.purpose), plan.visited, script)
    if plan.purpose == "screen":
        atlas.add_child(parts.Tiles())
    else:
        atlas.add_child(parts.Sheet(file=SHEET_FILE))
        atlas.add_child(parts.Vectors())
    atlas.add_child(parts.Bridge())
    atlas.add_child(
        parts.Start(file=TOUR_FILE, attribution=basemap.ATTRIBUTION, words=dict(plan.words))
    )
    figure = atlas.figure()
    figure.render()
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    index = environment.from_string(web_text("map/page.html")).render(
        language=plan.language,
        title=plan.title,
        theme=plan.theme,
        purpose=plan.purpose,
        policy=CONTENT_SECURITY_POLICY,
        header=figure.header.render(),
        body=figure.html.render(),
    )
    return PageShell(index, figure.script.render())
