"""What pages and exports say of their own, apart from what a tour says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import msgspec

from app.tour.model import Stop, Tour


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """A language's words, with the functions that write its dates and numbers.

    ``kinds`` are one and many, in the order of the counts that the page gets for each stop:
    meetings, quotations, agreements, facts. Texts hold their places as ``str.format`` takes them.
    The map knows no language of its own: whoever makes a page brings the words along.
    """

    language: str
    kinds: tuple[tuple[str, str], ...]
    stops: str
    open_cluster: str
    zoom_in: str
    zoom_out: str
    whole_route: str
    this_stop: str
    date_not_stated: str
    leg_of: str
    more_stops: str
    place_inferred: str
    date_inferred: str
    order_inferred: str
    source: str
    sources: str
    credits: str
    stop_days: Callable[[Stop], str | None]
    tour_days: Callable[[Tour], str | None]
    day: Callable[[dt.date], str]
    kilometres: Callable[[float], str]
    country: Callable[[str], str]

    def for_page(self) -> dict[str, object]:
        """What the page itself says, as its scripts take it."""
        return {
            "language": self.language,
            "kinds": self.kinds,
            "stops": self.stops,
            "openCluster": self.open_cluster,
            "zoomIn": self.zoom_in,
            "zoomOut": self.zoom_out,
            "wholeRoute": self.whole_route,
            "thisStop": self.this_stop,
        }
