"""Our folium elements: the map itself, its basemap, route and stops, the printed sheet, the bridge.

Each one only hands its options to a function of our page scripts. Data travel to the page as JSON
files of their own, so that no text of a tour file is ever part of a script or of markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import folium
from branca.element import Figure, MacroElement
from folium.elements import JSCSSMixin
from folium.template import Template

from app.map import basemap
from app.map.scripts import BUNDLE

# The names differ from those of scripts: folium keeps one link to a name.
STYLES = (
    ("leaflet_css", "leaflet/leaflet.css"),
    ("theme_css", "theme.css"),
    ("atlas_css", "web/map/atlas.css"),
)


class AtlasMap(folium.Map):
    """A folium map without inline script or style, under a fixed name, with our files only."""

    _template = Template(
        """
        {% macro html(this, kwargs) %}
        <div class="ta-map" id={{ this.get_name()|tojson }}></div>
        {% endmacro %}

        {% macro script(this, kwargs) %}
        const {{ this.get_name() }} = TourAtlas.createMap(
            {{ this.get_name()|tojson }}, {{ this.options|tojavascript }});
        {% endmacro %}
        """
    )
    default_js = [("scripts_js", BUNDLE)]  # noqa: RUF012 - folium declares it so
    default_css = list(STYLES)  # noqa: RUF012

    def __init__(self, **options: Any) -> None:
        super().__init__(tiles=None, zoom_control=False, **options)

    def get_name(self) -> str:
        """The map's name in the page: always the same, so that equal tours give equal pages."""
        return "map"

    def figure(self) -> Figure:
        """The figure that the map stands in."""
        root = self.get_root()
        if not isinstance(root, Figure):
            raise TypeError("the map is not in a figure")
        return root


def drawn_map(options: Mapping[str, object], visited: Iterable[str]) -> AtlasMap:
    """A map with all that every page has: basemap, names, route and stops.

    ``visited`` are ISO 3166-1 alpha-2 codes.
    """
    made = AtlasMap(**options)
    made.add_child(Basemap(files=basemap.GEOMETRY_FILES, visited=sorted(visited)))
    made.add_child(Labels(files=basemap.NAME_FILES))
    made.add_child(Route())
    made.add_child(Stops())
    return made


class _PageElement(JSCSSMixin, MacroElement):
    """An element that calls one function of our page scripts with the map and its options."""

    function = ""
    _template = Template(
        """
        {% macro script(this, kwargs) %}
        TourAtlas.{{ this.function }}(
            {{ this._parent.get_name() }}, {{ this.options|tojavascript }});
        {% endmacro %}
        """
    )

    def __init__(self, **options: object) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = type(self).__name__
        self.options = options


class Basemap(_PageElement):
    """Sea, land, borders and lakes from the bundled geometry.

    Options: ``files``, addresses by level of detail; ``visited``, ISO 3166-1 alpha-2 codes.
    """

    function = "addBasemap"


class Labels(_PageElement):
    """Names of seas, countries and cities, wherever they cover nothing.

    Options: ``files``, addresses of the names.
    """

    function = "addLabels"


class Route(_PageElement):
    """The legs as great-circle lines with arrows that show the direction of travel."""

    function = "addRoute"


class Stops(_PageElement):
    """A numbered badge and a name for each stop, set apart where they would cover one another."""

    function = "addStops"


class Tiles(_PageElement):
    """Image tiles in place of the bundled map, once the window asks for them."""

    function = "addTiles"


class Sheet(_PageElement):
    """What stands around the map on an exported picture: title, dates, legend, sources."""

    function = "addSheet"
    default_js = [  # noqa: RUF012
        ("sheet_js", "web/sheet/sheet.js"),
        ("sheet_legend_js", "web/sheet/legend.js"),
        ("sheet_marks_js", "web/sheet/marks.js"),
    ]
    default_css = [("sheet_css", "web/sheet/sheet.css")]  # noqa: RUF012


class Vectors(_PageElement):
    """The printed sheet as SVG, for the export that asks for it; each script needs those before."""

    function = "addVectors"
    default_js = [  # noqa: RUF012
        (f"svg_{name}_js", f"web/svg/{name}.js")
        for name in ("write", "layers", "shapes", "text", "drawing", "walk", "svg")
    ]


class Reader(_PageElement):
    """The text beside the map in a page that is one file: stop by stop, by mouse, touch and keys.

    Options: ``legs``, the address of what the legs tell; ``words`` (:mod:`app.map.share_words`).
    """

    function = "addReader"
    default_js = [  # noqa: RUF012
        (f"share_{name}_js", f"web/share/{name}.js")
        for name in ("files", "theme", "panel", "share")
    ]


class Bridge(_PageElement):
    """The line to the window: what is clicked goes out, what to select and to fit comes in."""

    function = "addBridge"
    default_js = [("qwebchannel_js", "qwebchannel.js")]  # noqa: RUF012


class Start(_PageElement):
    """Begins to load the data; comes last, when every other element is in place.

    Options: ``file``, the address of the tour's data; ``attribution``; ``words``, what the page
    says of its own (:mod:`app.map.words`).
    """

    function = "start"
