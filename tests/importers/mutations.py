"""Damaged files made from those of the corpus; the same number gives the same file."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Sequence
from pathlib import Path

_ZIP = b"PK\x03\x04"
_FRAGMENTS = (
    b"", b"\0", b"\xff\xfe", b"<", b">", b"&amp;", b"&x;", b'"', b"'", b",", b";", b"\t", b"\n",
    b"{", b"}", b"[", b"]", b"null", b"-0", b"1e999", b"NaN", b"0,0", b"0001-01-01", b"9999-12-31",
    b"24:00:00Z", b"-5000", b"2025-02-30", b"181", b"-91", "é".encode("latin-1"), "漢字".encode(),
    "\u202e".encode(), "\ud7ff".encode(), b"<!DOCTYPE x [<!ENTITY x 'y'>]>", b"]]>",
    b"BEGIN:VEVENT\r\n", b"\xef\xbb\xbf", b"  ", b"%", b"\\", b"99999999999999999999",
)  # fmt: skip
_LONGEST = 200_000


def damaged(number: int, files: Sequence[Path]) -> tuple[str, bytes]:
    """The name and the bytes of a damaged file."""
    chance = random.Random(number)
    path = files[number % len(files)]
    data = path.read_bytes()[:_LONGEST]
    if data.startswith(_ZIP) and chance.random() < 0.8:
        return path.name, _within_archive(data, chance)
    return path.name, _damaged(data, chance, files)


def _damaged(data: bytes, chance: random.Random, files: Sequence[Path] = ()) -> bytes:
    result = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        start = chance.randrange(len(result) + 1)
        end = min(len(result), start + chance.choice((1, 1, 2, 5, 40, 400)))
        kind = chance.randrange(7)
        if kind == 0:
            result[start:end] = b""
        elif kind == 1:
            result[start:start] = result[start:end] * chance.choice((1, 2, 50))
        elif kind == 2:
            result[start:end] = chance.choice(_FRAGMENTS)
        elif kind == 3 and start < len(result):
            result[start] = chance.randrange(256)
        elif kind == 4:
            del result[start:]
        elif kind == 5:
            result = _other_digits(result, chance)
        elif files:
            other = chance.choice(files).read_bytes()[:_LONGEST]
            at = chance.randrange(len(other) + 1)
            result[start:start] = other[at : at + 300]
    return bytes(result)


def _other_digits(data: bytearray, chance: random.Random) -> bytearray:
    places = [at for at, byte in enumerate(data) if 48 <= byte <= 57]
    for at in chance.sample(places, min(len(places), 4)):
        data[at] = chance.randrange(48, 58)
    return data


def _within_archive(data: bytes, chance: random.Random) -> bytes:
    """An archive in which one file is damaged; one that cannot be read is damaged as a whole."""
    out = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            chosen = chance.choice(names)
            with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
                for name in dict.fromkeys(names):
                    content = archive.read(name)
                    copy.writestr(name, _damaged(content, chance) if name == chosen else content)
    except (zipfile.BadZipFile, ValueError, RuntimeError, NotImplementedError, IndexError):
        return _damaged(data, chance)
    return out.getvalue()
