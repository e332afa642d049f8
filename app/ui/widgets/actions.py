"""The table of everything that the user can do; menus and toolbar are made from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from app.map.theme import Theme
from app.ui.theme.icons import icon


class Command(msgspec.Struct, frozen=True):
    """An action: its id, its text with a mnemonic, its icon, its shortcut, and what it does."""

    id: str
    text: str
    slot: Callable[[], object]
    icon: str | None = None
    shortcut: QKeySequence.StandardKey | str | tuple[str, ...] | None = None
    needs_tour: bool = True


def plain_text(text: str) -> str:
    """The text of an action or menu without its mnemonic and without the dots of a dialog."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


class Actions(QObject):
    """The actions by id, with icons in the theme's ink."""

    def __init__(self, entries: Iterable[Command], parent: QObject) -> None:
        super().__init__(parent)
        self.entries = {entry.id: entry for entry in entries}
        self._actions = {name: self._make(entry) for name, entry in self.entries.items()}

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def show_theme(self, theme: Theme) -> None:
        """Draws the icons anew."""
        for name, entry in self.entries.items():
            if entry.icon:
                self._actions[name].setIcon(icon(entry.icon, theme))

    def enable(self, has_tour: bool) -> None:
        """Switches on what can be done with, or without, an open tour."""
        for name, entry in self.entries.items():
            self._actions[name].setEnabled(has_tour or not entry.needs_tour)

    def _make(self, entry: Command) -> QAction:
        action = QAction(entry.text, self)
        action.setObjectName(entry.id)
        if entry.shortcut is not None:
            given = entry.shortcut
            every = given if isinstance(given, tuple) else (given,)
            action.setShortcuts([QKeySequence(keys) for keys in every])
            shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{plain_text(entry.text)} ({shown})")
        # Every call without the "checked" that Qt sends along.
        action.triggered.connect(lambda: entry.slot())
        return action
