"""The page of the map while the window is still to be shown."""

from __future__ import annotations

from collections.abc import Callable

from app.map.bare import Page
from app.map.shell import SHOWN_FILE
from app.tour import Tour
from app.ui.map.handing import LONG_TOUR, hand_tour
from app.ui.map.tour_ahead import TourAhead
from app.web.context import WebContext


class HeldPage:
    """Provides pages; while it is held, only what a long tour needs before it is drawn.

    ``build`` makes the page of the open tour, if there is one; it is told whether the page waits
    (:func:`app.map.page.build_page`). ``has_begun`` says whether the context loads a page already.
    """

    def __init__(
        self,
        context: WebContext,
        build: Callable[[bool], Page | None],
        *,
        has_begun: bool = False,
    ) -> None:
        self._context = context
        self._build = build
        self._has_begun = has_begun
        self._ahead: TourAhead | None = None
        self._is_held = False
        # The page of the open tour, if the context was given it before it may be drawn.
        self._given: Page | None = None

    def hold(self, ahead: TourAhead | None = None) -> None:
        """Lets no page be drawn before :meth:`release`, unless it is in the context already.

        ``ahead`` is the tour that the page has been given already, if any.
        """
        self._is_held = True
        self._ahead = ahead if ahead is not None and ahead.is_shown else None

    def load(self, tour: Tour, bare: Callable[[], Page]) -> None:
        """Loads a page for another tour, unless one is loading already, and provides it.

        ``bare`` makes what the page has without a tour.
        """
        ahead, self._ahead = self._ahead, None
        page = ahead.page_of(tour) if ahead else None
        if self._is_held and page is not None:
            self._given = page
        else:
            # A page that has another tour cannot be used.
            if ahead or not self._has_begun:
                self._context.begin(bare())
            self.serve(len(tour.stops))
        self._has_begun = False

    def release(self, *, has_tour: bool) -> None:
        """Lets the page be drawn that :meth:`hold` delayed, if a tour is still open."""
        if not self._is_held:
            return
        self._is_held = False
        given, self._given = self._given, None
        if not has_tour:
            return
        if given is None:
            self._serve(self._build(False))
        elif SHOWN_FILE in given.files:
            self._context.hand(SHOWN_FILE, given.files[SHOWN_FILE].data)
            self._serve(given)

    def serve(self, stops: int) -> None:
        """Provides the page of another tour, which has so many stops."""
        waits = self._is_held
        self._given = None
        if waits and stops <= LONG_TOUR:
            return
        page = self._build(waits)
        if page is None or not waits:
            self._serve(page)
            return
        self._given = page
        hand_tour(self._context, page)

    def _serve(self, page: Page | None) -> None:
        if page is not None:
            self._context.serve(page)
