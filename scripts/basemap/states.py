"""The names that the map uses for countries, and which of them are states."""

from __future__ import annotations

# Short names as in newspapers, where GeoNames has others.
SHORT_NAMES = {
    "AG": "Antigua and Barbuda",
    "AX": "Åland",
    "BL": "Saint Barthélemy",
    "BQ": "Caribbean Netherlands",
    "CD": "DR Congo",
    "CG": "Congo",
    "CV": "Cape Verde",
    "CW": "Curaçao",
    "GS": "South Georgia",
    "HM": "Heard Island",
    "IO": "Diego Garcia",
    "MO": "Macau",
    "NL": "Netherlands",
    "PN": "Pitcairn Islands",
    "PS": "Palestinian Territories",
    "RE": "Réunion",
    "SJ": "Svalbard",
    "ST": "São Tomé and Príncipe",
    "TF": "French Southern Lands",
    "TL": "Timor-Leste",
    "VA": "Vatican City",
    "VI": "U.S. Virgin Islands",
}

# ISO 3166-1 codes that are not states: dependencies, and areas that belong to no state.
DEPENDENCIES = frozenset(
    "AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO "
    "MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT".split()
)


def is_state(code: str) -> bool:
    """Whether newspapers count the country with this code as a state."""
    return code not in DEPENDENCIES
