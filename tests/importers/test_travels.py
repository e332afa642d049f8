"""The XML of official travels: tours as a person would divide them, stops, remarks and meetings."""

from __future__ import annotations

import datetime as dt
from xml.etree.ElementTree import fromstring
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.gazetteer import open_gazetteer
from app.importers.building import clean
from app.importers.formats.travels import read
from app.importers.imported import File, Imported, ImportRefused
from app.importers.placing import place
from app.importers.trips.spans import span
from app.tour import dump, parse
from app.tour.file.check import check
from app.tour.model import Stop, Tour
from app.tour.when import When


def trip(
    start: str,
    end: str,
    country: str,
    locale: str = "",
    remarks: str = "",
    *,
    number: int = 1,
    who: str = "a",
    name: str = "Ada Example",
) -> str:
    return (
        f'<trip role="secretary" who="{who}"><id>{number}</id><role>secretary</role>'
        f"<name>{escape(name)}</name><start-date>{escape(start)}</start-date>"
        f"<end-date>{escape(end)}</end-date><country id='x'>{escape(country)}</country>"
        f"<locale>{escape(locale)}</locale><remarks>{escape(remarks)}</remarks></trip>"
    )


def tours_of(*trips: str) -> tuple[Tour, ...]:
    return imported(*trips).tours


def imported(*trips: str) -> Imported:
    data = f"<trips>{''.join(trips)}</trips>".encode()
    found = read(File(data=data, name="travels.xml"))
    for tour in found.tours:
        assert not check(tour)
        assert parse(dump(tour), "again") == tour
    return found


def stops_of(*trips: str) -> list[tuple[str, str, str]]:
    (tour,) = tours_of(*trips)
    return [(stop.name, str(stop.arrive or ""), str(stop.depart or "")) for stop in tour.stops]


def records_of(stop: Stop) -> list[dict[str, str]]:
    """What a stop keeps of its visits."""
    records = stop.extra["trips"]
    assert isinstance(records, list)
    return records


def names_of(locale: str, country: str = "France", year: int = 1955) -> list[str]:
    (tour,) = tours_of(trip(f"{year}-05-01", f"{year}-05-01", country, locale))
    return [stop.name for stop in tour.stops]


@pytest.mark.parametrize(
    ("end", "start", "country", "count"),
    [
        ("1975-03-10", "1975-03-10", "Japan", 1), ("1975-03-10", "1975-03-11", "Japan", 1),
        ("1975-03-10", "1975-03-12", "Japan", 1), ("1975-03-10", "1975-03-13", "Japan", 2),
        ("1955-03-10", "1955-03-13", "Japan", 1), ("1955-03-10", "1955-03-14", "Japan", 2),
        ("1900-03-10", "1900-03-20", "Japan", 1), ("1900-03-10", "1900-03-21", "Japan", 2),
        # Home is next door.
        ("1975-03-10", "1975-03-11", "Canada", 1), ("1975-03-10", "1975-03-12", "Canada", 2),
        ("1900-03-10", "1900-03-12", "Mexico", 2),
        # Months and years allow days in between.
        ("1975-03-10", "1975-04", "Japan", 2), ("1975-03", "1975-04-01", "Japan", 1),
    ],
)  # fmt: skip
def test_visits_are_one_tour_if_nobody_could_have_gone_home_between(
    end: str, start: str, country: str, count: int
) -> None:
    first = trip(end, end, "Italy", "Rome")
    second = trip(start, start, country, number=2)
    assert len(tours_of(first, second)) == len(tours_of(second, first)) == count


def test_a_visit_within_others_is_a_part_of_their_tour() -> None:
    (tour,) = tours_of(
        trip("1974-05-03", "1974-05-29", "Syria", "Damascus"),
        trip("1974-05-05", "1974-05-06", "Jordan", "Amman", number=2),
        trip("1974-05-31", "1974-05-31", "Egypt", "Cairo", number=3),
    )
    assert [stop.name for stop in tour.stops] == ["Damascus", "Amman", "Cairo"]
    assert tour.stops[0].date_note == "The file gives other visits within these days."
    assert tour.stops[1].date_note is None


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("Returned to U.S. May 10.", "", 2), ("Arrived in the U.S. May 10.", "", 2),
        ("Returned May 10.", "", 2), ("", "Left Washington May 10.", 2),
        ("", "Departed the U.S. May 10.", 2), ("Stopped en route to Tokyo.", "Returned home.", 1),
    ],
)  # fmt: skip
def test_a_remark_about_home_divides(first: str, second: str, count: int) -> None:
    trips = (
        trip("1974-05-09", "1974-05-09", "Italy", "Rome", first),
        trip("1974-05-10", "1974-05-10", "Japan", "Tokyo", second, number=2),
    )
    assert len(tours_of(*trips)) == count


