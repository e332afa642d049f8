"""The adjectives of countries: "Danish" is of Denmark."""

from __future__ import annotations

# Adjectives, and names of peoples, by alpha-2 code.
_TABLE = """
AD Andorran; AE Emirati; AF Afghan; AG Antiguan; AL Albanian; AM Armenian; AO Angolan; AR Argentine
Argentinian Argentinean; AT Austrian; AU Australian Aussie; AZ Azerbaijani Azeri; BA Bosnian; BB
Barbadian Bajan; BD Bangladeshi; BE Belgian; BF Burkinabe Burkinabè; BG Bulgarian; BH Bahraini; BI
Burundian; BJ Beninese; BN Bruneian; BO Bolivian; BR Brazilian; BS Bahamian; BT Bhutanese; BW
Botswanan Motswana; BY Belarusian Belarussian; BZ Belizean; CA Canadian; CD Congolese; CF
Central-African; CH Swiss; CI Ivorian; CL Chilean; CM Cameroonian; CN Chinese; CO Colombian; CR
Costa-Rican; CU Cuban; CV Cape-Verdean; CY Cypriot; CZ Czech; DE German; DJ Djiboutian; DK Danish;
DM Dominican; DZ Algerian; EC Ecuadorian Ecuadorean; EE Estonian; EG Egyptian; ER Eritrean; ES
Spanish; ET Ethiopian; FI Finnish; FJ Fijian; FR French; GA Gabonese; GB British English Scottish
Welsh; GD Grenadian; GE Georgian; GH Ghanaian Ghanian; GL Greenlandic; GM Gambian; GN Guinean; GR
Greek; GT Guatemalan; GY Guyanese; HK Hong-Kong; HN Honduran; HR Croatian Croat; HT Haitian; HU
Hungarian; ID Indonesian; IE Irish; IL Israeli; IN Indian; IQ Iraqi; IR Iranian; IS Icelandic; IT
Italian; JM Jamaican; JO Jordanian; JP Japanese; KE Kenyan; KG Kyrgyz; KH Cambodian; KI I-Kiribati;
KP North-Korean; KR South-Korean Korean; KW Kuwaiti; KZ Kazakh Kazakhstani; LA Lao Laotian; LB
Lebanese; LC Saint-Lucian; LI Liechtensteiner; LK Sri-Lankan; LR Liberian; LS Basotho; LT
Lithuanian; LU Luxembourgish; LV Latvian; LY Libyan; MA Moroccan; MC Monegasque; MD Moldovan; ME
Montenegrin; MG Malagasy; MH Marshallese; MK Macedonian; ML Malian; MM Burmese; MN Mongolian; MR
Mauritanian; MT Maltese; MU Mauritian; MV Maldivian; MW Malawian; MX Mexican; MY Malaysian; MZ
Mozambican; NA Namibian; NE Nigerien; NG Nigerian; NI Nicaraguan; NL Dutch; NO Norwegian; NP
Nepalese Nepali; NZ New-Zealand; OM Omani; PA Panamanian; PE Peruvian; PG Papua-New-Guinean; PH
Philippine Filipino; PK Pakistani; PL Polish; PS Palestinian; PT Portuguese; PW Palauan; PY
Paraguayan; QA Qatari; RO Romanian; RS Serbian; RU Russian Soviet; RW Rwandan; SA Saudi; SB
Solomon-Islands; SC Seychellois; SD Sudanese; SE Swedish; SG Singaporean; SI Slovenian Slovene; SK
Slovak; SL Sierra-Leonean; SM Sammarinese; SN Senegalese; SO Somali; SR Surinamese; SS
South-Sudanese; SV Salvadoran; SY Syrian; SZ Swazi; TD Chadian; TG Togolese; TH Thai; TJ Tajik; TL
Timorese; TM Turkmen; TN Tunisian; TO Tongan; TR Turkish; TT Trinidadian; TV Tuvaluan; TW
Taiwanese; TZ Tanzanian; UA Ukrainian; UG Ugandan; US American; UY Uruguayan; UZ Uzbek; VA Vatican;
VC Vincentian; VE Venezuelan; VN Vietnamese; VU Vanuatuan Ni-Vanuatu; WS Samoan; XK Kosovar; YE
Yemeni; ZA South-African; ZM Zambian; ZW Zimbabwean
"""


def _table() -> dict[str, str]:
    codes: dict[str, str] = {}
    for row in _TABLE.split(";"):
        code, *adjectives = row.split()
        for adjective in adjectives:
            codes[adjective] = codes[adjective.replace("-", " ")] = code
    return codes


DEMONYMS = _table()


def demonym_country(words: str) -> str | None:
    """The country (alpha-2) of an adjective such as "Danish" or "South Korean"."""
    return DEMONYMS.get(words)
