"""Markdown (CommonMark 0.31 with a GitHub table): all texts of the tour to read and print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from app.export.formats.markdown_text import escape, escape_inline, escape_lines, link
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
from app.tour.bidi import isolate
from app.tour.model import Basis, Tour
from app.tour.route import Route, total
from app.words.wording import date_inferred, leg_length, place_inferred, place_not_known

translate = QCoreApplication.translate

# A backslash at the end of a line is a hard line break (CommonMark 6.7).
_BREAK = "\\"
_ITEM = "- "
_QUOTE = "> "
# The same marks as on the sheet.
_PLACE_MARK, _DATE_MARK = "*", "†"


def make_markdown(job: Job) -> bytes:
    """Title and itinerary, then each stop with its items, and the sources by number. UTF-8.

    All text of the tour is escaped; the only links are the web addresses of the sources.
    """
    tour = job.tour
    stops = describe_stops(tour, job.route, isolate)
    blocks = [
        *_head(tour, job.route),
        *_itinerary(stops),
        *_footnotes(tour),
        *(block for stop in stops for block in _stop(stop)),
        *_sources(describe_sources(tour, mark=isolate)),
    ]
    text = "\n\n".join(blocks) + "\n"
    note_replacements(job, text)
    return text.encode("utf-8")


def _head(tour: Tour, route: Route) -> Iterator[str]:
    yield f"# {escape(tour.title)}"
    if tour.subtitle:
        yield from _paragraph(tour.subtitle)
    yield from _paragraph(tour_facts(tour, total(route)))
    if tour.summary:
        yield from _paragraph(tour.summary)


def _itinerary(stops: Sequence[StopText]) -> Iterator[str]:
    if not stops:
        return
    head = (
        translate("export", "No."),
        translate("export", "Place"),
        translate("export", "Country"),
        translate("export", "Dates"),
        translate("export", "Leg"),
    )
    rows = (
        (
            str(stop.number),
            _marked(stop.stop.name, stop.stop.place_basis, _PLACE_MARK),
            stop.country or "",
            _marked(stop.days, stop.stop.date_basis, _DATE_MARK),
            _leg(stop),
        )
        for stop in stops
    )
    yield "## " + escape(translate("export", "Itinerary"))
    # The columns of numbers are right-aligned.
    yield "\n".join([_row(head), "| ---: | --- | --- | --- | ---: |", *map(_row, rows)])


def _leg(stop: StopText) -> str:
    if stop.stop.position is None:
        return place_not_known()
    return leg_length(stop.leg) if stop.leg else ""


def _marked(words: str, basis: Basis, mark: str) -> str:
    return f"{isolate(words)} {mark}" if basis == "inferred" else words


def _footnotes(tour: Tour) -> Iterator[str]:
    notes = []
    if any(stop.place_basis == "inferred" for stop in tour.stops):
        notes.append(f"{_PLACE_MARK} {place_inferred()}")
    if any(stop.date_basis == "inferred" for stop in tour.stops):
        notes.append(f"{_DATE_MARK} {date_inferred()}")
    if notes:
        yield _hard_lines("", "", [escape(note) for note in notes])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(map(escape_inline, cells))} |"


def _stop(stop: StopText) -> Iterator[str]:
    yield f"## {stop.number}. {escape(isolate(stop.stop.name))}"
    yield escape(stop.where_and_when)
    if stop.remarks:
        yield "\n".join(f"{_ITEM}*{escape(remark)}*" for remark in stop.remarks)
    for group in stop.groups:
        yield from _group(group)


def _group(group: Group) -> Iterator[str]:
    yield f"### {escape(group.heading)}"
    yield "\n\n".join(map(_quote if group.kind == "quote" else _list_item, group.items))


def _list_item(item: ItemText) -> str:
    words = escape_lines(item.words)
    if item.has_title:
        words = [f"**{' '.join(words)}**"]
    summary = escape_lines(item.summary or "")
    rows = [*words, *_about(item), *summary, *_foot(item)]
    return _hard_lines(_ITEM, " " * len(_ITEM), rows)


def _quote(item: ItemText) -> str:
    foot = [f"— {line}" for line in _about(item)]
    words = _hard_lines(_QUOTE, _QUOTE, escape_lines(item.words))
    return f"{words}\n{_QUOTE.strip()}\n{_hard_lines(_QUOTE, _QUOTE, [*foot, *_foot(item)])}"


def _about(item: ItemText) -> list[str]:
    return [escape(item.about)] if item.about else []


def _foot(item: ItemText) -> list[str]:
    foot = [", ".join(map(_reference, item.references)) or escape(item.reference_line)]
    return [*foot, f"*{escape(item.remark)}*"] if item.remark else foot


def _reference(words: str) -> str:
    # The brackets need no escape: escaped text cannot contain a link reference definition.
    number, _, place = words.partition("]")
    return f"{number}]{' ' if place else ''}{escape(place)}"


def _sources(sources: Sequence[SourceText]) -> Iterator[str]:
    if sources:
        yield f"## {escape(sources_heading())}"
        yield "\n".join(f"{source.number}. {_source(source)}" for source in sources)


def _source(source: SourceText) -> str:
    parts = [escape(part) for part in (source.title, source.facts) if part]
    if source.address:
        parts.append(link(source.address) if source.link else escape(source.address))
    return " · ".join(parts)


def _paragraph(text: str) -> Iterator[str]:
    rows = escape_lines(text)
    if rows:
        yield _hard_lines("", "", rows)


def _hard_lines(first: str, others: str, rows: Sequence[str]) -> str:
    return first + f"{_BREAK}\n{others}".join(rows)
