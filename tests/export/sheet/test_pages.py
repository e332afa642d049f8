"""The pages that draw sheets: one for a few, two in turns for many, and one that began early."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.export.early import begin_early
from app.export.errors import ExportCancelled
from app.export.options import ExportOptions
from app.export.progress import NoProgress
from app.export.sheet.layout import sheet_options
from app.export.sheet.pages import MANY, Expected, SheetPages
from app.export.sheet.pdf_page import PdfPage
from app.export.sheet.printer import SheetPrinter
from app.export.sheet.raster import rasterise
from app.export.size import parse_size
from app.map.page import Page, build_page
from app.map.sheet import SheetOptions
from app.map.theme import ThemeName
from app.words.page import page_words
from tests.export.samples import TOURS, Cancelled

VERNE = TOURS["verne"]
SIZE = parse_size("640x360")

pytestmark = pytest.mark.usefixtures("qapp")


def sheet_of(index: int) -> SheetOptions:
    return sheet_options(ExportOptions(size=SIZE, fit=VERNE.stops[index].id), magnify=False)


def expected(*indices: int) -> list[Expected]:
    return [Expected("light", sheet_of(index), prints=False) for index in indices]


def build(wanted: Expected) -> Page:
    words = page_words()
    return build_page(VERNE, theme=wanted.theme, words=words, purpose="print", sheet=wanted.sheet)


@pytest.fixture
def pages() -> Iterator[SheetPages]:
    with closing(SheetPages(build)) as opened:
        yield opened


def selected(page: PdfPage) -> object:
    page.wait(NoProgress())
    return page.run_script("atlas.selected", NoProgress())


def test_few_sheets_are_drawn_in_one_page(pages: SheetPages) -> None:
    first, second = expected(0, 1)
    page = pages.show(first)
    pages.go_on([second])
    assert selected(page) == VERNE.stops[0].id
    pages.release(page)
    pages.go_on([second])
    assert pages.show(second) is page
    assert selected(page) == VERNE.stops[1].id


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one processor draws one sheet at a time")
def test_many_sheets_are_drawn_in_two_pages_in_turns(pages: SheetPages) -> None:
    wanted = expected(*range(MANY + 1))
    used = []
    for index, each in enumerate(wanted):
        page = pages.show(each)
        pages.go_on(wanted[index + 1 :])
        assert selected(page) == VERNE.stops[index].id
        pages.release(page)
        pages.go_on(wanted[index + 1 :])
        used.append(page)
    assert used[0] is not used[1]
    assert used == [used[index % 2] for index in range(len(used))]


def test_a_sheet_is_kept_until_it_is_asked_for(pages: SheetPages) -> None:
    first, second, third = expected(0, 1, 2)
    page = pages.show(first)
    page.wait(NoProgress())
    pages.release(page)
    pages.go_on([second])
    pages.go_on([third])
    assert selected(pages.show(second)) == VERNE.stops[1].id


def picture(printer: SheetPrinter, theme: ThemeName) -> QImage:
    pdf = printer.print(sheet_of(0), theme, NoProgress())
    return rasterise(pdf, SIZE, "#ffffff", NoProgress())


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_page_that_began_early_shows_the_same(theme: ThemeName) -> None:
    with closing(SheetPrinter(VERNE)) as printer:
        alone = picture(printer, theme)
    page, tour = begin_early("light", lambda: VERNE)
    assert page is not None
    assert page.is_waiting
    with closing(SheetPrinter(tour, page)) as printer:
        assert picture(printer, theme) == alone


def test_what_is_raised_while_the_engine_starts_is_raised() -> None:
    def fail() -> None:
        raise LookupError("no tour")

    work: Callable[[], None] = fail
    with pytest.raises(LookupError, match="no tour"):
        begin_early("light", work)


def test_a_page_is_closed_more_than_once() -> None:
    page, _ = begin_early("print", lambda: None)
    assert page is not None
    page.close()
    page.close()


@pytest.mark.parametrize("ends", [False, True], ids=["cancelled", "ended"])
def test_a_page_that_prints_is_deleted_after_the_answer(
    pages: SheetPages, qtbot: QtBot, ends: bool
) -> None:
    if ends and not Path("/proc").is_dir():
        pytest.skip("finds the page's process in /proc")
    page = pages.show(expected(0)[0])
    page.wait(NoProgress())
    with pytest.raises(ExportCancelled):
        page.print(Cancelled())
    pdfs = page._pdfs
    assert pdfs == []
    if ends:
        os.kill(page.process_id, signal.SIGKILL)
        qtbot.waitUntil(lambda: page._context.has_ended)
    answers_at_deletion: list[bytes] = []
    with qtbot.waitSignal(page._context.web_page.destroyed):
        page._context.web_page.destroyed.connect(lambda: answers_at_deletion.extend(pdfs))
        pages.close()
    # The web engine crashes if it answers to a page that is gone.
    assert len(answers_at_deletion) == 1
    assert answers_at_deletion[0][:4] == (b"" if ends else b"%PDF")
