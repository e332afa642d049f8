"""Measures edits in the real window and prints the results as JSON.

Usage: ``python -m benchmarks.edits STOPS``. Each edit is applied through the document, as the
editor does. The times are from that call until the widgets are up to date, and until the page has
painted the edit. The rows that the itinerary redraws are counted.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
import time
from collections.abc import Callable, Mapping
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import msgspec
from PySide6.QtCore import QModelIndex

from app.tour import Tour
from app.tour.model import Fact, Stop
from app.ui.state.document import Edit
from app.ui.window.main_window import MainWindow
from benchmarks.in_window import ask, pause, window_and_file
from benchmarks.random_tour import random_tour
from scripts.shoot import wait_for

TIMES = 5
PAUSE_MS = 1_000
# Which legs and markers of the page are the same objects after an edit.
REMEMBER = """
window.before = new Set([...atlas.route.legs, ...atlas.stops.markers.values()]), 1
"""
COUNT_NEW = """
JSON.stringify([atlas.route.legs, [...atlas.stops.markers.values()]].map(
  (objects) => objects.filter((object) => !window.before.has(object)).length))
"""
replace = msgspec.structs.replace


def dated_tour(stops: int) -> dict[str, Any]:
    """A random tour with a day for each stop, and three facts at every second stop."""
    tour = random_tour(stops)
    for number, feature in enumerate(tour["features"]):
        day = dt.date(1900, 1, 1) + dt.timedelta(days=number)
        feature["properties"]["arrive"] = day.isoformat()
        if number % 2:
            feature["properties"]["facts"] = [
                {"id": f"{feature['id']}-{fact}", "text": f"Fact {fact}"} for fact in range(3)
            ]
    return tour


def edits(tour: Tour) -> Mapping[str, Callable[[int], Edit]]:
    """Kinds of edit at the middle of the tour, as functions from a number to an edit."""
    place = len(tour.stops) // 2
    target = tour.stops[place]

    def change(make: Callable[[Stop, int], Stop]) -> Callable[[int], Edit]:
        def numbered(number: int) -> Edit:
            return lambda tour: replace(
                tour,
                stops=tuple(
                    make(stop, number) if stop.id == target.id else stop for stop in tour.stops
                ),
            )

        return numbered

    def add(number: int) -> Edit:
        new = Stop(id=f"new-{number}", name=f"New {number}", lon=10.0 + number, lat=50.0)
        return lambda tour: replace(tour, stops=(*tour.stops[:place], new, *tour.stops[place:]))

    def swap(_number: int) -> Edit:
        def edit(tour: Tour) -> Tour:
            before, first, second, after = (
                tour.stops[:place],
                tour.stops[place],
                tour.stops[place - 1],
                tour.stops[place + 1 :],
            )
            return replace(tour, stops=(*before[:-1], first, second, *after))

        return edit

    return {
        "rename a stop": change(lambda stop, number: replace(stop, name=f"Name {number}")),
        "move a stop": change(lambda stop, number: replace(stop, lon=100 + 0.1 * number)),
        "add an item": change(
            lambda stop, number: replace(
                stop, facts=(*stop.facts, Fact(id=f"fact-{number}", text="New"))
            )
        ),
        "add a stop": add,
        "swap two stops": swap,
        "remove a stop": lambda _number: lambda tour: replace(
            tour, stops=(*tour.stops[:place], *tour.stops[place + 1 :])
        ),
    }  # fmt: skip


def measure(stops: int) -> dict[str, object]:
    """The milliseconds of each kind of edit, the itinerary rows it redrew, and page loads."""
    with window_and_file(dated_tour(stops)) as (window, path):
        window.appearance.be_calm(True)
        page = window.map_view.context.web_page
        wait_for(window.map_view.ready, lambda: window.open_path(path))
        tour = window.session.tour
        assert tour is not None
        wait_for(window.map_view.settled, lambda: window.session.select(tour.stops[stops // 2].id))
        loaded = ask(page, "performance.timeOrigin")
        results = {name: _time(window, make) for name, make in edits(tour).items()}
        loads = int(ask(page, "performance.timeOrigin") != loaded)
    return {"edits": results, "page_loads": loads}


def _time(window: MainWindow, make: Callable[[int], Edit]) -> dict[str, object]:
    widgets, pixels, redrawn = [], [], {}
    model, panel = window.itinerary.model, window.stop_panel
    page = window.map_view.context.web_page
    rows: list[int] = []

    def count_rows(first: QModelIndex, last: QModelIndex) -> None:
        rows.append(last.row() - first.row() + 1)

    model.dataChanged.connect(count_rows)
    for number in range(TIMES):
        edit = make(number + 1)
        rows.clear()
        body = panel.widget()
        ask(page, REMEMBER)
        start = time.perf_counter()

        def apply(edit: Edit = edit, start: float = start) -> None:
            window.session.document.apply(edit, "Edit")
            widgets.append((time.perf_counter() - start) * 1000)

        wait_for(window.map_view.updated, apply)
        pixels.append((time.perf_counter() - start) * 1000)
        legs, markers = json.loads(str(ask(page, COUNT_NEW)))
        redrawn = {
            "rows": sum(rows),
            "legs": legs,
            "markers": markers,
            "panel": int(panel.widget() is not body),
        }
        # As a user rests between two edits: work that is put off must not count in the next one.
        pause(PAUSE_MS)
    model.dataChanged.disconnect(count_rows)
    return {"widgets": widgets, "pixels": pixels, "redrawn": redrawn}


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]))))
