"""Restricts the requests of a page to our own URL scheme."""

from __future__ import annotations

import logging
from collections import deque

from PySide6.QtCore import QObject
from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo, QWebEngineUrlRequestInterceptor

from app.web.engine import SCHEME

# A day of moving around on tiles must not fill the memory.
MOST_REMEMBERED = 1000

_log = logging.getLogger(__name__)


class OnlyOurScheme(QWebEngineUrlRequestInterceptor):
    """Blocks every request outside our scheme, and remembers the last requests."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.allowed: deque[str] = deque(maxlen=MOST_REMEMBERED)
        self.blocked: deque[str] = deque(maxlen=MOST_REMEMBERED)

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Allows our own files and data embedded in them, and blocks everything else."""
        url = info.requestUrl()
        if url.scheme() in (SCHEME, "data"):
            self.allowed.append(url.toString())
            return
        self.blocked.append(url.toString())
        _log.warning("blocked a request to %s", url.toString())
        info.block(True)
