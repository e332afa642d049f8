"""The map in the window: a web view whose page follows the session and the theme."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.export.options import Bounds
from app.map.bare import Page
from app.map.page import bare_page, build_page
from app.map.theme import Theme
from app.map.update import page_update
from app.tour import Tour
from app.tour.changes import Change, change_between
from app.tour.route import Route
from app.ui.map.basemaps import Basemaps
from app.ui.map.editing import MapEditing
from app.ui.map.held_page import HeldPage
from app.ui.map.tidying import Tidying
from app.ui.map.tile_layer import TileLayer
from app.ui.map.tour_ahead import TourAhead
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.web.context import WebContext
from app.words.page import window_words
from app.words.wording import leg_words

_log = logging.getLogger(__name__)

BOUNDS_SCRIPT = "map.getBounds().toBBoxString()"
# The limit of the web Mercator projection (EPSG:3857), in degrees.
MAX_LATITUDE = 85.05

# If the render process ends more often than this for one tour, the page is not loaded again.
MAX_RECOVERIES = 3


class MapView(QWidget):
    """Shows the session's tour; a stop activated on the map is selected in the session.

    ``ready`` means that the map of an opened tour is drawn, ``updated`` that the page shows the
    last edit, ``settled`` that the map has stopped moving, ``basemap_wanted`` that the reader asks
    for a basemap with streets. A ``context``, if given, is already
    loading the first page.
    """

    ready = Signal()
    settled = Signal()
    failed = Signal(str)
    tiles_failed = Signal(str)
    updated = Signal()
    basemap_wanted = Signal()

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        basemaps: Basemaps,
        context: WebContext | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._appearance = appearance
        # What the page shows or is loading; it may be older than the session's tour.
        self._drawn: _Drawn | None = None
        self._update_number = 0
        self._is_ready = False
        self._is_closed = False
        self._recoveries = 0
        self.context = context or WebContext()
        self.context.setParent(self)
        self._page = HeldPage(self.context, self._build, has_begun=context is not None)
        self.view = QWebEngineView(self)
        self.view.setPage(self.context.web_page)
        self._paint_background(appearance.map_theme)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        # The page would navigate to a dropped file; the window opens it as a tour.
        self.view.setAcceptDrops(False)
        self.view.setAccessibleName(self.tr("Map of the tour"))
        self.setFocusProxy(self.view)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)

        self._tiles = TileLayer(basemaps, self.context, self._run, self)
        self._tiles.failed.connect(self.tiles_failed)
        bridge = self.context.bridge
        bridge.activated.connect(self._activate)
        bridge.ready.connect(self._become_ready)
        bridge.settled.connect(self.settled)
        bridge.failed.connect(self._fail)
        bridge.incomplete.connect(self._report_incomplete)
        bridge.updated.connect(self._note_update)
        # Queued, because a dialog that opens in a call of the page would block the page.
        bridge.basemap_wanted.connect(self.basemap_wanted, Qt.ConnectionType.QueuedConnection)
        bridge.leg_words = self._leg_words
        Tidying(self.context, self)
        self.editing = MapEditing(session, self.context.editor, self.view, self._run)
        self.context.web_page.renderProcessTerminated.connect(self._recover)
        session.opened.connect(self._show_tour)
        session.changed.connect(self._show_change)
        session.selected_changed.connect(self._show_selected)
        session.filter_changed.connect(self._show_filter)
        appearance.map_theme_changed.connect(self._show_theme)
        appearance.calm_changed.connect(self._show_calm)
        self._show_tour()

    @property
    def is_ready(self) -> bool:
        """Whether the map of the open tour is drawn."""
        return self._is_ready

    @property
    def size_in_pixels(self) -> tuple[int, int]:
        """The width and the height of the map."""
        return self.view.width(), self.view.height()

    def hold(self, ahead: TourAhead | None = None) -> None:
        """Draws no map before :meth:`release`, so that the window is drawn first.

        ``ahead`` is the tour that the page has been given already, if any. Unless it is long, its
        map is drawn as soon as the page has a size.
        """
        self._page.hold(ahead)

    def release(self) -> None:
        """Draws the map that :meth:`hold` delayed."""
        self._page.release(has_tour=self._session.tour is not None)

    def fit_route(self) -> None:
        """Moves the map so that the whole route is in view."""
        self._run("atlas.fitRoute()")

    def fit_stop(self, stop_id: str) -> None:
        """Moves the map to a stop without selecting it."""
        self._run(f"atlas.fitStop({json.dumps(stop_id)})")

    def zoom_in(self) -> None:
        """Zooms in by one step."""
        self._run("map.zoomIn()")

    def zoom_out(self) -> None:
        """Zooms out by one step."""
        self._run("map.zoomOut()")

    def bounds(self, callback: Callable[[Bounds | None], object]) -> None:
        """Calls back with the visible bounds, or with ``None`` while the map is not drawn.

        The bounds are west, south, east and north in degrees.
        """
        if not self._is_ready:
            callback(None)
            return

        def receive(value: object) -> None:
            # Deferred, because a dialog opened in the callback would block the page.
            QTimer.singleShot(0, self, lambda: callback(_read_bounds(value)))

        self.context.web_page.runJavaScript(BOUNDS_SCRIPT, 0, receive)

    def close_page(self) -> None:
        """Releases the page; must be called before the window is deleted."""
        self._is_closed = True
        self.view.setPage(None)  # type: ignore[arg-type]  # Qt takes a null pointer here
        self.context.close()

    def _show_tour(self) -> None:
        self._recoveries = 0
        self._load()

    def _show_change(self, change: Change) -> None:
        if self._is_ready:
            self._update(change)
        elif self._recoveries > MAX_RECOVERIES:
            # After too many crashes the page was not loaded again; an edit retries.
            self._show_tour()

    def _update(self, change: Change | None = None) -> None:
        """Updates the page to the session's tour, which ``change`` led to, without loading it."""
        tour, drawn = self._session.tour, self._drawn
        if tour is None or drawn is None or drawn.tour is tour:
            return
        if change is None or change.before is not drawn.tour:
            # Several edits may have been made while the page was loading.
            change = change_between(drawn.tour, tour)
        message = page_update(change, drawn.legs, self._session.legs, window_words())
        self._drawn = _Drawn(tour, self._session.legs)
        self._update_number = self.context.update(message)
        if not self._session.filter.is_empty:
            self._show_filter()

    def _note_update(self, number: int) -> None:
        if number == self._update_number:
            self.updated.emit()

    def _load(self) -> None:
        self._is_ready = False
        tour = self._session.tour
        if tour is None:
            return
        self._drawn = _Drawn(tour, self._session.legs)
        self._page.load(tour, lambda: bare_page(self._appearance.map_theme.name))

    def _build(self, waits: bool) -> Page | None:
        tour, route = self._session.tour, self._session.legs
        if tour is None:
            return None
        self._drawn = _Drawn(tour, route)
        theme = self._appearance.map_theme.name
        return build_page(tour, theme=theme, words=window_words(), route=route, waits=waits)

    def _show_selected(self, stop_id: str | None) -> None:
        flies = not self.editing.keeps_view
        self._run(f"atlas.select({json.dumps(stop_id)}, {json.dumps(flies)})")

    def _show_filter(self) -> None:
        session = self._session
        dimmed = (
            []
            if session.filter.is_empty
            else [stop_id for stop_id, items in session.shown.items() if not items]
        )
        self._run(f"atlas.dim({json.dumps(dimmed)})")

    def _show_theme(self, theme: Theme) -> None:
        self._paint_background(theme)
        self._run(f"atlas.setTheme({json.dumps(theme.name)})")

    def _show_calm(self) -> None:
        self._run(f"atlas.setCalm({json.dumps(self._appearance.calm)})")

    def _leg_words(self, index: int) -> list[str]:
        route = self._session.legs
        leg = route[index] if index < len(route) else None
        return leg_words(leg) if leg else []

    def _paint_background(self, theme: Theme) -> None:
        # Shown until the page is drawn; the default would be a white flash.
        self.context.web_page.setBackgroundColor(QColor(theme.sea))

    def _activate(self, stop_id: str) -> None:
        self._session.select(stop_id)

    def _become_ready(self) -> None:
        self._is_ready = True
        self._update()
        # The theme or the selection may have changed while the page was loading.
        self._show_theme(self._appearance.map_theme)
        self._show_calm()
        self._show_filter()
        self.editing.show()
        self._tiles.show_choice()
        if self._session.selected is not None:
            self._show_selected(self._session.selected)
        self.context.free_earlier_pages()
        self.ready.emit()

    def _fail(self, message: str) -> None:
        _log.error("map: %s", message)
        self.failed.emit(self.tr("The map could not be drawn: {reason}").format(reason=message))

    def _report_incomplete(self, file: str) -> None:
        _log.warning("map: %s could not be loaded", file)
        words = self.tr("A part of the map could not be loaded: {file}. The rest can be used.")
        self.failed.emit(words.format(file=file))

    def _recover(self, status: QWebEnginePage.RenderProcessTerminationStatus, code: int) -> None:
        # The status is not checked: Qt may report "normal" for a killed process too.
        if self._is_closed:
            return
        self._is_ready = False
        self._recoveries += 1
        if self._recoveries > MAX_RECOVERIES:
            self._fail(self.tr("its process ended again and again"))
            return
        _log.error("the map's process ended (%s, %d); loading the map again", status, code)
        self._load()

    def _run(self, script: str) -> None:
        if self._is_ready:
            self.context.web_page.runJavaScript(script)


class _Drawn(msgspec.Struct, frozen=True):
    """The tour that the page shows, with its legs."""

    tour: Tour
    legs: Route


def _read_bounds(answer: object) -> Bounds | None:
    """West, south, east and north in degrees, or ``None`` if the page did not answer."""
    try:
        west, south, east, north = (float(number) for number in str(answer).split(","))
    except ValueError:
        return None
    return west, max(south, -MAX_LATITUDE), east, min(north, MAX_LATITUDE)
