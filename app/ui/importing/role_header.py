"""The header of a table to import: above the name of each column, a box with what it is."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableView

from app.importers.imported import Column
from app.ui.theme.appearance import Appearance
from app.ui.theme.stylesheet import restyle
from app.ui.widgets.combo_box import ComboBox
from app.words.imports import role_words, roles

_BOX = 32
_GAP = 6
_LETTERS = 8


class RoleHeader(QHeaderView):
    """Holds a box for each column but the first; ``chosen`` carries the column and its role."""

    chosen = Signal(int, str)

    def __init__(self, appearance: Appearance, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._appearance = appearance
        self._boxes: list[QComboBox] = []
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.setHighlightSections(False)
        self.sectionResized.connect(self._place)
        table.horizontalScrollBar().valueChanged.connect(self._place)

    def show_columns(self, columns: Sequence[Column], asked: Container[str] = ()) -> None:
        """Shows what the columns are; without columns there are no boxes.

        The boxes of the columns named in ``asked`` are marked, as there is a question about them.
        """
        while len(self._boxes) > len(columns):
            self._boxes.pop().deleteLater()
        while len(self._boxes) < len(columns):
            self._boxes.append(self._make_box(len(self._boxes)))
        for box, column in zip(self._boxes, columns, strict=True):
            box.setAccessibleName(self.tr("What {column} is").format(column=column.name))
            at = box.findData(column.role)
            box.setCurrentIndex(at)
            box.setToolTip(box.currentText())
            restyle(box, "asked", column.name in asked)
        self.setFixedHeight(self.sizeHint().height())
        self._place()

    def box(self, column: int) -> QComboBox:
        """The box of a column, from 0."""
        return self._boxes[column]

    def sizeHint(self) -> QSize:
        """The size with the boxes above the names."""
        size = super().sizeHint()
        extra = _BOX + 2 * _GAP if self._boxes else 0
        return QSize(size.width(), self.fontMetrics().height() + 2 * _GAP + extra)

    def showEvent(self, event: QShowEvent) -> None:
        """Places the boxes, as the sections have their widths now."""
        super().showEvent(event)
        self._place()

    def _make_box(self, column: int) -> QComboBox:
        box = ComboBox(self._appearance, _LETTERS, self)
        for role in roles():
            box.addItem(role_words(role), role)
        box.activated.connect(partial(self._choose, column))
        box.show()
        return box

    def _choose(self, column: int, at: int) -> None:
        self.chosen.emit(column, str(self._boxes[column].itemData(at)))

    def _place(self) -> None:
        for column, box in enumerate(self._boxes, start=1):
            left, width = self.sectionViewportPosition(column), self.sectionSize(column)
            box.setGeometry(left + 2, _GAP, max(width - 4, 0), _BOX)
            # One that is scrolled half away would lie over the numbers.
            box.setVisible(left >= 0 and column < self.count())
