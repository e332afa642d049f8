"""Ties the fields of the panel to the window: the keys at its foot, and the way from a problem."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject

from app.tour.edit import item_of
from app.tour.errors import Target
from app.tour.filters import Kind
from app.ui.state.session import Session
from app.ui.stop_panel.panel import StopPanel

translate = QCoreApplication.translate


class FormLinks(QObject):
    """Shows the keys of an open form, and goes from a problem to what it is about.

    ``set_keys`` shows which keys do what, ``show_sources`` the sources of the tour.
    """

    def __init__(
        self,
        session: Session,
        panel: StopPanel,
        set_keys: Callable[[Sequence[tuple[str, str]]], None],
        show_sources: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._panel = panel
        self._set_keys = set_keys
        self._show_sources = show_sources
        panel.form_opened.connect(self._show_keys)
        panel.form_closed.connect(lambda: set_keys(()))
        panel.gap_chosen.connect(self.follow)
        session.editing_changed.connect(lambda: set_keys(()))
        session.selected_changed.connect(lambda: set_keys(()))

    def _show_keys(self, kind: Kind) -> None:
        next_one = {
            "meeting": self.tr("closes, begins the next meeting"),
            "quote": self.tr("closes, begins the next quotation"),
            "agreement": self.tr("closes, begins the next agreement"),
            "fact": self.tr("closes, begins the next fact"),
        }
        self._set_keys(
            (("Esc", self.tr("closes")), (translate("keys", "Ctrl+Enter"), next_one[kind]))
        )

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
