"""Reduces Qt's copy of the ICU data to what the packaged parts of Qt use.

ICU supports such reduction. Of ICU, QtCore uses case mapping, encoding converters, collation and
time zone names. No other library in the package uses ICU, as Chromium contains its own copy. Left
out are text breaking, units of measure, spelled-out numbers, transliteration, string profiles for
protocols, character names, and all languages other than those of the app.
"""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
from collections.abc import Collection, Mapping
from pathlib import Path

UNUSED_FOLDERS = {"brkitr", "rbnf", "translit", "unit"}
UNUSED_SUFFIXES = {".cfu", ".spp"}
UNUSED_ITEMS = {"unames.icu"}
# Items in every folder that all languages share, and the list of languages.
SHARED = {"pool", "res_index", "root"}
TOOLS = ("ld", "objcopy")
# The name of an item for one language, such as de, de_AT, zh_Hant_HK, or en_001.
_LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Za-z0-9_]+)?")
# The ICU data header: length, two magic bytes, eight further bytes, then the format.
_FORMAT = b"CmnD"
_FORMAT_AT = 12
_MAGIC_AT = 2
_MAGIC = b"\xda\x27"
_ALIGNMENT = 16


def cut_down(library: Path, target: Path, languages: Collection[str]) -> bool:
    """Writes ``libicudata`` with less data to ``target``; returns whether it did.

    Returns ``False`` if the linker is missing or the data has an unexpected layout.
    """
    if any(shutil.which(tool) is None for tool in TOOLS):
        return False
    content = library.read_bytes()
    start = _start(content)
    if start is None:
        return False
    header, items = _items(content[start:])
    needed = {name: data for name, data in items.items() if is_needed(name, languages)}
    _link(_packed(header, needed), library.name, next(iter(items)).partition("/")[0], target)
    return True


def is_needed(name: str, languages: Collection[str]) -> bool:
    """Whether an item, such as ``icudt73l/coll/de.res``, is needed."""
    path = Path(name)
    folder = path.parts[1] if len(path.parts) > 2 else ""
    if folder in UNUSED_FOLDERS or path.suffix in UNUSED_SUFFIXES or path.name in UNUSED_ITEMS:
        return False
    if path.suffix != ".res" or path.stem in SHARED or not _LANGUAGE.fullmatch(path.stem):
        return True
    return path.stem.partition("_")[0] in languages


def _start(content: bytes) -> int | None:
    place = content.find(_FORMAT)
    while place >= 0:
        start = place - _FORMAT_AT
        if content[start + _MAGIC_AT : start + _MAGIC_AT + len(_MAGIC)] == _MAGIC:
            return start
        place = content.find(_FORMAT, place + 1)
    return None


def _items(data: bytes) -> tuple[bytes, dict[str, bytes]]:
    # The table of contents has the number of items, and the offsets of each name and its data.
    (length,) = struct.unpack_from("<H", data)
    table = data[length:]
    (count,) = struct.unpack_from("<I", table)
    places = [struct.unpack_from("<II", table, 4 + 8 * index) for index in range(count)]
    ends = [place for _, place in places[1:]] + [len(table)]
    items = {}
    for (name_at, data_at), end in zip(places, ends, strict=True):
        name = table[name_at : table.index(b"\0", name_at)].decode("ascii")
        items[name] = table[data_at:end]
    return data[:length], items


def _packed(header: bytes, items: Mapping[str, bytes]) -> bytes:
    names = b"".join(name.encode("ascii") + b"\0" for name in items)
    at = 4 + 8 * len(items)
    data_at = _aligned(at + len(names))
    table = struct.pack("<I", len(items))
    body = []
    end = data_at
    for name, data in items.items():
        table += struct.pack("<II", at, end)
        at += len(name) + 1
        body.append(data.ljust(_aligned(len(data)), b"\0"))
        end += len(body[-1])
    return b"".join([header, (table + names).ljust(data_at, b"\0"), *body])


def _aligned(length: int) -> int:
    return -(-length // _ALIGNMENT) * _ALIGNMENT


def _link(data: bytes, soname: str, package: str, target: Path) -> None:
    folder = target.parent
    (folder / "icu.dat").write_bytes(data)

    def run(*command: str) -> None:
        subprocess.run(command, cwd=folder, check=True)

    # The linker derives the symbol from the file name; ICU expects its own symbol.
    run("ld", "-r", "-b", "binary", "-o", "icu.o", "icu.dat")
    run(
        "objcopy",
        "--rename-section=.data=.rodata,alloc,load,readonly,data,contents",
        f"--set-section-alignment=.rodata={_ALIGNMENT}",
        f"--redefine-sym=_binary_icu_dat_start={package.removesuffix('l')}_dat",
        "--strip-symbol=_binary_icu_dat_end",
        "--strip-symbol=_binary_icu_dat_size",
        "icu.o",
    )
    # An object made of data does not declare that it needs no executable stack.
    run(
        "ld", "-shared", "-s", "-z", "noexecstack", "-soname", soname, "-o", target.name, "icu.o"
    )  # fmt: skip
