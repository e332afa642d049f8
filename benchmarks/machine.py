"""Describes what the results depend on: machine, system and versions."""

from __future__ import annotations

import datetime
import os
import platform
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from app import __version__
from benchmarks.places import ROOT


def facts() -> Iterator[tuple[str, str]]:
    """Names and values, as far as the system provides them."""
    yield "Date", datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    yield "Tour Atlas", f"{__version__}{_commit()}"
    yield "Processor", f"{_processor()}, {os.cpu_count()} cores"
    if sys.platform == "linux":
        pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
        yield "Memory", f"{pages / 1e9:.1f} GB"
        name = platform.freedesktop_os_release().get("PRETTY_NAME", "Linux")
        yield "System", f"{name}, kernel {platform.release().partition('-')[0]}"
    else:
        yield "System", platform.platform()
    yield "Python", platform.python_version()
    yield "Qt", version("PySide6_Essentials")


def load() -> str:
    """The load average of the last minute."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def _processor() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text()
    except OSError:
        return platform.processor() or platform.machine()
    model = re.search(r"^model name\s*:\s*(.+)$", text, re.MULTILINE)
    return model[1] if model else platform.machine()


def _commit() -> str:
    """The commit of the repository, or an empty text outside one."""
    try:
        commit = _git("rev-parse", "--short", "HEAD")
        changes = _git("status", "--porcelain", "--untracked-files=no")
    except (OSError, subprocess.CalledProcessError):
        return ""
    return f", commit {commit}{' with changes' if changes else ''}"


def _git(*arguments: str) -> str:
    run = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True)
    return run.stdout.strip()
