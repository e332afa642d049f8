"""The capitals of states and the seats of dependencies, among the places of GeoNames."""

from __future__ import annotations

from typing import Any

from scripts.basemap.states import is_state

# Capitals that GeoNames spells differently in its tables of countries and cities, or lacks in one.
CAPITALS = {
    "AG": "Saint John’s",
    "BQ": "Kralendijk",
    "BR": "Brasília",
    "CM": "Yaoundé",
    "CO": "Bogotá",
    "CR": "San José",
    "CW": "Willemstad",
    "EH": "Laayoune",
    "FO": "Tórshavn",
    "GD": "Saint George's",
    "GG": "Saint Peter Port",
    "GU": "Hagåtña",
    # GeoNames has New Delhi as a part of Delhi.
    "IN": "Delhi",
    "IS": "Reykjavík",
    "KZ": "Astana",
    "MN": "Ulan Bator",
    "MO": "Macau",
    "NC": "Nouméa",
    "PS": "Ramallah",
    "PW": "Ngerulmud",
    "PY": "Asunción",
    "ST": "São Tomé",
    "TF": "Port-aux-Français",
    "TG": "Lomé",
    "TO": "Nuku‘alofa",
    "VU": "Port-Vila",
    "WF": "Mata-Utu",
}
# The seat of the administration, which is not marked as the capital (docs/cartography.md).
_SEATS_ONLY = frozenset({"PS"})


def has_capital(code: str) -> bool:
    """Whether the map marks a capital of the country with this code."""
    return is_state(code) and code not in _SEATS_ONLY


def seats(places: list[Any], countries: dict[str, Any]) -> dict[str, Any]:
    """The place of the capital, or of the seat of a dependency, by the code of its country."""
    names = {
        code: CAPITALS.get(code, country["capital"].strip()) for code, country in countries.items()
    }
    found: dict[str, Any] = {}
    for place in places:
        code = place["countrycode"]
        if place["name"] != names.get(code):
            continue
        if code not in found or place["population"] > found[code]["population"]:
            found[code] = place
    return found
