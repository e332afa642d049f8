"""Tours with texts in both writing directions, and with words without end."""

from __future__ import annotations

from typing import Any

RLO = "\u202e"
CAIRO = "القاهرة (Cairo)"
TEL_AVIV = "תל אביב–Yafo"
OVERRIDE = f"Over{RLO}ride"
QUOTE = "زرنا Louvre صباحا ثم عدنا إلى Hotel Regina."
LATIN_FIRST = "NATO أعلنت أن الاجتماع القادم سيعقد في القاهرة."
# Words that no line can hold.
NAME = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung"
ENDLESS = "x1y2z3" * 50


def mixed() -> dict[str, Any]:
    """The JSON of a tour in Arabic, Hebrew and English; a name has an unclosed override."""
    return {
        "type": "FeatureCollection",
        "tour": {"format": 1, "title": "زيارة إلى Louvre في باريس", "language": "ar"},
        "people": [
            {"id": "salma", "name": "سلمى", "role": "مرشدة (Guide)", "country": "EG"},
            {"id": "david", "name": "דוד לוי 7", "role": "מנהל 2025"},
            {"id": "evil", "name": f"Evil{RLO}name", "role": "host"},
        ],
        "sources": [
            {"id": "book", "title": "دفتر Notebook الرحلة", "publisher": "دار النشر"},
        ],
        "features": [
            _stop(
                *("cairo", CAIRO, 31.24, 30.04),
                quotes=[
                    {"id": "q", "text": QUOTE, "speaker": "salma", "cite": _cite("page", "1")},
                    {"id": "n", "text": LATIN_FIRST, "context": "Paris", "cite": _cite("فصل", "3")},
                ],
            ),
            _stop(
                *("tel-aviv", TEL_AVIV, 34.78, 32.08),
                meetings=[
                    {
                        "id": "m",
                        "title": "פגישה עם NATO בבוקר",
                        "with": ["salma", "david", "evil"],
                        "venue": "מלון",
                        "date": "2025-05-03",
                        "cite": _cite("page", "1"),
                    }
                ],
            ),
            _stop("override", OVERRIDE, 33.0, 34.7, place_basis="inferred"),
        ],
    }


def unbroken() -> dict[str, Any]:
    """The JSON of a tour of eight stops on eight days, with long names and endless words."""
    names = (
        *("Thiruvananthapuram", "Bandar-Seri-Begawan-Airport", NAME, ENDLESS),
        *("Dnipropetrovsk", "Zamboanga", "Sri Jayawardenepura Kotte", "Schifffahrtshaus"),
    )
    return {
        "type": "FeatureCollection",
        "tour": {"format": 1, "title": f"{ENDLESS} {'word ' * 940}end", "subtitle": ENDLESS},
        "people": [{"id": "p", "name": NAME * 2, "role": ENDLESS, "country": "MY"}],
        "sources": [{"id": "book", "title": ENDLESS, "url": f"https://example.org/{ENDLESS}"}],
        "features": [
            _stop(
                *(f"s{number}", name, 10.0 + 12 * number, 10.0 + 5 * (number % 3)),
                arrive=f"2025-05-0{number + 1}",
                meetings=[
                    {
                        "id": f"m{number}",
                        "title": NAME,
                        "venue": ENDLESS,
                        "with": ["p"],
                        "topics": [ENDLESS],
                        "summary": "word " * 500,
                        "cite": _cite(ENDLESS, "1"),
                    }
                ],
                facts=[{"id": f"f{number}", "text": f"https://example.org/{ENDLESS}"}],
            )
            for number, name in enumerate(names)
        ],
    }


def _stop(id_: str, name: str, lon: float, lat: float, **properties: Any) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": id_,
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "properties": {"name": name, **properties},
    }


def _cite(label: str, locator: str) -> list[dict[str, str]]:
    return [{"source": "book", "label": label, "locator": locator}]
