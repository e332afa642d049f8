"""Stops, items and sources in words, for all text formats."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from PySide6.QtCore import QCoreApplication

from app.tour import sourcing
from app.tour.filters import Kind, items_by_kind
from app.tour.model import Agreement, AnyItem, Basis, Meeting, Quote, Source, Stop, Tour
from app.tour.route import Leg, Route, with_legs
from app.tour.sourcing import is_web_link, item_words
from app.words.countries import country_name
from app.words.counts import stops as count_stops
from app.words.dates import date_not_stated, span, tour_span, when
from app.words.kinds import kind_headings, status_word
from app.words.wording import (
    SEPARATOR,
    Mark,
    basis_notes,
    map_note,
    party,
    person,
    quoted,
    reference,
    remark,
    route_length,
    source_facts,
    way,
)

translate = QCoreApplication.translate


class ItemText(msgspec.Struct, frozen=True, kw_only=True):
    """An item in words.

    ``words`` are the title or the text; a quotation has quotation marks. ``about`` says who, where
    and when. ``references`` are numbered, such as ``[1] ¶12``; :attr:`reference_line` is never
    empty. ``remark`` says whether something is inferred, and why.
    """

    item: AnyItem
    words: str
    about: str
    summary: str | None
    references: tuple[str, ...]
    remark: str | None

    @property
    def has_title(self) -> bool:
        """Whether ``words`` are a title rather than the text itself."""
        return isinstance(self.item, Meeting | Agreement)

    @property
    def reference_line(self) -> str:
        """The references in one line, or the word for none."""
        return ", ".join(self.references) or translate("wording", "Unsourced")


class Group(msgspec.Struct, frozen=True):
    """The items of one kind at a stop, with their heading."""

    kind: Kind
    heading: str
    items: tuple[ItemText, ...]


class SourceText(msgspec.Struct, frozen=True, kw_only=True):
    """A source with the number that references use."""

    number: int
    title: str
    facts: str
    address: str | None

    @property
    def link(self) -> str | None:
        """The address if a browser can open it."""
        return self.address if is_web_link(self.address) else None

    @property
    def line(self) -> str:
        """The source in one line: ``[1] title · publisher · read 4 Nov 2025 · address``."""
        parts = (f"[{self.number}] {self.title}", self.facts, self.address)
        return SEPARATOR.join(part for part in parts if part)


class StopText(msgspec.Struct, frozen=True, kw_only=True):
    """A stop in words. ``number`` counts from 1; ``way`` is the distance from the previous stop.

    ``remarks`` say what is inferred about place, date and order, and why. ``sources`` are those
    that its items cite, numbered as in the whole tour.
    """

    number: int
    stop: Stop
    country: str | None
    days: str
    way: str | None
    leg: Leg | None
    remarks: tuple[str, ...]
    groups: tuple[Group, ...]
    sources: tuple[SourceText, ...]

    @property
    def numbered_name(self) -> str:
        """The name with its number: ``1 Tokyo``."""
        return f"{self.number} {self.stop.name}"

    @property
    def place(self) -> str:
        """The name with its country: ``Tokyo, Japan``."""
        return ", ".join(part for part in (self.stop.name, self.country) if part)

    @property
    def where_and_when(self) -> str:
        """The country, the dates and the distance, in one line."""
        return SEPARATOR.join(part for part in (self.country, self.days, self.way) if part)


def describe_stops(tour: Tour, route: Route, mark: Mark = str) -> tuple[StopText, ...]:
    """All stops in the order of travel. ``route`` are the legs of the tour.

    ``mark`` is applied to texts that are parts of a line.
    """
    return tuple(
        _describe_stop(tour, number, stop, leg, mark)
        for number, (stop, leg) in enumerate(with_legs(tour.stops, route), start=1)
    )


def describe_sources(
    tour: Tour, sources: Iterable[Source] | None = None, mark: Mark = str
) -> tuple[SourceText, ...]:
    """``sources`` with their numbers; the default is all sources of the tour."""
    return tuple(
        SourceText(
            number=tour.source_number(source.id),
            title=mark(source.title),
            facts=source_facts(source, mark),
            address=source.url,
        )
        for source in (tour.sources if sources is None else sources)
    )


def cited_sources(tour: Tour, items: Iterable[AnyItem]) -> tuple[SourceText, ...]:
    """The sources that ``items`` cite, each once, in the order of the tour."""
    return describe_sources(tour, sourcing.cited_sources(tour, items))


def describe_item(tour: Tour, item: AnyItem, mark: Mark = str) -> ItemText:
    """An item in words, with its numbered references."""
    words = item_words(item)
    return ItemText(
        item=item,
        words=quoted(words) if isinstance(item, Quote) else words,
        about=SEPARATOR.join(part for part in _about(tour, item, mark) if part),
        summary=item.summary if isinstance(item, Meeting | Agreement) else None,
        references=tuple(dict.fromkeys(reference(tour, citation, mark) for citation in item.cite)),
        remark=remark(item, mark),
    )


def tour_facts(tour: Tour, metres: float) -> str:
    """The dates of the tour, its number of stops and its length in one line.

    A second line says which stops have no place, if there are any.
    """
    count = count_stops(len(tour.stops)) if tour.stops else None
    parts = (tour_span(tour), count, route_length(tour, metres))
    facts = SEPARATOR.join(part for part in parts if part)
    return "\n".join(part for part in (facts, map_note(tour)) if part)


def topics_of(items: Iterable[AnyItem]) -> tuple[str, ...]:
    """The topics of ``items``, each once, in the order of their first use."""
    topics = (topic for item in items for topic in item.topics if topic.strip())
    return tuple(dict.fromkeys(topics))


def inferred() -> str:
    """The mark of what is inferred, in lower case."""
    return translate("export", "inferred")


def marked(words: str, *bases: Basis) -> str:
    """``words`` with ``(inferred)`` after them if one of ``bases`` is inferred."""
    return f"{words} ({inferred()})" if "inferred" in bases else words


def sources_heading() -> str:
    """The heading of the list of sources."""
    return translate("export", "Sources")


def _describe_stop(tour: Tour, number: int, stop: Stop, leg: Leg | None, mark: Mark) -> StopText:
    return StopText(
        number=number,
        stop=stop,
        country=country_name(stop.country) if stop.country else None,
        days=span(stop.arrive, stop.depart) or date_not_stated(),
        way=way(leg, mark) if leg is not None else None,
        leg=leg,
        remarks=tuple(note.text for note in basis_notes(stop, mark)),
        groups=_groups(tour, stop, mark),
        sources=cited_sources(tour, stop.items),
    )


def _groups(tour: Tour, stop: Stop, mark: Mark) -> tuple[Group, ...]:
    headings = kind_headings()
    return tuple(
        Group(kind, headings[kind], tuple(describe_item(tour, item, mark) for item in items))
        for kind, items in items_by_kind(stop).items()
        if items
    )


def _about(tour: Tour, item: AnyItem, mark: Mark) -> tuple[str | None, ...]:
    if isinstance(item, Meeting):
        people = "; ".join(person(tour.person(id_), mark) for id_ in dict.fromkeys(item.people))
        hosts = translate("export", "With {people}").format(people=people) if people else None
        return hosts, mark(item.venue or ""), when(item.date)
    if isinstance(item, Quote):
        speaker = person(tour.person(item.speaker), mark) if item.speaker else None
        return speaker, mark(item.context or ""), when(item.date)
    if isinstance(item, Agreement):
        parties = ", ".join(mark(party(code)) for code in item.parties)
        return status_word(item.status), parties, when(item.date)
    return (when(item.date) if item.date else None,)
