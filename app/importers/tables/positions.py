"""Where the rows of a table are: reads its coordinates column by column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from app.importers.imported import Answer, Answers, ColumnRole, Question
from app.importers.tables.cells.coordinates import (
    Angle,
    Letter,
    Pair,
    angle,
    map_point,
    pair,
    wkt_kind,
)
from app.importers.tables.cells.kinds import is_blank
from app.importers.tables.grids.grid import Grid
from app.importers.tables.roles.vocabulary import key

AS_WRITTEN, SWAPPED = "as-written", "swapped"
# Words of headers in which the O of a longitude is that of Ost, and not of Ouest or Oeste.
_GERMAN = frozenset(
    "breite lange laenge breitengrad langengrad ort land datum ankunft abreise ost nord sud".split()
)
_ROMANCE = frozenset(
    "latitud longitud latitudine longitudine lieu ville pays date lugar ciudad pais fecha ouest"
    " oeste ovest est nord sud luogo paese cidade nom nombre".split()
)


class Placed(msgspec.Struct, frozen=True):
    """The place of a row: longitude and latitude in WGS 84 degrees, and what could not be read.

    ``shape`` is the kind of a geometry that is no point, such as ``linestring``.
    """

    position: tuple[float, float] | None = None
    note: str = ""
    shape: str = ""


def placed_rows(
    grid: Grid,
    body: Sequence[int],
    names: Sequence[str],
    roles: Sequence[ColumnRole],
    answers: Answers,
) -> tuple[list[Placed], Question | None]:
    """The place of each row of ``body``, and the question whether coordinates are swapped."""
    columns = {role: index for index, role in reversed(list(enumerate(roles)))}
    lat, lon = columns.get("lat"), columns.get("lon")
    if lat is not None and lon is not None:
        return two_columns(grid, body, names, (lat, lon), answers, columns)
    at = columns.get("coordinates")
    if at is not None:
        return _one_column(grid, body, names, at, answers)
    points = (_linked(grid, row) for row in body)
    return [Placed(point) for point in points], None


def two_columns(
    grid: Grid,
    body: Sequence[int],
    names: Sequence[str],
    pair_of_columns: tuple[int, int],
    answers: Answers,
    columns: Mapping[ColumnRole, int],
) -> tuple[list[Placed], Question | None]:
    """The places that a column of latitudes and one of longitudes give."""
    lat, lon = pair_of_columns
    letters = columns.get("north or south"), columns.get("east or west")
    texts = [
        (
            _with_letter(grid.rows[row], lat, letters[0]),
            _with_letter(grid.rows[row], lon, letters[1]),
        )
        for row in body
    ]
    angles = [(angle(first), angle(second)) for first, second in texts]
    east = _meaning_of_o((one for both in angles for one in both if one), names)
    pairs = [Pair(first, second) if first and second else None for first, second in angles]
    # Nothing in the file says which of two columns without names is the latitude.
    is_guess = not names[lat] and not names[lon]
    swapped, question = _order(pairs, answers, is_guess, (names[lat], names[lon]))
    placed = []
    for (first, second), both in zip(texts, pairs, strict=True):
        if is_blank(first) and is_blank(second):
            placed.append(Placed())
        elif both is None:
            given = ", ".join(text for text in (first.strip(), second.strip()) if text)
            placed.append(Placed(None, f"The file gives “{given}”, which is no position."))
        else:
            placed.append(_resolved(both, swapped, east, f"{first.strip()}, {second.strip()}"))
    return placed, question


def _with_letter(row: Sequence[str], column: int, letters: int | None) -> str:
    text = row[column]
    return text if letters is None or not text.strip() else f"{text.strip()} {row[letters].strip()}"


def _one_column(
    grid: Grid, body: Sequence[int], names: Sequence[str], at: int, answers: Answers
) -> tuple[list[Placed], Question | None]:
    texts = [grid.rows[row][at] for row in body]
    pairs = [pair(text) or _link_pair(grid, row) for text, row in zip(texts, body, strict=True)]
    words = key(names[at]).split()
    lon_first = bool(words) and words[0] in ("lon", "lng", "long", "longitude", "x")
    if lon_first:
        pairs = [
            Pair(both.second, both.first) if both and not both.is_fixed else both for both in pairs
        ]
    east = _meaning_of_o(
        (one for both in pairs if both for one in (both.first, both.second)), names
    )
    swapped, question = _order(pairs, answers, False, (names[at],))
    placed = []
    for text, both in zip(texts, pairs, strict=True):
        shape = wkt_kind(text)
        if both:
            placed.append(_resolved(both, swapped and not both.is_fixed, east, text.strip()))
        elif shape and shape != "point":
            placed.append(Placed(shape=shape))
        elif is_blank(text) or shape:
            placed.append(Placed())
        else:
            placed.append(Placed(None, f"The file gives “{text.strip()}”, which is no position."))
    return placed, question


def _order(
    pairs: Sequence[Pair | None], answers: Answers, is_guess: bool, where: tuple[str, ...]
) -> tuple[bool, Question | None]:
    """Whether the longitude is first in pairs that do not say so, and the question about it."""
    free = [both for both in pairs if both and not both.is_fixed]
    free = [both for both in free if not (both.first.axis or both.second.axis)]
    firsts = [abs(both.first.degrees) for both in free]
    seconds = [abs(both.second.degrees) for both in free]
    if not free or (max(firsts) <= 90 and (not is_guess or max(seconds) > 90)):
        return False, None
    looks_swapped = max(firsts) > 90 and max(seconds) <= 90
    if not looks_swapped and not (is_guess and max(firsts) <= 90):
        # Some are wrong either way.
        return False, None
    answer = answers.get("swapped", "")
    chosen = answer if answer in (AS_WRITTEN, SWAPPED) else SWAPPED if looks_swapped else AS_WRITTEN
    example = next(both for both in free if abs(both.first.degrees) > 90 or not looks_swapped)
    one, other = f"{example.first.degrees!r}", f"{example.second.degrees!r}"
    question = Question(
        id="swapped",
        kind="swapped",
        about=f"{one}, {other}",
        answers=(
            Answer(AS_WRITTEN, f"{one}, {other}", len(free)),
            Answer(SWAPPED, f"{other}, {one}", len(free)),
        ),
        chosen=chosen,
        # Without names, the latitude comes first nearly always.
        is_open=looks_swapped and answer not in (AS_WRITTEN, SWAPPED),
        where=tuple(name for name in where if name),
    )
    return chosen == SWAPPED, question


def _resolved(both: Pair, swapped: bool, east: bool | None, text: str) -> Placed:
    """A pair as longitude and latitude; letters count for more than columns."""
    latitude, longitude = both.first, both.second
    if latitude.axis == "lon" and longitude.axis == "lat":
        latitude, longitude = longitude, latitude
    elif latitude.axis == "lon" or longitude.axis == "lat":
        return Placed(None, f"The file gives “{text}”, whose letters contradict its columns.")
    elif swapped and not latitude.axis and not longitude.axis:
        latitude, longitude = longitude, latitude
    degrees = longitude.degrees
    if longitude.letter == "O":
        if east is None:
            return Placed(None, f"The file gives “{text}”, whose O may be east or west.")
        degrees = degrees if east else -degrees
    return Placed((degrees, latitude.degrees))


def _meaning_of_o(angles: Iterable[Angle], names: Sequence[str]) -> bool | None:
    """Whether the letter O is east; ``None`` if neither the letters nor the header tell."""
    letters: set[Letter] = {each.letter for each in angles}
    if "E" in letters and "W" not in letters:
        return False
    if "W" in letters and "E" not in letters:
        return True
    words = {word for name in names for word in key(name).split()}
    german, romance = bool(words & _GERMAN), bool(words & _ROMANCE)
    if german and words & {"breite", "lange", "laenge", "ort", "datum", "ankunft", "ost"}:
        return True
    return False if romance else None


def _linked(grid: Grid, row: int) -> tuple[float, float] | None:
    """The point of the only link to a map in a row."""
    found = _link_pair(grid, row)
    return (found.second.degrees, found.first.degrees) if found else None


def _link_pair(grid: Grid, row: int) -> Pair | None:
    if not grid.links:
        return None
    points = [
        map_point(link) for column in range(grid.width) if (link := grid.links.get((row, column)))
    ]
    points = [point for point in points if point]
    return points[0] if len(points) == 1 else None
