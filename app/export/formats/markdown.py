"""Markdown (CommonMark 0.31 with a table of GitHub's kind): a handout to read and to print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from app.export.formats.markdown_text import escaped, escaped_lines, inline, link
from app.export.job import Job
from app.export.text.described import (
    Group,
    ItemText,
    SourceText,
    StopText,
    describe_sources,
    describe_stops,
    sources_heading,
    tour_facts,
)
from app.export.text.sanitize import note_replacements
from app.tour.model import Basis, Tour
from app.tour.route import distance
from app.words.dates import kilometres
from app.words.wording import date_inferred, place_inferred

translate = QCoreApplication.translate

# A backslash at the end of a line keeps what follows on a line of its own (CommonMark 6.7).
_BREAK = "\\"
_ITEM = "- "
_QUOTE = "> "
# As on the exported picture.
_PLACE_MARK, _DATE_MARK = "*", "†"


def make_markdown(job: Job) -> bytes:
    """Title and itinerary, then each stop with its items, and the sources by number. UTF-8.

    All text of the tour is escaped; the only links are the sources' addresses of the web.
    """
    tour = job.tour
    told = describe_stops(tour)
    blocks = [
        *_head(tour),
        "## " + escaped(translate("export", "Itinerary")),
        _itinerary(told),
        *_marks(tour),
        *(block for one in told for block in _stop(one)),
        *_sources(describe_sources(tour)),
    ]
    made = "\n\n".join(blocks) + "\n"
    note_replacements(job, made)
    return made.encode("utf-8")


def _head(tour: Tour) -> Iterator[str]:
    yield f"# {escaped(tour.title)}"
    if tour.subtitle:
        yield from _paragraph(tour.subtitle)
    yield escaped(tour_facts(tour, distance(tour)))
    if tour.summary:
        yield from _paragraph(tour.summary)


def _itinerary(told: Sequence[StopText]) -> str:
    head = (
        translate("export", "No."),
        translate("export", "Place"),
        translate("export", "Country"),
        translate("export", "Dates"),
        translate("export", "Leg"),
    )
    rows = (
        (
            str(one.number),
            _marked(one.stop.name, one.stop.place_basis, _PLACE_MARK),
            one.country or "",
            _marked(one.days, one.stop.date_basis, _DATE_MARK),
            kilometres(one.leg.distance) if one.leg else "",
        )
        for one in told
    )
    # Numbers stand to the right.
    return "\n".join([_row(head), "| ---: | --- | --- | --- | ---: |", *map(_row, rows)])


def _marked(words: str, basis: Basis, mark: str) -> str:
    return f"{words} {mark}" if basis == "inferred" else words


def _marks(tour: Tour) -> Iterator[str]:
    notes = []
    if any(stop.place_basis == "inferred" for stop in tour.stops):
        notes.append(f"{_PLACE_MARK} {place_inferred()}")
    if any(stop.date_basis == "inferred" for stop in tour.stops):
        notes.append(f"{_DATE_MARK} {date_inferred()}")
    if notes:
        yield _indented("", "", [escaped(note) for note in notes])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(map(inline, cells))} |"


def _stop(told: StopText) -> Iterator[str]:
    yield f"## {told.number}. {escaped(told.stop.name)}"
    yield escaped(told.where_and_when)
    if told.remarks:
        yield "\n".join(f"{_ITEM}*{escaped(remark)}*" for remark in told.remarks)
    for group in told.groups:
        yield from _group(group)


def _group(group: Group) -> Iterator[str]:
    yield f"### {escaped(group.heading)}"
    yield "\n\n".join(map(_quote if group.kind == "quote" else _listed, group.items))


def _listed(told: ItemText) -> str:
    words = escaped_lines(told.words)
    if told.has_title:
        words = [f"**{' '.join(words)}**"]
    summary = escaped_lines(told.summary or "")
    rows = [*words, *_about(told), *summary, *_foot(told)]
    return _indented(_ITEM, " " * len(_ITEM), rows)


def _quote(told: ItemText) -> str:
    foot = [f"— {line}" for line in _about(told)]
    words = _indented(_QUOTE, _QUOTE, escaped_lines(told.words))
    return f"{words}\n{_QUOTE.strip()}\n{_indented(_QUOTE, _QUOTE, [*foot, *_foot(told)])}"


def _about(told: ItemText) -> list[str]:
    return [escaped(told.about)] if told.about else []


def _foot(told: ItemText) -> list[str]:
    foot = [", ".join(map(_reference, told.references)) or escaped(told.rests_on)]
    return [*foot, f"*{escaped(told.remark)}*"] if told.remark else foot


def _reference(words: str) -> str:
    # No text of the tour can define what would make a link of it, so its brackets may stay bare.
    number, _, place = words.partition("]")
    return f"{number}]{' ' if place else ''}{escaped(place)}"


def _sources(sources: Sequence[SourceText]) -> Iterator[str]:
    if sources:
        yield f"## {escaped(sources_heading())}"
        yield "\n".join(f"{one.number}. {_source(one)}" for one in sources)


def _source(told: SourceText) -> str:
    parts = [escaped(part) for part in (told.title, told.facts) if part]
    if told.address:
        parts.append(link(told.address) if told.link else escaped(told.address))
    return " · ".join(parts)


def _paragraph(text: str) -> Iterator[str]:
    rows = escaped_lines(text)
    if rows:
        yield _indented("", "", rows)


def _indented(first: str, others: str, rows: Sequence[str]) -> str:
    return first + f"{_BREAK}\n{others}".join(rows)
