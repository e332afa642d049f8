"""The command ``tour-atlas export``.

Modules that draw are imported only when they are needed, so that ``--help`` is fast.
"""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.exit_codes import BAD_USAGE, DONE, NOT_WRITTEN
from app.terminal import say, write_bytes

if TYPE_CHECKING:
    from app.export.progress import Progress
    from app.export.request import Request
    from app.export.run import Output, Result
    from app.export.sheet.pdf_page import PdfPage

STANDARD_OUTPUT = "-"

# The parts of a sheet with their help texts. The names are the fields of ``SheetParts``.
PARTS = {
    "title": "title, subtitle and dates",
    "route": "the legs",
    "badges": "the numbers of the stops on the map",
    "labels": "the names of the stops on the map",
    "legend": "the list of stops",
    "events": "what happened at each stop (poster, picture of a stop)",
    "scale-bar": "the scale bar",
    "north": "the note that north is up, which maps do not need (off)",
    "sources": "the sources of the tour",
    "attribution": "the map credits; without them, credit the map next to the picture",
}

# The parts that a sheet has only if they are asked for.
OFF = ("north",)
# The names in ``app.export.presets``, which needs Qt for its labels.
PRESET_NAMES = (
    "article-16x9", "article-1x1", "article-4x5", "story", "slide", "handout", "wall-a3",
    "wall-a1",
)  # fmt: skip


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Defines the options of the command."""
    parser.add_argument("tour", type=Path, metavar="TOUR")
    parser.add_argument(
        "-o", "--output", action="append", default=[], metavar="FILE", dest="outputs",
        help="the file; its suffix is the format (png jpg webp pdf svg html geojson kml kmz gpx "
        "csv ics md). Can be repeated. - is standard output, see --format",
    )  # fmt: skip
    parser.add_argument(
        "--each-stop", type=Path, metavar="DIR", help="a picture of each stop, in this folder"
    )
    parser.add_argument(
        "--format", metavar="SUFFIX", help="the format of --each-stop (png) and of -o -"
    )
    parser.add_argument(
        "--preset", metavar="NAME",
        help=f"a picture for a purpose: {', '.join(PRESET_NAMES)}. --size, --dpi, --scale and "
        "--layout change it",
    )  # fmt: skip
    parser.add_argument(
        "--size", help="3840x2160, or a1 to a5, a4-portrait (1920x1080 if no preset says otherwise)"
    )
    parser.add_argument("--dpi", type=float, help="pixels per inch (paper: 300, pixels: 96)")
    parser.add_argument(
        "--scale", type=float,
        help="size of text and markers (1); where they are large, the list of stops becomes brief, "
        "then the subtitle and other parts give way to the map",
    )  # fmt: skip
    parser.add_argument(
        "--fit", default="route", metavar="WHAT", help="route, stop:ID, or W,S,E,N in degrees"
    )
    parser.add_argument("--theme", choices=("light", "dark", "print"), default="light")
    parser.add_argument(
        "--layout", choices=("plain", "poster"),
        help="poster: the itinerary, with what happened, beside or below the map (plain)",
    )  # fmt: skip
    parser.add_argument(
        "--atlas", action="store_true", help="in a PDF: a page for each stop after the whole route"
    )
    parser.add_argument("--quality", type=int, default=90, help="of JPEG and WebP, 1 to 100")
    parser.add_argument(
        "--separator", default="comma", metavar="NAME",
        help="between the cells of CSV: comma, tab, or semicolon, which Excel expects where the "
        "comma is the decimal sign",
    )  # fmt: skip
    parser.add_argument(
        "--track", action="store_true",
        help="in GPX: the route also as a track, along great circles, for devices that know only "
        "tracks",
    )  # fmt: skip
    toggle = argparse.BooleanOptionalAction
    parser.add_argument(
        "--embed", action=toggle, default=True,
        help="the tour's file in PNG, PDF, SVG and HTML, so that they open again in Tour Atlas",
    )  # fmt: skip
    parser.add_argument(
        "--source-texts", action=toggle, default=True,
        help="the texts of the sources in the tour's file, also in GeoJSON; without them, "
        "citations keep their words",
    )  # fmt: skip
    for name, text in PARTS.items():
        parser.add_argument(f"--{name}", action=toggle, default=name not in OFF, help=text)
    parser.add_argument("--overwrite", action="store_true", help="replace existing files")
    parser.add_argument("--quiet", action="store_true", help="no progress and no notices")


def run(arguments: argparse.Namespace) -> int:
    """Makes the files and returns the exit code. Each error is one sentence on stderr."""
    from app.export.errors import BadRequest
    from app.web.headless import application

    try:
        targets = _targets(arguments)
        has_sheets = _has_sheets(arguments, targets)
    except (ValueError, BadRequest) as error:
        return _fail(str(error), BAD_USAGE)
    with application():
        return _read_and_export(arguments, targets, has_sheets=has_sheets)


def _has_sheets(arguments: argparse.Namespace, targets: Sequence[Path | None]) -> bool:
    """Whether any file shows a sheet, which is drawn in a page.

    Raises ``ValueError`` if nothing is asked for, and ``BadRequest`` for an unknown format.
    """
    from app.export.errors import naming
    from app.export.registry import format_of

    files = [target or _standard_output(arguments) for target in targets]
    if arguments.each_stop is not None:
        files.append(Path(f"stop.{_suffix(arguments, 'png')}"))
    if not files:
        raise ValueError("say where to: -o FILE, or --each-stop DIR")
    takes = []
    for file in files:
        with naming(file):
            takes.append(format_of(file.suffix).takes)
    return any(stage != "tour" for stage in takes)


def _read_and_export(
    arguments: argparse.Namespace, targets: Sequence[Path | None], *, has_sheets: bool
) -> int:
    from app.export.errors import Refused

    page: PdfPage | None = None
    try:
        if has_sheets:
            from app.export.early import begin_early

            page, request = begin_early(arguments.theme, partial(_read, arguments))
        else:
            request = _read(arguments)
    except Refused as refused:
        for line in refused.lines:
            say(line)
        return refused.code
    with closing(page) if page else nullcontext():
        return _export(request, arguments, targets, page)


def _read(arguments: argparse.Namespace) -> Request:
    """Imports what reads and exports, and reads the tour. Raises ``Refused``."""
    import app.export.formats.picture
    import app.export.run
    import app.export.stops
    import app.import_command  # noqa: F401
    from app.export.request import read_request

    return read_request(arguments)


def _export(
    request: Request,
    arguments: argparse.Namespace,
    targets: Sequence[Path | None],
    page: PdfPage | None,
) -> int:
    from app.export.errors import BadRequest, ExportCancelled, ExportError
    from app.export.run import Output, check_output, export_bytes
    from app.export.stops import stop_outputs
    from app.import_command import report

    options, (tour, contents, imported) = request
    if imported is not None and not arguments.quiet:
        for line in report(imported):
            say(f"{arguments.tour}: {line}")
    outputs = [Output(path, options) for path in targets if path is not None]
    standard_output = Output(_standard_output(arguments), options)
    errors: list[ExportError] = []
    notices: list[str] = []
    try:
        if None in targets:
            check_output(tour, standard_output)
        if arguments.each_stop is not None:
            suffix = _suffix(arguments, "png")
            outputs += stop_outputs(tour, arguments.each_stop, suffix, options)
        if outputs:
            for result in _write(request, outputs, arguments, page):
                notices += result.notices
                errors += [result.error] if result.error else []
            # It is closed by now.
            page = None
    except ExportError as error:
        return _fail(str(error), BAD_USAGE if isinstance(error, BadRequest) else NOT_WRITTEN)
    except ExportCancelled:
        return _fail("stopped before all was written; no file is half-written", NOT_WRITTEN)
    if None in targets:
        try:
            data, more = export_bytes(tour, standard_output, contents, page)
            notices += more
            write_bytes(data)
        except ExportError as error:
            errors.append(error)
    for failure in errors:
        say(str(failure))
    if not arguments.quiet:
        for notice in dict.fromkeys(notices):
            say(notice)
    return NOT_WRITTEN if errors else DONE


def _write(
    request: Request,
    outputs: Sequence[Output],
    arguments: argparse.Namespace,
    page: PdfPage | None,
) -> list[Result]:
    from app.export.inputs import input_files
    from app.export.run import export_each

    progress: Progress | None = None
    if sys.stderr is not None and sys.stderr.isatty() and not arguments.quiet:
        from app.export.progress import TerminalProgress

        progress = TerminalProgress(sys.stderr)
    watch = _Interruptible(progress)
    tour, contents, _ = request.given
    inputs = input_files(tour, arguments.tour)
    try:
        with (
            watch.handling_signals(),
            closing(export_each(tour, outputs, watch, inputs, contents, page)) as results,
        ):
            return list(results)
    finally:
        watch.step(1.0)  # removes the bar, so that the next message has its own line


class _Interruptible:
    """Progress that Ctrl+C cancels.

    Qt's event loop would only print an exception of a signal handler, and the export would go on;
    there the signal is noted, and the next step asks for it.
    """

    def __init__(self, shown: Progress | None) -> None:
        self._shown = shown
        self._stopped = False

    @contextmanager
    def handling_signals(self) -> Iterator[None]:
        """Handles SIGINT and SIGTERM inside the block."""
        numbers = (signal.SIGINT, signal.SIGTERM)
        handlers = [signal.signal(number, self._stop) for number in numbers]
        try:
            yield
        finally:
            for number, handler in zip(numbers, handlers, strict=True):
                signal.signal(number, handler)

    def step(self, share: float) -> None:
        """Passes the share on, if progress is shown."""
        if self._shown is not None:
            self._shown.step(share)

    def cancelled(self) -> bool:
        """Whether a signal has arrived."""
        return self._stopped

    def _stop(self, *_: object) -> None:
        from PySide6.QtCore import QThread

        from app.export.errors import ExportCancelled

        self._stopped = True
        # Without Qt, a large tour may take long between two checks.
        if QThread.currentThread().loopLevel() == 0:
            raise ExportCancelled


def _targets(arguments: argparse.Namespace) -> list[Path | None]:
    """The requested files; ``None`` is standard output, whose name is "-" and nothing else.

    Raises ``ValueError``, and ``BadRequest`` for an unknown format.
    """
    from app.export.errors import naming
    from app.export.registry import format_of

    targets: list[Path | None] = []
    for name in arguments.outputs:
        is_file = name != STANDARD_OUTPUT
        target = Path(name) if is_file else _standard_output(arguments)
        with naming(target):
            chosen = format_of(target.suffix)
        if not is_file and not chosen.is_text:
            raise ValueError(f"{target.suffix} is no text; give a file instead of -")
        targets.append(target if is_file else None)
    if targets.count(None) > 1:
        raise ValueError("standard output is asked for twice; name it once")
    return targets


def _standard_output(arguments: argparse.Namespace) -> Path:
    """A name for standard output, with the suffix of its format."""
    return Path(f"{STANDARD_OUTPUT}.{_suffix(arguments, 'geojson')}")


def _suffix(arguments: argparse.Namespace, default: str) -> str:
    return str(arguments.format or default).lstrip(".").lower()


def _fail(text: str, code: int) -> int:
    say(text)
    return code
