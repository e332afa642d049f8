"""Checks the file that a command is to write."""

from __future__ import annotations

from pathlib import Path


def check_new_file(path: Path, source: Path, *, overwrite: bool) -> None:
    """Raises ``ValueError`` if it is the file that is read, ``FileExistsError`` if it may not go.

    ``str()`` of both is one sentence. An existing file may be replaced with ``overwrite``.
    """
    if path.resolve() == source.resolve():
        raise ValueError(f"{path} is the file that is read: choose another name for the tour")
    if path.exists() and not overwrite:
        raise FileExistsError(f"{path} exists: choose another name, or add --overwrite")
