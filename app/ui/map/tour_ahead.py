"""The first tour of a start, which is read and given to the page before the window is made."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop

from app.map.bare import Page
from app.map.page import build_page
from app.map.theme import ThemeName
from app.tour import Tour
from app.tour.file.disk import file_stamp, is_file
from app.tour.route import Route, legs
from app.ui.map.handing import LONG_TOUR, hand_tour
from app.ui.state.file_state import FileState, open_file
from app.web.context import WebContext
from app.web.worker import Worker
from app.words.page import window_words

SUFFIXES = (".geojson", ".json")
# How long the window may wait for a tour. One that takes longer is read when the window is there.
MOST_SECONDS = 10.0


class TourAhead:
    """A tour that was read before there is a document that it could be opened in.

    ``read`` gives it to the document, ``legs_of`` its legs to the session, ``page_of`` its page to
    the map.
    """

    def __init__(self, path: Path, tour: Tour, file: FileState) -> None:
        self._path = path
        self._read: tuple[Tour, FileState] | None = (tour, file)
        self._tour: Tour | None = tour
        self._route: Route | None = None
        self._page: Page | None = None

    def show(self, context: WebContext, theme: ThemeName) -> None:
        """Gives the tour to the page that ``context`` loads.

        It is drawn once the page has a size; a long one, not before the window is painted.
        """
        if self._tour is None:
            return
        waits = len(self._tour.stops) > LONG_TOUR
        self._route = legs(self._tour)
        self._page = build_page(
            self._tour, theme=theme, words=window_words(), route=self._route, waits=waits
        )
        hand_tour(context, self._page)

    def read(self, path: Path) -> tuple[Tour, FileState]:
        """The tour at ``path``, which is read anew unless it is this one and has not changed.

        Raises ``TourFileError``.
        """
        known, self._read = self._read, None
        if known is None or path != self._path or file_stamp(path) != known[1].stamp:
            return open_file(path)
        return known

    def legs_of(self, tour: Tour) -> Route:
        """The legs of a tour."""
        known, self._route = self._route, None
        return legs(tour) if known is None or tour is not self._tour else known

    @property
    def is_shown(self) -> bool:
        """Whether the page was given the tour."""
        return self._page is not None

    def page_of(self, tour: Tour) -> Page | None:
        """The page that has been given ``tour``; ``None`` if that is another tour."""
        page = self._page if tour is self._tour else None
        self._tour = self._page = None
        return page


def read_ahead(path: Path | None) -> TourAhead | None:
    """Reads the file of a tour; ``None`` for any other one, also one that cannot be read.

    Another thread reads it: what the page has asked for is answered meanwhile.
    """
    if path is None or path.suffix.lower() not in SUFFIXES:
        return None
    if not is_file(path):
        return None
    loop = QEventLoop()
    found: list[TourAhead | None] = []

    def take(ahead: TourAhead | None) -> None:
        found.append(ahead)
        loop.quit()

    worker = Worker(MOST_SECONDS, loop)
    worker.do(partial(_read, path), take)
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    return found[0] if found else None


def _read(path: Path) -> TourAhead | None:
    try:
        return TourAhead(path, *open_file(path))
    except Exception:
        # The window reads it again, and says what is wrong.
        return None
