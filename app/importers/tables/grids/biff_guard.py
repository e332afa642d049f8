"""Looks through a workbook of Excel 97 to 2003 before it is read ([MS-CFB], [MS-XLS]).

As in :mod:`app.importers.tables.grids.archive_guard`, cells that lie too far apart would end the
program.
"""

from __future__ import annotations

import struct

from app.importers.imported import ImportRefused
from app.importers.tables.grids.archive_guard import refuse_large, refuse_wide

_DAMAGED = "The workbook is damaged: open it in a spreadsheet, and save it again."
_LOCKED = "The workbook is locked: save a copy without a password."
_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END, _FREE = 0xFFFFFFFE, 0xFFFFFFFF
_ENTRY = 128
_NAMES = ("Workbook", "Book")
# Records of cells, by whether their first column is their last.
_CELLS = frozenset(
    (0x0002, 0x0003, 0x0004, 0x0005, 0x0006, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E)
)
_SEVERAL = frozenset((0x00BD, 0x00BE))
_ARRAYS = frozenset((0x0221, 0x04BC))
_BOF = frozenset((0x0009, 0x0209, 0x0409, 0x0809))
_ENCRYPTED = 0x002F


def guard_biff(data: bytes) -> None:
    """Raises ``ImportRefused`` for a workbook that would take too much memory, or is damaged."""
    try:
        stream = _stream(data)
    except ImportRefused:
        raise
    except (struct.error, IndexError, ValueError):
        raise ImportRefused(_DAMAGED) from None
    rows = columns = at = area = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<2H", stream, at)
        body = stream[at + 4 : at + 4 + length]
        at += 4 + length
        if kind in _BOF:
            area += rows * columns
            refuse_large(area)
            rows = columns = 0
        elif kind == _ENCRYPTED:
            raise ImportRefused(_LOCKED)
        elif kind in _CELLS and len(body) >= 4:
            row, column = struct.unpack_from("<2H", body)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
            refuse_wide(rows, columns)
        elif kind in _SEVERAL and len(body) >= 6:
            row, _ = struct.unpack_from("<2H", body)
            (last,) = struct.unpack_from("<H", body, len(body) - 2)
            rows, columns = max(rows, row + 1), max(columns, last + 1)
            refuse_wide(rows, columns)


def _stream(data: bytes) -> bytes:
    """The stream of the workbook. Raises ``ValueError`` and others if there is none."""
    if not data.startswith(_MAGIC):
        raise ValueError
    sector = 1 << struct.unpack_from("<H", data, 30)[0]
    if sector not in (512, 4096):
        raise ValueError
    first_entry, _, cutoff, first_mini = struct.unpack_from("<4L", data, 48)
    count = len(data) // sector + 1
    table = _allocation(data, sector, count)
    directory = _chain(data, table, first_entry, sector, count)
    root = directory[:_ENTRY]
    for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        entry = directory[at : at + _ENTRY]
        (length,) = struct.unpack_from("<H", entry, 64)
        name = entry[: max(length - 2, 0)].decode("utf-16-le", "replace")
        if name.casefold() not in (known.casefold() for known in _NAMES) or entry[66] != 2:
            continue
        start, size = struct.unpack_from("<2L", entry, 116)
        if size >= cutoff:
            return _chain(data, table, start, sector, count)[:size]
        mini_table = _numbers(_chain(data, table, first_mini, sector, count))
        minis = _chain(data, table, struct.unpack_from("<L", root, 116)[0], sector, count)
        return _chain(minis, mini_table, start, 64, len(minis) // 64 + 1, header=0)[:size]
    if "EncryptedPackage".encode("utf-16-le") in directory:
        raise ImportRefused(_LOCKED)
    raise ImportRefused("The file is no workbook: save the table as XLSX or CSV.")


def _allocation(data: bytes, sector: int, count: int) -> tuple[int, ...]:
    """The table that says which sector follows which."""
    sectors = list(struct.unpack_from("<109L", data, 76))
    following = struct.unpack_from("<L", data, 68)[0]
    for _ in range(count):
        if following in (_END, _FREE):
            break
        more = struct.unpack_from(f"<{sector // 4}L", data, (following + 1) * sector)
        sectors += more[:-1]
        following = more[-1]
    pieces: list[bytes] = []
    for number in sectors[: count + 1]:
        if number not in (_END, _FREE):
            pieces.append(data[(number + 1) * sector : (number + 2) * sector])
    return _numbers(b"".join(pieces))


def _numbers(content: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(content) // 4}L", content[: len(content) // 4 * 4])


def _chain(
    data: bytes, table: tuple[int, ...], start: int, sector: int, most: int, *, header: int = 1
) -> bytes:
    """The sectors of a chain, one after the other; a chain that goes round is refused."""
    pieces: list[bytes] = []
    number = start
    while number not in (_END, _FREE):
        if len(pieces) > most or number >= len(table):
            raise ValueError
        pieces.append(data[(number + header) * sector : (number + header + 1) * sector])
        number = table[number]
    return b"".join(pieces)
