"""The commands Export, Copy Picture and Print."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from app.ui.widgets.actions import Command, Row

if TYPE_CHECKING:
    from app.ui.export.flow import ExportFlow

translate = QCoreApplication.translate


def export_commands(flow: Callable[[], ExportFlow]) -> tuple[Row, ...]:
    """The rows of the command table. ``flow`` is called on first use, because it loads slowly."""
    return (
        Command("export", translate("commands", "&Export…"), lambda: flow().export(),
                ("file", 3), "export", "Ctrl+E"),
        Command("copy-picture", translate("commands", "&Copy Picture"), lambda: flow().copy(),
                ("file", 3), None, "Ctrl+Shift+C"),
        Command("print", translate("commands", "&Print…"), lambda: flow().print(),
                ("file", 3), None, QKeySequence.StandardKey.Print),
    )  # fmt: skip
