"""Whether a file gives latitudes first, where GeoJSON has longitudes: by evidence, or by asking."""

from __future__ import annotations

import base64
import functools
import re
import zlib
from collections.abc import Sequence
from typing import Literal, TypeAlias

import msgspec

from app.importers.features.geometry import Position
from app.importers.features.land_cells import CELLS, MIDDLES
from app.importers.imported import Answer, Answers, Question

# "nowhere": at sea or on Antarctica, where few tours go.
_Doubt: TypeAlias = Literal["impossible", "elsewhere", "contradicted", "nowhere"]
_Reading: TypeAlias = Literal["as-written", "swapped"]

QUESTION = "swapped"
_ANTARCTIC_CIRCLE = -60
# Two degrees are the same if they differ by less.
_SAME = 1e-6
_NAMED = 5
# Réunion and Mayotte, which would lie near the rest of France if they were swapped.
_FAR_PARTS = "FR-21+55 FR-13+45"


class Point(msgspec.Struct, frozen=True):
    """A position with what else its feature says of the place.

    ``stated`` are longitude and latitude that members of these names give.
    """

    position: Position
    name: str = ""
    country: str | None = None
    stated: tuple[float, float] | None = None


def swapped(points: Sequence[Point], answers: Answers) -> tuple[bool, tuple[Question, ...]]:
    """Whether to swap the numbers of all positions, and what to ask about it, if anything.

    As written unless that is impossible, and swapping is not, or other members of the features
    say the opposite; the question is open where the evidence is weak.
    """
    written = [_doubt(point, point.position[0], point.position[1]) for point in points]
    turned = [_doubt(point, point.position[1], point.position[0]) for point in points]
    chosen, is_sure = _chosen(written, turned)
    if chosen == "as-written" and is_sure:
        return False, ()
    answer = answers.get(QUESTION)
    if answer in ("as-written", "swapped"):
        chosen, is_sure = "swapped" if answer == "swapped" else "as-written", True
    doubted = [point for point, doubt in zip(points, written, strict=True) if doubt]
    example = doubted[0]
    lon, lat = example.position[:2]
    question = Question(
        id=QUESTION,
        kind="swapped",
        about=f"{example.name}: {lon:.15g}, {lat:.15g}"
        if example.name
        else f"{lon:.15g}, {lat:.15g}",
        answers=(
            Answer("as-written", count=len(points) - written.count("impossible")),
            Answer("swapped", count=len(points) - turned.count("impossible")),
        ),
        chosen=chosen,
        is_open=not is_sure,
        where=tuple(dict.fromkeys(point.name for point in doubted if point.name))[:_NAMED],
    )
    return chosen == "swapped", (question,)


def _chosen(written: list[_Doubt | None], turned: list[_Doubt | None]) -> tuple[_Reading, bool]:
    """The better reading, and whether it is certain."""

    def count(*doubts: _Doubt) -> tuple[int, int]:
        return sum(map(written.count, doubts)), sum(map(turned.count, doubts))

    # What the file says of its places itself.
    wrong, wrong_turned = count("contradicted")
    if wrong or wrong_turned:
        return ("swapped" if wrong > wrong_turned else "as-written"), not (wrong and wrong_turned)
    wrong, wrong_turned = count("impossible")
    if wrong and not wrong_turned:
        # One among many may be a slip of the pen.
        return "swapped", 2 * wrong >= len(written) or wrong >= 3
    elsewhere, elsewhere_turned = count("elsewhere")
    if elsewhere and not wrong_turned and not elsewhere_turned:
        return "swapped", elsewhere >= 3
    nowhere, nowhere_turned = count("nowhere", "elsewhere")
    is_doubtful = not wrong and not wrong_turned and not nowhere_turned
    return "as-written", not (is_doubtful and 3 * nowhere >= max(len(written), 1))


def _doubt(point: Point, lon: float, lat: float) -> _Doubt | None:
    """Why a place is not, or is hardly, the one that is meant."""
    if abs(lat) > 90 or abs(lon) > 540:
        return "impossible"
    if point.stated is not None:
        gap = max(abs(point.stated[0] - lon), abs(point.stated[1] - lat))
        other = max(abs(point.stated[0] - lat), abs(point.stated[1] - lon))
        if other < _SAME < gap:
            return "contradicted"
    middles = _middles().get(point.country or "", ())
    if middles and _is_far(middles, lat, lon) and not _is_far(middles, lon, lat):
        return "elsewhere"
    if (lon, lat) != (0, 0) and (lat < _ANTARCTIC_CIRCLE or not _has_land(lon, lat)):
        return "nowhere"
    return None


def _is_far(middles: tuple[tuple[int, int], ...], lat: float, lon: float) -> bool:
    """Whether a place is farther from all parts of a country than their sizes may explain."""
    return abs(lat) > 90 or all(
        abs(lat - middle[0]) > 35
        # A degree of longitude is shorter in the north, and the largest countries lie there.
        or abs((lon - middle[1] + 180) % 360 - 180) > 45 + abs(middle[0])
        for middle in middles
    )


@functools.cache
def _middles() -> dict[str, tuple[tuple[int, int], ...]]:
    found = re.findall(r"([A-Z]{2})([+-]\d+)([+-]\d+)", MIDDLES + _FAR_PARTS)
    middles: dict[str, tuple[tuple[int, int], ...]] = {}
    for code, lat, lon in found:
        middles[code] = (*middles.get(code, ()), (int(lat), int(lon)))
    return middles


@functools.cache
def _cells() -> bytes:
    return zlib.decompress(base64.b85decode(CELLS))


def _has_land(lon: float, lat: float) -> bool:
    cell = min(int(lat + 90), 179) * 360 + int(lon + 180) % 360
    return bool(_cells()[cell // 8] >> (7 - cell % 8) & 1)
