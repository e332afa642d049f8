"""Reading tour files: what is accepted, and how each problem is reported."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.tour import Tour, TourFileError, parse, read
from app.tour.file.encode import dump
from app.tour.file.members import ITEM_LISTS
from tests.tours import BUNDLED, VERNE, encoded, small, tours

Bend = Callable[[dict[str, Any]], object]


def lines_of(data: bytes) -> list[str]:
    with pytest.raises(TourFileError) as caught:
        parse(data, "T")
    return caught.value.lines


def first(value: dict[str, Any]) -> dict[str, Any]:
    properties: dict[str, Any] = value["features"][0]["properties"]
    return properties


def test_a_valid_file_is_read() -> None:
    tour = parse(encoded(small()), "T")
    assert (tour.title, tour.traveller) == ("A short tour", "ann")
    assert [stop.name for stop in tour.stops] == ["Oslo", "Tromsø"]
    oslo = tour.stop("oslo")
    assert (oslo.lon, oslo.lat) == (10.75, 59.91)
    assert str(oslo.depart) == "2024-05-03"
    assert oslo.meetings[0].people == ("bo",)
    assert tour.countries == {"NO"}


def test_null_means_not_known_everywhere() -> None:
    value = small()
    first(value).update(depart=None, facts=None, place_note=None)
    stop = parse(encoded(value), "T").stop("oslo")
    assert stop.depart is None
    assert stop.facts == ()


def test_a_byte_order_mark_and_an_altitude_are_fine() -> None:
    value = small()
    value["features"][0]["geometry"]["coordinates"].append(23.5)
    assert parse(b"\xef\xbb\xbf" + encoded(value), "T").stop("oslo").altitude == 23.5


BENT: list[tuple[Bend, str]] = [
    (lambda v: v.update(type="Feature"), 'T: type: must be "FeatureCollection"'),
    (lambda v: v.pop("tour"), "T: tour: is missing"),
    (lambda v: v["tour"].update(format=2), "T: tour, format: must be 1, not 2"),
    (lambda v: v["tour"].pop("title"), "T: tour, title: is missing"),
    (lambda v: v["tour"].update(title=" "), "T: tour, title: is empty"),
    (lambda v: v["tour"].update(traveller="cy"), 'T: tour, traveller: no person has the id "cy"'),
    (lambda v: v.pop("features"), "T: features: is missing"),
    (lambda v: v.update(features={}), "T: features: must be a list"),
    (lambda v: v["features"].append(7), "T: features[2]: must be an object, not 7"),
    (lambda v: v["features"][0].pop("id"), "T: features[0], id: is missing"),
    (lambda v: v["features"][0].update(id=True), "T: features[0], id: must be text or a number"),
    (lambda v: v["features"][0].update(id=None), "T: features[0], id: must be text or a number"),
    (lambda v: v["features"][0].update(id=[4]), "T: features[0], id: must be text or a number"),
    (lambda v: v["features"][0].update(id=""), "T: features[0], id: is empty"),
    (
        lambda v: v["features"][0].pop("geometry"),
        'T: feature "oslo", geometry: is missing; write null if the place is not known',
    ),
    (lambda v: v["features"][1].update(id="oslo"), 'T: feature "oslo", id: is used twice'),
    (lambda v: v["people"].append({"id": "bo", "name": "B"}), 'T: people "bo", id: is used twice'),
    (lambda v: v["people"][1].update(country="UK"), 'T: people "bo", country: "UK" is not'),
    (lambda v: v["sources"].append({"id": "diary", "title": "D"}), 'T: sources "diary", id: is'),
    (lambda v: first(v)["meetings"][0].update(id="q"), 'T: feature "oslo", item "q", id: is used'),
    (
        lambda v: first(v).update(country="no"),
        'T: feature "oslo", country: "no" is not an ISO 3166-1',
    ),
    (lambda v: first(v).pop("name"), 'T: feature "oslo", name: is missing'),
    (lambda v: first(v).update(arrive="2024-02-30"), 'T: feature "oslo", arrive: must be an ISO'),
    (lambda v: first(v).update(place_basis="guessed"), 'T: feature "oslo", place_basis: must be o'),
    (
        lambda v: first(v)["meetings"][0].update({"with": ["bo", "cy"]}),
        'T: feature "oslo", meetings "m", with: no person has the id "cy"',
    ),
    (
        lambda v: first(v)["quotes"][0].update(speaker="cy"),
        'T: feature "oslo", quotes "q", speaker: no person has the id "cy"',
    ),
    (
        lambda v: first(v)["quotes"][0].pop("text"),
        'T: feature "oslo", quotes[0] "q", text: is missing',
    ),
    (
        lambda v: first(v)["quotes"][0].update(text=""),
        'T: feature "oslo", quotes[0] "q", text: is empty',
    ),
    (
        lambda v: first(v)["quotes"][0]["cite"][0].update(source="news"),
        'T: feature "oslo", quotes "q", cite[0], source: no source has the id "news"',
    ),
    (
        lambda v: v["features"][0]["geometry"].update(coordinates=[35.68, 139.75]),
        'T: feature "oslo", coordinates: [35.68, 139.75] is not on Earth: a longitude is within '
        "±180, a latitude within ±90; the two are swapped, write [139.75, 35.68]",
    ),
    (
        lambda v: v["features"][0]["geometry"].update(coordinates=[1000, 0]),
        'T: feature "oslo", coordinates: [1000, 0] is not on Earth',
    ),
    (
        lambda v: v["features"][0]["geometry"].update(coordinates=["10", 5]),
        'T: feature "oslo", coordinates: must be [longitude, latitude], not ["10",5]',
    ),
    (
        lambda v: v["features"][0]["geometry"].update(type="Polygon"),
        'T: feature "oslo", geometry: must be a "Point"',
    ),
]


@pytest.mark.parametrize(("bend", "line"), BENT, ids=[line for _, line in BENT])
def test_a_fault_is_placed_by_feature_and_field(bend: Bend, line: str) -> None:
    value = small()
    bend(value)
    lines = lines_of(encoded(value))
    assert [found for found in lines if found.startswith(line)], lines


def test_all_problems_are_reported_at_once() -> None:
    value = small()
    value["people"][0].pop("name")
    first(value).update(arrive=7, country=["NO"])
    value["features"][1].pop("geometry")
    wheres = [line.split(": ")[1] for line in lines_of(encoded(value))]
    assert wheres == [
        'feature "oslo", country',
        'feature "oslo", arrive',
        'feature "tromso", geometry',
        'people[0] "ann", name',
    ]


SYNTAX = [
    (b"", "T: is empty"),
    (b'{\n "a": 1\n "b": 2}', "T: line 3, column 2: a comma or a closing bracket is missing"),
    (b'{"a": 1,}', "T: line 1, column "),
    (b'{"a": "x\n', "T: line 1, column "),
    (b'{"a": "x', "T: line 1, column 7: the text that starts here has no closing quotation mark"),
    (b"{} {}", "T: line 1, column 4: the file continues after its last bracket"),
    (b'{"id": "k", "a": 1, "a": 2}', 'T: the member "a" of "k" occurs twice'),
    (b'{"a": NaN}', "T: NaN is not a JSON number"),
    (b"[" * 200_000, "T: is nested too deeply"),
    (b'{"a": "\\ud800"}', "T: a text contains half of a surrogate pair"),
    (b'{"a": ' + b"9" * 5000 + b"}", "T: contains a number that cannot be read"),
    (b'{\n"a": "\xe9"}', "T: line 2: this is not UTF-8"),
    ('{"a": 1}'.encode("utf-16"), "T: line 1: this is not text"),
    (bytes(50_000_000), "T: line 1: this is not text"),
    (b"[]", "T: the file: must be an object"),
]


@pytest.mark.parametrize(("data", "line"), SYNTAX, ids=[line for _, line in SYNTAX])
def test_a_fault_of_json_is_placed_by_line(data: bytes, line: str) -> None:
    lines = lines_of(data)
    assert len(lines) == 1
    assert lines[0].startswith(line)


def test_other_kinds_of_files_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    sparse = tmp_path / "huge"
    with sparse.open("wb") as file:
        file.truncate(300 * 1024 * 1024)
    for path, what in [
        (tmp_path, "is a folder"),
        (tmp_path / "none", "does not exist"),
        (tmp_path / "pipe", "is not a regular file"),
        (sparse, "is larger than 64 MB"),
        (Path("nul\0"), "cannot be opened"),
    ]:
        with pytest.raises(TourFileError) as caught:
            read(path)
        assert what in str(caught.value)
        assert len(caught.value.lines) == 1


def test_a_report_is_one_printable_line_even_for_hostile_names() -> None:
    value = small()
    value["features"][0]["id"] = "a\nb\x1b[31m"
    value["features"][0]["properties"]["country"] = "x\r\ny"
    for line in lines_of(encoded(value)):
        assert line.isprintable()


def test_a_long_report_is_shortened() -> None:
    value = small()
    value["features"] = [7] * 200
    lines = lines_of(encoded(value))
    assert len(lines) == 51
    assert lines[-1] == "T: … and 150 more problems"


def without_extras(tour: Tour) -> Tour:
    bare = msgspec.structs.replace
    return bare(
        tour,
        stops=tuple(
            bare(
                stop,
                extra={},
                **{
                    name: tuple(bare(item, extra={}) for item in getattr(stop, name))
                    for name in ITEM_LISTS
                },
            )
            for stop in tour.stops
        ),
    )


def with_unknown_members(value: dict[str, Any]) -> dict[str, Any]:
    for feature in value["features"]:
        properties = feature["properties"]
        properties["x-unknown"] = 1
        for name in ITEM_LISTS:
            for item in properties.get(name) or ():
                item["x-unknown"] = 2
    return value


@pytest.mark.parametrize("path", [BUNDLED, VERNE], ids=["bundled", "verne"])
def test_a_file_without_unknown_members_is_read_as_one_with_them(path: Path) -> None:
    data = path.read_bytes()
    other = parse(encoded(with_unknown_members(json.loads(data))), "T")
    assert {stop.extra["x-unknown"] for stop in other.stops} == {1}
    assert {item.extra["x-unknown"] for stop in other.stops for item in stop.items} == {2}
    assert without_extras(other) == parse(data, "T")


@given(tours().map(without_extras))
def test_any_file_is_read_the_same_with_unknown_members(tour: Tour) -> None:
    data = dump(tour)
    assert parse(data, "T") == tour
    other = parse(encoded(with_unknown_members(json.loads(data))), "T")
    assert without_extras(other) == tour


@pytest.mark.parametrize("name", ["id", "title", "text", "name", "source"])
def test_a_blank_text_is_found_in_every_record(name: str) -> None:
    value = json.loads(BUNDLED.read_bytes())
    for feature in value["features"]:
        properties = feature["properties"]
        items = [item for kind in ITEM_LISTS for item in properties.get(kind) or ()]
        records = [properties, *items, *(cite for item in items for cite in item.get("cite", ()))]
        record = next((record for record in records if name in record), None)
        if record is not None:
            record[name] = " \t"
            break
    (line,) = lines_of(encoded(value))
    assert line.endswith(f"{name}: is empty")


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["type", "id", "geometry", "properties", "x"]), inner)
    ),
    max_leaves=12,
)


@given(
    st.sampled_from(["tour", "people", "sources", "features", "type"]),
    _json,
)
def test_any_json_gives_a_tour_or_a_tour_file_error(member: str, value: object) -> None:
    whole = {**small(), member: value}
    try:
        parse(encoded(whole), "T")
    except TourFileError as error:
        assert all(line.startswith("T: ") for line in error.lines)


@given(st.binary(max_size=200))
def test_any_bytes_give_a_tour_or_a_tour_file_error(data: bytes) -> None:
    with pytest.raises(TourFileError):
        parse(data, "T")
