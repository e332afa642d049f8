"""Loads a page into Qt's web engine, for the window and for exports, through a URL scheme.

A page is a set of files (:class:`app.map.page.Page`). This package answers requests for them and
refuses all others. Its layer is between ``map`` and ``export``.
"""

from app.web.cache import cache_folder, user_shell_cache
from app.web.context import WebContext
from app.web.engine import prepare_web_engine

__all__ = ["WebContext", "cache_folder", "prepare_web_engine", "user_shell_cache"]
