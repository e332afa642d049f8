"""Hears at once when a file comes into a folder, or gets its name there (Linux)."""

from __future__ import annotations

import ctypes
import os
import select
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CREATED, RENAMED = 0x100, 0x80
_HEAD = struct.Struct("iIII")
_NON_BLOCKING = os.O_NONBLOCK | os.O_CLOEXEC


class FolderWatch:
    """What happens in one folder; ``next`` waits for it."""

    def __init__(self, handle: int) -> None:
        self._handle = handle
        self._heard: list[tuple[int, str]] = []

    def next(self, seconds: float) -> tuple[int, str] | None:
        """What happened and to which name, or ``None`` if nothing did for so long."""
        if not self._heard and select.select([self._handle], [], [], seconds)[0]:
            data = os.read(self._handle, 65536)
            while data:
                _, kind, _, length = _HEAD.unpack_from(data)
                name = data[_HEAD.size : _HEAD.size + length].rstrip(b"\0")
                self._heard.append((kind, os.fsdecode(name)))
                data = data[_HEAD.size + length :]
        return self._heard.pop(0) if self._heard else None


@contextmanager
def watching(folder: Path) -> Iterator[FolderWatch]:
    """Watches a folder for as long as the context lasts. Raises ``OSError``."""
    system = ctypes.CDLL(None, use_errno=True)
    handle = system.inotify_init1(_NON_BLOCKING)
    if handle < 0 or system.inotify_add_watch(handle, os.fsencode(folder), CREATED | RENAMED) < 0:
        raise OSError(ctypes.get_errno(), "the folder cannot be watched")
    try:
        yield FolderWatch(handle)
    finally:
        os.close(handle)
