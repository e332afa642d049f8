"""The way out: makes every file that is asked for, and puts each in its place in one step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from app.export.errors import BadRequest, ExportError
from app.export.job import Job
from app.export.options import ExportOptions
from app.export.progress import Progress, SubProgress, Unwatched, check
from app.export.registry import format_of
from app.export.sheet.printer import SheetPrinter
from app.tour.file.disk import exists, is_folder, replace_file
from app.tour.model import Tour


class Output(msgspec.Struct, frozen=True):
    """A file that is asked for; its suffix names the format."""

    path: Path
    options: ExportOptions


def export(
    tour: Tour, path: Path, options: ExportOptions, progress: Progress | None = None
) -> list[str]:
    """Writes ``tour`` to ``path`` in the format that its suffix names, as :func:`export_all`."""
    return export_all(tour, [Output(path, options)], progress)


def export_all(
    tour: Tour, outputs: Sequence[Output], progress: Progress | None = None
) -> list[str]:
    """Writes ``tour`` to every output in turn; gives what the user should know about them.

    Needs a ``QApplication``. Each target is the old file or the whole new one at any moment. All
    targets are checked before the first is made. Raises ``BadRequest`` for an unknown format or
    stop, ``ExportError`` if a file cannot be written or exists and may not be overwritten, and
    ``ExportCancelled`` if ``progress`` says stop; files that were finished by then stay.
    """
    watch = progress or Unwatched()
    for output in outputs:
        format_of(output.path)
    for output in outputs:
        check_target(tour, output)
    with _pressing() as (press, notices):
        for index, output in enumerate(outputs):
            part = SubProgress(watch, index / len(outputs), (index + 1) / len(outputs))
            put(output.path, _made(tour, output, part, press, notices))
            part.step(1.0)
    return notices


def export_bytes(tour: Tour, output: Output) -> tuple[bytes, list[str]]:
    """What a file would hold, for standard output, and what the user should know about it.

    Needs a ``QApplication``. Raises ``BadRequest`` and ``ExportError``.
    """
    with _pressing() as (press, notices):
        data = _made(tour, output, Unwatched(), press, notices)
    return data, notices


@contextmanager
def _pressing() -> Iterator[tuple[SheetPrinter, list[str]]]:
    """A press for one run, and the notices of that run: complete, each once, at its end."""
    press = SheetPrinter()
    notices: list[str] = []
    try:
        yield press, notices
    finally:
        press.close()
        notices[:] = dict.fromkeys([*press.notices, *notices])


def _made(
    tour: Tour, output: Output, progress: Progress, press: SheetPrinter, notices: list[str]
) -> bytes:
    progress.step(0.0)
    job = Job(
        tour=tour,
        path=output.path,
        options=output.options,
        progress=progress,
        press=press,
        notices=notices,
    )
    data = format_of(output.path).make(job)
    check(progress)
    return data


def put(path: Path, data: bytes) -> None:
    """Puts a finished file in its place. Raises ``ExportError``; nothing is left behind then."""
    try:
        replace_file(path, data)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(path, f"cannot be written: {reason}") from error


def check_target(tour: Tour, output: Output) -> None:
    """Raises ``ExportError`` if the file could not be written, ``BadRequest`` for a bad wish.

    Before the work, not after it: a minute of drawing should not end in "no such folder".
    """
    path, options = output.path, output.options
    if is_folder(path):
        raise ExportError(path, "is a folder; name a file in it")
    if not is_folder(path.parent):
        raise ExportError(path, f"the folder {path.parent} does not exist or may not be opened")
    if exists(path) and not options.overwrite:
        raise ExportError(path, "exists already; choose another name or allow overwriting")
    if isinstance(options.fit, str) and all(stop.id != options.fit for stop in tour.stops):
        raise BadRequest(path, f"the tour has no stop with the id {options.fit!r} to fit")
