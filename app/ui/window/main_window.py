"""The main window: itinerary, map and stop panel side by side, menus and toolbar above them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QWidget,
)

from app.map.tiles import online_tiles
from app.ui.editor.commands import edit_commands
from app.ui.editor.evidence.commands import evidence_commands
from app.ui.export.commands import export_commands
from app.ui.files.commands import file_commands
from app.ui.files.drops import Drops
from app.ui.files.recent_menu import RecentMenu
from app.ui.filter.bar import FilterBar
from app.ui.filter.commands import filter_commands
from app.ui.importing.slot import ImportSlot
from app.ui.indexes.commands import index_commands
from app.ui.itinerary.commands import itinerary_commands
from app.ui.itinerary.panel import Itinerary
from app.ui.map.basemap_menu import BasemapMenu
from app.ui.map.basemaps import Basemaps
from app.ui.map.commands import map_commands
from app.ui.map.view import MapView
from app.ui.state.session import Session
from app.ui.state.settings import Settings
from app.ui.stop_panel.panel import StopPanel
from app.ui.story.bar import StoryBar
from app.ui.story.commands import play_label, story_commands
from app.ui.story.presenter import Presenter
from app.ui.story.story import Story
from app.ui.theme.appearance import Appearance
from app.ui.theme.icons import app_icon
from app.ui.timeline.commands import timeline_commands
from app.ui.timeline.timeline import Timeline
from app.ui.versions.commands import version_commands
from app.ui.widgets.actions import Actions, Row, Submenu
from app.ui.widgets.message_bar import MessageBar
from app.ui.widgets.toolbar import Toolbar
from app.ui.window.appearance_menu import AppearanceMenu
from app.ui.window.beginnings import Beginnings
from app.ui.window.command_states import CommandStates
from app.ui.window.commands import go_commands, text_size_commands, window_commands
from app.ui.window.edit_links import name_added, show_begun
from app.ui.window.evidence_slot import EvidenceSlot
from app.ui.window.form_links import FormLinks
from app.ui.window.keeping import Keeping
from app.ui.window.language_menu import LanguageMenu
from app.ui.window.menus import fill_menu_bar, menu_plans
from app.ui.window.panel_links import tie_panel
from app.ui.window.panels import Panels, panel_commands, panel_text
from app.ui.window.status_line import StatusLine
from app.ui.window.window_title import WindowTitle
from app.ui.window.workspace import Workspace, stack
from app.web.context import WebContext

if TYPE_CHECKING:
    from app.ui.export.flow import ExportFlow

DEFAULT_SIZE = QSize(1280, 800)
MINIMUM_SIZE = QSize(760, 480)
TOOLBAR = "open export | previous next play | whole-route this-stop | find filter"
# Arrows, a triangle, a magnifier and a funnel are understood without words.
FIRST_BARE = (("previous", "next", "play"), ("find", "filter"))
# Shown on the toolbar only while the tour is being edited.
EDITING_BUTTONS = ("undo", "redo")
BASEMAP_SUFFIX = ".mbtiles"


class MainWindow(QMainWindow):
    """Lays out the widgets around one session; remembers its size and splitter positions."""

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        settings: Settings,
        context: WebContext | None = None,
        state_folder: Path | None = None,
    ) -> None:
        super().__init__()
        self.session = session
        self.appearance = appearance
        self._settings = settings
        self.setWindowIcon(app_icon())
        available = QApplication.primaryScreen().availableSize()
        self.setMinimumSize(MINIMUM_SIZE.boundedTo(available))
        self.basemaps = Basemaps(settings, self)
        # The first widget to see an edit, so that the page draws it while the others update.
        self.map_view = MapView(session, appearance, self.basemaps, context)
        self.itinerary = Itinerary(session, appearance)
        self.messages = MessageBar(appearance)
        self.stop_panel = StopPanel(session, appearance)
        self.filter_bar = FilterBar(session, appearance)
        self.timeline = Timeline(session, appearance)
        self.map_view.ready.connect(self.timeline.due.note_map)
        self.story = Story(session, self)
        self.story_bar = StoryBar(session, self.story, appearance)
        self.keeping = Keeping(session, appearance, settings, self.messages, state_folder, self)
        self.opener, self.saver = self.keeping.opener, self.keeping.saver
        self.status_line = StatusLine(
            session, appearance, self.keeping.recorder, partial(self._run_command, "problems")
        )
        self._lay_out()
        self.evidence_slot = EvidenceSlot(
            session, appearance, settings, self.workspace, self.stop_panel, self, state_folder
        )
        for speaker in (self.evidence_slot, self.itinerary.editor, self.map_view.editing):
            speaker.said.connect(self.status_line.say)
        self.beginnings = Beginnings(
            session, settings, appearance, self.workspace, self.saver, self.opener,
            self.map_view, self,
        )  # fmt: skip
        show_begun(self.beginnings, self.evidence_slot)
        self.beginnings.chosen.connect(self.open_path)
        self.import_slot = ImportSlot(
            session, appearance, self.saver, self.messages, self.map_view,
            self.beginnings.show_import, self.open_path, self.beginnings.new_from_data, self,
        )  # fmt: skip
        self.opener.import_chosen.connect(self.import_slot.open)
        self.drops = Drops(self, self.messages, self.open_path, self.import_slot.take)
        self.presenter = Presenter(self, session, appearance, self._hidden_when_presenting)
        self.panels = Panels(
            {
                "itinerary": self.itinerary,
                "stop-panel": self.workspace.panel_stack,
                "timeline": self.timeline,
            },
            settings,
            self,
        )
        self.recent_menu = RecentMenu(self.opener, settings, self)
        self.basemap_menu = BasemapMenu(self.basemaps, online_tiles, settings, self.messages, self)
        self.map_view.basemap_wanted.connect(self.basemap_menu.ask_and_open)
        rows = self._command_table()
        self.actions_by_id = Actions(rows, self)
        self.menus = menu_plans(rows)
        fill_menu_bar(self.menuBar(), self.menus, self.actions_by_id)
        self._make_toolbar()
        self.actions_by_id["suggestions"].setChecked(settings.suggestions)
        self.command_states = CommandStates(session, self.actions_by_id, self.toolbar, self)
        # Shortcuts must work even while the menu bar is hidden.
        self.addActions([self.actions_by_id[name] for name in self.actions_by_id.commands])
        for name in self.panels.names:
            self._show_panel(name, self.panels.is_shown(name))
        self.panels.changed.connect(self._show_panel)
        appearance.theme_changed.connect(self.actions_by_id.show_theme)
        self.actions_by_id.show_theme(appearance.theme)
        self.opener.format_requested.connect(self.actions_by_id["format"].trigger)
        show_sources = self.actions_by_id["sources"].trigger
        links = FormLinks(session, self.stop_panel, self.status_line.set_keys, show_sources, self)
        self.opener.problem_chosen.connect(links.follow)
        self.stop_panel.requested.connect(self._run_command)
        name_added(self.map_view, self.beginnings, self.stop_panel)
        tie_panel(self.stop_panel, self.itinerary, self.panels, self.workspace)
        self.map_view.failed.connect(self.messages.show_error)
        # Summing a long route waits, so that it does not delay the map.
        self.map_view.ready.connect(session.length.start)
        self.map_view.ready.connect(self.itinerary.prepare_long_search)
        self.map_view.failed.connect(session.length.start)
        self.map_view.tiles_failed.connect(self.messages.show_error)
        session.opened.connect(self._remember_tour)
        session.closed.connect(self._remember_tour)
        self.title = WindowTitle(session, self)
        session.editing_changed.connect(self.workspace.set_editing)
        self.workspace.layout_changed.connect(self._show_layout)
        self.story.state_changed.connect(self._show_story)
        self._show_story(self.story.state)
        self._restore()
        # Else Qt chooses the search field, which would take the keys of the window.
        self.map_view.setFocus()

    def open_path(self, path: Path) -> None:
        """Opens a tour or an MBTiles basemap; on failure shows the error and changes nothing."""
        if path.suffix.lower() == BASEMAP_SUFFIX:
            self.basemap_menu.open_path(path)
        elif self.evidence_slot.takes(path):
            self.evidence_slot.evidence.add_file(path)
        else:
            self.opener.open(path)

    def select_last_stop(self) -> None:
        """Selects the stop that was selected at the last exit, if the tour still has it."""
        stops = self.session.tour.stops if self.session.tour else ()
        if any(stop.id == self._settings.last_stop for stop in stops):
            self.session.select(self._settings.last_stop)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Saves size, splitter positions, tour and stop for the next start.

        Asks about unsaved changes before, and closes the window when they are kept or given up.
        """
        if not self.keeping.may_close():
            event.ignore()
            return
        self._settings.set_bytes("window-geometry", self.saveGeometry())
        outer, inner = self.workspace.save_state()
        self._settings.set_bytes("workspace", outer)
        self._settings.set_bytes("workspace-inner", inner)
        self._settings.last_stop = self.session.selected
        self._settings.map_size = self.map_view.size_in_pixels
        self._settings.save()
        super().closeEvent(event)

    def _command_table(self) -> tuple[Row, ...]:
        """The commands of all packages, in their order within each section of a menu."""
        session, appearance, settings = self.session, self.appearance, self._settings
        appearance_menu = AppearanceMenu(appearance, settings, self)
        language_menu = LanguageMenu(settings, self.messages, self)
        return (
            *self.beginnings.commands,
            *file_commands(self.opener, self.recent_menu, self.saver, self.import_slot.paste),
            *version_commands(self.keeping.show_versions),
            *export_commands(self._export_flow),
            *edit_commands(session),
            *evidence_commands(self.evidence_slot),
            *itinerary_commands(self.itinerary, partial(self.panels.reveal, "itinerary")),
            *filter_commands(session, appearance, self),
            *go_commands(session, self.presenter),
            *timeline_commands(self.timeline, partial(self.panels.reveal, "timeline")),
            *panel_commands(self.panels),
            *story_commands(self.story, self.presenter),
            *map_commands(self.map_view, session, self.basemap_menu),
            *index_commands(session, self, self.evidence_slot),
            *text_size_commands(appearance, settings),
            *window_commands(self, self._show_palette, self._show_shortcuts, self._show_signs),
            Submenu(appearance_menu, ("view", 5)),
            Submenu(language_menu, ("view", 5)),
        )

    def _export_flow(self) -> ExportFlow:
        # Imported late, because it takes as long as drawing the window.
        from app.ui.export.flow import ExportFlow

        return ExportFlow(
            self, self.session, self.appearance, self._settings, self.messages, self.map_view.bounds
        )

    def _show_palette(self) -> None:
        from app.ui.window.command_palette import CommandPalette

        CommandPalette(self.actions_by_id, self.session, self).show()

    def _show_shortcuts(self) -> None:
        from app.ui.editor.source_text.keys import read_keys
        from app.ui.window.shortcut_sheet import ShortcutSheet

        text_keys = read_keys(self._settings.evidence_keys)
        ShortcutSheet(self.actions_by_id, self.menus, text_keys, self).open()

    def _run_command(self, name: str) -> None:
        self.actions_by_id[name].trigger()

    def _show_signs(self) -> None:
        from app.ui.help.signs_sheet import SignsSheet

        SignsSheet(self.appearance, self).open()

    def _hidden_when_presenting(self) -> tuple[QWidget, ...]:
        """The widgets that a presentation hides."""
        bars = (self.menuBar(), self.toolbar, self.keeping.notices, self.messages)
        return (*bars, self.status_line, self.filter_bar, self.timeline, self.itinerary)

    def _lay_out(self) -> None:
        self.story_bar.hide()
        # On a screen narrower than the window's minimum, all parts shrink in proportion.
        whole = QWidget(self)
        self.setCentralWidget(whole)
        self.workspace = Workspace(
            self.itinerary,
            self.map_view,
            self.story_bar,
            self.stop_panel,
            self.filter_bar,
            self.timeline,
            self.minimumWidth() / MINIMUM_SIZE.width(),
            whole,
        )
        self.keeping.set_workspace(self.workspace, self.map_view)
        # Above the start page too.
        bars = (self.keeping.notices, self.messages)
        stack(whole, bars, self.workspace, (self.status_line,))

    def _make_toolbar(self) -> None:
        actions = (None if name == "|" else self.actions_by_id[name] for name in TOOLBAR.split())
        self.toolbar = Toolbar(
            self.tr("Toolbar"),
            actions,
            self.actions_by_id["editing"],
            [self.actions_by_id[name] for name in EDITING_BUTTONS],
            FIRST_BARE,
            self,
        )
        self.addToolBar(self.toolbar)

    def _remember_tour(self) -> None:
        if self.session.tour is None or self.session.path is not None:
            self._settings.last_tour = self.session.path

    def _show_layout(self) -> None:
        self.panels.set_aside("timeline", self.workspace.hides_timeline)
        self.panels.set_aside("itinerary", self.workspace.is_drafting)
        self.itinerary.set_rail(self.workspace.wants_rail)

    def _show_story(self, state: str) -> None:
        self.story_bar.setVisible(state != "stopped")
        self.actions_by_id.relabel("play", *play_label(state))

    def _show_panel(self, name: str, shown: bool) -> None:
        self.actions_by_id.relabel(name, panel_text(name, shown))

    def _restore(self) -> None:
        geometry = self._settings.bytes("window-geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            available = QApplication.primaryScreen().availableSize()
            self.resize(DEFAULT_SIZE.boundedTo(available))
        self.workspace.restore_state(
            self._settings.bytes("workspace"), self._settings.bytes("workspace-inner")
        )
