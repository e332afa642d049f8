"""Ties what is edited in one part of the window to the other parts."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from app.ui.map.view import MapView
from app.ui.stop_panel.panel import StopPanel
from app.ui.window.beginnings import Beginnings
from app.ui.window.evidence_slot import EvidenceSlot


def name_added(map_view: MapView, beginnings: Beginnings, panel: StopPanel) -> None:
    """Lets the user type the name of a stop that was added on the map, and of a new tour."""

    def name_stop(_stop_id: str) -> None:
        panel.edit_stop("name")
        _select_all()

    def name_tour() -> None:
        panel.edit_tour("title")
        _select_all()

    map_view.editing.added.connect(name_stop)
    beginnings.map_begun.connect(name_tour)


def show_begun(beginnings: Beginnings, slot: EvidenceSlot) -> None:
    """Shows the text that a tour was begun with, without what was dismissed in it."""
    beginnings.text_begun.connect(lambda source_id: slot.evidence.show(source_id))
    beginnings.dismissed.connect(slot.dismissals.add)


def _select_all() -> None:
    """Selects what was filled in, so that it is replaced by what is typed."""
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit | QPlainTextEdit):
        field.selectAll()
