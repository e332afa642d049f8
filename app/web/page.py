"""The web page that shows a map."""

from __future__ import annotations

import logging

from PySide6.QtCore import QUrl
from PySide6.QtWebEngineCore import QWebEnginePage

from app.web.engine import SCHEME

_log = logging.getLogger(__name__)


class AtlasPage(QWebEnginePage):
    """A web page that never navigates elsewhere and never opens another window."""

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        """Allows only our own pages."""
        return QUrl(url).scheme() == SCHEME

    def createWindow(self, kind: QWebEnginePage.WebWindowType) -> QWebEnginePage:
        """Refuses the window that a script or a link would open."""
        # Qt takes a null pointer as a refusal; its stubs do not allow it.
        return None  # type: ignore[return-value]

    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        line: int,
        source: str,
    ) -> None:
        """Writes messages of the page to the log."""
        _log.warning("page: %s (%s:%d)", message, source, line)
