"""Looks through the archive of a workbook before it is read: sizes, extents, merged cells.

The library that reads workbooks takes memory for every cell between the first and the last one,
and ends the program if there is not enough.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from xml.parsers import expat

from app.importers.imported import MOST_BYTES, ImportRefused
from app.importers.tables.grids.grid import MOST_CELLS

_DAMAGED = "The workbook is damaged: open it in a spreadsheet, and save it again."
_LOCKED = "The workbook is locked: save a copy without a password."
_HEADER = struct.Struct("<4s2B4HL2L2H")
_PIECE = 1 << 16
_CELL = re.compile(rb"<(?:\w+:)?c(?=[\s>/])(?P<attributes>[^>]*?)(?P<empty>/)?>", re.DOTALL)
# As nearly all programs write them.
_USUAL_CELL = re.compile(rb"<c r=\"([A-Z]{1,3})(\d{1,7})\"[^>]*?(/?)>")
_ANY_CELL = re.compile(rb"<(?:\w+:)?c[\s>/]")
_REFERENCE = re.compile(rb"(?:^|\s)r\s*=\s*[\"']\s*\$?([A-Za-z]{1,3})\$?(\d{1,7})\s*[\"']")
_ROW = re.compile(rb"<(?:\w+:)?row\s[^>]*?\br\s*=\s*[\"'](\d{1,9})[\"']")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff", b"\x00<", b"<\x00")
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"


def guard_archive(data: bytes) -> None:
    """Raises ``ImportRefused`` for a workbook that would take too much memory, or is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise ImportRefused(_DAMAGED) from None
    if any(part.filename.lower() == "xl/workbook.bin" for part in parts):
        raise ImportRefused("A binary workbook cannot be read: save it as XLSX.")
    left, area = MOST_BYTES, 0
    for part in parts:
        if part.flag_bits & 1:
            raise ImportRefused(_LOCKED)
        content = _unpacked(data, part, left)
        left -= len(content)
        name = part.filename.lower().replace("\\", "/").lstrip("/")
        if name.endswith((".xml", ".rels")) and content[:2] in _UTF_16:
            raise ImportRefused(_DAMAGED)
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            area += _area_of_sheet(content)
        elif name == "content.xml":
            area += _area_of_content(content)
        refuse_large(area)


def _unpacked(data: bytes, part: zipfile.ZipInfo, most: int) -> bytes:
    """The content of a part. What its header says of its size is not believed."""
    start = part.header_offset
    try:
        fields = _HEADER.unpack_from(data, start)
    except struct.error:
        raise ImportRefused(_DAMAGED) from None
    begin = start + _HEADER.size + fields[-2] + fields[-1]
    packed = memoryview(data)[begin : begin + part.compress_size]
    if part.compress_type == zipfile.ZIP_STORED:
        content = bytes(packed[: most + 1])
    elif part.compress_type == zipfile.ZIP_DEFLATED:
        try:
            content = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, most + 1)
        except zlib.error:
            raise ImportRefused(_DAMAGED) from None
    else:
        raise ImportRefused(_DAMAGED)
    if len(content) > most:
        raise ImportRefused(
            f"The workbook unpacks to more than {MOST_BYTES >> 20} MB: save the sheet as CSV."
        )
    return content


def _area_of_sheet(content: bytes) -> int:
    """How many cells lie between the first and the last one of a sheet of XLSX.

    Raises ``ImportRefused`` if they are too many.
    """
    usual = _USUAL_CELL.findall(content)
    if len(usual) == len(_ANY_CELL.findall(content)):
        filled = [(letters, number) for letters, number, empty in usual if not empty]
        columns = max(map(_column, {letters for letters, _ in filled}), default=1)
        rows = max((int(number) for _, number in filled), default=1)
        refuse_wide(rows, columns)
        return rows * columns
    rows, columns = 1, 1
    unplaced = 0
    for cell in _CELL.finditer(content):
        if cell["empty"]:
            continue
        found = _REFERENCE.search(cell["attributes"])
        if found is None:
            unplaced += 1
            continue
        columns = max(columns, _column(found[1]))
        rows = max(rows, int(found[2]))
    if unplaced:
        rows = max(rows, *(int(number) for number in _ROW.findall(content)), 1)
        columns = max(columns, unplaced)
    refuse_wide(rows, columns)
    return rows * columns


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def refuse_wide(rows: int, columns: int) -> None:
    """Raises ``ImportRefused`` if so many rows and columns have too many cells."""
    if rows * columns > MOST_CELLS:
        raise ImportRefused(
            f"A sheet reaches to row {rows:,} and column {columns:,}: delete the cells that are far"
            " from the table."
        )


def refuse_large(area: int) -> None:
    """Raises ``ImportRefused`` if the sheets of a workbook have too many cells in all."""
    if area > 2 * MOST_CELLS:
        raise ImportRefused("The workbook has too many cells: save the sheet of places as CSV.")


class _Content:
    """Measures the tables of an OpenDocument spreadsheet."""

    def __init__(self) -> None:
        self._rows = self._widest = 0
        self._areas = 0
        self._row_repeats = 1
        self._cell = 0
        self._pending = 0
        self._is_filled = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        space, _, name = tag.partition("}")
        if space != _TABLE:
            return
        if name == "table":
            self._areas += self._rows * self._widest
            self._rows = self._widest = self._pending = 0
        elif name == "table-row":
            self._row_repeats = _repeats(attributes, "number-rows-repeated")
            self._cell, self._is_filled = 0, False
        elif name in ("table-cell", "covered-table-cell"):
            self._cell += _repeats(attributes, "number-columns-repeated")
            if f"{_OFFICE}}}value-type" in attributes or f"{_TABLE}}}formula" in attributes:
                self._is_filled = True
                self._widest = max(self._widest, self._cell)

    @property
    def area(self) -> int:
        """How many cells the tables have in all."""
        return self._areas + self._rows * self._widest

    def end(self, tag: str) -> None:
        """An element ends. Empty rows count only if filled ones follow them."""
        if tag != f"{_TABLE}}}table-row":
            return
        self._pending += self._row_repeats
        if self._is_filled:
            self._rows += self._pending
            self._pending = 0
            refuse_wide(self._rows, self._widest)
            refuse_large(self.area)


def _repeats(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(f"{_TABLE}}}{name}", "1")
    return max(int(text), 1) if text.isdigit() and len(text) < 10 else 1


def _area_of_content(content: bytes) -> int:
    parser = expat.ParserCreate(namespace_separator="}")
    measure = _Content()
    parser.StartElementHandler = measure.start
    parser.EndElementHandler = measure.end
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        for at in range(0, len(content), _PIECE):
            parser.Parse(content[at : at + _PIECE])
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        if isinstance(error, ImportRefused):
            raise
        raise ImportRefused(_DAMAGED) from None
    return measure.area


def _refuse_doctype(*_arguments: object) -> None:
    raise ImportRefused(_DAMAGED)
