"""What an export shows: bounds in any copy of the world, and bounds that hold no stop."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from app.export.fit import parse_fit
from app.export.options import Bounds, ExportOptions
from app.export.run import Output, export_bytes
from app.export.size import parse_size
from app.map.sheet import SheetParts
from app.tour.model import Stop, Tour
from tests.export.samples import TOURS

GROUP = "{http://www.w3.org/2000/svg}g"
VERNE = TOURS["verne"]
# From Fiji to Samoa and back: two days, and both sides of the antimeridian.
PACIFIC = Tour(
    title="Pacific",
    stops=(
        Stop(id="suva", name="Suva", country="FJ", lon=178.44, lat=-18.14),
        Stop(id="apia", name="Apia", country="WS", lon=-171.77, lat=-13.83),
        Stop(id="nadi", name="Nadi", country="FJ", lon=177.44, lat=-17.8),
    ),
)


def shown(tour: Tour, fit: Bounds) -> tuple[list[int], int, list[str]]:
    """The numbers of the stops on the map, the number of legs, and the notices."""
    parts = SheetParts(title=False, legend=False, sources=False, attribution=False)
    chosen = ExportOptions(size=parse_size("1200x800"), fit=fit, parts=parts)
    data, notices = export_bytes(tour, Output(Path("a.svg"), chosen))
    groups = {group.get("id") or "": group for group in ElementTree.fromstring(data).iter(GROUP)}
    numbers = [int(name.removeprefix("stop-")) for name in groups if name.startswith("stop-")]
    return sorted(numbers), len(groups["legs"]) if "legs" in groups else 0, notices


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("fit", "stops", "legs"),
    [
        # The route reaches America at longitudes from 237 to 286, and Ireland at 351.
        ((-130, 25, -65, 50), range(18, 28), 11),
        ((-12, 38, 20, 56), [1, 2, 3, 4, 28, 29, 30, 31], 8),
        ((348, 38, 380, 56), [1, 2, 3, 4, 28, 29, 30, 31], 8),
        ((70, 10, 90, 30), range(7, 14), 8),
        ((430, 10, 450, 30), range(7, 14), 8),
        ((-290, 10, -270, 30), range(7, 14), 8),
    ],
)
def test_bounds_in_any_copy_of_the_world_show_route_and_stops(
    fit: Bounds, stops: list[int], legs: int
) -> None:
    assert shown(VERNE, fit) == (list(stops), legs, [])


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("fit", ["175,-22,-165,-10", "175,-22,195,-10", "-185,-22,-165,-10"])
def test_bounds_across_the_antimeridian_show_both_sides(fit: str) -> None:
    bounds = parse_fit(fit)
    assert isinstance(bounds, tuple)
    assert shown(PACIFIC, bounds) == ([1, 2, 3], 2, [])


@pytest.mark.usefixtures("qapp")
def test_a_leg_is_drawn_where_both_its_stops_are_out_of_view() -> None:
    # The Pacific between Yokohama and San Francisco, in the copy of the world to the west.
    numbers, legs, notices = shown(VERNE, (-190, 40, -170, 52))
    assert (numbers, legs) == ([], 1)
    assert notices == [
        "No stop of the tour lies within -190, 40, -170, 52 (west, south, east, north)."
    ]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("fit", [(-180, -90, 180, 90), (0, -60, 360, 80), (-540, -90, 540, 90)])
def test_a_view_of_the_whole_world_shows_each_stop_once(fit: Bounds) -> None:
    numbers, legs, notices = shown(PACIFIC, fit)
    assert (numbers, notices) == ([1, 2, 3], [])
    assert 2 <= legs <= 4


@pytest.mark.usefixtures("qapp")
def test_bounds_of_a_few_metres_are_drawn() -> None:
    assert shown(VERNE, (2.35219, 48.85659, 2.35221, 48.85661))[0] == [2]


@pytest.mark.usefixtures("qapp")
def test_data_formats_say_nothing_of_bounds() -> None:
    chosen = ExportOptions(fit=(0, 0, 1, 1))
    assert export_bytes(VERNE, Output(Path("a.gpx"), chosen))[1] == []


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        ("route", None),
        ("stop:paris", "paris"),
        ("-130,25,-65,50", (-130, 25, -65, 50)),
        ("170,-50,-150,10", (170, -50, 210, 10)),
        ("1,-90,2,90", (1, -90, 2, 90)),
    ],
)
def test_what_can_be_fitted(text: str, fit: str | Bounds | None) -> None:
    assert parse_fit(text) == fit


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1,2,3", "is not known; give route, stop:ID, or W,S,E,N in degrees"),
        ("paris", "is not known; give route, stop:ID, or W,S,E,N in degrees"),
        ("nan,0,1,1", "each must be a number"),
        ("0,0,inf,1", "each must be a number"),
        ("10,0,5,1", "west must be less than east"),
        ("10,0,10,1", "west must be less than east"),
        ("200,0,-170,1", "west must be less than east"),
        ("20,38,-12,56", "west must be less than east"),
        ("0,1,1,1", "south must be less than north"),
        ("0,5,1,1", "south must be less than north"),
        ("0,-91,1,1", "latitudes are between -90 and 90"),
        ("-600,0,1,1", "longitudes are between -540 and 540"),
        ("0,86,1,89", "the map ends at 85 degrees of latitude"),
        ("0,-89,1,-86", "the map ends at 85 degrees of latitude"),
    ],
)
def test_bounds_that_make_no_sense_are_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)) as caught:
        parse_fit(text)
    assert str(caught.value).startswith(f"--fit {text!r} is not ")
