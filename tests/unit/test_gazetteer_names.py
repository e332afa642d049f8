"""Names in many languages, scripts and spellings find their places among the first three."""

from __future__ import annotations

import csv
import unicodedata
from pathlib import Path

import pytest

from app.gazetteer import open_gazetteer
from app.gazetteer.places import KINDS
from app.resources import resource

# What is typed, the place, and its country.
NAMES = [
    ("Saigon", "Ho Chi Minh City", "VN"),
    ("Kiew", "Kyiv", "UA"),
    ("東京", "Tokyo", "JP"),
    ("القدس", "Jerusalem", "IL"),
    ("Peking", "Beijing", "CN"),
    ("Bombay", "Mumbai", "IN"),
    ("Yamoussoukro", "Yamoussoukro", "CI"),
    ("Abidjan", "Abidjan", "CI"),
    ("camp david", "Camp David", "US"),
    ("Panmunjom", "Panmunjom", "KR"),
    ("Ramstein", "Ramstein Air Base", "DE"),
    ("Βρυξέλλες", "Brussels", "BE"),
    ("Москва", "Moscow", "RU"),
    ("תל אביב", "Tel Aviv", "IL"),
    ("กรุงเทพ", "Bangkok", "TH"),
    ("नई दिल्ली", "New Delhi", "IN"),
    ("თბილისი", "Tbilisi", "GE"),
    ("Երևան", "Yerevan", "AM"),
    ("서울", "Seoul", "KR"),
    ("አዲስ አበባ", "Addis Ababa", "ET"),
    ("ঢাকা", "Dhaka", "BD"),
    ("சென்னை", "Chennai", "IN"),
    ("ရန်ကုန်", "Yangon", "MM"),
    ("ភ្នំពេញ", "Phnom Penh", "KH"),
    ("臺北", "Taipei", "TW"),
    ("台北", "Taipei", "TW"),
    ("ジュネーブ", "Geneva", "CH"),
    ("日内瓦", "Geneva", "CH"),
    ("판문점", "Panmunjom", "KR"),
    ("板门店", "Panmunjom", "KR"),
    ("Leningrad", "Saint Petersburg", "RU"),
    ("Сталинград", "Volgograd", "RU"),
    ("Rangoon", "Yangon", "MM"),
    ("Konstantinopel", "Istanbul", "TR"),
    ("Königsberg", "Kaliningrad", "RU"),
    ("Koenigsberg", "Kaliningrad", "RU"),
    ("Breslau", "Wrocław", "PL"),
    ("Lourenço Marques", "Maputo", "MZ"),
    ("Leopoldville", "Kinshasa", "CD"),
    ("Batavia", "Jakarta", "ID"),
    ("Formosa", "Taiwan", "TW"),
    ("Monaco di Baviera", "Munich", "DE"),
    ("Aix-la-Chapelle", "Aachen", "DE"),
    ("La Haye", "The Hague", "NL"),
    ("Nueva York", "New York", "US"),
    ("st petersburg", "Saint Petersburg", "RU"),
    ("Mar a Lago", "Mar-a-Lago", "US"),
    ("Buergenstock", "Bürgenstock", "CH"),
    ("Schloss Elmau", "Schloss Elmau", "DE"),
    ("Livadia", "Livadia Palace", "UA"),
    ("Hofdi", "Höfði House", "IS"),
    ("Кремль", "Kremlin", "RU"),
    ("Elysée", "Élysée Palace", "FR"),
    ("青瓦台", "Blue House", "KR"),
    ("中南海", "Zhongnanhai", "CN"),
    ("Malacanang", "Malacañang Palace", "PH"),
    ("al udeid", "Al Udeid Air Base", "QA"),
    ("Guantanamo", "Guantánamo Bay Naval Base", "CU"),
    ("Elfenbeinküste", "Ivory Coast", "CI"),
    ("ICN", "Incheon International Airport", "KR"),
]
LEAST = 56
LEAST_SCRIPTS = 12
LEAST_CURATED = 150
SOURCES = ("Wikipedia", "airportsdata ", "OurAirports ", "Wikimapia ", "iceaddr ")


def is_found(typed: str, name: str, country: str) -> bool:
    matches = open_gazetteer().find(typed)[:3]
    return any((match.place.name, match.place.country) == (name, country) for match in matches)


def test_the_names_are_of_many_scripts() -> None:
    letters = {letter for typed, _, _ in NAMES for letter in typed if letter.isalpha()}
    scripts = {unicodedata.name(letter).split()[0] for letter in letters}
    assert len(NAMES) == 60 and len(scripts) >= LEAST_SCRIPTS


def test_nearly_all_names_find_their_places_among_the_first_three() -> None:
    missing = [names for names in NAMES if not is_found(*names)]
    assert len(NAMES) - len(missing) >= LEAST, missing


@pytest.mark.parametrize(
    ("typed", "name", "country"),
    [
        ("達沃斯", "Davos", "CH"),
        ("达沃斯", "Davos", "CH"),
        ("广岛", "Hiroshima", "JP"),
        ("廣島", "Hiroshima", "JP"),
        ("広島", "Hiroshima", "JP"),
        ("開普敦", "Cape Town", "ZA"),
        ("ヴェネツィア", "Venice", "IT"),
        ("ベネツィア", "Venice", "IT"),
        ("ابوظبی", "Abu Dhabi", "AE"),
        ("قاهرة", "Cairo", "EG"),
    ],
)
def test_forms_of_one_letter_are_the_same(typed: str, name: str, country: str) -> None:
    assert is_found(typed, name, country)


def rows() -> list[dict[str, str]]:
    text = resource("gazetteer", "curated.tsv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def test_the_curated_list_has_sources_and_all_its_places_are_in_the_gazetteer() -> None:
    curated = rows()
    assert len(curated) >= LEAST_CURATED
    assert len({row["name"] for row in curated}) == len(curated)
    for row in curated:
        assert row["kind"] in KINDS, row
        assert row["source"].startswith(SOURCES), row
        matches = open_gazetteer().find(row["name"], country=row["country"] or None)
        points = {(match.place.kind, match.place.lat, match.place.lon) for match in matches}
        assert (row["kind"], float(row["lat"]), float(row["lon"])) in points, row["name"]


# On land or sea that the map gives to another country, or to none.
ELSEWHERE = {
    "Bushehr Nuclear Power Plant", "CFS Alert", "Dokdo", "Iwo Jima", "Midway Atoll", "Panmunjom",
    "Rafah Crossing", "Senkaku Islands", "Temple Mount", "Thitu Island", "Wagah", "Wake Island",
}  # fmt: skip


def test_the_points_of_the_curated_list_lie_in_their_countries() -> None:
    for row in rows():
        code = open_gazetteer().country_at(float(row["lon"]), float(row["lat"]))
        if row["country"] and row["name"] not in ELSEWHERE:
            assert code == row["country"], row["name"]


@pytest.mark.parametrize("name", ["curated.tsv", "names.tsv"])
def test_the_lists_are_plain_tables(name: str) -> None:
    path: Path = resource("gazetteer", name)
    lines = path.read_text(encoding="utf-8").splitlines()
    width = lines[0].count("\t")
    for line in lines:
        assert line.count("\t") == width, line
        assert unicodedata.is_normalized("NFC", line), line
        assert all(field == field.strip() for field in line.split("\t")), line
