"""Single cells of tables: coordinates, dates, times, places, and the names of columns."""

from __future__ import annotations

import pytest

from app.importers.tables.cells.areas import airport_code, areas
from app.importers.tables.cells.coordinates import angle, is_map_link, pair
from app.importers.tables.cells.country import country
from app.importers.tables.cells.day_times import Order, read_date, read_time
from app.importers.tables.roles.vocabulary import named_roles


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("48.8566", 48.8566),
        ("48,8566", 48.8566),
        ("−33.9", -33.9),
        ("-0,5°", -0.5),
        ("48.8566° N", 48.8566),
        ("48° 51′ 24″ N", 48 + 51 / 60 + 24 / 3600),
        ("48°51'24\"S", -(48 + 51 / 60 + 24 / 3600)),
        ("48º51’24’’N", 48 + 51 / 60 + 24 / 3600),
        ("N48°51.4'", 48 + 51.4 / 60),
        ("N 48 51 24", 48 + 51 / 60 + 24 / 3600),
        ("48-51-24N", 48 + 51 / 60 + 24 / 3600),
        ("48:51:24", 48 + 51 / 60 + 24 / 3600),
        ("48d51m24s S", -(48 + 51 / 60 + 24 / 3600)),
        ("485124N", 48 + 51 / 60 + 24 / 3600),
        ("0022108E", 2 + 21 / 60 + 8 / 3600),
        ("4851.4N", 48 + 51.4 / 60),
        ("W 2,35", -2.35),
        ("-2.35 W", -2.35),
        ("33.5 South", -33.5),
        ("52°31′12″ n. Br.", 52.52),
        ("13°24′36″ ö. L.", 13.41),
        ("\ufeff 12.5 ", 12.5),
    ],
)
def test_a_coordinate(text: str, degrees: float) -> None:
    found = angle(text)
    assert found is not None
    assert found.degrees == pytest.approx(degrees, abs=1e-12)


@pytest.mark.parametrize(
    "text",
    ["", "Paris", "48 51", "48-51", "48°61′ N", "48°51′61″", "48.5°30′", "-33 N", "1.234.567", "N"],
)
def test_what_is_no_coordinate(text: str) -> None:
    assert angle(text) is None


def test_decimal_degrees_stay_digit_for_digit() -> None:
    found = angle("48.85661400000001")
    assert found is not None and repr(found.degrees) == "48.85661400000001"


@pytest.mark.parametrize(
    ("text", "lat", "lon"),
    [
        ("48.8566, 2.3522", 48.8566, 2.3522),
        ("48.8566,2.3522", 48.8566, 2.3522),
        ("48.8566 2.3522", 48.8566, 2.3522),
        ("48,8566; 2,3522", 48.8566, 2.3522),
        ("48,8566, 2,3522", 48.8566, 2.3522),
        ("(48.8566, −2.3522)", 48.8566, -2.3522),
        ("48°51'N 2°21'E", 48.85, 2.35),
        ("2°21'E 48°51'N", 48.85, 2.35),
        ("40° 41' 24\" N, 74° 02' 24\" W", 40.69, -74.04),
        ("N48.85 E2.35", 48.85, 2.35),
        ("lon: 2.35, lat: 48.85", 48.85, 2.35),
        ("geo:48.85,2.35;u=10", 48.85, 2.35),
        ("POINT (2.35 48.85)", 48.85, 2.35),
        ("SRID=4326;POINT Z (2.35 48.85 3)", 48.85, 2.35),
        ("48°51′N 2°21′E\ufeff / \ufeff48.86°N 2.36°E\ufeff / 48.86; 2.36", 48.85, 2.35),
        ("https://www.google.com/maps/@48.85,2.35,15z", 48.85, 2.35),
        ("https://www.google.com/maps/place/X/@1.0,2.0,17z/data=!3d48.85!4d2.35", 48.85, 2.35),
        ("https://maps.google.com/?q=48.85,2.35", 48.85, 2.35),
        ("https://www.google.com/maps/search/?api=1&query=48.85%2C2.35", 48.85, 2.35),
        ("https://www.openstreetmap.org/?mlat=48.85&mlon=2.35#map=9/1/2", 48.85, 2.35),
        ("https://www.openstreetmap.org/#map=15/48.85/2.35", 48.85, 2.35),
        ("https://maps.apple.com/?ll=48.85,2.35", 48.85, 2.35),
    ],
)
def test_two_coordinates_in_one_cell(text: str, lat: float, lon: float) -> None:
    found = pair(text)
    assert found is not None
    assert (found.first.degrees, found.second.degrees) == pytest.approx((lat, lon))


@pytest.mark.parametrize(
    "text",
    ["12, 14", "3.4", "Paris, 48.8", "48.85,2.35,100", "48.85 N, 2.35 N", "LINESTRING (1 2, 3 4)"],
)
def test_what_is_no_pair(text: str) -> None:
    assert pair(text) is None


def test_a_link_to_a_place_without_a_point_is_no_position() -> None:
    assert not is_map_link("https://www.google.com/maps/place/Louvre/data=!4m2!3m1!1s0x47e6")


