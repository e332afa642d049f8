"""The command that moves the focus to the timeline."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.timeline.timeline import Timeline
from app.ui.widgets.actions import Command, Row


def timeline_commands(timeline: Timeline) -> tuple[Row, ...]:
    """The command that focuses the timeline."""
    return (
        Command("timeline-focus", QCoreApplication.translate("commands", "Ti&meline"),
                timeline.take_focus, ("go", 2), None, "Ctrl+T"),
    )  # fmt: skip
