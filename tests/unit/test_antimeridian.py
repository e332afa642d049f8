"""Lines cut at the antimeridian."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from app.tour.antimeridian import pieces

POINT = st.tuples(st.floats(-900, 900), st.floats(-90, 90))


def test_a_line_within_the_map_is_one_piece() -> None:
    line = ((10.0, 1.0), (20.0, 2.0), (-170.0, 3.0))
    assert pieces(line) == (line,)


def test_eastward_and_westward() -> None:
    assert pieces(((170.0, 0.0), (190.0, 10.0))) == (
        ((170.0, 0.0), (180.0, 5.0)),
        ((-180.0, 5.0), (-170.0, 10.0)),
    )
    assert pieces(((-170.0, 0.0), (-190.0, 10.0))) == (
        ((-170.0, 0.0), (-180.0, 5.0)),
        ((180.0, 5.0), (170.0, 10.0)),
    )


def test_a_line_that_touches_the_antimeridian_is_not_cut() -> None:
    assert pieces(((170.0, 0.0), (180.0, 5.0), (175.0, 6.0))) == (
        ((170.0, 0.0), (180.0, 5.0), (175.0, 6.0)),
    )


def test_a_line_that_starts_on_the_antimeridian() -> None:
    assert pieces(((180.0, 0.0), (185.0, 5.0))) == (((-180.0, 0.0), (-175.0, 5.0)),)
    assert pieces(((180.0, 0.0), (175.0, 5.0))) == (((180.0, 0.0), (175.0, 5.0)),)


@given(st.lists(POINT, min_size=2, max_size=6))
def test_any_line_keeps_its_length_and_stays_on_the_map(line: list[tuple[float, float]]) -> None:
    parts = pieces(line)
    assert all(len(piece) > 1 for piece in parts)
    assert all(abs(lon) <= 180 for piece in parts for lon, _ in piece)
    for piece, following in zip(parts, parts[1:], strict=False):
        # Cuts are at the edge of the map, at the same latitude on both sides.
        assert {abs(piece[-1][0]), abs(following[0][0])} == {180.0}
        assert piece[-1][1] == following[0][1]
    way = math.fsum(abs(b[0] - a[0]) for a, b in zip(line, line[1:], strict=False))
    length = math.fsum(
        abs(b[0] - a[0]) for piece in parts for a, b in zip(piece, piece[1:], strict=False)
    )
    assert math.isclose(way, length, abs_tol=1e-6)
