"""Exports the bundled tours in every format and opens each file in third-party programs.

Prints a table of verdict, file, program and result. The exit code is 1 if a program rejects a file
or finds something other than the tour in it. Programs that are not installed are "not tried".
"""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtGui import QImage  # noqa: E402

from app.embedding.tour_file import NAME  # noqa: E402
from app.export.registry import FORMATS  # noqa: E402
from app.importers.formats.embedded import embedded_tour  # noqa: E402
from app.resources import BUNDLED_TOUR, SECOND_TOUR, data  # noqa: E402
from app.tour import Tour, read  # noqa: E402
from tests.chromium import Chromium, find_chromium  # noqa: E402
from tests.export.foreign import (  # noqa: E402
    check_kml_schema,
    ogr_layers,
    read_events,
    read_gpx,
    read_markdown,
)
from tests.export.viewers import VIEWERS, has_viewer  # noqa: E402

OUT = ROOT / "build" / "exports"
WIDTH, HEIGHT = 1920, 1080
SECONDS = 120
NOT_TRIED = "not tried: not installed"


class Check(NamedTuple):
    """A program, whether it is installed, and the function that opens a file with it or raises."""

    program: str
    installed: bool
    open: Callable[[Path, Tour], str]


class CheckFailed(Exception):
    """A program could not read a file, or found something other than the tour in it."""


def main() -> int:
    """Exports and checks all files."""
    tours = {Path(source).stem: source for source in (data(BUNDLED_TOUR), data(SECOND_TOUR))}
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    failures = 0
    for name, source in tours.items():
        tour = read(source)
        for path, kind in export(name, source).items():
            for check in checks(kind):
                verdict, result = run_check(check, path, tour)
                failures += verdict == "WRONG"
                print(f"{verdict:<9} {path.name:<34} {check.program:<14} {result}", flush=True)
    print("All checks passed." if not failures else f"{failures} checks failed.")
    return 1 if failures else 0


def export(name: str, source: Path) -> dict[Path, str]:
    """Exports a tour in every format, as poster and as atlas. Returns the kind of each file."""
    plain = {OUT / f"{name}{suffix}": suffix for suffix in FORMATS}
    poster = {OUT / f"{name}-poster{suffix}": suffix for suffix in (".png", ".pdf", ".svg")}
    atlas = {OUT / f"{name}-atlas.pdf": "atlas"}
    size = f"{WIDTH}x{HEIGHT}"
    for paths, options in (
        (plain, ["--size", size]),
        (poster, ["--size", size, "--layout", "poster"]),
        (atlas, ["--size", "a4", "--atlas"]),
    ):
        outputs = [argument for path in paths for argument in ("-o", str(path))]
        run(sys.executable, str(ROOT / "main.py"), "export", str(source), *outputs, *options)
    return {**plain, **poster, **atlas}


def run_check(check: Check, path: Path, tour: Tour) -> tuple[str, str]:
    """Returns a verdict of one word and a line with the result."""
    if not check.installed:
        return "-", NOT_TRIED
    try:
        return "good", check.open(path, tour)
    except Exception as error:  # any exception of a parser means that it rejected the file
        lines = str(error).strip().splitlines() or [""]
        return "WRONG", f"{type(error).__name__}: {lines[0]}"


