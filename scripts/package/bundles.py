"""What Windows and macOS want to know of the program: icon, version, types of documents."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from scripts.package.icons import write_icns, write_ico
from scripts.package.info import AUTHORS, IDENTIFIER, NAME, PACKAGING, SUMMARY, TOUR_TYPE, VERSION

GEOJSON = "public.geojson"


def of_program(folder: Path) -> dict[str, Any]:
    """Arguments of PyInstaller's ``EXE`` on this system; puts what it needs into ``folder``."""
    if sys.platform == "win32":
        return {
            "icon": str(_written(folder / "tour-atlas.ico")),
            "version": str(version_file(folder)),
            "manifest": str(PACKAGING / "windows" / "tour-atlas.manifest"),
            # One program for terminal and desktop: a console that was opened for it is hidden.
            "hide_console": "hide-early",
        }
    return {}


def of_bundle(folder: Path) -> dict[str, Any]:
    """Arguments of PyInstaller's ``BUNDLE``; puts what it needs into ``folder``."""
    return {
        "name": f"{NAME}.app",
        "icon": str(_written(folder / "tour-atlas.icns")),
        "bundle_identifier": IDENTIFIER,
        "version": VERSION,
        "info_plist": info_plist(),
    }


def info_plist() -> dict[str, Any]:
    """What macOS reads beside what PyInstaller writes by itself."""
    tour = {
        "CFBundleTypeName": "Tour",
        "CFBundleTypeRole": "Viewer",
        "LSHandlerRank": "Alternate",
        "LSItemContentTypes": [GEOJSON],
    }
    geojson = {
        "UTTypeIdentifier": GEOJSON,
        "UTTypeDescription": "GeoJSON",
        "UTTypeConformsTo": ["public.json"],
        "UTTypeTagSpecification": {
            "public.filename-extension": ["geojson"],
            "public.mime-type": ["application/geo+json", TOUR_TYPE],
        },
    }
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "de"],
        "CFBundleDocumentTypes": [tour],
        "UTImportedTypeDeclarations": [geojson],
        "LSApplicationCategoryType": "public.app-category.reference",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": f"{AUTHORS}, MIT licence",
        # The app changes its colours with the system's.
        "NSRequiresAquaSystemAppearance": False,
    }


def version_file(folder: Path) -> Path:
    """Writes the resource that Windows shows under "Details"; gives where."""
    numbers = (*(int(part) for part in VERSION.split(".")), 0)
    words = {
        "CompanyName": AUTHORS,
        "FileDescription": NAME,
        "FileVersion": VERSION,
        "InternalName": "tour-atlas",
        "LegalCopyright": f"{AUTHORS}, MIT licence",
        "OriginalFilename": "tour-atlas.exe",
        "ProductName": f"{NAME}: {SUMMARY}",
        "ProductVersion": VERSION,
    }
    strings = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in words.items())
    path = folder / "version.txt"
    # 0409 is US English, 04B0 Unicode: the language of these words, and how they are written.
    path.write_text(
        "VSVersionInfo(\n"
        f"  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}),\n"
        "  kids=[\n"
        f"    StringFileInfo([StringTable('040904B0', [{strings}])]),\n"
        "    VarFileInfo([VarStruct('Translation', [0x0409, 0x04B0])]),\n"
        "  ],\n"
        ")\n",
        encoding="utf-8",
    )
    return path


def _written(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    (write_ico if path.suffix == ".ico" else write_icns)(path)
    return path
