"""The files that a tour was made from, which no export may replace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from app.tour.model import Source, Tour


def input_files(tour: Tour, path: Path | None) -> tuple[Path, ...]:
    """The tour's own file, if it has one, and the local files that its sources name.

    The addresses of sources are relative to the tour's file. The files need not exist.
    """
    if path is None:
        return ()
    names = (name for source in tour.sources for name in _local_names(source))
    return (path, *(path.parent / name for name in names))


def _local_names(source: Source) -> Iterator[str]:
    imported = source.extra.get("imported")
    if isinstance(imported, dict) and isinstance(imported.get("file"), str):
        yield imported["file"]
    try:
        parts = urlsplit(source.url or "")
    except ValueError:
        return
    if parts.path and parts.scheme in ("", "file") and parts.netloc in ("", "localhost"):
        # It brings the clients of all protocols with it, and few tours need it.
        from urllib.request import url2pathname

        yield url2pathname(parts.path)
