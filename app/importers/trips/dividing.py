"""Divides the visits of a person into tours."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from app.importers.countries import country_code
from app.importers.trips.rows import Row

# Rows are one tour if nobody could have gone home between them and set out again. So many days may
# lie between the last day of one and the first day of the next, by the year until which people
# travelled so: by ship, by aircraft with propellers, by jet.
_MOST_DAYS = ((1939, 10), (1959, 3), (9999, 2))
# From the countries beside the United States, home is a few hours away.
_BESIDE_HOME = frozenset(("CA", "MX"))
_MOST_DAYS_BESIDE_HOME = 1

_HOME = r"(?:the\s+)?(?:U\.\s?S\.|United States|Washington|home)"
_RETURNED = re.compile(
    rf"\b(?:returned|arrived)\s+(?:back\s+)?(?:to|in|at)\s+{_HOME}"
    r"|\breturned\s+(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b",
    re.IGNORECASE,
)
_LEFT = re.compile(rf"\b(?:left|departed)\s+(?:from\s+)?{_HOME}", re.IGNORECASE)


def divided(rows: Iterable[Row]) -> list[list[Row]]:
    """The rows of one person as tours, both in order of time.

    A row belongs to the tour before it if it begins at most a few days after the latest day of that
    tour: two days, three in the age of propellers and ten in that of ships, or one if either row
    is in a country beside the United States. A row also begins a tour if the one before says that
    the traveller returned to the United States, or if it says itself that he left them. Rows within
    the days of a tour are parts of it. A row without dates follows the one before it in the file;
    one whose dates cannot be read is a tour of its own, after all others.
    """
    rows = list(rows)
    unread = [[row] for row in rows if row.first_day is None and row.unread]
    tours: list[list[Row]] = []
    latest: dt.date | None = None
    for row in in_order(row for row in rows if row.first_day is not None or not row.unread):
        if not tours or _begins(row, tours[-1][-1], latest):
            tours.append([row])
            latest = row.last_day
        else:
            tours[-1].append(row)
            latest = max(latest, row.last_day) if latest and row.last_day else latest
    return tours + unread


def in_order(rows: Iterable[Row]) -> list[Row]:
    """The rows by their first and last days. Those of the same days keep their order."""
    keyed: list[tuple[tuple[dt.date, dt.date, int], Row]] = []
    before = (dt.date.min, dt.date.min)
    for row in rows:
        if row.first_day is not None and row.last_day is not None:
            before = (row.first_day, row.last_day)
        keyed.append(((*before, row.number), row))
    return [row for _, row in sorted(keyed, key=lambda pair: pair[0])]


def _begins(row: Row, before: Row, latest: dt.date | None) -> bool:
    """Whether a row begins a tour, after a row of a tour that lasts until the latest day."""
    if latest is None:
        return row.first_day is not None
    if row.first_day is None or row.first_day <= latest:
        return False
    if _RETURNED.search(before.remarks) or _LEFT.search(row.remarks):
        return True
    most = next(days for year, days in _MOST_DAYS if latest.year <= year)
    if _is_beside_home(row) or _is_beside_home(before):
        most = _MOST_DAYS_BESIDE_HOME
    return (row.first_day - latest).days > most


def _is_beside_home(row: Row) -> bool:
    return country_code(row.country, row.year) in _BESIDE_HOME
