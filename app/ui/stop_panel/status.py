"""The status of an agreement, in a frame: a dashed one with a cross if it does not exist."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from app.tour.model import Agreement
from app.ui.widgets.labels import label
from app.words.kinds import status_word


def status_label(agreement: Agreement) -> QLabel:
    """The status in words. The frame tells apart by its form, not only by its colour."""
    words = status_word(agreement.status)
    tag = label(words if agreement.exists else f"× {words}", "status")
    tag.setProperty("exists", agreement.exists)
    tag.setAccessibleName(words)
    tag.setWordWrap(False)
    return tag
