"""Edits of the sources of a tour; the citations of a source follow."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping

import msgspec

from app.tour.edit.items import map_items
from app.tour.edit.lists import exchanged, with_stops
from app.tour.edit.passages import Carrier, refuse_too_much_cited
from app.tour.edit.stops import refuse_same
from app.tour.edit.values import accepted, changed, refuse_taken, replaced
from app.tour.file.warnings import normalised, text_hash
from app.tour.model import AnyItem, Citation, Source, Tour
from app.tour.sourcing import CitedItem, cited_items


def add_source(tour: Tour, source: Source) -> Tour:
    """The tour with another source, its text in normal form (NFC, lines ending in LF).

    Raises :class:`EditError`, such as for an id that is taken.
    """
    refuse_taken(source.id, (other.id for other in tour.sources))
    new = accepted(source, tour)
    if new.text is not None:
        new = accepted(replaced(new, text=normalised(new.text)), tour)
    return msgspec.structs.replace(tour, sources=(*tour.sources, new))


def change_source(tour: Tour, source_id: str, **fields: object) -> Tour:
    """The tour with another title, publisher, address, date, text or hash of a source.

    Another text is put into normal form (NFC, lines ending in LF), and ``sha256`` becomes its hash
    unless that is given too. Citations keep their offsets where the text still has the cited words
    at the same place. The others keep the words, and lose the offsets. Raises ``KeyError`` if there
    is no such source, and :class:`EditError` for a value that the file could not hold.
    """
    at = tour.source_number(source_id) - 1
    before = tour.sources[at]
    after = changed(before, tour, fields)
    if after.text is not None and after.text != before.text:
        text = normalised(after.text)
        after = changed(after, tour, {"text": text})
        if "sha256" not in fields:
            after = replaced(after, sha256=text_hash(text))
    edited = replaced(tour, sources=exchanged(tour.sources, at, after))
    if (after.text, after.sha256) == (before.text, before.sha256):
        return edited
    return _carried(edited, Carrier(before, after))


def withhold_texts(tour: Tour, source_ids: Iterable[str]) -> Tour:
    """The tour without the texts of some sources, but with their hashes.

    Citations keep their offsets, their words and the words around them. The tour itself if none of
    the sources has a text. Raises ``KeyError`` if there is no such source.
    """
    with_text = [source for one in source_ids if (source := tour.source(one)).text is not None]
    if not with_text:
        return tour
    withheld = {
        source.id: replaced(source, text=None, sha256=text_hash(source.text or ""))
        for source in with_text
    }
    sources = tuple(withheld.get(source.id, source) for source in tour.sources)
    carriers = (Carrier(source, withheld[source.id]) for source in with_text)
    return _carried(replaced(tour, sources=sources), *carriers)


def remove_source(tour: Tour, source_id: str) -> Tour:
    """The tour without a source and the citations of it (:func:`resting_on_source`).

    Raises ``KeyError`` if there is no such source.
    """
    gone = tour.source(source_id)
    edited = _recited(tour, {source_id: lambda _citation: None})
    return replaced(edited, sources=tuple(one for one in tour.sources if one is not gone))


def merge_sources(tour: Tour, kept: str, gone: str) -> Tour:
    """The tour with two sources as one: citations of ``gone`` cite ``kept``.

    What ``kept`` lacks, such as its publisher or its text, is taken from ``gone``. If the two have
    different texts, citations of ``gone`` keep their words and lose their offsets. Raises
    ``KeyError`` if there is no such source, and :class:`EditError` if the two are the same.
    """
    one, other = tour.source(kept), tour.source(gone)
    refuse_same(kept, gone)
    names = ("publisher", "url", "published", "accessed")
    values = {name: getattr(one, name) or getattr(other, name) for name in names}
    if one.text is None and other.text is not None:
        if one.sha256 in (None, text_hash(other.text)):
            values |= {"text": other.text, "sha256": one.sha256 or other.sha256}
    elif one.text is None and one.sha256 is None:
        values["sha256"] = other.sha256
    merged = replaced(one, **values, extra={**other.extra, **one.extra})
    sources = tuple(merged if source is one else source for source in tour.sources)
    edited = replaced(tour, sources=tuple(source for source in sources if source is not other))
    return _carried(edited, Carrier(one, merged), Carrier(other, merged))


def resting_on_source(tour: Tour, source_id: str) -> tuple[CitedItem, ...]:
    """The items that cite a source, in the order of travel.

    Raises ``KeyError`` if there is no such source.
    """
    tour.source(source_id)
    return tuple(entry for entry in cited_items(tour) if source_id in entry.sources)


def _carried(tour: Tour, *carriers: Carrier) -> Tour:
    """The tour with the citations of some sources carried over to another source or text."""
    edited = _recited(tour, {carrier.source: carrier.carried for carrier in carriers})
    refuse_too_much_cited(edited, *(quote for stop in edited.stops for quote in stop.quotes))
    return edited


def _recited(tour: Tour, edits: Mapping[str, Callable[[Citation], Citation | None]]) -> Tour:
    """The tour with an edit of each citation of some sources; ``None`` removes a citation."""

    def recite(item: AnyItem) -> AnyItem:
        cite = [edits[one.source](one) if one.source in edits else one for one in item.cite]
        if all(map(operator.is_, cite, item.cite)):
            return item
        known = tuple(one for one in cite if one is not None)
        return msgspec.structs.replace(item, cite=known)

    stops = tuple(map_items(stop, recite) for stop in tour.stops)
    return tour if all(map(operator.is_, stops, tour.stops)) else with_stops(tour, stops)
