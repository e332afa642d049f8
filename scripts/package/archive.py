"""Packs the folder of the program into a reproducible compressed archive."""

from __future__ import annotations

import os
import subprocess
import tarfile
from pathlib import Path

from scripts.package.info import DIST, PROGRAM, VERSION, architecture, epoch

# The xz dictionary in megabytes. A block is three times as large, and each block has a thread.
DICTIONARY_MB = 64
# This filter makes jump targets absolute, so that programs compress better.
FILTERS = {"x86_64": "--x86"}


def write_archive() -> Path:
    """Writes ``dist/tour-atlas-VERSION-linux-ARCHITECTURE.tar.xz`` and returns its path.

    Raises ``CalledProcessError`` if xz fails.
    """
    top = f"tour-atlas-{VERSION}"
    path = DIST / f"{top}-linux-{architecture()}.tar.xz"
    command = [
        "xz",
        # A single thread would write different blocks, and so another file.
        f"--threads={max(2, os.cpu_count() or 0)}",
        *filter(None, [FILTERS.get(architecture())]),
        f"--lzma2=preset=6,dict={DICTIONARY_MB}MiB",
    ]
    part = path.with_suffix(".part")
    with part.open("wb") as file:
        packer = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=file)
        assert packer.stdin is not None
        with packer.stdin, tarfile.open(fileobj=packer.stdin, mode="w|") as archive:
            write_folder(archive, PROGRAM, top, epoch())
        code = packer.wait()
    if code:
        raise subprocess.CalledProcessError(code, command)
    part.replace(path)
    return path


def write_folder(archive: tarfile.TarFile, folder: Path, top: str, when: int) -> None:
    """Adds a folder as ``top``, sorted, with one date, root as owner and normalised modes."""

    def normalise(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = when
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    archive.add(folder, top, recursive=False, filter=normalise)
    for path in sorted(folder.rglob("*")):
        name = f"{top}/{path.relative_to(folder).as_posix()}"
        archive.add(path, name, recursive=False, filter=normalise)
