"""Texts cut to one line, however long they are."""

from __future__ import annotations

from typing import overload

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF

# More characters than a line of any window has. Qt measures a text of a megabyte in seconds.
LONGEST_LINE = 1000


def line_start(text: str) -> str:
    """As much of a text as a line can show at most."""
    return text if len(text) <= LONGEST_LINE else text[: LONGEST_LINE - 1] + "…"


@overload
def elided(metrics: QFontMetrics, text: str, width: int) -> str: ...
@overload
def elided(metrics: QFontMetricsF, text: str, width: float) -> str: ...
def elided(metrics: QFontMetrics | QFontMetricsF, text: str, width: float) -> str:
    """The text, cut at an ellipsis if it is wider than ``width`` pixels."""
    mode = Qt.TextElideMode.ElideRight
    if isinstance(metrics, QFontMetrics):
        return metrics.elidedText(line_start(text), mode, int(width))
    return metrics.elidedText(line_start(text), mode, width)
