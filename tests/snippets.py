"""Runs Python code in a new process, for tests of what happens before an application exists."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def output_of(code: str, home: Path, seconds: float, changes: dict[str, str] | None = None) -> str:
    """The standard output of ``code``, run by a user whose files are all below ``home``.

    ``changes`` are added to the environment. Fails if the process fails or takes longer than
    ``seconds``.
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
