"""Goes from a problem to what it is about: while editing to its field, else to where it is told."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.tour.edit import item_of
from app.tour.errors import Target
from app.ui.state.session import Session
from app.ui.stop_panel.panel import StopPanel


class Jumps(QObject):
    """Follows targets of problems. ``show_sources`` shows the sources of the tour."""

    def __init__(
        self,
        session: Session,
        panel: StopPanel,
        show_sources: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._panel = panel
        self._show_sources = show_sources

    def follow(self, target: Target) -> None:
        """Goes to a part of the tour, unless an edit has removed it since."""
        tour = self._session.tour
        if tour is None:
            return
        if target.source is not None:
            self._show_sources()
        elif target.stop is None:
            self._panel.edit_tour()
        elif tour.has_stop(target.stop):
            self._go(target.stop, target.item, target.member)
        self._panel.activateWindow()

    def _go(self, stop_id: str, item_id: str | None, member: str | None) -> None:
        tour = self._session.tour
        assert tour is not None
        if item_id is None:
            self._session.select(stop_id)
            if self._session.editing:
                self._panel.edit_stop(member)
            return
        try:
            item_of(tour, stop_id, item_id)
        except KeyError:
            return
        if self._session.editing:
            self._panel.edit_item(stop_id, item_id, member)
        else:
            self._session.show_item(stop_id, item_id)
