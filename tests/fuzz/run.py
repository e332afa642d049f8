"""Fuzzes the readers of files: ``python -m tests.fuzz.run [--cases N] [--first N]``.

Nine tenths of the tour files are mutations of the bundled ones (:mod:`tests.fuzz.mutations`), the
rest is generated (:mod:`tests.fuzz.strategies`); the same numbers give the same files. A twentieth
as many MBTiles and settings follow (:mod:`tests.fuzz.files`). Prints how many files
were read, how many were refused and why, the slowest case and the peak memory. A case with
any other outcome is saved in build/fuzz/, and the exit code is 1.
"""

from __future__ import annotations

import argparse
import logging
import random
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.fuzz.files import OtherFiles
from tests.fuzz.judge import READ, bound_memory, outcome, serves, survives
from tests.fuzz.mutations import case
from tests.fuzz.strategies import near_tours

# The limits for a case, in bytes and seconds.
MOST_MEMORY = 2 * 1024**3
MOST_SECONDS = 20.0
# One in so many of the tours that were read is also shown.
SERVED = 10
# One in so many cases is followed by one of each other kind of file.
OTHERS = 20
_MOST_FAILURES = 10
_BATCH = 250
_FAILED_CASES = Path("build/fuzz")


class TooSlow(BaseException):
    """A case exceeded its time; not an ``Exception``, so that no handler swallows it."""


class Tally:
    """The outcomes of the cases so far."""

    def __init__(self, folder: Path) -> None:
        self.outcomes: Counter[str] = Counter()
        self.served = 0
        self.failures = 0
        self.slowest = (0.0, "")
        self._path = folder / "case.geojson"

    def add(self, name: str, data: bytes) -> None:
        """Reads a case, and shows every so many-th tour."""
        self._path.write_bytes(data)
        started = time.perf_counter()
        signal.setitimer(signal.ITIMER_REAL, MOST_SECONDS)
        try:
            kind, tour = outcome(self._path)
            if tour is not None:
                survives(tour)
                if self.outcomes[READ] % SERVED == 0:
                    serves(tour)
                    self.served += 1
        except (Exception, TooSlow):
            kind = "FAILED"
            self._fail(name, data)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        self.outcomes[kind] += 1
        self.slowest = max(self.slowest, (time.perf_counter() - started, name))

    def add_other(self, kind: str, number: int, read: Callable[[int], str]) -> None:
        """Reads a case of another kind of file."""
        started = time.perf_counter()
        signal.setitimer(signal.ITIMER_REAL, MOST_SECONDS)
        try:
            outcome = f"{kind}: {read(number)}"
        except (Exception, TooSlow):
            outcome = f"{kind}: FAILED"
            self.failures += 1
            print(f"{kind} {number} failed:\n{traceback.format_exc()}", file=sys.stderr)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        self.outcomes[outcome] += 1
        self.slowest = max(self.slowest, (time.perf_counter() - started, f"{kind} {number}"))

    def _fail(self, name: str, data: bytes) -> None:
        _FAILED_CASES.mkdir(parents=True, exist_ok=True)
        path = _FAILED_CASES / f"{name}.geojson"
        path.write_bytes(data)
        self.failures += 1
        print(f"{name} failed; it is saved as {path}:\n{traceback.format_exc()}", file=sys.stderr)
        if self.failures >= _MOST_FAILURES:
            raise SystemExit(f"stopped after {_MOST_FAILURES} failures")


def from_scratch(tally: Tally, first: int, cases: int) -> None:
    """Adds that many cases of :func:`near_tours`."""
    # In batches, because Hypothesis keeps what it has drawn, which would count as memory in use.
    for begin in range(0, cases, _BATCH):
        _some_from_scratch(tally, first + begin, min(_BATCH, cases - begin))


def _some_from_scratch(tally: Tally, first: int, cases: int) -> None:
    done = 0

    @seed(first)
    @settings(
        max_examples=cases,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(near_tours())
    def add(data: bytes) -> None:
        nonlocal done
        done += 1
        tally.add(f"scratch-{first}-{done}", data)

    add()


def main() -> int:
    """Reads the cases, prints the report, and returns the exit code."""
    parser = argparse.ArgumentParser(prog="fuzz")
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first case")
    options = parser.parse_args()
    # A line for each settings file that is set aside would bury the report.
    logging.disable()
    bound_memory(MOST_MEMORY)
    signal.signal(signal.SIGALRM, _too_slow)
    random.seed(options.first)
    mutated = options.cases * 9 // 10
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        tally = Tally(Path(folder))
        for number in range(options.first, options.first + mutated):
            tally.add(f"mutation-{number}", case(number))
        from_scratch(tally, options.first, options.cases - mutated)
        others = OtherFiles(Path(folder))
        for kind, read in others.kinds.items():
            for number in range(options.first, options.first + options.cases // OTHERS):
                tally.add_other(kind, number, read)
    print(_report(tally, time.monotonic() - started))
    return 1 if tally.failures else 0


def _too_slow(_signal: int, _frame: FrameType | None) -> None:
    raise TooSlow(f"took longer than {MOST_SECONDS:g} s")


def _report(tally: Tally, seconds: float) -> str:
    total = sum(tally.outcomes.values())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    lines = [f"{count:>9,}  {kind}" for kind, count in sorted(tally.outcomes.items())]
    lines += [
        f"{total:>9,}  cases in {seconds:.0f} s; {tally.served:,} of those read were also shown",
        f"slowest: {tally.slowest[1]}, {tally.slowest[0] * 1000:.0f} ms with all checks",
        f"most memory: {peak:,} MB",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
