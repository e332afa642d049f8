"""The shared page: map and text of a tour in one HTML file that needs no other file and no network.

The text is in the HTML itself and can be read without scripts; the scripts show it stop by stop
beside the map. Everything that the page loads is embedded in it, and its Content-Security-Policy
allows nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from urllib.parse import quote

import jinja2
import msgspec
from markupsafe import Markup, escape

from app.map import basemap, inline
from app.map.assets import FONTS_STYLE, SHARE_SCRIPT, THEME_STYLE, web_text
from app.map.elements import STYLES, Reader, Start, drawn_map
from app.map.fonts import embedded_css
from app.map.lean_folium import Figure
from app.map.page import tour_data
from app.map.share_words import ShareWords
from app.map.shell import TOUR_FILE, map_options
from app.map.theme_css import following_css
from app.map.words import Words
from app.resources import resource
from app.tour.bidi import closed, html_direction, isolate, joined
from app.tour.highlights import sections
from app.tour.model import Stop, Tour
from app.tour.route import Route, legs, total, with_legs
from app.tour.sourcing import is_web_link

_OPENING = {"\u2066": '<bdi dir="ltr">', "\u2067": '<bdi dir="rtl">', "\u2068": "<bdi>"}
_CLOSING = "\u2069"
_ISOLATES = re.compile("([\u2066-\u2069])")
_LEGS_FILE = "data/legs.json"
_BASEMAP_FILES = {**basemap.GEOMETRY_FILES, **basemap.NAME_FILES}


def share_page(tour: Tour, *, words: Words, share: ShareWords, more: Sequence[Markup] = ()) -> str:
    """The page as one HTML document, light or dark like the reader's system.

    ``more`` are further elements with data, which the page does not use. Equal arguments give
    equal pages.
    """
    route = legs(tour)
    figure = _figure(share)
    data = {"head": {}, "words": words.for_page(), **tour_data(tour, route, words)}
    early = inline.text("web/dist/early.js")
    script = _script(figure)
    page = _template(tour, share).render(
        tour=tour,
        joined=partial(joined, " · "),
        ways=[leg for _, leg in with_legs(tour.stops, route)],
        length=share.route_length(tour, total(route)),
        note=words.map_note(tour),
        is_past=any(leg is not None and leg.past for leg in route),
        words=words,
        share=share,
        language=tour.language or words.language,
        # Our own words may be in a language other than the tour's.
        ours=None if words.language == (tour.language or words.language) else words.language,
        style_of=_style,
        policy_of=partial(_policy, early, script),
        code=inline.code,
        credit_line=basemap.credit_line(words.credits),
        early=inline.code("script", early),
        script=inline.code("script", script),
        body=figure.html.render(),
        data=(
            inline.json_element(TOUR_FILE, msgspec.json.encode(data)),
            inline.json_element(_LEGS_FILE, _leg_words(route, share)),
            *(inline.packed_element(path) for path in _BASEMAP_FILES.values()),
            *more,
        ),
        licence=resource("licences", "leaflet.txt").read_text(encoding="utf-8").strip(),
        anchor=anchor,
        sections=sections,
        is_beyond=basemap.is_beyond,
        is_web_link=is_web_link,
    )
    return page.lstrip()


def bdi(text: str) -> Markup:
    """A text of the page as HTML, with an element ``bdi`` in place of each isolate (UAX #9)."""
    depth = 0
    parts = []
    for part in _ISOLATES.split(text):
        shown = escape(part)
        if part in _OPENING:
            depth += 1
            shown = Markup(_OPENING[part])
        elif part == _CLOSING:
            # A closing character alone has no effect.
            shown = Markup("</bdi>") if depth else Markup("")
            depth = max(depth - 1, 0)
        parts.append(shown)
    return Markup("").join((*parts, Markup("</bdi>") * depth))


def anchor(stop: Stop) -> str:
    """The fragment of a stop in the page's address."""
    return f"stop-{quote(stop.id, safe='')}"


def _leg_words(route: Route, share: ShareWords) -> bytes:
    return msgspec.json.encode([share.leg(leg) if leg else [] for leg in route])


def _figure(share: ShareWords) -> Figure:
    atlas = drawn_map(map_options("screen"))
    atlas.add_child(Reader(legs=_LEGS_FILE, words=share.for_page()))
    atlas.add_child(Start(file=TOUR_FILE, attribution=basemap.ATTRIBUTION))
    figure = atlas.figure()
    figure.render()
    return figure


def _script(figure: Figure) -> str:
    return "\n".join((inline.text(SHARE_SCRIPT), inline.escape_for_script(figure.script.render())))


def _style(content: str) -> str:
    """The style sheets of a page with this content, and the fonts for it."""
    made = {FONTS_STYLE: _fonts(content), THEME_STYLE: following_css()}
    paths = (*(path for _, path in STYLES), "web/share/share.css")
    return "\n".join(made.get(path) or inline.style(path) for path in paths)


def _fonts(content: str) -> str:
    labels, cities, towns = map(inline.text, basemap.NAME_FILES.values())
    names = {"sans-400": labels + cities + towns, "serif-400-italic": labels}
    return embedded_css(content, names)


def _policy(*scripts_and_style: str) -> str:
    *scripts, style = scripts_and_style
    allowed = " ".join(inline.digest(script) for script in scripts)
    # Leaflet sets style attributes through the DOM, which needs no permission.
    return (
        f"default-src 'none'; script-src {allowed}; style-src {inline.digest(style)}; "
        "img-src data:; font-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'"
    )


def _template(tour: Tour, share: ShareWords) -> jinja2.Template:
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {
        "person": tour.person,
        "party": share.party,
        "isolate": isolate,
        "closed": closed,
        "direction": html_direction,
        "bdi": bdi,
    }
    return environment.from_string(web_text("share/share.html"))
