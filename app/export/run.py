"""Runs an export: makes every requested file, and writes each in one step."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path

import msgspec

from app.export.carried import CarriedTour
from app.export.errors import BadRequest, ExportError, naming
from app.export.job import Job
from app.export.options import ExportOptions
from app.export.pipeline import check_request, expected_sheet, make_file
from app.export.progress import NoProgress, Progress, SubProgress, raise_if_cancelled
from app.export.registry import format_of
from app.export.sheet.pages import MANY, Expected
from app.export.sheet.pdf_page import PdfPage
from app.export.sheet.printer import SheetPrinter
from app.tour.file.disk import (
    FileKey,
    create_file,
    exists,
    file_key,
    is_folder,
    replace_file,
)
from app.tour.model import Tour

_INPUT = "is what the tour is read from; choose another name"
_EXISTS = "exists already; choose another name or allow overwriting"


class Output(msgspec.Struct, frozen=True):
    """A requested file. The suffix of its path names the format."""

    path: Path
    options: ExportOptions


class Result(msgspec.Struct, frozen=True):
    """What became of an output. It was written unless there is an ``error``.

    ``notices`` are for the user; those of several outputs may be the same.
    """

    output: Output
    error: ExportError | None
    notices: tuple[str, ...]


def export(
    tour: Tour, path: Path, options: ExportOptions, progress: Progress | None = None
) -> list[str]:
    """Writes ``tour`` to ``path`` in the format that its suffix names, as :func:`export_all`."""
    return export_all(tour, [Output(path, options)], progress)


def export_all(
    tour: Tour,
    outputs: Sequence[Output],
    progress: Progress | None = None,
    inputs: Iterable[Path] = (),
    contents: bytes | None = None,
) -> list[str]:
    """As :func:`export_each`, up to the first error, which it raises; returns the notices."""
    notices: list[str] = []
    with closing(export_each(tour, outputs, progress, inputs, contents)) as results:
        for result in results:
            if result.error is not None:
                raise result.error
            notices += result.notices
    return list(dict.fromkeys(notices))


def export_each(
    tour: Tour,
    outputs: Sequence[Output],
    progress: Progress | None = None,
    inputs: Iterable[Path] = (),
    contents: bytes | None = None,
    page: PdfPage | None = None,
) -> Generator[Result, None, None]:
    """Writes ``tour`` to each output in turn. An output that fails does not stop the others.

    Needs a ``QApplication``. Every target always holds the old file or the complete new one. All
    targets are checked before the first file is made, as by :func:`check_targets`. ``contents`` are
    the bytes of the file whose tour this is, if they are known: files that carry the tour carry
    them. ``page`` is a page that has begun, for the first sheet. Raises what :func:`check_targets`
    raises, and ``ExportCancelled`` if ``progress`` is cancelled; files that are finished by then
    remain. Close the generator if you leave it early.
    """
    watch = progress or NoProgress()
    check_targets(tour, outputs, inputs)
    written: dict[FileKey, Path] = {}
    carried = CarriedTour(tour, contents)
    with closing(SheetPrinter(tour, page)) as printer:
        for index, output in enumerate(outputs):
            part = SubProgress(watch, index / len(outputs), (index + 1) / len(outputs))
            notices: list[str] = []
            error = None
            printer.expect(_expected(islice(outputs, index + 1, None)))
            try:
                data = _make(carried, output, part, printer, notices)
                _check_not_written(output.path, written)
                write_file(output.path, data, overwrite=output.options.overwrite)
                written[file_key(output.path)] = output.path
            except ExportError as failure:
                error = failure
            part.step(1.0)
            yield Result(output, error, (*printer.notices, *notices))


def export_bytes(
    tour: Tour, output: Output, contents: bytes | None = None, page: PdfPage | None = None
) -> tuple[bytes, list[str]]:
    """The contents of a file, for standard output, and the notices for the user.

    ``contents`` and ``page`` are as in :func:`export_each`. Needs a ``QApplication``. Raises
    ``BadRequest`` and ``ExportError``.
    """
    notices: list[str] = []
    with closing(SheetPrinter(tour, page)) as printer:
        carried = CarriedTour(tour, contents)
        data = _make(carried, output, NoProgress(), printer, notices)
    return data, list(dict.fromkeys([*printer.notices, *notices]))


def _expected(outputs: Iterable[Output]) -> list[Expected]:
    """The next sheets that these files show."""
    sheets = (expected_sheet(each.options, format_of(each.path.suffix)) for each in outputs)
    return list(islice(filter(None, sheets), MANY))


def _make(
    carried: CarriedTour,
    output: Output,
    progress: Progress,
    printer: SheetPrinter,
    notices: list[str],
) -> bytes:
    progress.step(0.0)
    with naming(output.path):
        chosen = format_of(output.path.suffix)
        job = Job(
            tour=carried.tour,
            options=output.options,
            progress=progress,
            notices=notices,
            carried=carried.file(output.options, chosen),
        )
        data = make_file(job, chosen, printer)
    raise_if_cancelled(progress)
    return data


def write_file(path: Path, data: bytes, *, overwrite: bool) -> None:
    """Writes a finished file in one step. Raises ``ExportError``; then nothing is left behind."""
    try:
        if overwrite:
            replace_file(path, data)
        else:
            create_file(path, data)
    except FileExistsError as error:
        # Made by someone else since the check.
        raise ExportError(_EXISTS, path) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(f"cannot be written: {reason}", path) from error


def check_targets(tour: Tour, outputs: Sequence[Output], inputs: Iterable[Path] = ()) -> None:
    """Raises ``BadRequest`` for an unknown format or stop, or a file that is requested twice.

    Raises ``ExportError`` if a file is one of the ``inputs``, which the tour was made from, if it
    cannot be written, or if it exists and may not be overwritten. All this is checked before the
    work: a minute of drawing should not end in "no such folder".
    """
    for output in outputs:
        with naming(output.path):
            format_of(output.path.suffix)
    own = frozenset(map(file_key, inputs))
    requested: dict[FileKey, Path] = {}
    for output in outputs:
        with naming(output.path):
            key = file_key(output.path)
            if key in own:
                raise ExportError(_INPUT)
            if key in requested:
                raise BadRequest(_twice(output.path, requested[key]))
            requested[key] = output.path
            _check_target(tour, output)


def check_no_input(path: Path, inputs: Iterable[Path]) -> None:
    """Raises ``ExportError`` if a file is one of the ``inputs``, which the tour was made from."""
    if file_key(path) in map(file_key, inputs):
        raise ExportError(_INPUT, path)


def check_output(tour: Tour, output: Output) -> None:
    """Raises ``BadRequest`` if the format cannot show this tour with these options."""
    with naming(output.path):
        check_request(tour, output.options, format_of(output.path.suffix))


def _check_target(tour: Tour, output: Output) -> None:
    path, options = output.path, output.options
    if is_folder(path):
        raise ExportError("is a folder; name a file in it")
    if not is_folder(path.parent):
        raise ExportError(f"the folder {path.parent} does not exist or may not be opened")
    if exists(path) and not options.overwrite:
        raise ExportError(_EXISTS)
    check_output(tour, output)


def _check_not_written(path: Path, written: Mapping[FileKey, Path]) -> None:
    # Only now is it known that two names are one file where upper and lower case do not differ.
    first = written.get(file_key(path))
    if first is not None:
        raise ExportError(_twice(path, first), path)


def _twice(path: Path, first: Path) -> str:
    twice = "the same file is asked for twice"
    return twice if str(path) == str(first) else f"{twice}; it is also called {first}"
