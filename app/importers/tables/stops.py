"""Makes the stops of a tour of visits, with all that the table tells of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.importers.building import TourBuilder
from app.importers.imported import ColumnRole, Wanted
from app.importers.tables.cells.areas import without_marks
from app.importers.tables.cells.kinds import is_address, is_blank
from app.importers.tables.extras import gathered, json_value, member_names
from app.importers.tables.roles.vocabulary import key
from app.importers.tables.row_times import TableTimes
from app.importers.tables.sheet import Sheet
from app.importers.tables.visits import Visit
from app.tour.model import Agreement
from app.tour.when import When

# Names of columns whose texts name things that are no places.
_NO_PLACES = frozenset("title titel titre titulo headline event ereignis label".split())
# What descriptions are called; what else tells of a stop is told under the name of its column.
_PLAIN = frozenset(
    """
    description desc details detail notes note remarks remark comment comments text body summary
    beschreibung bemerkung bemerkungen anmerkung anmerkungen notiz notizen kommentar kommentare
    remarques commentaire commentaires descripcion notas comentarios observaciones descrizione
    name title headline trip itinerary story abstract what ereignis event events program programme
    programm programa programma activity activities aktivitaten activites actividades attivita info
    information memo agenda plan
    """.split()
)
_ALWAYS: frozenset[ColumnRole] = frozenset(("kept", "region", "kind", "url", "id", "source"))
_IF_UNUSED: frozenset[ColumnRole] = frozenset(
    (
        *("arrive", "depart", "date", "time", "arrive time", "depart time", "year", "month", "day"),
        *("end year", "end month", "end day"),
    )
)
_OF_STAYS: frozenset[ColumnRole] = frozenset(
    (
        *("name", "lat", "lon", "coordinates", "north or south", "east or west", "altitude"),
        *("country", "code"),
    )
)
_AT_TIMES: frozenset[ColumnRole] = frozenset(
    ("topic", "speaker", "traveller", "order", "country", "code", "altitude", "coordinates")
)
# Days without a place, as itineraries name them.
_NOWHERE = frozenset(
    """
    at sea|sea|sea day|day at sea|cruising|in transit|transit|en route|on the road|travel|
    travel day|home|tbd|tba|unknown|various|n/a|auf see|seetag|auf reisen|unterwegs|
    zuhause|unbekannt|en mer|
    inconnu|navegación|en el mar|en camino|desconocido|in mare|in viaggio
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
_TAGS = re.compile(r"\s*[,;|]\s*")


