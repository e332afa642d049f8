"""The own words of pages and exports, as opposed to the texts of a tour."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from app.tour.filters import Kind
from app.tour.model import Citation, Person, Status, Stop, Tour, When
from app.tour.route import Leg
from app.tour.sourcing import BasisNote


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """The words of a language, with functions that format its dates and numbers.

    Texts contain placeholders for ``str.format``. ``stops``, ``more_stops`` and ``more_items`` have
    a form for every category of ``Intl.PluralRules``, since only the page knows how many stops a
    cluster contains and for how many there is room. ``group`` is what the language writes between
    the digits of thousands and hundreds. ``add_basemap`` is the text of a button, or
    ``None`` where no other basemap can be opened. This package knows no language: the caller that
    builds a page passes the words.
    """

    language: str
    group: str
    stops: Mapping[str, str]
    stop_numbers: str
    open_cluster: str
    zoom_in: str
    zoom_out: str
    whole_route: str
    this_stop: str
    no_streets: str
    add_basemap: str | None
    beyond_map: str
    beyond_map_note: str
    date_not_stated: str
    more_stops: Mapping[str, str]
    more_items: Mapping[str, str]
    place_inferred: str
    date_inferred: str
    order_inferred: str
    place_not_known: str
    dashed_past: str
    key_order: str
    key_past: str
    key_visited: str
    inferred: str
    north_up: str
    scale_at: str
    source: str
    sources: str
    credits: str
    stop_of: str
    kinds: Mapping[Kind, str]
    kind_headings: Mapping[Kind, str]
    more: Callable[[int], str]
    reference: Callable[[Tour, Citation], str]
    place_sign: Callable[[Citation], str]
    person_details: Callable[[Person], str]
    party: Callable[[str], str]
    status: Callable[[Status], str]
    quoted: Callable[[str], str]
    counts: Callable[[Stop], str]
    stop_days: Callable[[Stop], str | None]
    stop_days_in: Callable[[Stop, int], str | None]
    stop_hours: Callable[[Stop], str | None]
    tour_days: Callable[[Tour], str | None]
    when: Callable[[When | None], str]
    leg_of: Callable[[Leg], str]
    inferred_facts: Callable[[Tour], str | None]
    inferred_items: Callable[[Tour], str | None]
    inferred_sentence: Callable[[Stop], str | None]
    basis_notes: Callable[[Stop], tuple[BasisNote, ...]]
    map_note: Callable[[Tour], str | None]
    country: Callable[[str], str]

    def for_page(self) -> dict[str, object]:
        """The words that the page itself shows, in the form that its scripts take."""
        return {
            "language": self.language,
            "group": self.group,
            "stops": self.stops,
            "stopNumbers": self.stop_numbers,
            "openCluster": self.open_cluster,
            "zoomIn": self.zoom_in,
            "zoomOut": self.zoom_out,
            "wholeRoute": self.whole_route,
            "thisStop": self.this_stop,
            "noStreets": self.no_streets,
            "addBasemap": self.add_basemap,
            "beyondMap": self.beyond_map,
        }
