"""CSV (RFC 4180): a table of the items for spreadsheets."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from app.export.job import Job
from app.export.text.sanitize import REPLACEMENT, note_replacements, sanitize
from app.tour.filters import kind_of
from app.tour.model import Agreement, AnyItem, Fact, Meeting, Quote, Stop, Tour, When
from app.tour.sourcing import is_web_link, item_words, source_text
from app.words.countries import country_name
from app.words.dates import number
from app.words.kinds import status_word
from app.words.wording import party, person, phrasing

translate = QCoreApplication.translate

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
# Of a cell in Excel ("Excel specifications and limits"), in UTF-16 code units.
_MOST_CHARACTERS = 32_767
# The most cells that a notice names.
_MOST_NAMED = 3
# What starts a formula in spreadsheets, also in its full-width and other compatible forms.
_FORMULA = frozenset("=+-@")
_BREAKS = frozenset("\t\r\n")


def make_csv(job: Job) -> bytes:
    """One row for each item, and one for a stop without items.

    Positions are WGS 84 degrees, empty if the place is not known; dates are as in the tour (ISO
    8601). The encoding is UTF-8 with a byte order mark, because Excel assumes another encoding
    without it. Lines end in CR LF. A text that a spreadsheet would run as a formula gets a leading
    apostrophe (OWASP, "CSV Injection"). Texts that Excel would cut off are complete, and named in a
    notice.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=job.options.separator, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    long_cells = []
    # Row 1 has the names of the columns.
    for line, row in enumerate(_rows(job.tour), start=2):
        cells = {column: _cell(row.get(column)) for column in COLUMNS}
        writer.writerow(cells.values())
        long_cells += [(line, column) for column, cell in cells.items() if _is_too_long(cell)]
    _note_long_cells(job, long_cells)
    text = out.getvalue()
    note_replacements(job, text)
    return text.encode("utf-8-sig")


def _note_long_cells(job: Job, cells: Sequence[tuple[int, str]]) -> None:
    if not cells:
        return
    words = translate(
        "export", "Excel cuts off texts of more than {most} characters; here: {cells}."
    )
    place = translate("export", "row {row}, {column}")
    places = [place.format(row=number(row), column=column) for row, column in cells]
    if len(places) > _MOST_NAMED:
        more = translate("export", "and {count} more")
        places[_MOST_NAMED:] = [more.format(count=number(len(places) - _MOST_NAMED))]
    job.notices.append(words.format(most=number(_MOST_CHARACTERS), cells="; ".join(places)))


def _rows(tour: Tour) -> Iterator[Mapping[str, Cell]]:
    for position, stop in enumerate(tour.stops, start=1):
        cells = _stop_cells(position, stop)
        if not stop.items:
            yield cells
        for item in stop.items:
            yield {**cells, **_item_cells(tour, item)}


def _stop_cells(position: int, stop: Stop) -> dict[str, Cell]:
    return {
        "stop_number": position,
        "stop_id": stop.id,
        "stop": stop.name,
        "country": country_name(stop.country) if stop.country else None,
        "country_code": stop.country,
        "longitude": stop.lon,
        "latitude": stop.lat,
        "arrive": _moment(stop.arrive),
        "depart": _moment(stop.depart),
        "place_basis": "not known" if stop.position is None else stop.place_basis,
        "place_note": stop.place_note,
        # Without a date there is nothing that could be stated.
        "date_basis": stop.date_basis if stop.arrive or stop.depart else None,
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
        return {"parties": parties, "status": status_word(item.status), "summary": item.summary}
    assert isinstance(item, Fact)
    return {}


def _moment(moment: When | None) -> str | None:
    return moment.text if moment else None


def _is_too_long(cell: str | int | float) -> bool:
    return isinstance(cell, str) and len(cell.encode("utf-16-le")) // 2 > _MOST_CHARACTERS


def _cell(value: Cell) -> str | int | float:
    if value is None:
        return ""
    if not isinstance(value, str):
        return value
    text = sanitize(value)
    # A text that begins so already gets another one, so that reading it can take one off.
    return f"'{text}" if _may_be_formula(text.lstrip("'")) else text


def _may_be_formula(text: str) -> bool:
    """Whether a spreadsheet could take a text for a formula."""
    for letter in text:
        if letter in _BREAKS:
            return True
        # Spreadsheets skip blanks and some of the invisible characters (category Cf).
        if not (letter.isspace() or letter == REPLACEMENT or unicodedata.category(letter) == "Cf"):
            return unicodedata.normalize("NFKC", letter)[0] in _FORMULA
    return False
