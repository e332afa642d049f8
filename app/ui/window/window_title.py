"""The title of the window: that of the tour, with a mark while it has unsaved changes."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from app.tour.bidi import isolate
from app.tour.changes import Change
from app.ui.state.session import Session
from app.ui.widgets.elided import line_start

UNSAVED = " •"


class WindowTitle(QObject):
    """Keeps the title of a window that of the session's tour."""

    def __init__(self, session: Session, window: QMainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        session.opened.connect(self.show_now)
        session.closed.connect(self.show_now)
        session.changed.connect(self._show_change)
        session.document.saved_changed.connect(self.show_now)
        self.show_now()

    def show_now(self) -> None:
        """Shows the title of the tour as it is."""
        tour = self._session.tour
        mark = "" if self._session.document.is_saved else UNSAVED
        title = f"{isolate(line_start(tour.title))}{mark} — Tour Atlas" if tour else "Tour Atlas"
        # Qt would take a single [*] for the place of its mark of unsaved changes.
        self._window.setWindowTitle(title.replace("[*]", "[*][*]"))

    def _show_change(self, change: Change) -> None:
        if change.details:
            self.show_now()
