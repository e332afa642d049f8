"""The command that searches the tour."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from app.ui.itinerary.panel import Itinerary
from app.ui.widgets.actions import Command, Row


def itinerary_commands(itinerary: Itinerary) -> tuple[Row, ...]:
    """Find."""
    return (
        Command("find", QCoreApplication.translate("commands", "&Find…"), itinerary.start_search,
                ("edit", 2), "search", QKeySequence.StandardKey.Find),
    )  # fmt: skip
