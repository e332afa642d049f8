"""The names that the map uses for countries, and which of them are states."""

from __future__ import annotations

# Names as in newspapers, where GeoNames has others. Map, panel and search use the same ones.
_NAMES = {
    "AX": "Åland",
    "BL": "Saint Barthélemy",
    "BQ": "Caribbean Netherlands",
    "CD": "DR Congo",
    "CG": "Republic of Congo",
    "CV": "Cape Verde",
    "CW": "Curaçao",
    "MO": "Macau",
    "NL": "Netherlands",
    "PN": "Pitcairn Islands",
    "PS": "Palestinian Territories",
    "RE": "Réunion",
    "ST": "São Tomé and Príncipe",
    "TL": "Timor-Leste",
    "VA": "Vatican City",
}

# ISO 3166-1 codes that are not states: dependencies, and areas that belong to no state.
DEPENDENCIES = frozenset(
    "AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO "
    "MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT".split()
)


def is_state(code: str) -> bool:
    """Whether newspapers count the country with this code as a state."""
    return code not in DEPENDENCIES


def country_name(code: str, geonames: str) -> str:
    """The English name of a country, from its code and its name in GeoNames."""
    return _NAMES.get(code, geonames.strip())