def test_persons_have_tours_of_their_own() -> None:
    tours = tours_of(
        trip("2001-05-01", "2001-05-02", "Italy", "Rome"),
        trip("2001-05-02", "2001-05-03", "Spain", "Madrid", who="b", name="Ben Example", number=2),
        trip("2001-05-02", "2001-05-04", "Greece", "Athens", number=3),
    )
    assert [tour.title for tour in tours] == [
        "Ada Example: Italy and Greece, 1–4 May 2001",
        "Ben Example: Spain (Madrid), 2–3 May 2001",
    ]
    assert [tour.traveller for tour in tours] == ["ada-example", "ben-example"]
    assert tours[0].person("ada-example").role == "Secretary of State"
    assert {tour.language for tour in tours} == {"en"}


@pytest.mark.parametrize(
    ("locale", "country", "names"),
    [
        ("Paris, Versailles and Nice", "France", ["Paris", "Versailles", "Nice"]),
        ("London and Windsor", "United Kingdom", ["London", "Windsor"]),
        ("St. Thomas,St. Croix", "Denmark", ["St. Thomas", "St. Croix"]),
        ("Rome, Genoa, and Milan", "Italy", ["Rome", "Genoa", "Milan"]),
        ("Mexico, D.F.", "Mexico", ["Mexico, D.F."]),
        ("Acapulco, Mexico, D.F.", "Mexico", ["Acapulco", "Mexico, D.F."]),
        ("Trinidad and Tobago", "United Kingdom", ["Trinidad and Tobago"]),
        ("Hamilton, Bermuda", "United Kingdom", ["Hamilton, Bermuda"]),
        ("Jamaica, Bermuda", "United Kingdom", ["Jamaica", "Bermuda"]),
        ("Nassau, Bahamas; Kingston, Jamaica", "United Kingdom",
         ["Nassau, Bahamas", "Kingston, Jamaica"]),
        ("High Rock (Jamaica)", "United Kingdom", ["High Rock (Jamaica)"]),
        ("Oran (Algiers, Algeria), Tunis", "France", ["Oran (Algiers, Algeria)", "Tunis"]),
        ("Managua, Nicaragua", "Nicaragua", ["Managua, Nicaragua"]),
        ("Esch, Luxembourg", "Luxembourg", ["Esch", "Luxembourg"]),
        ("Jericho, Gaza", "Palestinian Authority", ["Jericho", "Gaza"]),
        ("", "Vatican City", ["Vatican City"]), ("", "Korea, Republic of", ["Republic of Korea"]),
        ("En route to Paris", "France", ["En route to Paris"]),
        ("Paris, Paris", "France", ["Paris"]),
        (" , ;", "France", ["France"]), ("Nantes", "France", ["Nantes"]), ("", "", ["Stop 1"]),
    ],
)  # fmt: skip
def test_a_locale_is_divided_into_places(locale: str, country: str, names: list[str]) -> None:
    assert names_of(locale, country) == names


def test_places_of_a_day_have_that_day_and_those_of_several_share_them() -> None:
    day = stops_of(trip("1974-10-21", "1974-10-21", "Mexico", "Nogales, Magdalena de Kino"))
    assert day == [
        ("Nogales", "1974-10-21", "1974-10-21"),
        ("Magdalena de Kino", "1974-10-21", "1974-10-21"),
    ]
    several = trip("1918-12-26", "1918-12-31", "United Kingdom", "London, Carlisle, Manchester")
    assert stops_of(several) == [
        ("London", "1918-12-26", ""),
        ("Carlisle", "1918-12-26/1918-12-31", ""),
        ("Manchester", "1918-12-26/1918-12-31", "1918-12-31"),
    ]
    (tour,) = tours_of(several)
    for stop in tour.stops:
        assert stop.date_basis == "inferred"
        assert stop.date_note == (
            "The file gives 26–31 December 1918 for London, Carlisle and Manchester together."
        )
    (alone,) = tours_of(trip("1918-12-26", "1918-12-31", "Italy", "Rome"))
    assert alone.stops[0].date_basis == "stated" and alone.stops[0].date_note is None


