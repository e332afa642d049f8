"""Stops, items and tours as plain text, for formats without markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.export.text.described import (
    ItemText,
    SourceText,
    StopText,
    cited_sources,
    describe_item,
    describe_sources,
    sources_heading,
)
from app.tour.model import AnyItem, Tour

BULLET = "• "
INDENT = "  "


def stop_text(stop: StopText) -> str:
    """A stop in full: where and when, what is inferred, its items and their sources."""
    head = [stop.where_and_when, *stop.remarks]
    groups = [
        [group.heading.upper(), *(line for item in group.items for line in _bulleted(item))]
        for group in stop.groups
    ]
    return _paragraphs([head, *groups, _sources(stop.sources)])


def item_text(tour: Tour, item: AnyItem, remarks: Sequence[str] = ()) -> str:
    """An item without its title, ``remarks`` about its stop, and the sources that it cites."""
    details = _details(describe_item(tour, item))
    return _paragraphs([details, remarks, _sources(cited_sources(tour, [item]))])


def tour_text(tour: Tour, facts: str) -> str:
    """The tour's subtitle, ``facts``, its summary and all of its sources."""
    return _paragraphs(
        [[tour.subtitle or "", facts], [tour.summary or ""], _sources(describe_sources(tour))]
    )


def _bulleted(item: ItemText) -> list[str]:
    return [f"{BULLET}{item.words}", *(f"{INDENT}{line}" for line in _details(item))]


def _details(item: ItemText) -> list[str]:
    parts = (item.about, item.summary, item.reference_line, item.remark)
    return [part for part in parts if part]


def _sources(sources: Sequence[SourceText]) -> list[str]:
    if not sources:
        return []
    return [sources_heading().upper(), *(source.line for source in sources)]


def _paragraphs(parts: Iterable[Sequence[str]]) -> str:
    paragraphs = ("\n".join(line for line in part if line) for part in parts)
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
