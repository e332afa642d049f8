"""What is not to be measured for coverage, because its own time, memory or disk is looked at."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable


def unmeasured() -> dict[str, str]:
    """The environment for a process that has limits: what it may take is the app's alone.

    Measuring takes time and memory, and writes a file when the process ends.
    """
    return {
        name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_PROCESS")
    }


def seconds_of(work: Callable[[], object]) -> float:
    """The processor's time for ``work`` in this thread, in seconds.

    Neither coverage nor whatever else the machine does at that moment is in it.
    """
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        start = time.thread_time()
        work()
        return time.thread_time() - start
    finally:
        sys.settrace(tracer)
