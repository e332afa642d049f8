"""How much memory a process and all that it has started take together. Linux only.

Counted is what the whole tree of processes holds in memory: pages that are private to one of them,
and pages that are shared once for the tree. The kernel's own ``Pss`` will not do here, because it
shares the cost of a library with whatever else on the machine has it loaded at that moment. Which
pages of a file each process has is not told; of a mapping that several have, the largest share is
taken.
"""

from __future__ import annotations

import re
import subprocess
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

PROC = Path("/proc")
LOOK_EVERY_SECONDS = 0.05
# "7f00a0-7f00b0 r-xp 0001000 08:01 1234   /a/file", which is followed by "Rss:   12 kB" and others.
_MAPPING = re.compile(r"([0-9a-f]+)-[0-9a-f]+ \S+ ([0-9a-f]+) (\S+) (\d+)")
_NOWHERE = "0"


def peak_megabytes(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> float:
    """Runs a command and gives the most that it has taken, in MB of a million bytes.

    Gives NaN on systems that cannot tell. Raises if the command fails.
    """
    most = 0.0
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        while process.poll() is None:
            most = max(most, _taken(process.pid))
            time.sleep(LOOK_EVERY_SECONDS)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, list(command))
    return most or float("nan")


def tree_megabytes(pid: int) -> float:
    """What a process and all that it has started take at this moment; NaN where none can tell."""
    return _taken(pid) or float("nan")


def _taken(first: int) -> float:
    private = 0
    shared: dict[str, int] = defaultdict(int)
    for pid in _family(first):
        for mapping, own, common in _mappings(pid):
            private += own
            shared[mapping] = max(shared[mapping], common)
    return (private + sum(shared.values())) * 1024 / 1e6


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


def _mappings(pid: int) -> Iterator[tuple[str, int, int]]:
    """What each mapping is of, and its private and shared pages in kB."""
    try:
        text = (PROC / str(pid) / "smaps").read_text(errors="replace")
    except OSError:
        return  # it has just ended
    mapping, own, common = "", 0, 0
    for line in text.splitlines():
        if line.startswith("Private_"):
            own += int(line.split()[1])
        elif line.startswith("Shared_"):
            common += int(line.split()[1])
        elif found := _MAPPING.match(line):
            yield mapping, own, common
            start, offset, device, inode = found.groups()
            # Memory of no file is shared with a child that was forked, and lies where it lay.
            mapping = start if inode == _NOWHERE else f"{device} {inode} {offset}"
            own, common = 0, 0
    yield mapping, own, common
