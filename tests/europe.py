"""A tour of sixty stops across Europe, a day each: dense in the Alps and along the Rhine."""

from __future__ import annotations

from typing import Any

from app.tour import parse
from app.tour.model import Tour
from tests.places import collection
from tests.tours import encoded

# Name, country, longitude, latitude.
STOPS: tuple[tuple[str, str, float, float], ...] = (
    ("Lisbon", "PT", -9.14, 38.72), ("Porto", "PT", -8.61, 41.15), ("Madrid", "ES", -3.70, 40.42),
    ("Seville", "ES", -5.98, 37.39), ("Valencia", "ES", -0.38, 39.47),
    ("Barcelona", "ES", 2.17, 41.39), ("Toulouse", "FR", 1.44, 43.60),
    ("Marseille", "FR", 5.37, 43.30), ("Lyon", "FR", 4.84, 45.76), ("Geneva", "CH", 6.14, 46.20),
    ("Bern", "CH", 7.45, 46.95), ("Zurich", "CH", 8.54, 47.37), ("Vaduz", "LI", 9.52, 47.14),
    ("Milan", "IT", 9.19, 45.46), ("Turin", "IT", 7.69, 45.07), ("Genoa", "IT", 8.93, 44.41),
    ("Florence", "IT", 11.25, 43.77), ("Rome", "IT", 12.50, 41.90), ("Naples", "IT", 14.27, 40.85),
    ("Bologna", "IT", 11.34, 44.49), ("Venice", "IT", 12.34, 45.44),
    ("Ljubljana", "SI", 14.51, 46.06), ("Zagreb", "HR", 15.98, 45.81),
    ("Sarajevo", "BA", 18.41, 43.86), ("Belgrade", "RS", 20.46, 44.82),
    ("Skopje", "MK", 21.43, 42.00), ("Athens", "GR", 23.73, 37.98),
    ("Thessaloniki", "GR", 22.94, 40.64), ("Sofia", "BG", 23.32, 42.70),
    ("Bucharest", "RO", 26.10, 44.43), ("Budapest", "HU", 19.04, 47.50),
    ("Bratislava", "SK", 17.11, 48.15), ("Vienna", "AT", 16.37, 48.21),
    ("Salzburg", "AT", 13.04, 47.81), ("Munich", "DE", 11.58, 48.14),
    ("Prague", "CZ", 14.42, 50.09),
    ("Dresden", "DE", 13.74, 51.05), ("Leipzig", "DE", 12.37, 51.34),
    ("Berlin", "DE", 13.40, 52.52),
    ("Hamburg", "DE", 9.99, 53.55), ("Copenhagen", "DK", 12.57, 55.68),
    ("Gothenburg", "SE", 11.97, 57.71), ("Oslo", "NO", 10.75, 59.91),
    ("Stockholm", "SE", 18.07, 59.33), ("Helsinki", "FI", 24.94, 60.17),
    ("Tallinn", "EE", 24.75, 59.44), ("Riga", "LV", 24.11, 56.95), ("Vilnius", "LT", 25.28, 54.69),
    ("Warsaw", "PL", 21.01, 52.23), ("Dortmund", "DE", 7.47, 51.51), ("Essen", "DE", 7.01, 51.46),
    ("Düsseldorf", "DE", 6.78, 51.23), ("Cologne", "DE", 6.96, 50.94),
    ("Luxembourg", "LU", 6.13, 49.61), ("Brussels", "BE", 4.35, 50.85),
    ("Antwerp", "BE", 4.40, 51.22),
    ("Rotterdam", "NL", 4.48, 51.92), ("Amsterdam", "NL", 4.90, 52.37),
    ("Paris", "FR", 2.35, 48.86),
    ("London", "GB", -0.13, 51.51),
)  # fmt: skip


def europe_json() -> dict[str, Any]:
    """The JSON of the tour."""
    tour = collection(
        tuple((name, lon, lat) for name, _, lon, lat in STOPS), "Sixty stops across Europe"
    )
    for day, (feature, (_, country, _, _)) in enumerate(zip(tour["features"], STOPS, strict=True)):
        date = f"2024-{5 + day // 30:02}-{1 + day % 30:02}"
        feature["properties"] |= {"country": country, "arrive": date}
    return tour


def europe() -> Tour:
    """The tour."""
    return parse(encoded(europe_json()), "europe")
