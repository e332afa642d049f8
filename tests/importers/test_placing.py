"""Stops are placed by their names: in the right country, with a reason, or they are asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.gazetteer import open_gazetteer
from app.importers.countries import candidates, country_code, territories
from app.importers.imported import Imported, Question, Wanted
from app.importers.places.matching import other_names
from app.importers.placing import place
from app.tour.file.check import check
from app.tour.model import Stop, Tour
from tests.measuring import seconds_of


def wish(
    name: str,
    country: str | None = None,
    *,
    countries: Sequence[str] = (),
    region: str | None = None,
    is_code: bool = False,
) -> Wanted:
    return Wanted(
        tour=0,
        stop="",
        name=name,
        country=country,
        countries=tuple(countries),
        region=region,
        is_code=is_code,
    )


def then(name: str, country: str, year: int) -> Wanted:
    """A name in a country of the past, as an importer wants it."""
    code = country_code(country, year)
    return wish(name, code, countries=[each for each in candidates(country, year) if each != code])


def placed(*wishes: Wanted | str, answers: Mapping[str, str] | None = None) -> Imported:
    """The outcome for one tour of these stops, whose ids are their numbers."""
    wanted = [
        Wanted(
            tour=0,
            stop=str(number),
            name=each.name,
            country=each.country,
            countries=each.countries,
            region=each.region,
            is_code=each.is_code,
        )
        for number, each in enumerate(
            wish(each) if isinstance(each, str) else each for each in wishes
        )
    ]
    stops = tuple(
        Stop(id=each.stop, name=each.name or "?", country=each.country) for each in wanted
    )
    before = Imported(format="csv", tours=(Tour(title="T", stops=stops),), wanted=tuple(wanted))
    after = place(before, open_gazetteer(), answers or {})
    assert [placing.stop for placing in after.placings] == [each.stop for each in wanted]
    assert not check(after.tours[0])
    return after


def only(wanted: Wanted | str) -> tuple[str, str | None] | None:
    """The name and country of the place of a single stop."""
    found = placed(wanted).placings[0].place
    return (found.name, found.country) if found else None


def names(imported: Imported) -> list[str]:
    return [
        f"{each.place.name} {each.place.country}" if each.place else ""
        for each in imported.placings
    ]


def the_question(imported: Imported) -> Question:
    (question,) = imported.questions
    return question


@pytest.mark.parametrize(
    ("name", "country", "found"),
    [
        ("Panama City", "PA", "Panama City"), ("San Jose", "CR", "San José"),
        ("Rangoon", "MM", "Yangon"), ("Peking", "CN", "Beijing"), ("Malines", "BE", "Mechelen"),
        ("Saigon", "VN", "Ho Chi Minh City"), ("Dusseldorf", "DE", "Düsseldorf"),
        ("Fuerth", "DE", "Fürth"),
        ("Mexico, D.F.", "MX", "Mexico City"), ("Bathurst", "GM", "Banjul"),
        ("West Berlin", "DE", "Berlin"), ("Balboa", "PA", "Panama City"), ("東京", "JP", "Tokyo"),
        ("Kuwait", "KW", "Kuwait City"), ("Luxembourg", "LU", "Luxembourg"),
        ("Guatemala", "GT", "Guatemala City"), ("Phuket Island", "TH", "Phuket"),
        ("Brize Norton", "GB", "RAF Brize Norton"), ("San Juan", "US", "San Juan"),
    ],
)  # fmt: skip
def test_a_name_is_found_in_its_country(name: str, country: str, found: str) -> None:
    place = placed(wish(name, country)).placings[0].place
    assert place is not None and place.name == found
    assert place.country in (country, *territories(country)) and place.kind != "country"


@pytest.mark.parametrize(
    ("name", "country", "year", "found"),
    [
        ("Kiev", "U.S.S.R.", 1972, ("Kyiv", "UA")), ("Minsk", "U.S.S.R.", 1974, ("Minsk", "BY")),
        ("Leningrad", "U.S.S.R.", 1972, ("Saint Petersburg", "RU")),
        ("Pula", "Yugoslavia", 1955, ("Pula", "HR")),
        ("Bratislava", "Czechoslovakia", 1980, ("Bratislava", "SK")),
        ("Lemberg", "Austria-Hungary", 1900, ("Lviv", "UA")),
        ("Constantinople", "Ottoman Empire", 1900, ("Istanbul", "TR")),
        ("Königsberg", "Germany", 1910, ("Kaliningrad", "RU")),
        ("Bermuda", "United Kingdom", 1953, ("Bermuda", "BM")),
        ("Malta", "United Kingdom", 1943, ("Malta", "MT")),
        ("Nassau", "United Kingdom", 1962, ("Nassau", "BS")),
        ("London", "United Kingdom", 1955, ("London", "GB")),
        ("Kingston", "United Kingdom", 1920, ("Kingston", "JM")),
        ("Trinidad", "United Kingdom", 1936, ("Port of Spain", "TT")),
        ("St. Croix", "Denmark", 1866, ("Saint Croix", "VI")),
        ("Havana", "Spain", 1866, ("Havana", "CU")), ("Dhaka", "Pakistan", 1956, ("Dhaka", "BD")),
        ("Algiers", "France", 1943, ("Algiers", "DZ")), ("Dhaka", "Pakistan", 1980, None),
        ("Kingston", "United Kingdom", 2015, ("Kingston upon Thames", "GB")),
    ],
)  # fmt: skip
def test_a_place_lies_in_the_country_of_that_time(
    name: str, country: str, year: int, found: tuple[str, str] | None
) -> None:
    assert only(then(name, country, year)) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Paris, Texas", ("Paris", "US")), ("Paris, TX", ("Paris", "US")),
        ("Atlanta, Georgia", ("Atlanta", "US")), ("Tbilisi, Georgia", ("Tbilisi", "GE")),
        ("Naples, Florida", ("Naples", "US")), ("Hanoi, Vietnam", ("Hanoi", "VN")),
        ("Hotel Metropole, Hanoi", ("Hanoi", "VN")), ("10117 Berlin", ("Berlin", "DE")),
        ("221B Baker Street, London NW1 6XE, UK", ("London", "GB")),
        ("Dinner at Chez Paul in Lyon", ("Lyon", "FR")), ("Seoul South Korea", ("Seoul", "KR")),
        ("Reichstag, Berlin", ("Reichstag", "DE")), ("Frankfurt (Oder)", ("Frankfurt", "DE")),
        # Unknown, or no names at all.
        ("Springfield, Ontario", None), ("Lunch with Anna", None), ("The airport", None),
        ("Home", None), ("Georgia", None), ("Germany", None), ("Mexico", None), ("", None),
        ("?!", None), ("x" * 5000, None),
    ],
)  # fmt: skip
def test_words_are_placed_without_a_country_only_if_they_are_clear(
    words: str, found: tuple[str, str] | None
) -> None:
    assert only(words) == found


def test_a_place_is_never_in_another_country() -> None:
    assert only(wish("Paris", "GB")) is None
    assert only(wish("Rayak", "JO")) is None
    assert only(wish("Hanoi", "DE")) is None
    assert only(wish("JFK", "DE", is_code=True)) is None


def test_codes_are_of_airports() -> None:
    assert only(wish("JFK", is_code=True)) == ("John F Kennedy International Airport", "US")
    assert only(wish("lhr", "GB", is_code=True)) == ("London Heathrow Airport", "GB")
    assert only(wish("QQQ", is_code=True)) is None
    assert only(wish("Paris", is_code=True)) is None


def test_a_region_decides() -> None:
    assert placed(wish("Springfield", "US", region="Illinois")).placings[0].place is not None
    place = placed(wish("Springfield", "US", region="Oregon")).placings[0].place
    assert place is not None and place.region == "Oregon"


def test_the_stop_says_where_it_was_placed_and_why() -> None:
    result = placed(wish("Panama City", "PA"), then("Bermuda", "United Kingdom", 1953))
    first, second = result.tours[0].stops
    assert first.place_basis == second.place_basis == "inferred"
    assert first.place_note == "Placed by its name in Panama by the gazetteer (GeoNames)."
    assert first.position == (-79.51973, 8.9936) and first.country == "PA"
    assert second.country == "BM"
    assert second.place_note == (
        "Placed in the middle of Bermuda by the gazetteer (Natural Earth)."
        " The file gives the United Kingdom as its country."
    )
    hotel = placed("Hotel Metropole, Hanoi").tours[0].stops[0]
    assert "the town that it names" in (hotel.place_note or "")
    assert not result.questions and not result.wanted


def test_a_stop_that_is_not_found_stays_without_a_place_and_is_named() -> None:
    result = placed(wish("Nowhereville", "JM"))
    stop, placing = result.tours[0].stops[0], result.placings[0]
    assert stop.position is None and stop.country == "JM" and stop.place_basis == "stated"
    assert stop.place_note == "The gazetteer has no place of this name in Jamaica."
    assert (placing.written, placing.place, placing.others) == ("Nowhereville", None, ())
    assert not result.questions


def test_neighbours_decide_between_places_of_one_name() -> None:
    result = placed(wish("Bodenmais", "DE"), wish("Grafenau", "DE"))
    place = result.placings[1].place
    assert place is not None and place.region == "Bavaria"
    assert "nearest to the stop Bodenmais" in (result.tours[0].stops[1].place_note or "")
    result = placed(wish("Stuttgart", "DE"), wish("Grafenau", "DE"))
    place = result.placings[1].place
    assert place is not None and place.region == "Baden-Wuerttemberg"
    # Far from both, and with no neighbour.
    assert placed(wish("Hamburg", "DE"), wish("Grafenau", "DE")).placings[1].place is None
    assert the_question(placed(wish("Grafenau", "DE"))).is_open


def test_a_stop_with_coordinates_is_a_neighbour_and_is_left_alone() -> None:
    stops = (
        Stop(id="a", name="Here", lon=13.1, lat=49.07, country="DE"),
        Stop(id="b", name="Grafenau"),
    )
    wanted = (
        Wanted(tour=0, stop="a", name="Here", country="DE"),
        Wanted(tour=0, stop="b", name="Grafenau", country="DE"),
        Wanted(tour=0, stop="c", name="No such stop"),
        Wanted(tour=7, stop="a", name="No such tour"),
    )
    before = Imported(format="csv", tours=(Tour(title="T", stops=stops),), wanted=wanted)
    after = place(before, open_gazetteer(), {})
    assert after.tours[0].stops[0] == stops[0]
    assert after.tours[0].stops[1].country == "DE"
    assert [placing.stop for placing in after.placings] == ["b"]


def test_a_famous_name_between_stops_elsewhere_is_asked() -> None:
    assert names(placed("Rome", "Athens", "Cairo")) == ["Rome IT", "Athens GR", "Cairo EG"]
    result = placed("Dallas", "Paris", "Houston")
    assert names(result) == ["Dallas US", "", "Houston US"]
    twice = placed("Dallas", "Paris", "Paris", "Houston")
    assert names(twice) == ["Dallas US", "", "", "Houston US"] and the_question(twice)
    assert {"Paris, Ile-de-France, France", "Paris, Texas, United States"} <= {
        answer.detail for answer in the_question(result).answers
    }


def test_a_question_is_asked_once_for_a_name_and_its_answer_places_all_stops() -> None:
    wishes = (wish("Springfield", "US"), wish("Springfield", "US"))
    question = the_question(placed(*wishes))
    assert (question.id, question.kind, question.about) == ("place:0/0", "place", "Springfield")
    assert (question.target, question.chosen, question.is_open) == ("0", "none", True)
    details = [answer.detail for answer in question.answers]
    assert (
        details[0] == "Springfield, Illinois, United States" and question.answers[-1].id == "none"
    )
    third = placed(*wishes, answers={question.id: "2"})
    assert [each.place.region for each in third.placings if each.place] == ["Missouri"] * 2
    assert the_question(third).chosen == "2" and not the_question(third).is_open
    assert "You chose it." in (third.tours[0].stops[1].place_note or "")
    none = placed(*wishes, answers={question.id: "none"})
    assert names(none) == ["", ""] and not the_question(none).is_open
    for unknown in ("99", "-1", "x", ""):
        assert the_question(placed(*wishes, answers={question.id: unknown})).is_open


def test_places_that_have_the_same_words_are_told_apart() -> None:
    details = [answer.detail for answer in the_question(placed(wish("Waddington", "GB"))).answers]
    assert details[:2] == [
        "Waddington, England, United Kingdom (53.17° N, 0.53° W)",
        "Waddington, England, United Kingdom (53.89° N, 2.41° W)",
    ]


def test_a_name_that_is_only_a_part_is_asked() -> None:
    question = the_question(placed(wish("Rothenburg ob", "DE")))
    assert question.answers[0].detail.startswith("Rothenburg ob der Tauber")


def test_a_city_of_the_country_and_a_capital_of_its_colonies_are_asked() -> None:
    question = the_question(placed(then("Hamilton", "United Kingdom", 1957)))
    assert [answer.detail for answer in question.answers[:2]] == [
        "Hamilton, Scotland, United Kingdom",
        "Hamilton, Hamilton city, Bermuda",
    ]


def test_what_was_imported_besides_is_kept() -> None:
    question = Question(id="q", kind="rests", about="x", answers=(), chosen="", is_open=False)
    before = Imported(
        format="gpx",
        tours=(Tour(title="T", stops=(Stop(id="a", name="Rome", place_note="From row 3."),)),),
        questions=(question,),
        wanted=(Wanted(tour=0, stop="a", name="Rome", country="IT"),),
    )
    after = place(before, open_gazetteer(), {})
    assert after.format == "gpx" and after.questions == (question,)
    note = after.tours[0].stops[0].place_note
    assert note is not None and note.startswith("From row 3. Placed by its name in Italy")


def test_the_table_of_other_names_leads_to_places_in_its_countries() -> None:
    for folded, others in other_names().items():
        for country, today, _ in others:
            matches = open_gazetteer().find(today, country=country, most=1)
            assert matches and matches[0].is_whole, (folded, today)


COUNTRIES = st.sampled_from(["DE", "GB", "US", "VN", "RU", "JM", "VA", "FR", "XK", "QQ"])
NAMES = st.one_of(
    st.text(max_size=25),
    st.sampled_from(
        ["Paris", "Springfield", "Neustadt", "Kingston", "Moscow", "San José", "Null Island",
         "0, 0", "Bermuda", "Hotel Ritz, Paris", "Rome, Georgia", "JFK", "Saint Helena",
         "Gulf of Guinea"]
    ),
)  # fmt: skip
WISHES = st.builds(
    wish,
    NAMES,
    st.none() | COUNTRIES,
    countries=st.lists(COUNTRIES, max_size=3, unique=True),
    region=st.none() | st.sampled_from(["Texas", "Bavaria", "x"]),
    is_code=st.booleans(),
)


@settings(max_examples=250, deadline=None)
@given(st.lists(WISHES, max_size=5), st.sampled_from(["0", "1", "none", "?"]))
def test_nothing_is_ever_placed_at_0_0_or_outside_the_countries(
    wishes: list[Wanted], answer: str
) -> None:
    answers = {f"place:0/{number}": answer for number in range(len(wishes))}
    result = placed(*wishes, answers=answers)
    for wanted, stop, placing in zip(wishes, result.tours[0].stops, result.placings, strict=True):
        assert stop.position != (0, 0)
        assert (stop.position is None) == (placing.place is None)
        assert stop.place_note
        codes = {wanted.country, *wanted.countries} - {None}
        if wanted.country:
            codes |= set(territories(wanted.country))
        if placing.place is not None:
            assert stop.position == (placing.place.lon, placing.place.lat)
            assert not codes or stop.country in codes
            assert stop.place_basis == "inferred"
        for other in placing.others:
            assert not codes or other.country in codes


def test_equal_names_are_looked_up_once() -> None:
    once = seconds_of(lambda: placed(wish("Kingston", "JM"), wish("Neustadt", "DE")))
    many = [wish("Kingston", "JM"), wish("Neustadt", "DE")] * 1000
    assert seconds_of(lambda: placed(*many)) < once * 200
