"""The printer: equal sheets are printed once, and memory does not grow with their number."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from contextlib import closing

import pytest
from PySide6.QtGui import QImage

from app.export.options import ExportOptions
from app.export.progress import NoProgress
from app.export.sheet.layout import sheet_options
from app.export.sheet.pages import Expected
from app.export.sheet.printer import MAX_PDFS, SheetPrinter
from app.export.sheet.raster import rasterise
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


def test_a_sheet_that_is_drawn_ahead_is_the_same(printer: SheetPrinter) -> None:
    def picture(index: int) -> QImage:
        pdf = printer.print(sheet_of_stop(index), "light", NoProgress())
        return rasterise(pdf, parse_size("640x360"), "#ffffff", NoProgress())

    # A stop at which another zoom is shown, and other lands, than at the one before.
    stops = [0, 9, 18]
    alone = []
    for index in stops:
        printer.expect(())
        alone.append(picture(index))
    assert alone[0] != alone[1] != alone[2]
    # The last ones are printed again only when others have taken their places.
    for index in range(1, 1 + MAX_PDFS):
        printer.expect([Expected("light", sheet_of_stop(index + 1), prints=True)])
        picture(index)
    ahead = []
    for index, following in zip(stops, (*stops[1:], 20), strict=True):
        printer.expect([Expected("light", sheet_of_stop(following), prints=True)])
        ahead.append(picture(index))
    assert ahead == alone


def test_another_sheet_than_the_one_drawn_ahead_may_follow(printer: SheetPrinter) -> None:
    wanted = printer.print(sheet_of_stop(9), "light", NoProgress())
    printer.expect([Expected("light", sheet_of_stop(18), prints=True)])
    printer.print(sheet_of_stop(1), "light", NoProgress())
    size = parse_size("640x360")
    with closing(SheetPrinter(VERNE)) as other:
        other.expect([Expected("light", sheet_of_stop(18), prints=True)])
        other.print(sheet_of_stop(1), "light", NoProgress())
        found = other.print(sheet_of_stop(9), "light", NoProgress())
    pictures = [rasterise(pdf, size, "#ffffff", NoProgress()) for pdf in (wanted, found)]
    assert pictures[0] == pictures[1]
