"""A route of very many legs: one bitmap, wherever the map goes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.tour import edit
from app.ui.window.main_window import MainWindow
from benchmarks.random_tour import random_tour
from tests.webtools import MAP_TIMEOUT_MS, ask_window, jump

STOPS = 500
# The share of the bitmap that is drawn on, and its colour where it is darkest.
DRAWN = """(() => {
  const { _ctx: context, _container: { width, height } } = atlas.route.layer;
  const { data } = context.getImageData(0, 0, width, height);
  let [count, darkest, at] = [0, 0, 0];
  for (let i = 3; i < data.length; i += 4) {
    if (data[i]) count += 1;
    if (data[i] > darkest) [darkest, at] = [data[i], i];
  }
  return { share: count / (width * height), colour: [...data.slice(at - 3, at)] };
})()"""
# How opaque the bitmap is near a place on each leg in view, from 0 to 1.
ON_LEGS = """(() => {
  const { layer, legs } = atlas.route;
  const { _ctx: context, view } = layer;
  const [width, height] = [view.right - view.left, view.bottom - view.top];
  const found = [];
  for (const { points, first, last } of legs) {
    const place = first + 2 * Math.floor((last - first) / 4);
    const y = Math.round(points[place + 1] * view.scale - view.y - view.top);
    for (const copy of [-1, 0, 1]) {
      const x = Math.round((points[place] + copy) * view.scale - view.x - view.left);
      if (x < 2 || y < 2 || x > width - 3 || y > height - 3) continue;
      const { data } = context.getImageData(x - 2, y - 2, 5, 5);
      found.push(Math.max(...data.filter((_, i) => i % 4 === 3)) / 255);
    }
  }
  return found;
})()"""


@pytest.fixture
def long_tour(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> MainWindow:
    """The window with a tour of so many legs that they are a web."""
    path = tmp_path / "long.geojson"
    path.write_text(json.dumps(random_tour(STOPS)))
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(path)
    assert ask_window(qtbot, window, "atlas.route.isWeb")
    return window


def drawn(qtbot: QtBot, window: MainWindow) -> dict[str, Any]:
    answer = ask_window(qtbot, window, DRAWN)
    assert isinstance(answer, dict)
    return answer


@pytest.mark.parametrize("zoom", [None, 2.3, 3.5, 4.5])
def test_each_leg_is_drawn_where_it_leads(
    qtbot: QtBot, long_tour: MainWindow, zoom: float | None
) -> None:
    if zoom is not None:
        jump(qtbot, long_tour, 20, 30, zoom)
    found = ask_window(qtbot, long_tour, ON_LEGS)
    assert len(found) > 10
    assert min(found) > 0.2


def test_the_web_stays_when_the_map_jumps_and_comes_back(
    qtbot: QtBot, long_tour: MainWindow
) -> None:
    before = drawn(qtbot, long_tour)
    assert before["share"] > 0.1
    centre, zoom = ask_window(qtbot, long_tour, "[map.getCenter(), map.getZoom()]")
    jump(qtbot, long_tour, -10, 100, 3.5)
    assert drawn(qtbot, long_tour)["share"] > 0.01
    jump(qtbot, long_tour, centre["lat"], centre["lng"], zoom)
    assert drawn(qtbot, long_tour)["share"] == pytest.approx(before["share"], rel=0.02)


def test_the_web_is_the_same_in_another_copy_of_the_world(
    qtbot: QtBot, long_tour: MainWindow
) -> None:
    before = drawn(qtbot, long_tour)
    centre, zoom = ask_window(qtbot, long_tour, "[map.getCenter(), map.getZoom()]")
    jump(qtbot, long_tour, centre["lat"], centre["lng"] + 360, zoom)
    assert drawn(qtbot, long_tour)["share"] == pytest.approx(before["share"], rel=0.05)


def test_the_web_takes_the_colour_of_the_theme(qtbot: QtBot, long_tour: MainWindow) -> None:
    light = drawn(qtbot, long_tour)["colour"]
    long_tour.appearance.choose("dark")
    dark = drawn(qtbot, long_tour)["colour"]
    assert light == pytest.approx([0xB3, 0x26, 0x1E], abs=3)
    assert dark == pytest.approx([0xFF, 0x6B, 0x5E], abs=3)


def test_a_moved_stop_takes_its_legs_with_it(qtbot: QtBot, long_tour: MainWindow) -> None:
    tour = long_tour.session.tour
    assert tour is not None
    stop = tour.stops[250].id
    with qtbot.waitSignal(long_tour.map_view.updated, timeout=MAP_TIMEOUT_MS):
        long_tour.session.document.apply(
            lambda tour: edit.change_stop(tour, stop, lon=0.0, lat=75.0), "Move"
        )
    legs = "[249, 250].map((i) => atlas.route.legs[i])"
    both = ON_LEGS.replace("of legs)", f"of {legs})")
    found = ask_window(qtbot, long_tour, both)
    assert len(found) >= 2
    assert min(found) > 0.2
    # The legs that were there before disappear.
    qtbot.waitUntil(
        lambda: not ask_window(qtbot, long_tour, "Boolean(atlas.route.layer._redrawing)")
    )
    assert min(ask_window(qtbot, long_tour, both)) > 0.2
