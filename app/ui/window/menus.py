"""The menus as data: which actions stand in which menu, in which order."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class MenuPlan(msgspec.Struct, frozen=True):
    """A menu: its title with a mnemonic, and ids of actions; an empty one is a separator."""

    title: str
    names: tuple[str, ...]


def menu_plans() -> tuple[MenuPlan, ...]:
    """The menus of the window, from left to right."""
    return (
        MenuPlan(
            translate("menus", "&File"),
            _words("open open-asia open-verne | export copy-picture print | quit"),
        ),
        MenuPlan(translate("menus", "&Edit"), _words("find filter clear-filter | commands")),
        MenuPlan(
            translate("menus", "&Go"),
            _words("previous next | overview timeline-focus | play faster slower stop-playing"),
        ),
        MenuPlan(
            translate("menus", "&View"),
            _words(
                "whole-route this-stop zoom-in zoom-out | sources people"
                " | larger smaller normal-size | presenter"
            ),
        ),
        MenuPlan(translate("menus", "&Help"), _words("shortcuts | about")),
    )


def _words(names: str) -> tuple[str, ...]:
    return tuple("" if name == "|" else name for name in names.split())
