"""The people who are met or quoted on a tour, as a table that can be sorted and searched."""

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

from app.tour.bidi import isolate
from app.tour.filters import people_of
from app.tour.model import Meeting, Person, Tour
from app.tour.search.fold import fold
from app.tour.sourcing import CitedItem, cited_items
from app.words.countries import country_name

Index = QModelIndex | QPersistentModelIndex

NAME, ROLE, COUNTRY, MET, QUOTED, STOPS = range(6)
SORT = Qt.ItemDataRole.UserRole


class PersonEntry(msgspec.Struct, frozen=True):
    """A person, the items in which they are met or quoted, and the names of those stops."""

    person: Person
    items: tuple[CitedItem, ...]
    met: int
    quoted: int
    stops: tuple[str, ...]

    @property
    def country(self) -> str:
        """The name of the person's country, or an empty string."""
        return country_name(self.person.country) if self.person.country else ""


def person_entries(tour: Tour, *, everyone: bool = False) -> tuple[PersonEntry, ...]:
    """The people who are met or quoted, or ``everyone``, in the order of the tour's people."""
    items: dict[str, list[CitedItem]] = {person.id: [] for person in tour.people}
    for cited in cited_items(tour):
        for person_id in dict.fromkeys(people_of(cited.item)):
            items[person_id].append(cited)
    people = (person for person in tour.people if everyone or items[person.id])
    return tuple(_entry(person, items[person.id]) for person in people)


def _entry(person: Person, items: Sequence[CitedItem]) -> PersonEntry:
    met = sum(isinstance(cited.item, Meeting) for cited in items)
    # Two stops may have the same name; their ids differ.
    stops = {cited.stop.id: cited.stop.name for cited in items}
    counts = Counter(stops.values())
    names = tuple(
        name if count == 1 else f"{isolate(name)} ({count})" for name, count in counts.items()
    )
    return PersonEntry(person, tuple(items), met, len(items) - met, names)


class PeopleModel(QAbstractTableModel):
    """One row for each person."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[PersonEntry, ...] = ()

    def show(self, people: tuple[PersonEntry, ...]) -> None:
        """Replaces the people."""
        self.beginResetModel()
        self._people = people
        self.endResetModel()

    def entry(self, row: int) -> PersonEntry:
        """The person in a row."""
        return self._people[row]

    def rowCount(self, parent: Index | None = None) -> int:
        """The number of people; they have no children."""
        return 0 if parent is not None and parent.isValid() else len(self._people)

    def columnCount(self, _parent: Index | None = None) -> int:
        """Name, role, country, numbers of meetings and quotations, and stops."""
        return 6

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The names of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        headers = (
            *(self.tr("Name"), self.tr("Role"), self.tr("Country")),
            *(self.tr("Met"), self.tr("Quoted"), self.tr("Stops")),
        )
        return headers[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell on one line, its sort key, and the alignment of numbers."""
        entry, column = self._people[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return isolate(" ".join(str(self._value(entry, column)).split()))
        if role == SORT:
            if column == STOPS:
                return len(entry.stops)
            value = self._value(entry, column)
            return value if isinstance(value, int) else fold(str(value))
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (MET, QUOTED):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _value(self, entry: PersonEntry, column: int) -> str | int:
        person = entry.person
        cells = (
            *(person.name, person.role or "", entry.country),
            *(entry.met, entry.quoted, ", ".join(map(isolate, entry.stops))),
        )
        return cells[column]


class PeopleFilter(QSortFilterProxyModel):
    """Accepts people whose name, role, country and stops contain every word of the query."""

    def __init__(self, people: PeopleModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people = people
        self._words: list[str] = []
        self.setSortRole(SORT)
        self.setSourceModel(people)

    def set_query(self, text: str) -> None:
        """Filters by another query."""
        self.beginFilterChange()
        self._words = fold(text).split()
        self.endFilterChange()

    def entry_at(self, index: Index) -> PersonEntry | None:
        """The person in a row of the filtered and sorted table, or ``None``."""
        return self._people.entry(self.mapToSource(index).row()) if index.isValid() else None

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        """Whether the person in a row matches the query."""
        entry = self._people.entry(row)
        parts = (entry.person.name, entry.person.role or "", entry.country, *entry.stops)
        text = fold(" ".join(parts))
        return all(word in text for word in self._words)
