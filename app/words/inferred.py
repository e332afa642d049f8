"""Says in one line which facts about the stops of a tour are inferred."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.tour.filters import KINDS, Kind
from app.tour.model import Tour
from app.tour.telling import inferred_kinds
from app.words.dates import locale, number

translate = QCoreApplication.translate


def inferred_facts(tour: Tour) -> str | None:
    """The stops whose places, dates or order are inferred, or ``None`` if there are none.

    Such as ``Inferred, not stated: the places of stops 1 and 2; the dates of stops 1–4.``
    """
    return _sentence(_stops(tour))


def inferred_facts_and_items(tour: Tour) -> str | None:
    """The same with the items of stops of which all of a kind are inferred: ``the quotations``."""
    return _sentence([*_stops(tour), *_items(tour)])


def _sentence(facts: list[str]) -> str | None:
    if not facts:
        return None
    return translate("page", "Inferred, not stated: {facts}.").format(facts="; ".join(facts))


def _stops(tour: Tour) -> list[str]:
    stops = list(enumerate(tour.stops, start=1))
    places = [at for at, stop in stops if stop.place_basis == "inferred"]
    dates = [at for at, stop in stops if stop.date_basis == "inferred"]
    order = [at for at, stop in stops if stop.order_basis == "inferred"]
    return _named(
        (places, translate("counts", "the place(s) of stop(s) {stops}", None, len(places))),
        (dates, translate("counts", "the date(s) of stop(s) {stops}", None, len(dates))),
        (order, translate("counts", "the order of stop(s) {stops}", None, len(order))),
    )


def _items(tour: Tour) -> list[str]:
    at: dict[Kind, list[int]] = {kind: [] for kind in KINDS}
    for place, stop in enumerate(tour.stops, start=1):
        for kind in inferred_kinds(stop):
            at[kind].append(place)
    met, said, agreed, told = at["meeting"], at["quote"], at["agreement"], at["fact"]
    return _named(
        (met, translate("counts", "all meetings of stop(s) {stops}", None, len(met))),
        (said, translate("counts", "all quotations of stop(s) {stops}", None, len(said))),
        (agreed, translate("counts", "all agreements of stop(s) {stops}", None, len(agreed))),
        (told, translate("counts", "all facts of stop(s) {stops}", None, len(told))),
    )


def _named(*facts: tuple[list[int], str]) -> list[str]:
    return [words.format(stops=numbered(numbers)) for numbers, words in facts if numbers]


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
