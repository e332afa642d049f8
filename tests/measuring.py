"""What is not measured for coverage: it is large, or its time, memory or disk is looked at."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


def unmeasured() -> dict[str, str]:
    """The environment for a process that has limits: what it may take is the app's alone.

    Measuring takes time and memory, and writes a file when the process ends.
    """
    return {
        name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_PROCESS")
    }


@contextmanager
def untraced() -> Iterator[None]:
    """What runs in this thread meanwhile is not measured for coverage, and so not slowed by it."""
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(tracer)


def seconds_of(work: Callable[[], object]) -> float:
    """The processor's time for ``work`` in this thread, in seconds.

    Neither coverage nor whatever else the machine does at that moment is in it.
    """
    with untraced():
        start = time.thread_time()
        work()
        return time.thread_time() - start
