"""The URL scheme under which a page and its files are found."""

from __future__ import annotations

from PySide6.QtCore import QUrl

SCHEME = "tour-atlas"
HOST = "app"
INDEX = QUrl(f"{SCHEME}://{HOST}/index.html")
