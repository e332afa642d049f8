"""Our own table of a tour, one row for each item, read back as the tour that it was made of."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import get_args

import msgspec

from app.importers.building import Counts, TourBuilder, clean, one_line
from app.importers.imported import Column, ColumnRole, File, Imported, TableView
from app.importers.tables.cells.coordinates import angle
from app.importers.tables.cells.country import country
from app.importers.tables.grids.grid import Grid
from app.importers.tables.own.sources import OwnSources
from app.importers.tables.reading import Origin, stem
from app.tour.country_codes import is_country_code
from app.tour.model import Agreement, AnyItem, Basis, Fact, Meeting, Quote, Status
from app.tour.when import DateError, When

# Without these a table is not ours.
_NEEDED = frozenset(("stop_number", "stop_id", "stop", "kind", "item_id", "text"))
_SEPARATOR = "; "
# As the app writes them in its languages.
_STATUSES: Mapping[str, Status] = {
    **{status: status for status in get_args(Status)},
    "being delivered": "delivering", "does not exist": "none", "vorgeschlagen": "proposed",
    "angekündigt": "announced", "vereinbart": "agreed", "unterzeichnet": "signed",
    "wird geliefert": "delivering", "geliefert": "delivered", "beendet": "ended",
    "besteht nicht": "none",
}  # fmt: skip
_ROLES: Mapping[str, ColumnRole] = {
    "stop_number": "order", "stop_id": "id", "stop": "name", "country": "country",
    "country_code": "country", "longitude": "lon", "latitude": "lat", "arrive": "arrive",
    "depart": "depart", "kind": "kind", "text": "fact", "speaker": "speaker", "topics": "topic",
    "sources": "source", "source_urls": "url", "date": "date",
}  # fmt: skip
_HEADER_ROWS = 10
_FORMULA = frozenset("=+-@")


def own_imported(grid: Grid, file: File, origin: Origin) -> Imported | None:
    """The tour of a table that this app exported as CSV, ``None`` for other tables.

    A user who gives the columns roles of their own, or names the header, wants it read as any
    table.
    """
    if any(name.startswith(("column:", "header")) for name in file.answers):
        return None
    for header, row in enumerate(grid.rows[:_HEADER_ROWS]):
        names = [one_line(name).lower() for name in row]
        if _NEEDED.issubset(names):
            return _Table(grid, header, names, file, origin).imported()
    return None


class _Table:
    """Reads the rows below the header."""

    def __init__(
        self, grid: Grid, header: int, names: Sequence[str], file: File, origin: Origin
    ) -> None:
        self._grid, self._header, self._origin, self._file = grid, header, origin, file
        self._columns = {name: column for column, name in reversed(list(enumerate(names)))}
        self._names = names
        self._counts = Counts()
        self._builder = TourBuilder(file, origin.format, stem(file.name), self._counts)
        self._sources = OwnSources()

    def imported(self) -> Imported:
        """The tour, with the table as it was read."""
        found: dict[tuple[str, str], str] = {}
        of_rows: list[tuple[str, ...]] = []
        body = range(self._header + 1, len(self._grid.rows))
        rows = [row for row in body if any(map(str.strip, self._grid.rows[row]))]
        for row in rows:
            key = self._text(row, "stop_number"), self._text(row, "stop_id")
            if not any(key) and not self._text(row, "stop"):
                self._counts.add("row", " ".join(self._grid.rows[row]).strip())
                of_rows.append(())
                continue
            if key not in found:
                found[key] = self._add_stop(row)
            self._add_item(found[key], row)
            of_rows.append((found[key],))
        tour = self._builder.tour()
        tour = msgspec.structs.replace(tour, sources=(*self._sources.found, *tour.sources))
        return Imported(
            format=self._origin.format,
            tours=(tour,),
            left_out=self._counts.left_out(),
            questions=self._origin.questions,
            table=TableView(
                columns=tuple(Column(name, _ROLES.get(name, "kept")) for name in self._names),
                rows=tuple(tuple(self._grid.rows[row]) for row in rows),
                stops=tuple(of_rows),
                header=self._grid.numbers[self._header],
                sheet=self._origin.sheet,
                sheets=self._origin.sheets,
                encoding=self._origin.encoding,
                separator=self._origin.separator,
            ),
        )

    def _text(self, row: int, name: str) -> str:
        """The text of a cell, without the apostrophe that keeps it from being a formula."""
        column = self._columns.get(name)
        text = "" if column is None else self._grid.rows[row][column]
        return text[1:] if text.startswith("'") and _may_be_formula(text.lstrip("'")) else text

    def _date(self, row: int, name: str) -> When | None:
        text = self._text(row, name).strip()
        try:
            return When(text) if text else None
        except DateError:
            self._counts.add("unread date", text)
            return None

    def _add_stop(self, row: int) -> str:
        text = self._text
        lon, lat = _degrees(text(row, "longitude")), _degrees(text(row, "latitude"))
        code = text(row, "country_code").strip()
        stop_id = self._builder.add_stop(
            text(row, "stop"),
            None if lon is None or lat is None else (lon, lat),
            identifier=text(row, "stop_id"),
            country=code if is_country_code(code) else None,
            arrive=self._date(row, "arrive"),
            depart=self._date(row, "depart"),
            date_note=text(row, "date_note"),
            place_note=text(row, "place_note"),
        )
        # Our own names may have line breaks.
        name = clean(text(row, "stop"))
        self._builder.change_stop(
            stop_id,
            name=name if name.strip() else self._builder.stop(stop_id).name,
            place_basis=self._basis(row, "place_basis"),
            date_basis=self._basis(row, "date_basis"),
            order_basis=self._basis(row, "order_basis"),
            order_note=text(row, "order_note") or None,
        )
        return stop_id

    def _basis(self, row: int, name: str) -> Basis:
        return "inferred" if self._text(row, name).strip() == "inferred" else "stated"

    def _add_item(self, stop_id: str, row: int) -> None:
        text = self._text
        kind = text(row, "kind").strip().lower()
        if kind not in ("meeting", "quote", "agreement", "fact"):
            if kind or text(row, "text"):
                self._counts.add("row", text(row, "text"))
            return
        shared = self._shared(row)
        words, summary = text(row, "text"), text(row, "summary") or None
        status = _STATUSES.get(text(row, "status").strip().lower())
        item: AnyItem
        if kind == "meeting":
            item = Meeting(
                id=shared.id,
                title=words,
                people=tuple(map(self._person, _split(text(row, "people")))),
                venue=text(row, "venue") or None,
                summary=summary,
                date=shared.date,
            )
        elif kind == "quote":
            speaker = text(row, "speaker")
            item = Quote(
                id=shared.id,
                text=words,
                speaker=self._person(speaker) if speaker else None,
                context=text(row, "context") or None,
                date=shared.date,
            )
        elif kind == "agreement" and status is not None:
            parties = tuple(country(party) or party for party in _split(text(row, "parties")))
            item = Agreement(
                id=shared.id,
                title=words,
                status=status,
                parties=parties,
                summary=summary,
                date=shared.date,
            )
        else:
            item = shared
        item = msgspec.structs.replace(
            item, topics=shared.topics, cite=shared.cite, basis=shared.basis, note=shared.note
        )
        self._builder.add_item(stop_id, item)

    def _shared(self, row: int) -> Fact:
        """What all kinds of items have, as a fact."""
        text = self._text
        cited = self._sources.citations(text(row, "sources"), text(row, "source_urls"))
        return Fact(
            id=text(row, "item_id") or text(row, "text"),
            text=text(row, "text"),
            topics=_split(text(row, "topics")),
            cite=cited or self._builder.cite(f"row {self._grid.numbers[row]}"),
            basis=self._basis(row, "basis"),
            note=text(row, "note") or None,
            date=self._date(row, "date"),
        )

    def _person(self, words: str) -> str:
        """The person of a cell such as ``Shinjiro Koizumi, Defence Minister, Japan``."""
        name, _, role = words.partition(", ")
        before, comma, last = role.rpartition(", ")
        code = country(last)
        if code:
            role = before if comma else ""
        return self._builder.add_person(name, role or None, code)


def _degrees(text: str) -> float | None:
    """A number as the export writes it, or as a spreadsheet saved it again, with a comma."""
    try:
        return float(text)
    except ValueError:
        found = angle(text.strip())
        return found.degrees if found else None


def _split(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split(_SEPARATOR)))


def _may_be_formula(text: str) -> bool:
    """Whether the export puts an apostrophe before a text."""
    for letter in text:
        if letter in "\t\r\n":
            return True
        if not (letter.isspace() or letter == "\ufffd" or unicodedata.category(letter) == "Cf"):
            return unicodedata.normalize("NFKC", letter)[0] in _FORMULA
    return False
