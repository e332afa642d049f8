"""The command ``tour-atlas import``."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.exit_codes import BAD_INPUT, BAD_USAGE, DONE, NOT_WRITTEN
from app.new_file import check_new_file
from app.terminal import say, write

if TYPE_CHECKING:
    from app.importers.imported import ColumnRole, Imported

ORDERS = ("dmy", "mdy")
# As the option spells what a column is; the other roles are spelled as they are called.
_ROLE_NAMES = {"place": "name", "latitude": "lat", "longitude": "lon"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Defines the options of the command."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="TOUR",
        help="the tour file (.geojson); for a file of several tours a folder, or see --one",
    )  # fmt: skip
    parser.add_argument(
        "--columns", default="", metavar="ROLES",
        help='what columns of a table are, such as "place=City,arrive=From"',
    )  # fmt: skip
    parser.add_argument(
        "--date-order", choices=ORDERS, help="of dates such as 03/04/2025: day or month first"
    )
    parser.add_argument(
        "--one", action="store_true", help="put the stops of several tours into one"
    )
    parser.add_argument(
        "--list", action="store_true",
        help="print number, title, stops and dates of each tour, tab-separated, and write nothing",
    )  # fmt: skip
    parser.add_argument("--overwrite", action="store_true", help="replace existing files")


def run(arguments: argparse.Namespace) -> int:
    """Writes the tours of a file and returns the exit code.

    What was left out, asked and assumed goes to standard error, a line each.
    """
    from app.importers.imported import ImportRefused
    from app.importers.joining import joined
    from app.tour import TourFileError
    from app.tour.file.geojson import read_bytes

    if arguments.output is None and not arguments.list:
        say("say where to: -o TOUR.geojson, or --list to see what is in the file")
        return BAD_USAGE
    try:
        roles = _columns(arguments.columns)
    except ValueError as error:
        say(str(error))
        return BAD_USAGE
    try:
        data = read_bytes(arguments.file)
        imported = _understood(data, arguments, roles)
    except TourFileError as error:
        say(str(error))
        return BAD_INPUT
    except ImportRefused as error:
        say(f"{arguments.file}: {error}")
        return BAD_INPUT
    if arguments.one and len(imported.tours) > 1:
        imported = joined(imported)
    _install_english()
    for line in report(imported):
        say(f"{arguments.file}: {line}")
    if arguments.list:
        _list(imported)
        return DONE
    return _write(imported, arguments)


def _install_english() -> None:
    """Loads the plural forms of English; other languages are for the window."""
    from PySide6.QtCore import QCoreApplication

    from app.words.language import SOURCE, install

    install(QCoreApplication.instance() or QCoreApplication([]), SOURCE)


def _understood(
    data: bytes, arguments: argparse.Namespace, roles: Mapping[str, ColumnRole]
) -> Imported:
    """Reads the file, a second time if the options decide something about it."""
    from app.importers.imported import File
    from app.importers.understanding import understand

    file = File(data=data, name=arguments.file.name)
    imported = understand(file)
    answers: dict[str, str] = {}
    if roles:
        answers |= _column_answers(imported, roles)
    if arguments.date_order:
        answers |= {
            question.id: arguments.date_order
            for question in imported.questions
            if question.kind == "date order"
        }
    return understand(File(data=data, name=file.name, answers=answers)) if answers else imported


def _column_answers(imported: Imported, roles: Mapping[str, ColumnRole]) -> dict[str, str]:
    from app.importers.imported import ImportRefused

    if imported.table is None:
        raise ImportRefused("It is no table: --columns has no meaning here.")
    names = [column.name.strip().casefold() for column in imported.table.columns]
    answers: dict[str, str] = {}
    for name, role in roles.items():
        if name.casefold() not in names:
            known = ", ".join(column.name for column in imported.table.columns)
            raise ImportRefused(f"It has no column {name!r}: its columns are {known}.")
        answers[f"column:{names.index(name.casefold())}"] = role
    return answers


def _columns(text: str) -> dict[str, ColumnRole]:
    """The role of each named column. Raises ``ValueError`` with what to write instead."""
    roles: dict[str, ColumnRole] = {}
    known = _role_names()
    for part in filter(None, (part.strip() for part in text.split(","))):
        role, sign, name = part.partition("=")
        role = role.strip().lower()
        if not sign or not name.strip() or role not in known:
            raise ValueError(
                f"--columns takes ROLE=COLUMN, not {part!r}; the roles are {', '.join(known)}"
            )
        roles[name.strip()] = known[role]
    return roles


def _role_names() -> dict[str, ColumnRole]:
    from typing import get_args

    from app.importers.imported import ColumnRole

    names: dict[str, ColumnRole] = {role.replace(" ", "-"): role for role in get_args(ColumnRole)}
    for spelled, role in _ROLE_NAMES.items():
        names[spelled] = names.pop(role)
    return dict(sorted(names.items()))


def report(imported: Imported) -> Iterator[str]:
    """What was left out, asked and assumed, a line each, in the language of the app."""
    from app.words.imports import left_out, placing_words, question_words

    if imported.left_out:
        yield f"left out: {left_out(imported.left_out)}"
    for question in imported.questions:
        if question.is_open:
            answers = ", ".join(answer.id for answer in question.answers)
            yield (
                f"asked: {question_words(question)} Answers: {answers}. Taken: {question.chosen}."
            )
    for placing in imported.placings:
        yield f"assumed: {placing_words(imported, placing)}"


def _list(imported: Imported) -> None:
    from app.words.dates import tour_span

    for number, tour in enumerate(imported.tours, start=1):
        cells = (str(number), tour.title, str(len(tour.stops)), tour_span(tour) or "")
        write("\t".join(" ".join(cell.split()) for cell in cells) + "\n")


def _write(imported: Imported, arguments: argparse.Namespace) -> int:
    from app.tour import TourFileError, write

    try:
        targets = _targets(imported, arguments)
    except FileExistsError as error:
        say(str(error))
        return NOT_WRITTEN
    except OSError as error:
        say(f"{arguments.output}: cannot be made: {error.strerror or error}")
        return NOT_WRITTEN
    except ValueError as error:
        say(str(error))
        return BAD_USAGE
    for tour, path in zip(imported.tours, targets, strict=True):
        try:
            write(tour, path)
        except TourFileError as error:
            say(str(error))
            return NOT_WRITTEN
    return DONE


def _targets(imported: Imported, arguments: argparse.Namespace) -> Sequence[Path]:
    """A file for each tour.

    Raises ``ValueError`` if several tours were to be written into one file, ``FileExistsError`` if
    a file exists, unless existing ones are to be replaced, and ``OSError``.
    """
    from app.tour.edit.ids import Ids

    output: Path = arguments.output
    if len(imported.tours) == 1 and not output.is_dir():
        targets = [output]
    elif output.suffix and not output.is_dir():
        raise ValueError(
            f"{arguments.file} has {len(imported.tours)} tours: "
            f"give a folder as -o {output.with_suffix('')}/, or --one for a single tour"
        )
    else:
        output.mkdir(parents=True, exist_ok=True)
        ids = Ids("item")
        width = len(str(len(imported.tours)))
        targets = [
            output / f"{number:0{width}}-{ids.take(tour.title)}.geojson"
            for number, tour in enumerate(imported.tours, start=1)
        ]
    for path in targets:
        check_new_file(path, arguments.file, overwrite=arguments.overwrite)
    return targets
