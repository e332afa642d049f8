"""The commands that show the dialogs of sources and people."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui.state.session import Session
from app.ui.widgets.actions import Command, Row
from app.ui.widgets.single_dialog import show_single

translate = QCoreApplication.translate


class Texts(Protocol):
    """Where the texts of the sources are shown and checked."""

    def show(self, source_id: str) -> None:
        """Shows the text of a source."""
        ...

    def check(self, source_id: str) -> None:
        """Asks for a text to check a source against."""
        ...

    def check_file(self, source_id: str, path: Path) -> None:
        """Checks a source against a file."""
        ...


def index_commands(session: Session, window: QWidget, texts: Texts) -> tuple[Row, ...]:
    """Sources and People; each dialog is imported when it is first shown."""

    def show_sources() -> None:
        from app.ui.indexes.sources import SourcesDialog

        def make() -> SourcesDialog:
            dialog = SourcesDialog(session, window)
            dialog.texts.text_requested.connect(texts.show)
            dialog.texts.check_requested.connect(texts.check)
            dialog.texts.dropped.connect(texts.check_file)
            return dialog

        show_single(window, SourcesDialog, make)

    def show_people() -> None:
        from app.ui.indexes.people import PeopleDialog

        show_single(window, PeopleDialog, partial(PeopleDialog, session, window))

    return (
        Command("sources", translate("commands", "So&urces…"), show_sources, ("view", 2), None,
                "Ctrl+Shift+R"),
        Command("people", translate("commands", "P&eople…"), show_people, ("view", 2), None,
                "Ctrl+Shift+E"),
    )  # fmt: skip
