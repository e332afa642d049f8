"""Names of countries as tables and archives write them, of today and of the past."""

from __future__ import annotations

import csv
import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.gazetteer import open_gazetteer
from app.gazetteer.keys import key
from app.importers.countries import (
    candidates,
    country_code,
    english_name,
    spoken,
    territories,
)
from app.resources import resource
from app.tour.country_codes import ASSIGNED, is_country_code

# Codes that the CLDR still names, though nobody has them any more.
WITHDRAWN = ("AN", "CS")
# There are two of these.
SHARED = ("St. Martin", "Saint Martin")


def rows(name: str) -> list[dict[str, str]]:
    text = resource("gazetteer", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Panama", "PA"), ("panama", "PA"), ("PANAMA", "PA"), ("  Panama ", "PA"),
        ("Deutschland", "DE"), ("Allemagne", "DE"), ("Alemania", "DE"), ("DE", "DE"),
        ("DEU", "DE"), ("Österreich", "AT"), ("Osterreich", "AT"), ("Schweiz", "CH"),
        ("Espagne", "ES"), ("Estados Unidos", "US"), ("USA", "US"), ("U.S.A.", "US"),
        ("U.S.", "US"), ("United States of America", "US"), ("UK", "GB"), ("U.K.", "GB"),
        ("England", "GB"), ("Schottland", "GB"), ("UAE", "AE"), ("Holland", "NL"),
        ("The Netherlands", "NL"), ("Bahamas, The", "BS"), ("The Gambia", "GM"),
        ("Korea, South", "KR"), ("Korea, Republic of", "KR"), ("Republic of Korea", "KR"),
        ("South Korea", "KR"), ("Korea (North)", "KP"), ("DPRK", "KP"), ("Corée du Sud", "KR"),
        ("Côte d'Ivoire", "CI"), ("Côte d’Ivoire", "CI"), ("Cote d'Ivoire (Ivory Coast)", "CI"),
        ("Congo (Kinshasa)", "CD"), ("Congo (Brazzaville)", "CG"), ("DR Congo", "CD"),
        ("Congo, Democratic Republic of the", "CD"), ("Zaire", "CD"),
        ("Democratic Republic of the Congo (Zaire)", "CD"), ("Belgian Congo", "CD"),
        ("Federated States of Micronesia", "FM"), ("Micronesia, Federated States of", "FM"),
        ("Vatican City", "VA"), ("Holy See", "VA"), ("The Vatican", "VA"), ("Santa Sede", "VA"),
        ("Palestine Authority", "PS"), ("Palestinian Authority", "PS"), ("West Bank", "PS"),
        ("China, People’s Republic of", "CN"), ("Republic of China", "TW"), ("Taiwan", "TW"),
        ("Burma", "MM"), ("Ceylon", "LK"), ("Persia", "IR"), ("Siam", "TH"), ("Abyssinia", "ET"),
        ("Upper Volta", "BF"), ("Rhodesia", "ZW"), ("Northern Rhodesia", "ZM"),
        ("Western Samoa", "WS"), ("Canal Zone", "PA"), ("Dahomey", "BJ"), ("Gold Coast", "GH"),
        ("Germany, Federal Republic of", "DE"), ("German Democratic Republic", "DE"),
        ("West Germany", "DE"), ("DDR", "DE"), ("Vietnam, South", "VN"), ("Viet Nam", "VN"),
        ("Bosnia & Herzegovina", "BA"), ("Bosnia-Herzegovina", "BA"), ("Trinidad & Tobago", "TT"),
        ("Türkiye", "TR"), ("Turkey", "TR"), ("Czech Republic", "CZ"), ("Swaziland", "SZ"),
        ("Macedonia", "MK"), ("Cape Verde", "CV"), ("East Timor", "TL"), ("Kosovo", "XK"),
        ("Republic of Austria", "AT"), ("Kingdom of Norway", "NO"), ("Republik Österreich", "AT"),
        ("Commonwealth of Australia", "AU"), ("Russian Federation", "RU"), ("Hong Kong", "HK"),
        ("Iran (Islamic Republic of)", "IR"), ("Tanzania, United Republic of", "TZ"),
        ("St. Lucia", "LC"), ("Myanmar (Burma)", "MM"), ("Danish West Indies", "VI"),
        ("🇫🇷 France", "FR"), ("China (2 days)", "CN"), ("Georgia", "GE"), ("Palestine", "PS"),
        # No countries, or words that only look like codes.
        ("", None), ("Paris", None), ("in", None), ("to", None), ("no", None), ("QQ", None),
        ("Atlantis", None), ("Republic of Atlantis", None), ("12", None), ("?" * 500, None),
    ],
)  # fmt: skip
def test_a_name_has_the_code_of_its_country(words: str, code: str | None) -> None:
    assert country_code(words) == code
    assert candidates(words)[:1] == ((code,) if code else ())


@pytest.mark.parametrize(
    ("words", "year", "among"),
    [
        ("U.S.S.R.", 1974, "RU UA BY KZ UZ GE AZ AM LV EE LT MD TM KG TJ"),
        ("USSR", None, "RU UA"),
        ("Sowjetunion", 1950, "RU UA"),
        ("Yugoslavia", 1955, "RS HR SI BA MK ME XK"),
        ("Yugoslavia", 1999, "RS ME XK"),
        ("Czechoslovakia", 1975, "CZ SK"),
        ("Austria-Hungary", 1900, "AT HU CZ SK SI HR PL UA RO IT BA"),
        ("Ottoman Empire", 1900, "TR SY LB PS IL IQ"),
        ("Korea", 1950, "KR KP"),
        ("Congo", None, "CD CG"),
        ("French Indochina", 1950, "VN KH LA"),
        ("Netherlands Antilles", 1990, "CW BQ SX"),
        ("Palestine", 1940, "IL PS"),
    ],
)
def test_a_name_of_several_countries_has_no_code_but_candidates(
    words: str, year: int | None, among: str
) -> None:
    assert country_code(words, year) is None
    found = candidates(words, year)
    assert found[: len(among.split()[:2])] == tuple(among.split()[:2])
    assert set(among.split()) <= set(found)


