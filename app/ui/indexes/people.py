"""View > People: everyone who is met or quoted, and where."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt
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
from app.tour.bidi import isolate
from app.tour.edit import add_person, fresh_id
from app.tour.filters import Filter
from app.tour.model import Person
from app.tour.sourcing import CitedItem
from app.ui.editor.record_forms import PersonForm
from app.ui.indexes.cited_items import CitedItemView
from app.ui.indexes.people_model import (
    COUNTRY,
    MET,
    NAME,
    QUOTED,
    ROLE,
    PeopleFilter,
    PeopleModel,
    PersonEntry,
    person_entries,
)
from app.ui.indexes.record_editor import RecordEditor
from app.ui.state.session import Session
from app.ui.widgets.calm_updates import CalmUpdates
from app.ui.widgets.keyboard import ListKeys
from app.ui.widgets.labels import add_clear_button, label
from app.ui.widgets.single_dialog import scaled
from app.words.counts import people_met_or_quoted

SIZE = QSize(860, 560)


class PeopleDialog(QDialog):
    """Lists people; Enter filters the window by a person, or shows an item of theirs in it.

    The dialog stays open.
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
        self.items = CitedItemView(self.tr("Where they are met or quoted"), self)
        self.editor = RecordEditor(session, partial(PersonForm, session), self)
        self.editor.gone.connect(self._make_current)
        self.editor.left.connect(self.table.setFocus)
        self._count: QLabel = label("", "meta")
        self._lay_out()
        self.search.textChanged.connect(self._search)
        self.table.activated.connect(self._filter)
        self.table.selectionModel().currentChanged.connect(self._show_person)
        self.items.chosen.connect(self._show_item)
        session.opened.connect(self._show)
        session.editing_changed.connect(self._update)
        self._updates = CalmUpdates(session, self._update, self)
        self._show()
        self.resize(scaled(SIZE, self))
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
        below = QWidget()
        rows = QVBoxLayout(below)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.editor)
        rows.addWidget(self.items, 1)
        split.addWidget(below)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        column.addWidget(split, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.filter = QPushButton(self.tr("&Filter by This Person"), self)
        self.filter.clicked.connect(lambda: self._filter())
        buttons.addButton(self.filter, QDialogButtonBox.ButtonRole.ActionRole)
        self.add = QPushButton(self.tr("&New Person"), self)
        self.add.clicked.connect(self._add_person)
        buttons.addButton(self.add, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        for button in (
            self.filter,
            self.add,
            buttons.button(QDialogButtonBox.StandardButton.Close),
        ):
            # Enter activates rows of the lists, not a button.
            button.setAutoDefault(False)
            button.setDefault(False)
        column.addWidget(buttons)

    def _show(self) -> None:
        self._people.show(self._entries())
        self.table.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
        self._make_first_current()

    def _update(self) -> None:
        entry, top = self._current(), self.table.verticalScrollBar().value()
        self._people.show(self._entries())
        self._make_current(entry.person.id if entry else None)
        self.table.verticalScrollBar().setValue(top)

    def _entries(self) -> tuple[PersonEntry, ...]:
        tour, everyone = self._session.tour, self._session.editing
        self.add.setVisible(everyone)
        return person_entries(tour, everyone=everyone) if tour else ()

    def _add_person(self) -> None:
        tour = self._session.tour
        if tour is None:
            return
        name = self.search.text().strip() or self.tr("New person")
        person = Person(id=fresh_id(tour, name, "person"), name=name)
        text = self.tr("Add {person}").format(person=isolate(name))
        self._session.document.apply(lambda tour: add_person(tour, person), text)
        self.search.clear()
        self._update()
        self._make_current(person.id)
        self.editor.focus()

    def _search(self, text: str) -> None:
        self._shown.set_query(text)
        self._make_first_current()

    def _make_first_current(self) -> None:
        self._make_current(None)

    def _make_current(self, person_id: str | None) -> None:
        """Makes a person current, or the first one if that person is not listed."""
        rows = range(self._shown.rowCount())
        entries = (self._shown.entry_at(self._shown.index(row, 0)) for row in rows)
        ids = [entry.person.id if entry else None for entry in entries] if person_id else []
        if rows:
            row = ids.index(person_id) if person_id in ids else 0
            self.table.setCurrentIndex(self._shown.index(row, 0))
        self._show_person()
        self._count.setText(people_met_or_quoted(self._shown.rowCount()))

    def _current(self) -> PersonEntry | None:
        return self._shown.entry_at(self.table.currentIndex())

    def _show_person(self) -> None:
        entry = self._current()
        self.filter.setEnabled(entry is not None)
        self.items.show_items(entry.items if entry else ())
        self.editor.show_record(*((entry.person.id, len(entry.items)) if entry else (None, 0)))

    def _filter(self) -> None:
        entry = self._current()
        if entry is not None:
            self._session.set_filter(Filter(people=frozenset({entry.person.id})))

    def _show_item(self, cited: CitedItem) -> None:
        self._session.show_item(cited.stop.id, cited.item.id)
