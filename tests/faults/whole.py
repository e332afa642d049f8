"""Checks that an exported file is complete: its format opens it, and it ends as expected."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pypdf
from PySide6.QtGui import QImage

from app.tour import read

PICTURES = (".png", ".jpg", ".webp")
# The last bytes of a file, apart from line ends.
ENDS = {
    ".png": b"IEND\xaeB`\x82",
    ".jpg": b"\xff\xd9",
    ".pdf": b"%%EOF",
    ".svg": b"</svg>",
    ".html": b"</html>",
    ".geojson": b"}",
    ".kml": b"</kml>",
    ".gpx": b"</gpx>",
    ".ics": b"END:VCALENDAR",
}


def check_whole(path: Path, sample: bytes) -> None:
    """Raises if the file is incomplete; ``sample`` is a complete export of the same tour."""
    data = path.read_bytes()
    end = ENDS.get(path.suffix, b"")
    if not data.rstrip(b"\r\n").endswith(end):
        raise ValueError(f"{path} does not end as it should")
    # Times and random numbers may differ in length by a few bytes.
    if abs(len(data) - len(sample)) > 200:
        raise ValueError(f"{path} has {len(data)} bytes, not about {len(sample)}")
    _OPENERS.get(path.suffix, _same_end(sample))(path)


def _same_end(sample: bytes) -> Callable[[Path], object]:
    def compare(path: Path) -> None:
        if path.read_bytes()[-200:] != sample[-200:]:
            raise ValueError(f"{path} ends differently")

    return compare


def _open_picture(path: Path) -> None:
    if QImage(str(path)).isNull():
        raise ValueError(f"{path} is not a picture")


def _open_archive(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        if archive.testzip() is not None:
            raise ValueError(f"{path} is damaged")


def _open_pdf(path: Path) -> None:
    pypdf.PdfReader(path, strict=True).pages[0].extract_text()


_OPENERS: dict[str, Callable[[Path], object]] = {
    **dict.fromkeys(PICTURES, _open_picture),
    **dict.fromkeys((".svg", ".kml", ".gpx"), ElementTree.parse),
    ".pdf": _open_pdf,
    ".kmz": _open_archive,
    ".geojson": read,
}
