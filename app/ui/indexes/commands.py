"""The commands that show the dialogs of sources and people."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui.state.session import Session
from app.ui.widgets.actions import Command, Row
from app.ui.widgets.single_dialog import show_single

translate = QCoreApplication.translate


def index_commands(session: Session, window: QWidget) -> tuple[Row, ...]:
    """Sources and People; each dialog is imported when it is first shown."""

    def show_sources() -> None:
        from app.ui.indexes.sources import SourcesDialog

        show_single(window, SourcesDialog, partial(SourcesDialog, session, window))

    def show_people() -> None:
        from app.ui.indexes.people import PeopleDialog

        show_single(window, PeopleDialog, partial(PeopleDialog, session, window))

    return (
        Command("sources", translate("commands", "So&urces…"), show_sources, ("view", 2), None,
                "Ctrl+Shift+R"),
        Command("people", translate("commands", "P&eople…"), show_people, ("view", 2), None,
                "Ctrl+Shift+E"),
    )  # fmt: skip
