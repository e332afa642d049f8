"""The command line: opens the app, exports and validates tours; imports the rest when needed.

Exit codes: 0 done, 1 the input is at fault, 2 wrong usage, 3 an output could not be written, 4 this
system lacks what the app needs.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from app import __version__
from app.exit_codes import BAD_INPUT, DONE, NOT_HERE
from app.export.command import add_arguments

COMMANDS = ("export", "validate", "open", "doctor")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line and gives its exit code; errors go to stderr, one sentence each."""
    _find_home()
    given = list(sys.argv[1:] if arguments is None else arguments)
    # A bare file opens it: "open" is what a user means who names no command.
    if not given or (given[0] not in COMMANDS and not _asks_for_help(given)):
        given.insert(0, "open")
    options = _parser().parse_args(given)
    commands = {"export": _export, "validate": _validate, "open": _open, "doctor": _doctor}
    try:
        return commands[options.command](options)
    except MemoryError:
        _give_up("there is not enough memory for it")
    except ImportError as error:
        # A library of the system is missing, or memory for it; all else is a fault of ours.
        if ".so" not in str(error):
            raise
        _give_up(str(error))


def _find_home() -> None:
    """Without HOME Qt takes the root of all folders for it; the system knows the user's own."""
    if sys.platform != "win32" and not os.environ.get("HOME"):
        os.environ.pop("HOME", None)
        with contextlib.suppress(RuntimeError):
            os.environ["HOME"] = str(Path.home())


def _give_up(reason: str) -> NoReturn:
    print(f"Tour Atlas cannot run here: {reason}", file=sys.stderr, flush=True)
    # Libraries that were loaded by halves may wait for ever in the end.
    os._exit(NOT_HERE)


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
    opening.add_argument("--verbose", action="store_true", help="say on the terminal what happens")

    checking = commands.add_parser("validate", help="check tour files")
    checking.add_argument("tours", nargs="+", type=Path, metavar="TOUR")

    commands.add_parser("doctor", help="print versions, paths, fonts and what is missing")

    add_arguments(commands.add_parser("export", help="write a tour as pictures, a page or data"))
    return parser


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
    from app.export.command import run

    return run(options)


def _open(options: argparse.Namespace) -> int:
    from app.ui.start.application import run

    return run(options.tour, verbose=options.verbose)


def _doctor(_options: argparse.Namespace) -> int:
    from app.doctor import run

    return run()


def _complain(lines: Sequence[str]) -> None:
    for line in lines:
        print(line, file=sys.stderr)
