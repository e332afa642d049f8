"""Finds the stop of an item whose words name none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from app.drafting.draft import ProposedStop
from app.tour.paragraphs import ParagraphNumbers


class Mentions:
    """Where stops are mentioned, in the order of the text."""

    def __init__(self, stops: Iterable[ProposedStop], numbers: ParagraphNumbers) -> None:
        mentions = sorted(
            (span[0], stop.id)
            for stop in stops
            for span in {(stop.start, stop.end), *stop.mentions}
        )
        self._numbers = numbers
        self._places = [place for place, _ in mentions]
        self._stops = [stop_id for _, stop_id in mentions]

    def near(self, place: int) -> str | None:
        """The id of the stop of a paragraph, or else of the nearest before; the first for others.

        ``place`` is in code points. ``None`` if no stop is mentioned.
        """
        if not self._places:
            return None
        # There is none before the first.
        after = bisect_right(self._places, place)
        number = self._numbers.at(place)
        is_before_here = after > 0 and self._numbers.at(self._places[after - 1]) == number
        is_after_here = (
            after < len(self._places) and self._numbers.at(self._places[after]) == number
        )
        is_after = after == 0 or (is_after_here and not is_before_here)
        return self._stops[after if is_after else after - 1]
