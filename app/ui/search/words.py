"""The texts of a search result: its kind, its byline and the number of results."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.tour.bidi import isolate
from app.tour.model import Fact, Quote, Tour
from app.tour.search.hits import Hit
from app.words import counts
from app.words.countries import country_name
from app.words.kinds import item_kind
from app.words.wording import quoted


def hit_kind_word(hit: Hit) -> str:
    """The kind of a hit, such as ``Stop`` or ``Meeting``."""
    return item_kind(hit.item) if hit.item else QCoreApplication.translate("search", "Stop")


def byline(tour: Tour, hit: Hit) -> str:
    """The title or the speaker of a hit's item, or an empty string if the text begins with it."""
    item = hit.item
    if item is None:
        return ""
    title = item.text if isinstance(item, Quote | Fact) else item.title
    if not hit.text.startswith(title):
        return quoted(title) if isinstance(item, Quote) else title
    if isinstance(item, Quote) and item.speaker and tour.people:
        return tour.person(item.speaker).name
    return ""


def accessible_text(tour: Tour, hit: Hit) -> str:
    """The text of a hit for screen readers: its kind, its text and its stop."""
    if hit.item is None:
        country = country_name(hit.stop.country) if hit.stop.country else ""
        parts = [hit.stop.name, country if hit.text == hit.stop.name else hit.text]
    else:
        parts = [hit.text, byline(tour, hit), hit.stop.name]
    return ", ".join(part for part in (hit_kind_word(hit), *parts) if part)


def result_count(query: str, hits: int, stops: int, is_complete: bool = True) -> str:
    """``12 hits in 3 stops``, or a message that nothing was found for the query.

    ``is_complete`` says whether the whole tour was searched.
    """
    if not is_complete:
        if not hits:
            return QCoreApplication.translate("search", "Nothing found so far …")
        words = QCoreApplication.translate("search", "{hits} in {stops} so far …")
        return words.format(hits=counts.hits(hits), stops=counts.stops(stops))
    if not hits:
        words = QCoreApplication.translate("search", "Nothing found for “{query}”")
        return words.format(query=isolate(query.strip()))
    words = QCoreApplication.translate("search", "{hits} in {stops}")
    return words.format(hits=counts.hits(hits), stops=counts.stops(stops))
