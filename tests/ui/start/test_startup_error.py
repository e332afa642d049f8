"""Where the web engine could not run, the app says why, and does not start it."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import threading
from pathlib import Path

from app.web.requirements import FEWEST_FILES

ROOT = Path(__file__).resolve().parents[3]
REASON = "The map cannot be drawn here: only {files} files may be open at once"


def test_too_few_files_are_said_before_the_engine_starts(tmp_path: Path) -> None:
    files = FEWEST_FILES - 10
    folders = {f"XDG_{name}_HOME": str(tmp_path) for name in ("CACHE", "CONFIG", "DATA", "STATE")}
    process = subprocess.Popen(
        [sys.executable, "main.py", "open", "--verbose"],
        cwd=ROOT,
        env={**os.environ, "HOME": str(tmp_path), **folders},
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (files, files)),
    )
    assert process.stderr is not None
    lines = []
    # An app that starts would tell nothing more.
    limit = threading.Timer(60, process.kill)
    limit.start()
    try:
        # The dialog waits for the user.
        for line in process.stderr:
            lines.append(line)
            if REASON.format(files=files) in line:
                break
        assert REASON.format(files=files) in lines[-1], lines
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
    finally:
        limit.cancel()
        process.kill()
        process.communicate()
    assert children == ""