@pytest.mark.parametrize(
    ("start", "end", "arrive", "depart", "note"),
    [
        ("2001-05-01", "", "2001-05-01", "", None), ("", "2001-05-01", "", "2001-05-01", None),
        ("2001-05", "2001-06", "2001-05", "2001-06", None), ("2001", "", "2001", "", None),
        ("5 May 2001", "6 May 2001", "2001-05-05", "2001-05-06", None),
        ("Spring", "", "", "", "The file gives the date “Spring”."),
        ("03/04/2001", "", "", "", "The file gives the date “03/04/2001”."),
        ("2001-02-30", "", "", "", "The file gives the date “2001-02-30”."),
        ("2001-05-02", "2001-05-01", "2001-05-02", "2001-05-01",
         "The file gives 2 May 2001 as the start and 1 May 2001 as the end."),
        ("", "", "", "", None),
    ],
)  # fmt: skip
def test_no_part_of_a_date_is_invented(
    start: str, end: str, arrive: str, depart: str, note: str | None
) -> None:
    (tour,) = tours_of(trip(start, end, "Italy", "Rome"))
    stop = tour.stops[0]
    assert (str(stop.arrive or ""), str(stop.depart or "")) == (arrive, depart)
    assert stop.date_note == note


def test_visits_come_in_order_of_time_and_say_so_if_only_their_ends_decide() -> None:
    (tour,) = tours_of(
        trip("2001-05-02", "2001-05-04", "Italy", "Rome", number=1),
        trip("2001-05-02", "2001-05-02", "Spain", "Madrid", number=2),
        trip("2001-05-01", "2001-05-02", "Greece", "Athens", number=3),
    )
    assert [stop.name for stop in tour.stops] == ["Athens", "Madrid", "Rome"]
    assert [stop.order_basis for stop in tour.stops] == ["stated", "stated", "inferred"]


def test_a_short_visit_to_a_place_within_a_longer_one_is_the_same_stop() -> None:
    (tour,) = tours_of(
        trip("1919-01-01", "1919-01-06", "Italy", "Rome, Turin", "Met with King George V."),
        trip(
            "1919-01-04", "1919-01-04", "Italy", "Rome", "Audience with Pope Benedict XV", number=2
        ),
        trip("1919-01-05", "1919-01-05", "France", "Rome", number=3),
    )
    assert [stop.name for stop in tour.stops] == ["Rome", "Turin", "Rome"]
    rome = tour.stops[0]
    assert [fact.text for fact in rome.facts] == [
        "Met with King George V.",
        "Audience with Pope Benedict XV",
    ]
    assert [str(fact.date or "") for fact in rome.facts] == ["", "1919-01-04"]
    assert [fact.cite[0].locator for fact in rome.facts] == ["trip 1", "trip 2"]


def test_a_remark_is_a_fact_and_proposes_a_meeting() -> None:
    (tour,) = tours_of(
        trip(
            "2025-02-01",
            "2025-02-03",
            "Panama",
            "Panama City",
            "Met with President\n            José Raúl Mulino.",
            number=4281,
        )
    )
    stop = tour.stops[0]
    (fact,), (meeting,) = stop.facts, stop.meetings
    assert fact.text == "Met with President José Raúl Mulino."
    assert fact.cite[0].locator == meeting.cite[0].locator == "trip 4281"
    assert fact.basis == "stated" and meeting.basis == "inferred"
    assert meeting.title == "Meeting with President José Raúl Mulino"
    assert meeting.note == "Proposed from the remark “Met with President José Raúl Mulino.”"
    assert [(tour.person(each).name, tour.person(each).role) for each in meeting.people] == [
        ("José Raúl Mulino", "President")
    ]
    # The visit has three days, and the file does not say which of them.
    assert meeting.date is None


