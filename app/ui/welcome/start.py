"""Shows the start page while no tour is open, and on request."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.ui.state.session import Session
from app.ui.state.settings import Settings
from app.ui.theme.appearance import Appearance

if TYPE_CHECKING:
    from app.ui.welcome.page import WelcomePage


class StartPage(QObject):
    """Makes the start page when it is first needed, and takes it away when a tour is shown.

    ``place`` puts a widget in place of the tour, or ``None`` to show the tour. ``requested``
    carries the id of a command, ``opened`` the :class:`pathlib.Path` of a tour to open.
    """

    requested = Signal(str)
    opened = Signal(object)

    def __init__(
        self,
        session: Session,
        settings: Settings,
        appearance: Appearance,
        place: Callable[[QWidget | None], object],
        keys_of: Callable[[str], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._appearance = appearance
        self._place = place
        self._keys_of = keys_of
        self._page: WelcomePage | None = None
        self._is_shown = False
        session.opened.connect(self.hide)
        session.closed.connect(self.show)
        session.selected_changed.connect(self._show_tour)
        session.editing_changed.connect(self._show_tour)

    @property
    def is_shown(self) -> bool:
        """Whether the start page is in place of the tour."""
        return self._is_shown

    @property
    def page(self) -> WelcomePage:
        """The start page, made at first use so that a start need not wait for it."""
        if self._page is None:
            from app.ui.welcome.page import WelcomePage

            self._page = WelcomePage(self._settings, self._appearance, self._keys_of)
            self._page.requested.connect(self.requested)
            self._page.opened.connect(self._open)
            self._page.left.connect(self._show_tour)
        return self._page

    def toggle(self) -> None:
        """Shows the start page, or the tour again if there is one."""
        if self._is_shown:
            self._show_tour()
        else:
            self.show()

    def show(self) -> None:
        """Shows the start page, with the recent tours as they are remembered now."""
        tour = self._session.tour
        self.page.show_way_back(tour.title if tour else None)
        self.page.show_recent()
        self._is_shown = True
        self._place(self.page)
        self.page.focus_first()

    def hide(self) -> None:
        """Shows the tour."""
        if self._is_shown:
            self._is_shown = False
            self._place(None)

    def show_recent(self) -> None:
        """Follows a change of the list of recent tours."""
        if self._page is not None and self._is_shown:
            self._page.show_recent()

    def _open(self, path: Path) -> None:
        # A tour that is open already is not opened once more.
        if self._session.path == path.resolve():
            self.hide()
        else:
            self.opened.emit(path)

    def _show_tour(self) -> None:
        if self._session.tour is not None:
            self.hide()
