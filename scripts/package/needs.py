"""Which Debian packages hold the libraries that the program takes from the system."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

# A bar stands before what older releases call the same package.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libasound.so.2": "libasound2t64 | libasound2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libexpat.so.1": "libexpat1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgbm.so.1": "libgbm1",
    "libgcc_s.so.1": "libgcc-s1",
    "libstdc++.so.6": "libstdc++6",
    "libudev.so.1": "libudev1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-dri3.so.0": "libxcb-dri3-0",
    "libxcb.so.1": "libxcb1",
    "libz.so.1": "zlib1g",
}
# Those of the C library, whose version is told by the symbols that are asked for.
C_LIBRARY = re.compile(r"(ld-linux.*|lib(c|dl|m|pthread|resolv|rt|util))\.so\.\d+")
# Nothing is lost without a plugin whose library is missing but what the plugin is for.
OPTIONAL = {"libcups.so.2"}
# Files that libraries read which are packed along: how keys are laid out.
READ = ("xkb-data",)
# Printers, drivers of graphics cards, the browser for links, letters of other scripts.
RECOMMENDS = (
    "libcups2t64 | libcups2",
    "libgl1-mesa-dri",
    "xdg-utils",
    "fonts-noto-core",
)
_NEEDED = re.compile(r"^ +NEEDED +(\S+)", re.MULTILINE)
_GLIBC = re.compile(r" GLIBC_(\d+)\.(\d+)$", re.MULTILINE)


def depends(folder: Path) -> list[str]:
    """The packages that a folder of programs and libraries needs, as ``Depends`` names them.

    Raises ``LookupError`` for a library that is neither there nor known here.
    """
    files = [path for path in folder.rglob("*") if path.is_file() and is_elf(path)]
    tables = {path: table(path) for path in files}
    there = {path.name for path in folder.rglob("*.so*")}
    libraries = wanted(tables.values()) - there - OPTIONAL
    system = {name for name in libraries if not C_LIBRARY.fullmatch(name)}
    unknown = system - PACKAGES.keys()
    if unknown:
        raise LookupError(f"no package is known for {', '.join(sorted(unknown))}")
    packages = sorted(PACKAGES[name] for name in system)
    return [f"libc6 (>= {newest_c_library(tables)})", *packages, *READ]


def needed(path: Path) -> list[str]:
    """The libraries that a file of any kind asks for itself."""
    return _NEEDED.findall(table(path)) if is_elf(path) else []


def wanted(tables: Iterable[str]) -> set[str]:
    """The libraries that these tables ask for."""
    return {name for text in tables for name in _NEEDED.findall(text)}


def newest_c_library(tables: Mapping[Path, str]) -> str:
    """The version of the C library that has every symbol asked for, such as 2.36."""
    versions = [
        (int(major), int(minor))
        for text in tables.values()
        for major, minor in _GLIBC.findall(text)
    ]
    return ".".join(str(part) for part in max(versions))


def is_elf(path: Path) -> bool:
    """Whether a file is a program or a library of Linux."""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def table(path: Path) -> str:
    """What a program or library asks of others, in words."""
    return subprocess.run(
        ["objdump", "-p", path], check=True, capture_output=True, text=True
    ).stdout
