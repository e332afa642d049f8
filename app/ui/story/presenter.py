"""Presenter mode: the map and the panel alone, on the whole screen, in larger type."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget
from shiboken6 import isValid

from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance

# Readable from the last row.
LARGER = 1.4


class Presenter(QObject):
    """Enters and leaves the mode; ``changed`` carries whether it is on.

    While it is on, the arrow keys and those of a remote clicker (PageUp, PageDown) move from stop
    to stop. Esc is the window's key; it leaves the mode first.
    """

    changed = Signal(bool)

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        appearance: Appearance,
        hidden: Callable[[], Iterable[QWidget]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._appearance = appearance
        self._hidden = hidden
        self._shown_before: list[QWidget] = []
        self._focus_before: QWidget | None = None
        self._size_before = 1.0
        self._state_before = Qt.WindowState.WindowNoState
        self._on = False
        # Shortcuts rather than a filter of all events: that would see objects in their destruction.
        self._shortcuts = [
            self._shortcut(keys, act)
            for act, names in (
                (session.select_next, "Right Down PgDown"),
                (session.select_previous, "Left Up PgUp"),
                (self._first, "Home"),
                (self._last, "End"),
            )
            for keys in names.split()
        ]

    def _shortcut(self, keys: str, act: Callable[[], object]) -> QShortcut:
        made = QShortcut(QKeySequence(keys), self._window)
        made.setEnabled(False)
        made.activated.connect(act)
        return made

    @property
    def is_on(self) -> bool:
        """Whether the mode is on."""
        return self._on

    def toggle(self) -> None:
        """Enters the mode, or leaves it."""
        if self._on:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Hides all but map and panel, and shows a stop if none is selected."""
        if self._on or self._session.tour is None:
            return
        self._on = True
        self._focus_before = self._window.focusWidget()
        self._shown_before = [widget for widget in self._hidden() if widget.isVisible()]
        for widget in self._shown_before:
            widget.hide()
        # Nothing that is shown to others shall be framed; the keys of the mode need no focus.
        self._window.setFocus()
        self._size_before = self._appearance.text_size
        self._appearance.set_text_size(self._size_before * LARGER)
        self._state_before = self._window.windowState()
        self._window.showFullScreen()
        self._listen(True)
        if self._session.selected is None:
            self._session.select_next()
        self.changed.emit(True)

    def leave(self) -> None:
        """Brings everything back as it was."""
        if not self._on:
            return
        self._on = False
        self._listen(False)
        self._window.setWindowState(self._state_before)
        self._appearance.set_text_size(self._size_before)
        for widget in self._shown_before:
            widget.show()
        # A card of the panel goes with its stop.
        if self._focus_before is not None and isValid(self._focus_before):
            self._focus_before.setFocus()
        self.changed.emit(False)

    def _listen(self, on: bool) -> None:
        for shortcut in self._shortcuts:
            shortcut.setEnabled(on)

    def _first(self) -> None:
        if self._session.tour is not None:
            self._session.select(self._session.tour.stops[0].id)

    def _last(self) -> None:
        if self._session.tour is not None:
            self._session.select(self._session.tour.stops[-1].id)
