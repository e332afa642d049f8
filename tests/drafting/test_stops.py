"""Places, the stops among them, their dates and order."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.drafting.draft import Draft, ProposedStop
from app.drafting.drafting import draft
from app.gazetteer.gazetteer import opened
from app.tour.when import When
from tests.drafting.texts import any_text

PUBLISHED = "2025-11-02"


def drafted(text: str, published: str | None = PUBLISHED) -> Draft:
    return draft(text, When(published) if published else None, opened())


def stop(proposals: Draft, name: str) -> ProposedStop:
    found = [each for each in proposals.stops if each.name == name]
    assert found, f"{name} is none of {[each.name for each in proposals.stops]}"
    return found[0]


def ticked(text: str, published: str = PUBLISHED) -> set[str]:
    return {each.name for each in drafted(text, published).stops if each.ticked}


def itinerary(text: str, published: str = PUBLISHED) -> list[str]:
    proposals = drafted(text, published)
    names = {each.id: each.name for each in proposals.stops if each.ticked}
    return [names[each] for each in proposals.itinerary if each in names]


@pytest.mark.parametrize(
    "name",
    ["Dar es Salaam", "Nuku'alofa", "St. John's", "Camp Humphreys", "The Hague", "Port Said",
     "Limbaži", "Mexico City"],
)  # fmt: skip
def test_names_of_several_words_and_with_marks_are_whole(name: str) -> None:
    found = stop(drafted(f"On Tuesday Ann Lee flew to {name} and met Tom Ray."), name)
    assert found.ticked
    assert found.places[0].lat is not None


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("She drove on to Paris, Texas, on Thursday.", "Paris", "US"),
        ("She drove on to Paris on Thursday.", "Paris", "FR"),
        ("She flew to Athens on Friday — the one in Ohio — for a panel.", "Athens", "US"),
        ("She rode to Victoria in the Seychelles on Friday.", "Victoria", "SC"),
    ],
)
def test_the_country_beside_a_name_chooses_the_place(text: str, name: str, country: str) -> None:
    place = stop(drafted(text), name).places[0]
    assert place.country == country
    assert (place.inferred is None) == (name != "Paris" or country == "US")


def test_a_country_alone_has_no_point_and_offers_its_capital_as_inferred() -> None:
    found = stop(drafted("The minister arrived in Rwanda on Monday and met farmers."), "Rwanda")
    country, capital = found.places[:2]
    assert (country.country, country.lat, country.lon) == ("RW", None, None)
    assert (capital.name, capital.country) == ("Kigali", "RW")
    assert capital.inferred is not None and capital.inferred.kind == "capital of the country"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She flew to Lima on Monday. A visit to Quito was cancelled.", "Quito"),
        ("She flew to Lima on Monday. Moscow declined to comment.", "Moscow"),
        ("She flew to Lima on Monday. The firm has offices in London and Dubai.", "London"),
        ("She flew to Lima on Monday. She was born in Madrid.", "Madrid"),
        ("She flew to Lima on Monday. Tom Ray visited Quito last year.", "Quito"),
        ("She flew to Lima on Monday. She spoke with Bogotá by telephone.", "Bogotá"),
        ("She flew to Lima on Monday. “Nobody goes to Caracas,” Tom Ray said.", "Caracas"),
        ("She flew to Lima on Monday. A poll from Boston was good for her.", "Boston"),
        ("She sailed on the Victoria to Lima on Monday.", "Victoria"),
        ("She flew to Lima on Monday. There is a pothole on London Road.", "London"),
    ],
)
def test_what_is_only_mentioned_is_not_ticked(text: str, name: str) -> None:
    assert ticked(text) == {"Lima"}
    assert name != "Lima"


def test_persons_named_like_places_are_none() -> None:
    text = "President Jack London met Paris Hilton in Lima on Monday. London then flew to Quito."
    assert ticked(text) == {"Lima", "Quito"}


def test_every_place_of_a_list_is_a_stop() -> None:
    text = "On 3 May she passed through Fresno, Albuquerque and Chicago."
    assert ticked(text, "2025-06-01") == {"Fresno", "Albuquerque", "Chicago"}


def test_a_place_followed_by_what_was_next_is_a_stop() -> None:
    assert "Brno" in {each.name for each in drafted("They left Prague. Brno followed.").stops}


def test_a_list_of_dates_with_places_is_an_itinerary() -> None:
    text = "Dates: March 3, Boston; March 5, Chicago; March 9, Seattle. Tickets from £10."
    proposals = drafted(text, "2025-02-20")
    assert [
        (each.name, each.arrive.when.text)
        for each in proposals.stops
        if each.ticked and each.arrive is not None and each.arrive.when is not None
    ] == [("Boston", "2025-03-03"), ("Chicago", "2025-03-05"), ("Seattle", "2025-03-09")]


@pytest.mark.parametrize(
    ("text", "name", "arrive", "depart"),
    [
        ("On Thursday she flew to Lima.", "Lima", "2025-10-30", None),
        ("She met a clerk at Lima, where on 8 October she bought a hat.", "Lima", "2025-10-08",
         None),
        ("She flew from Cusco to Lima on Friday.", "Cusco", "2025-10-31", None),
        ("From 6 to 8 October she was in Lima.", "Lima", "2025-10-06", "2025-10-08"),
        ("Wednesday and Thursday were for Accra.", "Accra", "2025-10-29", "2025-10-30"),
        ("On 8 October she reached Lima. She stayed on. She left Lima on 11 October.", "Lima",
         "2025-10-08", "2025-10-11"),
        ("On 8 October she flew to Lima and stayed two nights.", "Lima", "2025-10-08",
         "2025-10-10"),
        ("Lima received her on Thursday, Cusco on Friday.", "Lima", "2025-10-30", None),
        ("Lima received her on Thursday, Cusco on Friday.", "Cusco", "2025-10-31", None),
        ("She arrived in Lima yesterday from Cusco.", "Lima", "2025-11-01", None),
        ("She was in Lima on the evening of 8 October, at Cusco next day.", "Lima", "2025-10-08",
         None),
        ("The next stop is Lima on Tuesday.", "Lima", "2025-11-04", None),
        ("She did not reach Lima until Thursday.", "Lima", "2025-10-30", None),
        ("They were in Lima in September and in Cusco in October.", "Lima", "2025-09", None),
        ("On the 20th she was in Lima.", "Lima", "2025-10-20", None),
    ],
)  # fmt: skip
def test_a_date_belongs_to_its_place(text: str, name: str, arrive: str, depart: str | None) -> None:
    found = stop(drafted(text), name)
    assert found.arrive is not None and found.arrive.when == When(arrive)
    given = found.depart.when.text if found.depart is not None and found.depart.when else None
    assert given == depart


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She landed at Lima on 8 October and travelled through Cusco to Puno.", "Cusco"),
        ("She visited Lima and Cusco from 8 to 12 October.", "Cusco"),
        ("On 8 October she landed in Lima, and a train took her to Puno.", "Puno"),
    ],
)
def test_a_date_of_another_place_or_clause_is_not_given(text: str, name: str) -> None:
    assert stop(drafted(text), name).arrive is None


def test_lines_of_a_programme_have_the_date_above_them() -> None:
    text = (
        "Programme, 9–14 March 2026\n\nMon 9 March – Rotterdam\n10:30  Tour of the port.\n\n"
        "Tue 10 March – Delft\n09:00  Visit to a laboratory.\n16:00  Train to Utrecht.\n"
    )
    proposals = drafted(text, "2026-03-02")
    dates = {each.name: each.arrive.when.text for each in proposals.stops if each.arrive
             and each.arrive.when}  # fmt: skip
    assert dates == {"Rotterdam": "2026-03-09", "Delft": "2026-03-10", "Utrecht": "2026-03-10"}


def test_the_order_of_travel_follows_dates_before_the_text() -> None:
    text = (
        "HANOI, Nov. 2 (Wire) — Ann Lee arrived here on Sunday.\n\n"
        "The tour began on Tuesday in Jakarta. On Thursday she flew to Singapore.\n\n"
        "She will travel to Manila on Monday.\n"
    )
    assert itinerary(text) == ["Jakarta", "Singapore", "Hanoi", "Manila"]


@settings(deadline=None)
@given(text=any_text(), published=st.none() | st.dates(dt.date(1500, 1, 1), dt.date(2200, 1, 1)))
def test_a_draft_of_any_text_lies_within_it(text: str, published: dt.date | None) -> None:
    proposals = drafted(text, published.isoformat() if published else None)
    groups = (proposals.stops, proposals.people, proposals.quotations, proposals.meetings,
              proposals.agreements)  # fmt: skip
    for each in (each for group in groups for each in group):
        assert 0 <= each.start < each.end <= len(text)
        assert 0 <= each.confidence <= 1
    ids = [each.id for group in groups for each in group]
    assert len(ids) == len(set(ids))
    stops = {each.id for each in proposals.stops}
    assert sorted(proposals.itinerary) == sorted(stops)
    for each in proposals.stops:
        assert text[each.start : each.end] == each.name
        assert all(0 <= start < end <= len(text) for start, end in each.mentions)
        assert each.places
    assert {meeting.stop for meeting in proposals.meetings} <= {None, *stops}
    assert {agreement.stop for agreement in proposals.agreements} <= {None, *stops}
    for mention in proposals.mentioned:
        assert text[mention.start : mention.end] == mention.name


_STORY = "Foreign Minister Anna Berg of Norway began her tour on Monday. Berg said so. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The flight to Mombasa was cancelled, so she drove to Malindi on Tuesday.", {"Malindi"}),
        ("The final in Mombasa on Saturday was abandoned because of rain.", {"Mombasa"}),
        ("Mombasa followed on Tuesday; Malindi on Wednesday.", {"Mombasa", "Malindi"}),
        ("In the Kenyan capital on Tuesday she opened a school.", {"Nairobi"}),
        ("She came to West Berlin on Tuesday.", {"West Berlin"}),
        ("“We are friends,” Berg said in Lusaka on Tuesday.", {"Lusaka"}),
        ("Her brother, who lives in Mombasa, flew to Geneva on Tuesday.", set()),
        ("Berg had meant to drive to Mombasa on Tuesday.", set()),
    ],
)
def test_what_took_place_is_told_from_what_did_not(text: str, expected: set[str]) -> None:
    assert ticked(_STORY + text, "2025-11-05") == expected


def test_a_name_that_no_list_has_is_suggested_without_a_place() -> None:
    found = stop(drafted(_STORY + "On Tuesday she flew to Qwertyville, a town."), "Qwertyville")
    assert (found.ticked, found.places) == (False, ())


@pytest.mark.parametrize(
    "text",
    [
        "On 28 October Berg met Ghanaian President Kofi Boateng.",
        "On 28 October Ghanaian President Kofi Boateng received her.",
    ],
)
def test_whom_they_met_suggests_the_country(text: str) -> None:
    found = stop(drafted(_STORY + text), "Ghana")
    assert not found.ticked
    assert found.reason.kind == "met there"
    assert found.arrive is not None and found.arrive.when == When("2025-10-28")


@pytest.mark.parametrize(
    "text",
    [
        "Berg met the Ghanaian president in Geneva on Tuesday.",
        "Berg met Ghanaian and Malian ministers on Tuesday.",
        "Berg met no Ghanaian minister; she refused to.",
    ],
)
def test_a_meeting_elsewhere_suggests_no_country(text: str) -> None:
    assert not {"Ghana", "Mali"} & {each.name for each in drafted(_STORY + text).stops}


def test_an_undated_stop_has_the_day_of_the_next_sentence_as_inferred() -> None:
    text = "She reached Mombasa. Berg met the mayor on 28 October."
    found = stop(drafted("Anna Berg of Norway travelled. Berg was glad. " + text), "Mombasa")
    assert found.arrive is not None and found.arrive.inferred is not None
    assert (str(found.arrive.when), found.arrive.inferred.kind) == ("2025-10-28", "told next")


def test_a_town_among_those_of_a_country_is_not_taken_for_a_larger_one_elsewhere() -> None:
    text = "Cork followed on 28 October; Limerick on 29 October. The United States was silent."
    assert stop(drafted(text), "Limerick").places[0].country == "IE"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Day one, Osaka. It rains.\n\nDay two, Busan. The lift works.", {"Osaka", "Busan"}),
        ("Days 1–2: Antananarivo\nWells were counted.", {"Antananarivo"}),
        ("After Bratislava the buses turned north.", {"Bratislava"}),
        ("A stop in Tunis, planned for Saturday, was dropped because of a strike.", set()),
        ("The 2022 mission went to Morondava and Mahajanga.", set()),
        ("The treasurer, Max Orr, was not with them. He is in Boston.", set()),
    ],
)
def test_kinds_of_telling_of_a_stop(text: str, expected: set[str]) -> None:
    start = "Ann Lee is on a tour. Lee sings. "
    assert ticked(start + "\n\n" + text) == expected


def test_a_name_that_no_list_has_is_found_without_a_date() -> None:
    place = stop(
        drafted("Ann Lee is on a tour. At Zzyrville, where she was fed, it rained."), "Zzyrville"
    )
    assert place.places == ()
    assert not place.ticked


def test_days_are_counted_from_the_dates_of_a_mission() -> None:
    text = "Mission dates: 4–13 November 2024\n\nDay 3: Fianarantsoa\n\nDays 4–6: Manakara\n"
    proposals = drafted(text, "2024-11-20")
    third, fourth = stop(proposals, "Fianarantsoa"), stop(proposals, "Manakara")
    assert third.arrive is not None
    assert third.arrive.when == When("2024-11-06")
    assert third.arrive.inferred is not None
    assert fourth.arrive is not None
    assert fourth.depart is not None
    assert (fourth.arrive.when, fourth.depart.when) == (When("2024-11-07"), When("2024-11-09"))


def test_the_day_after_a_night_is_not_that_of_arrival() -> None:
    text = "Lee spent the night at Bamburgh. Yesterday the tide was high."
    assert stop(drafted(text), "Bamburgh").arrive is None
