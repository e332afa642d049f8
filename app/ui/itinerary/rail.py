"""The itinerary as a rail: its width, and the button that widens and narrows it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QSplitter, QToolButton, QWidget

from app.map.theme import Theme
from app.ui.theme.appearance import Appearance
from app.ui.theme.icons import icon
from app.ui.widgets.keyboard import keep_keys

# In pixels: the rail, and the least width of a rail that the reader has widened.
RAIL_WIDTH = 48
WIDENED = 224
_UNBOUNDED = 16_777_215


class Width:
    """Makes a widget as narrow as a rail where the window wants it, unless the reader widens it."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        # The least width of the widget, and its last width, while the window wants no rail.
        self._least = 0
        self._usual = WIDENED
        # Whether the window wants a rail, and whether the widget is one now.
        self.is_wanted = False
        self.is_rail = False

    def set_rail(self, is_rail: bool) -> None:
        """Makes the widget a rail, or as wide as it was before."""
        if is_rail == self.is_wanted:
            return
        self._note_least()
        self.is_wanted = self.is_rail = is_rail
        self._apply(self._usual)

    def note(self) -> None:
        """Remembers the width, for when the widget is no rail any more."""
        width = self._widget.width()
        if not self.is_wanted and width > RAIL_WIDTH:
            self._usual = width

    def turn(self) -> None:
        """Widens a rail, or narrows it again."""
        if self.is_wanted:
            self.is_rail = not self.is_rail
            self._apply(WIDENED)

    def _apply(self, width: int) -> None:
        widget = self._widget
        if self.is_rail:
            widget.setFixedWidth(RAIL_WIDTH)
            _give(widget, RAIL_WIDTH)
            return
        widget.setMaximumWidth(_UNBOUNDED)
        self._note_least()
        least = max(self._least, WIDENED) if self.is_wanted else self._least
        widget.setMinimumWidth(least)
        _give(widget, max(least, width))

    def _note_least(self) -> None:
        # The window may allow the width of a rail before it asks for one.
        least = self._widget.minimumWidth()
        if least > RAIL_WIDTH and least != WIDENED:
            self._least = least


def _give(widget: QWidget, width: int) -> None:
    """Gives a widget in a splitter a width; the last other widget that is shown has the rest."""
    splitter = widget.parentWidget()
    if not isinstance(splitter, QSplitter):
        return
    sizes = splitter.sizes()
    at = splitter.indexOf(widget)
    # A widget that is hidden has no size.
    others = [place for place, size in enumerate(sizes) if size and place != at]
    if others:
        sizes[others[-1]] += sizes[at] - width
        sizes[at] = width
        splitter.setSizes(sizes)


class RailButton(QToolButton):
    """The button at the top of a rail."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._picture = "next"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        keep_keys(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.theme_changed.connect(self._show_theme)
        self._show_theme(appearance.theme)

    def show_state(self, is_rail: bool, is_wanted: bool) -> None:
        """Says what the button does now; it is hidden where the window has room for everything."""
        self._picture = "next" if is_rail else "previous"
        text = self.tr("Show the itinerary") if is_rail else self.tr("Show the numbers only")
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setVisible(is_wanted)
        self._show_theme(self._appearance.theme)

    def _show_theme(self, theme: Theme) -> None:
        self.setIcon(icon(self._picture, theme))
