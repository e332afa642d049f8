"""Names of countries in the reader's language."""

from __future__ import annotations

from app.map import basemap


def country_name(code: str) -> str:
    """A country's name by its ISO 3166-1 alpha-2 code, or what was given if it is unknown."""
    return basemap.country_name(code)
