"""The Qt glue through which the window and the exports load a page: a URL scheme, and nothing else.

The page is a set of files (:class:`app.map.page.Page`); this package answers requests for them and
refuses every other one. It stands between ``map`` and ``export`` in the direction of imports.
"""

from app.web.cache import cache_folder, user_shell_cache
from app.web.context import WebContext
from app.web.engine import prepare_web_engine

__all__ = ["WebContext", "cache_folder", "prepare_web_engine", "user_shell_cache"]
