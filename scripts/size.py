"""Prints the size of the packaged program, and its large files with the reason for each.

``--save`` writes docs/package-size.md.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path

from scripts.package.info import PROGRAM, ROOT

SAVED = ROOT / "docs" / "package-size.md"
# A file of more bytes needs a reason.
LARGE = 1_000_000
LISTED = 16
# Why the program has each large file, by a pattern of its name.
REASONS: Mapping[str, str] = {
    "libQt6WebEngineCore.so.*": "Chromium, which draws the map in the window and for exports",
    "icudtl.dat": "Chromium's own Unicode data: line breaking, sorting, and writing of languages",
    "qtwebengine_resources*.pak": "Chromium's own scripts and styles",
    "libQt6Gui.so.*": "Qt: fonts, images, windows",
    "libQt6Widgets.so.*": "Qt: the controls of the window",
    "libQt6Core.so.*": "Qt: event loop, files, texts",
    "libQt6Network.so.*": "Qt: online tiles, when the user has consented; the web engine needs it",
    "libpdfium.so": "makes pixels of an exported page",
    "libQt6Quick.so.*": "Qt: the web engine's view is a scene of Qt Quick",
    "libQt6Qml.so.*": "Qt: Qt Quick needs it",
    "libQt6QmlModels.so.*": "Qt: Qt Quick needs it",
    "libQt6WaylandClient.so.*": "Qt: windows on Wayland",
    "QtCore.abi3.so": "Qt for Python",
    "QtGui.abi3.so": "Qt for Python",
    "QtWidgets.abi3.so": "Qt for Python",
    "QtNetwork.abi3.so": "Qt for Python",
    "libicudata.so.*": "Unicode data of QtCore, without what QtCore does not use",
    "libicui18n.so.*": "Unicode for QtCore: sorting, time zones",
    "libicuuc.so.*": "Unicode for QtCore: upper and lower case, encodings",
    "places.bin": "the gazetteer: places of the world, their names in many scripts",
    "countries-10m.bin": "the coasts and borders of the map, close up",
    "tour-atlas": "the program's own modules and those of its Python libraries, compiled",
    "libpython3.*": "Python",
    "base_library.zip": "Python's standard library, as far as it loads first",
    "unicodedata.*": "Python: properties of letters, for search and for names of files",
    "libcrypto.so.*": "OpenSSL: encrypted connections to online tiles; checksums",
    "_python_calamine.*": "reads spreadsheets: XLSX, XLS, ODS",
    "libsqlite3.so.*": "reads basemaps in MBTiles",
    "libnss3.so": "Chromium's certificates, which must be of the version that it was built for",
    "libglib-2.0.so.*": "QtCore's event loop on Linux",
}


def sizes(package: Path) -> dict[Path, int]:
    """The size of each file in bytes, by its path in the package; links do not count."""
    return {
        path.relative_to(package): path.stat().st_size
        for path in package.rglob("*")
        if path.is_file() and not path.is_symlink()
    }


def large(files: Mapping[Path, int]) -> Iterator[tuple[Path, int, str | None]]:
    """Each large file, the largest first: its path, its bytes, and its reason if there is one."""
    for path, size in sorted(files.items(), key=lambda item: -item[1]):
        if size > LARGE:
            yield path, size, reason(path)


def reason(path: Path) -> str | None:
    """Why the program has a file, or ``None`` if nobody has said."""
    return next((text for name, text in REASONS.items() if fnmatch(path.name, name)), None)


def parts(files: Mapping[Path, int]) -> Counter[str]:
    """The sizes by part: a shared library, or the folder of a Python package."""
    totals: Counter[str] = Counter()
    for path, size in files.items():
        inner = path.parts[1:] if path.parts[0] == "_internal" else path.parts
        totals["/".join(inner if ".so" in path.name else inner[:-1] or inner)] += size
    return totals


def document(files: Mapping[Path, int]) -> str:
    """The table of the large files, in Markdown."""
    rows = [
        f"| `{path.name}` | {size / 1e6:.1f} | {text or 'not known'} |"
        for path, size, text in large(files)
    ]
    total = sum(files.values())
    rest = total - sum(size for _path, size, _text in large(files))
    count = len(files) - len(rows)
    return "\n".join(
        (
            "# What the packaged program weighs",
            "",
            f"Written by `make program SAVE=1`: all files over a megabyte (of a million bytes) of "
            f"`{PROGRAM.relative_to(ROOT)}/`,\nand why they are there. "
            "[Packaging](packaging.md) says what is left out.",
            "",
            "| File | MB | Reason |",
            "|---|---:|---|",
            *rows,
            f"| {count:,} smaller files | {rest / 1e6:.1f} | |",
            f"| all | {total / 1e6:.1f} | |",
            "",
        )
    )


def main() -> None:
    """Prints the sizes in megabytes of a million bytes."""
    parser = argparse.ArgumentParser(prog="python -m scripts.size", description=__doc__)
    parser.add_argument("--save", action="store_true", help=f"write {SAVED.relative_to(ROOT)}")
    options = parser.parse_args()
    files = sizes(PROGRAM)
    for name, size in parts(files).most_common(LISTED):
        print(f"{size / 1e6:8.1f} MB  {name}")
    for path, size, text in large(files):
        if text is None:
            print(f"{size / 1e6:8.1f} MB  {path}: no reason is given in scripts/size.py")
    print(f"{PROGRAM.relative_to(ROOT)}: {sum(files.values()) / 1e6:.0f} MB in {len(files)} files")
    if options.save:
        SAVED.write_text(document(files), encoding="utf-8")


if __name__ == "__main__":
    main()
