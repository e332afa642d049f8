"""The command palette: finds commands and stops by parts of their names."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.map.sheet import shortened
from app.map.theme import SPACE_S
from app.tour.bidi import isolate
from app.tour.search.fold import fold
from app.ui.state.session import Session
from app.ui.widgets.actions import Actions, plain_text
from app.ui.widgets.keyboard import ListKeys
from app.ui.widgets.labels import label

# Nobody scrolls through more rows than this; typing more letters is quicker.
MAX_ROWS = 200
# The characters of a name that a row has room for.
LONGEST_NAME = 60


class PaletteRow(msgspec.Struct, frozen=True):
    """A command or stop: its name, its shortcut if any, and the function that runs it."""

    text: str
    keys: str
    run: Callable[[], object]


class CommandPalette(QDialog):
    """A field and the list of matching commands; Enter runs the current one."""

    def __init__(self, actions: Actions, session: Session, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Commands"))
        self._rows = (*_command_rows(actions), *self._stop_rows(session))
        self._folded = [fold(command.text) for command in self._rows]
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Type a command or a stop"))
        self.line.setAccessibleName(self.tr("Command"))
        self.line.textChanged.connect(self._filter)
        keys = ListKeys(self.line)
        keys.moved.connect(self._move)
        keys.chosen.connect(self._run)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setProperty("role", "list")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(lambda: self._run())
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        column.setSpacing(SPACE_S)
        column.addWidget(self.line)
        self.nothing = label("", "meta", self)
        self.nothing.hide()
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        self._filter("")
        self.resize(520, 360)
        place = parent.mapToGlobal(parent.rect().topLeft())
        self.move(place.x() + (parent.width() - self.width()) // 2, place.y() + 96)
        self.line.setFocus()

    def _move(self, by: int) -> None:
        row = self.list.currentRow() + by
        self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))

    def _stop_rows(self, session: Session) -> list[PaletteRow]:
        stops = session.tour.stops if session.tour else ()
        text = self.tr("Go to {number} {name}")
        return [
            PaletteRow(
                text.format(number=number, name=isolate(shortened(stop.name, LONGEST_NAME))),
                "",
                partial(session.select, stop.id),
            )
            for number, stop in enumerate(stops, start=1)
        ]

    def _filter(self, query: str) -> None:
        words = fold(query).split()
        self.list.clear()
        for index, text in enumerate(self._folded):
            if self.list.count() >= MAX_ROWS:
                break
            if all(word in text for word in words):
                command = self._rows[index]
                keys = f"    {command.keys}" if command.keys else ""
                item = QListWidgetItem(command.text + keys)
                item.setData(Qt.ItemDataRole.UserRole, index)
                self.list.addItem(item)
        self.list.setCurrentRow(0)
        is_empty = not self.list.count()
        self.list.setVisible(not is_empty)
        self.nothing.setVisible(is_empty)
        if is_empty:
            template = self.tr("No command and no stop has “{text}” in its name.")
            self.nothing.setText(template.format(text=query.strip()))

    def _run(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        command = self._rows[item.data(Qt.ItemDataRole.UserRole)]
        # The palette must be closed before the command opens a window of its own.
        self.accept()
        command.run()


def _command_rows(actions: Actions) -> list[PaletteRow]:
    return [
        PaletteRow(
            plain_text(action.text()),
            action.shortcut().toString(action.shortcut().SequenceFormat.NativeText),
            action.trigger,
        )
        for name in actions.commands
        if (action := actions[name]).isEnabled() and name != "commands"
    ]
