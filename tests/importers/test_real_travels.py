"""The four files of official travels beside the checkout, if they are there."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.gazetteer import open_gazetteer
from app.importers.formats.travels import read
from app.importers.imported import File, Imported
from app.importers.placing import place
from app.tour import dump, parse
from app.tour.file.check import check
from app.tour.geodesy import metres_between
from app.tour.model import Stop
from tests.importers.test_travels import records_of
from tests.measuring import seconds_of

TRAVELS = Path(__file__).resolve().parents[3] / "shared" / "travels"
needs_travels = pytest.mark.skipif(not TRAVELS.exists(), reason="the travels are not beside it")

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
The Bahamas BS 24.7 -78.0
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
