"""Lines of Python in a process of their own, for what must be so before there is an application."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def told_by(code: str, home: Path, seconds: float, changes: dict[str, str] | None = None) -> str:
    """What the lines print, by a user whose files are all below ``home``.

    ``changes`` are made to the environment. Fails where the process does, or where it takes longer.
    """
    environment = {
        **os.environ,
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "PYTHONPATH": str(ROOT),
        **(changes or {}),
    }
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=home,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
