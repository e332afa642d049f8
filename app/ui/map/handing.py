"""Hands a long tour to its page before the map is to be drawn."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QTimer

from app.map.bare import Page
from app.map.shell import SHOWN_FILE, TOUR_FILE
from app.web.context import WebContext
from app.web.server import PageServer

# With more stops, the page has so much to compute before it can draw that it does so while the
# window is made and shown.
LONG_TOUR = 3_000
# How long the page may take to ask for the tour.
MOST_WAITING_MS = 100


def hand_tour(context: WebContext, page: Page) -> None:
    """Provides all of a page but the answer that it waits for before it is drawn."""
    _wait_for_request(context.server)
    if context.server.is_asked_for(TOUR_FILE):
        context.hand(TOUR_FILE, page.files[TOUR_FILE].data)
    files = {name: file for name, file in page.files.items() if name != SHOWN_FILE}
    context.serve(Page(files), is_whole=False)


def _wait_for_request(server: PageServer) -> None:
    """Waits until the page asks for the tour: only then can it be handed to the page.

    There is no window yet that a user could do anything with.
    """
    if server.is_asked_for(TOUR_FILE):
        return
    loop = QEventLoop()

    def note(path: str) -> None:
        if path == TOUR_FILE:
            loop.quit()

    server.asked.connect(note)
    QTimer.singleShot(MOST_WAITING_MS, loop, loop.quit)
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    server.asked.disconnect(note)