@pytest.mark.parametrize(
    ("text", "order", "date"),
    [
        ("03/04/2025", "dmy", "2025-04-03"),
        ("03/04/2025", "mdy", "2025-03-04"),
        ("3.4.2025", "mdy", "2025-04-03"),
        ("2025/4/3", "dmy", "2025-04-03"),
        ("20250403", "dmy", "2025-04-03"),
        ("2025-04-03 14:30", "dmy", "2025-04-03T14:30"),
        ("4/3/2025 2:30 PM", "mdy", "2025-04-03T14:30"),
        ("1714550400", "dmy", "2024-05-01T08:00:00Z"),
        ("04-May-2025", "dmy", "2025-05-04"),
        ("Sept 3-5 2024", "dmy", "2024-09-03/2024-09-05"),
        ("1.–3.5.2025", "dmy", "2025-05-01/2025-05-03"),
        ("03/04/2025 - 05/04/2025", "mdy", "2025-03-04/2025-05-04"),
        ("du 2 au 4 novembre 2017", "dmy", "2017-11-02/2017-11-04"),
        ("12 de marzo de 2024", "dmy", "2024-03-12"),
        ("1er mai 2024", "dmy", "2024-05-01"),
        ("2024年5月1日", "dmy", "2024-05-01"),
        ("Day 3: 4 May 2024", "dmy", "2024-05-04"),
        ("from Jan 3rd 1998", "dmy", "1998-01-03"),
        ("May 2025", "dmy", "2025-05"),
        ("2019", "dmy", "2019"),
        ("c. 1890", "dmy", "1890~"),
    ],
)
def test_a_date(text: str, order: Order, date: str) -> None:
    found = read_date(text, order)
    assert found is not None and found.text == date


@pytest.mark.parametrize(
    "text", ["45234", "TBD", "Nov 24", "2 Nov", "03.04.25", "31/02/2025", "Spring 1998", "4:30 PM"]
)
def test_what_states_no_date(text: str) -> None:
    assert read_date(text, "dmy") is None


def test_a_year_that_the_table_states_elsewhere() -> None:
    found = read_date("November 2–4", "mdy", year="2017")
    assert found is not None and found.text == "2017-11-02/2017-11-04"
    # It is not said to which of two years they belong.
    assert read_date("December 30 – January 2", "mdy", year="2017") is None


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("14:30", "14:30"),
        ("2:30 PM", "14:30"),
        ("12:05 a.m.", "00:05"),
        ("14h30", "14:30"),
        ("14.30 Uhr", "14:30"),
        ("0830", "08:30"),
        ("9 am", "09"),
        ("14:30+01:00", "14:30+01:00"),
        ("14:30 UTC", "14:30Z"),
        ("14:30:05", "14:30:05"),
        # A day later, and no offset from UTC.
        ("06:30 +1", ""),
        ("25:00", ""),
        ("9", ""),
        ("noon", ""),
    ],
)
def test_a_time_of_day(text: str, time: str) -> None:
    assert read_time(text) == time


def test_several_places_in_one_cell() -> None:
    def names(cell: str, *, several: bool = True) -> list[str]:
        return [area.name for area in areas(cell, several=several)]

    assert names("Jerusalem, Bethlehem and Tel Aviv") == ["Jerusalem", "Bethlehem", "Tel Aviv"]
    assert names("Washington, D.C., New York, Boston") == ["Washington, D.C.", "New York", "Boston"]
    assert names("Rome, Vatican City, Lyon, France") == ["Rome", "Vatican City", "Lyon, France"]
    assert names("Rome (Vatican, old town), Milan[3]") == ["Rome (Vatican, old town)", "Milan"]
    assert names("Palm Beach, Florida", several=False) == ["Palm Beach, Florida"]
    assert names("Tokyo\nKyoto", several=False) == ["Tokyo", "Kyoto"]
    (area,) = areas("Palm Beach, Florida", several=False)
    assert (area.sought, area.region) == ("Palm Beach", "Florida")


def test_codes() -> None:
    assert [airport_code(text) for text in ("FRA", "Frankfurt / Main (FRA/EDDF)", "Rome")] == [
        "FRA",
        "FRA",
        "",
    ]
    assert [country(text) for text in ("DE", "DEU", "UK", "USA", "Germany", "Narnia", "")] == [
        "DE",
        "DE",
        "GB",
        "US",
        "DE",
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Latitude", "lat"),
        ("geogr. Breite [°]", "lat"),
        ("POINT_X", "lon"),
        ("Länge", "lon"),
        ("Coordonnées GPS", "coordinates"),
        ("arrivalDate", "arrive"),
        ("Ankunft (lokal)", "arrive"),
        ("fecha de salida", "depart"),
        ("Areas visited", "name"),
        ("Which city did you visit?", "name"),
        ("Lugar", "name"),
        ("#", "order"),
        ("Bemerkungen", "fact"),
        ("Pays", "country"),
    ],
)
def test_what_columns_are_called(name: str, role: str) -> None:
    assert role in [found for found, _ in named_roles(name)]


@pytest.mark.parametrize("name", ["City population", "Place ID", "Straße", ""])
def test_names_that_say_nothing_about_places(name: str) -> None:
    assert "name" not in [found for found, _ in named_roles(name)]
