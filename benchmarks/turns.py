"""Runs things in turns, so that a busy moment of the machine meets all alike."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import TypeVar

Found = TypeVar("Found")


def in_turns(
    area: str, ways: Mapping[str, Callable[[], Found]], rounds: int, *, warm: bool = True
) -> dict[str, list[Found]]:
    """What each way gave in each round.

    ``warm`` puts a round that does not count before them, which reads the files from the disk.
    """
    found: dict[str, list[Found]] = {name: [] for name in ways}
    for number in range(0 if warm else 1, rounds + 1):
        for name, run in ways.items():
            tell(f"{area}: {f'round {number} of {rounds}' if number else 'warming up'}: {name}")
            result = run()
            if number:
                found[name].append(result)
    return found


def tell(text: str) -> None:
    """Says on the terminal what is going on, aside from the table."""
    print(text, file=sys.stderr, flush=True)
