"""Runs benchmark cases in turns, so that a busy moment of the machine affects all of them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import TypeVar

Result = TypeVar("Result")


def in_turns(
    area: str, cases: Mapping[str, Callable[[], Result]], rounds: int, *, warm: bool = True
) -> dict[str, list[Result]]:
    """The results of each case in each round.

    ``warm`` adds a first round that does not count; it loads the files into the disk cache.
    """
    results: dict[str, list[Result]] = {name: [] for name in cases}
    for number in range(0 if warm else 1, rounds + 1):
        for name, run in cases.items():
            log_progress(
                f"{area}: {f'round {number} of {rounds}' if number else 'warming up'}: {name}"
            )
            result = run()
            if number:
                results[name].append(result)
    return results


def log_progress(text: str) -> None:
    """Prints a line to standard error, apart from the table."""
    print(text, file=sys.stderr, flush=True)
