"""The image tiles of the current basemap on the page."""

from __future__ import annotations

import json
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.map.mbtiles import TileArchive
from app.ui.map.basemaps import Basemaps, Choice
from app.web.context import WebContext


class TileLayer(QObject):
    """Shows the chosen basemap on a page; ``failed`` carries a sentence about missing tiles.

    ``run`` runs a script in the page, or ignores it while the page is not ready.
    """

    failed = Signal(str)

    def __init__(
        self,
        basemaps: Basemaps,
        context: WebContext,
        run: Callable[[str], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._basemaps = basemaps
        self._tiles = context.server.tiles
        self._run = run
        self._tiles.failed.connect(self._report)
        basemaps.changed.connect(self._show)

    def show_choice(self) -> None:
        """Shows the chosen basemap on a new page, which begins with the bundled one."""
        if self._basemaps.choice is not None:
            self._show(self._basemaps.choice)

    def _show(self, choice: Choice) -> None:
        key = self._tiles.use(choice)
        options = None
        if choice is not None:
            layer = choice.layer if isinstance(choice, TileArchive) else choice
            options = {
                "key": key,
                "attribution": layer.attribution,
                "minZoom": layer.min_zoom,
                "maxZoom": layer.max_zoom,
            }
        self._run(f"atlas.setTiles({json.dumps(options)})")

    def _report(self, reason: str, useless: bool) -> None:
        if useless:
            words = self.tr("The basemap could not be shown: {reason}. The bundled map shows.")
            self._basemaps.choose(None)
        else:
            words = self.tr("Some map images did not come: {reason}. The bundled map shows there.")
        self.failed.emit(words.format(reason=reason))
