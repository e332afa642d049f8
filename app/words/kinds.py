"""The kinds of items in the plural, as headings and choices."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.tour.filters import Kind
from app.tour.model import Status

translate = QCoreApplication.translate


def kind_headings() -> dict[Kind, str]:
    """``Meetings`` and so on, by kind."""
    return {
        "meeting": translate("kinds", "Meetings"),
        "quote": translate("kinds", "Quotes"),
        "agreement": translate("kinds", "Agreements"),
        "fact": translate("kinds", "Facts"),
    }


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
