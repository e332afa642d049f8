"""Reads what the stop panel of a window shows."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from app.ui.stop_panel.card import Card
from app.ui.stop_panel.section_head import SectionHead
from app.ui.widgets.link import Link
from app.ui.window.main_window import MainWindow


def labels(window: MainWindow) -> list[QLabel]:
    return window.stop_panel.findChildren(QLabel)


def links(window: MainWindow) -> list[Link]:
    return window.stop_panel.findChildren(Link)


def shown(window: MainWindow) -> list[str]:
    """The texts of all labels and links in the panel."""
    return [label.text() for label in labels(window)] + [link.full for link in links(window)]


def card(window: MainWindow, item_id: str) -> Card:
    card = window.stop_panel.findChild(Card, f"item-{item_id}")
    assert card is not None
    return card


def link(window: MainWindow, item_id: str, name: str) -> Link:
    link = card(window, item_id).findChild(Link, name)
    assert link is not None
    return link


def headings(window: MainWindow) -> list[str]:
    """The heads of the sections, from top to bottom, without the one that stays on top."""
    body = window.stop_panel.widget()
    assert body is not None
    return [head.section.heading for head in body.findChildren(SectionHead)]
