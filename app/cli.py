"""The command line: opens the app, exports, imports, drafts and validates tours, finds places.

Each command imports what it needs when it runs. ``app/exit_codes.py`` lists the exit codes.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from app import __version__, terminal
from app.draft_command import add_arguments as add_draft_arguments
from app.exit_codes import BAD_INPUT, BAD_USAGE, DONE, NOT_HERE, NOT_WRITTEN
from app.export.command import add_arguments
from app.import_command import add_arguments as add_import_arguments
from app.plain_imports import import_plainly

COMMANDS = ("export", "import", "draft", "validate", "places", "open", "doctor")


class _Parser(argparse.ArgumentParser):
    """A parser whose help and messages are written as all others are."""

    def error(self, message: str) -> NoReturn:
        """Prints the usage and the message, in which arguments are quoted, and exits."""
        for line in self.format_usage().splitlines():
            terminal.say(line)
        terminal.say(f"{self.prog}: error: {message}")
        raise SystemExit(BAD_USAGE)

    def _print_message(self, message: str, _file: Any = None) -> None:
        # Only help and version are left. argparse would ignore that they cannot be written.
        terminal.write(message)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line and returns its exit code; errors go to stderr, one sentence each."""
    terminal.prepare_streams()
    try:
        try:
            return _run(arguments)
        finally:
            terminal.flush()
    except terminal.OutputError as error:
        terminal.say(str(error))
        return NOT_WRITTEN


def run_program() -> NoReturn:
    """Runs the command line of this process, and ends it with the exit code."""
    code = main()
    if sys.argv[1:2] == ["export"]:
        # Its files are written and its pages deleted. Otherwise the web engine would end its
        # threads one by one, and Python would free its modules, for 50 ms.
        os._exit(code)
    sys.exit(code)


def _run(arguments: Sequence[str] | None) -> int:
    _set_home()
    words = list(sys.argv[1:] if arguments is None else arguments)
    # Without a command, "open" is meant.
    if not words or (words[0] not in COMMANDS and not _asks_for_help(words)):
        words.insert(0, "open")
    options = _parser().parse_args(words)
    commands = {
        "export": _export,
        "import": _import,
        "draft": _draft,
        "validate": _validate,
        "places": _places,
        "open": _open,
        "doctor": _doctor,
    }
    try:
        return commands[options.command](options)
    except MemoryError:
        _give_up("there is not enough memory")
    except ImportError as error:
        # A shared library is missing or cannot be loaded. Any other import error is a bug.
        if ".so" not in str(error):
            raise
        _give_up(str(error))


def _set_home() -> None:
    """Sets HOME if it is missing, because Qt would take the root folder for it."""
    if sys.platform != "win32" and not os.environ.get("HOME"):
        os.environ.pop("HOME", None)
        with contextlib.suppress(RuntimeError):
            os.environ["HOME"] = str(Path.home())


def _give_up(reason: str) -> NoReturn:
    terminal.say(f"Tour Atlas cannot run here: {reason}")
    # Partly loaded libraries may hang at a normal exit.
    os._exit(NOT_HERE)


def _asks_for_help(words: Sequence[str]) -> bool:
    return words[0] in ("-h", "--help", "--version")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="tour-atlas",
        description="Shows a tour on a map.",
        epilog="Without a command the app opens TOUR, or else the last tour, or the bundled one.",
    )
    parser.add_argument("--version", action="version", version=f"Tour Atlas {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    opening = commands.add_parser("open", help="open the app (the default)")
    opening.add_argument("tour", nargs="?", type=Path, metavar="TOUR")
    opening.add_argument("--verbose", action="store_true", help="log to the terminal")

    checking = commands.add_parser("validate", help="check tour files")
    checking.add_argument("tours", nargs="+", type=Path, metavar="TOUR")
    checking.add_argument("--strict", action="store_true", help="exit with 1 for warnings, too")

    finding = commands.add_parser("places", help="find places by name")
    finding.add_argument("name", metavar="NAME")
    finding.add_argument(
        "--country", metavar="CODE", help="only places of this country, such as JP"
    )

    commands.add_parser("doctor", help="print versions, paths, fonts and what is missing")

    add_arguments(
        commands.add_parser("export", help="write a tour as pictures, a web page or data")
    )
    add_import_arguments(
        commands.add_parser("import", help="make tours of tables, maps and other programs' files")
    )
    add_draft_arguments(
        commands.add_parser("draft", help="propose stops, people and quotations from a text")
    )
    return parser


def _validate(options: argparse.Namespace) -> int:
    from app.tour import TourFileError, read, warnings_of
    from app.tour.errors import warning_lines

    code = DONE
    for path in options.tours:
        try:
            warnings = warnings_of(read(path))
        except TourFileError as error:
            code = BAD_INPUT
            for line in error.lines:
                terminal.say(line)
        else:
            for line in warning_lines(str(path), warnings):
                terminal.say(line)
            if warnings and options.strict:
                code = BAD_INPUT
    return code


def _import(options: argparse.Namespace) -> int:
    from app.import_command import run

    return run(options)


def _draft(options: argparse.Namespace) -> int:
    from app.draft_command import run

    return run(options)


def _places(options: argparse.Namespace) -> int:
    from app.gazetteer.command import run

    return run(options.name, options.country)


def _export(options: argparse.Namespace) -> int:
    import_plainly()
    from app.export.command import run

    return run(options)


def _open(options: argparse.Namespace) -> int:
    import_plainly()
    from app.ui.start.application import run

    return run(options.tour, verbose=options.verbose)


def _doctor(_options: argparse.Namespace) -> int:
    from app.doctor import run

    return run()
