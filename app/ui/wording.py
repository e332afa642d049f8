"""How dates, people, distances and references are put in words in the window."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale

from app.map.basemap import country_name
from app.map.dates import day
from app.tour.model import Citation, Item, Person, Tour, When
from app.tour.route import Leg

SEPARATOR = " · "
# The international mile.
METRES_TO_A_MILE = 1609.344


def kilometres(metres: float) -> str:
    """A distance such as ``5,318 km``, with the system's separators."""
    return f"{_locale().toString(round(metres / 1000))} km"


def leg_words(leg: Leg) -> list[str]:
    """What a leg tells: how long it is, and how many days lie between, a line each."""
    miles = _locale().toString(round(leg.distance / METRES_TO_A_MILE))
    lines = [f"{kilometres(leg.distance)} ({miles} mi)"]
    if leg.days is not None:
        lines.append(_days_between(leg.days))
    if leg.end.order_basis == "inferred":
        lines.append(QCoreApplication.translate("wording", "Order inferred"))
    return lines


def _days_between(days: int) -> str:
    if days == 0:
        return QCoreApplication.translate("wording", "On the same day")
    if days < 0:
        return QCoreApplication.translate("wording", "Across the date line, a day earlier")
    between = counted(
        days,
        QCoreApplication.translate("wording", "day"),
        QCoreApplication.translate("wording", "days"),
    )
    return QCoreApplication.translate("wording", "{days} later").format(days=between)


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: ``1 stop``, ``5 stops``."""
    return f"{_locale().toString(number)} {one if number == 1 else many}"


def when(moment: When | None) -> str:
    """A date such as ``4 Nov 2025``, with its time if it has one; or that none is stated."""
    if moment is None:
        return QCoreApplication.translate("wording", "Date not stated")
    time = f", {moment.time:%H:%M}" if moment.time else ""
    return day(moment.date) + time


def person(one: Person) -> str:
    """A person with role and country: ``Shinjiro Koizumi, Defence Minister, Japan``."""
    country = country_name(one.country) if one.country else None
    return ", ".join(part for part in (one.name, one.role, country) if part)


def people(tour: Tour, ids: Iterable[str]) -> str:
    """Several people, each with role and country."""
    return "; ".join(person(tour.person(one)) for one in ids)


def party(code: str) -> str:
    """A party to an agreement: the country's name for its code, any other name as it is."""
    return country_name(code)


def reference(tour: Tour, cited: Citation) -> str:
    """A numbered reference such as ``[1] paragraph 12``."""
    number = f"[{tour.source_number(cited.source)}]"
    return " ".join(part for part in (number, cited.label, cited.locator) if part)


def references(tour: Tour, item: Item) -> str:
    """All references of an item, or that it has no source."""
    if not item.cite:
        return QCoreApplication.translate("wording", "Unsourced")
    return "  ".join(reference(tour, cited) for cited in item.cite)


def remark(item: Item) -> str | None:
    """The note of an item, headed by the word that says whether something is inferred."""
    if item.basis == "inferred":
        word = QCoreApplication.translate("wording", "Inferred")
        return f"{word}. {item.note}" if item.note else word
    return item.note


def _locale() -> QLocale:
    system = QLocale()
    if system.language() == QLocale.Language.C:
        # No language is set; numbers should still be grouped as people read them.
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return system
