"""View > People: everyone who is met or quoted, and where."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.map.theme import SPACE_M, SPACE_S
from app.tour.filters import Filter
from app.tour.sourcing import CitedItem
from app.ui.indexes.entries import EntryView
from app.ui.indexes.people_model import (
    COUNTRY,
    MET,
    NAME,
    QUOTED,
    ROLE,
    Known,
    PeopleFilter,
    PeopleModel,
    known_people,
)
from app.ui.state.session import Session
from app.ui.widgets.keyboard import ListKeys
from app.ui.widgets.labels import add_clear_button, label
from app.words.counts import people_met_or_quoted

SIZE = (860, 560)


class PeopleDialog(QDialog):
    """Lists people; Enter on one filters the window by them, Enter on an item shows it there.

    The dialog stays open, so that one person can be looked at after the other.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("People"))
        self._session = session
        self._people = PeopleModel(self)
        self._shown = PeopleFilter(self._people, self)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Name, role, country or stop"))
        self.search.setAccessibleName(self.tr("Look for people"))
        add_clear_button(self.search)
        keys = ListKeys(self.search)
        keys.moved.connect(self._move)
        keys.chosen.connect(self._filter)
        self.table = self._table()
        self.items = EntryView(self.tr("Where they are met or quoted"), self)
        self._count: QLabel = label("", "meta")
        self._lay_out()
        self.search.textChanged.connect(self._look_for)
        self.table.activated.connect(self._filter)
        self.table.selectionModel().currentChanged.connect(self._show_person)
        self.items.chosen.connect(self._show_item)
        session.opened.connect(self._show)
        session.changed.connect(self._update)
        self._show()
        self.resize(*SIZE)
        self.search.setFocus()

    def _move(self, by: int) -> None:
        self.table.setFocus()
        row = self.table.currentIndex().row()
        if row >= 0:
            row = max(0, min(self._shown.rowCount() - 1, row + by))
            self.table.setCurrentIndex(self._shown.index(row, 0))

    def _table(self) -> QTreeView:
        table = QTreeView(self)
        table.setModel(self._shown)
        table.setAccessibleName(self.tr("People"))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setAllColumnsShowFocus(True)
        table.setSortingEnabled(True)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.header().setResizeContentsPrecision(50)
        for column in (COUNTRY, MET, QUOTED):
            table.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        for column, width in ((NAME, 192), (ROLE, 216)):
            table.header().resizeSection(column, width)
        return table

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        column.setSpacing(SPACE_S)
        column.addWidget(self.search)
        column.addWidget(self._count)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(self.items)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        column.addWidget(split, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.filter = QPushButton(self.tr("&Filter by This Person"), self)
        self.filter.clicked.connect(lambda: self._filter())
        buttons.addButton(self.filter, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        for button in (self.filter, buttons.button(QDialogButtonBox.StandardButton.Close)):
            # Enter belongs to the lists.
            button.setAutoDefault(False)
            button.setDefault(False)
        column.addWidget(buttons)

    def _show(self) -> None:
        tour = self._session.tour
        self._people.show(known_people(tour) if tour else ())
        self.table.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
        self._choose_first()

    def _update(self) -> None:
        known, top = self._current(), self.table.verticalScrollBar().value()
        self._people.show(known_people(self._session.tour) if self._session.tour else ())
        self._choose(known.person.id if known else None)
        self.table.verticalScrollBar().setValue(top)

    def _look_for(self, text: str) -> None:
        self._shown.look_for(text)
        self._choose_first()

    def _choose_first(self) -> None:
        self._choose(None)

    def _choose(self, person_id: str | None) -> None:
        """Makes a person current, or the first one if the list does not have that person."""
        rows = range(self._shown.rowCount())
        people = (self._shown.known_at(self._shown.index(row, 0)) for row in rows)
        ids = [known.person.id if known else None for known in people] if person_id else []
        if rows:
            row = ids.index(person_id) if person_id in ids else 0
            self.table.setCurrentIndex(self._shown.index(row, 0))
        self._show_person()
        self._count.setText(people_met_or_quoted(self._shown.rowCount()))

    def _current(self) -> Known | None:
        return self._shown.known_at(self.table.currentIndex())

    def _show_person(self) -> None:
        known = self._current()
        self.filter.setEnabled(known is not None)
        self.items.show_entries(known.entries if known else ())

    def _filter(self) -> None:
        known = self._current()
        if known is not None:
            self._session.set_filter(Filter(people=frozenset({known.person.id})))

    def _show_item(self, entry: CitedItem) -> None:
        self._session.show_item(entry.stop.id, entry.item.id)
