"""What the user can do in the main window: the table of its actions, and what they call."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from app.resources import BUNDLED_TOUR, SECOND_TOUR, data
from app.tour.filters import NO_FILTER
from app.ui.actions import Actions, Entry
from app.ui.appearance import TEXT_STEP
from app.ui.menus import menu_plans
from app.ui.window_dialogs import WindowDialogs
from app.ui.window_parts import WindowParts


class WindowActions(QObject):
    """Makes the actions; ``actions`` holds them by id."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._dialogs = WindowDialogs(parts)
        self.plans = menu_plans()
        self.actions = Actions(self._entries(), parts.window)

    def _entries(self) -> tuple[Entry, ...]:
        return (*self._of_files(), *self._of_reading(), *self._of_view(), *self._of_help())

    def _of_files(self) -> tuple[Entry, ...]:
        opening, dialogs = self._parts.opening, self._dialogs
        return (
            Entry("open", self.tr("&Open…"), opening.ask, "open",
                  QKeySequence.StandardKey.Open, needs_tour=False),
            Entry("open-asia", self.tr("Bundled: The Tour of &Asia, 2025"),
                  partial(opening.open, data(BUNDLED_TOUR)), needs_tour=False),
            Entry("open-verne", self.tr("Bundled: Around the &World, 1872"),
                  partial(opening.open, data(SECOND_TOUR)), needs_tour=False),
            Entry("export", self.tr("&Export…"), dialogs.export, "export", "Ctrl+E"),
            Entry("copy-picture", self.tr("&Copy Picture"), dialogs.copy_picture, None,
                  "Ctrl+Shift+C"),
            Entry("print", self.tr("&Print…"), dialogs.print_sheet, None,
                  QKeySequence.StandardKey.Print),
            Entry("quit", self.tr("&Quit"), self._parts.window.close, None,
                  QKeySequence.StandardKey.Quit, needs_tour=False),
        )  # fmt: skip

    def _of_reading(self) -> tuple[Entry, ...]:
        session, story, dialogs = self._parts.session, self._parts.story, self._dialogs
        return (
            Entry("find", self.tr("&Find…"), self._parts.itinerary.start_search, "search",
                  QKeySequence.StandardKey.Find),
            Entry("filter", self.tr("F&ilter…"), dialogs.show_filter, "filter", "Ctrl+Shift+F"),
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
        view, dialogs = self._parts.map_view, self._dialogs
        return (
            Entry("whole-route", self.tr("&Whole Route"), view.fit_route, "whole-route",
                  "Alt+Home"),
            Entry("this-stop", self.tr("&This Stop"), self._fit_stop, "this-stop", "Alt+Down"),
            Entry("zoom-in", self.tr("Zoom &In"), view.zoom_in, None, "Alt++"),
            Entry("zoom-out", self.tr("Zoom &Out"), view.zoom_out, None, "Alt+-"),
            Entry("sources", self.tr("So&urces…"), dialogs.show_sources, None, "Ctrl+Shift+S"),
            Entry("people", self.tr("P&eople…"), dialogs.show_people, None, "Ctrl+Shift+E"),
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
            Entry("about", self.tr("&About Tour Atlas"), self._dialogs.show_about,
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

    def _change_text_size(self, step: float | None) -> None:
        appearance = self._parts.appearance
        appearance.set_text_size(1.0 if step is None else appearance.text_size + step)
        self._parts.settings.text_size = appearance.text_size

    def _show_shortcuts(self) -> None:
        self._dialogs.show_shortcuts(self.actions, self.plans)

    def _show_commands(self) -> None:
        self._dialogs.show_commands(self.actions)
