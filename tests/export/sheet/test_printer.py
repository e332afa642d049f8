"""The printer: equal sheets are printed once, and memory does not grow with their number."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from contextlib import closing

import pytest

from app.export.options import ExportOptions
from app.export.progress import NoProgress
from app.export.sheet.layout import sheet_options
from app.export.sheet.printer import MAX_PDFS, SheetPrinter
from app.export.size import parse_size
from app.map.sheet import SheetOptions
from tests.export.samples import TOURS

VERNE = TOURS["verne"]

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def printer() -> Iterator[SheetPrinter]:
    with closing(SheetPrinter(VERNE)) as opened:
        yield opened


def sheet_of_stop(index: int) -> SheetOptions:
    options = ExportOptions(size=parse_size("640x360"), fit=VERNE.stops[index].id)
    return sheet_options(options, magnify=False)


def test_equal_sheets_are_printed_once(printer: SheetPrinter) -> None:
    first = printer.print(sheet_of_stop(0), "light", NoProgress())
    assert printer.print(sheet_of_stop(0), "light", NoProgress()) is first
    assert printer.print(sheet_of_stop(0), "dark", NoProgress()) != first


def test_memory_does_not_grow_with_the_number_of_stops(printer: SheetPrinter) -> None:
    tracemalloc.start()
    try:
        for index in range(MAX_PDFS + 1):
            pdf = printer.print(sheet_of_stop(index), "light", NoProgress())
        before, _ = tracemalloc.get_traced_memory()
        for index in range(MAX_PDFS + 1, MAX_PDFS + 11):
            printer.print(sheet_of_stop(index), "light", NoProgress())
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # Ten more PDFs were printed, and they are not all of the same length.
    assert after - before < 2 * len(pdf)
