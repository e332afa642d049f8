"""GeoJSON (RFC 7946, and the format of 2008) of other programs: its points become stops."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from app.importers.building import Counts, TourBuilder, one_line
from app.importers.features.geometry import Position, kind_of
from app.importers.features.json_lines import has_json_lines, json_lines
from app.importers.features.lines import add_all
from app.importers.features.reference import converter
from app.importers.features.stops import Feature, StopMaker, feature_of, points_of
from app.importers.features.swapped import swapped
from app.importers.imported import File, Imported, ImportRefused, Question
from app.importers.json_text import parse_json
from app.importers.rich_text import plain_text
from app.importers.stated.dates import DateReader
from app.importers.stated.values import TOUR_MEMBERS, elements, kept, members, text

_TITLE, _SUMMARY = ("title", "name"), ("description", "summary")
_KNOWN = frozenset(("type", "features", "geometries", "crs", "bbox"))


class _Collection(msgspec.Struct):
    """The features of a file as they are written, its reference system, and what it says else."""

    features: list[object]
    crs: object = None
    beside: Mapping[str, object] = {}


def read(file: File) -> Imported:
    """A tour of the points of a file, in its order.

    Lines and polygons are left out. Only if there are no points at all, the ends of lines are
    offered. Positions are longitude, latitude in WGS 84 degrees; those of EPSG:3857 are converted,
    and whether they are swapped is decided by evidence or asked. Raises ``ImportRefused`` for
    other systems, for TopoJSON and Esri's JSON, and for files without a place.
    """
    try:
        value = parse_json(file.data)
    except ImportRefused:
        if not has_json_lines(file.data):
            raise
        value = json_lines(file.data)
    collection = _collection(value)
    features = [feature_of(each, n) for n, each in enumerate(collection.features, start=1)]
    if not features:
        raise ImportRefused("The file has no features, so there is nothing to import.")
    return _imported(file, collection, features)


def _imported(file: File, collection: _Collection, features: Sequence[Feature]) -> Imported:
    positions = [position for feature in features for position in _some(feature)]
    convert, system = converter(collection.crs, positions)
    questions: list[Question] = []
    is_swapped = False
    if convert is None:
        is_swapped, asked = swapped(points_of(features, None), file.answers)
        questions += asked
    counts, dates = Counts(), DateReader(file.answers)
    builder = TourBuilder(file, "geojson", "", counts)
    _describe(builder, counts, collection)
    maker = StopMaker(builder, counts, dates, convert=convert, system=system, is_swapped=is_swapped)
    questions += add_all(features, maker, file.answers)
    questions += dates.questions()
    return Imported(
        format="geojson",
        tours=(builder.tour(),),
        left_out=counts.left_out(),
        questions=tuple(questions),
    )


def _some(feature: Feature) -> list[Position]:
    """The points of a feature, and the first of each line."""
    return [*feature.shapes.points, *(line[0] for line in feature.shapes.lines)]


def _collection(value: object) -> _Collection:
    """What a JSON value is: a collection, a feature, a geometry, or a list of any of them."""
    if isinstance(value, list):
        parts = [_collection(each) for each in value if isinstance(each, dict)]
        found = [feature for part in parts for feature in part.features]
        crs = next((part.crs for part in parts if part.crs is not None), None)
        beside = parts[0].beside if len(parts) == 1 else {}
        return _Collection(found, crs, beside)
    whole = members(value)
    _refuse_others(whole)
    crs = whole.get("crs")
    if "features" in whole:
        beside = {key: inner for key, inner in whole.items() if key not in _KNOWN}
        return _Collection(elements(whole["features"]), crs, beside)
    if kind_of(whole) == "GeometryCollection":
        geometries = elements(whole.get("geometries"))
        return _Collection([{"geometry": geometry} for geometry in geometries], crs)
    if kind_of(whole):
        return _Collection([{"geometry": whole}], crs)
    return _Collection([whole] if "geometry" in whole or "properties" in whole else [], crs)


def _refuse_others(whole: Mapping[str, object]) -> None:
    if whole.get("type") == "Topology":
        raise ImportRefused("The file is TopoJSON, which is not read: export GeoJSON instead.")
    if "geometryType" in whole or "spatialReference" in whole:
        raise ImportRefused("The file is JSON of Esri: export GeoJSON instead.")
    if "elements" in whole and "features" not in whole:
        raise ImportRefused("The file is data of OpenStreetMap: export GeoJSON instead.")


def _describe(builder: TourBuilder, counts: Counts, collection: _Collection) -> None:
    """Gives the tour the title and the summary of the collection, and keeps the rest."""
    beside = dict(collection.beside)
    # Of a layer that uMap has exported.
    layer = members(beside.pop("_umap_options", None))
    if layer:
        counts.add("layer setting", ", ".join(key for key in layer if key not in _TITLE))
    parts = (layer, beside.get("metadata"), beside.get("properties"), beside)
    inner = {key: value for part in parts for key, value in members(part).items()}
    for name in _TITLE:
        if text(inner.get(name)):
            builder.title = one_line(plain_text(text(inner[name]))) or builder.title
            beside.pop(name, None)
            break
    for name in _SUMMARY:
        if text(inner.get(name)):
            builder.summary = plain_text(text(inner[name]))
            beside.pop(name, None)
            break
    builder.extra = kept(beside, TOUR_MEMBERS)
