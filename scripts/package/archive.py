"""The folder of the program as one compressed archive, the same for the same folder."""

from __future__ import annotations

import os
import subprocess
import tarfile
from pathlib import Path

from scripts.package.info import DIST, PROGRAM, VERSION, architecture, epoch

# Megabytes that xz looks back for repetitions. Blocks are thrice that, and each has a thread.
DICTIONARY_MB = 64
# Jumps in programs pack better after their targets were made absolute.
FILTERS = {"x86_64": "--x86"}


def write_archive() -> Path:
    """Writes ``dist/tour-atlas-VERSION-linux-ARCHITECTURE.tar.xz``; gives where.

    Raises ``CalledProcessError`` if xz could not do it.
    """
    top = f"tour-atlas-{VERSION}"
    path = DIST / f"{top}-linux-{architecture()}.tar.xz"
    command = [
        "xz",
        # One thread makes blocks of another kind, and so another file.
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
    """Adds a folder under another name, sorted, dated, owned by root, and with plain rights."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = when
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    archive.add(folder, top, recursive=False, filter=plain)
    for path in sorted(folder.rglob("*")):
        name = f"{top}/{path.relative_to(folder).as_posix()}"
        archive.add(path, name, recursive=False, filter=plain)
