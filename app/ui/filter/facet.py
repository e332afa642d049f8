"""A facet in the filter dialog: its name, the list of its values, and a field to narrow it."""

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

# Facets that can have hundreds of values. They have a field if there are more than this.
NARROWABLE: tuple[Facet, ...] = ("people", "topics")
MAX_WITHOUT_FIELD = 8


class FilterFacet(QWidget):
    """The values of a facet. The model emits ``toggled`` when the user wants one changed.

    ``title`` has a mnemonic, which focuses the field if it is shown, else the list.
    """

    def __init__(
        self, facet: Facet, title: str, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.facet = facet
        self.model = FilterModel(self)
        self.narrowed = NarrowedModel(self)
        self.narrowed.setSourceModel(self.model)
        name = title.replace("&", "")
        self._title = QLabel(title, self)
        self._title.setProperty("role", "strong")
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Type to narrow"))
        self.field.setAccessibleName(self.tr("Narrow the list: {facet}").format(facet=name))
        add_clear_button(self.field)
        self.field.textChanged.connect(self._narrow)
        keys = ListKeys(self.field)
        keys.moved.connect(self._enter_list)
        keys.chosen.connect(self._toggle_first)
        self.list = _List(appearance, self)
        self.list.setModel(self.narrowed)
        self._delegate = FilterDelegate(appearance)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(self._title)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        self.update_field()

    def update_field(self) -> None:
        """Shows the field if the list is long, and narrows the list."""
        is_long = self.facet in NARROWABLE and self.model.rowCount() > MAX_WITHOUT_FIELD
        self.field.setVisible(is_long)
        self._title.setBuddy(self.field if is_long else self.list)
        self._narrow(self.field.text())

    def show_all_rows(self, rows: int) -> None:
        """Makes the list as high as this number of rows."""
        row = self._delegate.sizeHint(self.list.option(), QModelIndex()).height()
        self.list.setFixedHeight(rows * row)

    def _enter_list(self, rows: int) -> None:
        if rows > 0:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _toggle_first(self) -> None:
        if self.field.text().strip() and self.narrowed.rowCount():
            toggle(self.narrowed, self.narrowed.index(0, 0))

    def _narrow(self, typed: str) -> None:
        self.narrowed.narrow(typed)
        self.list.empty_text = self.tr("Nothing matches") if typed else self.tr("None in this tour")
        self.list.viewport().update()


class _List(QListView):
    """A list that shows a text if it is empty."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.empty_text = ""
        self._appearance = appearance
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        appearance.theme_changed.connect(self.viewport().update)

    def option(self) -> QStyleOptionViewItem:
        """The option with which the delegate measures a row."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return option

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the rows, or the text of an empty list."""
        super().paintEvent(event)
        if self.model() is not None and not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(self._appearance.theme.ink_second))
            area = self.viewport().rect().adjusted(SPACE_S, SPACE_XS, -SPACE_S, -SPACE_XS)
            flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
            painter.drawText(area, int(flags | Qt.TextFlag.TextWordWrap), self.empty_text)
