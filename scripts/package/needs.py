"""Finds the Debian packages of the system libraries that the program needs."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

# After a bar is the name of the same package in older releases.
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
# Libraries of the C library, whose minimum version follows from the symbols in use.
C_LIBRARY = re.compile(r"(ld-linux.*|lib(c|dl|m|pthread|resolv|rt|util))\.so\.\d+")
# Without these libraries only the plugins that use them are unavailable.
OPTIONAL = {"libcups.so.2"}
# Data files for packaged libraries: keyboard layouts.
DATA = ("xkb-data",)
# Printing, graphics drivers, the browser for links, fonts for other scripts.
RECOMMENDS = (
    "libcups2t64 | libcups2",
    "libgl1-mesa-dri",
    "xdg-utils",
    "fonts-noto-core",
)
_NEEDED = re.compile(r"^ +NEEDED +(\S+)", re.MULTILINE)
_GLIBC = re.compile(r" GLIBC_(\d+)\.(\d+)$", re.MULTILINE)


def depends(folder: Path) -> list[str]:
    """The packages that a folder of programs and libraries needs, in the syntax of ``Depends``.

    Raises ``LookupError`` for a library that is neither in the folder nor in ``PACKAGES``.
    """
    files = [path for path in folder.rglob("*") if path.is_file() and is_elf(path)]
    tables = {path: table(path) for path in files}
    included = {path.name for path in folder.rglob("*.so*")}
    libraries = needed_by(tables.values()) - included - OPTIONAL
    system = {name for name in libraries if not C_LIBRARY.fullmatch(name)}
    unknown = system - PACKAGES.keys()
    if unknown:
        raise LookupError(f"no package is known for {', '.join(sorted(unknown))}")
    packages = sorted(PACKAGES[name] for name in system)
    return [f"libc6 (>= {newest_c_library(tables)})", *packages, *DATA]


def needed(path: Path) -> list[str]:
    """The libraries that a file needs directly; none if it is not an ELF file."""
    return _NEEDED.findall(table(path)) if is_elf(path) else []


def needed_by(tables: Iterable[str]) -> set[str]:
    """The libraries that these tables name."""
    return {name for text in tables for name in _NEEDED.findall(text)}


def newest_c_library(tables: Mapping[Path, str]) -> str:
    """The oldest version of the C library with every symbol in use, such as 2.36."""
    versions = [
        (int(major), int(minor))
        for text in tables.values()
        for major, minor in _GLIBC.findall(text)
    ]
    return ".".join(str(part) for part in max(versions))


def is_elf(path: Path) -> bool:
    """Whether a file is an ELF program or library."""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def table(path: Path) -> str:
    """The headers of a program or library, as objdump prints them."""
    return subprocess.run(
        ["objdump", "-p", path], check=True, capture_output=True, text=True
    ).stdout
