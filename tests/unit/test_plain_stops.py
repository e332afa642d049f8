"""Stops that are read many at a time are those that are read member by member."""

from __future__ import annotations

import json
import random

import pytest

from app.tour import Problem, Tour, TourFileError
from app.tour.file.check import check
from app.tour.file.decode import Decoder
from app.tour.file.geojson import parse
from app.tour.file.plain_stops import with_plain_stops
from app.tour.file.strict_json import MOST_DEPTH, JsonFault, parse_json
from app.tour.model import Stop

MUTATIONS = 3000
TOKENS = (
    *(b'"', b"\\", b",", b":", b"{", b"}", b"[", b"]", b"\n", b" "),
    b"7",
    b"-",
    b"a",
    b"\xff",
    b"",
)
PLAIN = (
    '{"type": "Feature", "id": "a", "geometry": {"type": "Point", "coordinates": [13.4, 52]},'
    ' "properties": {"name": "Berlin"}}'
)
FEATURES = {
    "a name and a place": PLAIN,
    "an altitude": PLAIN.replace("52]", "52.5, 34.5]"),
    "no place": PLAIN.replace('{"type": "Point", "coordinates": [13.4, 52]}', "null"),
    "dates": PLAIN.replace(
        '"Berlin"', '"Berlin", "arrive": "2025-11-04", "depart": "2025-11", "date_note": "a guess"'
    ),
    "an inferred place": PLAIN.replace('"Berlin"', '"Berlin", "place_basis": "inferred"'),
    "members that are null": PLAIN.replace(
        '"Berlin"', '"Berlin", "country": null, "arrive": null, "order_basis": null'
    ),
    "a number as id": PLAIN.replace('"id": "a"', '"id": 7'),
    "escapes": PLAIN.replace("Berlin", r"\"Berlin\" \\ \u0041"),
    "an escaped member": PLAIN.replace('"name"', r'"n\u0061me"'),
    "a pair of surrogates": PLAIN.replace("Berlin", r"\ud83d\ude00"),
    "a quotation mark as escape": PLAIN.replace("Berlin", r"\u0022"),
    "letters of any script": PLAIN.replace("Berlin", "서울 😀"),
    "an unknown property": PLAIN.replace('"Berlin"', '"Berlin", "colour": [1, {"a": "b"}]'),
    "an unknown member": PLAIN.replace('"id": "a"', '"id": "a", "bbox": [1, 2, 3, 4]'),
    "an item": PLAIN.replace('"Berlin"', '"Berlin", "facts": [{"id": "f", "text": "It rained."}]'),
    "a country": PLAIN.replace('"Berlin"', '"Berlin", "country": "DE"'),
    "a whole number with a fraction of zero": PLAIN.replace("52]", "52.0]"),
    "an exponent": PLAIN.replace("52]", "5.2e1]"),
}
FAULTS = {
    "a name twice": PLAIN.replace('"name": "Berlin"', '"name": "Berlin", "name": "Bonn"'),
    "an id twice": PLAIN.replace('"id": "a"', '"id": "b", "id": "a"'),
    "coordinates twice": PLAIN.replace('"coordinates"', '"coordinates": [1, 2], "coordinates"'),
    "a member twice, once as null": PLAIN.replace('"Berlin"', '"Berlin", "name": null'),
    "a property twice, first as null": PLAIN.replace(
        '"Berlin"', '"Berlin", "country": null, "country": "DE"'
    ),
    "an unknown member twice": PLAIN.replace('"Berlin"', '"Berlin", "x": 1, "x": 2'),
    "an escaped member twice": PLAIN.replace('"Berlin"', r'"Berlin", "n\u0061me": "Bonn"'),
    "no name": PLAIN.replace('"name": "Berlin"', ""),
    "a blank name": PLAIN.replace("Berlin", " "),
    "a blank id": PLAIN.replace('"id": "a"', '"id": ""'),
    "no id": PLAIN.replace('"id": "a", ', ""),
    "no geometry": PLAIN.replace('"geometry": {"type": "Point", "coordinates": [13.4, 52]}, ', ""),
    "another geometry": PLAIN.replace('"Point"', '"LineString"'),
    "another type": PLAIN.replace('"Feature"', '"feature"'),
    "a number as name": PLAIN.replace('"Berlin"', "7"),
    "a place beyond the Earth": PLAIN.replace("52]", "92]"),
    "swapped coordinates": PLAIN.replace("[13.4, 52]", "[52, 113.4]"),
    "one coordinate": PLAIN.replace("[13.4, 52]", "[13.4]"),
    "four coordinates": PLAIN.replace("52]", "52, 1, 2]"),
    "a truth value as coordinate": PLAIN.replace("52]", "true]"),
    "a coordinate as text": PLAIN.replace("52]", '"52"]'),
    "a height beyond all measure": PLAIN.replace("52]", "52, 1e9]"),
    "a number that is too large": PLAIN.replace("52]", "1e400]"),
    "a number of many digits": PLAIN.replace("52]", "9" * 1200 + "]"),
    "not a number": PLAIN.replace("52]", "NaN]"),
    "no date": PLAIN.replace('"Berlin"', '"Berlin", "arrive": "tomorrow"'),
    "no basis": PLAIN.replace('"Berlin"', '"Berlin", "place_basis": "guessed"'),
    "no country": PLAIN.replace('"Berlin"', '"Berlin", "country": "Germany"'),
    "half of a pair of surrogates": PLAIN.replace("Berlin", r"\ud83d"),
    "a line break in a text": PLAIN.replace("Berlin", "Ber\nlin"),
    "a comma too many": PLAIN.replace("52]", "52,]"),
    "deep nesting": PLAIN.replace('"Berlin"', '"Berlin", "x": ' + "[" * 98 + "]" * 98),
    "text in place of a feature": '"Berlin"',
    "null in place of a feature": "null",
}
FILES = {
    "no features": '{"type": "FeatureCollection", "tour": {"format": 1, "title": "T"}}',
    "features twice": (
        '{"type": "FeatureCollection", "tour": {"format": 1, "title": "T"}, "features": [],'
        ' "features": []}'
    ),
    "the title twice": (
        '{"type": "FeatureCollection", "tour": {"format": 1, "title": "T", "title": "U"},'
        ' "features": []}'
    ),
    "features that are null": (
        '{"type": "FeatureCollection", "tour": {"format": 1, "title": "T"}, "features": null}'
    ),
    "features that are an object": (
        '{"type": "FeatureCollection", "tour": {"format": 1, "title": "T"}, "features": {}}'
    ),
    "another type": '{"type": "Collection", "tour": {"format": 1, "title": "T"}, "features": []}',
    "an unknown member": (
        '{"type": "FeatureCollection", "x": {"y": ["\\"", "\\\\"]},'
        ' "tour": {"format": 1, "title": "T"}, "features": []}'
    ),
    "a list": "[]",
    "nothing": "",
    "half a file": '{"type": "FeatureCollection", "features": [',
    "more after the end": (
        '{"type": "FeatureCollection", "tour": {"format": 1, "title": "T"}, "features": []} {}'
    ),
}


