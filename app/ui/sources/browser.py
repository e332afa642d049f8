"""Web links: opened in the system's browser, and only when clicked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLayout, QVBoxLayout

from app.tour.sourcing import is_web_link
from app.ui.widgets.labels import label
from app.ui.widgets.link import Link
from app.ui.widgets.link_flow import LinkFlow

UrlOpener: TypeAlias = Callable[[str], object]


def open_in_browser(url: str) -> None:
    """Opens a web address in the system's browser; ignores any other address."""
    if is_web_link(url):
        QDesktopServices.openUrl(QUrl(url))


def address_row(url: str, opener: UrlOpener) -> QLayout:
    """A row with a link if ``url`` is a web address, else with plain text."""
    if not is_web_link(url):
        row = QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(url, "meta"))
        return row
    link = Link(url, "address")
    link.setObjectName("address")
    words = QCoreApplication.translate("source", "Opens in the browser")
    link.setAccessibleDescription(words)
    link.clicked.connect(lambda: opener(url))
    return LinkFlow(link)
