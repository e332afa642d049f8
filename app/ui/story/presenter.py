"""Presenter mode: only the map and the stop panel, full screen, with larger text."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget
from shiboken6 import isValid

from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance

# Readable from the back of a room.
TEXT_FACTOR = 1.4


class Presenter(QObject):
    """Enters and leaves presenter mode; ``changed`` carries whether it is on.

    In this mode the arrow keys and those of a presentation remote (PageUp, PageDown) select stops.
    The window handles Esc and leaves the mode. ``widgets_to_hide`` returns what the mode hides.
    """

    changed = Signal(bool)

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        appearance: Appearance,
        widgets_to_hide: Callable[[], Iterable[QWidget]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._appearance = appearance
        self._widgets_to_hide = widgets_to_hide
        self._hidden: list[QWidget] = []
        self._previous_focus: QWidget | None = None
        self._previous_text_size = 1.0
        self._previous_state = Qt.WindowState.WindowNoState
        self._on = False
        # Not an event filter of the application: that would see objects during their destruction.
        self._shortcuts = [
            self._shortcut(key, action)
            for action, keys in (
                (session.select_next, "Right Down PgDown"),
                (session.select_previous, "Left Up PgUp"),
                (self._select_first, "Home"),
                (self._select_last, "End"),
            )
            for key in keys.split()
        ]

    def _shortcut(self, key: str, action: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self._window)
        shortcut.setEnabled(False)
        shortcut.activated.connect(action)
        return shortcut

    @property
    def is_on(self) -> bool:
        """Whether the mode is on."""
        return self._on

    def toggle(self) -> None:
        """Enters or leaves the mode."""
        if self._on:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Hides all but the map and the stop panel; selects the first stop if none is selected."""
        if self._on or self._session.tour is None:
            return
        self._on = True
        self._previous_focus = self._window.focusWidget()
        self._hidden = [widget for widget in self._widgets_to_hide() if widget.isVisible()]
        for widget in self._hidden:
            widget.hide()
        # An audience should see no focus frame; the keys of the mode need no focus.
        self._window.setFocus()
        self._previous_text_size = self._appearance.text_size
        self._appearance.set_text_size(self._previous_text_size * TEXT_FACTOR)
        self._previous_state = self._window.windowState()
        self._window.showFullScreen()
        self._enable_shortcuts(True)
        if self._session.selected is None:
            self._session.select_next()
        self.changed.emit(True)

    def leave(self) -> None:
        """Restores widgets, text size, window state and focus."""
        if not self._on:
            return
        self._on = False
        self._enable_shortcuts(False)
        self._window.setWindowState(self._previous_state)
        self._appearance.set_text_size(self._previous_text_size)
        for widget in self._hidden:
            widget.show()
        # A card of the panel is deleted when another stop is selected.
        if self._previous_focus is not None and isValid(self._previous_focus):
            self._previous_focus.setFocus()
        self.changed.emit(False)

    def _enable_shortcuts(self, enabled: bool) -> None:
        for shortcut in self._shortcuts:
            shortcut.setEnabled(enabled)

    def _select_first(self) -> None:
        if self._session.tour is not None and self._session.tour.stops:
            self._session.select(self._session.tour.stops[0].id)

    def _select_last(self) -> None:
        if self._session.tour is not None and self._session.tour.stops:
            self._session.select(self._session.tour.stops[-1].id)
