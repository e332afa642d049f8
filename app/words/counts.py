"""Numbers with their nouns, in the plural forms of the language.

Each phrase is translated as a whole, because other languages inflect a noun by number and by case.
English has a translation file for its plurals too; without it Qt shows ``5 stop(s)``.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.tour.filters import KINDS, Kind
from app.words.dates import number

translate = QCoreApplication.translate


def stops(count: int) -> str:
    """``1 stop``, ``31 stops``."""
    return translate("counts", "%Ln stop(s)", None, count)


def stops_template(count: int) -> str:
    """The plural form for that many stops, with ``{count}`` in place of the number."""
    return translate("counts", "{count} stop(s)", None, count)


def more_stops_template(count: int) -> str:
    """``… and {count} more stops`` in the plural form for that many."""
    return translate("counts", "… and {count} more stop(s)", None, count)


def more_items(count: int) -> str:
    """``… and 20 more``, items that is."""
    return translate("counts", "… and %Ln more item(s)", None, count)


def more_items_template(count: int) -> str:
    """``and {count} more``, items that is, in the plural form for that many."""
    return translate("counts", "and {count} more item(s)", None, count)


def items(count: int) -> str:
    """``1 item``, ``44 items``."""
    return translate("counts", "%Ln item(s)", None, count)


def some_of_items(some: int, count: int) -> str:
    """``8 of 44 items``."""
    words = translate("counts", "{some} of %Ln item(s)", None, count)
    return words.format(some=number(some))


def some_of_stops(some: int, count: int) -> str:
    """``2 of 5 stops``."""
    words = translate("counts", "{some} of %Ln stop(s)", None, count)
    return words.format(some=number(some))


def earlier_items(count: int) -> str:
    """``20 earlier items``."""
    return translate("counts", "%Ln earlier item(s)", None, count)


def hits(count: int) -> str:
    """``1 hit``, ``12 hits``."""
    return translate("counts", "%Ln hit(s)", None, count)


def sources(count: int) -> str:
    """``1 source``, ``3 sources``."""
    return translate("counts", "%Ln source(s)", None, count)


def people_met_or_quoted(count: int) -> str:
    """``12 people met or quoted``."""
    return translate("counts", "%Ln person(s) met or quoted", None, count)


def days_later(count: int) -> str:
    """``1 day later``, ``3 days later``."""
    return translate("counts", "%Ln day(s) later", None, count)


def more_problems(count: int) -> str:
    """``… and 2 more problems in this file.``"""
    return translate("counts", "… and %Ln more problem(s) in this file.", None, count)


def of_kind(kind: Kind, count: int) -> str:
    """``1 meeting``, ``3 agreements``."""
    if kind == "meeting":
        return translate("counts", "%Ln meeting(s)", None, count)
    if kind == "quote":
        return translate("counts", "%Ln quotation(s)", None, count)
    if kind == "agreement":
        return translate("counts", "%Ln agreement(s)", None, count)
    return translate("counts", "%Ln fact(s)", None, count)


def by_kind(numbers: Mapping[Kind, int]) -> list[str]:
    """The counts of the kinds that occur, in the order of ``KINDS``: ``3 meetings``, ``1 fact``."""
    return [of_kind(kind, numbers[kind]) for kind in KINDS if numbers.get(kind)]


def files(count: int) -> str:
    """``1 file``, ``5 files``."""
    return translate("counts", "%Ln file(s)", None, count)


def saved_pictures(count: int) -> str:
    """``Saved 5 pictures in {folder}``; the caller fills in ``{folder}``."""
    return translate("counts", "Saved %Ln picture(s) in {folder}", None, count)
