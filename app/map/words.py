"""What pages and exports say of their own, apart from what a tour says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

import msgspec

from app.tour.model import Status, Stop, Tour


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """A language's words, with the functions that write its dates and numbers.

    Texts hold their places as ``str.format`` takes them. ``stops`` has a form for every category
    of ``Intl.PluralRules``, for only the page knows how many stops a cluster gathers. The map knows
    no language of its own: whoever makes a page brings the words along.
    """

    language: str
    stops: Mapping[str, str]
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
    inferred: str
    north_up: str
    scale_at: str
    source: str
    sources: str
    credits: str
    status: Callable[[Status], str]
    quoted: Callable[[str], str]
    counts: Callable[[Stop], str]
    stop_days: Callable[[Stop], str | None]
    tour_days: Callable[[Tour], str | None]
    day: Callable[[dt.date], str]
    kilometres: Callable[[float], str]
    country: Callable[[str], str]

    def for_page(self) -> dict[str, object]:
        """What the page itself says, as its scripts take it."""
        return {
            "language": self.language,
            "stops": self.stops,
            "openCluster": self.open_cluster,
            "zoomIn": self.zoom_in,
            "zoomOut": self.zoom_out,
            "wholeRoute": self.whole_route,
            "thisStop": self.this_stop,
        }
