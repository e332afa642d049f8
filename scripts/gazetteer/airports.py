"""The airports that have an IATA code, as packaged by airportsdata."""

from __future__ import annotations

import airportsdata

from scripts.gazetteer.entry import AIRPORT_NAME, Entry
from scripts.gazetteer.neighbours import Neighbours

ORIGIN = "airportsdata"
# An airport is known like the largest city around it, of this share in decades.
_SHARE, _LEAST = 0.4, 1.5
_AROUND = 60_000


def airports(cities: Neighbours) -> list[Entry]:
    """All airports; their names in the order of the codes."""
    return [
        _entry(code, airport, cities)
        for code, airport in sorted(airportsdata.load("IATA").items())
        if airport["name"]
    ]


def _entry(code: str, airport: airportsdata.Airport, cities: Neighbours) -> Entry:
    lat, lon = airport["lat"], airport["lon"]
    near = cities.largest(lon, lat, _AROUND)
    city = airport["city"] or (near.name if near else "")
    entry = Entry(
        name=airport["name"],
        country=airport["country"],
        lat=lat,
        lon=lon,
        kind="airport",
        origin=ORIGIN,
        importance=_LEAST + (near.importance * _SHARE if near else 0.0),
        region=city,
        codes=[code],
    )
    entry.add(entry.name, AIRPORT_NAME if city and entry.name.startswith(city) else 0.0)
    return entry
