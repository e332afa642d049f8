"""View > Sources: sources with the items that cite them, and items with one source or none."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSize, QStringListModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QListView,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.map.theme import SPACE_M, SPACE_S, SPACE_XS
from app.tour.bidi import isolate
from app.tour.edit import add_source, fresh_id
from app.tour.model import Source
from app.tour.sourcing import CitedItem, by_source, single_sourced, unsourced
from app.ui.editor.record_forms import SourceForm
from app.ui.indexes.cited_items import CitedItemView
from app.ui.indexes.record_editor import RecordEditor
from app.ui.indexes.source_texts import SourceTexts
from app.ui.sources.browser import UrlOpener, address_row, open_in_browser
from app.ui.state.session import Session
from app.ui.widgets.calm_updates import CalmUpdates
from app.ui.widgets.labels import label
from app.ui.widgets.link import EDGE
from app.ui.widgets.single_dialog import scaled
from app.words import counts
from app.words.dates import number as in_figures
from app.words.wording import source_facts

SIZE = QSize(1000, 600)
# The items of a source matter more than its title.
TITLE_LINES = 4


class SourcesDialog(QDialog):
    """Lists the sources of the tour; Enter on an item shows it in the window.

    The dialog stays open.
    """

    def __init__(
        self, session: Session, parent: QWidget | None = None, opener: UrlOpener = open_in_browser
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Sources"))
        self._session = session
        self._opener = opener
        self._current: str | None = None
        self._items_by_source: Mapping[str, tuple[CitedItem, ...]] = {}
        self.tabs = QTabWidget(self)
        self.tabs.setAccessibleName(self.windowTitle())
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self._names = QStringListModel(self)
        self.list = QListView(self)
        self.list.setModel(self._names)
        self.list.setProperty("role", "list")
        self.list.setWordWrap(True)
        # A row that was measured at another width could lose its last line.
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(self.tr("Sources"))
        self.items = self._view(self.tr("Items that rest on this source"))
        self.single = self._view(self.tr("Items that rest on one source alone"))
        self.unsourced = self._view(self.tr("Items without any source"))
        self._details = QWidget()
        self.editor = RecordEditor(session, partial(SourceForm, session), self)
        self.editor.gone.connect(self._make_current)
        self.editor.left.connect(self.list.setFocus)
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._show_source)
        session.opened.connect(self._show)
        session.editing_changed.connect(self._update)
        self._updates = CalmUpdates(session, self._update, self)
        self._show()
        self.resize(scaled(SIZE, self))
        self.list.setFocus()

    def _view(self, name: str) -> CitedItemView:
        view = CitedItemView(name, self)
        view.chosen.connect(self._show_item)
        return view

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        column.setSpacing(SPACE_M)
        right = QWidget()
        self._right = QVBoxLayout(right)
        self._right.setContentsMargins(SPACE_M, SPACE_S, 0, 0)
        self._right.setSpacing(SPACE_M)
        self._right.addWidget(self._details)
        self._right.addWidget(self.editor)
        self._right.addWidget(self.items, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([260, SIZE.width() - 260])
        for page in (split, self.single, self.unsourced):
            self.tabs.addTab(page, "")
        column.addWidget(self.tabs, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        # Enter activates rows of the lists, not a button.
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)
        close.setDefault(False)
        buttons.rejected.connect(self.reject)
        self.add = QPushButton(self.tr("&New Source"), self)
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._add_source)
        buttons.addButton(self.add, QDialogButtonBox.ButtonRole.ActionRole)
        self.texts = SourceTexts(self, buttons, lambda: self._current)
        column.addWidget(buttons)

    def _update(self) -> None:
        current, top = self._current, self.list.verticalScrollBar().value()
        self._show(current)
        self.list.verticalScrollBar().setValue(top)

    def _make_current(self, source_id: str) -> None:
        """Makes a source current, if the tour has it."""
        tour = self._session.tour
        ids = [source.id for source in tour.sources] if tour else []
        if source_id in ids:
            self.list.setCurrentIndex(self._names.index(ids.index(source_id), 0))

    def _add_source(self) -> None:
        tour = self._session.tour
        if tour is None:
            return
        title = self.tr("New source")
        source = Source(id=fresh_id(tour, title, "source"), title=title)
        self._session.document.apply(lambda tour: add_source(tour, source), self.tr("Add a source"))
        self.tabs.setCurrentIndex(0)
        self._show(source.id)
        self.editor.focus()

    def _show(self, current: str | None = None) -> None:
        tour = self._session.tour
        self.add.setVisible(self._session.editing)
        self._items_by_source = by_source(tour) if tour else {}
        single = single_sourced(tour) if tour else ()
        without = unsourced(tour) if tour else ()
        self.single.show_items(single)
        self.unsourced.show_items(without)
        sources = tour.sources if tour else ()
        count = len(sources)
        for page, text in enumerate(
            (
                self.tr("&All sources ({count})").format(count=in_figures(count)),
                self.tr("&One source alone ({count})").format(count=in_figures(len(single))),
                self.tr("&Unsourced ({count})").format(count=in_figures(len(without))),
            )
        ):
            self.tabs.setTabText(page, text)
        self._names.setStringList(
            [self._name(number, source) for number, source in enumerate(sources, start=1)]
        )
        if count:
            ids = [source.id for source in sources]
            row = ids.index(current) if current in ids else 0
            self.list.setCurrentIndex(self._names.index(row, 0))
            self._show_source()
        else:
            self._current = None
            self._show_details(self._no_sources())
            self.editor.show_record(None, 0)
            self.items.show_items(())
        self.texts.refresh()

    def _name(self, number: int, source: Source) -> str:
        items = self._items_by_source[source.id]
        single = sum(len(cited.sources) == 1 for cited in items)
        summary = counts.items(len(items))
        if single:
            summary = self.tr("{items}, {alone} on it alone").format(
                items=summary, alone=in_figures(single)
            )
        return f"[{number}] {isolate(' '.join(source.title.split()))}\n{summary}"

    def _show_source(self) -> None:
        tour, row = self._session.tour, self.list.currentIndex().row()
        if tour is None or not 0 <= row < len(tour.sources):
            return
        source = tour.sources[row]
        self._current = source.id
        items = self._items_by_source.get(source.id, ())
        editing = self._session.editing
        # The fields say all that the description would.
        self._show_details(QWidget() if editing else self._describe(source, row + 1))
        self._details.setVisible(not editing)
        self.editor.show_record(source.id, len(items))
        self.items.show_items(items)

    def _show_details(self, details: QWidget) -> None:
        self._right.replaceWidget(self._details, details)
        self._details.hide()
        self._details.deleteLater()
        self._details = details

    def _describe(self, source: Source, number: int) -> QWidget:
        details = QWidget()
        column = QVBoxLayout(details)
        # Leaves room for the focus frame of a link.
        column.setContentsMargins(EDGE, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(label(self.tr("Source {number}").format(number=number), "section"))
        column.addWidget(label(source.title, "heading", max_lines=TITLE_LINES))
        facts = source_facts(source)
        if facts:
            column.addWidget(label(facts, "meta"))
        if source.url:
            column.addLayout(address_row(source.url, self._opener))
        return details

    def _no_sources(self) -> QWidget:
        return label(self.tr("The tour names no sources."), "meta")

    def _show_item(self, cited: CitedItem) -> None:
        self._session.show_item(cited.stop.id, cited.item.id)
