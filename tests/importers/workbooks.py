"""Makes the workbooks of the corpus: python -m tests.importers.workbooks."""

from __future__ import annotations

import datetime as dt
import io
import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.importers.corpus import FILES

_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("table", "table"),
        ("text", "text"),
        ("style", "style"),
        ("number", "datastyle"),
    )
)
# Workbooks know no zones.
_NOON = dt.datetime(1970, 6, 30, 12, 0)  # noqa: DTZ001
_TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def main() -> None:
    """Writes all workbooks."""
    for folder in ("xlsx", "ods", "xls"):
        FILES.joinpath(folder).mkdir(parents=True, exist_ok=True)
    _visits(FILES / "xlsx" / "visits.xlsx")
    _merged(FILES / "xlsx" / "merged.xlsx")
    _rough(FILES / "xlsx" / "shown-without-days.xlsx")
    _two_trips(FILES / "xlsx" / "two-trips.xlsx")
    _libre(FILES / "ods" / "libreoffice.ods")
    _ods_months(FILES / "ods" / "months-and-hidden.ods")
    _ods_flights(FILES / "ods" / "flights.ods")
    _ods_units(FILES / "ods" / "units-and-totals.ods")
    FILES.joinpath("xls", "excel-97.xls").write_bytes(
        xls(
            [
                ["Ort", "Land", "Breite", "Länge", "Anreise", "Notiz"],
                ["Lyon", "FR", 45.764, 4.8357, dt.date(2003, 7, 5), "Bouchon"],
                ["Turin", "IT", 45.0703, 7.6869, dt.date(2003, 7, 8), ""],
                ["Genua", "IT", 44.4056, 8.9463, dt.date(2003, 7, 10), "Hafen"],
            ]
        )
    )


def _visits(path: Path) -> None:
    book, sheet = _book("Visits")
    _fill(sheet, ["country", "locale", "start-date", "end-date", "remarks", "nights"])
    day = dt.date(2025, 2, 1)
    for country, town, start, end, words in (
        ("Panama", "Panama City", 0, 2, "Met with President José Raúl Mulino."),
        ("El Salvador", "San Salvador", 2, 3, "Met with President Nayib Bukele."),
        ("Costa Rica", "San José", 3, 3, None),
        ("Guatemala", "Guatemala City", 3, 4, "Met with President Bernardo Arévalo."),
    ):
        dates = [day + dt.timedelta(days=start), day + dt.timedelta(days=end)]
        _fill(sheet, [country, town, *dates, words, end - start])
    hidden = book.create_sheet("lists")
    hidden.sheet_state = "hidden"
    _fill(hidden, ["Place", "Country"])
    _fill(hidden, ["Secret place", "XX"])
    _fill(book.create_sheet("Read me"), ["Made for the office."])
    book.save(path)


def _merged(path: Path) -> None:
    book, sheet = _book("Programm")
    _fill(sheet, ["Klassenfahrt 2019"])
    sheet.merge_cells("A1:F1")
    _fill(sheet, [])
    _fill(sheet, ["Ort", "Datum", "Uhrzeit", "Programm", "Kosten", "bezahlt"])
    rows: list[list[object]] = [
        ["Weimar", dt.date(2019, 5, 6), dt.time(9, 30), "Goethehaus", 6.5, True],
        [None, dt.date(2019, 5, 6), dt.time(14, 0), "Bauhaus-Museum", 4, True],
        [None, dt.date(2019, 5, 7), dt.time(10, 0), "Buchenwald", 0, False],
        ["Erfurt", dt.date(2019, 5, 8), dt.time(11, 15), "Dom", 2.5, False],
        ["Gesamt", None, None, None, 13, None],
    ]
    for row in rows:
        _fill(sheet, row)
    sheet.merge_cells("A4:A6")
    book.save(path)


def _rough(path: Path) -> None:
    book, sheet = _book("Lives")
    _fill(sheet, ["Place", "Arrived", "Left", "Latitude", "Longitude", "Elevation (ft)"])
    _fill(sheet, ["Cork", dt.date(1961, 3, 1), dt.date(1964, 1, 1), 51.8985, -8.4756, 30])
    _fill(
        sheet,
        ["Leeds", dt.date(1964, 9, 1), _NOON, 53.8008, -1.5491, 200],
    )
    _fill(sheet, ["Perth", "about 1971", "unknown", -31.9523, 115.8613, None])
    for cell in ("B2", "B3"):
        sheet[cell].number_format = "mmm yyyy"
    sheet["C2"].number_format = "yyyy"
    sheet["C3"].number_format = "dd/mm/yyyy hh:mm"
    book.save(path)


