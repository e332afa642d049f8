"""The commands that open the text of a source, and check it against another text."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication

from app.ui.widgets.actions import Command, Row

translate = QCoreApplication.translate


class _Evidence(Protocol):
    def toggle(self) -> None: ...

    def ask_for_text(self) -> None: ...


class _Slot(Protocol):
    @property
    def evidence(self) -> _Evidence: ...

    def check(self) -> None: ...

    def toggle_suggestions(self) -> None: ...


def evidence_commands(slot: _Slot) -> tuple[Row, ...]:
    """The commands of the source text; ``slot`` makes the text when it is first used."""
    return (
        Command("source-text", translate("commands", "Source Te&xt"),
                lambda: slot.evidence.toggle(), ("edit", 1), None, "F4"),
        Command("add-source-text", translate("commands", "Add a &Source Text…"),
                lambda: slot.evidence.ask_for_text(), ("edit", 1), None, "Ctrl+Shift+V"),
        Command("check-text", translate("commands", "Check a Source a&gainst a Text…"),
                slot.check, ("edit", 1)),
        Command("suggestions", translate("commands", "Suggestions in the Te&xt"),
                slot.toggle_suggestions, ("view", 2), needs_tour=False, checkable=True),
    )  # fmt: skip
