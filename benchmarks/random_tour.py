"""Makes long random tours in the form of a tour file."""

from __future__ import annotations

import random
from typing import Any


def random_tour(stops: int) -> dict[str, Any]:
    """A tour of random stops on the inhabited Earth; the same number gives the same tour."""
    chance = random.Random(1872)
    places = [
        [round(chance.uniform(-180, 180), 4), round(chance.uniform(-55, 70), 4)]
        for _ in range(stops)
    ]
    features = [
        {
            "type": "Feature",
            "id": f"stop-{number}",
            "geometry": {"type": "Point", "coordinates": place},
            "properties": {"name": f"Stop {number}"},
        }
        for number, place in enumerate(places, start=1)
    ]
    return {
        "type": "FeatureCollection",
        "tour": {"format": 1, "title": f"{stops} random stops"},
        "features": features,
    }
