"""The command ``places``: prints what the gazetteer answers."""

from __future__ import annotations

from app import terminal
from app.exit_codes import BAD_INPUT, BAD_USAGE, DONE, NOT_HERE
from app.gazetteer import GazetteerError, open_gazetteer
from app.gazetteer.places import Place
from app.tour.country_codes import is_country_code


def run(name: str, country: str | None) -> int:
    """Prints the places with this name, best first, a line each; returns the exit code.

    The fields are name, country, latitude, longitude and kind, separated by tabs.
    """
    if country is not None:
        country = country.upper()
        if not is_country_code(country):
            terminal.say(f"{country} is no country code; give two letters, such as JP.")
            return BAD_USAGE
    try:
        matches = open_gazetteer().find(name, country=country)
    except GazetteerError as error:
        terminal.say(str(error))
        return NOT_HERE
    for match in matches:
        terminal.write(_line(match.place) + "\n")
    if matches:
        return DONE
    where = f" in {country}" if country else ""
    terminal.say(f"No place with the name {name!r} is known{where}.")
    return BAD_INPUT


def _line(place: Place) -> str:
    # Coordinates are known to about a metre.
    fields = (place.name, place.country or "", f"{place.lat:.5f}", f"{place.lon:.5f}", place.kind)
    return "\t".join(terminal.printable(field) for field in fields)
