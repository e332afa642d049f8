"""The command that shows the versions of the tour."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.ui.widgets.actions import Command, Row

translate = QCoreApplication.translate


def version_commands(show: Callable[[], object]) -> tuple[Row, ...]:
    """Versions."""
    return (Command("versions", translate("commands", "&Versions"), show, ("file", 2), "history"),)
