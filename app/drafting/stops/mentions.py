"""A mention of a place, and the words around it that tell whether it was visited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import msgspec

from app.drafting.dates.finding import DateMention
from app.drafting.draft import PlaceChoice, ReasonKind
from app.drafting.places.naming import PlaceName

# No sentence of an article names more places. More would take long, and are a mere list.
MOST_IN_SENTENCE = 100


class Named(Protocol):
    """A person, with the spans of all mentions in code points, ends exclusive."""

    @property
    def name(self) -> str: ...

    @property
    def role(self) -> str | None: ...

    @property
    def gender(self) -> str:
        """ "m", "f", or empty if it is not known."""

    @property
    def mentions(self) -> Sequence[tuple[int, int]]: ...


class PlaceMention(msgspec.Struct, kw_only=True):
    """A mention of a place while the text is read.

    ``list_start`` is where the first name stands of the list that it is in ("through Fresno,
    Albuquerque and Chicago"), ``end`` excludes the country beside the name and ``whole_end``
    includes it.
    """

    name: PlaceName
    choices: tuple[PlaceChoice, ...]
    whole_end: int
    list_start: int
    listed: int = 1
    is_qualifier: bool = False
    score: float = 0.0
    reason: ReasonKind = "mentioned"
    words: str = ""
    date: DateMention | None = None
    is_departure: bool = False
    is_cancelled: bool = False

    @property
    def start(self) -> int:
        """Where the name begins."""
        return self.name.start

    @property
    def end(self) -> int:
        """Where the name ends."""
        return self.name.end

    @property
    def country(self) -> str | None:
        """The alpha-2 code of the country that the name most likely means."""
        return self.choices[0].country if self.choices else None

    @property
    def is_area(self) -> bool:
        """Whether it is a country, a state or a province rather than a place with a point."""
        if self.name.kind == "unknown":
            return False
        return not self.choices or self.choices[0].lat is None
