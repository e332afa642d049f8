"""Everyone who is met or quoted on a tour, as a table that can be sorted and searched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from app.tour.filters import people_of
from app.tour.model import Meeting, Person, Tour
from app.tour.search.fold import fold
from app.tour.sourcing import CitedItem, cited_items
from app.words.countries import country_name

Index = QModelIndex | QPersistentModelIndex

NAME, ROLE, COUNTRY, MET, QUOTED, STOPS = range(6)
SORT = Qt.ItemDataRole.UserRole


class Known(msgspec.Struct, frozen=True):
    """A person with the items in which they are met or quoted, and the names of their stops."""

    person: Person
    entries: tuple[CitedItem, ...]
    met: int
    quoted: int
    stops: tuple[str, ...]

    @property
    def country(self) -> str:
        """The name of the person's country, or nothing."""
        return country_name(self.person.country) if self.person.country else ""


def known_people(tour: Tour) -> tuple[Known, ...]:
    """Who is met or quoted, in the order of the tour's people; others are left out."""
    found: dict[str, list[CitedItem]] = {person.id: [] for person in tour.people}
    for entry in cited_items(tour):
        for one in dict.fromkeys(people_of(entry.item)):
            found[one].append(entry)
    return tuple(_known(person, found[person.id]) for person in tour.people if found[person.id])


def _known(person: Person, where: Sequence[CitedItem]) -> Known:
    met = sum(isinstance(entry.item, Meeting) for entry in where)
    # Two stops may have the same name; their ids differ.
    stops = {entry.stop.id: entry.stop.name for entry in where}
    times = Counter(stops.values())
    names = tuple(name if count == 1 else f"{name} ({count})" for name, count in times.items())
    return Known(person, tuple(where), met, len(where) - met, names)


class PeopleModel(QAbstractTableModel):
    """A row a person."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Known, ...] = ()

    def show(self, people: tuple[Known, ...]) -> None:
        """Shows other people."""
        self.beginResetModel()
        self._people = people
        self.endResetModel()

    def known(self, row: int) -> Known:
        """The person of a row."""
        return self._people[row]

    def rowCount(self, parent: Index | None = None) -> int:
        """How many people there are; rows have none below them."""
        return 0 if parent is not None and parent.isValid() else len(self._people)

    def columnCount(self, _parent: Index | None = None) -> int:
        """Name, role, country, how often met and quoted, and the stops."""
        return 6

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The names of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        heads = (
            *(self.tr("Name"), self.tr("Role"), self.tr("Country")),
            *(self.tr("Met"), self.tr("Quoted"), self.tr("Stops")),
        )
        return heads[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says, how it is sorted, and numbers to the right."""
        known, column = self._people[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(str(self._value(known, column)).split())
        if role == SORT:
            if column == STOPS:
                return len(known.stops)
            value = self._value(known, column)
            return value if isinstance(value, int) else fold(str(value))
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (MET, QUOTED):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _value(self, known: Known, column: int) -> str | int:
        person = known.person
        cells = (
            *(person.name, person.role or "", known.country),
            *(known.met, known.quoted, ", ".join(known.stops)),
        )
        return cells[column]


class PeopleFilter(QSortFilterProxyModel):
    """Keeps those whose name, role, country or stops hold every word that was typed."""

    def __init__(self, people: PeopleModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people = people
        self._words: list[str] = []
        self.setSortRole(SORT)
        self.setSourceModel(people)

    def look_for(self, text: str) -> None:
        """Looks for other words."""
        self.beginFilterChange()
        self._words = fold(text).split()
        self.endFilterChange()

    def known_at(self, index: Index) -> Known | None:
        """The person of a row as it is shown."""
        return self._people.known(self.mapToSource(index).row()) if index.isValid() else None

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        """Whether a person is to be seen."""
        known = self._people.known(row)
        parts = (known.person.name, known.person.role or "", known.country, *known.stops)
        text = fold(" ".join(parts))
        return all(word in text for word in self._words)
