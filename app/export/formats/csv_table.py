"""The items as a table: CSV (RFC 4180) that a spreadsheet opens as it is."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from app.export.job import Job
from app.export.text.sanitize import note_replacements, sound
from app.tour.filters import kind_of
from app.tour.model import Agreement, AnyItem, Fact, Meeting, Quote, Stop, Tour, When
from app.tour.sourcing import is_web_link, item_words, source_text
from app.words.countries import country_name
from app.words.wording import party, person, phrasing

Cell: TypeAlias = str | int | float | None

# Names for programs, not for people: they are the same in every language.
COLUMNS = (
    *("stop_number", "stop_id", "stop", "country", "country_code", "longitude", "latitude"),
    *("arrive", "depart", "kind", "item_id", "text", "people", "speaker", "parties", "status"),
    *("date", "venue", "context", "summary", "topics", "basis", "note", "sources", "source_urls"),
    *("place_basis", "place_note", "date_basis", "date_note", "order_basis", "order_note"),
)
# Between several people, parties, topics or sources in one cell.
_BETWEEN = "; "
# What spreadsheets take for the start of a formula, also in full width and after blanks.
_FORMULA = re.compile(r"[\s\ufeff\u200b]*[=+\-@＝＋－＠]|[\t\r\n]")


def make_csv(job: Job) -> bytes:
    """One row an item; a stop without items has a row of its own.

    Positions are WGS 84 degrees, dates as in the tour (ISO 8601). UTF-8 with a byte order mark,
    without which Excel takes it for another encoding; lines end in CR LF. A text that a spreadsheet
    would run as a formula has an apostrophe before it (OWASP, "CSV Injection"); numbers stay as
    they are.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in _rows(job.tour):
        writer.writerow([_cell(row.get(column)) for column in COLUMNS])
    made = out.getvalue()
    note_replacements(job, made)
    return made.encode("utf-8-sig")


def _rows(tour: Tour) -> Iterator[Mapping[str, Cell]]:
    for number, stop in enumerate(tour.stops, start=1):
        told = _stop(number, stop)
        if not stop.items:
            yield told
        for item in stop.items:
            yield {**told, **_item(tour, item)}


def _stop(number: int, stop: Stop) -> dict[str, Cell]:
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


def _item(tour: Tour, item: AnyItem) -> dict[str, Cell]:
    cited = [(tour.source(one.source), one) for one in item.cite]
    urls = dict.fromkeys(source.url for source, _ in cited if is_web_link(source.url))
    return {
        "kind": kind_of(item),
        "item_id": item.id,
        "text": item_words(item),
        "date": _moment(item.date),
        "topics": _BETWEEN.join(item.topics),
        "basis": item.basis,
        "note": item.note,
        "sources": _BETWEEN.join(source_text(*one, phrasing()) for one in cited),
        "source_urls": _BETWEEN.join(url for url in urls if url),
        **_own(tour, item),
    }


def _own(tour: Tour, item: AnyItem) -> dict[str, Cell]:
    # What items of one kind alone have.
    if isinstance(item, Meeting):
        people = _BETWEEN.join(person(tour.person(one)) for one in dict.fromkeys(item.people))
        return {"people": people, "venue": item.venue, "summary": item.summary}
    if isinstance(item, Quote):
        speaker = person(tour.person(item.speaker)) if item.speaker else None
        return {"speaker": speaker, "context": item.context}
    if isinstance(item, Agreement):
        parties = _BETWEEN.join(map(party, item.parties))
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
    text = sound(value)
    return f"'{text}" if _FORMULA.match(text) else text
