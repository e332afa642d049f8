"""Legs: their lines and their lengths."""

from __future__ import annotations

import math

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.tour import Tour, read
from app.tour.model import Stop, When
from app.tour.route import STEP_DEGREES, distance, great_circle, legs
from tests.tours import BUNDLED, tours

longitudes = st.floats(-180, 180)
latitudes = st.floats(-89.9, 89.9)


def angle(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The angle between two positions on a sphere, in degrees, by the haversine formula."""
    (lon1, lat1), (lon2, lat2) = (tuple(map(math.radians, point)) for point in (a, b))
    h = (
        math.sin((lat2 - lat1) / 2) ** 2
        + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return math.degrees(2 * math.asin(math.sqrt(min(1.0, h))))


def test_the_bundled_route_has_known_lengths() -> None:
    route = [leg for leg in legs(read(BUNDLED)) if leg is not None]
    # By the inverse problem of geographiclib on WGS 84, in kilometres.
    assert [round(leg.distance / 1000) for leg in route] == [5318, 2029, 2739, 67]
    assert distance(read(BUNDLED)) == pytest.approx(sum(leg.distance for leg in route))


def test_a_quarter_of_the_equator() -> None:
    line = great_circle((0, 0), (90, 0))
    assert line[0] == (0, 0)
    assert line[-1] == (90, 0)
    assert all(abs(lat) < 1e-9 for _, lat in line)
    assert line[len(line) // 2][0] == pytest.approx(45)


def test_a_great_circle_bends_towards_the_pole() -> None:
    line = great_circle((-45, 45), (45, 45))
    middle = line[len(line) // 2]
    assert middle == pytest.approx((0, 54.7356), abs=1e-4)


def test_a_leg_across_the_antimeridian_is_continuous() -> None:
    line = great_circle((170, 50), (-170, 50))
    assert line[-1] == (190, 50)
    assert all(0 < b[0] - a[0] < 1 for a, b in zip(line, line[1:], strict=False))


def test_the_next_leg_starts_where_the_last_one_ended() -> None:
    line = great_circle((190, 50), (-120, 40))
    assert line[0][0] == 190
    assert line[-1] == (240, 40)


def test_a_leg_of_no_length() -> None:
    assert great_circle((5, 5), (5, 5)) == ((5, 5), (5, 5))


def test_a_leg_between_antipodes_crosses_the_pole() -> None:
    line = great_circle((10, 0), (-170, 0))
    assert max(lat for _, lat in line) == 90
    assert line[0] == (10, 0)
    assert line[-1][0] % 360 == pytest.approx(190)
    assert sum(angle(a, b) for a, b in zip(line, line[1:], strict=False)) == pytest.approx(180)


@given(longitudes, latitudes, longitudes, latitudes)
def test_lines_are_fine_and_shortest_and_end_at_their_stops(
    lon1: float, lat1: float, lon2: float, lat2: float
) -> None:
    start, end = (lon1, lat1), (lon2, lat2)
    line = great_circle(start, end)
    steps = [angle(a, b) for a, b in zip(line, line[1:], strict=False)]
    assert max(steps) <= STEP_DEGREES + 1e-6
    assert sum(steps) == pytest.approx(angle(start, end), abs=1e-5)
    assert line[0] == start
    assert line[-1][1] == lat2
    assert math.remainder(line[-1][0] - lon2, 360) == pytest.approx(0, abs=1e-9)


@given(tours(min_stops=2))
def test_legs_are_connected(tour: Tour) -> None:
    placed = [stop for stop in tour.stops if stop.position is not None]
    route = [leg for leg in legs(tour) if leg is not None]
    assert [leg.start for leg in route] == placed[:-1]
    assert [leg.end for leg in route] == placed[1:]
    for leg, following in zip(route, route[1:], strict=False):
        assert leg.line[-1] == following.line[0]
        assert leg.distance >= 0
    # Each stop that is not known is passed over by one leg at most.
    past = [stop for leg in route for stop in leg.past]
    assert [stop for stop in tour.unplaced if stop in past] == past


def test_a_leg_passes_over_stops_whose_places_are_not_known() -> None:
    tour = read(BUNDLED)
    tokyo, kuala_lumpur, hanoi, *rest = tour.stops
    lost = msgspec.structs.replace(kuala_lumpur, lon=None, lat=None)
    route = legs(msgspec.structs.replace(tour, stops=(tokyo, lost, hanoi, *rest)))
    assert route[0] is None
    leg = route[1]
    assert leg is not None
    assert (leg.start, leg.end, leg.past) == (tokyo, hanoi, (lost,))
    direct = legs(msgspec.structs.replace(tour, stops=(tokyo, hanoi)))[0]
    assert direct is not None
    assert leg.line == direct.line
    assert leg.distance == direct.distance
    first = msgspec.structs.replace(tokyo, lon=None, lat=None)
    assert [leg and leg.start.id for leg in legs(msgspec.structs.replace(
        tour, stops=(first, lost, hanoi, *rest)))] == [None, None, "hanoi", "seoul"]  # fmt: skip


def test_one_stop_has_no_leg() -> None:
    tour = read(BUNDLED)
    assert legs(Tour(title="t", stops=tour.stops[:1])) == ()


@pytest.mark.parametrize(
    ("depart", "arrive", "days"),
    [
        ("2025-05-01", "2025-05-04", 3),
        ("2025-05-01T23:00", "2025-05-02T01:00", 1),
        ("2025-05-01T23", "2025-05-02", 1),
        ("2025-05", "2025-05-04", None),
        ("2025-05-01", "2025", None),
        ("2025-05-01~", "2025-05-04", None),
        ("2025-05-01", "2025-05-04?", None),
        ("2025-05-01", "2025-05-02/2025-05-04", None),
    ],
)
def test_days_are_counted_only_between_days_that_are_known(
    depart: str, arrive: str, days: int | None
) -> None:
    start = Stop(id="a", name="A", lon=0, lat=0, depart=When(depart))
    end = Stop(id="b", name="B", lon=1, lat=0, arrive=When(arrive))
    (leg,) = legs(Tour(title="T", stops=(start, end)))
    assert leg is not None
    assert leg.days == days
