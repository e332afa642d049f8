"""Halos of names in a PDF: shapes below the names, and no text."""

from __future__ import annotations

import io
from collections import Counter
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject

from app.export.options import ExportOptions
from app.export.run import Output, export_bytes
from app.export.sheet.halos import draw_halos
from app.export.size import parse_size
from app.map.sheet import SheetParts
from tests.export.samples import TOURS

BARE = SheetParts(title=False, legend=False, sources=False, attribution=False)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def printed(qapp: object) -> PdfReader:  # noqa: ARG001
    """A PDF of the map alone."""
    chosen = ExportOptions(size=parse_size("a4"), parts=BARE)
    data, _ = export_bytes(TOURS["asia"], Output(Path("a.pdf"), chosen))
    return PdfReader(io.BytesIO(data))


def test_each_name_on_the_map_is_text_once(printed: PdfReader) -> None:
    text = " ".join(printed.pages[0].extract_text().split())
    for stop in TOURS["asia"].stops:
        assert text.count(stop.name) == 1, stop.name
    words = Counter(text.split())
    # Cities of the basemap have halos too.
    assert [words[name] for name in ("Beijing", "Manila", "JAPAN")] == [1, 1, 1]


def test_halos_are_shapes(printed: PdfReader) -> None:
    shapes = [name for name in _resources(printed, "/XObject") if name.startswith("/Halo")]
    assert len(shapes) > 20


def test_a_page_without_halos_is_left_as_it_is() -> None:
    writer = PdfWriter()
    page = writer.add_blank_page(100, 100)
    draw_halos(page, writer)
    assert page.extract_text() == ""


def _resources(reader: PdfReader, kind: str) -> list[str]:
    """The names of all resources of a kind, on the page and in what is drawn on it."""
    found: list[str] = []
    todo = [reader.pages[0].get("/Resources")]
    while todo:
        resources = todo.pop()
        if resources is None:
            continue
        named = resources.get_object().get(NameObject(kind), DictionaryObject()).get_object()
        found += named
        forms = resources.get_object().get("/XObject", DictionaryObject()).get_object()
        todo += [form.get_object().get("/Resources") for form in forms.values()]
    return found
