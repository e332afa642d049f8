"""The commands that turn editing on and off, and that undo and redo."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from app.ui.state.session import Session
from app.ui.widgets.actions import Command, Row

translate = QCoreApplication.translate


def edit_commands(session: Session) -> tuple[Row, ...]:
    """Undo, Redo and Edit."""
    stack = session.document.undo_stack

    def toggle() -> None:
        session.set_editing(not session.editing)

    return (
        Command("undo", translate("commands", "&Undo"), stack.undo, ("edit", 0), "undo",
                QKeySequence.StandardKey.Undo, short=translate("commands", "Undo")),
        Command("redo", translate("commands", "&Redo"), stack.redo, ("edit", 0), "redo",
                ("Ctrl+Shift+Z", "Ctrl+Y"), short=translate("commands", "Redo")),
        Command("editing", translate("commands", "&Edit the Tour"), toggle, ("edit", 1), "edit",
                "F2", short=translate("commands", "Edit"), checkable=True),
    )  # fmt: skip


def undo_text(name: str) -> str:
    """The text of the Undo command; ``name`` is that of the step, or empty."""
    if not name:
        return translate("commands", "&Undo")
    return translate("commands", "&Undo {step}").format(step=name.replace("&", "&&"))


def redo_text(name: str) -> str:
    """The text of the Redo command; ``name`` is that of the step, or empty."""
    if not name:
        return translate("commands", "&Redo")
    return translate("commands", "&Redo {step}").format(step=name.replace("&", "&&"))
