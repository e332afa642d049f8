"""CSV (RFC 4180): a table of the items for spreadsheets."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from app.export.job import Job
from app.export.text.sanitize import note_replacements, sanitize
from app.tour.filters import kind_of
from app.tour.model import Agreement, AnyItem, Fact, Meeting, Quote, Stop, Tour, When
from app.tour.sourcing import is_web_link, item_words, source_text
from app.words.countries import country_name
from app.words.wording import party, person, phrasing

Cell: TypeAlias = str | int | float | None

# Column names are for programs, so they are not translated.
COLUMNS = (
    *("stop_number", "stop_id", "stop", "country", "country_code", "longitude", "latitude"),
    *("arrive", "depart", "kind", "item_id", "text", "people", "speaker", "parties", "status"),
    *("date", "venue", "context", "summary", "topics", "basis", "note", "sources", "source_urls"),
    *("place_basis", "place_note", "date_basis", "date_note", "order_basis", "order_note"),
)
# Separates people, parties, topics or sources in one cell.
_SEPARATOR = "; "
# The start of a formula for spreadsheets, also in full width and after blanks.
_FORMULA = re.compile(r"[\s\ufeff\u200b]*[=+\-@＝＋－＠]|[\t\r\n]")


def make_csv(job: Job) -> bytes:
    """One row for each item, and one for a stop without items.

    Positions are WGS 84 degrees, dates as in the tour (ISO 8601). The encoding is UTF-8 with a byte
    order mark, because Excel assumes another encoding without it. Lines end in CR LF. A text that
    a spreadsheet would run as a formula gets a leading apostrophe (OWASP, "CSV Injection").
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in _rows(job.tour):
        writer.writerow([_cell(row.get(column)) for column in COLUMNS])
    text = out.getvalue()
    note_replacements(job, text)
    return text.encode("utf-8-sig")


def _rows(tour: Tour) -> Iterator[Mapping[str, Cell]]:
    for number, stop in enumerate(tour.stops, start=1):
        cells = _stop_cells(number, stop)
        if not stop.items:
            yield cells
        for item in stop.items:
            yield {**cells, **_item_cells(tour, item)}


def _stop_cells(number: int, stop: Stop) -> dict[str, Cell]:
    return {
        "stop_number": number,
        "stop_id": stop.id,
        "stop": stop.name,
        "country": country_name(stop.country) if stop.country else None,
        "country_code": stop.country,
        "longitude": stop.lon,
        "latitude": stop.lat,
        "arrive": _moment(stop.arrive),
        "depart": _moment(stop.depart),
        "place_basis": stop.place_basis,
        "place_note": stop.place_note,
        "date_basis": stop.date_basis,
        "date_note": stop.date_note,
        "order_basis": stop.order_basis,
        "order_note": stop.order_note,
    }


def _item_cells(tour: Tour, item: AnyItem) -> dict[str, Cell]:
    citations = [(tour.source(citation.source), citation) for citation in item.cite]
    urls = dict.fromkeys(source.url for source, _ in citations if is_web_link(source.url))
    return {
        "kind": kind_of(item),
        "item_id": item.id,
        "text": item_words(item),
        "date": _moment(item.date),
        "topics": _SEPARATOR.join(item.topics),
        "basis": item.basis,
        "note": item.note,
        "sources": _SEPARATOR.join(source_text(*pair, phrasing(str)) for pair in citations),
        "source_urls": _SEPARATOR.join(url for url in urls if url),
        **_kind_cells(tour, item),
    }


def _kind_cells(tour: Tour, item: AnyItem) -> dict[str, Cell]:
    """The cells that only this kind of item has."""
    if isinstance(item, Meeting):
        people = _SEPARATOR.join(
            person(tour.person(id_), str) for id_ in dict.fromkeys(item.people)
        )
        return {"people": people, "venue": item.venue, "summary": item.summary}
    if isinstance(item, Quote):
        speaker = person(tour.person(item.speaker), str) if item.speaker else None
        return {"speaker": speaker, "context": item.context}
    if isinstance(item, Agreement):
        parties = _SEPARATOR.join(map(party, item.parties))
        return {"parties": parties, "status": item.status, "summary": item.summary}
    assert isinstance(item, Fact)
    return {}


def _moment(moment: When | None) -> str | None:
    return moment.text if moment else None


def _cell(value: Cell) -> str | int | float:
    if value is None:
        return ""
    if not isinstance(value, str):
        return value
    text = sanitize(value)
    return f"'{text}" if _FORMULA.match(text) else text
