"""Detects when a program's window is painted, from the frame buffer of a virtual screen."""

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

POLL_SECONDS = 0.005
LIMIT_SECONDS = 60
SETTLED_SECONDS = 0.3
# More than a splash screen or a tooltip; the smallest compared window covers a quarter.
MIN_SHARE = 0.15
# Samples every 404th pixel; 404 does not divide the width, so the samples cover the screen.
STEP = 404 * 4


class Screen(msgspec.Struct, frozen=True):
    """A virtual screen: the environment that selects it, and its frame buffer."""

    environment: Mapping[str, str]
    memory: mmap.mmap

    def sample(self) -> bytes:
        """One byte of pixels all over the screen, roughly their blue channel."""
        return self.memory[::STEP]


@contextlib.contextmanager
def watched_screen() -> Iterator[Screen]:
    """A screen whose pixels can be read without a request to the busy server."""
    with (
        tempfile.TemporaryDirectory() as folder,
        virtual_screen("1440x900", "-fbdir", folder) as environment,
        (Path(folder) / "Xvfb_screen0").open("rb") as file,
        mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ) as memory,
    ):
        yield Screen(environment, memory)


def until_painted(command: Sequence[str], screen: Screen, environment: Mapping[str, str]) -> float:
    """The seconds from the start of a process until its window is painted. Ends the process.

    Raises ``TimeoutError`` if no window appears, ``RuntimeError`` if the process ends before.
    """
    empty = _settled(screen)
    began = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        while _changed(empty, screen.sample()) < MIN_SHARE:
            if process.poll() is not None:
                raise RuntimeError(
                    f"the process ended with code {process.returncode}, without a window"
                )
            if time.perf_counter() - began > LIMIT_SECONDS:
                raise TimeoutError(f"no window appeared within {LIMIT_SECONDS} s")
            time.sleep(POLL_SECONDS)
        return time.perf_counter() - began
    finally:
        process.kill()
        process.wait()


def _settled(screen: Screen) -> bytes:
    """A sample of the empty screen, once the server has painted it."""
    before, now = b"", screen.sample()
    while now != before:
        time.sleep(SETTLED_SECONDS)
        before, now = now, screen.sample()
    return now


def _changed(before: bytes, after: bytes) -> float:
    """The share of sampled pixels that differ."""
    differing: int = sum(map(ne, before, after))
    return differing / len(before)
