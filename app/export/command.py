"""``tour-atlas export`` as the command line takes it: options in, files out.

What draws is imported when it is needed: the help must come at once.
"""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from app.exit_codes import BAD_INPUT, BAD_USAGE, DONE, NOT_WRITTEN

if TYPE_CHECKING:
    from app.export.options import Bounds, ExportOptions
    from app.export.progress import Progress
    from app.export.run import Output
    from app.tour.model import Tour

STANDARD_OUTPUT = Path("-")

# Each part of a sheet with its help; the names are those of ``app.map.sheet.Parts``.
PARTS = {
    "title": "title, subtitle and dates",
    "route": "the legs",
    "badges": "the numbers of the stops on the map",
    "labels": "the names of the stops on the map",
    "legend": "the list of stops",
    "events": "what happened at each stop (poster)",
    "scale-bar": "the scale bar",
    "north": "the word that north is up",
    "sources": "what the tour rests on",
    "attribution": "whom the map is owed to; without it, say so beside the picture",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says which options the command has."""
    parser.add_argument("tour", type=Path, metavar="TOUR")
    parser.add_argument(
        "-o", "--output", type=Path, action="append", default=[], metavar="FILE", dest="outputs",
        help="where to; the suffix is the format (png jpg webp pdf svg html geojson kml kmz gpx "
        "csv ics md). May be given more than once. - is standard output, see --format",
    )  # fmt: skip
    parser.add_argument(
        "--each-stop", type=Path, metavar="DIR", help="a picture for each stop, in this folder"
    )
    parser.add_argument(
        "--format", metavar="SUFFIX", help="the format of --each-stop (png) and of -o -"
    )
    parser.add_argument("--size", default="1920x1080", help="3840x2160, or a1 to a5, a4-portrait")
    parser.add_argument("--dpi", type=float, help="pixels an inch (paper: 300, pixels: 96)")
    parser.add_argument("--scale", type=float, default=1.0, help="size of text and markers")
    parser.add_argument(
        "--fit", default="route", metavar="WHAT", help="route, stop:ID, or W,S,E,N in degrees"
    )
    parser.add_argument("--theme", choices=("light", "dark", "print"), default="light")
    parser.add_argument(
        "--layout", choices=("plain", "poster"), default="plain",
        help="poster: the itinerary, with what happened, below the map",
    )  # fmt: skip
    parser.add_argument(
        "--atlas", action="store_true", help="in a PDF: a page for each stop after the whole route"
    )
    parser.add_argument("--quality", type=int, default=90, help="of JPEG and WebP, 1 to 100")
    for name, text in PARTS.items():
        toggle = argparse.BooleanOptionalAction
        parser.add_argument(f"--{name}", action=toggle, default=True, help=text)
    parser.add_argument("--overwrite", action="store_true", help="replace existing files")
    parser.add_argument("--quiet", action="store_true", help="no progress and no remarks")


def run(given: argparse.Namespace) -> int:
    """Makes the files and gives the exit code; errors go to stderr, one sentence each."""
    from app.export.errors import BadRequest
    from app.export.registry import format_of
    from app.tour import TourFileError, read

    try:
        options = _options(given)
        targets = _targets(given)
        for path in targets:
            format_of(path)
        if not targets and given.each_stop is None:
            raise ValueError("say where to: -o FILE, or --each-stop DIR")
        if given.each_stop is not None:
            format_of(Path(f"stop.{_suffix(given, 'png')}"))
    except (ValueError, BadRequest) as error:
        return _fail(str(error), BAD_USAGE)
    try:
        tour = read(given.tour)
    except TourFileError as error:
        return _fail("\n".join(error.lines), BAD_INPUT)
    return _make(tour, given, options, targets)


def _make(
    tour: Tour, given: argparse.Namespace, options: ExportOptions, targets: Sequence[Path]
) -> int:
    from app.export.errors import BadRequest, ExportCancelled, ExportError
    from app.export.run import Output, export_bytes
    from app.export.stops import stop_outputs
    from app.web.headless import application

    with application():
        outputs = [Output(path, options) for path in targets if not _is_standard(path)]
        try:
            if given.each_stop is not None:
                outputs += stop_outputs(tour, given.each_stop, _suffix(given, "png"), options)
            notices = _write(tour, outputs, given) if outputs else []
            for path in targets:
                if _is_standard(path):
                    data, more = export_bytes(tour, Output(path, options))
                    sys.stdout.buffer.write(data)
                    sys.stdout.buffer.flush()
                    notices = [*notices, *more]
        except ExportError as error:
            return _fail(str(error), BAD_USAGE if isinstance(error, BadRequest) else NOT_WRITTEN)
        except ExportCancelled:
            return _fail("stopped before all was written; no file is half-written", NOT_WRITTEN)
        except BrokenPipeError:
            return _fail("standard output was closed before all was written", NOT_WRITTEN)
    if not given.quiet:
        for notice in notices:
            print(notice, file=sys.stderr)
    return DONE


def _write(tour: Tour, outputs: Sequence[Output], given: argparse.Namespace) -> list[str]:
    from app.export.run import export_all

    progress: Progress | None = None
    if sys.stderr.isatty() and not given.quiet:
        from app.export.progress import TerminalProgress

        progress = TerminalProgress(sys.stderr)
    watch = _Interruptible(progress)
    try:
        with watch.listening():
            return export_all(tour, outputs, watch)
    finally:
        watch.step(1.0)  # whatever comes next has a line of its own


class _Interruptible:
    """Progress that Ctrl+C stops.

    An exception out of Qt's event loop would be printed there, and the export would go on.
    """

    def __init__(self, shown: Progress | None) -> None:
        self._shown = shown
        self._stopped = False

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Hears Ctrl+C, and a polite request to end, for so long."""
        numbers = (signal.SIGINT, signal.SIGTERM)
        before = [signal.signal(number, self._stop) for number in numbers]
        try:
            yield
        finally:
            for number, handler in zip(numbers, before, strict=True):
                signal.signal(number, handler)

    def step(self, share: float) -> None:
        """Shows it, if anything is shown."""
        if self._shown is not None:
            self._shown.step(share)

    def cancelled(self) -> bool:
        """Whether Ctrl+C was pressed."""
        return self._stopped

    def _stop(self, *_: object) -> None:
        self._stopped = True


def _targets(given: argparse.Namespace) -> list[Path]:
    """The files that are asked for; standard output bears the suffix of its format."""
    from app.export.registry import format_of

    targets: list[Path] = []
    for path in given.outputs:
        if path != STANDARD_OUTPUT:
            targets.append(path)
            continue
        named = Path(f"-.{_suffix(given, 'geojson')}")
        if not format_of(named).is_text:
            raise ValueError(f"{named.suffix} is no text; give a file instead of -")
        targets.append(named)
    if len(set(targets)) < len(targets):
        raise ValueError("the same file is asked for twice")
    return targets


def _is_standard(path: Path) -> bool:
    return path.stem == "-" and path.parent == Path()


def _suffix(given: argparse.Namespace, usual: str) -> str:
    return str(given.format or usual).lstrip(".").lower()


def _options(given: argparse.Namespace) -> ExportOptions:
    from app.export.options import ExportOptions
    from app.export.size import parse_size
    from app.map.sheet import SheetParts

    if not 0.25 <= given.scale <= 8:
        raise ValueError(f"--scale must be between 0.25 and 8, not {given.scale:g}")
    if not 1 <= given.quality <= 100:
        raise ValueError(f"--quality must be between 1 and 100, not {given.quality}")
    names = [name.replace("-", "_") for name in PARTS]
    return ExportOptions(
        size=parse_size(given.size, given.dpi),
        scale=given.scale,
        fit=_fit(given.fit),
        theme=given.theme,
        layout=given.layout,
        parts=SheetParts(**{name: getattr(given, name) for name in names}),
        atlas=given.atlas,
        quality=given.quality,
        overwrite=given.overwrite,
    )


def _fit(text: str) -> str | Bounds | None:
    if text == "route":
        return None
    if text.startswith("stop:"):
        return text.removeprefix("stop:")
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError:
        raise ValueError(
            f"--fit {text!r} is not known; give route, stop:ID, or W,S,E,N in degrees"
        ) from None
    if not (-540 <= west < east <= 540 and -90 <= south < north <= 90):
        raise ValueError(f"--fit {text!r} is not west,south,east,north in degrees")
    return west, south, east, north


def _fail(text: str, code: int) -> int:
    print(text, file=sys.stderr)
    return code
