"""What the user can do in the main window: the table of its actions, and what they call."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QMainWindow

from app.resources import BUNDLED_TOUR, SECOND_TOUR, data
from app.tour.filters import NO_FILTER
from app.ui.about import show_about
from app.ui.actions import Actions, Entry
from app.ui.appearance import TEXT_STEP, Appearance
from app.ui.command_palette import CommandPalette
from app.ui.export_flow import ExportFlow
from app.ui.filter_dialog import FilterDialog
from app.ui.itinerary import Itinerary
from app.ui.map_view import MapView
from app.ui.menus import menu_plans
from app.ui.message_bar import MessageBar
from app.ui.opening import Opening
from app.ui.people import PeopleDialog
from app.ui.presenter import Presenter
from app.ui.session import Session
from app.ui.settings import Settings
from app.ui.shortcut_sheet import ShortcutSheet
from app.ui.sources import SourcesDialog
from app.ui.story import Story
from app.ui.timeline import Timeline


class Parts(msgspec.Struct, frozen=True, kw_only=True):
    """The parts of the window that its actions work on."""

    window: QMainWindow
    session: Session
    appearance: Appearance
    settings: Settings
    messages: MessageBar
    itinerary: Itinerary
    map_view: MapView
    opening: Opening
    story: Story
    timeline: Timeline
    presenter: Presenter


class WindowActions(QObject):
    """Makes the actions; ``actions`` holds them by id."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self.plans = menu_plans()
        self.actions = Actions(self._entries(), parts.window)

    def _entries(self) -> tuple[Entry, ...]:
        return (*self._of_files(), *self._of_reading(), *self._of_view(), *self._of_help())

    def _of_files(self) -> tuple[Entry, ...]:
        opening, export = self._parts.opening, self._export_flow()
        return (
            Entry("open", self.tr("&Open…"), opening.ask, "open",
                  QKeySequence.StandardKey.Open, needs_tour=False),
            Entry("open-asia", self.tr("Bundled: The Tour of &Asia, 2025"),
                  partial(opening.open, data(BUNDLED_TOUR)), needs_tour=False),
            Entry("open-verne", self.tr("Bundled: Around the &World, 1872"),
                  partial(opening.open, data(SECOND_TOUR)), needs_tour=False),
            Entry("export", self.tr("&Export…"), export.export, "export", "Ctrl+E"),
            Entry("copy-picture", self.tr("&Copy Picture"), export.copy, None,
                  "Ctrl+Shift+C"),
            Entry("print", self.tr("&Print…"), export.print, None,
                  QKeySequence.StandardKey.Print),
            Entry("quit", self.tr("&Quit"), self._parts.window.close, None,
                  QKeySequence.StandardKey.Quit, needs_tour=False),
        )  # fmt: skip

    def _of_reading(self) -> tuple[Entry, ...]:
        session, story = self._parts.session, self._parts.story
        return (
            Entry("find", self.tr("&Find…"), self._parts.itinerary.start_search, "search",
                  QKeySequence.StandardKey.Find),
            Entry("filter", self.tr("F&ilter…"), self._show_filter, "filter", "Ctrl+Shift+F"),
            Entry("clear-filter", self.tr("&Clear All Filters"),
                  partial(session.set_filter, NO_FILTER), None, "Ctrl+Shift+X"),
            Entry("commands", self.tr("Co&mmands…"), self._show_commands, None, "Ctrl+Shift+P",
                  needs_tour=False),
            Entry("previous", self.tr("&Previous Stop"), session.select_previous, "previous",
                  "Alt+Left"),
            Entry("next", self.tr("&Next Stop"), session.select_next, "next", "Alt+Right"),
            Entry("overview", self.tr("&Overview of the Tour"), self._go_back, None, "Esc"),
            Entry("timeline-focus", self.tr("Ti&meline"), self._parts.timeline.take_keyboard,
                  None, "Ctrl+T"),
            Entry("play", self.tr("P&lay or Pause"), story.toggle, "play", "Space"),
            Entry("faster", self.tr("Play &Faster"), story.faster, None, "Ctrl+Alt+Right"),
            Entry("slower", self.tr("Play &Slower"), story.slower, None, "Ctrl+Alt+Left"),
            Entry("stop-playing", self.tr("S&top Playing"), story.stop, None, "Ctrl+Alt+Space"),
        )  # fmt: skip

    def _of_view(self) -> tuple[Entry, ...]:
        view = self._parts.map_view
        return (
            Entry("whole-route", self.tr("&Whole Route"), view.fit_route, "whole-route",
                  "Alt+Home"),
            Entry("this-stop", self.tr("&This Stop"), self._fit_stop, "this-stop", "Alt+Down"),
            Entry("zoom-in", self.tr("Zoom &In"), view.zoom_in, None, "Alt++"),
            Entry("zoom-out", self.tr("Zoom &Out"), view.zoom_out, None, "Alt+-"),
            Entry("sources", self.tr("So&urces…"), self._show_sources, None, "Ctrl+Shift+S"),
            Entry("people", self.tr("P&eople…"), self._show_people, None, "Ctrl+Shift+E"),
            Entry("larger", self.tr("&Larger Text"), partial(self._change_text_size, TEXT_STEP),
                  None, ("Ctrl++", "Ctrl+="), needs_tour=False),
            Entry("smaller", self.tr("&Smaller Text"), partial(self._change_text_size, -TEXT_STEP),
                  None, "Ctrl+-", needs_tour=False),
            Entry("normal-size", self.tr("&Normal Text Size"),
                  partial(self._change_text_size, None), None, "Ctrl+0", needs_tour=False),
            Entry("presenter", self.tr("P&resent"), self._parts.presenter.toggle, None, "F5"),
        )  # fmt: skip

    def _of_help(self) -> tuple[Entry, ...]:
        return (
            Entry("shortcuts", self.tr("&Keyboard Shortcuts"), self._show_shortcuts, None,
                  ("F1", "?"), needs_tour=False),
            Entry("about", self.tr("&About Tour Atlas"), partial(show_about, self._parts.window),
                  needs_tour=False),
        )  # fmt: skip

    def _go_back(self) -> None:
        if self._parts.presenter.is_on:
            self._parts.presenter.leave()
        else:
            self._parts.session.select(None)

    def _fit_stop(self) -> None:
        if self._parts.session.selected is not None:
            self._parts.map_view.fit_stop(self._parts.session.selected)

    def _export_flow(self) -> ExportFlow:
        parts = self._parts
        return ExportFlow(
            window=parts.window,
            session=parts.session,
            appearance=parts.appearance,
            settings=parts.settings,
            messages=parts.messages,
            map_view=parts.map_view,
        )

    def _change_text_size(self, step: float | None) -> None:
        appearance = self._parts.appearance
        appearance.set_text_size(1.0 if step is None else appearance.text_size + step)
        self._parts.settings.text_size = appearance.text_size

    def _show_filter(self) -> None:
        parts = self._parts
        self._show_once(
            FilterDialog, partial(FilterDialog, parts.session, parts.appearance, parts.window)
        )

    def _show_sources(self) -> None:
        make = partial(SourcesDialog, self._parts.session, self._parts.window)
        self._show_once(SourcesDialog, make)

    def _show_people(self) -> None:
        self._show_once(
            PeopleDialog, partial(PeopleDialog, self._parts.session, self._parts.window)
        )

    def _show_once(self, kind: type[QDialog], make: Callable[[], QDialog]) -> None:
        """Shows a dialog beside the window, or brings the one that is open to the front."""
        found = self._parts.window.findChildren(kind)
        dialog = found[-1] if found else make()
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _show_shortcuts(self) -> None:
        ShortcutSheet(self.actions, self.plans, self._parts.window).open()

    def _show_commands(self) -> None:
        CommandPalette(self.actions, self._parts.session, self._parts.window).show()
