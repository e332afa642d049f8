"""Every action of the window and every stop, found by typing a part of its name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.map.theme import SPACE_S
from app.tour.search.fold import fold
from app.ui.state.session import Session
from app.ui.widgets.actions import Actions, plain_text
from app.ui.widgets.keyboard import ListKeys

# More than this nobody scrolls through; typing on is quicker.
MOST = 200


class PaletteRow(msgspec.Struct, frozen=True):
    """Something that can be done: its name, the keys for it if any, and how it is done."""

    text: str
    keys: str
    run: Callable[[], object]


class CommandPalette(QDialog):
    """A line to type in and the commands that match; Enter does the chosen one."""

    def __init__(self, actions: Actions, session: Session, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Commands"))
        self._commands = (*_commands_of(actions), *self._stops(session))
        self._folded = [fold(command.text) for command in self._commands]
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Type a command or a stop"))
        self.line.setAccessibleName(self.tr("Command"))
        self.line.textChanged.connect(self._narrow)
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
        column.addWidget(self.list, 1)
        self._narrow("")
        self.resize(520, 360)
        place = parent.mapToGlobal(parent.rect().topLeft())
        self.move(place.x() + (parent.width() - self.width()) // 2, place.y() + 96)
        self.line.setFocus()

    def _move(self, by: int) -> None:
        row = self.list.currentRow() + by
        self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))

    def _stops(self, session: Session) -> list[PaletteRow]:
        stops = session.tour.stops if session.tour else ()
        words = self.tr("Go to {number} {name}")
        return [
            PaletteRow(
                words.format(number=number, name=stop.name),
                "",
                partial(session.select, stop.id),
            )
            for number, stop in enumerate(stops, start=1)
        ]

    def _narrow(self, typed: str) -> None:
        words = fold(typed).split()
        self.list.clear()
        for index, text in enumerate(self._folded):
            if self.list.count() >= MOST:
                break
            if all(word in text for word in words):
                command = self._commands[index]
                keys = f"    {command.keys}" if command.keys else ""
                item = QListWidgetItem(command.text + keys)
                item.setData(Qt.ItemDataRole.UserRole, index)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _run(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        command = self._commands[item.data(Qt.ItemDataRole.UserRole)]
        # The command may open a window of its own: this one must be gone by then.
        self.accept()
        command.run()


def _commands_of(actions: Actions) -> list[PaletteRow]:
    return [
        PaletteRow(
            plain_text(action.text()),
            action.shortcut().toString(action.shortcut().SequenceFormat.NativeText),
            action.trigger,
        )
        for name in actions.commands
        if (action := actions[name]).isEnabled() and name != "commands"
    ]
