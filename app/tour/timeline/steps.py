"""Work that is done in steps, between which the window may draw."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")

# So many stops are worked at in one step: it takes less than a few milliseconds.
STOPS_AT_ONCE = 250


def finished(steps: Generator[None, None, T]) -> T:
    """Does all steps at once, and returns their result."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result
