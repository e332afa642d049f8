"""One page shows one sheet after another: each is the same as in a page of its own."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.export.errors import ExportCancelled, ExportError
from app.export.options import ExportOptions
from app.export.progress import NoProgress
from app.export.run import Output, export_bytes, export_each
from app.export.sheet.layout import sheet_options
from app.export.sheet.printer import SheetPrinter
from app.export.size import parse_size
from app.map.sheet import SheetOptions
from app.tour import Tour, read
from tests.export.samples import Cancelled
from tests.tours import BUNDLED

WIDE, UPRIGHT = "960x540", "540x960"

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def tour() -> Tour:
    return read(BUNDLED)


@pytest.fixture(scope="module")
def fresh(qapp_cls: type[QApplication], tour: Tour) -> Callable[[Output], bytes]:  # noqa: ARG001
    """The bytes of a file whose sheet has a page of its own."""
    known: dict[tuple[str, ExportOptions], bytes] = {}

    def make(output: Output) -> bytes:
        key = output.path.suffix, output.options
        if key not in known:
            known[key] = export_bytes(tour, output)[0]
        return known[key]

    return make


def outputs(folder: Path, sheets: Sequence[tuple[str | None, str]]) -> Iterator[Output]:
    """A PNG and an SVG of each stop, or of the whole route, in each size."""
    for number, (fit, size) in enumerate(sheets):
        options = ExportOptions(size=parse_size(size), fit=fit)
        for suffix in ("png", "svg"):
            yield Output(folder / f"{number}.{suffix}", options)


def in_order(tour: Tour) -> list[tuple[str | None, str]]:
    return [(None, WIDE), *((stop.id, WIDE) for stop in tour.stops[:3])]


def backwards(tour: Tour) -> list[tuple[str | None, str]]:
    return in_order(tour)[::-1]


def in_two_sizes(tour: Tour) -> list[tuple[str | None, str]]:
    ids = [stop.id for stop in tour.stops[:3]]
    return [(fit, size) for fit in (None, *ids) for size in (UPRIGHT, WIDE)]


@pytest.mark.parametrize("order", [in_order, backwards, in_two_sizes])
def test_each_sheet_is_the_same_as_in_a_page_of_its_own(
    tour: Tour,
    tmp_path: Path,
    fresh: Callable[[Output], bytes],
    order: Callable[[Tour], list[tuple[str | None, str]]],
) -> None:
    wanted = list(outputs(tmp_path, order(tour)))
    with closing(export_each(tour, wanted)) as results:
        assert [result.error for result in results] == [None] * len(wanted)
    assert [each.path.name for each in wanted if each.path.read_bytes() != fresh(each)] == []


def sheet_of(tour: Tour, index: int) -> SheetOptions:
    options = ExportOptions(size=parse_size(WIDE), fit=tour.stops[index].id)
    return sheet_options(options, magnify=False)


def test_the_page_frees_the_maps_of_earlier_sheets(tour: Tour) -> None:
    with closing(SheetPrinter(tour)) as printer:
        for number in range(6):
            page = printer.load(sheet_of(tour, number % 5), "light", NoProgress())
            page.run_script("(window.earlier ??= []).push(new WeakRef(atlas.map)), 0", NoProgress())
        page.run_script("gc(), 0", NoProgress())
        alive = page.run_script("earlier.filter((map) => map.deref()).length", NoProgress())
    assert isinstance(alive, int | float)
    assert alive <= 2


def test_after_a_sheet_is_cancelled_the_next_one_is_the_same(tour: Tour) -> None:
    with closing(SheetPrinter(tour)) as printer:
        first = printer.print(sheet_of(tour, 0), "light", NoProgress())
        with pytest.raises(ExportCancelled):
            printer.print(sheet_of(tour, 1), "light", Cancelled())
        second = printer.print(sheet_of(tour, 2), "light", NoProgress())
    with closing(SheetPrinter(tour)) as printer:
        assert len(printer.print(sheet_of(tour, 2), "light", NoProgress())) == len(second)
    assert len(first) != len(second)


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="finds the page's process in /proc")
def test_a_page_whose_process_ends_is_replaced(tour: Tour) -> None:
    with closing(SheetPrinter(tour)) as printer:
        page = printer.load(sheet_of(tour, 0), "light", NoProgress())
        os.kill(page.process_id, signal.SIGKILL)
        with pytest.raises(ExportError, match="the process that draws the map ended"):
            page.run_script("new Promise(() => {})", NoProgress())
            page.run_script("1", NoProgress())
        next_page = printer.load(sheet_of(tour, 1), "light", NoProgress())
        assert next_page is not page
        shown = next_page.run_script("atlas.selected", NoProgress())
    assert shown == tour.stops[1].id
