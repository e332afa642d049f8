"""The page of the map while the window is still to be shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

from app.map.bare import Page
from app.map.shell import SHOWN_FILE, TOUR_FILE
from app.web.context import WebContext

# With more stops, the page has so much to compute before it can draw that it does so while the
# window is being shown; with more than the second number it would delay the window.
LONG_TOUR, LONGEST_TOUR = 3_000, 30_000
# How long the web engine may take to read the tour.
MOST_WAITING_MS = 100


class HeldPage:
    """Provides pages; while it is held, only what a long tour needs before it is drawn.

    ``build`` makes the page of the open tour, if there is one; it is told whether the page waits
    (:func:`app.map.page.build_page`).
    """

    def __init__(self, context: WebContext, build: Callable[[bool], Page | None]) -> None:
        self._context = context
        self._build = build
        self._is_held = False
        # A page that waits to be drawn.
        self._waiting: Page | None = None

    def hold(self) -> None:
        """Lets no page be drawn before :meth:`release`."""
        self._is_held = True

    def release(self, *, has_tour: bool) -> None:
        """Lets the page be drawn that :meth:`hold` delayed, if a tour is still open."""
        if not self._is_held:
            return
        self._is_held = False
        waiting, self._waiting = self._waiting, None
        page = (waiting or self._build(False)) if has_tour else None
        if page is not None:
            self._context.serve(page)

    def serve(self, stops: int) -> None:
        """Provides the page of another tour, which has so many stops."""
        waits = self._is_held
        self._waiting = None
        if waits and not LONG_TOUR < stops <= LONGEST_TOUR:
            return
        page = self._build(waits)
        if page is None:
            return
        if not waits:
            self._context.serve(page)
            return
        self._waiting = page
        files = {name: file for name, file in page.files.items() if name != SHOWN_FILE}
        self._deliver(Page(files))

    def _deliver(self, page: Page) -> None:
        """Provides the page, and lets the web engine read the tour, for which it needs events.

        Without that it would have only the beginning until the window is shown. There is no window
        yet that a user could do anything with.
        """
        loop = QEventLoop()

        def note(path: str) -> None:
            if path == TOUR_FILE:
                loop.quit()

        delivered = self._context.server.delivered
        delivered.connect(note)
        self._context.serve(page, is_whole=False)
        QTimer.singleShot(MOST_WAITING_MS, loop, loop.quit)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        delivered.disconnect(note)
