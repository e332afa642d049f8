"""Our own list, resources/gazetteer/curated.tsv, and our own names of cities."""

from __future__ import annotations

import csv
from pathlib import Path

from app.gazetteer.places import KINDS
from scripts.gazetteer.entry import KNOWN, Entry
from scripts.gazetteer.neighbours import Neighbours

TARGET = Path(__file__).resolve().parents[2] / "resources" / "gazetteer"
# As well known as a large town: after cities of the same name, before villages.
_IMPORTANCE = 5.6
_AROUND = 60_000
# The text that separates other names.
_SEPARATOR = "; "


def curated(cities: Neighbours) -> list[Entry]:
    """The places of the list. Raises ``SystemExit`` if a line has an unknown kind or no source."""
    found = []
    with (TARGET / "curated.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["kind"] not in KINDS or not row["source"]:
                raise SystemExit(f"curated.tsv: {row['name']} needs a kind and a source")
            lat, lon = float(row["lat"]), float(row["lon"])
            near = cities.prevailing(lon, lat, _AROUND)
            entry = Entry(
                name=row["name"],
                country=row["country"],
                lat=lat,
                lon=lon,
                kind=row["kind"],
                origin=row["source"].split(" ", 1)[0],
                importance=_IMPORTANCE,
                region=near.name if near and near.country == row["country"] else "",
            )
            entry.add(entry.name, 0.0)
            for other in row["other names"].split(_SEPARATOR):
                entry.add(other, KNOWN)
            found.append(entry)
    return found


def add_names(cities: list[Entry]) -> None:
    """Adds the names of ``names.tsv``. Raises ``SystemExit`` if it names an unknown city."""
    by_name: dict[tuple[str, str], Entry] = {}
    for city in sorted(cities, key=lambda city: city.importance):
        by_name[city.country, city.name] = city
    with (TARGET / "names.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            found = by_name.get((row["country"], row["name"]))
            if found is None:
                raise SystemExit(f"names.tsv: no {row['name']} in {row['country']}")
            for other in row["other names"].split(_SEPARATOR):
                found.add(other, KNOWN)
