"""A theme as a Qt palette, for all that our style sheet does not name."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from app.map.theme import Theme


def palette(theme: Theme) -> QPalette:
    """The palette of a theme; disabled text takes the second ink, half faded."""
    made = QPalette()
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
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    faded = QColor(theme.ink_second)
    faded.setAlphaF(0.55)
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return made
