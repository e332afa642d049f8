"""The kinds of items and the statuses of agreements as words."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import QCoreApplication

from app.tour.filters import Kind, exists, kind_of
from app.tour.model import AnyItem, Status

translate = QCoreApplication.translate

STATUSES: tuple[Status, ...] = get_args(Status)


def kind_headings() -> dict[Kind, str]:
    """The kinds in the plural, for headings and choices: ``Meetings``."""
    return {
        "meeting": translate("kinds", "Meetings"),
        "quote": translate("kinds", "Quotations"),
        "agreement": translate("kinds", "Agreements"),
        "fact": translate("kinds", "Facts"),
    }


def kind_words() -> dict[Kind, str]:
    """The kinds in the singular: ``Meeting``."""
    return {
        "meeting": translate("kinds", "Meeting"),
        "quote": translate("kinds", "Quotation"),
        "agreement": translate("kinds", "Agreement"),
        "fact": translate("kinds", "Fact"),
    }


def kind_word(kind: Kind) -> str:
    """A kind in the singular: ``Meeting``."""
    return kind_words()[kind]


def item_kind(item: AnyItem) -> str:
    """The kind of an item, and of an agreement that does not exist also that."""
    kind = kind_word(kind_of(item))
    if exists(item):
        return kind
    return translate("kinds", "{kind} that does not exist").format(kind=kind)


def status_word(status: Status) -> str:
    """The status of an agreement: ``Being delivered``."""
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
