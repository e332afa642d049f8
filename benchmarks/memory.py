"""How much memory a process and all that it has started take together, at most. Linux only."""

from __future__ import annotations

import re
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

PROC = Path("/proc")
LOOK_EVERY_SECONDS = 0.02


def peak_megabytes(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> float:
    """Runs a command and adds up its processes, pages that they share counted once.

    The proportional set size (``Pss`` of smaps_rollup) is what the kernel itself counts so. Gives
    NaN on systems without it. Raises if the command fails.
    """
    most = 0.0
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        while process.poll() is None:
            most = max(most, sum(map(_megabytes, _family(process.pid))))
            time.sleep(LOOK_EVERY_SECONDS)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, list(command))
    return most or float("nan")


def tree_megabytes(pid: int) -> float:
    """What a process and all that it has started take at this moment; NaN where none can tell."""
    return sum(map(_megabytes, _family(pid))) or float("nan")


def _family(first: int) -> list[int]:
    """A process and its descendants."""
    children: dict[int, list[int]] = {}
    for folder in PROC.glob("[0-9]*"):
        try:
            # The name stands in brackets, and may hold any character.
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError):
            continue  # it has just ended
        children.setdefault(parent, []).append(int(folder.name))
    found = [first]
    for one in found:
        found += children.get(one, [])
    return found


def _megabytes(pid: int) -> float:
    try:
        text = (PROC / str(pid) / "smaps_rollup").read_text()
    except OSError:
        return 0.0
    kilobytes = re.search(r"^Pss:\s+(\d+)", text, re.MULTILINE)
    return int(kilobytes[1]) / 1000 if kilobytes else 0.0
