"""Workbooks: which sheet, what cells hold, and files that would take all memory."""

from __future__ import annotations

import datetime as dt
import io
import struct
import zipfile

import openpyxl
import pytest

from app.importers.imported import File, Imported, ImportRefused
from app.importers.registry import read_file
from app.importers.tables.grids.rough_dates import shown_length
from tests.importers.corpus import FILES
from tests.importers.workbooks import ods, xls


def imported(data: bytes, **answers: str) -> Imported:
    return read_file(File(data=data, name="book", answers=answers))


def refusal(data: bytes) -> str:
    with pytest.raises(ImportRefused) as refused:
        imported(data)
    return str(refused.value)


def book(*sheets: list[list[object]]) -> bytes:
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for rows in sheets:
        sheet = made.create_sheet()
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_the_sheet_with_places_is_chosen_and_another_may_be() -> None:
    data = FILES.joinpath("xlsx", "two-trips.xlsx").read_bytes()
    (asked,) = imported(data).questions
    assert (asked.kind, asked.chosen, asked.is_open) == ("sheet", "0", False)
    other = imported(data, sheet="1")
    assert other.table is not None and other.table.sheet == "Sweden 2023"
    assert [stop.name for stop in other.tours[0].stops] == ["Malmö", "Lund"]
    assert [(left.kind, left.names) for left in other.left_out] == [("sheet", ("Norway 2022",))]
    # 3/4 is no date until somebody says so.
    assert other.tours[0].stops[0].arrive is None


def test_a_hidden_sheet_is_read_if_the_user_says_so() -> None:
    data = FILES.joinpath("xlsx", "visits.xlsx").read_bytes()
    assert ("hidden sheet", ("lists",)) in [
        (left.kind, left.names) for left in imported(data).left_out
    ]
    assert imported(data, sheet="1").tours[0].stops[0].name == "Secret place"


def test_only_cells_that_are_dates_become_dates() -> None:
    data = book([["city", "date"], ["Ulm", dt.date(2023, 11, 4)], ["Bonn", 45236]])
    found = imported(data)
    assert [str(stop.arrive) for stop in found.tours[0].stops] == ["2023-11-04", "None"]
    assert found.tours[0].stops[1].date_note == "45236"


def test_numbers_stay_as_the_cell_holds_them() -> None:
    data = book([["city", "a", "b", "c"], ["Ulm", 0.1, 12345678901, True]])
    assert imported(data).tours[0].stops[0].extra == {"a": 0.1, "b": 12345678901, "c": True}


@pytest.mark.parametrize(
    ("code", "length"),
    [
        ("mmm-yy", 7),
        ("mmmm yyyy", 7),
        ("yyyy", 4),
        ('"Year" yyyy', 4),
        ("[$-409]mmm yyyy;@", 7),
        ("dd/mm/yyyy", 0),
        ("yyyy-mm-dd hh:mm", 0),
        ("h:mm", 0),
        ("0.00", 0),
    ],
)
def test_how_much_of_a_date_a_format_shows(code: str, length: int) -> None:
    assert shown_length(code) == length


def test_an_archive_that_unpacks_to_too_much() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "x")
        archive.writestr("xl/worksheets/sheet1.xml", bytes(80 << 20))
    data = bytearray(out.getvalue())
    sentence = "The workbook unpacks to more than 64 MB: save the sheet as CSV."
    assert refusal(bytes(data)) == sentence
    # Also if the archive says that it is small.
    for at in range(len(data) - 4):
        if data[at : at + 4] == struct.pack("<L", 80 << 20):
            data[at : at + 4] = struct.pack("<L", 1000)
    assert refusal(bytes(data)) == sentence


def test_a_cell_far_away_is_refused_before_memory_runs_out() -> None:
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    sheet["A1"], sheet["XFD1048576"] = "Ort", "x"
    out = io.BytesIO()
    made.save(out)
    assert refusal(out.getvalue()).startswith("A sheet reaches to row 1,048,576 and column 16,384:")


def test_repeated_cells_are_refused_before_memory_runs_out() -> None:
    cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="string">'
    row = f'<table:table-row table:number-rows-repeated="100000">{cell}<text:p>x</text:p>'
    data = ods(f"{row}</table:table-cell></table:table-row>")
    assert refusal(data).startswith("A sheet reaches to row 100,000 and column 16,384:")


def test_a_far_cell_of_an_old_workbook() -> None:
    data = xls([["Ort", "Land"], ["Lyon", "FR"]])
    near = struct.pack("<5H", 0x0204, 17, 1, 0, 0)
    assert near in data
    far = data.replace(near, struct.pack("<5H", 0x0204, 17, 65535, 65535, 0))
    assert refusal(far).startswith("A sheet reaches to row 65,536 and column 65,536:")


@pytest.mark.parametrize("cut", [100, 600, 1100, 3000])
def test_an_old_workbook_that_is_cut_off(cut: int) -> None:
    assert "workbook" in refusal(xls([["Ort"], ["Lyon"]])[:cut])


def test_other_files_in_the_same_container() -> None:
    data = xls([["Ort"], ["Lyon"]])
    other = data.replace("Workbook".encode("utf-16-le"), "WordDocu".encode("utf-16-le"))
    assert refusal(other) == "The file is no workbook: save the table as XLSX or CSV."


def test_a_binary_workbook() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.bin", b"x")
    assert refusal(out.getvalue()) == "A binary workbook cannot be read: save it as XLSX."


def test_a_damaged_sheet() -> None:
    source = zipfile.ZipFile(io.BytesIO(book([["city"], ["Ulm"]])))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in source.namelist():
            content = source.read(name)
            archive.writestr(name, content[:-60] if name.endswith("sheet1.xml") else content)
    sentence = "The workbook is damaged: open it in a spreadsheet, and save it again."
    assert refusal(out.getvalue()) == sentence


def test_an_empty_workbook() -> None:
    assert refusal(book([])) == "The workbook is empty: choose another file."
