"""uMap of OpenStreetMap: the points of its layers become stops."""

from __future__ import annotations

from collections.abc import Mapping

from app.importers.building import Counts, TourBuilder, one_line
from app.importers.features.lines import add_all
from app.importers.features.stops import Feature, StopMaker, feature_of
from app.importers.imported import File, Imported, ImportRefused
from app.importers.json_text import parse_json
from app.importers.rich_text import plain_text, umap_text
from app.importers.stated.dates import DateReader
from app.importers.stated.values import TOUR_MEMBERS, elements, kept, members, text

# Of a layer and of a feature; the second and third are those of older versions.
_OPTIONS = ("_umap_options", "_storage", "_storage_options")
_CREDITS = ("licence", "shortCredit", "longCredit")
_ICONS = ("iconUrl", "iconClass")


def read(file: File) -> Imported:
    """A tour of the points of a map; its layers are topics.

    Hidden layers are read, and their number is told. Layers that a map fetches from elsewhere are
    not fetched. Positions are longitude, latitude in WGS 84 degrees. Raises ``ImportRefused`` if
    there is no place.
    """
    whole = members(parse_json(file.data))
    reader = _Reader(file)
    reader.describe(whole)
    features = [
        feature
        for layer in elements(whole.get("layers"))
        for feature in reader.features_of(members(layer))
    ]
    if not features:
        raise ImportRefused(reader.why_empty())
    dates = DateReader(file.answers)
    maker = StopMaker(reader.builder, reader.counts, dates)
    questions = add_all(features, maker, file.answers)
    return Imported(
        format="umap",
        tours=(reader.builder.tour(),),
        left_out=reader.counts.left_out(),
        questions=(*questions, *dates.questions()),
    )


class _Reader:
    """Reads the layers of a map, and numbers their features."""

    def __init__(self, file: File) -> None:
        self.counts = Counts()
        self.builder = TourBuilder(file, "umap", "", self.counts)
        self._number = 0
        self._label = ""
        self._remote: list[str] = []
        self._layers: list[object] = []

    def describe(self, whole: Mapping[str, object]) -> None:
        """Takes title and summary of the map, and keeps its credits and its address."""
        properties = members(whole.get("properties"))
        self._label = text(properties.get("labelKey"))
        self.builder.title = one_line(text(properties.get("name"))) or self.builder.title
        summary, images = umap_text(text(properties.get("description")))
        self.builder.summary = summary
        self.counts.add("image", self.builder.title, images)
        held = {key: properties[key] for key in _CREDITS if properties.get(key)}
        rest = {k: v for k, v in whole.items() if k not in ("type", "geometry", "properties")}
        rest.pop("layers", None)
        named = ("name", "description", *_CREDITS)
        settings = [key for key in properties if key not in named]
        if settings:
            self.counts.add("layer setting", ", ".join(settings[:5]))
        # Each layer is added to the list when it is read.
        self.builder.extra = {**kept({**rest, **held}, TOUR_MEMBERS)}

    def features_of(self, layer: Mapping[str, object]) -> list[Feature]:
        """The features of a layer, in its order; counts what else it is."""
        options = _options(layer)
        name = one_line(plain_text(text(options.get("name"))))
        if options.get("displayOnLoad") is False or options.get("browsable") is False:
            self.counts.add("visibility", name)
        if text(members(options.get("remoteData")).get("url")):
            self.counts.add("remote layer", name)
            self._remote.append(name)
        about, images = umap_text(text(options.get("description")))
        self.counts.add("image", name, images)
        if about or text(members(options.get("remoteData")).get("url")):
            held = {"name": name, "description": about, "remoteData": options.get("remoteData")}
            self._layers.append({key: value for key, value in held.items() if value})
            self.builder.extra = {**self.builder.extra, "layers": kept_layers(self._layers)}
        known = ("name", "description", "displayOnLoad", "browsable", "remoteData", "id", "rank")
        settings = [key for key in options if key not in known]
        if settings:
            self.counts.add("layer setting", ", ".join(settings[:5]))
        label = text(options.get("labelKey")) or self._label
        return [self._feature(each, name, label) for each in elements(layer.get("features"))]

    def why_empty(self) -> str:
        """Why there is nothing to import, and what to do."""
        if not self._remote:
            return "The map has no layers with places, so there is nothing to import."
        names = ", ".join(filter(None, self._remote[:3])) or str(len(self._remote))
        return (
            f"The map fetches all of its places from elsewhere ({names[:200]}): open these layers"
            " in uMap, and export them as GeoJSON."
        )

    def _feature(self, value: object, topic: str, label: str) -> Feature:
        self._number += 1
        whole = dict(members(value))
        properties = dict(members(whole.get("properties")))
        name = text(properties.get("name"))
        options: dict[str, object] = {}
        for key in _OPTIONS:
            options |= members(properties.pop(key, None))
        icons = [key for key in _ICONS if options.get(key)]
        if icons:
            self.counts.add("icon", name)
        if len(options) > len(icons):
            self.counts.add("style", ", ".join(key for key in options if key not in icons))
        if isinstance(properties.get("description"), str):
            about, images = umap_text(text(properties["description"]))
            self.counts.add("image", name, images)
            properties["description"] = about
        if not name and text(properties.get(label)):
            # The member that the map shows as the name.
            properties["name"] = properties.pop(label)
        whole["properties"] = properties
        return feature_of(whole, self._number, topic)


def kept_layers(layers: list[object]) -> list[object]:
    """The members of layers as a tour file can hold them."""
    return [kept(members(layer), frozenset()) for layer in layers]


def _options(layer: Mapping[str, object]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key in _OPTIONS:
        found |= members(layer.get(key))
    return found
