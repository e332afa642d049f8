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
    """The filter dialog, and clearing the filter."""

    def show_filter() -> None:
        # Loading the dialog takes time that no start should wait for.
        from app.ui.filter.dialog import FilterDialog

        make = partial(FilterDialog, session, appearance, window)
        show_single(window, FilterDialog, make, is_kept=True)

    return (
        Command("filter", translate("commands", "F&ilter…"), show_filter, ("edit", 2), "filter",
                "Ctrl+Shift+F"),
        Command("clear-filter", translate("commands", "&Clear All Filters"),
                partial(session.set_filter, NO_FILTER), ("edit", 2), None, "Ctrl+Shift+X"),
    )  # fmt: skip
