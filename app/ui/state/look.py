"""Looks at a tour that is not open, and goes back to the one that is."""

from __future__ import annotations

from collections.abc import Callable

from app.tour import Tour
from app.ui.state.session import Session


class Look:
    """Lets the window show a tour that is still being decided about.

    Where no tour is open, one without stops is opened for as long as the look lasts.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._was_editing = False
        self._has_opened = False
        self._is_opening = False

    @property
    def was_editing(self) -> bool:
        """Whether the open tour was being edited before."""
        return self._was_editing

    @property
    def has_opened(self) -> bool:
        """Whether no tour was open before."""
        return self._has_opened

    @property
    def is_opening(self) -> bool:
        """Whether a tour is being opened for the look, and not by the user."""
        return self._is_opening

    def begin(self) -> None:
        """Ends editing, and notes what there is to go back to."""
        self._was_editing, self._has_opened = self._session.editing, False
        self._session.set_editing(False)

    def show(self, tour: Tour) -> None:
        """Shows a tour in place of the open one."""
        if self._session.tour is None:
            self._is_opening = True
            self._session.document.new(Tour(title=tour.title, stops=()))
            self._is_opening, self._has_opened = False, True
        self._session.document.preview(tour)

    def go_back(self, leave: Callable[[], object]) -> None:
        """Shows the open tour again, calls ``leave``, and goes on with what the user was doing."""
        self._session.document.preview(None)
        leave()
        if self._has_opened:
            self._session.close()
        elif self._was_editing:
            self._session.set_editing(True)
