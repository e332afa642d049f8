"""Finds the dates of a workbook that are shown without their day or month.

A spreadsheet stores May 2025 as the first of May, and 2025 as the first of January. Only the format
of the cell says what its author wrote.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import TypeAlias
from xml.etree.ElementTree import Element

from app.importers.imported import ImportRefused
from app.importers.xml_tree import child, local, parse_xml

# For each cell, how many characters of its ISO date are shown: 7 for a month, 4 for a year.
RoughDates: TypeAlias = dict[tuple[int, int], int]

_MONTH, _YEAR = 7, 4
# The format 17 of every XLSX file is mmm-yy (ECMA-376, part 1, 18.8.30).
_BUILT_IN = {"17": _MONTH}
_LITERAL = re.compile(r"\"[^\"]*\"|\\.|\[[^\]]*\]|_.|\*.")
_CELL = re.compile(
    rb"<(?:\w+:)?c\s(?=[^>]*?\br\s*=\s*[\"']([A-Z]{1,3})(\d{1,7})[\"'])"
    rb"(?=[^>]*?\bs\s*=\s*[\"'](\d+)[\"'])"
)
_MOST_REPEATED = 1_048_576


def rough_dates(data: bytes, index: int) -> RoughDates:
    """The cells of a sheet, by its index, with such a format; none for files of Excel 97."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if "content.xml" in names:
                return _in_content(parse_xml(archive.read("content.xml")), index)
            styles = _rough_styles(parse_xml(archive.read("xl/styles.xml")))
            return _in_sheet(archive.read(_sheet_part(archive, index)), styles) if styles else {}
    except (zipfile.BadZipFile, OSError, ValueError, KeyError, NotImplementedError, ImportRefused):
        return {}


def shown_length(code: str) -> int:
    """How much of a date a format shows: 7 characters of ISO 8601, or 4, or 0 for all of it."""
    plain = _LITERAL.sub("", code.split(";")[0]).lower()
    if "y" not in plain or set(plain) & set("dhs"):
        return 0
    return _MONTH if "m" in plain else _YEAR


def column_number(letters: str) -> int:
    """The number of a column from 0: 0 for ``A``, 26 for ``AA``."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _rough_styles(root: Element) -> dict[bytes, int]:
    """The styles of cells that show a month or a year, by their number."""
    codes = dict(_BUILT_IN)
    for each in _children(root, "numFmts"):
        codes[each.get("numFmtId", "")] = shown_length(each.get("formatCode", ""))
    styles = [each.get("numFmtId", "") for each in _children(root, "cellXfs")]
    return {
        str(number).encode(): codes[code]
        for number, code in enumerate(styles)
        if codes.get(code, 0)
    }


def _children(root: Element, name: str) -> list[Element]:
    found = child(root, name)
    return list(found) if found is not None else []


def _in_sheet(content: bytes, styles: dict[bytes, int]) -> RoughDates:
    return {
        (int(cell[2]) - 1, column_number(cell[1].decode())): styles[cell[3]]
        for cell in _CELL.finditer(content)
        if cell[3] in styles
    }


def _sheet_part(archive: zipfile.ZipFile, index: int) -> str:
    """The name of the part that holds a sheet. Raises ``KeyError``."""
    sheets = _children(parse_xml(archive.read("xl/workbook.xml")), "sheets")
    if index >= len(sheets):
        raise KeyError(index)
    wanted = _attribute(sheets[index], "id")
    links = parse_xml(archive.read("xl/_rels/workbook.xml.rels"))
    target = next((each.get("Target", "") for each in links if each.get("Id") == wanted), "")
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _in_content(root: Element, index: int) -> RoughDates:
    """The cells of a table of OpenDocument whose style shows a month or a year."""
    formats: dict[str, int] = {}
    cells: dict[str, int] = {}
    for styles in root:
        if local(styles) != "automatic-styles":
            continue
        for style in styles:
            if local(style) == "date-style":
                formats[_attribute(style, "name")] = _shown_parts(style)
        for style in styles:
            length = formats.get(_attribute(style, "data-style-name"), 0)
            if length:
                cells[_attribute(style, "name")] = length
    tables = [each for each in root.iter() if local(each) == "table"] if cells else []
    return _in_table(tables[index], cells) if index < len(tables) else {}


def _shown_parts(style: Element) -> int:
    parts = {local(part) for part in style}
    if "year" not in parts or parts & {"day", "hours", "day-of-week"}:
        return 0
    return _MONTH if "month" in parts else _YEAR


def _in_table(table: Element, styles: dict[str, int]) -> RoughDates:
    found: RoughDates = {}
    row = 0
    for line in table.iter():
        if local(line) != "table-row":
            continue
        column = 0
        for cell in line:
            length = styles.get(_attribute(cell, "style-name"), 0)
            if length:
                found[row, column] = length
            column += _repeated(cell, "number-columns-repeated")
        row += _repeated(line, "number-rows-repeated")
    return found


def _repeated(element: Element, name: str) -> int:
    text = _attribute(element, name)
    return min(int(text), _MOST_REPEATED) if text.isdigit() else 1


def _attribute(element: Element, name: str) -> str:
    return next(
        (value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), ""
    )
