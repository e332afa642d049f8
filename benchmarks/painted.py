"""When a program's window can be seen: looks at the memory of a virtual screen."""

from __future__ import annotations

import contextlib
import mmap
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from operator import ne
from pathlib import Path

import msgspec

from benchmarks.places import ROOT
from tests.screen import virtual_screen

LOOK_EVERY_SECONDS = 0.005
LIMIT_SECONDS = 60
SETTLED_SECONDS = 0.3
# A splash screen or a tooltip is no window yet; the smallest that is compared covers a quarter.
SHARE = 0.15
# Looks at every 404th pixel: no divisor of the width, so they lie all over the screen.
STEP = 404 * 4


class Screen(msgspec.Struct, frozen=True):
    """A virtual screen: the environment that leads there, and what it shows at any moment."""

    environment: Mapping[str, str]
    memory: mmap.mmap

    def look(self) -> bytes:
        """The blue, or so, of pixels all over the screen."""
        return self.memory[::STEP]


@contextlib.contextmanager
def watched_screen() -> Iterator[Screen]:
    """A screen whose pixels can be looked at without asking the server, which has other work."""
    with (
        tempfile.TemporaryDirectory() as folder,
        virtual_screen("1440x900", "-fbdir", folder) as environment,
        (Path(folder) / "Xvfb_screen0").open("rb") as file,
        mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ) as memory,
    ):
        yield Screen(environment, memory)


def until_painted(command: Sequence[str], shown: Screen, environment: Mapping[str, str]) -> float:
    """Seconds from the start of a process until its window is painted; then the process is ended.

    Raises ``TimeoutError`` if that does not come, ``RuntimeError`` if the process ends before.
    """
    empty = _settled(shown)
    began = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        while _changed(empty, shown.look()) < SHARE:
            if process.poll() is not None:
                raise RuntimeError(f"it ended with code {process.returncode}, without a window")
            if time.perf_counter() - began > LIMIT_SECONDS:
                raise TimeoutError(f"no window was on the screen in {LIMIT_SECONDS} s")
            time.sleep(LOOK_EVERY_SECONDS)
        return time.perf_counter() - began
    finally:
        process.kill()
        process.wait()


def _settled(shown: Screen) -> bytes:
    """What an empty screen looks like, once the server has painted it."""
    before, now = b"", shown.look()
    while now != before:
        time.sleep(SETTLED_SECONDS)
        before, now = now, shown.look()
    return now


def _changed(before: bytes, after: bytes) -> float:
    """The share of pixels that are not what they were."""
    differing: int = sum(map(ne, before, after))
    return differing / len(before)
