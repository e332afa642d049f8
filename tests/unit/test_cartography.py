"""The map's names and borders against one table of what a reader expects; docs/cartography.md.

Every row of the table is a claim about the built files. A claim is checked by the function of its
kind, which returns the differences between the claim and the files.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

import pytest

from app.map import basemap
from app.resources import resource
from tests.unit.test_basemap_files import file

Place = tuple[float, float]

# Sovereign states, those of the United Nations and others that newspapers count, by ISO 3166-1. The
# capitals of those with more than five million people are named by zoom 4, all others by zoom 5.
LARGE = """AE AF AO AR AT AU AZ BD BE BF BG BI BJ BO BR BY CA CD CF CG CH CI CL CM CN CO CR CU CZ DE
    DK DO DZ EC EG ER ES ET FI FR GB GH GN GR GT HN HT HU ID IL IN IQ IR IT JO JP KE KG KH KP KR KZ
    LA
    LB LK LR LY MA MG ML MM MW MX MY MZ NE NG NI NL NO NP PE PG PH PK PL PT PY RO RS RU RW SA SD SE
    SG SK SL SN SO SS SV SY TD TG TH TJ TM TN TR TW TZ UA UG US UZ VE VN YE ZA ZM ZW""".split()
SMALL = """AD AG AL AM BA BB BH BN BS BT BW BZ CV CY DJ DM EE FJ FM GA GD GE GM GQ GW GY HR IE IS JM
    KI KM KN KW LC LI LS LT LU LV MC MD ME MH MK MN MR MT MU MV NA NR NZ OM PA PW QA SB SC SI SM SR
    ST
    SZ TL TO TT TV UY VA VC VU WS XK""".split()

# By its own name and by the zoom at which a reader should find it: longitude and latitude.
PRESENT: dict[str, tuple[Place, float]] = {
    "Brazzaville": ((15.28, -4.27), 4),
    "El Paso": ((-106.49, 31.76), 9),
    "Macau": ((113.55, 22.2), 7),
    "Monaco": ((7.42, 43.74), 5),
    "Ngerulmud": ((134.62, 7.5), 5),
    "Tarawa": ((172.98, 1.33), 5),
    "Vatican City": ((12.45, 41.9), 5),
    "Vienna": ((16.37, 48.21), 4),
    "Adamstown": ((-130.1, -25.07), 7),
    "Funafuti": ((179.19, -8.52), 5),
    "Bandundu": ((17.38, -3.32), 9),
    "Maqin": ((100.24, 34.47), 9),
    "Mirpur": ((73.75, 33.15), 9),
    "Brașov": ((25.61, 45.65), 9),
    "Timișoara": ((21.23, 45.75), 9),
    "Iași": ((27.6, 47.17), 9),
    "Galați": ((28.05, 45.44), 9),
    "Chișinău": ((28.86, 47.01), 5),
    "Malé": ((73.51, 4.17), 5),
}
# Names that the sources have and that no map prints.
ABSENT = ("Bandundu Province", "Maqin County", "New Mirpur City", "Braşov", "Iaşi", "Al Ain City")
BEFORE = [
    (first, second)
    for first in ("Guangzhou", "Shenzhen", "Tianjin", "Nanjing")
    for second in ("Ganzhou", "Wuzhong")
]
# Where the name of a country stands, within a quarter of a degree.
BESIDE = {
    "DM": (-61.37, 15.43),
    "KI": (172.98, 1.36),
    "KN": (-62.73, 17.32),
    "PN": (-130.1, -25.07),
    "TV": (179.2, -8.5),
}
COUNTRIES = {
    "AX": ("Åland", "Åland"),
    "BQ": ("Caribbean Netherlands", "Karibische Niederlande"),
    "CD": ("DR Congo", "DR Kongo"),
    "CW": ("Curaçao", "Curaçao"),
    "GB": ("United Kingdom", "Vereinigtes Königreich"),
    "RE": ("Réunion", "Réunion"),
    "ST": ("São Tomé and Príncipe", "São Tomé und Príncipe"),
    "VA": ("Vatican City", "Vatikanstadt"),
}
GERMAN = {
    "Athens": "Athen", "Beijing": "Peking", "Brussels": "Brüssel", "Cairo": "Kairo",
    "Copenhagen": "Kopenhagen", "Damascus": "Damaskus", "Gdańsk": "Danzig", "Havana": "Havanna",
    "Hong Kong": "Hongkong", "Kyiv": "Kiew", "Lisbon": "Lissabon", "Milan": "Mailand",
    "Mexico City": "Mexiko-Stadt", "Moscow": "Moskau", "New Delhi": "Neu-Delhi", "Prague": "Prag",
    "Pyongyang": "Pjöngjang", "Riyadh": "Riad", "Rome": "Rom", "Tashkent": "Taschkent",
    "Tehran": "Teheran", "Tokyo": "Tokio", "Vienna": "Wien", "Vladivostok": "Wladiwostok",
    "Warsaw": "Warschau", "Yekaterinburg": "Jekaterinburg",
}  # fmt: skip
SEAS = {
    "Arctic Ocean": "Nordpolarmeer", "Baltic Sea": "Ostsee", "Black Sea": "Schwarzes Meer",
    "Indian Ocean": "Indischer Ozean", "Mediterranean Sea": "Mittelmeer",
    "North Pacific Ocean": "Nordpazifik", "South China Sea": "Südchinesisches Meer",
}  # fmt: skip
# A point of each line: longitude and latitude.
CONTESTED = {
    "Abkhazia": (41.88, 42.96), "Aksai Chin": (79.0, 33.75), "Arunachal Pradesh": (95.0, 29.15),
    "Crimea": (33.8, 46.1), "Gaza": (34.5, 31.5), "Golan Heights": (35.63, 32.95),
    "Kashmir": (74.0, 34.2), "Korea": (127.3, 38.3), "Kosovo": (20.8, 43.25),
    "Northern Cyprus": (33.4, 35.2), "Somaliland": (48.9, 9.8), "South Ossetia": (44.2, 42.1),
    "Transnistria": (29.1, 47.2), "West Bank": (35.0, 31.8), "Western Sahara": (-10.5, 27.66),
    "Halaib": (33.0, 22.0),
}  # fmt: skip
AGREED = {
    "Alps": (7.0, 46.0), "Pyrenees": (0.7, 42.7), "49th parallel": (-105.0, 49.0),
    "Jordan": (36.9, 31.5), "Kosovo and Albania": (20.5, 42.25),
    "Moldova and Romania": (28.1, 46.6),
    "Somaliland and Ethiopia": (44.5, 8.9), "Western Sahara and Mauritania": (-12.5, 23.5),
}  # fmt: skip
NEAR_LINE = 0.25


class City(NamedTuple):
    name: str
    at: Place
    zoom: float
    capital: str | None
    german: str


@cache
def cities() -> list[City]:
    return [city for part in ("cities.json", "towns.json") for city in _cities_of(file(part))]


def _cities_of(columns: Any) -> Iterator[City]:
    german = columns["other"]["de"]
    for index, name in enumerate(columns["names"]):
        yield City(
            name,
            (columns["lon"][index], columns["lat"][index]),
            columns["from"][index],
            columns["capital"].get(str(index)),
            german.get(str(index), name),
        )


@cache
def labels() -> dict[str, Any]:
    return {country["a2"]: country for country in file("labels.json")["countries"]}


@cache
def seas() -> dict[str, str]:
    return {sea["name"]: sea["other"]["de"] for sea in file("labels.json")["seas"]}


@cache
def german_countries() -> dict[str, str]:
    path = resource("translations", "countries_de.json")
    return dict(json.loads(path.read_text(encoding="utf-8")))


def capital_by(code: str, zoom: float) -> list[str]:
    found = [city for city in cities() if city.capital == code]
    late = [f"{city.name} from zoom {city.zoom}" for city in found if city.zoom > zoom]
    return late if len(found) == 1 else [f"{len(found)} capitals"]


def found(name: str, at: Place, zoom: float) -> list[str]:
    near = [city for city in cities() if city.name == name and math.dist(city.at, at) < 0.1]
    if len(near) != 1:
        return [f"{len(near)} there"]
    return [] if near[0].zoom <= zoom else [f"from zoom {near[0].zoom}"]


def unused(name: str) -> list[str]:
    return [f"{city.name} at {city.at}" for city in cities() if city.name == name]


def before(first: str, second: str) -> list[str]:
    # Of several, the largest one.
    earlier, later = (
        min(city.zoom for city in cities() if city.name == name) for name in (first, second)
    )
    return [] if earlier < later else [f"{first} from {earlier}, {second} from {later}"]


def stands(code: str, at: Place) -> list[str]:
    place = tuple(labels()[code]["at"][0])
    return [] if math.dist(place, at) < 0.25 else [f"at {place}"]


def country_called(code: str, english: str, german: str) -> list[str]:
    names = (basemap.country_names()[code], german_countries()[code])
    return [] if names == (english, german) else [str(names)]


def same_on_map_and_panel(code: str) -> list[str]:
    label = labels()[code]
    shown = (label["name"], label["other"]["de"])
    panel = (basemap.country_names()[code], german_countries()[code])
    return [] if shown == panel else [f"{shown} on the map, {panel} in the panel"]


def city_in_german(name: str, german: str) -> list[str]:
    shown = next(city.german for city in cities() if city.name == name)
    return [] if shown == german else [shown]


def sea_in_german(name: str, german: str) -> list[str]:
    return [] if seas()[name] == german else [seas()[name]]


def contested(at: Place) -> list[str]:
    return [kind for kind in ("borders", "coast") if near_line(kind, at, 0.02)] + (
        [] if near_line("contested", at, NEAR_LINE) else ["no contested line"]
    )


def agreed(at: Place) -> list[str]:
    lines = [kind for kind in ("contested", "borders") if near_line(kind, at, NEAR_LINE)]
    return [] if lines == ["borders"] else [str(lines)]


def near_line(kind: str, at: Place, limit: float) -> bool:
    return any(
        _distance(at, start, end) < limit for line in lines(kind) for start, end in pairwise(line)
    )


@cache
def lines(kind: str) -> list[list[Place]]:
    topology = file("countries-50m.json")
    (sx, sy), (ox, oy) = topology["transform"]["scale"], topology["transform"]["translate"]
    result = []
    for number in (arc if arc >= 0 else ~arc for line in topology["objects"][kind] for arc in line):
        x = y = 0
        points = []
        steps = topology["arcs"][number]
        for dx, dy in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x * sx + ox, y * sy + oy))
        result.append(points)
    return result


def _distance(at: Place, start: Place, end: Place) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    along = ((at[0] - start[0]) * dx + (at[1] - start[1]) * dy) / length if length else 0
    share = max(0.0, min(1.0, along))
    return math.dist(at, (start[0] + share * dx, start[1] + share * dy))


Claim = tuple[Callable[..., list[str]], tuple[Any, ...]]
TABLE: list[Claim] = [
    *((capital_by, (code, 4)) for code in LARGE),
    *((capital_by, (code, 5)) for code in SMALL),
    *((found, (name, *expected)) for name, expected in PRESENT.items()),
    *((unused, (name,)) for name in ABSENT),
    *((before, pair) for pair in BEFORE),
    *((stands, (code, at)) for code, at in BESIDE.items()),
    *((country_called, (code, *names)) for code, names in COUNTRIES.items()),
    *((same_on_map_and_panel, (code,)) for code in sorted(labels())),
    *((city_in_german, pair) for pair in GERMAN.items()),
    *((sea_in_german, pair) for pair in SEAS.items()),
    *((contested, (at,)) for at in CONTESTED.values()),
    *((agreed, (at,)) for at in AGREED.values()),
]


@pytest.mark.parametrize(
    "claim", TABLE, ids=lambda claim: f"{claim[0].__name__}-{'-'.join(map(str, claim[1]))}"
)
def test_the_built_map_agrees_with_the_table(claim: Claim) -> None:
    check, arguments = claim
    assert check(*arguments) == []


def test_only_states_have_capitals_and_each_has_one() -> None:
    marked = [city.capital for city in cities() if city.capital]
    assert sorted(marked) == sorted([*LARGE, *SMALL])


def test_no_name_has_blanks_around_it_or_turkish_letters_for_romanian_ones() -> None:
    names = [*(city.name for city in cities()), *(city.german for city in cities())]
    names += [*basemap.country_names().values(), *german_countries().values(), *seas().values()]
    assert len(names) > 40_000
    assert [name for name in names if name != " ".join(name.split())] == []
    assert [city.name for city in cities() if "ţ" in city.name] == []


def test_the_name_of_every_sea_and_of_every_country_is_german_in_german() -> None:
    same = {name for name, german in seas().items() if name == german}
    # Names that German has from the languages of their coasts.
    assert same == {
        "Skagerrak", "Kattegat", "Hudson Bay", "James Bay", "Bristol Bay", "Chesapeake Bay",
        "Río de la Plata",
    }  # fmt: skip
    assert len(seas()) > 130
