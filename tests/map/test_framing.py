"""A whole route fills the map of the window, and little of Antarctica is in view."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.map.test_layout import calm_window
from tests.tours import BUNDLED, VERNE
from tests.webtools import ask_window

LARGE, SMALL = (1440, 900), (1024, 700)

MEASURE = """(() => {
  const { map } = atlas;
  const size = map.getSize();
  const y = (latitude) => map.latLngToContainerPoint([latitude, map.getCenter().lng]).y;
  const bounds = atlas._routeBounds();
  const [start, end] = [bounds.getNorthWest(), bounds.getSouthEast()]
    .map((corner) => map.latLngToContainerPoint(corner));
  return JSON.stringify({
    wide: (end.x - start.x) / size.x, high: (end.y - start.y) / size.y,
    left: start.x / size.x, right: end.x / size.x, top: start.y / size.y, bottom: end.y / size.y,
    antarctica: Math.max(0, size.y - y(-60)) / size.y,
    empty: Math.max(0, y(85.05)) / size.y,
  });
})()"""


@pytest.mark.parametrize("tour", [VERNE, BUNDLED], ids=["verne", "asia"])
@pytest.mark.parametrize("size", [LARGE, SMALL], ids=["large", "small"])
def test_the_whole_route_fills_the_map(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, tour: Path, size: tuple[int, int]
) -> None:
    with calm_window(qapp, qtbot, tmp_path, tour, size) as window:
        seen = json.loads(ask_window(qtbot, window, MEASURE))
    assert max(seen["wide"], seen["high"]) > 0.74, seen
    assert 0 < seen["left"] < seen["right"] < 1, seen
    assert 0 < seen["top"] < seen["bottom"] < 1, seen
    # A map that is higher than wide shows the whole world for a route around it, poles and all.
    if size != SMALL or tour != VERNE:
        assert seen["antarctica"] < 0.15, seen
        assert seen["empty"] < 0.3, seen
