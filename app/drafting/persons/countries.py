"""Names of countries that stand in the names of teams and bodies: "Cricket Scotland"."""

from __future__ import annotations

# Those that are given names or families' names as well are left out: Chad, Jordan, Georgia.
COUNTRIES = frozenset(
    """
    Afghanistan Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bahrain
    Bangladesh Barbados Belarus Belgium Belize Benin Bhutan Bolivia Botswana Brazil Brunei Bulgaria
    Burundi Cambodia Cameroon Canada Chile China Colombia Croatia Cuba Cyprus Denmark Djibouti
    Ecuador Egypt England Eritrea Estonia Ethiopia Fiji Finland Gabon Gambia Germany Ghana
    Greece Greenland Guatemala Guinea Guyana Haiti Honduras Hungary Iceland Indonesia Iran Iraq
    Italy Jamaica Japan Kazakhstan Kenya Kiribati Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon
    Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg Madagascar Malawi Malaysia Maldives
    Mali Malta Mauritania Mauritius Mexico Moldova Mongolia Montenegro Morocco Mozambique Myanmar
    Namibia Nauru Nepal Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan Palau Panama
    Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Samoa Scotland Senegal
    Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Suriname Sweden Switzerland Syria Taiwan
    Tajikistan Tanzania Thailand Togo Tonga Tunisia Turkey Turkmenistan Tuvalu Uganda Ukraine
    Uruguay Uzbekistan Vanuatu Venezuela Vietnam Wales Yemen Zambia Zimbabwe
    """.split()
)
