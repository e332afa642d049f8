"""The command that searches the tour."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from app.ui.itinerary.panel import Itinerary
from app.ui.widgets.actions import Command, Row


def itinerary_commands(itinerary: Itinerary, reveal: Callable[[], object]) -> tuple[Row, ...]:
    """Find; ``reveal`` shows the itinerary if it is hidden."""

    def find() -> None:
        reveal()
        itinerary.start_search()

    return (
        Command("find", QCoreApplication.translate("commands", "&Find…"), find,
                ("edit", 2), "search", QKeySequence.StandardKey.Find),
    )  # fmt: skip
