"""Exports of tours with stops whose places are not known, and of tours without stops."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import msgspec
import pytest

from app.tour import Tour, parse, write
from tests.export.samples import TOURS, data, export
from tests.export.test_command_line import run

ASIA = TOURS["asia"]
NONE = "No stop of this tour has a known place, so there is nothing to draw."
EMPTY = "This tour has no stops yet, so there is nothing to draw."
MAPS = (".svg", ".html", ".kml", ".kmz", ".gpx")


def without_place(*places: int) -> Tour:
    """The tour of Asia, in which these stops, counted from 1, have no place."""
    stops = tuple(
        msgspec.structs.replace(stop, lon=None, lat=None) if number in places else stop
        for number, stop in enumerate(ASIA.stops, start=1)
    )
    return msgspec.structs.replace(ASIA, stops=stops)


HANOI_LOST = without_place(3)
ALL_LOST = without_place(1, 2, 3, 4, 5)
NO_STOPS = msgspec.structs.replace(ASIA, stops=())


def text(tour: Tour, suffix: str) -> str:
    return data(tour, suffix).decode("utf-8").replace("\r\n ", "")


@pytest.mark.parametrize("suffix", [".md", ".html", ".kml", ".ics", ".svg"])
def test_a_stop_without_a_place_says_so(suffix: str) -> None:
    whole = text(HANOI_LOST, suffix)
    assert "Hanoi" in whole
    assert "Place not known" in whole or "place not known" in whole.lower()
    assert "at least" in whole


@pytest.mark.parametrize("suffix", MAPS)
def test_who_looks_at_a_map_is_told_what_it_leaves_out(suffix: str) -> None:
    note = "Not on the map, place not known: 3 Hanoi."
    made, notices = export(HANOI_LOST, suffix)
    assert note in notices
    if suffix != ".kmz":
        assert note in re.sub(r"</tspan><tspan[^>]*>|\s+", " ", made.decode())
    assert export(ASIA, suffix)[1] == []


@pytest.mark.parametrize(("tour", "sentence"), [(ALL_LOST, NONE), (NO_STOPS, EMPTY)])
@pytest.mark.parametrize("suffix", [*MAPS, ".png", ".pdf"])
def test_a_map_of_nothing_says_so_in_one_sentence(tour: Tour, sentence: str, suffix: str) -> None:
    made, notices = export(tour, suffix)
    assert notices == [sentence]
    if suffix in (".html", ".kml", ".gpx"):
        assert sentence in made.decode()


@pytest.mark.parametrize("suffix", [".csv", ".md"])
def test_a_tour_without_stops_is_written_as_text(suffix: str) -> None:
    made, notices = export(NO_STOPS, suffix)
    assert notices == [EMPTY]
    assert made


def test_kml_lists_the_stop_without_a_point() -> None:
    whole = text(HANOI_LOST, ".kml")
    mark = whole[whole.index('<Placemark id="stop-3">') :]
    mark = mark[: mark.index("</Placemark>")]
    assert "<Point>" not in mark
    assert "<LookAt>" not in mark
    assert "<value>not known</value>" in mark
    assert whole.count("<gx:FlyTo>") == 4
    assert "Kuala Lumpur → Seoul" in whole
    assert "Hanoi →" not in whole


def test_gpx_has_no_point_for_it() -> None:
    whole = text(HANOI_LOST, ".gpx")
    assert (whole.count("<wpt "), whole.count("<rtept ")) == (4, 4)
    assert "3 Hanoi." in whole
    assert "<bounds" not in text(ALL_LOST, ".gpx")


def test_csv_leaves_the_position_empty() -> None:
    rows = csv.DictReader(io.StringIO(data(HANOI_LOST, ".csv").decode("utf-8-sig")))
    for row in rows:
        is_lost = row["stop_id"] == "hanoi"
        assert (row["longitude"] == "") == (row["latitude"] == "") == is_lost
        assert (row["place_basis"] == "not known") == is_lost


def test_a_calendar_has_no_position_for_it() -> None:
    assert text(HANOI_LOST, ".ics").count("\nGEO:") < text(ASIA, ".ics").count("\nGEO:")
    assert "GEO:" not in text(ALL_LOST, ".ics")


def test_geojson_is_read_again_as_it_was() -> None:
    for tour in (HANOI_LOST, ALL_LOST, NO_STOPS):
        assert parse(data(tour, ".geojson"), "again") == tour


@pytest.mark.parametrize("tour", [HANOI_LOST, NO_STOPS], ids=["a stop", "all"])
def test_the_command_line_tells_on_stderr_and_succeeds(tour: Tour, tmp_path: Path) -> None:
    source = tmp_path / "tour.geojson"
    write(tour, source)
    done = run("export", source, "-o", tmp_path / "t.png", "-o", tmp_path / "t.pdf", "--atlas")
    assert done.returncode == 0
    sentence = EMPTY if tour is NO_STOPS else "Not on the map, place not known: 3 Hanoi."
    told = done.stderr.splitlines()
    assert told[0] == sentence
    # Pages of stops have room for some items only.
    assert all(line.startswith("No room for ") for line in told[1:])
    done = run("export", source, "--each-stop", tmp_path / "stops", "--size", "400x300")
    assert done.returncode == 0
    assert len(list((tmp_path / "stops").iterdir())) == len(tour.stops)


def test_a_picture_of_the_stop_shows_the_route_instead(tmp_path: Path) -> None:
    source = tmp_path / "tour.geojson"
    write(HANOI_LOST, source)
    done = run("export", source, "-o", "-", "--format", "svg", "--fit", "stop:hanoi")
    assert done.returncode == 0
    assert "Place not known" in done.stdout
    assert "Camp Humphreys" in done.stdout
