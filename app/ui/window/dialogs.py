"""The dialogs of the main window, each loaded when it is first asked for.

Loading them takes as long as drawing the window, which every start would have to wait for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from app.ui.window.menus import MenuPlan
from app.ui.window.window_parts import WindowParts

if TYPE_CHECKING:
    from app.ui.export.flow import ExportFlow
    from app.ui.widgets.actions import Actions


class WindowDialogs:
    """Shows dialogs over the window, or brings those that are open to the front."""

    def __init__(self, parts: WindowParts) -> None:
        self._parts = parts

    def export(self) -> None:
        """Asks what to export, and makes it."""
        self._export_flow().export()

    def copy_picture(self) -> None:
        """Puts the picture of the last choices onto the clipboard."""
        self._export_flow().copy()

    def print_sheet(self) -> None:
        """Shows a print preview."""
        self._export_flow().print()

    def show_filter(self) -> None:
        """What an item must have to be seen."""
        from app.ui.filter.dialog import FilterDialog

        parts = self._parts
        make = partial(FilterDialog, parts.session, parts.appearance, parts.window)
        self._show_once(FilterDialog, make)

    def show_sources(self) -> None:
        """What rests on which source."""
        from app.ui.indexes.sources import SourcesDialog

        make = partial(SourcesDialog, self._parts.session, self._parts.window)
        self._show_once(SourcesDialog, make)

    def show_people(self) -> None:
        """Everyone who is met or quoted."""
        from app.ui.indexes.people import PeopleDialog

        make = partial(PeopleDialog, self._parts.session, self._parts.window)
        self._show_once(PeopleDialog, make)

    def show_shortcuts(self, actions: Actions, plans: Sequence[MenuPlan]) -> None:
        """Every key of the window's actions, in the order of its menus."""
        from app.ui.window.shortcut_sheet import ShortcutSheet

        ShortcutSheet(actions, plans, self._parts.window).open()

    def show_commands(self, actions: Actions) -> None:
        """Every command and every stop, to be found by its name."""
        from app.ui.window.command_palette import CommandPalette

        CommandPalette(actions, self._parts.session, self._parts.window).show()

    def show_about(self) -> None:
        """Versions and licences."""
        from app.ui.window.about import show_about

        show_about(self._parts.window)

    def _export_flow(self) -> ExportFlow:
        from app.ui.export.flow import ExportFlow

        parts = self._parts
        return ExportFlow(
            parts.window,
            parts.session,
            parts.appearance,
            parts.settings,
            parts.messages,
            parts.map_view.bounds,
        )

    def _show_once(self, kind: type[QDialog], make: Callable[[], QDialog]) -> None:
        found = self._parts.window.findChildren(kind)
        dialog = found[-1] if found else make()
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
