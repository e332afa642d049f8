"""Builds resources/translations/countries_*.json: country names from the Unicode CLDR.

Needs the Python package babel, which contains the CLDR; ``make country-names`` installs it. The
resulting files are committed, so that builds do not need this script.
"""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

from babel import Locale

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources" / "translations"
ENGLISH = ROOT / "resources" / "basemap" / "country-names.json"
# By language: names that the CLDR lacks, or for which it has only the official form.
OWN = {
    "de": {
        "AN": "Niederländische Antillen",
        "AX": "Åland",
        "BN": "Brunei",
        "CD": "DR Kongo",
        "CG": "Republik Kongo",
        "CI": "Elfenbeinküste",
        "CV": "Kap Verde",
        "CS": "Serbien und Montenegro",
        "GB": "Vereinigtes Königreich",
        "HK": "Hongkong",
        "MD": "Moldau",
        "MO": "Macau",
        "PS": "Palästinensische Gebiete",
        "TL": "Osttimor",
        "US": "USA",
    }
}


def main() -> None:
    """Writes a file for each language but English, and the licence of the data.

    The files contain the countries that have an English name.
    """
    codes = sorted(json.loads(ENGLISH.read_text(encoding="utf-8")))
    for language, own in OWN.items():
        known = Locale(language).territories
        names = {code: own.get(code) or known.get(code) for code in codes}
        missing = [code for code, name in names.items() if not name]
        if missing:
            raise SystemExit(f"{language}: no name for {', '.join(missing)}")
        path = TARGET / f"countries_{language}.json"
        text = json.dumps(names, ensure_ascii=False, separators=(",", ":"))
        path.write_text(text + "\n", encoding="utf-8")
        print(f"{path.relative_to(ROOT)}: {len(names)} countries")
    # The licence must be distributed with the data.
    licence = files("babel") / "locale-data" / "LICENSE.unicode"
    (TARGET / "LICENSE.unicode").write_bytes(licence.read_bytes())


if __name__ == "__main__":
    main()
