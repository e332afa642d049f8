"""The real page names what the table of the cartography asks for, at its zoom and in its place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.map.test_layout import calm_window
from tests.places import file_of
from tests.unit.test_cartography import LARGE, PRESENT, cities
from tests.webtools import ask_window, jump

# A tour whose route and stop are far from all that is asked for.
AT_SEA = (("At sea", -150.0, -45.0),)
# Cities of millions that stand close to greater ones, and the zoom at which both have room.
CROWDED = {"Guangzhou": 4.0, "Tianjin": 4.0, "Nanjing": 4.5, "Shenzhen": 4.5, "Shanghai": 3.0}
AT_ONCE = 25
# Of rows [name, longitude, latitude, zoom] those whose name is not in the view.
MISSING = """(() => {
  const missing = [];
  for (const [name, lon, lat, zoom] of ROWS) {
    map.setView([lat, lon], zoom, { animate: false });
    const names = [...document.querySelectorAll(".ta-map .ta-name.is-city")]
      .map(({ textContent }) => textContent);
    if (!names.includes(name)) missing.push(`${name} at zoom ${zoom}`);
  }
  return missing;
})()"""

Row = tuple[str, float, float, float]


def rows() -> list[Row]:
    """Name, longitude, latitude and zoom of what the table asks for."""
    capitals = [
        (city.name, *city.at, 4.0 if city.capital in LARGE else 5.0)
        for city in cities()
        if city.capital
    ]
    present = [(name, *at, zoom) for name, (at, zoom) in PRESENT.items()]
    crowded = [
        (name, *min((c for c in cities() if c.name == name), key=lambda c: c.zoom).at, zoom)
        for name, zoom in CROWDED.items()
    ]
    return [*capitals, *present, *crowded]


def test_what_the_table_asks_for_is_named(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    wanted = rows()
    assert len(wanted) > 200
    tour = file_of(AT_SEA, tmp_path / "sea.geojson")
    missing: list[str] = []
    with calm_window(qapp, qtbot, tmp_path, tour, (1440, 900)) as window:
        # Loads the towns and the fine coast.
        jump(qtbot, window, 48, 8, 7)
        for start in range(0, len(wanted), AT_ONCE):
            part = [list(row) for row in wanted[start : start + AT_ONCE]]
            missing += ask_window(qtbot, window, MISSING.replace("ROWS", str(part)))
    assert missing == []
