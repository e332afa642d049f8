"""The file of the gazetteer: how ``make gazetteer`` writes it, and how it is read in parts.

A line of JSON says where the sections lie. Names are in blocks of text, each compressed by itself,
so that one answer reads a few blocks. Numbers are little-endian and lie in the file as they are.
"""

from __future__ import annotations

import mmap
import sys
import zlib
from array import array
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from app.gazetteer.places import GazetteerError

_Code: TypeAlias = Literal["H", "I", "i"]

MAGIC = b"Tour Atlas gazetteer 1\n"
# Names in one block.
BLOCK = 256
# A value holds the score of a name in its upper 8 bits, reversed so that the best comes first,
# and the number of the place in the others.
PLACE_BITS = 24
PLACE_MASK = (1 << PLACE_BITS) - 1
BEST_SCORE = 255
# The best places of each block are listed; this value fills the list of a block that has fewer.
BEST_OF_BLOCK = 10
NO_VALUE = 0xFFFFFFFF
# How much a score rises when a place is ten times as large.
DECADE = 25
# Words within a name are numbered by the number of the name, times this, and their place in it.
MOST_WORDS = 8
# What may stand beside a name is the number of a country, or of a region plus this.
REGIONS_FROM = 256
_ALIGNMENT = 8
_CACHED_BLOCKS = 96


class Header(msgspec.Struct, frozen=True):
    """What the first line says: tables of words, and each section as (start, length) in bytes."""

    countries: list[str]
    regions: list[str]
    origins: list[str]
    sections: dict[str, tuple[int, int]]


def packed_names(names: Sequence[str]) -> tuple[bytes, bytes]:
    """The names in compressed blocks, and the ends of the blocks."""
    blocks = [
        zlib.compress("\n".join(names[start : start + BLOCK]).encode(), 9)
        for start in range(0, len(names), BLOCK)
    ]
    ends: list[int] = []
    for block in blocks:
        ends.append((ends[-1] if ends else 0) + len(block))
    return b"".join(blocks), numbers("I", ends)


def numbers(code: _Code, values: Iterable[int]) -> bytes:
    """Numbers of one type of ``array``, little-endian."""
    column = array(code, values)
    if sys.byteorder == "big":
        column.byteswap()
    return column.tobytes()


def write(path: Path, tables: dict[str, list[str]], sections: dict[str, bytes]) -> None:
    """Writes the file. Raises ``OSError``."""
    places: dict[str, tuple[int, int]] = {}
    body = bytearray()
    for name, data in sections.items():
        places[name] = (len(body), len(data))
        body += data
        body += bytes(-len(body) % _ALIGNMENT)
    header = msgspec.json.encode(Header(sections=places, **tables))
    start = len(MAGIC) + len(header) + 1
    path.write_bytes(MAGIC + header + b" " * (-start % _ALIGNMENT) + b"\n" + body)


class Store:
    """The opened file. Raises ``GazetteerError``."""

    def __init__(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            self._read_header()
        except (OSError, ValueError, msgspec.MsgspecError) as error:
            raise GazetteerError(
                f"The list of places, {path.name}, cannot be read; install Tour Atlas again."
            ) from error

    def _read_header(self) -> None:
        if self._map[: len(MAGIC)] != MAGIC:
            raise ValueError("no gazetteer")
        end = self._map.find(b"\n", len(MAGIC))
        self.header = msgspec.json.decode(self._map[len(MAGIC) : end], type=Header)
        self._start = end + 1
        for start, length in self.header.sections.values():
            if self._start + start + length > len(self._map):
                raise ValueError("truncated")

    def data(self, name: str) -> bytes:
        """A section as it is."""
        start, length = self.header.sections[name]
        return self._map[self._start + start : self._start + start + length]

    def unpacked(self, name: str) -> bytes:
        """A compressed section."""
        return zlib.decompress(self.data(name))

    def lines(self, name: str) -> list[str]:
        """A compressed section of text."""
        return self.unpacked(name).decode().split("\n")

    def column(self, name: str, code: _Code) -> Sequence[int]:
        """A section of numbers of one type of ``array``; it stays in the file."""
        start, length = self.header.sections[name]
        start += self._start
        return as_numbers(memoryview(self._map)[start : start + length], code)


def as_numbers(data: bytes | memoryview, code: _Code) -> Sequence[int]:
    """Little-endian numbers of one type of ``array``, where possible without copying them."""
    if sys.byteorder == "big":
        column = array(code, bytes(data))
        column.byteswap()
        return column
    return memoryview(data).cast(code)


class Names:
    """A list of names that is read in blocks."""

    def __init__(self, store: Store, section: str) -> None:
        self._ends = store.column(f"{section} ends", "I")
        self._data = store.data(section)
        self.block = lru_cache(maxsize=_CACHED_BLOCKS)(self._block)

    def __getitem__(self, index: int) -> str:
        block, place = divmod(index, BLOCK)
        return self.block(block)[place]

    def _block(self, number: int) -> list[str]:
        start = self._ends[number - 1] if number else 0
        return zlib.decompress(self._data[start : self._ends[number]]).decode().split("\n")
