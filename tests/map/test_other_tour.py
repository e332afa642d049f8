"""The tint follows the stops: another tour, an edit, undo, and a file that changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.tour import read
from app.tour.model import Tour
from app.ui.window.main_window import MainWindow
from tests.tours import BUNDLED, VERNE, encoded, small
from tests.webtools import MAP_TIMEOUT_MS, ask_window

ASIA = ["JP", "KR", "MY", "VN"]
WORLD = ["CN", "EG", "FR", "GB", "HK", "IE", "IN", "IT", "JP", "SG", "US", "YE"]


def open_tour(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(path)


def tinted(qtbot: QtBot, window: MainWindow) -> list[str]:
    """The codes of the tinted lands. The drawing has them, too."""
    drawn = ask_window(
        qtbot, window, 'document.querySelector("path.ta-visited").getAttribute("d").length'
    )
    codes = [code for code, _ in ask_window(qtbot, window, "atlas.basemap.visited")]
    assert bool(drawn) == bool(codes)
    return codes


def in_brazil(tour: Tour) -> Tour:
    """The tour with its first stop in Brasília."""
    first = replace(tour.stops[0], lon=-47.88, lat=-15.79, country="BR")
    return replace(tour, stops=(first, *tour.stops[1:]))


@pytest.mark.parametrize("paths", [(VERNE, BUNDLED, VERNE), (BUNDLED, VERNE, BUNDLED)])
def test_the_lands_of_another_tour_are_tinted(
    qtbot: QtBot, window: MainWindow, paths: tuple[Path, ...]
) -> None:
    for path in paths:
        open_tour(qtbot, window, path)
        assert tinted(qtbot, window) == (ASIA if path == BUNDLED else WORLD)


def test_the_tint_follows_edits_undo_and_redo(qtbot: QtBot, window: MainWindow) -> None:
    document = window.session.document
    document.apply(in_brazil, "Move Tokyo")
    wanted = ["BR", "KR", "MY", "VN"]
    qtbot.waitUntil(lambda: tinted(qtbot, window) == wanted, timeout=MAP_TIMEOUT_MS)
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: tinted(qtbot, window) == ASIA, timeout=MAP_TIMEOUT_MS)
    document.undo_stack.redo()
    qtbot.waitUntil(lambda: tinted(qtbot, window) == wanted, timeout=MAP_TIMEOUT_MS)


def test_the_tint_follows_a_file_that_changes(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path, content = tmp_path / "own.geojson", small()
    path.write_bytes(encoded(content))
    open_tour(qtbot, window, path)
    assert tinted(qtbot, window) == ["NO"]
    content["features"][1]["geometry"]["coordinates"] = [15.63, 78.22]
    content["features"][1]["properties"]["country"] = "SJ"
    path.write_bytes(encoded(content))
    wanted = ["NO", "SJ"]
    qtbot.waitUntil(lambda: tinted(qtbot, window) == wanted, timeout=MAP_TIMEOUT_MS)


def test_the_fine_map_tints_the_same_lands(qtbot: QtBot, window: MainWindow) -> None:
    # Both Koreas are in view: where there is but one land its tint would tell nothing.
    ask_window(qtbot, window, "(map.setView([37.5, 127.0], 7, { animate: false }), 1)")
    pending = "map.atlas.basemap.isPending"
    qtbot.waitUntil(lambda: not ask_window(qtbot, window, pending), timeout=MAP_TIMEOUT_MS)
    assert ask_window(qtbot, window, "map.atlas.basemap.isFine()")
    assert tinted(qtbot, window) == ASIA
    assert read(BUNDLED).countries == frozenset(ASIA)


def test_the_page_can_free_what_earlier_pages_used(qtbot: QtBot, window: MainWindow) -> None:
    assert ask_window(qtbot, window, "typeof window.gc") == "function"


def test_memory_is_freed_once_the_map_rests(qtbot: QtBot, window: MainWindow) -> None:
    # What only a weak reference knows is there until memory is freed.
    ask_window(qtbot, window, "(window.gone = new WeakRef(new Array(1000).fill(0)), 1)")
    is_gone = "window.gone.deref() === undefined"
    assert not ask_window(qtbot, window, is_gone)
    for stop in window.session.tour.stops if window.session.tour else ():
        with qtbot.waitSignal(window.map_view.settled, timeout=MAP_TIMEOUT_MS):
            window.session.select(stop.id)
    qtbot.waitUntil(lambda: bool(ask_window(qtbot, window, is_gone)), timeout=MAP_TIMEOUT_MS)
