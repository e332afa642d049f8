"""Light or dark, as the system says or as the user chose: palette and style sheet of the app."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from app.map.theme import DARK, LIGHT, Theme
from app.ui.palette import palette
from app.ui.stylesheet import stylesheet

Choice: TypeAlias = Literal["system", "light", "dark"]

_SCHEMES: dict[str, Qt.ColorScheme] = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


class Appearance(QObject):
    """The theme in force; ``theme_changed`` carries the new :class:`Theme`."""

    theme_changed = Signal(object)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice: Choice = "system"
        self._theme: Theme | None = None
        # One style everywhere: our style sheet is tested against this one.
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._update)
        self._update()

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme or LIGHT

    @property
    def choice(self) -> Choice:
        """What the user chose."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Follows the system, or stays with ``light`` or ``dark``. Raises ``KeyError``."""
        scheme = _SCHEMES[choice]
        self._choice = "light" if choice == "light" else "dark" if choice == "dark" else "system"
        self._app.styleHints().setColorScheme(scheme)
        self._update()

    def _update(self) -> None:
        scheme = _SCHEMES[self._choice]
        if scheme == Qt.ColorScheme.Unknown:
            scheme = self._app.styleHints().colorScheme()
        theme = DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        if theme is self._theme:
            return
        self._theme = theme
        self._app.setPalette(palette(theme))
        self._app.setStyleSheet(stylesheet(theme, self._app.font()))
        self.theme_changed.emit(theme)