class Stops:
    """Adds visits to a tour as stops."""

    def __init__(
        self,
        sheet: Sheet,
        builder: TourBuilder,
        times: TableTimes,
        *,
        are_legs: bool,
        prefix: str,
        has_marks: bool,
    ) -> None:
        self._sheet, self._builder, self._times = sheet, builder, times
        # What is pasted from a page has the marks of its footnotes.
        self._are_legs, self._prefix, self._has_marks = are_legs, prefix, has_marks
        self._members = member_names(map(sheet.label, range(len(sheet.names))))
        # The topics of what each column tells, and whether its cells may have several.
        self._facts = [
            (column, _topic_of(sheet.names[column])) for column in sorted(sheet.columns("fact"))
        ]
        self._topics = [
            (column, _holds_tags(sheet.names[column])) for column in sheet.columns("topic")
        ]
        more: tuple[ColumnRole, ...] = ("meeting", "quote", "agreement")
        self._other_told = [column for role in more for column in sheet.columns(role)]
        self._left = [
            (column, role)
            for column, role in enumerate(sheet.roles)
            if role in _ALWAYS | _IF_UNUSED | _AT_TIMES or (are_legs and role in _OF_STAYS)
        ]
        name = sheet.column("name")
        self._seeks = name is None or key(sheet.names[name]) not in _NO_PLACES
        self._order = {row: str(number) for number, row in enumerate(sheet.body, start=1)}
        # A heading that is a year is in the dates.
        self._headings = {
            row: heading
            for row, heading in sheet.layout.above.items()
            if not heading.strip("()[] ").isdigit()
        }
        self.of_rows: dict[int, list[str]] = {}
        self.wanted: list[Wanted] = []

    def add(self, visit: Visit) -> None:
        """Adds a stop with its facts, and what it wants of the gazetteer."""
        builder, placed = self._builder, visit.placed
        notes = [*visit.notes, *([visit.inferred] if visit.inferred else [])]
        stop_id = builder.add_stop(
            visit.name,
            placed.position,
            altitude=visit.altitude,
            country=visit.country,
            arrive=visit.arrive,
            depart=visit.depart,
            date_note="\n".join(notes),
            place_note=placed.note,
            extra=self._extra(visit),
        )
        if visit.inferred:
            builder.change_stop(stop_id, date_basis="inferred")
        for row in visit.rows:
            self.of_rows.setdefault(row, []).append(stop_id)
        for row in visit.owners:
            self._tell(stop_id, row, visit)
        if builder.stop(stop_id).position is None and (visit.code or self._is_sought(visit)):
            self.wanted.append(
                Wanted(
                    tour=0,
                    stop=stop_id,
                    name=visit.code or visit.sought,
                    country=visit.country,
                    region=visit.region or None,
                    is_code=bool(visit.code),
                )
            )

    def _is_sought(self, visit: Visit) -> bool:
        words = visit.sought.casefold()
        return self._seeks and bool(words) and words not in _NOWHERE

    def _tell(self, stop_id: str, row: int, visit: Visit) -> None:
        """Adds what a row tells of a stop; its date if the stop has several rows."""
        if not self._facts and not self._other_told:
            return
        date = visit.told.get(row) if len(visit.owners) > 1 else None
        locator = f"{self._prefix}row {self._sheet.grid.numbers[row]}"
        topics = tuple(self._topics_of(row))
        if self._other_told:
            self._tell_more(stop_id, row, date, locator, topics)
        for column, topic in self._facts:
            text = self._text(row, column)
            if text and self._is_of(visit, text):
                self._builder.add_fact(
                    stop_id, text, locator=locator, topics=(*topic, *topics), date=date
                )

    def _tell_more(
        self, stop_id: str, row: int, date: When | None, locator: str, topics: tuple[str, ...]
    ) -> None:
        sheet, builder = self._sheet, self._builder
        for column in sheet.columns("meeting"):
            if text := self._text(row, column):
                builder.add_meeting(stop_id, text, date=date, locator=locator, topics=topics)
        for column in sheet.columns("quote"):
            if text := self._text(row, column):
                name = sheet.text(row, "speaker")
                speaker = builder.add_person(name) if name else None
                builder.add_quote(
                    stop_id, text, speaker=speaker, date=date, locator=locator, topics=topics
                )
        for column in sheet.columns("agreement"):
            if text := self._text(row, column):
                agreement = Agreement(
                    id=text,
                    title=text,
                    status="agreed",
                    date=date,
                    topics=topics,
                    cite=builder.cite(locator),
                    basis="inferred",
                    note="The table does not say how far the agreement has come.",
                )
                builder.add_item(stop_id, agreement)

    def _is_of(self, visit: Visit, text: str) -> bool:
        """Whether a text of a row of several places is of this one: it names it, or it is first."""
        if not visit.others:
            return True
        words = text.casefold()
        named = [name for name in visit.others if name.casefold() in words]
        return visit.name in named if named else visit.name == visit.others[0]

    def _text(self, row: int, column: int) -> str:
        # A cell that spans several rows is told once.
        if (row, column) in self._sheet.grid.copies:
            return ""
        text = self._sheet.grid.rows[row][column]
        if is_blank(text):
            return ""
        return without_marks(text) if self._has_marks else text

    def _topics_of(self, row: int) -> Iterator[str]:
        heading = self._headings.get(row)
        if heading:
            yield heading
        for column, has_tags in self._topics:
            text = self._text(row, column)
            yield from _TAGS.split(text) if has_tags else [text]

    def _extra(self, visit: Visit) -> dict[str, object]:
        """The cells of the stop's rows that nothing else of it holds."""
        found: dict[str, object] = {}
        grid = self._sheet.grid
        for column, role in self._left:
            if len(visit.owners) == 1:
                row = visit.owners[0]
                if not grid.rows[row][column]:
                    continue
                is_left = role in _ALWAYS or self._is_left(row, column, role, visit)
                value = json_value(self._value(row, column)) if is_left else None
            else:
                value = gathered(
                    [
                        self._value(row, column)
                        for row in visit.owners
                        if self._is_left(row, column, role, visit)
                    ]
                )
            if value is not None:
                found[self._members[column]] = value
        if self._headings:
            section = gathered([self._headings.get(row) for row in visit.owners])
            if section is not None:
                found["section"] = section
        return found

    def _value(self, row: int, column: int) -> object:
        grid = self._sheet.grid
        return grid.links.get((row, column)) or grid.value(row, column)

    def _is_left(self, row: int, column: int, role: ColumnRole, visit: Visit) -> bool:
        if role in _ALWAYS:
            return True
        if role in _IF_UNUSED:
            return (row, column) not in self._times.used
        text = self._sheet.grid.rows[row][column].strip()
        if role == "topic":
            told = [*(column for column, _ in self._facts), *self._other_told]
            return not any(self._text(row, other) for other in told)
        if role == "speaker":
            return not self._sheet.text(row, "quote")
        if role == "traveller":
            return self._builder.traveller is None
        if role == "order":
            return text != self._order.get(row)
        return self._are_legs or self._is_left_of_stay(text, role, visit)

    def _is_left_of_stay(self, text: str, role: ColumnRole, visit: Visit) -> bool:
        if role == "country":
            return text != visit.country
        if role == "code":
            return text != visit.name
        if role == "altitude":
            return visit.altitude is None or visit.placed.position is None
        if role == "coordinates":
            return is_address(text) or (not visit.placed.position and not visit.placed.note)
        return False


def _topic_of(name: str) -> tuple[str, ...]:
    return (name,) if name and not _PLAIN.intersection(key(name).split()) else ()


def _holds_tags(name: str) -> bool:
    return key(name).endswith(("s", "schlagworte", "themen", "kategorien"))


def rows_of(stops: Stops, rows: Sequence[int]) -> tuple[tuple[str, ...], ...]:
    """For each row the ids of its stops."""
    return tuple(tuple(dict.fromkeys(stops.of_rows.get(row, ()))) for row in rows)
