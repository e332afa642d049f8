"""The commands that open the text of a source."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from app.ui.widgets.actions import Command, Row

translate = QCoreApplication.translate


class _Evidence(Protocol):
    def toggle(self) -> None: ...

    def ask_for_text(self) -> None: ...


def evidence_commands(evidence: Callable[[], _Evidence]) -> tuple[Row, ...]:
    """Source Text and Add a Source Text; ``evidence`` is called when one is first used."""
    return (
        Command("source-text", translate("commands", "Source &Text"),
                lambda: evidence().toggle(), ("edit", 1), None, "F4"),
        Command("add-source-text", translate("commands", "Add a &Source Text…"),
                lambda: evidence().ask_for_text(), ("edit", 1), None, "Ctrl+Shift+V"),
    )  # fmt: skip
