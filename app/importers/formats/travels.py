"""Reads the XML of official travels as the Office of the Historian of the U.S. publishes it.

Each ``trip`` is a visit to a country: who, when, where and why. The visits of one person whose days
touch are one tour.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import msgspec

from app.gazetteer.keys import key
from app.importers.building import Counts, TourBuilder, one_line, source_of
from app.importers.countries import country_code, english_name, spoken
from app.importers.imported import MOST_STOPS, File, Imported, ImportRefused, Wanted
from app.importers.trips.dividing import divided
from app.importers.trips.locales import Locale, locales
from app.importers.trips.remarks import proposed
from app.importers.trips.rows import Row, rows_of
from app.importers.trips.spans import listed, span
from app.importers.xml_tree import local, parse_xml
from app.tour.model import Source, Tour
from app.tour.when import DateError, When

# What the two roles of the published files are.
_ROLES = {"secretary": "Secretary of State", "president": "President"}
# So many countries, or places, are in a title.
_TITLED = 3
# More visits than anyone has published; so many take a quarter of a minute.
_MOST_ROWS = 50_000
_BRACKET = re.compile(r"\([^()]*\)")


def read(file: File) -> Imported:
    """The tours of the persons of a file, each in order of time; no stop has a place yet.

    Raises :class:`ImportRefused`.
    """
    root = parse_xml(file.data)
    counts = Counts()
    rows: dict[str, list[Row]] = {}
    for row in rows_of(root):
        if row.number > _MOST_ROWS:
            raise ImportRefused(
                f"The file has more than {_MOST_ROWS:,} visits: divide it into several files."
            )
        if row.is_empty:
            counts.add("empty row", row.locator)
        else:
            rows.setdefault(row.person, []).append(row)
    for element in root:
        if local(root) != "trip" and local(element) not in ("trip", "trips"):
            counts.add("preamble row", local(element))
    if not rows:
        raise ImportRefused("The file has no visits: choose one with <trip> elements in <trips>.")
    source = source_of(file, "travels")
    tours: list[Tour] = []
    wanted: list[Wanted] = []
    stops = 0
    for of_person in rows.values():
        for visits in divided(of_person):
            maker = _TourMaker(file, visits, source, counts, number=len(tours))
            tours.append(maker.tour())
            wanted += maker.wanted
            stops += len(tours[-1].stops)
            if stops > MOST_STOPS:
                raise ImportRefused(
                    f"The file has more than {MOST_STOPS:,} places: divide it into several files."
                )
    return Imported(
        format="travels", tours=tuple(tours), left_out=counts.left_out(), wanted=tuple(wanted)
    )


class _TourMaker:
    """Makes the tour of some visits of a person, in order of time."""

    def __init__(
        self, file: File, visits: list[Row], source: Source, counts: Counts, *, number: int
    ) -> None:
        self._visits = visits
        self._number = number
        self._places = [locales(visit.locale, visit.country, visit.year) for visit in visits]
        title = _title(visits, self._places)
        self._builder = TourBuilder(file, "travels", title, counts, source)
        self._builder.traveller = _traveller(visits, self._builder)
        # The visit to each place that lasts longest, and its stop.
        self._longest: dict[tuple[str, str], tuple[Row, str]] = {}
        self.wanted: list[Wanted] = []

    def tour(self) -> Tour:
        """The tour."""
        before: Row | None = None
        stop_id = ""
        for visit, places in zip(self._visits, self._places, strict=True):
            around = self._stop_around(visit, places)
            if around is not None:
                self._add_record(around, visit)
                self._add_items(around, visit, None)
                continue
            if before is not None and _is_interrupted(before, visit):
                self._note_others(stop_id)
            stop_id = self._add_visit(visit, places, before)
            before = visit
        return msgspec.structs.replace(self._builder.tour(), language="en")

    def _add_visit(self, visit: Row, places: tuple[Locale, ...], before: Row | None) -> str:
        """Adds the stops of a visit and returns the id of the last one."""
        names = listed([place.name for place in places])
        is_divided = len(places) > 1 and not _is_one_day(visit)
        ids = []
        for index, place in enumerate(places):
            is_first, is_last = index == 0, index == len(places) - 1
            stop_id = self._builder.add_stop(
                place.name,
                country=place.country,
                arrive=_arrival(visit, is_first=is_first or not is_divided),
                depart=visit.end if is_last or not is_divided else None,
                date_note=_date_note(visit, names if is_divided else ""),
                place_note=_place_note(visit, place),
                extra={"trips": [visit.record if is_first else {"id": visit.id}]},
            )
            ids.append(stop_id)
            self._want(stop_id, place)
            self._remember(visit, place, stop_id)
            if is_divided:
                self._builder.change_stop(stop_id, date_basis="inferred")
        if before is not None and visit.number < before.number:
            self._note_order(ids[0], visit, before)
        self._add_items(ids[0], visit, names if len(places) > 1 else None)
        return ids[-1]

    def _want(self, stop_id: str, place: Locale) -> None:
        if place.wanted:
            self.wanted.append(
                Wanted(
                    tour=self._number,
                    stop=stop_id,
                    name=place.wanted,
                    country=place.country,
                    countries=tuple(code for code in place.countries if code != place.country),
                    region=place.region,
                )
            )

    def _note_order(self, stop_id: str, visit: Row, before: Row) -> None:
        """Says why a stop stands before one that the file has first, if its dates do not say so."""
        if visit.first_day == before.first_day:
            note = "The file has it earlier; the visit before it in this tour ended sooner."
            self._builder.change_stop(stop_id, order_basis="inferred", order_note=note)

    def _note_others(self, stop_id: str) -> None:
        """Says that the traveller was elsewhere, too, before the departure that the file gives."""
        note = self._builder.stop(stop_id).date_note
        others = "The file gives other visits within these days."
        self._builder.change_stop(stop_id, date_note=f"{note} {others}" if note else others)

    def _remember(self, visit: Row, place: Locale, stop_id: str) -> None:
        known = self._longest.get(_where(visit, place))
        if known is None or _is_before(known[0].last_day, visit.last_day):
            self._longest[_where(visit, place)] = visit, stop_id

    def _stop_around(self, visit: Row, places: tuple[Locale, ...]) -> str | None:
        """The stop at the one place of a visit whose days hold all days of the visit, if any.

        Visits come in order of their first days.
        """
        if len(places) != 1 or not visit.locale or visit.first_day is None:
            return None
        other, stop_id = self._longest.get(_where(visit, places[0]), (None, ""))
        if other is None or other.last_day is None or visit.last_day is None:
            return None
        return stop_id if visit.last_day <= other.last_day else None

    def _add_record(self, stop_id: str, visit: Row) -> None:
        """Keeps the record of a visit at the stop of another one."""
        records = self._builder.stop(stop_id).extra["trips"]
        assert isinstance(records, list)
        records.append(visit.record)

    def _add_items(self, stop_id: str, visit: Row, names: str | None) -> None:
        """Adds the remarks; ``names`` are the places that they are about, if several."""
        text = one_line(visit.remarks)
        if not text:
            return
        note = f"The file says this of {names} together." if names else None
        day = visit.start if _is_one_day(visit) else None
        self._builder.add_fact(stop_id, text, locator=visit.locator, date=day, note=note)
        for meeting in proposed(text):
            people = (
                self._builder.add_person(person.name, person.role or None)
                for person in meeting.people
            )
            self._builder.add_meeting(
                stop_id,
                meeting.title,
                people=tuple(dict.fromkeys(people)),
                date=day,
                locator=visit.locator,
                inferred=f"Proposed from the remark “{meeting.sentence}”",
            )


def _where(visit: Row, place: Locale) -> tuple[str, str]:
    return key(place.wanted), key(visit.country)


def _is_before(day: dt.date | None, other: dt.date | None) -> bool:
    return day is not None and other is not None and day < other


def _traveller(visits: list[Row], builder: TourBuilder) -> str | None:
    """The id of the person whose visits they are."""
    name = _name(visits)
    if not name:
        return None
    role = visits[0].role
    return builder.add_person(name, _ROLES.get(role.casefold(), role) or None)


def _name(visits: list[Row]) -> str:
    return next((visit.name for visit in visits if visit.name), visits[0].who)


def _title(visits: list[Row], places: list[tuple[Locale, ...]]) -> str:
    """Such as "Marco Rubio: Panama, El Salvador, Costa Rica and 2 more, 1–6 February 2025"."""
    countries: dict[str, str] = {}
    for visit in visits:
        if visit.country:
            code = country_code(visit.country, visit.year)
            countries.setdefault(code or visit.country, spoken(visit.country))
    names = list(countries.values())
    if len(names) > _TITLED + 1:
        names = [*names[:_TITLED], f"{len(names) - _TITLED} more"]
    where = listed(names)
    if len(names) == 1:
        where += _bracketed(places, names[0])
    # "Henry A. (Heinz Alfred) Kissinger"
    name = " ".join(_BRACKET.sub(" ", _name(visits)).split())
    told = ", ".join(filter(None, (where, span(*_days(visits)))))
    return ": ".join(filter(None, (name, told))) or "Official travel"


def _bracketed(places: list[tuple[Locale, ...]], country: str) -> str:
    """The places of visits to one country, if they are few: " (Kingston and Ottawa)"."""
    names = dict.fromkeys(
        place.wanted
        for of_visit in places
        for place in of_visit
        if place.wanted not in ("", country)
    )
    return f" ({listed(list(names))})" if 0 < len(names) <= _TITLED else ""


def _days(visits: list[Row]) -> tuple[When | None, When | None]:
    """The first date of visits, and the last one."""
    dates = [date for visit in visits for date in _dates(visit)]
    first = min(dates, key=lambda date: date.first_day, default=None)
    last = max(dates, key=lambda date: date.last_day, default=None)
    return first, last


def _dates(visit: Row) -> Iterator[When]:
    yield from (date for date in (visit.start, visit.end) if date is not None)


def _is_interrupted(visit: Row, following: Row) -> bool:
    """Whether the days of a visit hold the first day of the following one, but not as the last."""
    if visit.end is None or visit.end.day is None or following.start is None:
        return False
    return following.start.day is not None and following.start.day < visit.end.day


def _is_one_day(visit: Row) -> bool:
    return visit.start is not None and visit.start == visit.end


def _arrival(visit: Row, *, is_first: bool) -> When | None:
    """When the traveller came to a place of a visit, as far as the row says so.

    The row has the days of all its places: to those after the first, he came some time in them.
    """
    start, end = visit.start, visit.end
    if is_first or start is None or end is None:
        return start if is_first else None
    try:
        return When(f"{start}/{end}")
    except DateError:
        # One is an interval itself, or they are in the wrong order.
        return None


def _date_note(visit: Row, names: str) -> str | None:
    notes = []
    start, end = visit.start, visit.end
    if start is not None and end is not None and end.last_day < start.first_day:
        notes.append(
            f"The file gives {span(start, None)} as the start and {span(end, None)} as the end."
        )
    elif names:
        notes.append(f"The file gives {span(start, end)} for {names} together.")
    notes += [f"The file gives the date “{text}”." for text in visit.unread]
    return " ".join(notes) or None


def _place_note(visit: Row, place: Locale) -> str | None:
    """What the file calls the country, if that is not its name today; or that it names no place."""
    notes = []
    code = country_code(visit.country, visit.year)
    is_plain = code is not None and code == place.country
    if visit.country and not (
        is_plain and code and key(spoken(visit.country)) in (key(english_name(code)), key(code))
    ):
        notes.append(f"The file gives the country as “{visit.country}”.")
    if not place.wanted:
        notes.append(f"The file names no place, only “{place.name}”.")
    return " ".join(notes) or None
