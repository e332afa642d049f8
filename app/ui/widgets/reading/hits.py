"""How words that are searched for are marked in a text."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette, QTextCharFormat
from PySide6.QtWidgets import QApplication

_TINT = 0.22


def hit_format() -> QTextCharFormat:
    """The format of marked words: a tint behind them, in the colours of the present theme."""
    form = QTextCharFormat()
    # The palette of a widget with a style sheet has only the colours of that.
    palette = QApplication.palette()
    tint = QColor(palette.color(QPalette.ColorRole.Highlight))
    tint.setAlphaF(_TINT)
    form.setBackground(tint)
    # The secondary colour would be too faint on the tint.
    form.setForeground(palette.color(QPalette.ColorRole.WindowText))
    return form
