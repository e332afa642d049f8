"""The main window: itinerary, map and stop panel side by side, menus and toolbar above them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QSplitter,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from app.map.tiles import online_tiles
from app.resources import BUNDLED_TOUR, SECOND_TOUR, data
from app.tour import Tour
from app.ui.about import show_about
from app.ui.actions import Actions, Entry
from app.ui.appearance import TEXT_STEP, Appearance
from app.ui.appearance_menu import AppearanceMenu
from app.ui.basemap_menu import BasemapMenu
from app.ui.basemaps import Basemaps
from app.ui.command_palette import CommandPalette
from app.ui.dropping import local_files
from app.ui.export_flow import export_tour
from app.ui.icons import SIZE, app_icon
from app.ui.itinerary import Itinerary
from app.ui.map_view import MapView
from app.ui.menus import menu_plans
from app.ui.message_bar import MessageBar
from app.ui.opening import Opening
from app.ui.presenter import Presenter
from app.ui.recent_menu import RecentMenu
from app.ui.reloader import Reloader
from app.ui.session import Session
from app.ui.settings import Settings
from app.ui.shortcut_sheet import ShortcutSheet
from app.ui.stop_panel import StopPanel

DEFAULT_SIZE = QSize(1280, 800)
SMALLEST_SIZE = QSize(760, 480)
DEFAULT_SHARES = (250, 690, 340)
TOOLBAR = ("open", "export", "", "previous", "next", "", "whole-route", "this-stop", "", "find")
BASEMAP_SUFFIX = ".mbtiles"


class MainWindow(QMainWindow):
    """Lays out the widgets around one session and remembers its own size and shares."""

    def __init__(self, session: Session, appearance: Appearance, settings: Settings) -> None:
        super().__init__()
        self.session = session
        self.appearance = appearance
        self._settings = settings
        self.setWindowIcon(app_icon())
        self.setMinimumSize(SMALLEST_SIZE)
        self.itinerary = Itinerary(session, appearance)
        self.basemaps = Basemaps(settings, self)
        self.map_view = MapView(session, appearance, self.basemaps)
        self.messages = MessageBar(appearance)
        self.stop_panel = StopPanel(session)
        self.opening = Opening(session, settings, self.messages, self)
        self.reloader = Reloader(session, self)
        self.reloader.changed.connect(self.opening.reload)
        self.setAcceptDrops(True)
        self._lay_out()
        self.menus = menu_plans()
        self.actions_by_id = Actions(self._entries(), self)
        self._make_menus()
        self._make_toolbar()
        self.presenter = Presenter(
            self, session, appearance,
            (self.menuBar(), self.toolbar, self.itinerary, self.messages),
        )  # fmt: skip
        # A hidden menu bar would take the keys of its actions with it.
        self.addActions([self.actions_by_id[name] for name in self.actions_by_id.entries])
        appearance.theme_changed.connect(self.actions_by_id.show_theme)
        self.actions_by_id.show_theme(appearance.theme)
        self.map_view.failed.connect(self.messages.complain)
        # The map comes first; a slow sum would make it wait.
        self.map_view.ready.connect(session.length.start)
        self.map_view.failed.connect(session.length.start)
        self.map_view.tiles_failed.connect(self.messages.complain)
        session.tour_changed.connect(self._show_tour)
        session.selected_changed.connect(self._enable_steps)
        self._show_tour(session.tour)
        self._restore()

    def open_path(self, path: Path) -> None:
        """Opens a tour, or an MBTiles basemap; if that fails, says why and changes nothing."""
        if path.suffix.lower() == BASEMAP_SUFFIX:
            self.basemap_menu.open_path(path)
        else:
            self.opening.open(path)

    def select_last_stop(self) -> None:
        """Selects the stop that was selected when the app was left, if the tour still has it."""
        stops = self.session.tour.stops if self.session.tour else ()
        if any(stop.id == self._settings.last_stop for stop in stops):
            self.session.select(self._settings.last_stop)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keeps size, shares, tour and stop for the next start."""
        self._settings.set_bytes("window-geometry", self.saveGeometry())
        self._settings.set_bytes("splitter", self._splitter.saveState())
        self._settings.last_stop = self.session.selected
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes a single file."""
        if len(local_files(event.mimeData())) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Opens the file that was dropped."""
        for path in local_files(event.mimeData()):
            event.acceptProposedAction()
            self.open_path(path)

    def _lay_out(self) -> None:
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.map_view, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for widget, least in ((self.itinerary, 180), (middle, 260), (self.stop_panel, 220)):
            widget.setMinimumWidth(least)
            self._splitter.addWidget(widget)
        # The map takes what a larger window gives.
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes(list(DEFAULT_SHARES))
        self.setCentralWidget(self._splitter)

    def _entries(self) -> tuple[Entry, ...]:
        session = self.session
        return (
            Entry("open", self.tr("&Open…"), self.opening.ask, "open",
                  QKeySequence.StandardKey.Open, needs_tour=False),
            Entry("open-asia", self.tr("Bundled: The Tour of &Asia, 2025"),
                  partial(self.open_path, data(BUNDLED_TOUR)), needs_tour=False),
            Entry("open-verne", self.tr("Bundled: Around the &World, 1872"),
                  partial(self.open_path, data(SECOND_TOUR)), needs_tour=False),
            Entry("export", self.tr("&Export…"), self._export, "export", "Ctrl+E"),
            Entry("quit", self.tr("&Quit"), self.close, None, QKeySequence.StandardKey.Quit,
                  needs_tour=False),
            Entry("previous", self.tr("&Previous Stop"), session.select_previous, "previous",
                  "Alt+Left"),
            Entry("next", self.tr("&Next Stop"), session.select_next, "next", "Alt+Right"),
            Entry("whole-route", self.tr("&Whole Route"), self.map_view.fit_route, "whole-route",
                  "Alt+Home"),
            Entry("this-stop", self.tr("&This Stop"), self._fit_stop, "this-stop", "Alt+Down"),
            Entry("overview", self.tr("&Overview of the Tour"), lambda: session.select(None), None,
                  "Esc"),
            Entry("zoom-in", self.tr("Zoom &In"), self.map_view.zoom_in, None, "Alt++"),
            Entry("zoom-out", self.tr("Zoom &Out"), self.map_view.zoom_out, None, "Alt+-"),
            Entry("larger", self.tr("&Larger Text"), partial(self._change_text_size, TEXT_STEP),
                  None, ("Ctrl++", "Ctrl+="), needs_tour=False),
            Entry("smaller", self.tr("&Smaller Text"), partial(self._change_text_size, -TEXT_STEP),
                  None, "Ctrl+-", needs_tour=False),
            Entry("normal-size", self.tr("&Normal Text Size"),
                  partial(self._change_text_size, None), None, "Ctrl+0", needs_tour=False),
            Entry("find", self.tr("&Find…"), self.itinerary.start_search, "search",
                  QKeySequence.StandardKey.Find),
            Entry("presenter", self.tr("P&resent"), self._present, None, "F5"),
            Entry("commands", self.tr("&Commands…"), self._show_commands, None, "Ctrl+Shift+P",
                  needs_tour=False),
            Entry("shortcuts", self.tr("&Keyboard Shortcuts"), self._show_shortcuts, None,
                  ("F1", "?"), needs_tour=False),
            Entry("about", self.tr("&About Tour Atlas"), lambda: show_about(self),
                  needs_tour=False),
        )  # fmt: skip

    def _make_menus(self) -> None:
        for plan in self.menus:
            menu = self.menuBar().addMenu(plan.title)
            for name in plan.names:
                if name:
                    menu.addAction(self.actions_by_id[name])
                else:
                    menu.addSeparator()
            if "open" in plan.names:
                self.recent_menu = RecentMenu(self.opening, self._settings, self)
                menu.insertMenu(self.actions_by_id["open-asia"], self.recent_menu)
            if "zoom-in" in plan.names:
                self.basemap_menu = BasemapMenu(
                    self.basemaps, online_tiles(), self._settings, self.messages, self
                )
                menu.addSeparator()
                menu.addMenu(self.basemap_menu)
                menu.addMenu(AppearanceMenu(self.appearance, self._settings, self))

    def _make_toolbar(self) -> None:
        bar = self.toolbar = QToolBar(self.tr("Toolbar"), self)
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setIconSize(QSize(SIZE, SIZE))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for name in TOOLBAR:
            if name:
                bar.addAction(self.actions_by_id[name])
            else:
                bar.addSeparator()
        self.addToolBar(bar)

    def _show_tour(self, tour: Tour | None) -> None:
        self.setWindowTitle(f"{tour.title} — Tour Atlas" if tour else "Tour Atlas")
        self.actions_by_id.enable(tour is not None)
        self._enable_steps()
        if tour is not None and self.session.path is not None:
            self._settings.last_tour = self.session.path

    def _enable_steps(self) -> None:
        tour, selected = self.session.tour, self.session.selected
        if tour is None:
            return
        index = None if selected is None else tour.index(selected)
        self.actions_by_id["previous"].setEnabled(index != 0)
        self.actions_by_id["next"].setEnabled(index != len(tour.stops) - 1)
        self.actions_by_id["this-stop"].setEnabled(index is not None)
        self.actions_by_id["overview"].setEnabled(index is not None)

    def _fit_stop(self) -> None:
        if self.session.selected is not None:
            self.map_view.fit_stop(self.session.selected)

    def _change_text_size(self, step: float | None) -> None:
        size = 1.0 if step is None else self.appearance.text_size + step
        self.appearance.set_text_size(size)
        self._settings.text_size = self.appearance.text_size

    def _present(self) -> None:
        self.presenter.toggle()

    def _show_shortcuts(self) -> None:
        ShortcutSheet(self.actions_by_id, self.menus, self).open()

    def _show_commands(self) -> None:
        CommandPalette(self.actions_by_id, self.session, self).show()

    def _export(self) -> None:
        export_tour(self, self.session, self.appearance, self._settings, self.messages)

    def _restore(self) -> None:
        geometry = self._settings.bytes("window-geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            available = QApplication.primaryScreen().availableSize()
            self.resize(DEFAULT_SIZE.boundedTo(available))
        shares = self._settings.bytes("splitter")
        if shares is not None:
            self._splitter.restoreState(shares)
