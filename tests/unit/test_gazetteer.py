"""The gazetteer: which places words find and in which order, the nearest place, the country."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest

from app.gazetteer import GazetteerError, Match, open_gazetteer
from app.gazetteer.gazetteer import Gazetteer
from app.gazetteer.keys import key
from app.gazetteer.nearest import PASSED_OVER
from app.resources import resource
from app.tour.geodesy import metres_between


def found(words: str, **options: object) -> list[tuple[str, str | None]]:
    matches = open_gazetteer().find(words, **options)  # type: ignore[arg-type]
    return [(match.place.name, match.place.country) for match in matches]


def direction(lon: float, lat: float) -> np.ndarray:
    """The unit vector of a point in degrees."""
    east, north = np.radians(lon), np.radians(lat)
    return np.array(
        [np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north)], dtype=float
    )


def first(words: str) -> Match:
    return open_gazetteer().find(words)[0]


@pytest.mark.parametrize(
    "words",
    ["St. Petersburg", "ST PETERSBURG", "saint-petersburg", "Sankt Petersburg", "stpetersburg"],
)
def test_case_punctuation_and_spaces_do_not_count(words: str) -> None:
    assert ("Saint Petersburg", "RU") in found(words)[:2]


@pytest.mark.parametrize("words", ["Köln", "Koln", "Koeln", "KÖLN", "köln", "Ko\u0308ln"])
def test_umlauts_are_found_however_they_are_typed(words: str) -> None:
    assert found(words)[0] == ("Cologne", "DE")


@pytest.mark.parametrize(
    ("words", "name", "country"),
    [
        ("Paris, Texas", "Paris", "US"),
        ("Paris, TX", "Paris", "US"),
        ("Paris Texas", "Paris", "US"),
        ("Texas, Paris", "Paris", "US"),
        ("Paris", "Paris", "FR"),
        ("Georgia, Tbilisi", "Tbilisi", "GE"),
        ("Tbilisi, Georgia", "Tbilisi", "GE"),
        ("Seoul South Korea", "Seoul", "KR"),
        ("South Korea Seoul", "Seoul", "KR"),
        ("韩国首尔", "Seoul", "KR"),
        ("San José, Costa Rica", "San José", "CR"),
        ("London, Ontario", "London", "CA"),
        ("London, UK", "London", "GB"),
        ("Roma (Lesotho)", "Roma", "LS"),
    ],
)
def test_a_country_or_region_stands_beside_the_name(words: str, name: str, country: str) -> None:
    assert found(words)[0] == (name, country)


def test_a_region_that_is_half_typed_already_counts() -> None:
    assert found("Paris, Tex")[0] == ("Paris", "US")


def test_whole_names_come_first_and_then_larger_places() -> None:
    assert found("York")[0] == ("York", "GB")
    assert found("San")[0] == ("San", "ML")
    springfields = [match.place for match in open_gazetteer().find("Springfield")]
    assert springfields[0].region in ("Missouri", "Illinois", "Massachusetts")


def test_a_places_own_name_comes_before_other_names() -> None:
    assert found("Salem").index(("Salem", "US")) < found("Salem").index(("Jerusalem", "IL"))


def test_the_start_of_a_name_comes_before_the_words_within_it() -> None:
    names = [match.place.name for match in open_gazetteer().find("Domin", most=40)]
    assert names.index("Dominica") < names.index("Santo Domingo")


def test_the_countries_of_the_tour_come_first() -> None:
    assert found("Paris", countries=("US",))[0] == ("Paris", "US")
    assert ("Paris", "FR") in found("Paris", countries=("US",))
    # But a village does not come before a capital of the world.
    assert found("London", countries=("US",))[0] == ("London", "GB")


@pytest.mark.parametrize("words", ["s", "San", "Paris", "", "Tokyo, Japan"])
def test_only_places_of_one_country(words: str) -> None:
    assert {country for _, country in found(words, country="JP")} <= {"JP"}


def test_an_unknown_country_has_no_places() -> None:
    assert found("Paris", country="??") == []
    assert found("Paris", countries=("??",))[0] == ("Paris", "FR")


def test_three_capital_letters_find_an_airport_and_small_ones_a_name() -> None:
    match = first("KUL")
    assert match.place.name == "Kuala Lumpur International Airport"
    assert match.place.kind == "airport"
    assert (match.matched_name, match.start, match.end) == ("KUL", 0, 3)
    assert found("kul")[0] != (match.place.name, "MY")


def test_the_code_of_a_city_with_several_airports_finds_the_city() -> None:
    assert found("TYO")[0] == ("Tokyo", "JP")


@pytest.mark.parametrize(
    ("words", "matched"),
    [
        ("Saigon", "Saigon"),
        ("yokoh", "Yokoh"),
        ("são p", "São P"),
        ("kuala l", "Kuala L"),
        ("서울", "서울"),
        ("กรุงเทพ", "กรุงเทพ"),
        ("दिल्ली", "दिल्ली"),
        ("lumpur", "Lumpur"),
    ],
)
def test_the_matched_part_of_the_name_is_told(words: str, matched: str) -> None:
    match = first(words)
    assert match.matched_name[match.start : match.end] == matched


@pytest.mark.parametrize(
    "words", ["", " ", ",", "...", "\0", "\ud800", "x" * 100_000, "a " * 50_000, "🙂", "%_", ",,,"]
)
def test_any_text_is_answered(words: str) -> None:
    assert len(open_gazetteer().find(words)) <= 10


def test_at_most_as_many_as_asked_for_and_no_place_twice() -> None:
    places = [match.place for match in open_gazetteer().find("San", most=40)]
    assert len(places) == len(set(places)) == 40


def test_both_capitals_of_a_country_that_has_two() -> None:
    for name in ("Abidjan", "Yamoussoukro", "La Paz", "Sucre", "Amsterdam", "The Hague"):
        assert first(name).place.kind == "capital"


def test_keys_keep_the_vowels_of_indic_scripts() -> None:
    assert key("दिल्ली") != key("दल्ला")
    assert key("São  Paulo") == key("sao-paulo") == "saopaulo"


@pytest.mark.parametrize(
    ("lon", "lat", "name", "metres"),
    [
        (139.6917, 35.6895, "Tokyo", 1500),
        (101.6869, 3.139, "Kuala Lumpur", 3000),
        (179.99, -17.0, "Savusavu", 100_000),
        (-179.99, -17.0, "Savusavu", 100_000),
        (539.99 - 360, -17.0, "Savusavu", 100_000),
    ],
)
def test_the_nearest_place(lon: float, lat: float, name: str, metres: float) -> None:
    near = open_gazetteer().nearest(lon, lat)
    assert near is not None
    assert near.place.name == name or near.metres < 2000
    assert near.metres < metres


def test_the_nearest_place_is_the_nearest_of_all() -> None:
    gazetteer = open_gazetteer()
    table = gazetteer._table
    chance = random.Random(16)
    numbers = [n for n in range(len(table.countries)) if table.kind(n) not in PASSED_OVER]
    directions = np.array([direction(*table.point(number)) for number in numbers])
    for _ in range(60):
        lon, lat = chance.uniform(-180, 180), chance.uniform(-89, 89)
        near = gazetteer.nearest(lon, lat)
        assert near is not None
        best = table.point(numbers[int(np.argmax(directions @ direction(lon, lat)))])
        # Degrees are compared on a plane, so a place about as near may be taken for the nearest.
        assert near.metres <= 1.1 * metres_between((lon, lat), best)


def test_there_is_no_place_near_no_point() -> None:
    for lon, lat in ((0.0, 91.0), (float("nan"), 0.0), (0.0, float("inf"))):
        assert open_gazetteer().nearest(lon, lat) is None
        assert open_gazetteer().country_at(lon, lat) is None


@pytest.mark.parametrize(
    ("lon", "lat", "country"),
    [
        (127.03, 36.96, "KR"),
        (13.4, 52.5, "DE"),
        (139.7, 35.68, "JP"),
        (499.7 - 360, 35.68, "JP"),
        (103.85, 1.29, "SG"),
        (7.42, 43.73, "MC"),
        (12.4534, 41.9033, "VA"),
        (0.0, 0.0, None),
        (-140.0, -40.0, None),
    ],
)
def test_the_country_of_a_point(lon: float, lat: float, country: str | None) -> None:
    assert open_gazetteer().country_at(lon, lat) == country


@pytest.mark.parametrize("size", [0, 10, 200, 4_000_000])
def test_a_damaged_file_is_refused_with_a_sentence(tmp_path: Path, size: int) -> None:
    path = tmp_path / "places.bin"
    path.write_bytes(resource("gazetteer", "places.bin").read_bytes()[:size])
    with pytest.raises(GazetteerError, match=r"cannot be read; install Tour Atlas again\.$"):
        Gazetteer(path)


def test_a_missing_file_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError):
        Gazetteer(tmp_path / "places.bin")
