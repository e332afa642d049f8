"""Caches the shells of pages on disk, so that a map that was shown before appears sooner."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from app import __version__
from app.map import shell
from app.map.shell import PageShell, ShellKey
from app.resources import resource
from app.tour.file.disk import is_file, read_small, replace_file

# A shell has about 6 kB.
MOST_FILES = 60
MOST_BYTES = 1_000_000
_SUFFIX = ".json"

_log = logging.getLogger(__name__)


class _Entry(msgspec.Struct, frozen=True):
    """A shell with the digest of its text, since a file may be truncated or changed."""

    digest: str
    shell: PageShell


class ShellCache:
    """Returns shells from a folder, and renders and stores those that are missing.

    The name of a file is the digest of the key, of the app's version and of the code that renders
    shells, so that a change of any of them leads to another file. If the folder cannot be used,
    shells are rendered each time. Without a folder nothing is stored.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def get(self, key: ShellKey) -> PageShell:
        """The shell for a key."""
        if self._folder is None:
            return shell.render(key)
        file = self._folder / f"{_name(key)}{_SUFFIX}"
        page_shell = _read(file)
        if page_shell is None:
            page_shell = shell.render(key)
            _make_room(file)
            _store(file, page_shell)
        return page_shell


def _make_room(file: Path) -> None:
    """Deletes what is not a file of ours, such as a link, which would lead the writing elsewhere.

    A folder stays, and nothing is stored then.
    """
    with contextlib.suppress(OSError):
        if file.is_symlink() or not is_file(file):
            file.unlink()


def _store(file: Path, page_shell: PageShell) -> None:
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_file(file, msgspec.json.encode(_Entry(_digest(page_shell), page_shell)))
        _delete_oldest(file.parent)
    except OSError as error:
        _log.info("the page's shell is not cached: %s", error)


def _delete_oldest(folder: Path) -> None:
    files = sorted(folder.glob(f"*{_SUFFIX}"), key=_age)
    for file in files[:-MOST_FILES]:
        with contextlib.suppress(OSError):
            file.unlink()


def _read(file: Path) -> PageShell | None:
    # Whatever is wrong with a file, the shell can be rendered again.
    try:
        if file.is_symlink():
            return None
        entry = msgspec.json.decode(read_small(file, MOST_BYTES), type=_Entry)
        return entry.shell if entry.digest == _digest(entry.shell) else None
    except (OSError, ValueError, RecursionError, MemoryError):
        return None


def _digest(page_shell: PageShell) -> str:
    return hashlib.sha256(msgspec.json.encode(page_shell)).hexdigest()


def _age(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _name(key: ShellKey) -> str:
    digest = hashlib.sha256(msgspec.json.encode((__version__, key)))
    for part in _renderer():
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def _renderer() -> Iterator[bytes]:
    """The code that renders shells: during development it changes while the version does not."""
    if getattr(sys, "frozen", False):
        # Another build of the packaged program is another file.
        program = Path(sys.executable).stat()
        yield f"{program.st_size} {program.st_mtime_ns}".encode()
        return
    here = Path(__file__).parent
    for name in ("elements.py", "shell.py", "basemap.py", "assets.py"):
        yield (here / name).read_bytes()
    yield resource("web", "map", "page.html").read_bytes()
    for name in ("folium", "branca"):
        spec = importlib.util.find_spec(name)
        if spec is not None and spec.origin is not None:
            # This file tells the version without importing the package.
            yield Path(spec.origin).with_name("_version.py").read_bytes()
