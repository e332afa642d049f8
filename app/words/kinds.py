"""The kinds of items in the plural, as headings and choices."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.tour.filters import Kind

translate = QCoreApplication.translate


def kind_headings() -> dict[Kind, str]:
    """``Meetings`` and so on, by kind."""
    return {
        "meeting": translate("kinds", "Meetings"),
        "quote": translate("kinds", "Quotes"),
        "agreement": translate("kinds", "Agreements"),
        "fact": translate("kinds", "Facts"),
    }
