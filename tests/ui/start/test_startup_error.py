"""Where the web engine cannot run, the app says why, and does not crash."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from app.web.requirements import FEWEST_FILES

ROOT = Path(__file__).resolve().parents[3]
REASON = "The map cannot be drawn here: only {files} files may be open at once"
SECONDS = 60


@contextmanager
def starting(
    folder: Path, before: Callable[[], None] | None = None, **changes: str
) -> Iterator[subprocess.Popen[str]]:
    """The app, which has ``folder`` for its files; ``before`` is called in its process."""
    folders = {f"XDG_{name}_HOME": str(folder) for name in ("CACHE", "CONFIG", "DATA", "STATE")}
    process = subprocess.Popen(
        [sys.executable, "main.py", "open", "--verbose"],
        cwd=ROOT,
        env={**os.environ, "HOME": str(folder), **folders, **changes},
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=before,
    )
    # An app that is silent is ended, so that its output ends.
    limit = threading.Timer(SECONDS, process.kill)
    limit.start()
    try:
        yield process
    finally:
        limit.cancel()
        process.kill()
        process.communicate()


def lines_until(process: subprocess.Popen[str], words: str) -> list[str]:
    """What the app says, until it says the words."""
    assert process.stderr is not None
    lines = []
    for line in process.stderr:
        lines.append(line)
        if words in line:
            break
    assert words in lines[-1], lines
    return lines


def test_too_few_files_are_said_before_the_engine_starts(tmp_path: Path) -> None:
    files = FEWEST_FILES - 10

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))

    with starting(tmp_path, limit) as process:
        # The dialog waits for the user.
        lines_until(process, REASON.format(files=files))
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
    assert children == ""


def test_a_page_whose_process_ends_before_the_window_is_made(tmp_path: Path) -> None:
    # It reads first: Chromium ends the whole app if it finds nobody to write to.
    program = tmp_path / "process"
    program.write_text("#!/bin/sh\nhead -c 1 <&3 >/dev/null 2>&1\n")
    program.chmod(0o755)
    with starting(tmp_path, QTWEBENGINEPROCESS_PATH=str(program)) as process:
        lines_until(process, "its process ended again and again")
        process.send_signal(signal.SIGTERM)
        assert process.wait() == 0
