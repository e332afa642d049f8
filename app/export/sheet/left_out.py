"""Says what a sheet has no room for."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QCoreApplication

from app.tour.model import Tour
from app.words.counts import items, stops

# Of more stops than this a notice gives only the number.
MOST_NAMED = 6

translate = QCoreApplication.translate


class LeftOut(msgspec.Struct, frozen=True):
    """What the page reports after layout: ``stops`` that its list lacks, and how many of the
    ``items`` of a stop are not shown, by the number of the stop."""

    stops: int = 0
    items: dict[int, int] = {}


# A script that gives what the page reports.
SCRIPT = "JSON.stringify(atlas.leftOut)"


def left_out_notices(tour: Tour, report: object) -> list[str]:
    """One sentence for each kind of thing that the sheet has no room for.

    ``report`` is the value of ``SCRIPT``.
    """
    left = msgspec.json.decode(str(report), type=LeftOut, strict=False)
    notices = []
    if left.items:
        words = translate("export", "No room on the poster for {what}.")
        notices.append(words.format(what=_items(tour, left.items)))
    if left.stops:
        words = translate("export", "No room in the list for {stops}.")
        notices.append(words.format(stops=stops(left.stops)))
    return notices


def _items(tour: Tour, left: dict[int, int]) -> str:
    if len(left) > MOST_NAMED:
        words = translate("export", "{items} at {stops}")
        return words.format(items=items(sum(left.values())), stops=stops(len(left)))
    words = translate("export", "{items} at {stop}")
    return ", ".join(
        words.format(items=items(count), stop=tour.stops[number - 1].name)
        for number, count in sorted(left.items())
    )
