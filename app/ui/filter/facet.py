"""One facet in the filter dialog: its name, a field to narrow a long list, and the list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListView,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.map.theme import SPACE_S, SPACE_XS
from app.tour.filters import Facet
from app.ui.filter.delegate import FilterDelegate, toggle
from app.ui.filter.model import FilterModel, NarrowedModel
from app.ui.theme.appearance import Appearance
from app.ui.widgets.keyboard import ListKeys
from app.ui.widgets.labels import add_clear_button

# The facets that can have hundreds of choices; more than so many are a long list.
NARROWED: tuple[Facet, ...] = ("people", "topics")
LONG = 8


class FilterFacet(QWidget):
    """The choices of a facet. The session is not known here; the model says what is wanted.

    ``title`` has a mnemonic, which leads to the field if there is one, else to the list.
    """

    def __init__(
        self, facet: Facet, title: str, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.facet = facet
        self.model = FilterModel(self)
        self.narrowed = NarrowedModel(self)
        self.narrowed.setSourceModel(self.model)
        plain = title.replace("&", "")
        self._title = QLabel(title, self)
        self._title.setProperty("role", "strong")
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Type to narrow"))
        self.field.setAccessibleName(self.tr("Narrow the list: {facet}").format(facet=plain))
        add_clear_button(self.field)
        self.field.textChanged.connect(self._narrow)
        keys = ListKeys(self.field)
        keys.moved.connect(self._enter_list)
        keys.chosen.connect(self._toggle_first)
        self.list = _List(appearance, self)
        self.list.setModel(self.narrowed)
        self._delegate = FilterDelegate(appearance)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(plain)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(self._title)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        self.settle()

    def settle(self) -> None:
        """Fits the facet to other choices: the field is shown if the list is long."""
        is_long = self.facet in NARROWED and self.model.rowCount() > LONG
        self.field.setVisible(is_long)
        self._title.setBuddy(self.field if is_long else self.list)
        self._narrow(self.field.text())

    def show_all_rows(self, rows: int) -> None:
        """Makes the list as high as so many rows, without a scroll bar."""
        row = self._delegate.sizeHint(self.list.option(), QModelIndex()).height()
        self.list.setFixedHeight(rows * row)

    def _enter_list(self, by: int) -> None:
        if by > 0:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _toggle_first(self) -> None:
        if self.field.text().strip() and self.narrowed.rowCount():
            toggle(self.narrowed, self.narrowed.index(0, 0))

    def _narrow(self, typed: str) -> None:
        self.narrowed.narrow(typed)
        self.list.nothing = self.tr("Nothing matches") if typed else self.tr("None in this tour")
        self.list.viewport().update()


class _List(QListView):
    """A list that says why it is empty."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.nothing = ""
        self._appearance = appearance
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        appearance.theme_changed.connect(self.viewport().update)

    def option(self) -> QStyleOptionViewItem:
        """What a delegate has to know to measure a row."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return option

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the rows, or what stands in their place."""
        super().paintEvent(event)
        if self.model() is not None and not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(self._appearance.theme.ink_second))
            area = self.viewport().rect().adjusted(SPACE_S, SPACE_XS, -SPACE_S, -SPACE_XS)
            flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
            painter.drawText(area, int(flags | Qt.TextFlag.TextWordWrap), self.nothing)
