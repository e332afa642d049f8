"""The XML of official travels: tours as a person would divide them, stops, remarks and meetings."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from xml.etree.ElementTree import fromstring
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.gazetteer import open_gazetteer
from app.importers.building import clean
from app.importers.imported import File, Imported, ImportRefused
from app.importers.placing import place
from app.importers.travels import read
from app.importers.trips.remarks import proposed
from app.importers.trips.spans import span
from app.tour import dump, parse
from app.tour.file.check import check
from app.tour.geodesy import metres_between
from app.tour.model import Stop, Tour
from app.tour.when import When
from tests.measuring import seconds_of

TRAVELS = Path(__file__).resolve().parents[3] / "shared" / "travels"
needs_travels = pytest.mark.skipif(not TRAVELS.exists(), reason="the travels are not beside it")


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


@pytest.mark.parametrize(
    ("remark", "title", "people"),
    [
        ("Met with Prime Minister Churchill and Foreign Secretary Eden.",
         "Meeting with Prime Minister Churchill and Foreign Secretary Eden",
         "Prime Minister: Churchill; Foreign Secretary: Eden"),
        ("Met with Chairman Mao Tse-tung, Premier Chou En-lai, and senior Chinese officials.",
         "Meeting with Chairman Mao Tse-tung, Premier Chou En-lai, and senior Chinese officials",
         "Chairman: Mao Tse-tung; Premier: Chou En-lai"),
        ("Met with President Sadat; announced an agreement.", "Meeting with President Sadat",
         "President: Sadat"),
        ("Met with King Albert, addressed Parliament.", "Meeting with King Albert", "King: Albert"),
        ("Met with Prime Minister Mollet and attended a meeting of U.S. Chiefs of Mission.",
         "Meeting with Prime Minister Mollet", "Prime Minister: Mollet"),
        ("Met with senior Italian officials.", "Meeting with senior Italian officials", ""),
        ("Met with city and U.S. officials.", "Meeting with city and U.S. officials", ""),
        ("Audience with Pope Pius XII.", "Audience with Pope Pius XII", "Pope: Pius XII"),
        ("Conferred with Prime Ministers Eden and Mendes-France on Indochina.",
         "Meeting with Prime Ministers Eden and Mendes-France",
         "Prime Minister: Eden; Prime Minister: Mendes-France"),
        ("Briefed President Giscard d'Estaing on the summit.",
         "Meeting with President Giscard d'Estaing", "President: Giscard d'Estaing"),
        ("Discussed trade with Secretary for External Affairs MacEachen.",
         "Meeting with Secretary for External Affairs MacEachen",
         "Secretary for External Affairs: MacEachen"),
        ("Met with Soviet Foreign Minister Gromyko regarding the Middle East.",
         "Meeting with Soviet Foreign Minister Gromyko", "Soviet Foreign Minister: Gromyko"),
        ("Met with Crown Prince and Prime Minister Mohammed bin Salman and Foreign Minister Prince "
         "Faisal bin Farhan Al Saud.",
         "Meeting with Crown Prince and Prime Minister Mohammed bin Salman and Foreign Minister "
         "Prince Faisal bin Farhan Al Saud",
         "Crown Prince and Prime Minister: Mohammed bin Salman; "
         "Foreign Minister: Prince Faisal bin Farhan Al Saud"),
        ("Met with Shah Mohammed Reza Pahlavi of Iran.",
         "Meeting with Shah Mohammed Reza Pahlavi of Iran", "Shah: Mohammed Reza Pahlavi"),
        ("Also met with Special Envoy to the Middle East Steve Witkoff.",
         "Meeting with Special Envoy to the Middle East Steve Witkoff",
         "Special Envoy to the Middle East: Steve Witkoff"),
        ("Met with the Duke of Windsor at Eleutheria Island, December 13.",
         "Meeting with the Duke of Windsor", ": Duke of Windsor"),
        ("Met with Dr. Adams.", "Meeting with Dr. Adams", ": Dr. Adams"),
    ],
)  # fmt: skip
def test_people_and_offices_are_taken_from_remarks(remark: str, title: str, people: str) -> None:
    (meeting,) = proposed(remark)
    assert meeting.title == title
    assert "; ".join(f"{person.role}: {person.name}" for person in meeting.people) == people


@pytest.mark.parametrize(
    "remark",
    [
        "", "Vacation.", "Accompanied President Nixon.", "Signed the Austrian State Treaty.",
        "Attended funeral ceremonies for Pope Pius XII.", "Briefed NATO officials on the summit.",
        "Met with", "Discussed preparations for the Moscow Summit.", "Stopped en route to Egypt.",
    ],
)  # fmt: skip
def test_no_meeting_is_made_up(remark: str) -> None:
    assert proposed(remark) == ()


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


# Where the places of the four files are, to half a degree: written down by hand, not looked up in
# the gazetteer. Latitude, longitude.
WHERE = """
Rome IT 41.9 12.5|Paris FR 48.9 2.35|London GB 51.5 -0.1|Bonn DE 50.7 7.1|Amsterdam NL 52.4 4.9
Brussels BE 50.85 4.35|Luxembourg LU 49.6 6.1|Cairo EG 30.05 31.25|Tel Aviv IL 32.1 34.8
Jerusalem IL 31.8 35.2|Amman JO 31.95 35.9|Damascus SY 33.5 36.3|Beirut LB 33.9 35.5
Baghdad IQ 33.3 44.4|Riyadh SA 24.7 46.7|Dhahran SA 26.3 50.1|New Delhi IN 28.6 77.2
Karachi PK 24.9 67.0|Ankara TR 39.9 32.85|Istanbul TR 41.0 29.0|Athens GR 38.0 23.7
Tripoli LY 32.9 13.2|Tokyo JP 35.7 139.7|Seoul KR 37.55 127.0|Bermuda BM 32.3 -64.75
Berlin DE 52.5 13.4|West Berlin DE 52.5 13.4|Caracas VE 10.5 -66.9|Geneva CH 46.2 6.15
Milan IT 45.5 9.2|Manila PH 14.6 121.0|Taipei TW 25.05 121.5|Bangkok TH 13.75 100.5
Rangoon MM 16.8 96.15|Vientiane LA 17.97 102.6|Phnom Penh KH 11.55 104.9|Saigon VN 10.8 106.7
Ottawa CA 45.4 -75.7|Vienna AT 48.2 16.4|Vatican City VA 41.9 12.45|Madrid ES 40.4 -3.7
Pula HR 44.87 13.85|Brioni HR 44.9 13.75|Malta MT 35.9 14.4|Colombo LK 6.9 79.85
Djakarta ID -6.2 106.85|Panama City PA 9.0 -79.5|Bogota CO 4.6 -74.1|Quito EC -0.2 -78.5
Lima PE -12.05 -77.05|Canberra AU -35.3 149.1|Kingston CA 44.2 -76.5|Marrakesh MA 31.6 -8.0
Tehran IR 35.7 51.4|Copenhagen DK 55.7 12.6|Rio de Janeiro BR -22.9 -43.2|Brasilia BR -15.8 -47.9
Brize Norton GB 51.75 -1.6|Mexico, D.F. MX 19.4 -99.1|Moscow RU 55.75 37.6|Rabat MA 34.0 -6.85
Tunis TN 36.8 10.2|Islamabad PK 33.7 73.05|Peking CN 39.9 116.4|Algiers DZ 36.75 3.05
Lisbon PT 38.7 -9.15|Aswan EG 24.1 32.9|Luxor EG 25.7 32.65|Aqaba JO 29.5 35.0
Acapulco MX 16.85 -99.9|Alexandria EG 31.2 29.9|Nicosia CY 35.2 33.35|Salzburg AT 47.8 13.05
Bad Reichenhall DE 47.7 12.9|Jidda SA 21.5 39.2|Simferopol UA 44.95 34.1|Minsk BY 53.9 27.55
Dusseldorf DE 51.2 6.8|Munich DE 48.15 11.55|Nogales MX 31.3 -110.95|Dhaka BD 23.75 90.4
Magdalena de Kino MX 30.6 -110.95|Rawalpindi PK 33.6 73.05|Kabul AF 34.5 69.2
Bucharest RO 44.4 26.1|Belgrade RS 44.8 20.5|Vladivostok RU 43.1 131.9|Soochow CN 31.3 120.6
Martinique MQ 14.65 -61.0|Zurich CH 47.4 8.55|Cardiff GB 51.5 -3.2|Warsaw PL 52.25 21.0
Helsinki FI 60.2 24.95|Sinaia RO 45.35 25.55|Montreal CA 45.5 -73.6|Taif SA 21.3 40.4
Rambouillet FR 48.65 1.85|Fuerth DE 49.5 11.0|San Jose CR 9.95 -84.1|Santa Cruz BO -17.8 -63.2
Guatemala City GT 14.6 -90.5|Nairobi KE -1.3 36.8|Dar es Salaam TZ -6.8 39.3|Lusaka ZM -15.4 28.3
Kinshasa CD -4.3 15.3|Monrovia LR 6.3 -10.8|Dakar SN 14.7 -17.45|Oslo NO 59.9 10.75
Stockholm SE 59.3 18.05|Santo Domingo DO 18.5 -69.9|Santiago CL -33.45 -70.65|Lahore PK 31.55 74.35
Bodenmais DE 49.05 13.1|Grafenau DE 48.85 13.4|Deauville FR 49.35 0.1|The Hague NL 52.1 4.3
Hamburg DE 53.55 10.0|Pretoria ZA -25.75 28.2|San Salvador SV 13.7 -89.2|Abu Dhabi AE 24.45 54.4
Chaumont FR 48.1 5.15|Carlisle GB 54.9 -2.95|Manchester GB 53.5 -2.25|Genoa IT 44.4 8.95
Turin IT 45.05 7.7|Charleroi BE 50.4 4.45|Malines BE 51.0 4.5|Louvain BE 50.9 4.7
The Bahamas BS 24.5 -77.5
"""
# The gazetteer does not have these, or has two of them.
UNPLACED = {"High Rock (Jamaica)", "Rayak", "Waddington"}


@pytest.fixture(scope="module")
def real() -> dict[str, Imported]:
    return {
        path.stem: place(read(File(data=path.read_bytes(), name=path.name)), open_gazetteer(), {})
        for path in sorted(TRAVELS.glob("*.xml"))
    }


def stops(real: dict[str, Imported]) -> list[Stop]:
    return [stop for found in real.values() for tour in found.tours for stop in tour.stops]


@needs_travels
def test_all_visits_of_the_real_files_are_read(real: dict[str, Imported]) -> None:
    visits = {
        name: sum(
            "name" in record
            for tour in found.tours
            for stop in tour.stops
            for record in records_of(stop)
        )
        for name, found in real.items()
    }
    assert visits == {
        "dulles-john-foster": 117,
        "kissinger-henry-a": 216,
        "rubio-marco": 9,
        "wilson-woodrow": 10,
    }
    for found in real.values():
        assert not found.left_out and not any(check(tour) for tour in found.tours)
        for tour in found.tours:
            assert parse(dump(tour), "again") == tour


@needs_travels
def test_the_real_visits_are_divided_as_a_person_would(real: dict[str, Imported]) -> None:
    counts = {name: len(found.tours) for name, found in real.items()}
    assert counts == {
        "dulles-john-foster": 48,
        "kissinger-henry-a": 40,
        "rubio-marco": 2,
        "wilson-woodrow": 3,
    }
    titles = {tour.title for found in real.values() for tour in found.tours}
    assert {
        "Marco Rubio: Panama, El Salvador, Costa Rica and 2 more, 1–6 February 2025",
        "Marco Rubio: Germany, Israel, Saudi Arabia and United Arab Emirates, 14–19 February 2025",
        "Woodrow Wilson: United Kingdom (Bermuda), 18 November – 13 December 1912",
        "Woodrow Wilson: France, United Kingdom and Italy, 14 December 1918 – 14 February 1919",
        "Woodrow Wilson: France and Belgium, 14 March – 28 June 1919",
        # By way of England to Formosa, with a day in the air.
        "John Foster Dulles: Italy, Vatican City, United Kingdom and Republic of China, "
        "18–23 October 1958",
        # The shuttle between Damascus and Jerusalem.
        "Henry A. Kissinger: Switzerland, Algeria, Egypt and 5 more, 28 April – 31 May 1974",
        # Two days after London, but by way of his wedding at home.
        "Henry A. Kissinger: Mexico (Acapulco and Mexico, D.F.), 30 March – 9 April 1974",
    } <= titles


@needs_travels
def test_nearly_all_real_places_are_found_in_the_right_country(real: dict[str, Imported]) -> None:
    placings = [placing for found in real.values() for placing in found.placings]
    found = [placing for placing in placings if placing.place is not None]
    assert len(found) >= 0.97 * len(placings)
    assert len(placings) == len(stops(real)) == 384
    assert {stop.name for stop in stops(real) if stop.position is None} == UNPLACED
    for stop in stops(real):
        assert stop.place_note and (stop.position is None) == (stop.place_basis == "stated")


@needs_travels
def test_the_real_places_are_where_they_are_known_to_be(real: dict[str, Imported]) -> None:
    known: dict[str, tuple[str, tuple[float, float]]] = {}
    for entry in WHERE.replace("\n", "|").split("|"):
        if entry:
            name, country, lat, lon = entry.rsplit(" ", 3)
            known[name] = (country, (float(lon), float(lat)))
    assert len(known) > 100
    seen = set()
    for stop in stops(real):
        if stop.position is not None:
            country, point = known[stop.name]
            assert stop.country == country, stop.name
            assert metres_between(stop.position, point) < 60_000, stop.name
            seen.add(stop.name)
    assert seen == set(known)


@needs_travels
def test_thousands_of_visits_take_seconds(real: dict[str, Imported]) -> None:
    body = "".join(
        path.read_text(encoding="utf-8")
        .partition("<trips>")[2]
        .rpartition("</trips>")[0]
        .replace('who="', f'who="{number}-')
        for number in range(12)
        for path in sorted(TRAVELS.glob("*.xml"))
    )
    file = File(data=f"<trips>{body}</trips>".encode(), name="all.xml")

    def work() -> None:
        found = place(read(file), open_gazetteer(), {})
        assert len(found.tours) == 12 * sum(len(each.tours) for each in real.values())

    assert seconds_of(work) < 12
