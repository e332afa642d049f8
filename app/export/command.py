"""The command ``tour-atlas export``.

Modules that draw are imported only when they are needed, so that ``--help`` is fast.
"""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from app.exit_codes import BAD_INPUT, BAD_USAGE, DONE, NOT_WRITTEN
from app.terminal import say, write_bytes

if TYPE_CHECKING:
    from app.export.options import ExportOptions
    from app.export.presets import Preset
    from app.export.progress import Progress
    from app.export.run import Output, Result
    from app.export.tour_input import TourInput
    from app.tour.model import Tour

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
    from app.export.errors import BadRequest, naming
    from app.export.registry import format_of
    from app.export.tour_input import read_input
    from app.importers.imported import ImportRefused
    from app.tour import TourFileError

    try:
        options = _options(arguments)
        targets = _targets(arguments)
        if not targets and arguments.each_stop is None:
            raise ValueError("say where to: -o FILE, or --each-stop DIR")
        if arguments.each_stop is not None:
            sample = Path(f"stop.{_suffix(arguments, 'png')}")
            with naming(sample):
                format_of(sample.suffix)
    except (ValueError, BadRequest) as error:
        return _fail(str(error), BAD_USAGE)
    try:
        given = read_input(arguments.tour)
    except TourFileError as error:
        for line in error.lines:
            say(line)
        return BAD_INPUT
    except ImportRefused as error:
        return _fail(f"{arguments.tour}: {error}", BAD_INPUT)
    return _export(given, arguments, options, targets)


def _export(
    given: TourInput,
    arguments: argparse.Namespace,
    options: ExportOptions,
    targets: Sequence[Path | None],
) -> int:
    from app.export.errors import BadRequest, ExportCancelled, ExportError
    from app.export.run import Output, check_output, export_bytes
    from app.export.stops import stop_outputs
    from app.import_command import report
    from app.web.headless import application

    tour, contents, imported = given
    with application():
        if imported is not None and not arguments.quiet:
            for line in report(imported):
                say(f"{arguments.tour}: {line}")
        outputs = [Output(path, options) for path in targets if path is not None]
        standard_output = Output(
            Path(f"{STANDARD_OUTPUT}.{_suffix(arguments, 'geojson')}"), options
        )
        errors: list[ExportError] = []
        notices: list[str] = []
        try:
            if None in targets:
                check_output(tour, standard_output)
            if arguments.each_stop is not None:
                suffix = _suffix(arguments, "png")
                outputs += stop_outputs(tour, arguments.each_stop, suffix, options)
            for result in _write(tour, contents, outputs, arguments) if outputs else ():
                notices += result.notices
                errors += [result.error] if result.error else []
        except ExportError as error:
            return _fail(str(error), BAD_USAGE if isinstance(error, BadRequest) else NOT_WRITTEN)
        except ExportCancelled:
            return _fail("stopped before all was written; no file is half-written", NOT_WRITTEN)
        if None in targets:
            try:
                data, more = export_bytes(tour, standard_output, contents)
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
    tour: Tour, contents: bytes | None, outputs: Sequence[Output], arguments: argparse.Namespace
) -> list[Result]:
    from app.export.inputs import input_files
    from app.export.run import export_each

    progress: Progress | None = None
    if sys.stderr is not None and sys.stderr.isatty() and not arguments.quiet:
        from app.export.progress import TerminalProgress

        progress = TerminalProgress(sys.stderr)
    watch = _Interruptible(progress)
    inputs = input_files(tour, arguments.tour)
    try:
        with (
            watch.handling_signals(),
            closing(export_each(tour, outputs, watch, inputs, contents)) as results,
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
        target = Path(name if is_file else f"-.{_suffix(arguments, 'geojson')}")
        with naming(target):
            chosen = format_of(target.suffix)
        if not is_file and not chosen.is_text:
            raise ValueError(f"{target.suffix} is no text; give a file instead of -")
        targets.append(target if is_file else None)
    if targets.count(None) > 1:
        raise ValueError("standard output is asked for twice; name it once")
    return targets


def _suffix(arguments: argparse.Namespace, default: str) -> str:
    return str(arguments.format or default).lstrip(".").lower()


def _options(arguments: argparse.Namespace) -> ExportOptions:
    from app.export.fit import parse_fit
    from app.export.options import SEPARATORS, ExportOptions
    from app.export.size import parse_size
    from app.map.sheet import SheetParts

    preset = _preset(arguments.preset)
    scale = preset.scale if arguments.scale is None else arguments.scale
    if not 0.25 <= scale <= 8:
        raise ValueError(f"--scale must be between 0.25 and 8, not {scale:g}")
    if not 1 <= arguments.quality <= 100:
        raise ValueError(f"--quality must be between 1 and 100, not {arguments.quality}")
    separator = SEPARATORS.get(arguments.separator, arguments.separator)
    if separator not in SEPARATORS.values():
        known = ", ".join(SEPARATORS)
        raise ValueError(f"--separator must be one of {known}, not {arguments.separator!r}")
    names = [name.replace("-", "_") for name in PARTS]
    # The resolution of a preset is that of its own size.
    dpi = preset.dpi if arguments.dpi is None and arguments.size is None else arguments.dpi
    return ExportOptions(
        size=parse_size(arguments.size or preset.size, dpi),
        scale=scale,
        fit=parse_fit(arguments.fit),
        theme=arguments.theme,
        layout=arguments.layout or preset.layout,
        parts=SheetParts(**{name: getattr(arguments, name) for name in names}),
        safe=preset.safe,
        atlas=arguments.atlas,
        quality=arguments.quality,
        separator=separator,
        track=arguments.track,
        embed=arguments.embed,
        source_texts=arguments.source_texts,
        overwrite=arguments.overwrite,
    )


def _preset(name: str | None) -> Preset:
    from app.export.presets import PRESETS

    if name is None:
        # The usual picture.
        return PRESETS["article-16x9"]
    if name not in PRESETS:
        raise ValueError(f"--preset {name!r} is not known; use {', '.join(PRESETS)}")
    return PRESETS[name]


def _fail(text: str, code: int) -> int:
    say(text)
    return code
