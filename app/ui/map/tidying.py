"""Frees what the map's page used for views that are gone, while the map rests."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from app.web.context import WebContext

# How long the map must rest, in milliseconds: a collection takes some frames.
REST_MS = 3000
# Fewer moves are not worth that.
LEAST_MOVES = 5
# Moves without a rest, such as the flights between the stops, before memory is freed all the same.
MOST_MOVES = 60


class Tidying(QObject):
    """Has garbage collected in the page once its map has moved for a while, and rests.

    Each view leaves the shapes of its coasts behind, and each page that was replaced all of its
    own. Chromium would let half a gigabyte gather.
    """

    def __init__(self, context: WebContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._moves = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self._rest)
        context.bridge.settled.connect(self._note_move)
        context.bridge.ready.connect(self._note_page)
        # Until its map is drawn, another page has nothing to free.
        context.web_page.loadStarted.connect(self._timer.stop)
        # The page is deleted before the window.
        context.web_page.destroyed.connect(self._timer.stop)

    def _note_page(self) -> None:
        self._moves += LEAST_MOVES
        self._timer.start()

    def _note_move(self) -> None:
        self._moves += 1
        if self._moves < MOST_MOVES:
            self._timer.start()
        else:
            self._tidy()

    def _rest(self) -> None:
        if self._moves >= LEAST_MOVES:
            self._tidy()

    def _tidy(self) -> None:
        self._moves = 0
        self._timer.stop()
        self._context.free_memory()
