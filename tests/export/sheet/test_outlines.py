"""Long outlines are put into a printed page by the app, and look as if they had been printed."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from contextlib import closing

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage

from app.export.options import ExportOptions
from app.export.presets import PRESETS
from app.export.progress import NoProgress
from app.export.sheet import pdf_page
from app.export.sheet.layout import sheet_options
from app.export.sheet.outlines import put_outlines
from app.export.sheet.pdf_page import PdfPage
from app.export.sheet.printer import SheetPrinter
from app.export.sheet.raster import rasterise
from app.export.size import parse_size
from app.map.sheet import SheetOptions
from app.tour.model import Tour
from tests.europe import europe
from tests.export.samples import TOURS
from tests.sheet_layouts import options_of

pytestmark = pytest.mark.usefixtures("qapp")

SIZE = parse_size("1280x720")
SHEETS = {
    "route": (TOURS["verne"], ExportOptions(size=SIZE)),
    "stop": (TOURS["verne"], ExportOptions(size=SIZE, fit=TOURS["verne"].stops[2].id)),
    "insets": (europe(), options_of(PRESETS["article-16x9"])),
    "poster": (europe(), options_of(PRESETS["wall-a3"])),
}
# A triangle and a longer outline that takes its place, of one ring and a line.
PLACEHOLDER = "M50 60L51 60L50 61"
OUTLINE = "M1 2L3 4L-5 6ZM7 8L9 10"
OUTLINES = f"1\n{PLACEHOLDER}\n{OUTLINE}"
OPERATORS = b"1 2 m\n3 4 l\n-5 6 l\nh\n7 8 m\n9 10 l\n"
PRINTED = b"50 60 m\n51 60 l\n50 61 l\n"


def with_contents(contents: bytes) -> bytes:
    """A PDF as the web engine writes it, of a page with these contents."""
    packed = zlib.compress(contents)
    objects = [
        b"<</Type /Catalog\n/Pages 2 0 R>>",
        b"<</Type /Pages\n/Count 1\n/Kids [3 0 R]>>",
        b"<</Type /Page\n/MediaBox [0 0 90 90]\n/Contents 4 0 R\n/Parent 2 0 R>>",
        b"<</Filter /FlateDecode\n/Length %d>> stream\n%b\nendstream" % (len(packed), packed),
    ]
    data = b"%PDF-1.4\n"
    places = []
    for number, entry in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, entry)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = b"startxref\n%d\n%%%%EOF\n" % len(data)
    head = b"xref\n0 5\n0000000000 65535 f \n"
    return data + head + table + b"trailer\n<</Size 5\n/Root 1 0 R>>\n" + start


def contents_of(pdf: bytes) -> bytes:
    contents = PdfReader(io.BytesIO(pdf), strict=True).pages[0].get_contents()
    assert contents is not None
    return contents.get_data()


def test_an_outline_takes_the_place_of_its_placeholder() -> None:
    pdf = put_outlines(with_contents(b"q\n" + PRINTED + b"f*\nQ\n"), OUTLINES)
    assert pdf is not None
    assert contents_of(pdf).strip() == b"q\n" + OPERATORS + b"f*\nQ"


def test_without_outlines_the_pdf_is_the_same() -> None:
    pdf = with_contents(b"q\nQ\n")
    assert put_outlines(pdf, "0") == pdf


@pytest.mark.parametrize("outlines", ["", "1", f"1\n{PLACEHOLDER}", f"2\n{PLACEHOLDER}\n{OUTLINE}"])
def test_outlines_must_be_complete(outlines: str) -> None:
    assert put_outlines(with_contents(b"q\n" + PRINTED + b"f\nQ\n"), outlines) is None


@pytest.mark.parametrize(
    "contents",
    [b"q\nQ\n", b"q\n" + PRINTED + b"f\n" + PRINTED + b"f\nQ\n", b"q\n9" + PRINTED + b"f\nQ\n"],
    ids=["missing", "twice", "part of another number"],
)
def test_a_placeholder_must_be_there_once(contents: bytes) -> None:
    assert put_outlines(with_contents(contents), OUTLINES) is None


@pytest.mark.parametrize(
    ("part", "other"),
    [
        (b"/Contents 4", b"/Contens 4"),
        (b"/FlateDecode", b"/LZWDecode"),
        (b"stream\nx", b"stream\n!"),
        (b"trailer", b"trails"),
        (b"%%EOF", b""),
    ],
)
def test_another_kind_of_pdf_is_refused(part: bytes, other: bytes) -> None:
    pdf = with_contents(b"q\n" + PRINTED + b"f\nQ\n")
    assert part in pdf
    assert put_outlines(pdf.replace(part, other), OUTLINES) is None


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The outlines of each printing, as they are put into a PDF."""
    calls: list[str] = []

    def put(pdf: bytes, outlines: str) -> bytes | None:
        calls.append(outlines)
        return put_outlines(pdf, outlines)

    monkeypatch.setattr(pdf_page, "put_outlines", put)
    return calls


def picture(tour: Tour, sheet: SheetOptions) -> QImage:
    with closing(SheetPrinter(tour)) as printer:
        pdf = printer.print(sheet, "light", NoProgress())
    return rasterise(pdf, SIZE, "#ffffff", NoProgress())


@pytest.fixture
def prints(monkeypatch: pytest.MonkeyPatch) -> list[PdfPage]:
    """The pages that are printed, each time."""
    pages: list[PdfPage] = []
    printing: Callable[[PdfPage], None] = PdfPage._print

    def note(page: PdfPage) -> None:
        pages.append(page)
        printing(page)

    monkeypatch.setattr(PdfPage, "_print", note)
    return pages


@pytest.mark.parametrize("name", SHEETS)
def test_a_page_looks_as_if_all_of_it_had_been_printed(
    name: str, printed: list[str], prints: list[PdfPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    tour, options = SHEETS[name]
    sheet = sheet_options(options, magnify=False)
    found = picture(tour, sheet)
    assert len(prints) == 1
    assert len(printed[0]) > 10_000

    # As if the web engine wrote numbers in another way.
    monkeypatch.setattr(
        pdf_page, "put_outlines", lambda pdf, outlines: pdf if outlines == "0" else None
    )
    assert picture(tour, sheet) == found
    assert len(prints) == 3


def test_every_map_of_a_sheet_has_places_of_its_own(printed: list[str]) -> None:
    tour, options = SHEETS["poster"]
    picture(tour, sheet_options(options, magnify=False))
    placeholders = printed[0].split("\n")[1::2]
    assert len(set(placeholders)) == len(placeholders)
    # More than one map can have.
    assert len(placeholders) > 6


def test_a_magnified_sheet_is_printed_as_it_is(printed: list[str], prints: list[PdfPage]) -> None:
    picture(TOURS["verne"], sheet_options(ExportOptions(size=parse_size("a4")), magnify=True))
    assert printed == ["0"]
    assert len(prints) == 1
