"""Checks what Chromium needs of a system: shared memory, open files, its own program."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo

translate = QCoreApplication.translate

SHARED_MEMORY = Path("/dev/shm")
# Bytes. A sheet of 48 megapixels was drawn with 4 MB of shared memory, but not with 1 MB.
ENOUGH_SHARED_MEMORY = 64 * 1024 * 1024
# With 48 open files the page's files cannot be opened; the window needs more than an export.
FEWEST_FILES = 96
MANY_FILES = 4096
# All processes and threads of the user. With 20 nothing is drawn, with 60 the map is.
FEWEST_PROCESSES = 60
# Bytes of address space: Chromium reserves more than 1 TB and uses some hundred MB of it. Our pages
# were drawn within 200 GB, but not within 80 GB.
LEAST_ADDRESSES = 100_000_000_000


def adapt_to_system() -> list[str]:
    """Raises the limit of open files if it can; returns the switches that Chromium needs."""
    if sys.platform != "linux":
        return []
    _raise_files()
    if _has_shared_memory():
        return []
    try:
        # Chromium uses only this variable; Python tries several folders.
        os.environ["TMPDIR"] = tempfile.gettempdir()
    except FileNotFoundError:
        return []
    # Without shared memory Chromium ends the process; temporary files serve the same purpose.
    return ["--disable-dev-shm-usage"]


def missing_requirement() -> str | None:
    """Why Chromium would abort or hang on this system, as a part of a sentence, or ``None``."""
    if sys.platform in ("win32", "darwin"):
        return None
    import resource

    files = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    if files != resource.RLIM_INFINITY and files < FEWEST_FILES:
        text = translate(
            "requirements", "only {files} files may be open at once, fewer than {fewest}"
        )
        return text.format(files=files, fewest=FEWEST_FILES)
    processes = resource.getrlimit(resource.RLIMIT_NPROC)[0]
    # The limit does not apply to root.
    if processes != resource.RLIM_INFINITY and processes < FEWEST_PROCESSES and os.geteuid() != 0:
        text = translate(
            "requirements", "only {given} processes may run at once, fewer than {fewest}"
        )
        return text.format(given=processes, fewest=FEWEST_PROCESSES)
    most = resource.getrlimit(resource.RLIMIT_AS)[0]
    if most != resource.RLIM_INFINITY and most < LEAST_ADDRESSES:
        text = translate(
            "requirements",
            "a program may have only {given} MB of addresses (ulimit -v), too few for it",
        )
        return text.format(given=most // 2**20)
    program = _program()
    # If the program is missing, Qt itself reports it after searching elsewhere.
    if program.is_file() and not os.access(program, os.X_OK):
        return translate("requirements", "{program} may not be run").format(program=program)
    if not _has_shared_memory() and not _has_temporary_folder():
        text = translate(
            "requirements", "neither {memory} nor any folder for temporary files has room"
        )
        return text.format(memory=SHARED_MEMORY)
    return None


def _raise_files() -> None:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    many = MANY_FILES if hard == resource.RLIM_INFINITY else min(hard, MANY_FILES)
    if soft != resource.RLIM_INFINITY and soft < many:
        resource.setrlimit(resource.RLIMIT_NOFILE, (many, hard))


def _has_shared_memory() -> bool:
    try:
        volume = os.statvfs(SHARED_MEMORY)
    except OSError:
        return False
    enough = volume.f_bavail * volume.f_frsize >= ENOUGH_SHARED_MEMORY
    return enough and os.access(SHARED_MEMORY, os.W_OK | os.X_OK)


def _has_temporary_folder() -> bool:
    try:
        return bool(tempfile.gettempdir())
    except FileNotFoundError:
        return False


def _program() -> Path:
    path = os.environ.get("QTWEBENGINEPROCESS_PATH")
    if path:
        return Path(path)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.LibraryExecutablesPath)
    return Path(folder) / "QtWebEngineProcess"
