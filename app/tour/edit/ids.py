"""Readable ids for new parts of a tour."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from typing import Literal, TypeAlias

from app.tour.model import Tour

IdKind: TypeAlias = Literal["stop", "person", "source", "item"]

# In characters; longer ids are hard to read in a file.
_LONGEST = 40
# More characters of a text than these cannot show in an id.
_SAMPLE = 200
_OTHERS = re.compile(r"[^a-z0-9]+")


def fresh_id(tour: Tour, words: str, kind: IdKind) -> str:
    """An id made of words, unique in the tour among those of its kind: ``hanoi``, ``hanoi-2``.

    It is ASCII, at most about 40 characters long and never empty.
    """
    slug = _slug(words) or kind
    if kind == "item":
        return _numbered(slug, _item_ids(tour, slug))
    return numbered(slug, _ids(tour, kind))


def numbered(identifier: str, taken: Iterable[str]) -> str:
    """The id itself if it is free, or else the first free one of ``hanoi-2``, ``hanoi-3`` …"""
    return _numbered(identifier, {other for other in taken if other.startswith(identifier)})


class Ids:
    """Makes ids for many new parts, each unique among those that it made before."""

    def __init__(self, kind: IdKind) -> None:
        self._kind = kind
        self._numbers: dict[str, int] = {}

    def reserve(self, identifier: str) -> None:
        """Notes an id that is taken."""
        self._numbers.setdefault(identifier, 1)

    def take(self, words: str) -> str:
        """An id made of words, as :func:`fresh_id` makes them."""
        slug = _slug(words) or self._kind
        number = self._numbers.get(slug, 0) + 1
        identifier = slug if number == 1 else f"{slug}-{number}"
        while identifier in self._numbers:
            number += 1
            identifier = f"{slug}-{number}"
        self._numbers[slug] = number
        self._numbers.setdefault(identifier, 1)
        return identifier


def _numbered(identifier: str, used: Container[str]) -> str:
    if identifier not in used:
        return identifier
    number = 2
    while f"{identifier}-{number}" in used:
        number += 1
    return f"{identifier}-{number}"


def _ids(tour: Tour, kind: IdKind) -> Iterable[str]:
    if kind == "stop":
        return (stop.id for stop in tour.stops)
    if kind == "person":
        return (person.id for person in tour.people)
    return (source.id for source in tour.sources)


def _item_ids(tour: Tour, beginning: str) -> set[str]:
    """The ids of items that begin so. Loops, as generators take twice as long for many stops."""
    found = set()
    for stop in tour.stops:
        for items in (stop.meetings, stop.quotes, stop.agreements, stop.facts):
            for item in items:
                if item.id.startswith(beginning):
                    found.add(item.id)
    return found


def _slug(words: str) -> str:
    sample = words[:_SAMPLE]
    if not sample.isascii():
        # Its tables take time to load, which reading a tour need not.
        from anyascii import anyascii

        sample = str(anyascii(sample))
    slug = _OTHERS.sub("-", sample.lower()).strip("-")
    if len(slug) <= _LONGEST:
        return slug
    whole, _, _ = slug[: _LONGEST + 1].rpartition("-")
    return whole or slug[:_LONGEST]
