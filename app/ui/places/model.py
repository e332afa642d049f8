"""The places that the list shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.gazetteer.places import Match
from app.ui.places.words import spoken

MATCH_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class PlaceModel(QAbstractListModel):
    """Matches of a name, best first."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._matches: Sequence[Match] = ()

    def show(self, matches: Sequence[Match]) -> None:
        """Takes other matches."""
        self.beginResetModel()
        self._matches = matches
        self.endResetModel()

    def match_at(self, row: int) -> Match | None:
        """The match of a row."""
        return self._matches[row] if 0 <= row < len(self._matches) else None

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """The number of matches."""
        return 0 if parent.isValid() else len(self._matches)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The match, or its text for a screen reader."""
        match = self.match_at(index.row())
        if match is None:
            return None
        if role == MATCH_ROLE:
            return match
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(match)
        return None
