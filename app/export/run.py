"""Runs an export: makes every requested file, and writes each in one step."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import msgspec

from app.export.errors import ExportError, naming
from app.export.job import Job
from app.export.options import ExportOptions
from app.export.pipeline import check_request, make_file
from app.export.progress import NoProgress, Progress, SubProgress, raise_if_cancelled
from app.export.registry import format_of
from app.export.sheet.printer import SheetPrinter
from app.tour.file.disk import exists, is_folder, replace_file
from app.tour.model import Tour


class Output(msgspec.Struct, frozen=True):
    """A requested file. The suffix of its path names the format."""

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
    """Writes ``tour`` to each output in turn; returns the notices for the user.

    Needs a ``QApplication``. Every target always holds the old file or the complete new one. All
    targets are checked before the first file is made. Raises ``BadRequest`` for an unknown format
    or stop, ``ExportError`` if a file cannot be written or exists and may not be overwritten, and
    ``ExportCancelled`` if ``progress`` is cancelled; files that are finished by then remain.
    """
    watch = progress or NoProgress()
    for output in outputs:
        with naming(output.path):
            format_of(output.path.suffix)
    for output in outputs:
        check_target(tour, output)
    notices: list[str] = []
    with closing(SheetPrinter(tour)) as printer:
        for index, output in enumerate(outputs):
            part = SubProgress(watch, index / len(outputs), (index + 1) / len(outputs))
            write_file(output.path, _make(tour, output, part, printer, notices))
            part.step(1.0)
    return list(dict.fromkeys([*printer.notices, *notices]))


def export_bytes(tour: Tour, output: Output) -> tuple[bytes, list[str]]:
    """The contents of a file, for standard output, and the notices for the user.

    Needs a ``QApplication``. Raises ``BadRequest`` and ``ExportError``.
    """
    notices: list[str] = []
    with closing(SheetPrinter(tour)) as printer:
        data = _make(tour, output, NoProgress(), printer, notices)
    return data, list(dict.fromkeys([*printer.notices, *notices]))


def _make(
    tour: Tour, output: Output, progress: Progress, printer: SheetPrinter, notices: list[str]
) -> bytes:
    progress.step(0.0)
    job = Job(tour=tour, options=output.options, progress=progress, notices=notices)
    with naming(output.path):
        data = make_file(job, format_of(output.path.suffix), printer)
    raise_if_cancelled(progress)
    return data


def write_file(path: Path, data: bytes) -> None:
    """Writes a finished file in one step. Raises ``ExportError``; then nothing is left behind."""
    try:
        replace_file(path, data)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(f"cannot be written: {reason}", path) from error


def check_target(tour: Tour, output: Output) -> None:
    """Raises ``ExportError`` if the file cannot be written, ``BadRequest`` for a bad request.

    It is called before the work: a minute of drawing should not end in "no such folder".
    """
    path, options = output.path, output.options
    with naming(path):
        if is_folder(path):
            raise ExportError("is a folder; name a file in it")
        if not is_folder(path.parent):
            raise ExportError(f"the folder {path.parent} does not exist or may not be opened")
        if exists(path) and not options.overwrite:
            raise ExportError("exists already; choose another name or allow overwriting")
        check_request(tour, options, format_of(path.suffix))