def test_what_is_no_meeting_stays_a_fact() -> None:
    (tour,) = tours_of(
        trip(
            "1975-05-21",
            "1975-05-21",
            "France",
            "Paris",
            "Attended the NATO Foreign Ministers' Meeting.",
        ),
    )
    assert not tour.stops[0].meetings and len(tour.stops[0].facts) == 1


def test_unknown_members_are_kept_and_the_rest_is_counted() -> None:
    data = (
        b'<trips xmlns="urn:x"><note>n</note><trip who="a" mood="good"><id>5</id><name>Ada</name>'
        b"<start-date>2001-05-01</start-date><country id='italy'>Italy</country>"
        b"<locale>Rome</locale><cost currency='USD'>12</cost></trip><trip><id>6</id></trip></trips>"
    )
    found = read(File(data=data, name="x.xml"))
    (tour,) = found.tours
    (record,) = records_of(tour.stops[0])
    assert record == {
        "who": "a",
        "mood": "good",
        "id": "5",
        "name": "Ada",
        "start-date": "2001-05-01",
        "country": "Italy",
        "country id": "italy",
        "locale": "Rome",
        "cost": "12",
        "cost currency": "USD",
    }
    assert [(left.kind, left.count) for left in found.left_out] == [
        ("empty row", 1),
        ("preamble row", 1),
    ]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2025-02-01", "2025-02-06", "1–6 February 2025"), ("1994-03", "1994-03", "March 1994"),
        ("1974-02-07", "1974-02-07", "7 February 1974"),
        ("1974-04-28", "1974-05-31", "28 April – 31 May 1974"),
        ("1918-12-14", "1919-02-14", "14 December 1918 – 14 February 1919"), ("1866", None, "1866"),
        ("1994-03", "1994-05", "March – May 1994"), ("1994-03-05~", None, "about 5 March 1994"),
        (None, "1994-03-05", "5 March 1994"), (None, None, ""), ("1994", "1995", "1994 – 1995"),
        ("1994-03-05T10:00", "1994-03-05T12:00", "5 March 1994"),
    ],
)  # fmt: skip
def test_spans_are_short(start: str | None, end: str | None, words: str) -> None:
    assert span(When(start) if start else None, When(end) if end else None) == words


@pytest.mark.parametrize("data", [b"<trips/>", b"<trips><trip/></trips>", b"<trips><trip>", b""])
def test_a_file_without_visits_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(ImportRefused, match=r"^The file [^\n]*\.$"):
        read(File(data=data, name="x.xml"))


WORDS = st.text(
    st.sampled_from("abc ,;.()&-'’ÄéPM0189/\n\t\u202e") | st.characters(codec="utf-8"), max_size=40
).map(lambda text: "".join(each for each in text if each >= " " and each not in "\ufffe\uffff"))
DATES = st.dates(dt.date(1866, 1, 1), dt.date(2025, 12, 31)).map(str) | WORDS
TRIPS = st.builds(
    trip,
    DATES,
    DATES,
    WORDS | st.sampled_from(["U.S.S.R.", "United Kingdom", "France", "Vatican City"]),
    WORDS | st.sampled_from(["Moscow, Kiev", "London and Windsor", "En route", "Malta"]),
    WORDS | st.sampled_from(["Met with President A. B and King C of D.", "Returned to U.S."]),
    number=st.integers(0, 9),
    who=st.sampled_from("ab"),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(TRIPS, min_size=1, max_size=6))
def test_whatever_the_rows_hold_every_remark_and_visit_is_kept(trips: list[str]) -> None:
    trips = [trip("2001-05-01", "2001-05-02", "Italy", "Rome", "Vacation."), *trips]
    found = read(File(data=f"<trips>{''.join(trips)}</trips>".encode(), name="x.xml"))
    result = place(found, open_gazetteer(), {})
    records, remarks = 0, []
    for tour in result.tours:
        assert tour.title and not check(tour)
        for stop in tour.stops:
            assert stop.position != (0, 0)
            remarks += [fact.text for fact in stop.facts]
            records += sum("name" in record for record in records_of(stop))
    written = [
        " ".join("".join(root.findtext("remarks") or "").split()) for root in map(fromstring, trips)
    ]
    assert sorted(remarks) == sorted(filter(None, map(clean, written)))
    left = sum(each.count for each in result.left_out)
    assert records + left == len(trips)