def _two_trips(path: Path) -> None:
    book, sheet = _book("Norway 2022")
    _fill(sheet, ["Day", "Route", "Km", "Note"])
    _fill(sheet, [1, "Oslo – Lillehammer", 168, "Rain"])
    _fill(sheet, [2, "Lillehammer – Geiranger", 281, None])
    _fill(sheet, [3, "Geiranger – Ålesund", 112, "Ferry at noon"])
    other = book.create_sheet("Sweden 2023")
    _fill(other, ["City", "Date"])
    _fill(other, ["Malmö", "3/4/2023"])
    _fill(other, ["Lund", "5/4/2023"])
    book.save(path)


def _libre(path: Path) -> None:
    rows = [
        _row(*map(_text, ("Halt", "Ankunft", "Abfahrt", "Breite", "Länge", "Notiz"))),
        _row(
            _text("Dover"),
            _empty(),
            _date("2018-07-02T08:25:00", "02.07.2018 08:25"),
            _number("51.1279", "51,13"),
            _number("1.3134", "1,31"),
            _text("Fähre\nDeck 5"),
        ),
        _row(
            _text("Calais"),
            _date("2018-07-02T10:55:00", "02.07.2018 10:55"),
            _date("2018-07-03", "03.07.2018"),
            _number("50.9513", "50,95"),
            _number("1.8587", "1,86"),
            _empty(),
        ),
        _row(_text("Lille"), _date("2018-07-03", "03.07.2018"), _empty(3), _text("Altstadt")),
    ]
    path.write_bytes(ods("".join(rows) + _void()))


def _ods_months(path: Path) -> None:
    styles = (
        '<number:date-style style:name="N1"><number:month number:textual="true"/>'
        '<number:text> </number:text><number:year number:style="long"/></number:date-style>'
        '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>'
        '<style:style style:name="ta2" style:family="table">'
        '<style:table-properties table:display="false"/></style:style>'
    )
    rows = _row(_text("Lieu"), _text("Arrivée"), _text("Part"), _text("Prix"))
    for place, month in (("Dakar", "1999-10-01"), ("Thiès", "1999-12-01"), ("Dakar", "2000-02-01")):
        rows += _row(
            _text(place),
            _date(month, "x", ' table:style-name="ce1"'),
            '<table:table-cell office:value-type="percentage" office:value="0.25"><text:p>25 %'
            "</text:p></table:table-cell>",
            '<table:table-cell office:value-type="currency" office:currency="XOF"'
            ' office:value="1500"><text:p>1 500</text:p></table:table-cell>',
        )
    hidden = (
        '<table:table table:name="Caché" table:style-name="ta2">'
        f"{_row(_text('Lieu'))}{_row(_text('Rien'))}</table:table>"
    )
    path.write_bytes(ods(rows, styles=styles, more=hidden, name="Séjours"))


def _ods_flights(path: Path) -> None:
    rows = _row(
        *map(_text, ("Departure airport", "Arrival airport", "Departure", "Arrival", "Flight"))
    )
    for start, end, leaves, comes, flight in (
        ("LIS", "GRU", "2016-02-10T23:40:00", "2016-02-11T07:55:00", "TP87"),
        ("GRU", "EZE", "2016-02-11T10:20:00", "2016-02-11T12:20:00", "AR1241"),
        ("EZE", "USH", "2016-02-14T09:00:00", "2016-02-14T12:35:00", "AR1874"),
    ):
        rows += _row(
            _text(start), _text(end), _date(leaves, leaves), _date(comes, comes), _text(flight)
        )
    path.write_bytes(ods(rows))


def _ods_units(path: Path) -> None:
    rows = _row(_text("Kayak on the Danube"))
    rows += _row(_text("Measured by GPS, WGS 84"))
    rows += _row(_empty(5))
    rows += _row(*map(_text, ("Camp", "Lat", "Lon", "Height", "Distance")))
    rows += _row(_empty(), _text("°"), _text("°"), _text("m"), _text("km"))
    for camp, lat, lon, height, distance in (
        ("Passau", "48.5748", "13.4609", "295", "0"),
        ("Linz", "48.3069", "14.2858", "255", "91.5"),
        ("Krems", "48.4102", "15.6144", "190", "136.2"),
    ):
        rows += _row(
            _text(camp), *(_number(value, value) for value in (lat, lon, height, distance))
        )
    rows += _row(_empty(4), _number("227.7", "227.7"))
    path.write_bytes(ods(rows + _void()))


