"""Ties what is edited in one part of the window to the other parts."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit

from app.ui.map.view import MapView
from app.ui.stop_panel.panel import StopPanel


def name_added_stops(map_view: MapView, panel: StopPanel) -> None:
    """Lets the user type the name of a stop as soon as it has been added on the map."""

    def ask(_stop_id: str) -> None:
        panel.edit_stop("name")
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit):
            # What was filled in is replaced by what is typed.
            field.selectAll()

    map_view.editing.added.connect(ask)
