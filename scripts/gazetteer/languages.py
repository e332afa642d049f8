"""What the Unicode CLDR calls countries and cities in all its languages, as packaged by babel."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from babel import Locale, localedata

_POSITION = re.compile(r"([+-]\d+)([+-]\d+)")
# The CLDR keeps the first name that a zone had.
_FIRST_NAMES = {
    "Africa/Asmara": "Africa/Asmera",
    "America/Argentina/Buenos_Aires": "America/Buenos_Aires",
    "America/Argentina/Catamarca": "America/Catamarca",
    "America/Argentina/Cordoba": "America/Cordoba",
    "America/Argentina/Jujuy": "America/Jujuy",
    "America/Argentina/Mendoza": "America/Mendoza",
    "America/Indiana/Indianapolis": "America/Indianapolis",
    "America/Kentucky/Louisville": "America/Louisville",
    "America/Nuuk": "America/Godthab",
    "Asia/Ho_Chi_Minh": "Asia/Saigon",
    "Asia/Kathmandu": "Asia/Katmandu",
    "Asia/Kolkata": "Asia/Calcutta",
    "Asia/Yangon": "Asia/Rangoon",
    "Atlantic/Faroe": "Atlantic/Faeroe",
    "Europe/Kyiv": "Europe/Kiev",
}


# The languages whose names come before all other ones.
_WIDE = frozenset(
    "am ar bg bn ca cs da de el en es et fa fi fr gu he hi hr hu hy id is it ja ka kk km ko lo lt "
    "lv ml mn mr ms my nb ne nl pa pl pt ro ru si sk sl sq sr sv sw ta te th tr uk ur uz vi "
    "zh".split()
)


@cache
def locales(*, wide: bool) -> tuple[Locale, ...]:
    """The locales of widely read languages, or all others."""
    names = sorted(localedata.locale_identifiers(), key=lambda name: (name.count("_"), name))
    return tuple(Locale.parse(name) for name in names if (name.split("_")[0] in _WIDE) == wide)


def country_names(code: str, *, wide: bool) -> set[str]:
    """The names of a country in widely read or in all other languages."""
    names = (locale.territories.get(code) for locale in locales(wide=wide))
    return {name for name in names if name and name != code}


def city_names(zone: str, *, wide: bool) -> set[str]:
    """The names of the city of a time zone in widely read or in all other languages."""
    return {
        names["city"]
        for locale in locales(wide=wide)
        if (names := locale.time_zones.get(zone)) and "city" in names
    }


def zones() -> Iterator[tuple[str, str, float, float, str]]:
    """The time zones: name in the CLDR, country, latitude, longitude, and the city in English."""
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    for line in table.splitlines():
        country, position, zone = f"{line}\t\t".split("\t")[:3]
        found = _POSITION.fullmatch(position)
        if found is not None:
            lat, lon = map(_degrees, found.groups())
            city = zone.rsplit("/", 1)[-1].replace("_", " ")
            yield _FIRST_NAMES.get(zone, zone), country, lat, lon, city


def _degrees(text: str) -> float:
    """Degrees of ±DDMM, ±DDMMSS, ±DDDMM or ±DDDMMSS."""
    digits = text[1:]
    whole = 3 if len(digits) in (5, 7) else 2
    parts = [digits[:whole], *(digits[at : at + 2] for at in range(whole, len(digits), 2))]
    value = sum(float(part) / 60.0**power for power, part in enumerate(parts))
    return -value if text[0] == "-" else value