def _book(title: str) -> tuple[openpyxl.Workbook, Worksheet]:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = title
    return book, sheet


def _fill(sheet: Worksheet, cells: Sequence[object]) -> None:
    sheet.append(list(cells))


def ods(rows: str, *, styles: str = "", more: str = "", name: str = "Tabelle1") -> bytes:
    """An OpenDocument spreadsheet with the rows of one table, and with more tables."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_SPACES}'
        f' office:version="1.2"><office:automatic-styles>{styles}</office:automatic-styles>'
        f'<office:body><office:spreadsheet><table:table table:name="{name}">'
        f"{rows}</table:table>{more}</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_TYPE}"/>'
        "</manifest:manifest>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _TYPE, zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return out.getvalue()


def _row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def _text(words: str) -> str:
    lines = "".join(f"<text:p>{line}</text:p>" for line in words.split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'


def _number(value: str, shown: str) -> str:
    return (
        f'<table:table-cell office:value-type="float" office:value="{value}">'
        f"<text:p>{shown}</text:p></table:table-cell>"
    )


def _date(value: str, shown: str, style: str = "") -> str:
    return (
        f'<table:table-cell office:value-type="date" office:date-value="{value}"{style}>'
        f"<text:p>{shown}</text:p></table:table-cell>"
    )


def _empty(count: int = 1) -> str:
    return f'<table:table-cell table:number-columns-repeated="{count}"/>'


def _void() -> str:
    """The empty rows with which LibreOffice ends each sheet."""
    return (
        '<table:table-row table:number-rows-repeated="1048560">'
        '<table:table-cell table:number-columns-repeated="1024"/></table:table-row>'
    )


def xls(rows: Sequence[Sequence[str | float | dt.date]]) -> bytes:
    """A workbook of Excel 97 ([MS-XLS]) with one sheet, in a compound file ([MS-CFB])."""
    formats = b"".join(_record(0x00E0, struct.pack("<HH16x", 0, code)) for code in (0, 14))
    sheet = _record(0x0809, struct.pack("<6H", 0x0600, 0x0010, 0, 0, 0, 0))
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if isinstance(cell, dt.date):
                serial = (cell - dt.date(1899, 12, 30)).days
                sheet += _record(0x0203, struct.pack("<3Hd", row, column, 1, float(serial)))
            elif isinstance(cell, str):
                text = struct.pack("<HB", len(cell), 1) + cell.encode("utf-16-le")
                sheet += _record(0x0204, struct.pack("<3H", row, column, 0) + text)
            else:
                sheet += _record(0x0203, struct.pack("<3Hd", row, column, 0, cell))
    sheet += _record(0x000A, b"")
    name = b"Reise"
    start = _record(0x0809, struct.pack("<6H", 0x0600, 0x0005, 0, 0, 0, 0)) + formats
    length = len(start) + 4 + 8 + len(name) + 4
    listed = _record(0x0085, struct.pack("<LBBBB", length, 0, 0, len(name), 0) + name)
    return _compound(start + listed + _record(0x000A, b"") + sheet)


def _record(kind: int, body: bytes) -> bytes:
    return struct.pack("<2H", kind, len(body)) + body


def _compound(stream: bytes) -> bytes:
    """A compound file whose only stream is the workbook."""
    stream = stream.ljust(max(4096, -(-len(stream) // 512) * 512), b"\0")
    sectors = len(stream) // 512
    end, free, fat = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    chain = [fat, end, *range(3, sectors + 2), end]
    table = struct.pack("<128L", *(chain + [free] * (128 - len(chain))))
    header = struct.pack(
        "<8s16x2H3H6x5L4L", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6,
        0, 1, 1, 0, 4096, end, 0, end, 0,
    )  # fmt: skip
    header += struct.pack("<109L", 0, *[free] * 108)
    directory = _entry("Root Entry", 5, end, 0, child=1) + _entry("Workbook", 2, 2, len(stream))
    return header + table + directory.ljust(512, b"\0") + stream


def _entry(name: str, kind: int, start: int, size: int, child: int = 0xFFFFFFFF) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    none = 0xFFFFFFFF
    return text.ljust(64, b"\0") + struct.pack(
        "<H2B3L36xLQ", len(text), kind, 1, none, none, child, start, size
    )


if __name__ == "__main__":
    main()
