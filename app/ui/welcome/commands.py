"""The commands that begin and close a tour."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from app.ui.widgets.actions import Command, Row

translate = QCoreApplication.translate


def begin_commands(
    new_from_text: Callable[[], object],
    new_on_map: Callable[[], object],
    close: Callable[[], object],
    show_start_page: Callable[[], object],
) -> tuple[Row, ...]:
    """New from a Text, New on the Map, Close Tour and Start Page."""
    return (
        Command("new-text", translate("commands", "&New from a Text…"), new_from_text,
                ("file", 0), None, QKeySequence.StandardKey.New, needs_tour=False),
        Command("new-map", translate("commands", "New on the &Map"), new_on_map, ("file", 0), None,
                "Ctrl+Shift+N", needs_tour=False),
        Command("start-page", translate("commands", "St&art Page"), show_start_page, ("go", 3),
                needs_tour=False),
        Command("close-tour", translate("commands", "C&lose Tour"), close, ("file", 4), None,
                QKeySequence.StandardKey.Close),
    )  # fmt: skip
