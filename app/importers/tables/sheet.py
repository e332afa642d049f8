"""A table whose columns have roles."""

from __future__ import annotations

from functools import cached_property

import msgspec

from app.importers.imported import ColumnRole
from app.importers.tables.cells.kinds import is_blank
from app.importers.tables.grids.grid import Grid
from app.importers.tables.layout import Layout
from app.importers.tables.roles.vocabulary import named_roles


class Sheet(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A table, the roles of its columns, and the indexes of the rows that are to be read."""

    grid: Grid
    layout: Layout
    names: tuple[str, ...]
    roles: tuple[ColumnRole, ...]
    body: list[int]

    def columns(self, role: ColumnRole) -> list[int]:
        """The columns of a role, those with the surest name first."""
        return self._by_role.get(role, [])

    def column(self, role: ColumnRole) -> int | None:
        """The column of a role, the surest if there are several."""
        return next(iter(self.columns(role)), None)

    def text(self, row: int, role: ColumnRole) -> str:
        """The text of the first filled cell of a role in a row, or ``""``."""
        cells = self.grid.rows[row]
        for column in self.columns(role):
            text = cells[column].strip()
            # NA is Namibia, and not nothing.
            if not is_blank(text) or (role == "country" and text == "NA"):
                return text
        return ""

    def label(self, column: int) -> str:
        """The name of a column, or its number from 1 if it has none."""
        return self.names[column] or f"Column {column + 1}"

    @cached_property
    def _by_role(self) -> dict[ColumnRole, list[int]]:
        found: dict[ColumnRole, list[int]] = {}
        for index, role in enumerate(self.roles):
            found.setdefault(role, []).append(index)
        for role, columns in found.items():
            columns.sort(key=lambda index: self._rank(index, role))
        return found

    def _rank(self, index: int, role: ColumnRole) -> tuple[int, int]:
        return dict(named_roles(self.names[index])).get(role, 1000), index
