"""Presenter mode: the map and the panel alone, on the whole screen, in larger type."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from app.ui.appearance import Appearance
from app.ui.session import Session

# Readable from the last row.
LARGER = 1.4


class Presenter(QObject):
    """Enters and leaves the mode; ``changed`` carries whether it is on.

    While it is on, the arrow keys and those of a remote clicker (PageUp, PageDown) move from stop
    to stop, and Esc leaves.
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
        self._size_before = 1.0
        self._state_before = Qt.WindowState.WindowNoState
        self._on = False
        self._keys: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Right: session.select_next,
            Qt.Key.Key_Down: session.select_next,
            Qt.Key.Key_PageDown: session.select_next,
            Qt.Key.Key_Left: session.select_previous,
            Qt.Key.Key_Up: session.select_previous,
            Qt.Key.Key_PageUp: session.select_previous,
            Qt.Key.Key_Home: self._first,
            Qt.Key.Key_End: self._last,
            Qt.Key.Key_Escape: self.leave,
        }

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
        self._shown_before = [widget for widget in self._hidden() if widget.isVisible()]
        for widget in self._shown_before:
            widget.hide()
        self._size_before = self._appearance.text_size
        self._appearance.set_text_size(self._size_before * LARGER)
        self._state_before = self._window.windowState()
        self._window.showFullScreen()
        QCoreApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        if self._session.selected is None:
            self._session.select_next()
        self.changed.emit(True)

    def leave(self) -> None:
        """Brings everything back as it was."""
        if not self._on:
            return
        self._on = False
        QCoreApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self._window.setWindowState(self._state_before)
        self._appearance.set_text_size(self._size_before)
        for widget in self._shown_before:
            widget.show()
        self.changed.emit(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the keys of the mode before the map or the panel scrolls with them."""
        if not self._on or not isinstance(event, QKeyEvent):
            return False
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier,
        )  # fmt: skip
        act = self._keys.get(event.key()) if plain else None
        if act is None:
            return False
        # A shortcut of the window would take the key otherwise; its press comes after this.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress or not isinstance(watched, QWidget):
            return False
        if not self._window.isAncestorOf(watched) and watched is not self._window:
            return False
        act()
        return True

    def _first(self) -> None:
        if self._session.tour is not None:
            self._session.select(self._session.tour.stops[0].id)

    def _last(self) -> None:
        if self._session.tour is not None:
            self._session.select(self._session.tour.stops[-1].id)
