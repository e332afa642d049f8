"""GeoJSON of others: names, dates, systems, swapped positions, and what is asked about them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.importers.formats import geojson
from app.importers.imported import File, Imported, ImportRefused
from app.tour import dump, parse
from app.tour.model import Stop


def read(value: object, **answers: str) -> Imported:
    data = json.dumps(value).encode()
    return geojson.read(
        File(
            data=data,
            name="a.geojson",
            answers={k.replace("_", " "): v for k, v in answers.items()},
        )
    )


def collection(*features: Any, **members: object) -> dict[str, object]:
    return {"type": "FeatureCollection", "features": list(features), **members}


def point(*coordinates: object, **properties: object) -> dict[str, object]:
    geometry = {"type": "Point", "coordinates": list(coordinates)}
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def stop(**properties: object) -> Stop:
    """The stop of a point with these properties."""
    return read(collection(point(10.5, 59.5, **properties))).tours[0].stops[0]


def positions(imported: Imported) -> list[tuple[float, float] | None]:
    return [each.position for each in imported.tours[0].stops]


@pytest.mark.parametrize(
    ("properties", "name"),
    [
        ({"label": "L", "title": "T", "name": "N"}, "N"),
        ({"label": "L", "title": "T"}, "T"),
        ({"id": 5, "label": "L"}, "L"),
        ({"id": 5}, "5"),
        ({"NAME": "Upper"}, "Upper"),
        ({"Name": " ", "Title": "T"}, "T"),
        ({"city": "Lima", "id": 3}, "Lima"),
        ({"name": {"de": "Köln", "en": "Cologne"}}, "Cologne"),
        ({"name": "<b>Old</b> &amp; new"}, "Old & new"),
        ({"name": "a < b"}, "a < b"),
        ({"tags": {"name": "In the tags"}}, "In the tags"),
        ({"name": None, "population": 7}, "Stop 1"),
    ],
)
def test_names(properties: dict[str, object], name: str) -> None:
    assert stop(**properties).name == name


@pytest.mark.parametrize(
    ("properties", "arrive", "depart"),
    [
        ({"date": "2024-05-03"}, "2024-05-03", None),
        ({"date": 1872}, "1872", None),
        ({"year": 1872.0}, "1872", None),
        ({"date": "20240503"}, "2024-05-03", None),
        ({"datum": "3. Mai 2024"}, "2024-05-03", None),
        ({"start_date": "May 2024", "endDate": "2024"}, "2024-05", "2024"),
        ({"date": "2024-05-03/2024-05-06"}, "2024-05-03", "2024-05-06"),
        ({"arrival": "2024-05-03 14:30:00+02"}, "2024-05-03T14:30:00+02", None),
        ({"date": "2024-05-03", "time": "9:30"}, "2024-05-03T09:30", None),
        ({"timestamp": 1714743000}, "2024-05-03T13:30:00Z", None),
        ({"time": 1714743000123}, "2024-05-03T13:30:00.123Z", None),
        # Of these, none is a date.
        ({"time": 1430}, None, None),
        ({"time": "1430"}, None, None),
        ({"date": 1714743000}, None, None),
        ({"day": 3}, None, None),
        ({"from": "Oslo", "to": "Bergen"}, None, None),
        ({"date": True}, None, None),
        ({"date": 5.2024}, None, None),
        ({"date": "3/4/24"}, None, None),
        ({"@id": "node/1", "start_date": "1858"}, None, None),
    ],
)
def test_dates(properties: dict[str, object], arrive: str | None, depart: str | None) -> None:
    found = stop(**properties)
    assert (found.arrive and found.arrive.text) == arrive
    assert (found.depart and found.depart.text) == depart


def test_what_is_meant_as_a_date_and_is_none_is_noted() -> None:
    found = stop(date="around Easter", start="at dawn", place_note="x")
    assert found.date_note == "date: around Easter."
    assert found.extra == {"start": "at dawn", "imported": {"place_note": "x"}}


def test_the_order_of_day_and_month_is_that_of_the_file_or_asked() -> None:
    doubtful = point(10, 59, date="03/04/2025")
    imported = read(collection(doubtful, point(11, 59, arrive="25/12/2025")))
    assert str(imported.tours[0].stops[0].arrive) == "2025-04-03"
    assert not imported.questions
    imported = read(collection(doubtful))
    (question,) = imported.questions
    assert (question.kind, question.chosen, question.is_open) == ("date order", "text", True)
    assert [answer.detail for answer in question.answers] == ["2025-04-03", "2025-03-04", ""]
    assert imported.tours[0].stops[0].arrive is None
    assert imported.tours[0].stops[0].date_note == "date: 03/04/2025."
    imported = read(collection(doubtful), date_order="mdy")
    assert str(imported.tours[0].stops[0].arrive) == "2025-03-04"
    assert not imported.questions[0].is_open


@pytest.mark.parametrize(
    ("crs", "is_degrees"),
    [
        (None, True),
        ({"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}, True),
        ({"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4326"}}, True),
        ({"type": "name", "properties": {"name": "http://s.example/def/crs/EPSG/0/4326"}}, True),
        ({"type": "EPSG", "properties": {"code": 4326}}, True),
        ({"type": "link", "properties": {"href": "http://s.example/ref/epsg/4326/proj4/"}}, True),
        ({"type": "name", "properties": {"name": "WGS 84"}}, True),
        ({"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG:6.18:3:3857"}}, False),
        ({"type": "name", "properties": {"name": "EPSG:900913"}}, False),
        ({"type": "name", "properties": {"name": "WGS 84 / Pseudo-Mercator"}}, False),
    ],
)  # fmt: skip
def test_systems_that_are_read(crs: object, is_degrees: bool) -> None:
    coordinates = [10.5, 59.5] if is_degrees else [1168854.66, 8289249.93]
    imported = read(collection(point(*coordinates, name="A"), crs=crs))
    lon, lat = imported.tours[0].stops[0].position or (0, 0)
    assert (lon, lat) == pytest.approx((10.5, 59.5), abs=1e-3)
    assert bool(imported.tours[0].stops[0].place_note) != is_degrees


@pytest.mark.parametrize(
    "name", ["urn:ogc:def:crs:EPSG::25832", "EPSG:2056", "WGS 84 / UTM zone 33N", "local"]
)
def test_other_systems_are_refused(name: str) -> None:
    crs = {"type": "name", "properties": {"name": name}}
    with pytest.raises(ImportRefused, match="export the file in WGS 84"):
        read(collection(point(500000, 4649776), crs=crs))


def test_one_position_in_metres_among_degrees_is_only_not_placed() -> None:
    imported = read(collection(point(10.5, 59.5), point(11.5, 59.5), point(500000, 4649776)))
    assert positions(imported) == [(10.5, 59.5), (11.5, 59.5), None]


ASIA = [point(35.68, 139.75, name="Tokyo"), point(21.03, 105.85, name="Hanoi")]


def test_positions_that_are_impossible_as_written_are_swapped() -> None:
    imported = read(collection(*ASIA))
    assert positions(imported) == [(139.75, 35.68), (105.85, 21.03)]
    (question,) = imported.questions
    assert (question.chosen, question.is_open) == ("swapped", False)
    assert [(answer.id, answer.count) for answer in question.answers] == [
        ("as-written", 0),
        ("swapped", 2),
    ]
    assert question.where == ("Tokyo", "Hanoi")
    # The user knows better.
    assert positions(read(collection(*ASIA), swapped="as-written")) == [None, None]


def test_one_impossible_position_of_many_is_doubtful() -> None:
    europe = [point(10 + n, 50) for n in range(9)]
    (question,) = read(collection(*europe, point(10, 95.5))).questions
    assert question.is_open
    # Swapped, it would be impossible elsewhere.
    imported = read(collection(point(139.7, 35.7), point(35.7, 139.7)))
    assert not imported.questions
    assert positions(imported) == [(139.7, 35.7), None]


@pytest.mark.parametrize(
    ("features", "chosen", "is_open"),
    [
        # Members give the same numbers by name.
        ([point(48.85, 2.35, lat=48.85, lng=2.35)], "swapped", False),
        # The country lies elsewhere.
        ([point(-1.28, 36.81, country="KE"), point(0.31, 32.58, country="UG")], "swapped", True),
        # At sea, or on Antarctica, where the other reading is on land.
        ([point(48.85, 2.35), point(53.55, 9.99)], "as-written", True),
        ([point(40.71, -74.0), point(38.9, -77.04)], "as-written", True),
    ],
)
def test_evidence_that_positions_are_swapped(
    features: list[object], chosen: str, is_open: bool
) -> None:
    (question,) = read(collection(*features)).questions
    assert (question.kind, question.chosen, question.is_open) == ("swapped", chosen, is_open)


@pytest.mark.parametrize(
    "features",
    [
        [point(2.35, 48.85, lat=48.85, lng=2.35)],
        [point(2.35, 48.85), point(9.99, 53.55)],
        [point(55.45, -20.88, country="FR"), point(55.53, -21.34, country="FR")],
        [point(-157.86, 21.31, country="US"), point(-149.9, 61.2, country="US")],
        [point(46.7, 24.7), point(39.2, 21.5), point(36.8, -1.3)],
        [point(-25.67, 37.74), point(-28.63, 38.53)],
        [point(0, 0), point(10, 50)],
    ],
)
def test_positions_that_are_right_are_not_asked_about(features: list[object]) -> None:
    imported = read(collection(*features))
    assert not imported.questions


def test_ends_of_lines_are_offered_only_without_points() -> None:
    line = {
        "type": "Feature",
        "properties": {"name": "Way"},
        "geometry": {"type": "LineString", "coordinates": [[1, 50], [2, 51], [3, 52]]},
    }
    imported = read(collection(line))
    (question,) = imported.questions
    assert (question.kind, question.chosen, question.is_open) == ("rests", "ends", True)
    assert positions(imported) == [(1.0, 50.0), (3.0, 52.0)]
    assert positions(read(collection(line), rests="none")) == []
    imported = read(collection(line, point(9, 50)))
    assert not imported.questions
    assert positions(imported) == [(9.0, 50.0)]
    assert [(left.kind, left.count, left.names) for left in imported.left_out] == [
        ("line", 1, ("Way",))
    ]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({"type": "Topology", "objects": {}}, "TopoJSON"),
        ({"geometryType": "esriGeometryPoint", "features": []}, "Esri"),
        ({"version": 0.6, "osm3s": {}, "elements": []}, "OpenStreetMap"),
        (collection(), "no features"),
        (collection(None, {}), "no places and no names"),
        (collection({"geometry": {"type": "Polygon", "coordinates": [[[1, 2], [3, 4], [1, 2]]]}}),
         "polygons"),
    ],
)  # fmt: skip
def test_refusals_say_what_to_do(value: object, words: str) -> None:
    with pytest.raises(ImportRefused, match=words):
        read(value)


def test_every_shape_of_a_file_is_read() -> None:
    bare = {"type": "Point", "coordinates": [10.5, 59.5]}
    several = {"type": "MultiPoint", "coordinates": [[10.5, 59.5], [11, 60]]}
    group = {"type": "GeometryCollection", "geometries": [bare, bare]}
    for value, count in (
        (bare, 1),
        (several, 2),
        (group, 2),
        (point(10.5, 59.5), 1),
        ([point(10.5, 59.5), point(10.6, 59.5)], 2),
        ([collection(point(10.5, 59.5)), bare], 2),
    ):
        assert len(read(value).tours[0].stops) == count


def test_what_a_tour_file_cannot_hold_is_kept_in_a_form_that_it_can() -> None:
    deep: object = "end"
    for _ in range(94):
        deep = [deep]
    imported = read(collection(point(1, 2, name="A", country=deep, bell="\x07!", half="\ud800?")))
    (tour,) = imported.tours
    assert (tour.stops[0].extra["bell"], tour.stops[0].extra["half"]) == ("!", "?")
    # One level more than in the file, since a country of a tour is something else.
    assert parse(dump(tour), "a").stops == tour.stops
