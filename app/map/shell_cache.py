"""Keeps frames from one start to the next, so that a map that was seen before need not be made."""

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
from app.map import basemap, shell
from app.map.shell import PageShell, ShellKey
from app.resources import resource
from app.tour.file.disk import replace_file

# A frame has some 6 kB.
MOST_KEPT = 60
_SUFFIX = ".json"

_log = logging.getLogger(__name__)


class _Kept(msgspec.Struct, frozen=True):
    """A frame with the digest of its own text, for files may be cut or changed."""

    digest: str
    frame: PageShell


class ShellCache:
    """Gives the frame of a plan from a folder of kept ones; makes and keeps it if it is not there.

    A frame's name is the digest of its plan, of this version of the app and of what makes frames,
    so that a change of any of them is another frame. A folder that cannot be used costs only time.
    Without a folder nothing is kept.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def get(self, plan: ShellKey) -> PageShell:
        """The frame of a plan."""
        if self._folder is None:
            return shell.render(plan)
        file = self._folder / f"{_name(plan)}{_SUFFIX}"
        kept = _read(file)
        if kept is None:
            kept = shell.render(plan)
            _keep(file, kept)
        return kept


def _keep(file: Path, made: PageShell) -> None:
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_file(file, msgspec.json.encode(_Kept(_digest(made), made)))
        _thin_out(file.parent)
    except OSError as error:
        _log.info("the page is not kept: %s", error)


def _thin_out(folder: Path) -> None:
    files = sorted(folder.glob(f"*{_SUFFIX}"), key=_age)
    for file in files[:-MOST_KEPT]:
        with contextlib.suppress(OSError):
            file.unlink()


def _read(file: Path) -> PageShell | None:
    try:
        kept = msgspec.json.decode(file.read_bytes(), type=_Kept)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None
    return kept.frame if kept.digest == _digest(kept.frame) else None


def _digest(made: PageShell) -> str:
    return hashlib.sha256(msgspec.json.encode(made)).hexdigest()


def _age(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _name(plan: ShellKey) -> str:
    digest = hashlib.sha256(msgspec.json.encode((__version__, plan)))
    for part in _makers():
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def _makers() -> Iterator[bytes]:
    """What frames are made by, beside the version, which stays the same while one works on it."""
    if getattr(sys, "frozen", False):
        # The packaged program is one: another build is another program.
        program = Path(sys.executable).stat()
        yield f"{program.st_size} {program.st_mtime_ns}".encode()
        return
    here = Path(__file__).parent
    for file in (here / "elements.py", Path(shell.__file__), Path(basemap.__file__)):
        yield file.read_bytes()
    yield resource("web", "map", "page.html").read_bytes()
    for name in ("folium", "branca"):
        found = importlib.util.find_spec(name)
        if found is not None and found.origin is not None:
            # Says which version it is, and is there without loading it.
            yield Path(found.origin).with_name("_version.py").read_bytes()
