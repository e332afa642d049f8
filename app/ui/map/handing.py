"""Hands a tour to its page, and may leave it to be drawn later."""

from __future__ import annotations

from app.map.bare import Page
from app.map.shell import SHOWN_FILE, TOUR_FILE
from app.web.context import WebContext

# With more stops, the page has so much to compute before it can draw that it does so while the
# window is made and shown.
LONG_TOUR = 3_000


def hand_tour(context: WebContext, page: Page) -> None:
    """Provides a page; if it waits before it is drawn, all but the answer that it waits for."""
    context.hand(TOUR_FILE, page.files[TOUR_FILE].data)
    files = {name: file for name, file in page.files.items() if name != SHOWN_FILE}
    context.serve(Page(files), is_whole=SHOWN_FILE not in page.files)
