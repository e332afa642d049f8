"""The menus as data: commands and submenus, grouped by menu and section."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QMenuBar

from app.ui.widgets.actions import Actions, Command, MenuId, Row, Submenu

translate = QCoreApplication.translate


class MenuPlan(msgspec.Struct, frozen=True):
    """A menu: its title with a mnemonic, and its sections from top to bottom."""

    title: str
    sections: tuple[tuple[Row, ...], ...]

    @property
    def commands(self) -> tuple[Command, ...]:
        """The commands of the menu in order, without those of its submenus."""
        rows = (row for section in self.sections for row in section)
        return tuple(row for row in rows if isinstance(row, Command))


def menu_plans(rows: Sequence[Row]) -> tuple[MenuPlan, ...]:
    """The menus of the window, from left to right."""
    titles: dict[MenuId, str] = {
        "file": translate("menus", "&File"),
        "edit": translate("menus", "&Edit"),
        "go": translate("menus", "&Go"),
        "view": translate("menus", "&View"),
        "help": translate("menus", "&Help"),
    }
    return tuple(MenuPlan(title, _sections(rows, menu)) for menu, title in titles.items())


def fill_menu_bar(bar: QMenuBar, plans: Iterable[MenuPlan], actions: Actions) -> None:
    """Adds the planned menus to a menu bar."""
    for plan in plans:
        menu = bar.addMenu(plan.title)
        for number, section in enumerate(plan.sections):
            if number:
                menu.addSeparator()
            for row in section:
                _add(menu, row, actions)


def _sections(rows: Sequence[Row], menu: MenuId) -> tuple[tuple[Row, ...], ...]:
    sections: dict[int, list[Row]] = {}
    for row in rows:
        name, section = row.place
        if name == menu:
            sections.setdefault(section, []).append(row)
    return tuple(tuple(sections[section]) for section in sorted(sections))


def _add(menu: QMenu, row: Row, actions: Actions) -> None:
    if isinstance(row, Submenu):
        menu.addMenu(row.menu)
    else:
        menu.addAction(actions[row.id])
