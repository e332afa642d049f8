"""Shows the interactive page of an export as a browser would, without a network."""

from __future__ import annotations

from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.map.assets import Asset
from app.map.page import Page
from app.web.context import WebContext


class PagePreview(QWidget):
    """A page to try: it scrolls, its map moves, its links lead nowhere. ``close_page`` it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context: WebContext | None = None
        self._shown: bytes | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(self.tr("Preview of the page"))

    @property
    def context(self) -> WebContext | None:
        """The page with its profile, once there was something to show."""
        return self._context

    def show_page(self, data: bytes) -> None:
        """Shows an HTML file that needs no other file."""
        if data == self._shown:
            return
        self._shown = data
        if self._context is None:
            self._context = WebContext(self)
            view = QWebEngineView(self)
            view.setPage(self._context.web_page)
            self._column.addWidget(view)
            self.setFocusProxy(view)
        self._context.load(Page({"index.html": Asset("text/html; charset=utf-8", data)}))

    def close_page(self) -> None:
        """Deletes the page, so that its profile can be deleted."""
        if self._context is not None:
            self._context.close()
            self._context = None
