"""The colours of the kinds of items, where words of a source are tied to what they became."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

import msgspec

from app.map.theme import Theme

# The kinds of items, the place and the date of a stop.
Evidence: TypeAlias = Literal["meeting", "quote", "agreement", "fact", "place", "date"]


class KindColours(msgspec.Struct, frozen=True):
    """Colours in ``#RRGGBB``: ``ink`` for glyphs and lines, ``tint`` behind words."""

    ink: str
    tint: str


_LIGHT: Mapping[Evidence, KindColours] = {
    "quote": KindColours("#7A3A86", "#F0E4F2"),
    "meeting": KindColours("#0B6B6B", "#DDEDEC"),
    "agreement": KindColours("#7F5200", "#F5EAD3"),
    "fact": KindColours("#49586A", "#E6EAEF"),
    "place": KindColours("#B3261E", "#F9E1DF"),
    "date": KindColours("#4B6A12", "#E9F0D8"),
}
_DARK: Mapping[Evidence, KindColours] = {
    "quote": KindColours("#D7A6E2", "#3B2A42"),
    "meeting": KindColours("#6CC9C4", "#1D3B3C"),
    "agreement": KindColours("#E3B566", "#3E3219"),
    "fact": KindColours("#AEBBC9", "#2C343D"),
    "place": KindColours("#FF8A7F", "#46282A"),
    "date": KindColours("#B4CE78", "#2F3A1C"),
}


def kind_colours(theme: Theme) -> Mapping[Evidence, KindColours]:
    """The colours of the kinds in a theme."""
    return _DARK if theme.name == "dark" else _LIGHT
