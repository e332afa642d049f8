"""The corpus of files to import: each with the tours and the report that are expected of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from app import __version__
from app.importers.imported import File, Imported, ImportRefused
from app.importers.registry import read_file
from app.tour import dump
from app.tour.file.check import check

FILES = Path(__file__).with_name("files")
TOUR, REPORT = ".tour.geojson", ".report.txt"


def inputs(folder: str = "") -> list[Path]:
    """The files to import, of one folder of the corpus or of all."""
    return sorted(
        path
        for path in FILES.joinpath(folder).rglob("*")
        if path.is_file() and not path.name.endswith((TOUR, REPORT))
    )


def outcome(path: Path) -> tuple[list[bytes], str]:
    """The tours of a file as bytes, and the report; a refusal has no tours."""
    try:
        imported = read_file(File(data=path.read_bytes(), name=path.name))
    except ImportRefused as error:
        return [], f"refused: {error}\n"
    for tour in imported.tours:
        assert not check(tour), f"{path}: {check(tour)}"
    return [_of_any_version(dump(tour)) for tour in imported.tours], "".join(
        f"{line}\n" for line in report(imported)
    )


def _of_any_version(data: bytes) -> bytes:
    """The bytes of a tour with the version in which the corpus was written."""
    return data.replace(f"Tour Atlas {__version__}".encode(), b"Tour Atlas 0.1.0")


def report(imported: Imported) -> Iterator[str]:
    """What was understood, a line each, in words that stay the same."""
    yield f"format: {imported.format}"
    yield f"tours: {len(imported.tours)}, stops: {[len(tour.stops) for tour in imported.tours]}"
    if imported.table is not None:
        table = imported.table
        yield f"table: header in row {table.header}, {len(table.rows)} rows"
        yield from (f"column {column.name!r}: {column.role}" for column in table.columns)
    for left in imported.left_out:
        names = f" ({', '.join(left.names)})" if left.names else ""
        yield f"left out: {left.count} {left.kind}{names}"
    for question in imported.questions:
        answers = ", ".join(answer.id for answer in question.answers)
        state = "open" if question.is_open else "decided"
        yield f"question: {question.kind} {question.about!r} [{answers}] {question.chosen} {state}"
    for wanted in imported.wanted:
        where = ", ".join(filter(None, (wanted.region, wanted.country)))
        code = " as a code" if wanted.is_code else ""
        yield f"wanted: {wanted.tour}/{wanted.stop} {wanted.name!r} in {where or '?'}{code}"
