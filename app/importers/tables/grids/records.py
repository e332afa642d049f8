"""JSON lists of objects as tables: each object is a row, each member a column."""

from __future__ import annotations

from collections.abc import Iterator

from app.importers.imported import ImportRefused
from app.importers.json_text import parse_json
from app.importers.tables.grids.grid import Grid, refuse_many

# Objects within objects become columns down to this depth.
_DEEPEST = 4
_MOST_COLUMNS = 1000


def records_grid(data: bytes) -> Grid:
    """The grid of a list of objects, whose members have the names of columns in its first row.

    Objects within them are spread: ``{"place": {"lat": 1}}`` has the column ``place.lat``. Raises
    ``ImportRefused``.
    """
    value = parse_json(data)
    records = [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
    if not records:
        raise ImportRefused("The JSON is no list of objects: export it as CSV.")
    names: dict[str, int] = {}
    flat = []
    for record in records:
        row = dict(_members(record))
        for name in row:
            names.setdefault(name, len(names))
        flat.append(row)
    if len(names) > _MOST_COLUMNS:
        raise ImportRefused("The objects have more than 1,000 members: export them as CSV.")
    refuse_many(len(flat), len(names))
    values: list[list[object]] = [list(names)]
    values += [[row.get(name) for name in names] for row in flat]
    return Grid(
        rows=[[cell_text(value) for value in row] for row in values],
        numbers=list(range(len(values))),
        values=values,
        marked=1,
    )


def cell_text(value: object) -> str:
    """A JSON value as the text of a cell."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, list):
        return ", ".join(map(cell_text, value))
    if isinstance(value, dict):
        return ", ".join(f"{name}: {cell_text(each)}" for name, each in value.items())
    return str(value)


def _members(
    record: dict[str, object], prefix: str = "", depth: int = 0
) -> Iterator[tuple[str, object]]:
    for name, value in record.items():
        label = f"{prefix}{name}"
        if isinstance(value, dict) and value and depth < _DEEPEST:
            yield from _members(value, f"{label}.", depth + 1)
        else:
            yield label, value
