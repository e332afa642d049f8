"""The commands that filter the items."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.tour.filters import NO_FILTER
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.widgets.actions import Command, Row
from app.ui.widgets.single_dialog import show_single

translate = QCoreApplication.translate


def filter_commands(session: Session, appearance: Appearance, window: QWidget) -> tuple[Row, ...]:
    """The commands that open the filter dialog and clear the filter."""

    def show_filter() -> None:
        # Imported late, because the import would slow down the start.
        from app.ui.filter.dialog import FilterDialog

        create = partial(FilterDialog, session, appearance, window)
        show_single(window, FilterDialog, create, is_kept=True)

    return (
        Command("filter", translate("commands", "F&ilter…"), show_filter, ("edit", 2), "filter",
                "Ctrl+Shift+F"),
        Command("clear-filter", translate("commands", "&Clear All Filters"),
                partial(session.set_filter, NO_FILTER), ("edit", 2), None, "Ctrl+Shift+X"),
    )  # fmt: skip
