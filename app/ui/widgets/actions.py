"""The command table, from which menus, toolbar and command palette are built."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal, TypeAlias

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from app.map.theme import Theme
from app.ui.theme.icons import icon

MenuId: TypeAlias = Literal["file", "edit", "go", "view", "help"]
# A menu and the number of a section in it; separators divide sections.
Place: TypeAlias = tuple[MenuId, int]


class Command(msgspec.Struct, frozen=True):
    """A row of the table; ``text`` may contain a mnemonic, ``icon`` names an SVG file.

    ``short`` is the text on the toolbar, if it differs. A ``checkable`` command shows a state, that
    its owner sets. One for ``editing`` is enabled only while the tour is being edited.
    Within a section of a menu, commands appear in the order of the table.
    """

    id: str
    text: str
    run: Callable[[], object]
    place: Place
    icon: str | None = None
    shortcut: QKeySequence.StandardKey | str | tuple[str, ...] | None = None
    needs_tour: bool = True
    short: str | None = None
    checkable: bool = False
    editing: bool = False


class Submenu(msgspec.Struct, frozen=True):
    """A menu within a menu; it creates its own entries."""

    menu: QMenu
    place: Place


Row: TypeAlias = Command | Submenu


def plain_text(text: str) -> str:
    """The text of an action or menu without its mnemonic and without a trailing ellipsis."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def shortcut_text(action: QAction) -> str:
    """The first shortcut of an action in the words of the system; empty if it has none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


class Actions(QObject):
    """The actions of the commands by id, with icons in the theme's text colour."""

    def __init__(self, rows: Iterable[Row], parent: QObject) -> None:
        super().__init__(parent)
        self.commands = {row.id: row for row in rows if isinstance(row, Command)}
        self._actions = {name: self._make(command) for name, command in self.commands.items()}
        self._icons = {name: row.icon for name, row in self.commands.items() if row.icon}
        self._theme: Theme | None = None

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def show_theme(self, theme: Theme) -> None:
        """Redraws the icons in the colours of a theme."""
        self._theme = theme
        for name, picture in self._icons.items():
            self._actions[name].setIcon(icon(picture, theme))

    def relabel(self, name: str, text: str, picture: str | None = None) -> None:
        """Changes the text, and the icon if one is given, of a command whose effect has changed."""
        action = self._actions[name]
        action.setText(text)
        action.setIconText(plain_text(text))
        action.setToolTip(_tool_tip(action))
        if picture is not None:
            self._icons[name] = picture
            if self._theme is not None:
                action.setIcon(icon(picture, self._theme))

    def enable(self, has_tour: bool, *, editing: bool) -> None:
        """Enables the actions that are available with or without an open tour."""
        for name, command in self.commands.items():
            is_for_now = editing or not command.editing
            self._actions[name].setEnabled(is_for_now and (has_tour or not command.needs_tour))

    def _make(self, command: Command) -> QAction:
        action = QAction(command.text, self)
        action.setObjectName(command.id)
        if command.shortcut is not None:
            shortcut = command.shortcut
            sequences = shortcut if isinstance(shortcut, tuple) else (shortcut,)
            action.setShortcuts([QKeySequence(keys) for keys in sequences])
            action.setToolTip(_tool_tip(action))
        if command.short is not None:
            action.setIconText(command.short)
        action.setCheckable(command.checkable)
        # The icon of a checked command is drawn for a dark button.
        action.setIconVisibleInMenu(not command.checkable)
        # Drops the argument "checked" of the signal.
        action.triggered.connect(lambda: command.run())
        return action


def _tool_tip(action: QAction) -> str:
    keys = shortcut_text(action)
    return f"{plain_text(action.text())} ({keys})" if keys else plain_text(action.text())
