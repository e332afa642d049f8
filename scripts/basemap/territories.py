"""Divides the countries of the data into lands: what is tinted as a whole when a stop is there.

A land is one part of one country: territories with a code of their own in ISO 3166-1, disputed
land, and parts that lie far from one another are lands of their own.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from scripts.basemap.cutting import Cutter
from scripts.basemap.disputed import CUTS
from scripts.basemap.topology import Arc, Degrees, Grid, Polygon, absolute, along, unwrapped

# Parts of a country that are farther apart than this are lands of their own, as Alaska is; nearer
# ones belong together, as both halves of Malaysia do.
_APART_KM = 700
_EARTH_KM = 6371
_MOST_POINTS = 400

Box = tuple[float, float, float, float]


class Land(NamedTuple):
    """A land with its polygons. ``owner`` is the number of the country in the data.

    A land that is ``disputed`` is tinted for a stop that stands there, and for no other. What
    :func:`joined` names belongs to the land of that name.
    """

    code: str | None
    name: str
    owner: int
    disputed: bool
    polygons: list[Polygon]


class _Territory(NamedTuple):
    """Polygons of a country in the data that have a code of their own, or that are disputed.

    ``box`` is (west, south, east, north) in degrees; it holds the whole polygons.
    """

    country: str
    box: Box
    name: str
    code: str | None = None


_TERRITORIES = (
    _Territory("France", (-55, 2, -51, 6), "French Guiana", "GF"),
    _Territory("France", (-62, 15.7, -60.9, 16.7), "Guadeloupe", "GP"),
    _Territory("France", (-61.4, 14.2, -60.6, 15.1), "Martinique", "MQ"),
    _Territory("France", (55, -21.6, 56, -20.6), "Réunion", "RE"),
    _Territory("France", (44.8, -13.2, 45.5, -12.4), "Mayotte", "YT"),
    _Territory("Norway", (10, 73.5, 35, 81.5), "Svalbard", "SJ"),
    _Territory("Norway", (-10, 70, -7, 72), "Jan Mayen", "SJ"),
    _Territory("Norway", (3, -55, 4, -54), "Bouvet Island", "BV"),
    _Territory("Netherlands", (-69, 11.8, -67.5, 12.6), "Bonaire", "BQ"),
    _Territory("Netherlands", (-63.5, 17.2, -62.7, 17.9), "Saba and Sint Eustatius", "BQ"),
    _Territory("New Zealand", (-173, -10, -170, -8), "Tokelau", "TK"),
    _Territory("Indian Ocean Ter.", (105, -11, 106, -10), "Christmas Island", "CX"),
    _Territory("Indian Ocean Ter.", (96, -13, 97.5, -11), "Cocos (Keeling) Islands", "CC"),
    _Territory("Russia", (32.3, 44.2, 36.8, 46.3), "Crimea"),
    _Territory("Russia", (145.2, 43.2, 149, 45.6), "Southern Kuril Islands"),
)
# Countries of the data without a code that belong to one.
_CODES = {"Clipperton I.": "FR", "Coral Sea Is.": "AU"}
# Countries of the data that are part of the land of another.
_JOINED = {
    "Baikonur": "Kazakhstan",
    "Cyprus U.N. Buffer Zone": "Cyprus",
    "USNB Guantanamo Bay": "Cuba",
}
# Countries of the data that others claim as a whole.
_DISPUTED = {
    "Bajo Nuevo Bank",
    "Kosovo",
    "N. Cyprus",
    "Palestine",
    "Scarborough Reef",
    "Serranilla Bank",
    "Siachen Glacier",
    "Somaliland",
    "Spratly Is.",
    "Taiwan",
    "W. Sahara",
}


def lands_of(
    names: list[str],
    codes: list[str | None],
    countries: list[list[Polygon]],
    arcs: list[Arc],
    grid: Grid,
) -> list[Land]:
    """The lands of all countries. Splits ``arcs``, and adds the lines along which land is cut."""
    lands = []
    cutter = Cutter(countries, arcs, grid)
    pieces = [
        (cut, names.index(cut.country), cutter.cut(names.index(cut.country), cut.line, cut.point))
        for cut in CUTS
    ]
    for cut, owner, polygon in pieces:
        lands.append(Land(cut.code, cut.name, owner, True, [polygon]))
    for owner, (name, code, polygons) in enumerate(zip(names, codes, countries, strict=True)):
        rest = polygons
        for territory in _TERRITORIES:
            if territory.country != name:
                continue
            own = [rings for rings in rest if _is_in(_outline(rings, arcs, grid), territory.box)]
            rest = [rings for rings in rest if rings not in own]
            if own:
                disputed = territory.code is None
                lands.append(Land(territory.code, territory.name, owner, disputed, own))
        for part in _parts(rest, arcs, grid):
            lands.append(Land(code or _CODES.get(name), name, owner, name in _DISPUTED, part))
    return lands


def joined(land: Land) -> str | None:
    """The name of the land that this one is part of, if it is."""
    return "W. Sahara" if land.name == "Western Sahara" else _JOINED.get(land.name)


def _outline(rings: Polygon, arcs: list[Arc], grid: Grid) -> Degrees:
    numbers = {arc if arc >= 0 else ~arc for arc in rings[0]}
    places = {number: place for place, number in enumerate(numbers)}
    ring = [places[arc] if arc >= 0 else ~places[~arc] for arc in rings[0]]
    return unwrapped(along([absolute(arcs[number]) for number in places], ring), grid)


def _is_in(outline: Degrees, box: Box) -> bool:
    west, south, east, north = box
    return all(
        west <= (lon + 180) % 360 - 180 <= east and south <= lat <= north for lon, lat in outline
    )


def _parts(polygons: list[Polygon], arcs: list[Arc], grid: Grid) -> list[list[Polygon]]:
    """The polygons in groups that are farther than ``_APART_KM`` from one another."""
    vectors = [_vectors(_outline(rings, arcs, grid)) for rings in polygons]
    nearest = np.cos(_APART_KM / _EARTH_KM)
    left = list(range(len(polygons)))
    groups = []
    while left:
        group, left = [left[0]], left[1:]
        for member in group:
            near = [other for other in left if (vectors[member] @ vectors[other].T).max() > nearest]
            group.extend(near)
            left = [other for other in left if other not in near]
        groups.append([polygons[member] for member in sorted(group)])
    return groups


def _vectors(outline: Degrees) -> np.ndarray:
    """Points of an outline as unit vectors."""
    step = max(1, len(outline) // _MOST_POINTS)
    lon, lat = np.radians(np.array(outline[::step])).T
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)
