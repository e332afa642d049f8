"""The shared page's own words beside the map, as opposed to the texts of a tour."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import msgspec

from app.tour.filters import Kind
from app.tour.model import AnyItem, Citation, Item, Person, Source, Status, Stop, Tour, When
from app.tour.route import Leg
from app.tour.sourcing import BasisNote


class ShareWords(msgspec.Struct, frozen=True, kw_only=True):
    """The words of a language for the text beside the map, with functions that format values.

    Texts contain placeholders for ``str.format``. ``keys`` are the rows of the help: the keys, and
    what they do.
    """

    to_text: str
    map: str
    map_help: str
    map_failed: str
    needs_scripts: str
    dark: str
    help: str
    close: str
    keys: tuple[tuple[str, str], ...]
    stops: str
    overview: str
    previous: str
    next: str
    next_stop: str
    stop_of: str
    hint: str
    itinerary: str
    date_not_stated: str
    way: Callable[[Leg], str]
    reasons: str
    note: str
    basis_notes: Callable[[Stop], Sequence[BasisNote]]
    sources: str
    unsourced: str
    kinds: Mapping[Kind, str]
    status: Callable[[Status], str]
    number: Callable[[int], str]
    count_items: Callable[[Sequence[AnyItem]], str]
    count_stops: Callable[[int], str]
    when: Callable[[When | None], str]
    span: Callable[[When | None, When | None], str | None]
    route_length: Callable[[Tour, float], str | None]
    leg: Callable[[Leg], list[str]]
    quoted: Callable[[str], str]
    person_details: Callable[[Person], str]
    party: Callable[[str], str]
    remark: Callable[[Item], str | None]
    reference: Callable[[Tour, Citation], str]
    spoken_reference: Callable[[Tour, Citation], str]
    source_facts: Callable[[Source], str]

    def for_page(self) -> dict[str, object]:
        """The words that the page's script needs."""
        return {"overview": self.overview, "stopOf": self.stop_of}
