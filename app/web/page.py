"""The web page that a map lives in."""

from __future__ import annotations

import logging

from PySide6.QtCore import QUrl
from PySide6.QtWebEngineCore import QWebEnginePage

from app.web.engine import SCHEME

_log = logging.getLogger(__name__)


class AtlasPage(QWebEnginePage):
    """A web page that never leaves its map and never opens another window."""

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        """Only our own pages may be loaded."""
        return QUrl(url).scheme() == SCHEME

    def createWindow(self, kind: QWebEnginePage.WebWindowType) -> QWebEnginePage:
        """No script and no link opens a window."""
        # Qt takes a null pointer for a refusal; its stubs do not say so.
        return None  # type: ignore[return-value]

    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        line: int,
        source: str,
    ) -> None:
        """Messages of the page go to the log."""
        _log.warning("page: %s (%s:%d)", message, source, line)
