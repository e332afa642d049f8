"""Watches a folder for files that are created or renamed there, by inotify (Linux)."""

from __future__ import annotations

import ctypes
import os
import select
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CREATED, RENAMED = 0x100, 0x80
_HEADER = struct.Struct("iIII")
_NON_BLOCKING = os.O_NONBLOCK | os.O_CLOEXEC


class FolderWatch:
    """The events of one folder; ``next`` waits for them."""

    def __init__(self, handle: int) -> None:
        self._handle = handle
        self._events: list[tuple[int, str]] = []

    def next(self, seconds: float) -> tuple[int, str] | None:
        """The next event with its file name, or ``None`` if none comes within ``seconds``."""
        if not self._events and select.select([self._handle], [], [], seconds)[0]:
            data = os.read(self._handle, 65536)
            while data:
                _, kind, _, length = _HEADER.unpack_from(data)
                name = data[_HEADER.size : _HEADER.size + length].rstrip(b"\0")
                self._events.append((kind, os.fsdecode(name)))
                data = data[_HEADER.size + length :]
        return self._events.pop(0) if self._events else None


@contextmanager
def watching(folder: Path) -> Iterator[FolderWatch]:
    """Watches a folder while the context lasts. Raises ``OSError``."""
    system = ctypes.CDLL(None, use_errno=True)
    handle = system.inotify_init1(_NON_BLOCKING)
    if handle < 0 or system.inotify_add_watch(handle, os.fsencode(folder), CREATED | RENAMED) < 0:
        raise OSError(ctypes.get_errno(), "the folder cannot be watched")
    try:
        yield FolderWatch(handle)
    finally:
        os.close(handle)
