"""A page as its files, and the files that the page of every tour has.

Apart from :mod:`app.map.page`, because a page begins to load while modules are still imported.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from app.map import shell
from app.map.assets import Asset, asset
from app.map.shell import Purpose
from app.map.theme import ThemeName


class Page(msgspec.Struct, frozen=True):
    """A page's own files, by path below its root; :meth:`file` finds shared files too."""

    files: Mapping[str, Asset]

    def file(self, path: str) -> Asset | None:
        """The file at that path, without a leading slash, or ``None``."""
        return self.files.get(path) or asset(path)


def bare_page(
    theme: ThemeName, purpose: Purpose = "screen", size: tuple[int, int] | None = None
) -> Page:
    """What the page of every tour has: it can load all but the data before the tour is known.

    ``size`` is the width and the height, in pixels, that the map probably gets. With it the map is
    drawn while the page has no view yet.
    """
    rendered = shell.page_shell(purpose)
    return Page(
        {
            "index.html": Asset("text/html", rendered.document(theme, size).encode()),
            "page.js": Asset("text/javascript", rendered.script.encode()),
            "page.css": Asset("text/css", rendered.style.encode()),
        }
    )
