"""The land of the basemap as lines for small pictures."""

from __future__ import annotations

from itertools import pairwise

import pytest

from app.map.basemap import LAST_LATITUDE
from app.map.outline import Outline, land_at, outline, projected


@pytest.fixture(scope="module")
def world() -> Outline:
    return outline()


@pytest.mark.parametrize(
    ("lon", "lat", "point"),
    [
        (-180, LAST_LATITUDE, (0, 0)),
        (180, -LAST_LATITUDE, (1, 1)),
        (0, 0, (0.5, 0.5)),
        (90, 90, (0.75, 0)),
        (540, 0, (2, 0.5)),
    ],
)
def test_the_plane_is_that_of_web_mercator(
    lon: float, lat: float, point: tuple[float, float]
) -> None:
    assert projected(lon, lat) == pytest.approx(point, abs=1e-6)


def test_no_line_jumps_across_the_map(world: Outline) -> None:
    rings = [ring for land in world.lands for ring in land.rings]
    for line in (*rings, *world.coast, *world.borders):
        assert all(abs(bx - ax) <= 0.5 for (ax, _), (bx, _) in pairwise(line))


def test_rings_are_closed_and_neighbours_share_their_ends(world: Outline) -> None:
    for land in world.lands:
        for ring in land.rings:
            across = ring[-1][0] - ring[0][0]
            # The ring of Antarctica goes around the world.
            assert across == pytest.approx(round(across), abs=1e-9)
            assert ring[-1][1] == pytest.approx(ring[0][1])


@pytest.mark.parametrize(
    ("name", "lon", "lat", "code"),
    [
        ("inland", 2.35, 48.85, "FR"),
        ("a coast that the basemap simplifies", 101.69, 3.14, "MY"),
        ("an enclave", 28.2, -29.5, "LS"),
        ("beyond the antimeridian", 539.0, -16.6, "FJ"),
        ("east of the antimeridian", -173.5, 64.4, "RU"),
    ],
)
def test_the_land_of_a_stop(world: Outline, name: str, lon: float, lat: float, code: str) -> None:
    land = land_at(world.lands, lon, lat, code)
    assert land is not None
    assert land.code == code, name


def test_a_stop_just_across_a_border_has_the_land_of_its_country(world: Outline) -> None:
    # Some kilometres inside France as drawn.
    land = land_at(world.lands, 7.2, 47.6, "CH")
    assert land is not None
    assert land.code == "CH"


def test_a_stop_without_a_country_has_the_land_beneath_it_or_none(world: Outline) -> None:
    paris = land_at(world.lands, 2.35, 48.85, None)
    assert paris is not None
    assert paris.code == "FR"
    assert land_at(world.lands, -40.0, 30.0, None) is None