def checks(kind: str) -> list[Check]:
    """The checks for a kind of file."""
    tool = shutil.which
    pictures = [Check("file", bool(tool("file")), with_file)]
    again = Check("Tour Atlas", True, with_tour_atlas)
    pdf = [
        Check("pdfdetach", bool(tool("pdfdetach")), with_pdfdetach),
        again,
        Check("pdfinfo", bool(tool("pdfinfo")), partial(with_pdfinfo, atlas=kind == "atlas")),
        Check("pdftotext", bool(tool("pdftotext")), with_pdftotext),
        Check("pdffonts", bool(tool("pdffonts")), with_pdffonts),
    ]
    chromium = find_chromium() is not None
    ogr = Check("ogrinfo", bool(tool("ogrinfo")), with_ogrinfo)
    return {
        ".png": [*pictures, Check("Qt", True, with_qt), again],
        ".jpg": pictures,
        ".webp": [*pictures, Check("webpinfo", bool(tool("webpinfo")), with_webpinfo)],
        ".pdf": pdf,
        "atlas": pdf,
        ".svg": [
            *(Check(name, has_viewer(name), partial(with_viewer, name)) for name in VIEWERS),
            again,
        ],
        ".html": [Check("chromium", chromium, with_chromium), again],
        ".geojson": [ogr],
        ".kml": [ogr, Check("fastkml's XSD", True, with_kml_schema)],
        ".kmz": [ogr, Check("unzip", bool(tool("unzip")), with_unzip)],
        ".gpx": [ogr, Check("gpxpy", True, with_gpxpy)],
        ".csv": [ogr, Check("Python's csv", True, with_csv)],
        ".ics": [Check("vobject", True, with_vobject)],
        ".md": [Check("markdown-it", True, with_markdown_it)],
    }[kind]


def with_file(path: Path, _tour: Tour) -> str:
    """Checks the size, and returns what file reports."""
    report = run("file", "--brief", str(path)).strip()
    expect(re.search(rf"\b{WIDTH} ?x ?{HEIGHT}\b", report), f"not {WIDTH}x{HEIGHT}: {report}")
    return report


def with_webpinfo(path: Path, _tour: Tour) -> str:
    """Checks the chunks."""
    report = run("webpinfo", str(path))
    expect("No error detected." in report, report)
    return "No error detected."


def with_tour_atlas(path: Path, tour: Tour) -> str:
    """Checks that the file carries the tour."""
    return carried(embedded_tour(path.read_bytes()), tour)


def with_qt(path: Path, tour: Tour) -> str:
    """Checks that the text with our keyword is the tour, as Qt reads it by libpng."""
    return carried(QImage(str(path)).text("Tour Atlas").encode(), tour)


def with_pdfdetach(path: Path, tour: Tour) -> str:
    """Checks that the only attachment is the tour."""
    files = run("pdfdetach", "-list", str(path)).splitlines()
    expect(files == ["1 embedded files", f"1: {NAME}"], "; ".join(files))
    with tempfile.TemporaryDirectory() as folder:
        detached = Path(folder) / NAME
        run("pdfdetach", "-save", "1", "-o", str(detached), str(path))
        return carried(detached.read_bytes(), tour)


def carried(contents: bytes | None, tour: Tour) -> str:
    """Checks that the contents are those of the tour's file."""
    expect(contents, "no tour")
    assert contents
    sources = (data(BUNDLED_TOUR), data(SECOND_TOUR))
    (source,) = (one.read_bytes() for one in sources if read(one) == tour)
    expect(contents == source, "another file than that of the tour")
    return f"the tour's file, {len(contents):,} bytes"


def with_pdfinfo(path: Path, tour: Tour, *, atlas: bool) -> str:
    """Checks title and pages, and returns pages and size."""
    facts = dict(
        line.split(":", 1) for line in run("pdfinfo", str(path)).splitlines() if ":" in line
    )
    title, pages, size = (facts[name].strip() for name in ("Title", "Pages", "Page size"))
    expect(title == tour.title, f"the title is {title}")
    expect(int(pages) == (1 + len(tour.stops) if atlas else 1), f"{pages} pages")
    return f"{pages} pages, {size}"


def with_pdftotext(path: Path, tour: Tour) -> str:
    """Checks that the text names every stop."""
    text = " ".join(run("pdftotext", str(path), "-").split())
    missing = [stop.name for stop in tour.stops if stop.name not in text]
    expect(not missing, f"without {', '.join(missing)}")
    return f"{len(text.split()):,} words, all {len(tour.stops)} stops"


def with_pdffonts(path: Path, _tour: Tour) -> str:
    """Checks that all fonts are embedded and map to Unicode."""
    rows = run("pdffonts", str(path)).splitlines()[2:]
    expect(rows, "no fonts")
    for row in rows:
        embedded, _subset, unicode = row.split()[-5:-2]
        expect(embedded == unicode == "yes", row)
    return f"{len(rows)} fonts, all embedded"


