"""The command line: opens the app, exports and validates tours; imports the rest when needed.

Exit codes: 0 done, 1 the input is at fault, 2 wrong usage, 3 an output could not be written.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__

if TYPE_CHECKING:
    from app.export.options import Bounds, ExportOptions

DONE, BAD_INPUT, BAD_USAGE, NOT_WRITTEN = 0, 1, 2, 3
COMMANDS = ("export", "validate", "open")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line and gives its exit code; errors go to stderr, one sentence each."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    # A bare file opens it: "open" is what a user means who names no command.
    if not given or (given[0] not in COMMANDS and not _asks_for_help(given)):
        given.insert(0, "open")
    options = _parser().parse_args(given)
    run = {"export": _export, "validate": _validate, "open": _open}[options.command]
    return run(options)


def _asks_for_help(given: Sequence[str]) -> bool:
    return given[0] in ("-h", "--help", "--version")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tour-atlas",
        description="Reads and tells a tour as a map.",
        epilog="With no command the app opens on TOUR, the last tour, or the bundled one.",
    )
    parser.add_argument("--version", action="version", version=f"Tour Atlas {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    opening = commands.add_parser("open", help="open the app (the default)")
    opening.add_argument("tour", nargs="?", type=Path, metavar="TOUR")

    checking = commands.add_parser("validate", help="check tour files")
    checking.add_argument("tours", nargs="+", type=Path, metavar="TOUR")

    _add_export(commands.add_parser("export", help="write a tour as a picture"))
    return parser


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("tour", type=Path, metavar="TOUR")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE", help="suffix .png or .pdf"
    )
    parser.add_argument(
        "--size", default="1920x1080", help="3840x2160, or a1 to a5, or a4-portrait"
    )
    parser.add_argument("--dpi", type=float, help="pixels an inch (paper: 300, pixels: 96)")
    parser.add_argument("--scale", type=float, default=1.0, help="size of text and markers")
    parser.add_argument(
        "--fit", default="route", metavar="WHAT", help="route, stop:ID, or W,S,E,N in degrees"
    )
    parser.add_argument("--theme", choices=("light", "dark", "print"), default="light")
    toggle = argparse.BooleanOptionalAction
    parser.add_argument("--title", action=toggle, default=True, help="title and dates")
    parser.add_argument("--legend", action=toggle, default=True, help="the list of stops")
    parser.add_argument("--overwrite", action="store_true", help="replace an existing FILE")


def _validate(options: argparse.Namespace) -> int:
    from app.tour import TourFileError, read

    code = DONE
    for path in options.tours:
        try:
            read(path)
        except TourFileError as error:
            code = BAD_INPUT
            _complain(error.lines)
    return code


def _export(options: argparse.Namespace) -> int:
    from app.export.errors import BadRequest, ExportError
    from app.export.headless import application
    from app.export.registry import export, format_of
    from app.tour import TourFileError, read

    try:
        wanted = _export_options(options)
        format_of(options.output)
    except (ValueError, BadRequest) as error:
        _complain([str(error)])
        return BAD_USAGE
    try:
        tour = read(options.tour)
    except TourFileError as error:
        _complain(error.lines)
        return BAD_INPUT
    with application():
        try:
            export(tour, options.output, wanted)
        except ExportError as error:
            _complain([str(error)])
            return BAD_USAGE if isinstance(error, BadRequest) else NOT_WRITTEN
    return DONE


def _export_options(options: argparse.Namespace) -> ExportOptions:
    from app.export.options import ExportOptions
    from app.export.size import parse_size

    if not 0.25 <= options.scale <= 8:
        raise ValueError(f"--scale must be between 0.25 and 8, not {options.scale:g}")
    return ExportOptions(
        size=parse_size(options.size, options.dpi),
        scale=options.scale,
        fit=_fit(options.fit),
        theme=options.theme,
        title=options.title,
        legend=options.legend,
        overwrite=options.overwrite,
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


def _open(options: argparse.Namespace) -> int:
    from app.ui.application import run

    return run(options.tour)


def _complain(lines: Sequence[str]) -> None:
    for line in lines:
        print(line, file=sys.stderr)
