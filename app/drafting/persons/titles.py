"""Words that stand for what a person is: offices, professions, kin, and forms of address."""

from __future__ import annotations

# Forms of address say nothing of the office. The value is the gender that they show.
HONORIFICS = {
    "mr": "m", "mister": "m", "mrs": "f", "ms": "f", "miss": "f", "mx": "", "dr": "", "sir": "m",
    "dame": "f", "lady": "f", "lord": "m", "shri": "m", "sri": "", "smt": "f", "mme": "f",
    "madame": "f", "monsieur": "m", "herr": "m", "frau": "f", "señor": "m", "señora": "f",
    "senhor": "m", "don": "m", "doña": "f", "hon": "", "honourable": "", "honorable": "",
    "haji": "m", "hajja": "f", "sheikh": "m", "sheikha": "f", "h.e": "", "h.e.": "", "he": "",
    "excellency": "", "kumari": "f", "pandit": "m", "ustad": "m", "maulana": "m", "datuk": "",
    "alhaji": "m", "sr": "", "srta": "f", "sra": "f", "hrh": "",
    "tun": "", "tan": "", "master": "m", "madam": "f",
    "sis": "f", "bro": "m", "mlle": "f", "mademoiselle": "f", "messrs": "m", "fräulein": "f",
    "signor": "m", "signore": "m", "signora": "f", "signorina": "f", "señorita": "f",
    "senhora": "f", "senhorita": "f", "dona": "f", "heer": "m", "meneer": "m",
    "mevrouw": "f", "pani": "f", "kyrios": "m", "kyria": "f", "gospodin": "m",
    "sayyid": "m", "sayyed": "m", "hajji": "m", "effendi": "m",
    "begum": "f", "bibi": "f", "khun": "", "pak": "m", "bapak": "m", "ibu": "f",
    "encik": "m", "puan": "f", "cik": "f", "tuan": "m", "dato": "m", "daw": "f", "mzee": "m",
    "oom": "m", "tannie": "f", "srimati": "f", "thakur": "m", "swami": "m", "messieurs": "m",
    "dott": "", "shaikh": "m", "venerable": "",
}  # fmt: skip

# A rank or an academic title: an office that is named beside it says more.
RANKS = frozenset(
    """
    prof professor lt lieutenant col colonel gen general capt captain cpt sgt sergeant maj major
    adm admiral cdr commander cmdr brig brigadier cpl corporal pvt private rev reverend fr father
    revd sister brother councillor cllr councilman councilwoman counsellor engineer eng senator sen
    rep representative congressman congresswoman justice judge insp inspector constable detective
    officer supt superintendent marshal wing squadron group leader field air vice rear chief
    archbishop bishop cardinal rabbi imam canon rt most very ven hon chief
    """.split()
)

KIN = {
    "mother": "f", "father": "m", "mum": "f", "mom": "f", "dad": "m", "sister": "f",
    "brother": "m", "wife": "f", "husband": "m", "daughter": "f", "son": "m", "aunt": "f",
    "uncle": "m", "niece": "f", "nephew": "m", "grandmother": "f", "grandfather": "m",
    "grandson": "m", "granddaughter": "f", "cousin": "", "girlfriend": "f", "boyfriend": "m",
    "fiancée": "f", "fiancé": "m", "partner": "", "friend": "", "twin": "", "stepmother": "f",
    "stepfather": "m", "mother-in-law": "f", "father-in-law": "m", "brother-in-law": "m",
    "sister-in-law": "f", "grandma": "f", "grandpa": "m", "colleague": "", "companion": "",
    "neighbour": "", "neighbor": "", "guide": "", "host": "", "hostess": "f", "landlady": "f",
    "landlord": "m", "girl": "f", "boy": "m", "woman": "f", "man": "m", "lady": "f",
    "gentleman": "m", "child": "", "teenager": "", "stranger": "", "passer-by": "", "local": "",
    "customer": "", "caller": "", "commuter": "", "insider": "", "source": "", "voter": "",
}  # fmt: skip
GENDERED_HEADS = {
    "king": "m", "queen": "f", "prince": "m", "princess": "f", "duke": "m", "duchess": "f",
    "spokesman": "m", "spokeswoman": "f", "chairman": "m", "chairwoman": "f", "actress": "f",
    "waitress": "f", "waiter": "m", "congressman": "m", "congresswoman": "f", "emperor": "m",
    "empress": "f", "baroness": "f", "baron": "m", "sultan": "m", "emir": "m", "pope": "m",
    "priest": "m", "monk": "m", "nun": "f", "widow": "f", "widower": "m", "policeman": "m",
    "policewoman": "f", "fisherman": "m", "barman": "m", "headmaster": "m", "headmistress": "f",
    "landlady": "f", "landlord": "m", "lord": "m", "count": "m", "countess": "f",
    "mayoress": "f", "foreman": "m", "imam": "m", "rabbi": "m", "father": "m", "sister": "f",
    "earl": "m", "viscount": "m", "viscountess": "f", "marquess": "m", "marchioness": "f",
    "prioress": "f", "abbess": "f", "abbot": "m", "patriarch": "m", "matriarch": "f",
    "metropolitan": "m", "headman": "m", "chieftain": "m", "monsignor": "m", "archimandrite": "m",
    "cardinal": "m", "friar": "m", "stewardess": "f", "priestess": "f", "hostess": "f",
    "brother": "m", "boatman": "m", "postman": "m", "postmistress": "f",
}  # fmt: skip
# Capital words that stand before a name as its title though they are no heads of a role.
SHORT_TITLES = frozenset(
    """
    gov sen rep pres sec amb min prof lt col gen capt cpt sgt maj adm cdr cmdr cpl pvt rev fr insp
    supt det brig cllr eng hon pm fm mp mep premier pope king queen comrade dp cm rt msgr mgr ven
    revd
    """.split()
)
# What a minister or a secretary is of: words of a role after "of" or "for".
PORTFOLIOS = frozenset(
    """
    affairs foreign state defense defence trade industry finance treasury interior energy mining
    mines health education agriculture fisheries fishery transport transportation labour labor
    commerce justice environment water resources culture tourism sport sports science technology
    economy economic development infrastructure housing home security national external internal
    public works planning communications information communication youth women family families
    social welfare forestry forests lands land immigration veterans war navy army air staff
    climate change digital cooperation co-operation investment investments marine maritime ports
    shipping railways roads aviation petroleum oil gas power irrigation rural urban local
    government research innovation higher human rights gender heritage arts media parliament
    protocol operations marketing sales police schools port harbour harbor programmes programs
    action solidarity protection cohesion integration inclusion equality employment population
    settlements hydrocarbons decentralisation decentralization administration promotion
    studies history nations council commission board general international and & the
    """.split()
)
