"""Metadata of the program for Windows and macOS: icon, version, document types."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from scripts.package.icons import write_icns, write_ico
from scripts.package.info import AUTHORS, IDENTIFIER, NAME, PACKAGING, SUMMARY, TOUR_TYPE, VERSION

GEOJSON = "public.geojson"


def of_program(folder: Path) -> dict[str, Any]:
    """Arguments of PyInstaller's ``EXE`` on this system; writes their files into ``folder``."""
    if sys.platform == "win32":
        return {
            "icon": str(_write_icon(folder / "tour-atlas.ico")),
            "version": str(version_file(folder)),
            "manifest": str(PACKAGING / "windows" / "tour-atlas.manifest"),
            # One program for terminal and desktop: it hides a console that was opened for it.
            "hide_console": "hide-early",
        }
    return {}


def of_bundle(folder: Path) -> dict[str, Any]:
    """Arguments of PyInstaller's ``BUNDLE``; writes their files into ``folder``."""
    return {
        "name": f"{NAME}.app",
        "icon": str(_write_icon(folder / "tour-atlas.icns")),
        "bundle_identifier": IDENTIFIER,
        "version": VERSION,
        "info_plist": info_plist(),
    }


def info_plist() -> dict[str, Any]:
    """Entries of Info.plist that PyInstaller does not write by itself."""
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
        # The app supports dark mode.
        "NSRequiresAquaSystemAppearance": False,
    }


def version_file(folder: Path) -> Path:
    """Writes the resource that Windows shows under "Details" and returns its path."""
    numbers = (*(int(part) for part in VERSION.split(".")), 0)
    values = {
        "CompanyName": AUTHORS,
        "FileDescription": NAME,
        "FileVersion": VERSION,
        "InternalName": "tour-atlas",
        "LegalCopyright": f"{AUTHORS}, MIT licence",
        "OriginalFilename": "tour-atlas.exe",
        "ProductName": f"{NAME}: {SUMMARY}",
        "ProductVersion": VERSION,
    }
    strings = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in values.items())
    path = folder / "version.txt"
    # The language (0409 is US English) and the character set (04B0 is Unicode) of the strings.
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


def _write_icon(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    (write_ico if path.suffix == ".ico" else write_icns)(path)
    return path
