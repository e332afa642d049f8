"""Measures the memory of a process and all its descendants. Linux only.

The sum counts private pages of each process, and shared pages once for the whole tree. The kernel's
``Pss`` does not serve here: it divides the cost of a library among all processes on the machine
that have loaded it. The kernel does not report which pages of a file a process has in memory, so
the largest share counts when several processes have the same mapping.
"""

from __future__ import annotations

import re
import subprocess
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

PROC = Path("/proc")
POLL_SECONDS = 0.05
# "7f00a0-7f00b0 r-xp 0001000 08:01 1234   /a/file", followed by lines such as "Rss:   12 kB".
_MAPPING = re.compile(r"([0-9a-f]+)-[0-9a-f]+ \S+ ([0-9a-f]+) (\S+) (\d+)")
_ANONYMOUS = "0"


def peak_megabytes(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> float:
    """Runs a command and returns its peak memory in MB of a million bytes.

    Returns NaN on systems without /proc. Raises if the command fails.
    """
    peak = 0.0
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        while process.poll() is None:
            peak = max(peak, _used(process.pid))
            time.sleep(POLL_SECONDS)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, list(command))
    return peak or float("nan")


def tree_megabytes(pid: int) -> float:
    """The current memory of a process and its descendants in MB; NaN on systems without /proc."""
    return _used(pid) or float("nan")


def _used(root: int) -> float:
    private = 0
    shared: dict[str, int] = defaultdict(int)
    for pid in _tree(root):
        for mapping, private_kb, shared_kb in _mappings(pid):
            private += private_kb
            shared[mapping] = max(shared[mapping], shared_kb)
    return (private + sum(shared.values())) * 1024 / 1e6


def _tree(root: int) -> list[int]:
    """The ids of a process and its descendants."""
    children: dict[int, list[int]] = {}
    for folder in PROC.glob("[0-9]*"):
        try:
            # The name is in parentheses and may contain any character.
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError):
            continue  # the process has just ended
        children.setdefault(parent, []).append(int(folder.name))
    tree = [root]
    for pid in tree:
        tree += children.get(pid, [])
    return tree


def _mappings(pid: int) -> Iterator[tuple[str, int, int]]:
    """For each mapping a key of what it maps, and its private and shared pages in kB."""
    try:
        text = (PROC / str(pid) / "smaps").read_text(errors="replace")
    except OSError:
        return  # the process has just ended
    mapping, private_kb, shared_kb = "", 0, 0
    for line in text.splitlines():
        if line.startswith("Private_"):
            private_kb += int(line.split()[1])
        elif line.startswith("Shared_"):
            shared_kb += int(line.split()[1])
        elif header := _MAPPING.match(line):
            yield mapping, private_kb, shared_kb
            start, offset, device, inode = header.groups()
            # Anonymous memory is shared only with forked children, at the same address.
            mapping = start if inode == _ANONYMOUS else f"{device} {inode} {offset}"
            private_kb, shared_kb = 0, 0
    yield mapping, private_kb, shared_kb
