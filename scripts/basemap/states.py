"""What the map calls countries, and which of them are states."""

from __future__ import annotations

# Where GeoNames' name is not the short one of newspapers.
SHORT_NAMES = {
    "AG": "Antigua and Barbuda",
    "AX": "Åland",
    "BL": "Saint Barthélemy",
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
    "ST": "São Tomé and Príncipe",
    "TF": "French Southern Lands",
    "TL": "Timor-Leste",
    "VA": "Vatican City",
    "VI": "U.S. Virgin Islands",
}

# Codes of ISO 3166-1 that stand for no state: they belong to one, or are no state's.
DEPENDENCIES = frozenset(
    "AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO "
    "MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT".split()
)


def is_state(code: str) -> bool:
    """Whether a code stands for a state, as newspapers count them."""
    return code not in DEPENDENCIES
