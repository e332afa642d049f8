"""Imports damaged files: ``python -m tests.importers.fuzz [--cases N] [--first N]``.

Prints how many were read and refused, the slowest case and the peak memory. A case with any other
outcome is saved in build/fuzz/, and the exit code is 1.
"""

from __future__ import annotations

import argparse
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from pathlib import Path
from types import FrameType

from tests.importers.corpus import inputs
from tests.importers.judging import outcome
from tests.importers.mutations import damaged

MOST_SECONDS = 20
_FAILED = Path("build/fuzz")
_MOST_FAILURES = 20


class TooSlow(BaseException):
    """A case exceeded its time; not an ``Exception``, so that no handler swallows it."""


def main() -> int:
    """Runs the cases and returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--first", type=int, default=0)
    options = parser.parse_args()
    files = inputs()
    outcomes: Counter[str] = Counter()
    slowest = (0.0, "")
    signal.signal(signal.SIGALRM, _stop)
    for number in range(options.first, options.first + options.cases):
        name, data = damaged(number, files)
        started = time.perf_counter()
        signal.setitimer(signal.ITIMER_REAL, MOST_SECONDS)
        try:
            outcomes[outcome(data, name)] += 1
        except (Exception, TooSlow):
            outcomes["FAILED"] += 1
            _FAILED.mkdir(parents=True, exist_ok=True)
            _FAILED.joinpath(f"{number}-{name}").write_bytes(data)
            print(f"case {number}, {name}:", file=sys.stderr)
            traceback.print_exc()
            if outcomes["FAILED"] >= _MOST_FAILURES:
                break
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        slowest = max(slowest, (time.perf_counter() - started, f"{number}, {name}"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{dict(outcomes)}, slowest {slowest[0]:.2f} s (case {slowest[1]}), peak {peak} MB")
    return 1 if outcomes["FAILED"] else 0


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise TooSlow


if __name__ == "__main__":
    sys.exit(main())
