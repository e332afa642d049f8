"""The menus as data: which actions stand in which menu, in which order."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QCoreApplication


class MenuPlan(msgspec.Struct, frozen=True):
    """A menu: its title with a mnemonic, and ids of actions; an empty one is a separator."""

    title: str
    names: tuple[str, ...]


def menu_plans() -> tuple[MenuPlan, ...]:
    """The menus of the window, from left to right."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("menus", text)

    return (
        MenuPlan(tr("&File"), _words("open open-asia open-verne | export | quit")),
        MenuPlan(tr("&Edit"), _words("find filter clear-filter | commands")),
        MenuPlan(tr("&Go"), _words("previous next | overview | play faster slower stop-playing")),
        MenuPlan(
            tr("&View"),
            _words(
                "whole-route this-stop zoom-in zoom-out | sources people"
                " | larger smaller normal-size | presenter"
            ),
        ),
        MenuPlan(tr("&Help"), _words("shortcuts | about")),
    )


def _words(names: str) -> tuple[str, ...]:
    return tuple("" if name == "|" else name for name in names.split())
