"""Applies the light or dark theme, chosen by the system or the user, to the whole app."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from app.map.theme import DARK, LIGHT, PRINT, Theme
from app.ui.theme.palette import palette
from app.ui.theme.stylesheet import stylesheet
from app.ui.theme.typeface import window_font

Choice: TypeAlias = Literal["system", "light", "dark"]

_SCHEMES: dict[str, Qt.ColorScheme] = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}

SMALLEST_TEXT, LARGEST_TEXT, TEXT_STEP = 0.8, 2.0, 0.1


class Appearance(QObject):
    """The current theme, text size and motion preference.

    ``theme_changed`` carries the new :class:`Theme`. The map can show the print theme while the
    window stays light or dark; ``map_theme_changed`` carries the map's theme. ``calm_changed``
    carries whether motion is reduced.
    """

    theme_changed = Signal(object)
    map_theme_changed = Signal(object)
    calm_changed = Signal(object)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice: Choice = "system"
        self._theme: Theme | None = None
        self._map_in_print = False
        self._calm_chosen = False
        self._text_size = 1.0
        # An earlier window of this process may have changed the font of the application.
        self._system_font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        app.setFont(window_font(self._system_font))
        # The style sheet is tested with this style only.
        app.setStyle("Fusion")
        # PySide invalidates the second object unless a reference to the first is kept.
        self._hints = app.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._update)
        self._accessibility.motionPreferenceChanged.connect(self._emit_calm)
        self._update()

    @property
    def theme(self) -> Theme:
        """The current theme."""
        return self._theme or LIGHT

    @property
    def map_theme(self) -> Theme:
        """The theme that the map shows."""
        return PRINT if self._map_in_print else self.theme

    @property
    def choice(self) -> Choice:
        """What the user chose."""
        return self._choice

    @property
    def map_in_print(self) -> bool:
        """Whether the map shows the print theme."""
        return self._map_in_print

    @property
    def system_is_calm(self) -> bool:
        """Whether the system asks applications to reduce motion."""
        return self._accessibility.motionPreference() == Qt.MotionPreference.ReducedMotion

    @property
    def calm(self) -> bool:
        """Whether motion is reduced, so that the map jumps instead of flying."""
        return self._calm_chosen or self.system_is_calm

    def choose(self, choice: str) -> None:
        """Selects ``light``, ``dark`` or ``system``. Raises ``KeyError`` for anything else."""
        scheme = _SCHEMES[choice]
        self._choice = "light" if choice == "light" else "dark" if choice == "dark" else "system"
        self._hints.setColorScheme(scheme)
        self._update()

    def show_map_in_print(self, in_print: bool) -> None:
        """Shows the map in the print theme, or in the theme of the window."""
        if in_print != self._map_in_print:
            self._map_in_print = in_print
            self.map_theme_changed.emit(self.map_theme)

    @property
    def text_size(self) -> float:
        """The size of the window's text relative to its usual size."""
        return self._text_size

    def set_text_size(self, factor: float) -> None:
        """Scales all text of the window; the factor is clamped to the supported range."""
        factor = max(SMALLEST_TEXT, min(LARGEST_TEXT, round(factor, 2)))
        if factor == self._text_size:
            return
        self._text_size = factor
        font = window_font(self._system_font, factor)
        self._app.setFont(font)
        self._app.setStyleSheet(stylesheet(self.theme, font))
        self.theme_changed.emit(self.theme)

    def be_calm(self, calm: bool) -> None:
        """Reduces motion, or follows the system's preference."""
        self._calm_chosen = calm
        self._emit_calm()

    def _emit_calm(self) -> None:
        self.calm_changed.emit(self.calm)

    def _update(self) -> None:
        scheme = _SCHEMES[self._choice]
        if scheme == Qt.ColorScheme.Unknown:
            scheme = self._hints.colorScheme()
        theme = DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        if theme is self._theme:
            return
        self._theme = theme
        self._app.setPalette(palette(theme))
        self._app.setStyleSheet(stylesheet(theme, self._app.font()))
        self.theme_changed.emit(theme)
        self.map_theme_changed.emit(self.map_theme)
