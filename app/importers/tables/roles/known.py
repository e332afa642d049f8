"""The columns of tables without a header that many people use."""

from __future__ import annotations

import re

from app.importers.tables.grids.grid import Grid

# As the readme of the dumps of GeoNames names them.
_GEONAMES = (
    *("geonameid", "name", "asciiname", "alternatenames", "latitude", "longitude"),
    *("feature class", "feature code", "country code", "cc2", "admin1 code", "admin2 code"),
    *("admin3 code", "admin4 code", "population", "elevation", "dem", "timezone"),
    "modification date",
)
# As the page about the data of OpenFlights names them; the altitude is in feet.
_AIRPORTS = (
    *("airport id", "name", "city", "country", "iata", "icao", "latitude", "longitude"),
    *("altitude ft", "utc offset", "dst", "tz database timezone", "type", "source"),
)
_DEGREES = r"-?\d{1,3}(?:\.\d+)?"
_SHAPES: tuple[tuple[tuple[str, ...], dict[int, str]], ...] = (
    (_GEONAMES, {0: r"\d+", 4: _DEGREES, 5: _DEGREES, 6: "[A-Z]?", 8: "[A-Z]{0,2}", 18: r"[\d-]+"}),
    (_AIRPORTS, {0: r"\d+", 4: r"[A-Z0-9]{0,3}|\\N", 6: _DEGREES, 7: _DEGREES, 8: r"-?\d+"}),
)
_LOOKED_AT = 20


def known_names(grid: Grid) -> tuple[str, ...] | None:
    """The names of the columns of a table without a header, ``None`` if it is not a known one."""
    for names, shape in _SHAPES:
        # Older files of airports lack the last two columns.
        if len(names) - 2 <= grid.width <= len(names) and all(
            re.fullmatch(pattern, row[column].strip())
            for row in grid.rows[:_LOOKED_AT]
            if any(row)
            for column, pattern in shape.items()
            if column < grid.width
        ):
            return names[: grid.width]
    return None
