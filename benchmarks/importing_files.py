"""Measures how soon the import page shows a file, and prints milliseconds as JSON.

Usage: ``python -m benchmarks.importing_files KIND``. The time is from opening the file until the
page has painted its rows, in a window that shows a tour.
"""

from __future__ import annotations

import io
import json
import os
import sys
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from app.ui.window.main_window import MainWindow
from benchmarks.edits import dated_tour
from benchmarks.in_window import pause, wait_until, window_and_file


def positions(count: int) -> Iterator[tuple[int, float, float]]:
    """Numbers from 1, with a longitude and a latitude in degrees."""
    for number in range(1, count + 1):
        yield number, round(-120 + 240 * number / count, 5), round(50 - 80 * number / count, 5)


def gpx(count: int = 10_000) -> bytes:
    """Waypoints, each with a time and a description."""
    points = "".join(
        f'<wpt lat="{lat}" lon="{lon}"><time>2025-01-01T{number % 24:02}:00:00Z</time>'
        f"<name>Point {number}</name><desc>Seen from the road.</desc></wpt>"
        for number, lon, lat in positions(count)
    )
    return (
        f'<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">{points}</gpx>'
    ).encode()


def csv(count: int = 10_000) -> bytes:
    """Rows with coordinates, a date and a remark."""
    rows = "".join(
        f"Point {number},{lat},{lon},2025-01-{number % 28 + 1:02},Seen from the road.\n"
        for number, lon, lat in positions(count)
    )
    return f"name,latitude,longitude,date,remarks\n{rows}".encode()


def xlsx(count: int = 10_000) -> bytes:
    """The same rows as a workbook."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Points")
    for line in csv(count).decode().splitlines():
        cells = line.split(",")
        sheet.append(
            cells if cells[0] == "name" else [cells[0], *map(float, cells[1:3]), *cells[3:]]
        )
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def kmz(count: int = 300) -> bytes:
    """Placemarks in folders, with descriptions in HTML."""
    marks = "".join(
        f"<Placemark><name>Point {number}</name><description><![CDATA[<p>Seen <b>from</b> the "
        f'<a href="https://example.org">road</a>.</p>]]></description><Point><coordinates>{lon},'
        f"{lat},0</coordinates></Point></Placemark>"
        for number, lon, lat in positions(count)
    )
    text = f'<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder>{marks}</Folder></Document></kml>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("doc.kml", text)
    return out.getvalue()


FILES: Mapping[str, Callable[[], bytes]] = {"gpx": gpx, "csv": csv, "xlsx": xlsx, "kmz": kmz}


class _Painted(QObject):
    """Notes when a widget was last painted, in seconds."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.at = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self.at = time.perf_counter()
        return False


def measure(window: MainWindow, path: Path) -> float:
    """Imports a file; milliseconds until its rows are painted."""
    flow = window.import_slot.flow
    painted = _Painted(flow.page.table.viewport())
    start = time.perf_counter()
    window.open_path(path)
    wait_until(lambda: flow.page.table.rows.rowCount() > 0)
    shown = time.perf_counter()
    wait_until(lambda: painted.at >= shown)
    return (painted.at - start) * 1000


def main(kind: str) -> None:
    """Measures a kind of file."""
    with window_and_file(dated_tour(5)) as (window, path):
        window.open_path(path)
        wait_until(lambda: window.map_view.is_ready)
        pause(1500)
        file = path.with_name(f"points.{kind}")
        file.write_bytes(FILES[kind]())
        print(json.dumps(measure(window, file)))


if __name__ == "__main__":
    main(sys.argv[1])
