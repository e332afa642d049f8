"""Names of countries in the reader's language."""

from __future__ import annotations

from functools import cache

import msgspec

from app.map import basemap
from app.resources import resource
from app.words import language


def country_name(code: str) -> str:
    """The name of a country by its ISO 3166-1 alpha-2 code; an unknown code is kept."""
    names = _names(language.current())
    return names.get(code) or basemap.country_names().get(code, code)


@cache
def _names(code: str) -> dict[str, str]:
    if code == language.SOURCE:
        return {}
    path = resource("translations", f"countries_{code}.json")
    return msgspec.json.decode(path.read_bytes(), type=dict[str, str])
