"""Which part of the panel has the focus, so that it gets it back when the panel is built anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from app.ui.editor.glyphs import GlyphButton
from app.ui.stop_panel.card import Card
from app.ui.widgets.link import Link

if TYPE_CHECKING:
    from app.ui.stop_panel.card_column import CardColumn


def holds_focus(panel: QWidget, part: QWidget | None) -> bool:
    """Whether the focus is within a part of the panel."""
    focused = _focused(panel, QApplication.focusWidget)
    return focused is not None and part is not None and part.isAncestorOf(focused)


def focused_link(panel: QWidget) -> tuple[str, str] | None:
    """The id of the item with the focused link, and the link's object name.

    The id is empty if the link stands above several items.
    """
    focused = _focused(panel)
    if not isinstance(focused, Link) or not focused.objectName():
        return None
    ancestor: QWidget | None = focused
    while ancestor is not None and not isinstance(ancestor, Card):
        ancestor = ancestor.parentWidget()
    return (ancestor.item.id if ancestor is not None else "", focused.objectName())


def link_within(cards: CardColumn, item_id: str, name: str) -> Link | None:
    """The link that :func:`focused_link` described, if it is there."""
    part = cards.card(item_id) if item_id else cards
    return part.findChild(Link, name) if part is not None else None


def focused_step(panel: QWidget) -> str:
    """The object name of the focused button that leads to another stop; empty if it is none."""
    focused = _focused(panel)
    return focused.objectName() if isinstance(focused, GlyphButton) else ""


def _focused(panel: QWidget, first: Callable[[], QWidget | None] = lambda: None) -> QWidget | None:
    """What has the focus by ``first``, or else in the window; nothing before the panel is shown.

    The window begins with the focus in the map, in a widget of Qt's own. To tell what kind of
    widget that is, Qt for Python makes the classes of all kinds, which would delay the start.
    """
    return (first() or panel.window().focusWidget()) if panel.isVisible() else None
