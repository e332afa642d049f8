"""A stop or an item as plain text, for formats whose descriptions have no markup."""

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


def stop_text(told: StopText) -> str:
    """Everything about a stop: where and when, what is inferred, its items and their sources."""
    head = [told.where_and_when, *told.remarks]
    groups = [
        [group.heading.upper(), *(line for one in group.items for line in _bulleted(one))]
        for group in told.groups
    ]
    return _paragraphs([head, *groups, _sources(told.sources)])


def item_text(tour: Tour, item: AnyItem) -> str:
    """What is said below an item's title, and the sources that it cites."""
    return _paragraphs([_below(describe_item(tour, item)), _sources(cited_sources(tour, [item]))])


def tour_text(tour: Tour, facts: str) -> str:
    """The tour's subtitle, ``facts``, its summary and all of its sources."""
    return _paragraphs(
        [[tour.subtitle or "", facts], [tour.summary or ""], _sources(describe_sources(tour))]
    )


def _bulleted(told: ItemText) -> list[str]:
    return [f"{BULLET}{told.words}", *(f"{INDENT}{line}" for line in _below(told))]


def _below(told: ItemText) -> list[str]:
    parts = (told.about, told.summary, told.rests_on, told.remark)
    return [part for part in parts if part]


def _sources(sources: Sequence[SourceText]) -> list[str]:
    if not sources:
        return []
    return [sources_heading().upper(), *(source.line for source in sources)]


def _paragraphs(parts: Iterable[Sequence[str]]) -> str:
    made = ("\n".join(line for line in part if line) for part in parts)
    return "\n\n".join(part for part in made if part)
