"""Suspends coverage where tests are large or measure time, memory or disk space."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


def unmeasured() -> dict[str, str]:
    """The environment of a process without coverage, for tests that limit its resources.

    Coverage takes time and memory, and writes a file when the process ends.
    """
    return {
        name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_PROCESS")
    }


@contextmanager
def untraced() -> Iterator[None]:
    """Suspends coverage in this thread, which would slow it down."""
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(tracer)


def seconds_of(work: Callable[[], object]) -> float:
    """The CPU time of ``work`` in this thread, in seconds, without coverage.

    It does not depend on what else the machine does.
    """
    with untraced():
        start = time.thread_time()
        work()
        return time.thread_time() - start