def file_of(*features: str) -> bytes:
    """A file with these features, some more of which are plain."""
    second = PLAIN.replace('"a"', '"second"').replace("Berlin", "Bonn")
    third = PLAIN.replace('"a"', '"third"').replace("Berlin", "Kiel")
    listed = ",\n".join((second, *features, third))
    return (
        '{"type": "FeatureCollection", "tour": {"format": 1, "title": "T"}, "features": ['
        f'{listed}], "people": [{{"id": "p", "name": "P"}}]}}'
    ).encode()


def quickly(data: bytes) -> Tour | tuple[Problem, ...]:
    """The tour of a file as the app reads it, or what is wrong with it."""
    try:
        return parse(data, "file")
    except TourFileError as error:
        return error.problems


def member_by_member(data: bytes) -> Tour | tuple[Problem, ...]:
    """The same without any plain stop."""
    try:
        value = parse_json(data)
    except JsonFault as fault:
        return (fault.problem,)
    decoder = Decoder()
    tour = decoder.tour(value)
    if tour is None or decoder.problems:
        return tuple(decoder.problems)
    return tuple(check(tour)) or tour


@pytest.mark.parametrize("feature", FEATURES.values(), ids=FEATURES)
def test_a_feature_is_read_as_member_by_member(feature: str) -> None:
    data = file_of(feature)
    tour = quickly(data)
    assert isinstance(tour, Tour)
    assert len(tour.stops) == 3
    assert tour == member_by_member(data)


