"""Which formats a tour can leave in, by suffix, and the one way out: :func:`export`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from app.export.errors import BadRequest, ExportError
from app.export.options import ExportOptions
from app.export.picture import make_pdf, make_png
from app.export.progress import Progress, Unwatched, check
from app.tour.files import replace_file
from app.tour.model import Tour

Make = Callable[[Tour, Path, ExportOptions, Progress], bytes]


class Format(msgspec.Struct, frozen=True):
    """A format: its name for people, its suffix, and the function that makes its bytes."""

    name: str
    suffix: str
    make: Make


FORMATS: Mapping[str, Format] = {
    made.suffix: made
    for made in (Format("PNG image", ".png", make_png), Format("PDF document", ".pdf", make_pdf))
}


def format_of(path: Path) -> Format:
    """The format that a path's suffix names. Raises ``BadRequest`` for any other."""
    found = FORMATS.get(path.suffix.lower())
    if found is None:
        known = ", ".join(FORMATS)
        raise BadRequest(path, f"the format {path.suffix or '(none)'} is not known; use {known}")
    return found


def export(
    tour: Tour, path: Path, options: ExportOptions, progress: Progress | None = None
) -> None:
    """Writes ``tour`` to ``path`` in the format that its suffix names; needs a ``QApplication``.

    The target is the old file or the whole new one at any moment. Raises ``BadRequest`` for an
    unknown format or stop, ``ExportError`` if the file cannot be written or exists and may not be
    overwritten, ``ExportCancelled`` if ``progress`` says stop; nothing is left behind then.
    """
    watch = progress or Unwatched()
    chosen = format_of(path)
    _check_target(path, options)
    if isinstance(options.fit, str) and all(stop.id != options.fit for stop in tour.stops):
        raise BadRequest(path, f"the tour has no stop with the id {options.fit!r} to fit")
    watch.step(0.0)
    data = chosen.make(tour, path, options, watch)
    check(watch)
    try:
        replace_file(path, data)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(path, f"cannot be written: {reason}") from error
    watch.step(1.0)


def _check_target(path: Path, options: ExportOptions) -> None:
    # Before the work, not after it: a minute of drawing should not end in "no such folder".
    if path.is_dir():
        raise ExportError(path, "is a folder; name a file in it")
    if not path.parent.is_dir():
        raise ExportError(path, f"the folder {path.parent} does not exist; make it first")
    if path.exists() and not options.overwrite:
        raise ExportError(path, "exists already; choose another name or allow overwriting")
