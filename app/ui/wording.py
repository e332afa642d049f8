"""How dates, people, distances and references are put in words in the window."""

from __future__ import annotations

import datetime as dt
import re

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from app.map.basemap import country_name
from app.tour.model import Citation, Item, Person, Source, Tour, When
from app.tour.route import Leg
from app.tour.sourcing import locator

SEPARATOR = " · "
# The international mile.
METRES_TO_A_MILE = 1609.344
# The weekday in a pattern for dates, with what joins it to the rest; Thai has a word there too.
_WEEKDAY = re.compile(r"[\s,،]*dddd(ที่)?[,،]?\s*")


def kilometres(metres: float) -> str:
    """A distance such as ``5,318 km``, with the system's separators."""
    return f"{locale().toString(round(metres / 1000))} km"


def both_units(metres: float) -> str:
    """A distance such as ``5,318 km (3,304 mi)``."""
    return f"{kilometres(metres)} ({locale().toString(round(metres / METRES_TO_A_MILE))} mi)"


def leg_words(leg: Leg) -> list[str]:
    """What a leg tells: how long it is, and how many days lie between, a line each."""
    lines = [both_units(leg.distance)]
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
    return f"{locale().toString(number)} {one if number == 1 else many}"


def when(moment: When | None) -> str:
    """A date such as ``4 Nov 2025``, with its time if it has one; or that none is stated."""
    if moment is None:
        return QCoreApplication.translate("wording", "Date not stated")
    if moment.time is None:
        return day(moment.date)
    return f"{day(moment.date)}, {clock(moment.time)}"


def day(date: dt.date) -> str:
    """A day as the system's language writes it, with a short month and without the weekday."""
    system = locale()
    # Qt knows a long form, with the weekday, and a short one, all figures; neither reads well here.
    form = _WEEKDAY.sub("", system.dateFormat(QLocale.FormatType.LongFormat))
    form = form.strip(" ,،").replace("MMMM", "MMM")
    return system.toString(QDate(date.year, date.month, date.day), form)


def clock(time: dt.time) -> str:
    """A time of day as the system's language writes it."""
    return locale().toString(QTime(time.hour, time.minute), QLocale.FormatType.ShortFormat)


def span(start: When | None, end: When | None) -> str | None:
    """From one moment to another, a day on which both lie said once; ``None`` if none is known."""
    if start is None or end is None or start == end:
        known = start or end
        return when(known) if known else None
    if start.date != end.date:
        return f"{when(start)} – {when(end)}"
    times = [clock(one.time) for one in (start, end) if one.time]
    return ", ".join((day(start.date), " – ".join(times))) if times else day(start.date)


def tour_span(tour: Tour) -> str | None:
    """The days from the first known date of a stop to the last, or ``None`` if there is none."""
    days = [known.date for stop in tour.stops for known in (stop.arrive, stop.depart) if known]
    if not days:
        return None
    return span(When(min(days).isoformat()), When(max(days).isoformat()))


def person(one: Person) -> str:
    """A person with role and country: ``Shinjiro Koizumi, Defence Minister, Japan``."""
    return one.name + person_details(one)


def person_details(one: Person) -> str:
    """What follows a person's name: role and country, each after a comma."""
    country = country_name(one.country) if one.country else None
    return "".join(f", {part}" for part in (one.role, country) if part)


def party(code: str) -> str:
    """A party to an agreement: the country's name for its code, any other name as it is."""
    return country_name(code)


def reference(tour: Tour, cited: Citation) -> str:
    """A numbered reference as short as it can be, such as ``[1] ¶12`` or ``[2] p. 7``."""
    number = f"[{tour.source_number(cited.source)}]"
    if not cited.locator:
        return " ".join(part for part in (number, cited.label) if part)
    signs = {
        "paragraph": "¶",
        "section": "§",
        "page": QCoreApplication.translate("wording", "p. "),
        "chapter": QCoreApplication.translate("wording", "ch. "),
    }
    sign = signs.get(cited.label or "", f"{cited.label} " if cited.label else "")
    return f"{number} {sign}{cited.locator}"


def spoken_reference(tour: Tour, cited: Citation) -> str:
    """A reference in full, as it is read aloud: ``Source 1, paragraph 12: title``."""
    words = QCoreApplication.translate("wording", "Source {number}")
    parts = (words.format(number=tour.source_number(cited.source)), locator(cited))
    place = ", ".join(part for part in parts if part)
    return f"{place}: {tour.source(cited.source).title}"


def source_facts(source: Source) -> str:
    """Who published a source and when, and when it was read; empty if nothing is known."""
    parts = [source.publisher, when(source.published) if source.published else None]
    if source.accessed:
        words = QCoreApplication.translate("wording", "read {day}")
        parts.append(words.format(day=when(source.accessed)))
    return SEPARATOR.join(part for part in parts if part)


def remark(item: Item) -> str | None:
    """The note of an item, headed by the word that says whether something is inferred."""
    if item.basis == "inferred":
        word = QCoreApplication.translate("wording", "Inferred")
        return f"{word}. {item.note}" if item.note else word
    return item.note


def locale() -> QLocale:
    """The system's locale; where none is set, dates and numbers as in British English."""
    system = QLocale()
    if system.language() == QLocale.Language.C:
        # No language is set; numbers should still be grouped as people read them.
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return system
