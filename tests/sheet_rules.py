"""What holds on every map: nothing covers anything, names are beside their own, badges at home."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from itertools import combinations

import msgspec

from app.tour.model import Tour
from tests.lands import Country, country_at
from tests.sheets import Box, Sheet

# Those of Rome and Vatican City stand on each other, with their names on both sides.
CAPITAL_DOT = "ta-city-dot is-capital"
# The dots of other cities are round: so many pixels from middle to middle keep them apart.
CITY_DOT, DOTS_APART = "ta-city-dot", 4
MARKS = (".ta-north", ".ta-scale", ".leaflet-control")
TEXTS = ".ta-head, .ta-list, .ta-imprint"
# Badges are placed in whole pixels, by lands as fine as a map draws them: so many pixels beyond a
# border are none.
NEAR = 2
# The middle of each badge on the main map and on the insets: its text, its place in degrees, and
# how many degrees a pixel there is wide and high.
PLACES = """JSON.stringify([atlas.map, ...(atlas.insets ?? [])].flatMap((shown) => {
    const frame = shown.getContainer().getBoundingClientRect();
    return [...shown.getContainer().querySelectorAll(".ta-stop .ta-badge")].map((badge) => {
      const { left, right, top, bottom } = badge.getBoundingClientRect();
      const [x, y] = [(left + right) / 2 - frame.left, (top + bottom) / 2 - frame.top];
      const { lng, lat } = shown.containerPointToLatLng([x, y]);
      const next = shown.containerPointToLatLng([x + 1, y + 1]);
      const [across, down] = [next.lng - lng, lat - next.lat];
      return { text: badge.textContent, lon: lng, lat, across, down };
    });
  }))"""


class Place(msgspec.Struct):
    """Where a badge stands, in degrees, and the size of a pixel there."""

    text: str
    lon: float
    lat: float
    across: float
    down: float

    @property
    def around(self) -> Iterator[tuple[float, float]]:
        """The place, and those a few pixels from it."""
        for x, y in ((0, 0), (-NEAR, 0), (NEAR, 0), (0, -NEAR), (0, NEAR)):
            yield self.lon + x * self.across, self.lat + y * self.down


def covered(
    badges: Sequence[Box], names: Sequence[Box], basemap: Sequence[Box], marks: Sequence[Box]
) -> Iterator[str]:
    """The boxes that overlap, except parts of one mark, and the dots of neighbouring capitals."""
    for first, second in combinations((*badges, *names, *basemap), 2):
        if first.kind == second.kind == CAPITAL_DOT:
            continue
        are_dots = all(box.kind.startswith(CITY_DOT) for box in (first, second))
        if are_dots and math.dist(first.centre, second.centre) >= DOTS_APART:
            continue
        if first.meets(second):
            yield f"{first} is on {second}"
    for mark in marks:
        for box in (*badges, *names, *basemap):
            if mark.meets(box):
                yield f"{mark} is on {box}"


def beside_others(badges: Sequence[Box], names: Sequence[Box]) -> Iterator[str]:
    """The names that are not nearer to the badge of their stop than to any other badge."""
    for name in names:
        gaps = {
            badge.stop: name.distance(*badge.centre) - badge.width / 2
            for badge in badges
            if badge.stop
        }
        own = gaps.pop(name.stop)
        if not all(own < gap for gap in gaps.values()):
            yield f"{name} is not beside its own badge"


def faults_of(sheet: Sheet, *, is_whole: bool) -> list[str]:
    """What breaks the rules on the maps of a sheet; ``is_whole`` if the main one has all stops."""
    return [fault for scope in sheet.maps for fault in _faults_of_map(sheet, scope, is_whole)]


def _faults_of_map(sheet: Sheet, scope: str, is_whole: bool) -> Iterator[str]:
    # On the map of the whole route all stops are in view, but an inset shows a part of it.
    is_main = "inset" not in scope
    frame = sheet.box(scope)
    badges = sheet.boxes(f"{scope} .ta-stop .ta-badge")
    names = sheet.boxes(f"{scope} .ta-label")
    if not is_main:
        badges = [box for box in badges if box.meets(frame)]
        names = [box for box in names if box.meets(frame)]
    # Texts over the sea lie on the map.
    texts = [text for text in sheet.boxes(TEXTS) if text.meets(frame)]
    marks = sheet.boxes(", ".join(f"{scope} {mark}" for mark in MARKS))
    basemap = sheet.boxes(f"{scope} .ta-name, {scope} .ta-city-dot")
    yield from covered(badges, names, basemap, [*marks, *texts])
    yield from beside_others(badges, names)
    inside = [*names, *marks, *(badges if is_whole and is_main else ())]
    yield from (f"{box} is cut off" for box in inside if not frame.holds(box))


def badges_abroad(sheet: Sheet, tour: Tour) -> list[str]:
    """The badges on a country in which none of their stops is, by the polygons of the basemap."""
    places = msgspec.convert(json.loads(sheet.ask(PLACES)), list[Place])
    return [f"{place}" for place in places if _is_abroad(place, tour)]


def _is_abroad(place: Place, tour: Tour) -> bool:
    own: set[str | None] = set()
    for number in _numbers(place.text):
        stop = tour.stops[number - 1]
        assert stop.position is not None
        lon, lat = stop.position
        own.add(stop.country)
        own.update(country.name for country in _countries(lon, lat) if country)
    # The page draws one of the two geometries.
    return all(
        country and country.name not in own and (not country.code or country.code not in own)
        for lon, lat in place.around
        for country in _countries(lon, lat)
    )


def _countries(lon: float, lat: float) -> Iterator[Country | None]:
    """The country at a place in each geometry, or ``None`` over water."""
    return (country_at(lon, lat, fine=fine) for fine in (False, True))


def _numbers(text: str) -> Iterator[int]:
    """The numbers of the stops of a badge: ``7``, ``7–13`` or ``1–3, 9``."""
    for part in text.split(", "):
        first, _, last = part.partition("–")
        yield from range(int(first), int(last or first) + 1)
