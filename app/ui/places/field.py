"""The field for a place: completes as one types, and offers to search online."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.gazetteer import Match
from app.map.theme import SPACE_XS, Theme
from app.ui.places.completion import Completion
from app.ui.places.online import OnlinePlaces, online_places
from app.ui.places.popup import PlacePopup
from app.ui.places.words import spoken
from app.ui.theme.appearance import Appearance
from app.ui.theme.icons import icon
from app.ui.widgets.announce import announce
from app.ui.widgets.keyboard import ENTER, PLAIN

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class PlaceField(QLineEdit):
    """A line edit for the name of a place.

    ``edited`` carries what the user has typed, ``chosen`` the :class:`Place` that the user has
    taken from the list; its name is then in the field. Enter takes the current place, Tab the one
    to which the arrow keys have moved, and Escape closes the list, each without closing the form
    around it.
    """

    chosen = Signal(object)
    edited = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        online: OnlinePlaces | None = None,
    ) -> None:
        super().__init__(parent)
        online = online if online is not None else online_places()
        self._completion = Completion(self, appearance, online)
        self._completion.chosen.connect(self._choose)
        self.setAccessibleDescription(
            self.tr(
                "Completes the names of places. Down and Up move in the list, Enter takes a place, "
                "Escape closes the list."
            )
        )
        self._icon = self.addAction(
            icon("search", appearance.theme), QLineEdit.ActionPosition.LeadingPosition
        )
        self._icon.setText(self.tr("Find a place"))
        self._icon.triggered.connect(self.complete)
        # The style leaves more room after an icon than before it.
        self.setTextMargins(-SPACE_XS, 0, 0, 0)
        self.textEdited.connect(self._edit)
        appearance.theme_changed.connect(self._show_theme)

    @property
    def popup(self) -> PlacePopup | None:
        """The list, if it is open."""
        return self._completion.popup

    def set_countries(self, codes: Collection[str]) -> None:
        """Sets the countries (alpha-2) whose places come first."""
        self._completion.set_countries(codes)

    def complete(self) -> None:
        """Opens the list for what is in the field."""
        self.setFocus()
        self._completion.complete()

    def close_list(self) -> None:
        """Closes the list and calls off a search online."""
        self._completion.close()

    def event(self, event: QEvent) -> bool:
        """Keeps the keys of the list from the window's shortcuts, and takes a place at Tab."""
        if isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if event.type() == QEvent.Type.ShortcutOverride and self._is_for_list(key, event):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and key in _TABS and self.popup:
                match = self.popup.current() if self._completion.has_moved else None
                self.close_list()
                if match is not None:
                    self._choose(match)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves in the list, takes from it and closes it; the field gets all other keys."""
        key = Qt.Key(event.key())
        if not self._is_for_list(key, event):
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._completion.step(_STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self._completion.escape()
        else:
            self._completion.enter()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Opens the gazetteer, before the first key."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self._completion.warm_up)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Closes the list."""
        super().focusOutEvent(event)
        self.close_list()

    def hideEvent(self, event: QHideEvent) -> None:
        """Closes the list."""
        super().hideEvent(event)
        self.close_list()

    def _is_for_list(self, key: Qt.Key, event: QKeyEvent) -> bool:
        if event.modifiers() not in PLAIN:
            return False
        if self.popup is None:
            return key == Qt.Key.Key_Down and bool(self.text().strip())
        return key in _STEPS or key in ENTER or key == Qt.Key.Key_Escape

    def _edit(self, text: str) -> None:
        self.edited.emit(text)
        self._completion.complete()

    def _choose(self, match: Match) -> None:
        self.close_list()
        self.setText(match.place.name)
        announce(self, spoken(match))
        self.chosen.emit(match.place)

    def _show_theme(self, theme: Theme) -> None:
        self._icon.setIcon(icon("search", theme))
