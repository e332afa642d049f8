"""The list of proposals, for mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.ui.drafting.delegate import ProposalDelegate
from app.ui.drafting.rows import Row, RowsModel
from app.ui.theme.appearance import Appearance

_POINTED = ("names", "whole", "tick")


class ProposalList(QListView):
    """Shows the rows of a model; the current one is open.

    ``moved`` carries the place of the current row. ``pressed_part`` carries a place and the part
    that was clicked there: ``tick``, ``names``, ``whole`` or ``option:0``. ``key_pressed`` is asked
    first about each key.
    """

    moved = Signal(int)
    pressed_part = Signal(int, str)
    key_pressed = Signal(QKeyEvent)

    def __init__(self, model: RowsModel, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = model
        self._delegate = ProposalDelegate(appearance)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Proposals"))
        self.selectionModel().currentChanged.connect(self._note_current)
        model.modelReset.connect(self._note_current)
        appearance.theme_changed.connect(self.viewport().update)

    @property
    def place(self) -> int:
        """The place of the current row, from 0; -1 if there is none."""
        return self.currentIndex().row()

    def go_to(self, place: int) -> None:
        """Makes a row the current one, and brings all of it into view."""
        count = self._rows.rowCount()
        if not count:
            return
        index = self._rows.index(min(max(place, 0), count - 1), 0)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        # The row is higher now than it was.
        self.executeDelayedItemsLayout()
        self.scrollTo(index)

    def part_rect(self, place: int, part: str) -> QRect:
        """Where a part of a row stands in the viewport."""
        index = self._rows.index(place, 0)
        shape = self._delegate.shape(
            self._rows.row(place), self.font(), is_open=place == self.place
        )
        name, _, number = part.partition(":")
        box: QRect = shape.options[int(number)] if name == "option" else getattr(shape, name)
        return box.translated(self.visualRect(index).topLeft())

    def event(self, event: QEvent) -> bool:
        """Keeps plain keys from the window's shortcuts, and asks the page about keys."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                if is_for_page(event):
                    event.accept()
                    return True
            elif event.type() == QEvent.Type.KeyPress:
                event.ignore()
                self.key_pressed.emit(event)
                if event.isAccepted():
                    return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Presses a part of a row; anywhere else the row becomes the current one."""
        place, part = self._at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and place >= 0:
            if place != self.place:
                self.go_to(place)
            if part:
                self.pressed_part.emit(place, part)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click is a click."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shows what can be pressed."""
        super().mouseMoveEvent(event)
        place, part = self._at(event.position().toPoint())
        can_press = part in _POINTED or part.startswith("option")
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand if can_press else arrow)
        hovered = part if place == self.place else ""
        if hovered != self._delegate.hovered:
            self._delegate.hovered = hovered
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays the rows out for another width."""
        super().resizeEvent(event)
        if self._delegate.width != self.viewport().width():
            self._delegate.width = self.viewport().width()
            self.scheduleDelayedItemsLayout()

    def _at(self, point: QPoint) -> tuple[int, str]:
        index = self.indexAt(point)
        if not index.isValid():
            return -1, ""
        row: Row = self._rows.row(index.row())
        inner = point - self.visualRect(index).topLeft()
        is_open = index.row() == self.place
        return index.row(), self._delegate.part_at(row, self.font(), inner, is_open=is_open)

    def _note_current(self, *_indexes: QModelIndex) -> None:
        self._delegate.current = self.currentIndex()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
        if self.place >= 0:
            self.moved.emit(self.place)


def is_for_page(event: QKeyEvent) -> bool:
    """Whether a key is for the page and not for the window: single keys, Undo and Ctrl+Enter."""
    control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    if control:
        return event.key() in (Qt.Key.Key_Z, Qt.Key.Key_Return, Qt.Key.Key_Enter)
    plain = event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )
    return plain and not Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
