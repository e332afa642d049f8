"""The command line of an area's module, for running it by itself."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator

from benchmarks import table
from benchmarks.line import Line

ROUNDS = 5


def positive(text: str) -> int:
    """Parses a number of rounds. Raises ``ValueError``, which argparse reports."""
    number = int(text)
    if number < 1:
        raise ValueError("at least one round")
    return number


def main(lines: Callable[[int], Iterator[Line]]) -> None:
    """Measures one area and prints its table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=positive, default=ROUNDS, help="default: %(default)s")
    print(table.terminal(list(lines(parser.parse_args().rounds))))
