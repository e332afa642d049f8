"""The field that finds a place by its name, in the gazetteer or online."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from app.tour.model import Tour
from app.ui.editor.field import Field
from app.ui.editor.inputs import is_windows_key
from app.ui.places.field import PlaceField
from app.ui.theme.appearance import Appearance

translate = QCoreApplication.translate


class PlaceFinder(Field):
    """Finds a place. ``chosen`` carries a :class:`Place`; the text itself is no member of the tour.

    It is always empty as a value, so that nothing waits for it to be filled.
    """

    chosen = Signal(object)

    def __init__(self, name: str, appearance: Appearance) -> None:
        super().__init__(name)
        self.line = PlaceField(appearance)
        self.line.setProperty("role", "field")
        self.line.setPlaceholderText(translate("editor", "find it by name"))
        self._set_input(self.line)
        self._countries: Callable[[], Tour] | None = None
        self.line.installEventFilter(self)
        self.line.chosen.connect(self.chosen)

    @property
    def value(self) -> object:
        """Nothing: what is chosen becomes the point of the stop."""
        return None

    @property
    def is_empty(self) -> bool:
        """It need not be filled."""
        return False

    def show_value(self, _value: object) -> None:
        """Shows nothing."""
        self.line.clear()

    def set_countries(self, tour: Callable[[], Tour]) -> None:
        """Sets the tour whose countries come first; it is asked when the field gets the focus."""
        self._countries = tour

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Leaves undoing to the window, and asks for the countries."""
        if isinstance(event, QFocusEvent) and event.gotFocus() and self._countries is not None:
            self.line.set_countries(self._countries().countries)
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and is_windows_key(event):
            event.ignore()
            return True
        return False
