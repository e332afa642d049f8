"""What the stop panel of a window shows, for the tests."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from app.ui.stop_panel.card import Card
from app.ui.widgets.link import Link
from app.ui.window.main_window import MainWindow


def labels(window: MainWindow) -> list[QLabel]:
    return window.stop_panel.findChildren(QLabel)


def links(window: MainWindow) -> list[Link]:
    return window.stop_panel.findChildren(Link)


def shown(window: MainWindow) -> list[str]:
    """All that the panel says, in labels and in links."""
    return [one.text() for one in labels(window)] + [one.full for one in links(window)]


def card(window: MainWindow, item_id: str) -> Card:
    found = window.stop_panel.findChild(Card, f"item-{item_id}")
    assert found is not None
    return found


def link(window: MainWindow, item_id: str, name: str) -> Link:
    found = card(window, item_id).findChild(Link, name)
    assert found is not None
    return found


def headings(window: MainWindow) -> list[str]:
    words = ("MEETINGS", "QUOTATIONS", "AGREEMENTS", "FACTS")
    return [one.text() for one in labels(window) if one.text().startswith(words)]
