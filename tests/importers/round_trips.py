"""Counts what of tours survives our own formats: ``python -m tests.importers.round_trips``.

Exports the bundled tours and 200 generated ones in every format that holds a tour, imports the
files, and prints a table with the share of the tours of which each part is the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

from app.export.errors import ExportError
from app.export.options import ExportOptions
from app.export.run import Output, export_bytes
from app.importers.imported import File, ImportRefused
from app.importers.registry import read_file
from app.tour import read
from app.tour.model import Stop, Tour
from app.web.headless import application
from tests.tours import BUNDLED, VERNE, tours

COUNT = 200
FORMATS = (".geojson", ".html", ".kml", ".kmz", ".gpx", ".csv", ".ics")
_Part = Callable[[Tour], object]


def _of_stops(part: Callable[[Stop], object]) -> _Part:
    return lambda tour: [part(stop) for stop in tour.stops]


PARTS: Mapping[str, _Part] = {
    "names and order": _of_stops(lambda stop: " ".join(stop.name.split())),
    "dates": _of_stops(lambda stop: (stop.arrive, stop.depart)),
    "places, digit for digit": _of_stops(lambda stop: stop.position),
    "items": _of_stops(lambda stop: stop.items),
    "people": lambda tour: tour.people,
    "sources": lambda tour: [(source.title, source.url) for source in tour.sources],
    "all but the texts of sources": lambda tour: _without_texts(tour),
    "all": lambda tour: tour,
}


def _without_texts(tour: Tour) -> Tour:
    from app.export.carried import without_texts

    return without_texts(tour)


def main() -> None:
    """Prints the table."""
    same: Counter[tuple[str, str]] = Counter()
    total: Counter[str] = Counter()
    failures: Counter[tuple[str, str]] = Counter()

    def add(tour: Tour) -> None:
        for suffix in FORMATS:
            try:
                data, _ = export_bytes(tour, Output(Path(f"tour{suffix}"), ExportOptions()))
            except ExportError:
                continue
            total[suffix] += 1
            try:
                found = read_file(File(data=data, name=f"tour{suffix}")).tours[0]
            except ImportRefused as error:
                failures[suffix, str(error)[:60]] += 1
                continue
            for name, part in PARTS.items():
                same[suffix, name] += part(found) == part(tour)

    with application():
        add(read(BUNDLED))
        add(read(VERNE))

        @seed(17)
        @settings(
            max_examples=COUNT,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(tours())
        def run(tour: Tour) -> None:
            add(tour)

        run()
    print("| Survives | " + " | ".join(suffix[1:].upper() for suffix in FORMATS) + " |")
    print("|---|" + "---:|" * len(FORMATS))
    for name in PARTS:
        cells = (f"{same[suffix, name]} of {total[suffix]}" for suffix in FORMATS)
        print(f"| {name} | " + " | ".join(cells) + " |")
    for (suffix, error), count in failures.items():
        print(f"{suffix}: {count} refused: {error}")


if __name__ == "__main__":
    main()
