"""How far an agreement has come, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.tour.model import Status

translate = QCoreApplication.translate


def status_word(status: Status) -> str:
    """The status of an agreement as a plain word: ``Being delivered``."""
    words = {
        "proposed": translate("status", "Proposed"),
        "announced": translate("status", "Announced"),
        "agreed": translate("status", "Agreed"),
        "signed": translate("status", "Signed"),
        "delivering": translate("status", "Being delivered"),
        "delivered": translate("status", "Delivered"),
        "ended": translate("status", "Ended"),
        "none": translate("status", "Does not exist"),
    }
    return words[status]
