"""What a page may ask for: files of our own scheme, and nothing else."""

from __future__ import annotations

import logging
from collections import deque

from PySide6.QtCore import QObject
from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo, QWebEngineUrlRequestInterceptor

from app.web.engine import SCHEME

# A day of moving about on tiles must not fill the memory.
MOST_REMEMBERED = 1000

_log = logging.getLogger(__name__)


class OnlyOurScheme(QWebEngineUrlRequestInterceptor):
    """Blocks every request that leaves our scheme, and remembers what was asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.allowed: deque[str] = deque(maxlen=MOST_REMEMBERED)
        self.blocked: deque[str] = deque(maxlen=MOST_REMEMBERED)

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Lets our own files and data embedded in them pass, and nothing else."""
        url = info.requestUrl()
        if url.scheme() in (SCHEME, "data"):
            self.allowed.append(url.toString())
            return
        self.blocked.append(url.toString())
        _log.warning("blocked a request to %s", url.toString())
        info.block(True)
