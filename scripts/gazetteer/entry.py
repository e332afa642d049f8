"""A place on its way into the gazetteer, with its names and their scores."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from app.gazetteer.keys import key
from app.gazetteer.store import BEST_SCORE, DECADE

# How much a name counts less than the place's own one, in decades of the population.
KNOWN, OTHER, AIRPORT_NAME = 0.8, 2.0, 1.5
# Longer names are official titles and descriptions, which nobody types.
_LONGEST = 60


@dataclass
class Entry:
    """A place with its point in WGS 84 degrees and its importance, in decades of the population.

    ``codes`` are those of IATA. ``names`` holds for each key the spelling, and what it counts less
    than the own name.
    """

    name: str
    country: str
    lat: float
    lon: float
    kind: str
    origin: str
    importance: float
    population: int = 0
    region: str = ""
    number: int = 0
    codes: list[str] = field(default_factory=list)
    names: dict[str, tuple[str, float]] = field(default_factory=dict)

    def add(self, name: str, less: float) -> None:
        """Adds a name; of several that have the same key, the best one is kept."""
        name = " ".join(name.split())
        folded = key(name)
        if not folded or len(name) > _LONGEST:
            return
        known = self.names.get(folded)
        if known is None or _order(name, less) < _order(*known):
            self.names[folded] = (name, less)

    def score(self, less: float) -> int:
        """The importance of one of its names, from 1 to 255."""
        return max(1, min(BEST_SCORE, round(DECADE * (self.importance - less))))


def _order(name: str, less: float) -> tuple[float, bool, str]:
    """Which of two spellings of one name is kept, lowest first."""
    # GeoNames has its names without accents, too. Of widely read languages, the plain one counts.
    is_worse = name.isascii() if less >= OTHER else not name.isascii()
    return less, is_worse, name


def importance(population: int, names: int, *, capital: bool) -> float:
    """How well known a city is: by its people, by the languages that name it, and as a capital."""
    fame = min(1.0, names / 60)
    return math.log10(max(population, 50)) + fame + (0.7 if capital else 0.0)
