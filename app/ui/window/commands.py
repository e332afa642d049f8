"""What the user can do in the main window: the table of its actions, and what they call."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from app.resources import BUNDLED_TOUR, SECOND_TOUR, data
from app.tour.filters import NO_FILTER
from app.ui.theme.appearance import TEXT_STEP
from app.ui.widgets.actions import Actions, Command
from app.ui.window.dialogs import WindowDialogs
from app.ui.window.menus import menu_plans
from app.ui.window.window_parts import WindowParts


class WindowActions(QObject):
    """Makes the actions; ``actions`` holds them by id."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._dialogs = WindowDialogs(parts)
        self.plans = menu_plans()
        self.actions = Actions(self._entries(), parts.window)

    def _entries(self) -> tuple[Command, ...]:
        return (*self._of_files(), *self._of_reading(), *self._of_view(), *self._of_help())

    def _of_files(self) -> tuple[Command, ...]:
        opening, dialogs = self._parts.opening, self._dialogs
        return (
            Command("open", self.tr("&Open…"), opening.ask, "open",
                  QKeySequence.StandardKey.Open, needs_tour=False),
            Command("open-asia", self.tr("Bundled: The Tour of &Asia, 2025"),
                  partial(opening.open, data(BUNDLED_TOUR)), needs_tour=False),
            Command("open-verne", self.tr("Bundled: Around the &World, 1872"),
                  partial(opening.open, data(SECOND_TOUR)), needs_tour=False),
            Command("export", self.tr("&Export…"), dialogs.export, "export", "Ctrl+E"),
            Command("copy-picture", self.tr("&Copy Picture"), dialogs.copy_picture, None,
                  "Ctrl+Shift+C"),
            Command("print", self.tr("&Print…"), dialogs.print_sheet, None,
                  QKeySequence.StandardKey.Print),
            Command("quit", self.tr("&Quit"), self._parts.window.close, None,
                  QKeySequence.StandardKey.Quit, needs_tour=False),
        )  # fmt: skip

    def _of_reading(self) -> tuple[Command, ...]:
        session, story, dialogs = self._parts.session, self._parts.story, self._dialogs
        return (
            Command("find", self.tr("&Find…"), self._parts.itinerary.start_search, "search",
                  QKeySequence.StandardKey.Find),
            Command("filter", self.tr("F&ilter…"), dialogs.show_filter, "filter", "Ctrl+Shift+F"),
            Command("clear-filter", self.tr("&Clear All Filters"),
                  partial(session.set_filter, NO_FILTER), None, "Ctrl+Shift+X"),
            Command("commands", self.tr("Co&mmands…"), self._show_commands, None, "Ctrl+Shift+P",
                  needs_tour=False),
            Command("previous", self.tr("&Previous Stop"), session.select_previous, "previous",
                  "Alt+Left"),
            Command("next", self.tr("&Next Stop"), session.select_next, "next", "Alt+Right"),
            Command("overview", self.tr("&Overview of the Tour"), self._go_back, None, "Esc"),
            Command("timeline-focus", self.tr("Ti&meline"), self._parts.timeline.take_keyboard,
                  None, "Ctrl+T"),
            Command("play", self.tr("P&lay or Pause"), story.toggle, "play", "Space"),
            Command("faster", self.tr("Play &Faster"), story.faster, None, "Ctrl+Alt+Right"),
            Command("slower", self.tr("Play &Slower"), story.slower, None, "Ctrl+Alt+Left"),
            Command("stop-playing", self.tr("S&top Playing"), story.stop, None, "Ctrl+Alt+Space"),
        )  # fmt: skip

    def _of_view(self) -> tuple[Command, ...]:
        view, dialogs = self._parts.map_view, self._dialogs
        return (
            Command("whole-route", self.tr("&Whole Route"), view.fit_route, "whole-route",
                  "Alt+Home"),
            Command("this-stop", self.tr("&This Stop"), self._fit_stop, "this-stop", "Alt+Down"),
            Command("zoom-in", self.tr("Zoom &In"), view.zoom_in, None, "Alt++"),
            Command("zoom-out", self.tr("Zoom &Out"), view.zoom_out, None, "Alt+-"),
            Command("sources", self.tr("So&urces…"), dialogs.show_sources, None, "Ctrl+Shift+S"),
            Command("people", self.tr("P&eople…"), dialogs.show_people, None, "Ctrl+Shift+E"),
            Command("larger", self.tr("&Larger Text"), partial(self._change_text_size, TEXT_STEP),
                  None, ("Ctrl++", "Ctrl+="), needs_tour=False),
            Command("smaller", self.tr("&Smaller Text"),
                  partial(self._change_text_size, -TEXT_STEP), None, "Ctrl+-", needs_tour=False),
            Command("normal-size", self.tr("&Normal Text Size"),
                  partial(self._change_text_size, None), None, "Ctrl+0", needs_tour=False),
            Command("presenter", self.tr("P&resent"), self._parts.presenter.toggle, None, "F5"),
        )  # fmt: skip

    def _of_help(self) -> tuple[Command, ...]:
        return (
            Command("shortcuts", self.tr("&Keyboard Shortcuts"), self._show_shortcuts, None,
                  ("F1", "?"), needs_tour=False),
            Command("about", self.tr("&About Tour Atlas"), self._dialogs.show_about,
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
