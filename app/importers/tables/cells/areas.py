"""Several places in one cell, and what a name says of its region and its airport."""

from __future__ import annotations

import re

import msgspec

from app.importers.building import one_line
from app.importers.tables.cells.country import country
from app.importers.tables.roles.vocabulary import key

_SEVERAL = frozenset(
    """
    areas|areas visited|cities|cities visited|places|places visited|locations|locations visited
    |location s|destinations|ports of call|orte|stadte|staedte|reiseziele|besuchte orte
    |besuchte stadte|lieux|lieux visites|villes|villes visitees|lugares|lugares visitados|ciudades
    |ciudades visitadas|destinos|luoghi|citta visitate|tappe|sites|stops
    """.replace("\n", " ").split("|")
)
_PLURALS = frozenset(name.strip() for name in _SEVERAL)
# Regions that are written after a town, in the countries that do so most.
_REGIONS = frozenset(
    name.strip().casefold()
    for name in """
    Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|D.C.|DC|
    District of Columbia|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|
    Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|
    Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|
    Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|
    Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Puerto Rico|Guam|
    Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland|Newfoundland and Labrador|
    Nova Scotia|Ontario|Prince Edward Island|Quebec|Québec|Saskatchewan|Yukon|Nunavut|
    Northwest Territories|New South Wales|Queensland|South Australia|Tasmania|Victoria|
    Western Australia|Northern Territory|England|Scotland|Wales|Northern Ireland|NSW|QLD|VIC
    """.replace("\n", "").split("|")
)
# In a list of places they may as well be towns.
_ALSO_TOWNS = frozenset(("new york", "washington", "victoria", "quebec", "québec", "guam"))
# Countries with the names of their towns.
_CITIES = frozenset("AD DJ GI GT HK KW LU MC MO PA SG SM VA".split())
_US_CODES = frozenset(
    """
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY
    NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR BC AB ON QC
    """.split()
)
_ALWAYS = re.compile(r"\s*[;\n•]\s*")
_LISTS = re.compile(r"\s*(?:,|;|\n|•|\s/\s|\s&\s)\s*(?![^()]*\))|\s+(?:and|und|et|y|e)\s+", re.I)
_MARKS = re.compile(r"\[(?:\d{1,3}|[a-z]{1,2}|(?:note|nb|n|Anm\.)\s?\d{1,3})\]")
_AIRPORT = re.compile(
    r"\(([A-Z]{3})(?:\s*[/,]\s*[A-Z]{4})?\)|^([A-Z]{3})(?:/[A-Z]{4})?(?:\s[-–]\s.*)?$"
)


class Area(msgspec.Struct, frozen=True):
    """A place of a cell: its name as written, the name to look up, and the region it gives."""

    name: str
    sought: str
    region: str = ""
    country: str | None = None


def holds_several(column: str) -> bool:
    """Whether the name of a column says that its cells may name several places."""
    return key(column) in _PLURALS


def areas(cell: str, *, several: bool) -> list[Area]:
    """The places that a cell names, in its order; ``several`` if commas separate them."""
    plain = without_marks(cell)
    parts = [one_line(part) for part in (_LISTS if several else _ALWAYS).split(plain)]
    found: list[Area] = []
    for part in parts:
        if part and found and several and _is_only_region(part):
            found[-1] = _located(f"{found[-1].name}, {part}")
        elif part:
            found.append(_located(part))
    return found


def without_marks(text: str) -> str:
    """A text without the marks of footnotes: ``[1]``, ``[a]``, ``[note 2]``."""
    return _MARKS.sub("", text) if "[" in text else text


def airport_code(text: str) -> str:
    """The IATA code in a cell such as ``FRA`` or ``Frankfurt (FRA/EDDF)``, or ``""``."""
    found = _AIRPORT.search(text.strip())
    return (found[1] or found[2]) if found else ""


def _located(name: str) -> Area:
    """A place whose region or country stands after its name."""
    town, comma, region = name.rpartition(", ")
    if not comma or not town:
        return Area(name, name)
    if _is_region(region):
        return Area(name, town, region)
    if region in _US_CODES:
        return Area(name, town, region)
    code = country(region)
    return Area(name, town, "", code) if code else Area(name, name)


def _is_region(name: str) -> bool:
    return name.strip().casefold() in _REGIONS


def _is_only_region(name: str) -> bool:
    is_region = _is_region(name) and name.strip().casefold() not in _ALSO_TOWNS
    code = country(name)
    return is_region or (code is not None and code not in _CITIES)
