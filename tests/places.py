"""Tours that consist of places only, for tests of the map and of distances."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.tour import parse
from app.tour.model import Tour
from tests.tours import encoded

Place = tuple[str, float, float]

# Four stops in the middle of Berlin: legs of 275 m, 1.6 km and 881 m.
BERLIN: tuple[Place, ...] = (
    ("Reichstag", 13.3762, 52.5186),
    ("Brandenburg Gate", 13.3777, 52.5163),
    ("Museum Island", 13.4010, 52.5192),
    ("Alexanderplatz", 13.4132, 52.5219),
)
# Legs of 27 m and of nought.
NEXT_DOOR: tuple[Place, ...] = (
    ("Door", 13.4, 52.5),
    ("Next door", 13.4004, 52.5),
    ("Upstairs", 13.4004, 52.5),
)
ONE_PLACE: tuple[Place, ...] = (("Ground floor", 13.4, 52.5), ("Upstairs", 13.4, 52.5))


def collection(places: tuple[Place, ...], title: str = "A tour of places") -> dict[str, Any]:
    """The JSON of a tour of (name, longitude, latitude); a stop's id is its number from 0."""
    return {
        "type": "FeatureCollection",
        "tour": {"format": 1, "title": title},
        "features": [
            {
                "type": "Feature",
                "id": str(number),
                "geometry": {"type": "Point", "coordinates": [lon, lat]},
                "properties": {"name": name, "arrive": "2024-05-01"},
            }
            for number, (name, lon, lat) in enumerate(places)
        ],
    }


def tour_of(places: tuple[Place, ...], title: str = "A tour of places") -> Tour:
    """The tour of these places."""
    return parse(encoded(collection(places, title)), "places")


def file_of(places: tuple[Place, ...], path: Path) -> Path:
    """Writes the tour of these places to a file."""
    path.write_bytes(encoded(collection(places)))
    return path
