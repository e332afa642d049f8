"""Converts a theme to a Qt palette, for everything that the style sheet leaves out."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from app.map.theme import Theme


def palette(theme: Theme) -> QPalette:
    """The palette of a theme; disabled text has the secondary colour at reduced opacity."""
    themed = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.paper,
        QPalette.ColorRole.Base: theme.panel,
        QPalette.ColorRole.AlternateBase: theme.paper,
        QPalette.ColorRole.Button: theme.paper,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.ToolTipBase: theme.panel,
        QPalette.ColorRole.ToolTipText: theme.ink,
        QPalette.ColorRole.PlaceholderText: theme.ink_second,
        QPalette.ColorRole.Highlight: theme.focus,
        QPalette.ColorRole.HighlightedText: theme.panel,
        QPalette.ColorRole.Link: theme.focus,
        QPalette.ColorRole.Accent: theme.focus,
        # The ground of what is under the mouse, and of chips.
        QPalette.ColorRole.Midlight: theme.hover,
        QPalette.ColorRole.Mid: theme.hairline,
    }
    for role, colour in roles.items():
        themed.setColor(role, QColor(colour))
    faded = QColor(theme.ink_second)
    faded.setAlphaF(0.55)
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        themed.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return themed
