"""Builds app/importers/features/land_cells.py from the countries of the basemap.

Run it after ``make basemap``. The result is committed.
"""

from __future__ import annotations

import base64
import sys
import textwrap
import zlib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.gazetteer.lands import Lands, Ring  # noqa: E402

SOURCE = ROOT / "resources" / "basemap" / "countries-50m.json"
TARGET = ROOT / "app" / "importers" / "features" / "land_cells.py"
# Whose largest part the edge of the map cuts in two.
_CUT = {"RU": (60, 95), "FJ": (-18, 178)}
_HEAD = '''"""Where land and countries are, roughly; made by scripts/build_land_cells.py."""

# fmt: off
# Latitude and longitude of the middle of each country's largest part, in degrees.
MIDDLES = (
{middles}
)
# A bit for each cell of one degree, from 180 W eastward and then from 90 S northward: whether any
# land is in it. Compressed by zlib, in base 85.
CELLS = (
{cells}
)
'''


def main() -> None:
    """Writes the module."""
    lands = Lands(SOURCE)
    areas, transform = lands._areas
    rings = [
        (area.country.a2, [_degrees(point, transform) for point in ring], index == 0)
        for area in areas
        for index, ring in enumerate(area.rings)
    ]
    marked = {cell for _, ring, _ in rings for cell in _outline(ring)}
    marked |= {
        (row, column)
        for row in range(180)
        for column in range(360)
        if lands.at(column - 179.5, row - 89.5) is not None
    }
    bits = "".join("01"[(row, column) in marked] for row in range(180) for column in range(360))
    packed = zlib.compress(int(bits, 2).to_bytes(len(bits) // 8, "big"), 9)
    # The largest area of a country comes last.
    middles = {a2: _middle(ring) for a2, ring, is_outer in rings if a2 and is_outer} | _CUT
    words = " ".join(f"{a2}{lat:+d}{lon:+d}" for a2, (lat, lon) in sorted(middles.items()))
    TARGET.write_text(
        _HEAD.format(
            middles=_quoted(textwrap.wrap(words, 92), " "),
            cells=_quoted(textwrap.wrap(base64.b85encode(packed).decode(), 92), ""),
        ),
        encoding="utf-8",
    )


def _degrees(point: tuple[float, float], transform: object) -> tuple[float, float]:
    (sx, sy), (tx, ty) = transform.scale, transform.translate  # type: ignore[attr-defined]
    return point[0] * sx + tx, point[1] * sy + ty


def _outline(ring: Ring) -> Iterator[tuple[int, int]]:
    """The cells that a line touches, as row and column."""
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        steps = 1 if abs(x2 - x1) > 180 else int(max(abs(x2 - x1), abs(y2 - y1)) * 5) + 1
        for step in range(steps):
            lon, lat = x1 + (x2 - x1) * step / steps, y1 + (y2 - y1) * step / steps
            yield min(int(lat + 90), 179), int(lon + 180) % 360


def _middle(ring: Ring) -> tuple[int, int]:
    """Latitude and longitude of the centroid of a polygon."""
    area = east = north = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = x1 * y2 - x2 * y1
        area, east, north = area + cross, east + (x1 + x2) * cross, north + (y1 + y2) * cross
    return round(north / (3 * area)), round(east / (3 * area))


def _quoted(lines: list[str], separator: str) -> str:
    return "\n".join(f'    "{line}{separator}"' for line in lines)


if __name__ == "__main__":
    main()
