"""Says in one line which facts about the stops of a tour are inferred."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.tour.model import Tour
from app.words.dates import locale, number

translate = QCoreApplication.translate


def inferred_facts(tour: Tour) -> str | None:
    """The stops whose places, dates or order are inferred, or ``None`` if there are none.

    Such as ``Inferred, not stated: the places of stops 1 and 2; the dates of stops 1–4.``
    """
    stops = list(enumerate(tour.stops, start=1))
    places = [at for at, stop in stops if stop.place_basis == "inferred"]
    dates = [at for at, stop in stops if stop.date_basis == "inferred"]
    order = [at for at, stop in stops if stop.order_basis == "inferred"]
    facts = (
        (places, translate("counts", "the place(s) of stop(s) {stops}", None, len(places))),
        (dates, translate("counts", "the date(s) of stop(s) {stops}", None, len(dates))),
        (order, translate("counts", "the order of stop(s) {stops}", None, len(order))),
    )
    named = [words.format(stops=numbered(numbers)) for numbers, words in facts if numbers]
    if not named:
        return None
    return translate("page", "Inferred, not stated: {facts}.").format(facts="; ".join(named))


def numbered(numbers: Iterable[int]) -> str:
    """Ascending numbers as a phrase in which runs are written as ranges: ``8, 10–12 and 14``."""
    runs: list[list[int]] = []
    for value in numbers:
        if runs and runs[-1][-1] == value - 1:
            runs[-1].append(value)
        else:
            runs.append([value])
    parts: list[str] = []
    for run in runs:
        # Two numbers are no range yet.
        shown = map(number, run)
        parts += list(shown) if len(run) < 3 else [f"{number(run[0])}–{number(run[-1])}"]
    return locale().createSeparatedList(parts)
