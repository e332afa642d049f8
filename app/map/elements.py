"""Our folium elements: the map itself, its basemap, route and stops, the printed sheet, the bridge.

Each element only passes its options to a function of our page scripts. Data reach the page as
separate JSON files, so that no text of a tour file is ever part of a script or of markup.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.map import basemap
from app.map.assets import APP_SCRIPT
from app.map.lean_folium import Figure, JSCSSMixin, MacroElement, Map, Template

# One style sheet for a page: each file that a page requests costs some milliseconds.
STYLE = "page.css"


class AtlasMap(Map):
    """A folium map with a fixed name and our own files, without inline scripts or styles."""

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
    # The name differs from those of scripts: folium keeps one link to a name.
    default_css = [("style_css", STYLE)]  # noqa: RUF012 - folium declares it as a list

    def __init__(self, script: str = APP_SCRIPT, **options: Any) -> None:
        super().__init__(tiles=None, zoom_control=False, **options)
        self.default_js = [("scripts_js", script)]

    def get_name(self) -> str:
        """The map's name in the page: always the same, so that equal tours give equal pages."""
        return "map"

    def figure(self) -> Figure:
        """The figure that the map stands in."""
        root = self.get_root()
        if not isinstance(root, Figure):
            raise TypeError("the map is not in a figure")
        return root


def drawn_map(
    options: Mapping[str, object],
    script: str = APP_SCRIPT,
    geometry: Mapping[str, str] = basemap.GEOMETRY_FILES,
    sheet: Sheet | None = None,
) -> AtlasMap:
    """A map with the parts of every page: basemap, names, route and stops.

    ``script`` is the page's script (app.map.assets), ``geometry`` the files of its basemap. A
    ``sheet`` comes first: the page requests its files before coasts and names, because which coasts
    it needs depends on them.
    """
    atlas = AtlasMap(script, **options)
    if sheet is not None:
        atlas.add_child(sheet)
    atlas.add_child(Basemap(files=geometry))
    atlas.add_child(Labels(files=basemap.NAME_FILES))
    atlas.add_child(Route())
    atlas.add_child(Stops())
    return atlas


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

    Options: ``files``, addresses by level of detail.
    """

    function = "addBasemap"


class Labels(_PageElement):
    """Names of seas, countries and cities, where they cover nothing else.

    Options: ``files``, addresses of the names.
    """

    function = "addLabels"


class Route(_PageElement):
    """The legs as great-circle lines with arrows that show the direction of travel."""

    function = "addRoute"


class Stops(_PageElement):
    """A numbered badge and a name for each stop, moved apart where they would overlap."""

    function = "addStops"


class Tiles(_PageElement):
    """Image tiles in place of the bundled map, when the window chooses them."""

    function = "addTiles"


class Editing(_PageElement):
    """Adds, places and moves stops on the map, while the window edits the tour."""

    function = "addEditing"


class Sheet(_PageElement):
    """What surrounds the map on an exported picture: title, dates, legend, sources.

    Options: ``file`` and ``tour``, the addresses of the sheet's and of the tour's data.
    """

    function = "addSheet"


class Vectors(_PageElement):
    """The printed sheet as SVG, for the export that asks for it."""

    function = "addVectors"


class Reader(_PageElement):
    """The text beside the map in a page that is one file: stop by stop, by mouse, touch and keys.

    Options: ``legs``, the address of the words about the legs; ``words``
    (:mod:`app.map.share_words`).
    """

    function = "addReader"


class Bridge(_PageElement):
    """The connection to the window: clicks go out, selections and views come in."""

    function = "addBridge"
    default_js = [("qwebchannel_js", "qwebchannel.js")]  # noqa: RUF012


class Start(_PageElement):
    """Starts to load the data; comes last, after every other element.

    Options: ``file``, the address of the tour's data and of the page's own words; ``attribution``.
    """

    function = "start"
