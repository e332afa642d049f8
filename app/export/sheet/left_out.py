"""Says what a sheet has no room for."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec
from PySide6.QtCore import QCoreApplication

from app.tour.model import Tour
from app.words.counts import items, stops

# Of more stops than this a notice gives only the number.
MOST_NAMED = 6

translate = QCoreApplication.translate


Part: TypeAlias = Literal[
    "legend", "events", "subtitle", "sources", "dates", "title", "scale", "north"
]


class LeftOut(msgspec.Struct, frozen=True):
    """What the page reports after layout: ``stops`` that its list lacks, and how many of the
    ``items`` of a stop are not shown, by the number of the stop. ``parts`` are other parts of the
    sheet that gave way to the map."""

    stops: int = 0
    items: dict[int, int] = {}
    parts: tuple[Part, ...] = ()


# A script that gives what the page reports.
SCRIPT = "JSON.stringify(atlas.leftOut)"


def left_out_notices(tour: Tour, report: object) -> list[str]:
    """One sentence for each kind of thing that the sheet has no room for.

    ``report`` is the value of ``SCRIPT``.
    """
    left = msgspec.json.decode(str(report), type=LeftOut, strict=False)
    notices = []
    if left.items:
        words = translate("export", "No room for {what}.")
        notices.append(words.format(what=_items(tour, left.items)))
    if left.stops:
        words = translate("export", "No room in the list for {stops}.")
        notices.append(words.format(stops=stops(left.stops)))
    if left.parts:
        words = translate(
            "export", "No room beside the map for: {parts}. With a smaller text size there is more."
        )
        notices.append(words.format(parts=", ".join(map(_part, left.parts))))
    return notices


def _part(part: Part) -> str:
    names: dict[Part, str] = {
        "legend": translate("export", "list of stops"),
        "events": translate("export", "what happened"),
        "subtitle": translate("export", "subtitle"),
        "sources": translate("export", "sources and footnotes"),
        "dates": translate("export", "dates"),
        "title": translate("export", "title"),
        "scale": translate("export", "scale bar"),
        "north": translate("export", "“North is up”"),
    }
    return names[part]


def _items(tour: Tour, left: dict[int, int]) -> str:
    if len(left) > MOST_NAMED:
        words = translate("export", "{items} at {stops}")
        return words.format(items=items(sum(left.values())), stops=stops(len(left)))
    words = translate("export", "{items} at {stop}")
    return ", ".join(
        words.format(items=items(count), stop=tour.stops[number - 1].name)
        for number, count in sorted(left.items())
    )
