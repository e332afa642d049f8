"""Measures typing into the search field and prints the milliseconds as JSON.

Usage: ``python -m benchmarks.keystrokes STOPS``. The plain scan is ``query in text`` over the same
texts; it handles neither accents nor word boundaries, and shows nothing. In the window a keystroke
ends when the new results are painted. Garbage is collected as in the app, which passes over the
open tour: by itself, Python would look through all of it during some keystroke.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.tour import Tour, read, write
from app.tour.search.index import SearchIndex
from app.ui.itinerary.panel import Itinerary
from app.ui.start.garbage import collect_what_is_due
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.web.engine import prepare_web_engine
from app.words.countries import country_name
from benchmarks.places import TOUR
from benchmarks.texts import long_tour

# From frequent words to one that never occurs.
QUERIES = ("south china sea", "ha noi", "koizumi", "alliance", "defence spending", "xylophone")


def main() -> None:
    """Types the queries into the index and the window, for a tour with this many stops."""
    prepare_web_engine()
    app = QApplication([])
    stops = int(sys.argv[1])
    bundled = read(TOUR)
    tour = bundled if stops == len(bundled.stops) else long_tour(stops)
    plain = list(plain_scan(texts(tour)))
    start = time.perf_counter()
    index = SearchIndex(tour, country_name)
    index.build()
    build_ms = (time.perf_counter() - start) * 1000
    results = {
        "items": sum(len(stop.items) for stop in tour.stops),
        "build_ms": build_ms,
        "plain": plain,
        "index": list(keystroke_times(index.find)),
        "window": list(in_window(app, tour)),
    }
    print(json.dumps(results))


def keystroke_times(find: Callable[[str], object]) -> Iterator[float]:
    """The milliseconds of each keystroke of all queries."""
    for query in QUERIES:
        for length in range(1, len(query) + 1):
            start = time.perf_counter()
            find(query[:length])
            yield (time.perf_counter() - start) * 1000


def plain_scan(entries: list[str]) -> Iterator[float]:
    """The same keystrokes for the plain scan."""
    return keystroke_times(
        lambda query: [number for number, text in enumerate(entries) if query in text]
    )


def in_window(app: QApplication, tour: Tour) -> Iterator[float]:
    """The same keystrokes in the search field, each until its results are painted."""
    session = Session()
    panel = Itinerary(session, Appearance(app))
    panel.resize(250, 700)
    panel.show()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tour.geojson"
        write(tour, path)
        session.document.open(path)
    while not panel.results.is_ready:
        app.processEvents()
    gc.disable()
    gc.freeze()
    for query in QUERIES:
        panel.start_search()
        panel.field.clear()
        app.processEvents()
        for letter in query:
            start = time.perf_counter()
            QTest.keyClicks(panel.field, letter)
            panel.results.list.viewport().repaint()
            # The app does so once a second.
            collect_what_is_due()
            yield (time.perf_counter() - start) * 1000
    panel.close()
    gc.unfreeze()
    gc.enable()


def texts(tour: Tour) -> list[str]:
    """The texts that the index searches, entry by entry, in the tour's spelling."""
    index = SearchIndex(tour, country_name)
    return [
        "\n".join(index.texts(stop, item)) for stop in tour.stops for item in (None, *stop.items)
    ]


if __name__ == "__main__":
    main()
