"""The command that moves the focus to the timeline."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.ui.timeline.timeline import Timeline
from app.ui.widgets.actions import Command, Row


def timeline_commands(timeline: Timeline, reveal: Callable[[], object]) -> tuple[Row, ...]:
    """The command that focuses the timeline; ``reveal`` shows it if it is hidden."""

    def focus() -> None:
        reveal()
        timeline.take_focus()

    return (
        Command("timeline-focus", QCoreApplication.translate("commands", "Ti&meline"),
                focus, ("go", 2), None, "Ctrl+T"),
    )  # fmt: skip
