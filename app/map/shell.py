"""The shell of a page: its document, script and style sheet, which contain nothing of the tour.

"make web" renders the shells with folium into ``resources/web/dist/pages/``: importing folium takes
longer than everything else that a page needs.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, TypeAlias, get_args

import msgspec

from app.map import basemap
from app.map.theme import THEMES, ThemeName
from app.resources import resource

Purpose: TypeAlias = Literal["screen", "print"]

PURPOSES: tuple[Purpose, ...] = get_args(Purpose)

# What "make web" names the parts of a page.
SUFFIXES = ("html", "js", "css")
OWN_STYLES = {"screen": "web/editing/editing.css", "print": "web/sheet/sheet.css"}
TOUR_FILE = "data/tour.json"
SHEET_FILE = "data/sheet.json"
# A page waits for this answer, which says nothing, if its tour is known before it is to be drawn.
SHOWN_FILE = "data/shown.json"

# Only files of our own scheme, and no inline scripts. Leaflet sets style attributes through the
# DOM, which needs no permission; images are those that our style sheets name.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self' data:; "
    "img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'"
)

_THEME = 'data-theme="{}"'
_SIZE = ' data-size="{} {}"'
# A script that is not deferred keeps the page from requesting what follows it.
_SCRIPT, _DEFERRED = "<script src=", "<script defer src="


class PageShell(msgspec.Struct, frozen=True):
    """A page's HTML document, its own script and its style sheet, which name all other files."""

    index: str
    script: str
    style: str

    def document(self, theme: ThemeName, size: tuple[int, int] | None = None) -> str:
        """The document in that theme from its first paint on; ``size`` as in ``bare_page``."""
        attributes = _THEME.format(theme) + (_SIZE.format(*size) if size else "")
        return self.index.replace(_THEME.format("light"), attributes, 1)


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


@cache
def page_shell(purpose: Purpose) -> PageShell:
    """The shell that was rendered for that purpose."""
    folder = resource("web", "dist", "pages")
    return PageShell(
        *((folder / f"{purpose}.{suffix}").read_text(encoding="utf-8") for suffix in SUFFIXES)
    )


def render(purpose: Purpose) -> PageShell:
    """Renders the shell with folium."""
    import jinja2

    from app.map import elements as parts
    from app.map import inline
    from app.map.assets import APP_SCRIPT, PRINT_SCRIPT, web_text
    from app.map.fonts import fonts_css
    from app.map.theme_css import theme_css

    script, geometry = (
        (APP_SCRIPT, basemap.WINDOW_FILES)
        if purpose == "screen"
        else (PRINT_SCRIPT, basemap.GEOMETRY_FILES)
    )
    sheet = parts.Sheet(file=SHEET_FILE, tour=TOUR_FILE) if purpose == "print" else None
    atlas = parts.drawn_map(map_options(purpose), script, geometry, sheet)
    if purpose == "screen":
        atlas.add_child(parts.Tiles())
        atlas.add_child(parts.Editing())
    else:
        atlas.add_child(parts.Vectors())
    atlas.add_child(parts.Bridge())
    atlas.add_child(parts.Start(file=TOUR_FILE, attribution=basemap.ATTRIBUTION))
    figure = atlas.figure()
    figure.render()
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    index = environment.from_string(web_text("map/page.html")).render(
        purpose=purpose,
        policy=CONTENT_SECURITY_POLICY,
        header=figure.header.render().replace(_SCRIPT, _DEFERRED),
        body=figure.html.render(),
    )
    script = figure.script.render()
    if purpose == "print":
        # A page of sheets makes one map after another.
        script = f"TourAtlas.run(() => {{{script}}});"
    style = inline.page_style(fonts_css(purpose), theme_css(THEMES.values()), OWN_STYLES[purpose])
    return PageShell(index, script, style)
