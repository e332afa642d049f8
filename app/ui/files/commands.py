"""The commands that open tours."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from app.resources import BUNDLED_TOUR, SECOND_TOUR, data
from app.ui.files.opener import TourOpener
from app.ui.files.recent_menu import RecentMenu
from app.ui.files.saver import Saver
from app.ui.widgets.actions import Command, Row, Submenu

translate = QCoreApplication.translate

PROBLEMS_KEYS = "Ctrl+Shift+M"


def file_commands(
    opener: TourOpener, recent: RecentMenu, saver: Saver, paste: Callable[[], object]
) -> tuple[Row, ...]:
    """Open, Paste, the recent tours and the bundled tours, Save and Save As."""
    return (
        Command("open", translate("commands", "&Open…"), opener.choose_file, ("file", 1), "open",
                QKeySequence.StandardKey.Open, needs_tour=False),
        Command("paste", translate("commands", "Open &from the Clipboard"), paste, ("file", 1),
                None, QKeySequence.StandardKey.Paste, needs_tour=False),
        Submenu(recent, ("file", 1)),
        Command("problems", translate("commands", "Proble&ms…"), opener.show_warnings, ("view", 2),
                None, PROBLEMS_KEYS),
        Command("open-asia", translate("commands", "Bundled: &The Tour of Asia, 2025"),
                partial(opener.open, data(BUNDLED_TOUR)), ("file", 1), needs_tour=False),
        Command("open-verne", translate("commands", "Bundled: Around the &World, 1872"),
                partial(opener.open, data(SECOND_TOUR)), ("file", 1), needs_tour=False),
        Command("save", translate("commands", "&Save"), saver.save, ("file", 2), None,
                QKeySequence.StandardKey.Save),
        Command("save-as", translate("commands", "Save &As…"), saver.save_as, ("file", 2), None,
                "Ctrl+Shift+S"),
    )  # fmt: skip
