"""Opens exported files with independent programs and libraries; each raises on an error."""

from __future__ import annotations

import importlib
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

OGRINFO = shutil.which("ogrinfo")


def ogr_layers(path: Path) -> dict[str, int]:
    """The layers that GDAL's ``ogrinfo`` finds in a file, with their numbers of features."""
    assert OGRINFO, "ogrinfo is in Debian's gdal-bin"
    result = subprocess.run(
        [OGRINFO, "-ro", "-so", "-al", path], capture_output=True, text=True, timeout=60, check=True
    )
    assert not re.search(r"^(ERROR|Warning)", result.stderr, re.MULTILINE), result.stderr
    names = re.findall(r"^Layer name: (.*)$", result.stdout, re.MULTILINE)
    counts = re.findall(r"^Feature Count: (\d+)$", result.stdout, re.MULTILINE)
    return dict(zip(names, map(int, counts), strict=True))


def check_kml_schema(data: bytes) -> None:
    """Validates against OGC KML 2.2 with Google's extensions. fastkml includes the schemas."""
    etree: Any = importlib.import_module("lxml.etree")
    fastkml = importlib.import_module("fastkml")
    assert fastkml.__file__
    schema = Path(fastkml.__file__).parent / "schema" / "kml22gx.xsd"
    etree.XMLSchema(etree.parse(str(schema))).assertValid(etree.fromstring(data))


def read_gpx(data: bytes) -> Any:
    """The file as gpxpy reads it."""
    gpxpy: Any = importlib.import_module("gpxpy")
    return gpxpy.parse(data.decode("utf-8"))


def read_events(data: bytes) -> list[Any]:
    """The events of the calendar as vobject reads them."""
    vobject: Any = importlib.import_module("vobject")
    calendar = vobject.readOne(data.decode("utf-8"))
    return list(calendar.vevent_list)


def read_markdown(text: str) -> list[Any]:
    """The tokens of markdown-it, which reads CommonMark with HTML, and GitHub's tables."""
    markdown_it: Any = importlib.import_module("markdown_it")
    tokens: list[Any] = markdown_it.MarkdownIt("commonmark").enable("table").parse(text)
    return tokens