def test_the_year_decides_between_countries_of_one_name() -> None:
    assert country_code("Republic of China", 1935) == "CN"
    assert country_code("Republic of China", 1954) == "TW"
    assert country_code("Palestine", 1940) is None
    assert country_code("Palestine", 2014) == "PS"
    # Out of its years, the nearest meaning counts.
    assert set(candidates("Yugoslavia", 2020)) == {"RS", "ME", "XK"}
    assert country_code("Burma", 2020) == "MM"


def test_what_belonged_to_a_country_lies_in_it_in_those_years() -> None:
    assert candidates("United Kingdom", 1955)[0] == "GB"
    assert {"BM", "MT", "JM", "HK", "KE"} <= set(candidates("United Kingdom", 1955))
    assert "IN" not in candidates("United Kingdom", 1955)
    assert "IN" in candidates("United Kingdom", 1940)
    today = candidates("United Kingdom")
    assert "BM" in today and not {"MT", "JM", "HK"} & set(today)
    assert "VI" in candidates("Denmark", 1866) and "VI" not in candidates("Denmark", 1920)
    assert "CU" in candidates("Spain", 1866) and "CU" not in candidates("Spain")
    assert "BD" in candidates("Pakistan", 1956) and "BD" not in candidates("Pakistan", 1974)
    assert candidates("Panama", 1990) == ("PA",)


def test_inverted_names_are_spoken_in_order() -> None:
    assert spoken("Korea, Republic of") == "Republic of Korea"
    assert spoken("Germany, Federal Republic of") == "Federal Republic of Germany"
    assert spoken("Bahamas, The") == "The Bahamas"
    assert spoken("Korea, South") == "South Korea"
    assert spoken("Panama") == "Panama"
    assert spoken("Bonaire, Sint Eustatius and Saba") == "Bonaire, Sint Eustatius and Saba"
    assert spoken("Paris, Texas") == "Paris, Texas"


def test_every_assigned_code_has_names_and_an_alpha_3_code() -> None:
    table = rows("country-names.tsv")
    assert {row["code"] for row in table} == {*ASSIGNED, "XK"}
    assert len({row["alpha-3"] for row in table}) == len(table)
    for row in table:
        assert row["English"], row
        assert country_code(row["code"]) == country_code(row["alpha-3"]) == row["code"]
        assert english_name(row["code"]) == row["English"].split("; ")[0]
    assert english_name("QQ") == "QQ"


def test_no_two_countries_have_one_name() -> None:
    owners: dict[str, str] = {}
    for row in rows("country-names.tsv"):
        for column in ("English", "German", "French", "Spanish", "other names"):
            for name in filter(None, row[column].split("; ")):
                assert owners.setdefault(key(name), row["code"]) == row["code"], name


def test_the_names_agree_with_those_of_the_interface() -> None:
    """Those are from GeoNames and the CLDR."""
    for path in (("translations", "countries_de.json"), ("basemap", "country-names.json")):
        names = json.loads(resource(*path).read_text(encoding="utf-8"))
        for code, name in names.items():
            if code not in WITHDRAWN and name not in SHARED:
                assert country_code(name) == code, name


def test_the_alpha_3_codes_agree_with_those_of_the_gazetteer() -> None:
    agreed = 0
    for row in rows("country-names.tsv"):
        matches = open_gazetteer().find(row["alpha-3"], country=row["code"], most=20)
        agreed += any(match.place.kind == "country" and match.is_whole for match in matches)
    assert agreed >= 240


TABLES = ("country-names.tsv", "former-countries.tsv", "territories.tsv", "former-places.tsv")


@pytest.mark.parametrize("name", TABLES)
def test_the_tables_are_plain(name: str) -> None:
    lines = resource("gazetteer", name).read_text(encoding="utf-8").splitlines()
    for line in lines:
        assert line.count("\t") == lines[0].count("\t"), line
        assert unicodedata.is_normalized("NFC", line), line
        assert all(field == field.strip() for field in line.split("\t")), line


def test_the_tables_of_the_past_are_sound() -> None:
    for row in rows("former-countries.tsv"):
        assert row["codes"].split(), row
        assert all(map(is_country_code, row["codes"].split())), row
        assert int(row["from"] or 0) <= int(row["until"] or 9999), row
    for row in rows("territories.tsv"):
        assert is_country_code(row["code"]) and is_country_code(row["part of"]), row
        assert row["code"] != row["part of"], row
        assert int(row["from"] or 0) <= int(row["until"] or 9999), row


@given(st.text(max_size=60), st.none() | st.integers(-10, 12_000))
def test_any_text_gives_codes_of_countries_or_none(words: str, year: int | None) -> None:
    code, found = country_code(words, year), candidates(words, year)
    assert code is None or found[0] == code
    assert all(map(is_country_code, found))
    assert len(set(found)) == len(found)
    assert isinstance(spoken(words), str)


@pytest.mark.parametrize("year", [None, 1800, 1900, 1940, 1955, 1990])
def test_a_country_is_no_territory_of_itself(year: int | None) -> None:
    for code in ASSIGNED:
        found = territories(code, year)
        assert code not in found and len(set(found)) == len(found)
