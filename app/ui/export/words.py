"""The names of formats, groups, parts and choices in the export dialog."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.export.registry import Format, Kind

translate = QCoreApplication.translate


def kind_name(kind: Kind) -> str:
    """The heading above the formats of a kind."""
    if kind == "picture":
        return translate("export", "Picture")
    return translate("export", "Page") if kind == "page" else translate("export", "Data")


def format_name(item: Format) -> str:
    """The name of a format. Most names are the same in every language."""
    if item.suffix == ".html":
        return translate("export", "Interactive page (HTML)")
    return item.name


def format_note(item: Format) -> str:
    """One sentence about the use of a format."""
    notes = {
        ".png": translate("export", "Pixels without loss, for slides and screens."),
        ".jpg": translate("export", "Pixels in a small file, for mail and the web."),
        ".webp": translate("export", "Pixels in the smallest file, for the web."),
        ".pdf": translate("export", "Vectors and text that can be searched, for print."),
        ".svg": translate("export", "Vectors and text for drawing programs."),
        ".html": translate("export", "The map and all texts in one file for any browser."),
        ".geojson": translate("export", "The whole tour; this app and map programs open it."),
        ".kml": translate("export", "Stops, route and texts for Google Earth."),
        ".kmz": translate("export", "As KML, in one compressed file."),
        ".gpx": translate("export", "Stops and route for navigation devices."),
        ".csv": translate("export", "A table of all items for a spreadsheet."),
        ".ics": translate("export", "Stops and meetings for a calendar."),
        ".md": translate("export", "All texts of the tour to read or to publish."),
    }
    return notes.get(item.suffix, "")


def part_names() -> dict[str, str]:
    """The labels of the parts of a sheet, by their names in ``SheetParts``; mnemonics differ."""
    return {
        "title": translate("export", "Title and &dates"),
        "route": translate("export", "&Route"),
        "badges": translate("export", "&Numbers of the stops"),
        "labels": translate("export", "N&ames of the stops"),
        "legend": translate("export", "List &of stops"),
        "events": translate("export", "What &happened"),
        "scale_bar": translate("export", "S&cale bar"),
        "north": translate("export", "North is u&p"),
        "sources": translate("export", "So&urces"),
        "attribution": translate("export", "&Map credits"),
    }


def qualities() -> list[tuple[int, str]]:
    """The qualities of JPEG and WebP in the menu."""
    return [
        (60, translate("export", "Small file (60)")),
        (80, translate("export", "Good (80)")),
        (90, translate("export", "Very good (90)")),
        (100, translate("export", "Best (100)")),
    ]


def separators() -> list[tuple[str, str]]:
    """The separators of CSV in the menu."""
    return [
        (",", translate("export", "Comma")),
        (";", translate("export", "Semicolon")),
        ("\t", translate("export", "Tab")),
    ]
