"""A virtual display for programs that are tested from outside."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

# Variables that would lead a program to another display.
_ELSEWHERE = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")


@contextmanager
def virtual_screen(size: str = "1440x900", *options: str) -> Iterator[dict[str, str]]:
    """A virtual display of that size in pixels; yields the environment for its clients.

    ``options`` are for the server.
    """
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            f"{size}x24",
            "-nolisten",
            "tcp",
            # Otherwise the server restarts, deaf for a moment, whenever its last client leaves.
            "-noreset",
            *options,
        ],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        number = pipe.readline().strip()
    environment = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
    try:
        yield {**environment, "DISPLAY": f":{number}"}
    finally:
        server.terminate()
        server.wait(10)
