"""A text in a flow of links: on one line if there is room, else wrapped on lines of its own."""

from __future__ import annotations

from PySide6.QtCore import QSize

from app.ui.widgets.labels import show_plain
from app.ui.widgets.reading.prose import Prose


class FlowText(Prose):
    """A label that asks for the width of its whole text, where a plain one asks for some width."""

    def sizeHint(self) -> QSize:
        """The size of the text on a single line."""
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance(self.text()) + 1
        return QSize(width, self.heightForWidth(width))


def flow_text(text: str, role: str) -> FlowText:
    """A text for a flow, shown literally."""
    made = FlowText()
    show_plain(made, text, role)
    return made
