"""The commands that search the tour, and that move, remove and add stops."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from app.ui.itinerary.add_row import KEYS as ADD_KEYS
from app.ui.itinerary.panel import Itinerary
from app.ui.widgets.actions import Command, Row

translate = QCoreApplication.translate


def itinerary_commands(itinerary: Itinerary, reveal: Callable[[], object]) -> tuple[Row, ...]:
    """Find, and commands that edit the stops; ``reveal`` shows the itinerary if it is hidden."""
    editor = itinerary.editor

    def find() -> None:
        reveal()
        itinerary.start_search()

    def add() -> None:
        reveal()
        itinerary.ask_for_stop()

    def move(by: int) -> None:
        editor.move_selected(by)
        itinerary.list.scrollTo(itinerary.list.currentIndex())

    return (
        Command("add-stop", translate("commands", "&Add a Stop…"), add, ("edit", 1), None,
                ADD_KEYS, editing=True),
        Command("move-stop-up", translate("commands", "Move the Stop U&p"), partial(move, -1),
                ("edit", 1), None, "Alt+Shift+Up", editing=True),
        Command("move-stop-down", translate("commands", "Move the Stop &Down"), partial(move, 1),
                ("edit", 1), None, "Alt+Shift+Down", editing=True),
        Command("remove-stop", translate("commands", "Remo&ve the Stop"), editor.remove_selected,
                ("edit", 1), None, "Del", editing=True),
        Command("find", translate("commands", "&Find…"), find, ("edit", 2), "search",
                QKeySequence.StandardKey.Find),
    )  # fmt: skip
