"""Rows of a table that are about the table: totals, and notes below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.importers.building import Counts, one_line
from app.importers.imported import ColumnRole
from app.importers.tables.cells.coordinates import angle
from app.importers.tables.cells.kinds import is_blank, is_number

_TOTAL = re.compile(
    r"(?:grand\s+|sub-?\s?|zwischen|gesamt|end)?(?:totals?|sum|summen?|gesamt|insgesamt|somme|totale"
    r"|suma|totaal|average|mean|durchschnitt|mittelwert|moyenne|promedio|count|anzahl)"
    r"(?:\s+[^\d,;]{0,25})?(?:\s*\([^)]*\))?\s*[:=]?",
    re.I,
)
_NOTE = re.compile(
    r"(?:sources?|quellen?|notes?|nb|anmerkung(?:en)?|hinweis(?:e)?|fuente|fonte|remarques?|legend"
    r"|legende|key|generated|exported|created|erstellt|stand|last updated|©|\(c\)|\*|†|https?://)",
    re.I,
)
_NAMES: frozenset[ColumnRole] = frozenset(("name", "code", "country", "fact"))
_PLACES: frozenset[ColumnRole] = frozenset(
    ("lat", "lon", "coordinates", "from", "to", "route", "arrive", "depart", "date")
)
# Rows that may be those of a total, from the end.
_LAST_ROWS = 3


def without_endings(
    rows: Sequence[Sequence[str]],
    body: Sequence[int],
    roles: Sequence[ColumnRole],
    counts: Counts,
) -> tuple[list[int], list[str]]:
    """The rows that are about places, and the notes below the table."""
    kept = [index for index in body if not _is_total(rows[index], roles)]
    totals = set(body).difference(kept)
    for index in kept[-_LAST_ROWS:]:
        if _are_sums(rows, kept, index, roles):
            totals.add(index)
    kept = [index for index in kept if index not in totals]
    for index in sorted(totals):
        counts.add("total row", _line(rows[index]))
    notes: list[str] = []
    while kept and _is_note(rows[kept[-1]], len(roles)):
        line = _line(rows[kept.pop()])
        counts.add("row", line)
        notes.insert(0, line)
    return kept, notes


def _is_total(row: Sequence[str], roles: Sequence[ColumnRole]) -> bool:
    label = next((cell.strip() for cell in row if cell.strip() and not is_number(cell)), "")
    if not _TOTAL.fullmatch(label):
        return False
    filled = [(index, cell.strip()) for index, cell in enumerate(row) if not is_blank(cell)]
    if not any(roles[index] in _NAMES or roles[index] in _PLACES for index, _ in filled):
        return True
    if len(filled) < 2 and len(roles) > 1 and not label.rstrip().endswith((":", "=")):
        # A place may be called Total; a total has a number beside it.
        return False
    return not any(
        roles[index] in _PLACES and cell != label and not is_number(cell) for index, cell in filled
    ) and all(is_number(cell) or cell == label for _, cell in filled)


def _are_sums(
    rows: Sequence[Sequence[str]], body: Sequence[int], at: int, roles: Sequence[ColumnRole]
) -> bool:
    """Whether a row has nothing but numbers, one of which is the sum of those above it."""
    filled = [(column, cell) for column, cell in enumerate(rows[at]) if not is_blank(cell)]
    named = {"name", "from", "to", "code", "route"}
    if not filled or any(
        not is_number(cell) or roles[column] in named | _PLACES for column, cell in filled
    ):
        return False
    above = [index for index in body if index < at]
    if len(above) < 2:
        return False
    for column, cell in filled:
        numbers = [_number(rows[index][column]) for index in above]
        total = _number(cell)
        if total and abs(sum(numbers) - total) <= 0.005 * abs(total):
            return True
    return False


def _number(text: str) -> float:
    plain = text.strip().replace("\u00a0", "").replace(" ", "").replace("'", "")
    if re.fullmatch(r"-?\d{1,3}(?:\.\d{3})*,\d+|-?\d+,\d{1,2}", plain):
        plain = plain.replace(".", "").replace(",", ".")
    found = re.match(r"-?\d+(?:\.\d+)?", plain.replace(",", ""))
    return float(found[0]) if found else 0.0


def _is_note(row: Sequence[str], width: int) -> bool:
    filled = [cell.strip() for cell in row if cell.strip()]
    if len(filled) != 1 or width < 2:
        return False
    text = filled[0]
    return bool(_NOTE.match(text)) and (len(text) > 12) and angle(text) is None


def _line(row: Sequence[str]) -> str:
    return " ".join(cell for cell in map(one_line, row) if cell)