@pytest.mark.parametrize("feature", FAULTS.values(), ids=FAULTS)
def test_a_fault_is_reported_as_member_by_member(feature: str) -> None:
    data = file_of(feature)
    problems = quickly(data)
    assert problems
    assert not isinstance(problems, Tour)
    assert problems == member_by_member(data)


@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
def test_a_file_is_read_as_member_by_member(text: str) -> None:
    data = text.encode()
    assert quickly(data) == member_by_member(data)


@pytest.mark.parametrize("depth", range(MOST_DEPTH - 5, MOST_DEPTH + 3))
def test_the_limit_of_nesting_is_the_same(depth: int) -> None:
    feature = PLAIN.replace('"Berlin"', '"Berlin", "x": ' + "[" * depth + "]" * depth)
    assert quickly(file_of(feature)) == member_by_member(file_of(feature))
    beside = file_of().replace(b'"people"', b'"x": ' + b"[" * depth + b"]" * depth + b', "people"')
    assert quickly(beside) == member_by_member(beside)


def test_an_id_of_two_stops_is_reported() -> None:
    data = file_of(PLAIN, PLAIN)
    assert not isinstance(quickly(data), Tour)
    assert quickly(data) == member_by_member(data)


def test_plain_stops_are_read_at_once_also_beside_others() -> None:
    for feature in (PLAIN, FEATURES["dates"], FEATURES["an item"], FEATURES["escapes"]):
        value = with_plain_stops(file_of(feature))
        assert value is not None
        features = value["features"]
        assert isinstance(features, list)
        kinds = [isinstance(one, Stop) for one in features]
        assert kinds == [True, feature in (PLAIN, FEATURES["dates"]), True]


def test_mutated_files_are_read_as_member_by_member() -> None:
    chance = random.Random(5)
    features = enumerate(FEATURES.values())
    data = file_of(*(feature.replace('"id": "a"', f'"id": "stop {n}"') for n, feature in features))
    read = 0
    for _ in range(MUTATIONS):
        at = chance.randrange(len(data))
        changed = data[:at] + chance.choice(TOKENS) + data[at + chance.randrange(3) :]
        tour = quickly(changed)
        read += isinstance(tour, Tour)
        assert tour == member_by_member(changed)
    assert read > MUTATIONS / 20


def test_mutated_members_are_read_as_member_by_member() -> None:
    chance = random.Random(6)
    top = json.loads(file_of(*list(FEATURES.values())[:8]))
    for number, feature in enumerate(top["features"]):
        feature["id"] = f"stop {number}"
    values: tuple[object, ...] = (
        None,
        True,
        7,
        -0.0,
        "",
        "a",
        [],
        {},
        [1, 2],
        "2025-11-04",
        "inferred",
    )
    read = 0
    for _ in range(MUTATIONS):
        changed = json.loads(json.dumps(top))
        feature = chance.choice(changed["features"])
        place = chance.choice((feature, feature["properties"], feature["geometry"] or feature))
        name = chance.choice((*place, "country", "arrive", "altitude", "facts"))
        place[name] = chance.choice(values)
        data = json.dumps(changed).encode()
        tour = quickly(data)
        read += isinstance(tour, Tour)
        assert tour == member_by_member(data)
    assert read > MUTATIONS / 20