def with_viewer(name: str, path: Path, _tour: Tour) -> str:
    """Checks that the viewer draws the file."""
    with tempfile.TemporaryDirectory() as folder:
        png = Path(folder) / "drawn.png"
        VIEWERS[name](path, png, WIDTH, HEIGHT)
        expect(png.stat().st_size > 50_000, f"drew only {png.stat().st_size:,} bytes")
        return f"drew {png.stat().st_size:,} bytes"


def with_chromium(path: Path, tour: Tour) -> str:
    """Opens the page from disk, without a network, and waits for its map."""
    program = find_chromium()
    assert program
    with tempfile.TemporaryDirectory() as folder:
        browser = Chromium(program, Path(folder) / "profile")
        try:
            browser.open(path.as_uri())
            browser.wait("window.atlas && atlas.placed && atlas.labels.names")
            title = browser.ask("document.title")
            expect(title.startswith(tour.title), f"the title is {title}")
            expect(not browser.complaints(), "; ".join(browser.complaints()))
            external = [url for url in browser.requested() if url.startswith(("http", "ws"))]
            expect(not external, f"requests {', '.join(external)}")
        finally:
            browser.close()
    return "map drawn, no console messages, no network requests"


def with_ogrinfo(path: Path, tour: Tour) -> str:
    """Checks the number of features, and returns them by layer."""
    layers = ogr_layers(path)
    expect(sum(layers.values()) >= len(tour.stops), f"too few features: {layers}")
    return "; ".join(f"{name}: {count}" for name, count in layers.items() if count)


def with_kml_schema(path: Path, _tour: Tour) -> str:
    """Validates the file against the KML schema."""
    check_kml_schema(path.read_bytes())
    return "valid"


def with_unzip(path: Path, _tour: Tour) -> str:
    """Tests the archive."""
    return run("unzip", "-t", str(path)).strip().splitlines()[-1]


def with_gpxpy(path: Path, tour: Tour) -> str:
    """Checks the waypoints."""
    gpx = read_gpx(path.read_bytes())
    expect(len(gpx.waypoints) == len(tour.stops), f"{len(gpx.waypoints)} waypoints")
    return f"{len(gpx.waypoints)} waypoints, {len(gpx.routes)} routes, {len(gpx.tracks)} tracks"


def with_csv(path: Path, tour: Tour) -> str:
    """Checks that all rows have the same length."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    expect(len({len(row) for row in rows}) == 1, "rows of different lengths")
    expect(len(rows) > len(tour.stops), f"{len(rows)} rows")
    return f"{len(rows)} rows of {len(rows[0])} fields"


def with_vobject(path: Path, _tour: Tour) -> str:
    """Checks that there are events."""
    events = read_events(path.read_bytes())
    expect(events, "no events")
    return f"{len(events)} events"


def with_markdown_it(path: Path, tour: Tour) -> str:
    """Checks that the text names every stop and contains no HTML."""
    tokens = read_markdown(path.read_text("utf-8"))
    expect(not any(token.type.startswith("html") for token in tokens), "it contains HTML")
    text = " ".join(token.content for token in tokens)
    missing = [stop.name for stop in tour.stops if stop.name not in text]
    expect(not missing, f"without {', '.join(missing)}")
    headings = sum(token.type == "heading_open" for token in tokens)
    return f"{headings} headings, all {len(tour.stops)} stops"


def run(*command: str) -> str:
    """Returns the output of a program. Raises ``CheckFailed`` with its message if it fails."""
    result = subprocess.run(
        command, capture_output=True, text=True, timeout=SECONDS, check=False, cwd=ROOT
    )
    if result.returncode:
        lines = (result.stderr or result.stdout).strip().splitlines() or ["no reason given"]
        raise CheckFailed(f"{command[0]}: {lines[-1]}")
    return result.stdout


def expect(condition: object, message: str) -> None:
    """Raises ``CheckFailed`` with the message unless the condition is true."""
    if not condition:
        raise CheckFailed(message)


if __name__ == "__main__":
    sys.exit(main())
