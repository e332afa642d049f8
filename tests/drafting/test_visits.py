"""Which places are visited, told from single sentences after the beginning of a journey."""

from __future__ import annotations

import pytest

from app.drafting.draft import Draft
from app.drafting.drafting import draft
from app.gazetteer.gazetteer import opened
from app.tour.when import When

_BEFORE = "Trade minister Ann Lee flew to Lima on Monday and met farmers. Lee signed a deal there. "
# Sentences and the places, apart by spaces, that nobody who travels visits in them.
_MENTIONED = {
    "Her deputy, Tom Ray, toured Quito on Tuesday.": "Quito",
    "Tom Ray, who chairs the rival party, spent the week in Quito.": "Quito",
    "While she was away, the prime minister opened a bridge in Cardiff.": "Cardiff",
    "Lee, 52, was brought up in Leeds and read law at Durham.": "Leeds Durham",
    "She spent six years as consul in Madrid.": "Madrid",
    "She began her career at a bank in Geneva.": "Geneva",
    "Her husband was waiting for news in Dublin.": "Dublin",
    "The deal was criticised by unions in Hamburg.": "Hamburg",
    "A call at Quito had to be struck off the programme.": "Quito",
    "The excursion to Quito fell through.": "Quito",
    "A flight to Quito was grounded by fog.": "Quito",
    "Quito had been on the programme, but was removed.": "Quito",
    "Fog ruled out a landing at Quito.": "Quito",
    "She turned down an invitation from Quito.": "Quito",
    "She will not be going to Quito.": "Quito",
    "Had the weather held, she would have gone on to Quito.": "Quito",
    "She dreams of seeing Quito one day.": "Quito",
    "The mines of Antofagasta send their copper through Lima.": "Antofagasta",
    "Goods from Antofagasta reach Lima in two days.": "Antofagasta",
    "The road from Lima to Quito is closed.": "Quito",
    "The firm, founded in Basel in 1890, has a plant in Pune.": "Basel Pune",
    "Shares in Zurich fell on the news.": "Zurich",
    "Officials in Brussels declined to comment.": "Brussels",
    "Analysts at a bank in Frankfurt were sceptical.": "Frankfurt",
    "She spoke by video link to a conference in Nairobi.": "Nairobi",
    "She compared the harbour with that of Genoa.": "Genoa",
    "A similar deal was signed in Lusaka last year.": "Lusaka",
    "Her predecessor had visited Quito in 2019.": "Quito",
    "The next summit will be held in Oslo.": "Oslo",
    "In 2011 she led a mission to Hanoi.": "Hanoi",
    "She has twice been to Hanoi.": "Hanoi",
    "One of the farmers, Juan Paz, had come from Arequipa.": "Arequipa",
    "Paz sells his potatoes in Cusco.": "Cusco",
    "Paz's daughter studies in Boston.": "Boston",
    "An exhibition about Lima is on show in Vienna.": "Vienna",
    "She took a call from London.": "London",
    "The train was built in Stuttgart.": "Stuttgart",
    "The choir from Swansea sang for her.": "Swansea",
    "The Bogotá government welcomed the deal.": "Bogotá",
    "Bogotá is expected to follow suit.": "Bogotá",
    "Tickets are on sale at a shop in Bath.": "Bath",
    "Two members of the delegation flew on to Quito without her.": "Quito",
    "Her finance counterpart, Max Orr, was at a conference in Oslo.": "Oslo",
    "Max Orr joined her from Oslo.": "Oslo",
    "The prize was once won by a poet from Riga.": "Riga",
    "Next year she hopes to lead a mission to Accra.": "Accra",
    "“I was in Accra when the news came,” Max Orr said.": "Accra",
    "Press contact: Max Orr, 12 Mill Lane, Bristol.": "Bristol",
    "Rumours that she would visit Quito were false.": "Quito",
    "She denied that she had been to Quito.": "Quito",
    "She is the first minister since Jim Hay toured Quito.": "Quito",
}
# Sentences and the places that are visited in them.
_VISITED = {
    "On Tuesday she paid a call on the bishop of Cusco, in Cusco itself.": "Cusco",
    "Wednesday found the party in Arequipa.": "Arequipa",
    "In Arequipa, a brass band struck up as her car drew in.": "Arequipa",
    "From there a light aircraft took her to Iquitos.": "Iquitos",
    "The convoy then made for Puno.": "Puno",
    "At Puno the mayor handed her the keys of the city.": "Puno",
    "Cusco was next.": "Cusco",
    "Then it was the turn of Tacna.": "Tacna",
    "Her last engagement was at Trujillo.": "Trujillo",
    "She rounded off the visit with two days in Trujillo.": "Trujillo",
    "The following day saw her in Piura.": "Piura",
    "A stop in Piura followed.": "Piura",
    "She broke her journey at Ica.": "Ica",
    "She overnighted in Ica.": "Ica",
    "By Friday the delegation had got as far as Tumbes.": "Tumbes",
    "The delegation was shown round the port of Callao.": "Callao",
    "Lunch was taken at Huancayo.": "Huancayo",
    "She was given the freedom of Huancayo on Thursday.": "Huancayo",
    "She laid a wreath in Ayacucho.": "Ayacucho",
    "In Ayacucho she listened to widows for an hour.": "Ayacucho",
    "She visited Chimbote, Trujillo and Piura.": "Chimbote Trujillo Piura",
    "On Wednesday, Lee will be the guest of the governor at Tacna.": "Tacna",
    "Tomorrow she continues to Arequipa.": "Arequipa",
    "She is due in Arequipa on Friday.": "Arequipa",
    "A two-day stay in Cusco concludes the trip.": "Cusco",
    "The tour ends in Puno on Sunday.": "Puno",
    "Three hours by bus brought them to Nazca.": "Nazca",
    "They slept at Nazca.": "Nazca",
    "The party moved on to Juliaca, where the wool market was in full swing.": "Juliaca",
    "After Juliaca came Moquegua.": "Juliaca Moquegua",
    "She travelled via Abancay to Cusco.": "Abancay Cusco",
    "Having seen Abancay, she drove to Cusco on Tuesday.": "Cusco",
    "The night of Tuesday was spent at Pisco.": "Pisco",
    "She was received in Pisco by the mayor.": "Pisco",
    "The mayor of Pisco received her at the town hall on Tuesday.": "Pisco",
    "Farmers in Huaral gave her a lamb.": "Huaral",
    "Thursday's programme took her to Huaral and Chancay.": "Huaral Chancay",
}


def drafted(text: str, published: str = "2025-11-09") -> Draft:
    return draft(text, When(published), opened())


def ticked(proposals: Draft) -> set[str]:
    return {stop.name for stop in proposals.stops if stop.ticked}


@pytest.mark.parametrize(("sentence", "names"), _MENTIONED.items())
def test_what_the_traveller_does_not_visit_is_not_ticked(sentence: str, names: str) -> None:
    assert not set(names.split()) & ticked(drafted(_BEFORE + sentence))


@pytest.mark.parametrize(("sentence", "names"), _VISITED.items())
def test_what_the_traveller_visits_is_proposed(sentence: str, names: str) -> None:
    proposed = {stop.name for stop in drafted(_BEFORE + sentence).stops}
    assert set(names.split()) <= proposed


@pytest.mark.parametrize(
    "sentence",
    [
        "A visit to Quito was called off.",
        "A side trip to Quito, in Ecuador, was taken out of the programme.",
        "The planned leg to Quito did not take place.",
        "Her onward flight to Quito was cancelled.",
        "The stop in Quito was rubbed out after a telephone call.",
        "A detour to Quito came to nothing.",
        "A proposed call at Quito was not made.",
        "The proposal to visit Quito was not seconded.",
    ],
)
def test_a_visit_that_was_only_planned_is_not_ticked(sentence: str) -> None:
    assert ticked(drafted(_BEFORE + sentence)) == {"Lima"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The visit to Quito on Tuesday was a success.",
        "A visit to Quito followed on Tuesday.",
        "The stop in Quito on Tuesday was carried out in the rain.",
        "The match in Quito on Tuesday was cut short by rain.",
    ],
)
def test_a_visit_that_took_place_is_proposed(sentence: str) -> None:
    assert "Quito" in {stop.name for stop in drafted(_BEFORE + sentence).stops}


def test_where_a_report_was_published_is_no_stop() -> None:
    text = "Mission to Peru\n\nLaunceston, 9 November 2025\n\n" + _BEFORE
    assert ticked(drafted(text)) == {"Lima"}


def test_a_paragraph_that_begins_with_a_place_is_about_it() -> None:
    text = (
        "1.1 Lima, 3 October. The secretary addressed the night shift.\n\n"
        "1.2 Puno. He was received on the Tuesday by the mayor.\n"
    )
    proposals = drafted(text)
    assert ticked(proposals) == {"Lima", "Puno"}
    arrivals = {stop.name: stop.arrive.when for stop in proposals.stops if stop.arrive}
    assert arrivals == {"Lima": When("2025-10-03"), "Puno": When("2025-10-07")}


def test_a_rival_of_the_traveller_does_not_make_the_stops() -> None:
    text = (
        "Ann Lee flew to Lima on Monday. Her rival, Tom Ray, toured Quito and Guayaquil in June. "
        "Lee met farmers. Ray has met nobody."
    )
    assert ticked(drafted(text)) == {"Lima"}


def test_a_person_beside_the_narrator_is_no_place() -> None:
    text = "We left Lima on Monday. Pilar and I took the bus to Cusco, and I met farmers."
    assert "Pilar" not in {stop.name for stop in drafted(text).stops}


@pytest.mark.parametrize(
    "words",
    ["Economy Minister Tom Ray", "our Chamber", "Hellyer Grain Ltd", "Commerce minister Tom Ray"],
)
def test_a_word_of_a_longer_name_is_no_place(words: str) -> None:
    proposals = drafted(f"On Monday in Lima {words} met the delegation.")
    found = {stop.name for stop in proposals.stops} | {each.name for each in proposals.mentioned}
    assert not found & {"Economy", "Chamber", "Grain"}
    assert "Lima" in found


@pytest.mark.parametrize(
    ("text", "name", "when"),
    [
        ("Lima, which she reached on Tuesday, was dry.", "Lima", "2025-11-04"),
        ("From Lima she went to Puno, where on Friday she met farmers.", "Puno", "2025-11-07"),
        ("On Tuesday she left Lima and flew overnight to Madrid.", "Madrid", "2025-11-05"),
        ("On Tuesday they crossed to Puno, where it rained, and drove on to Cusco.", "Cusco",
         "2025-11-04"),
        ("Then came Cusco. She knew it well. The mayor saw her on Friday.", "Cusco", "2025-11-07"),
    ],
)  # fmt: skip
def test_the_day_of_a_place_is_that_of_its_clause(text: str, name: str, when: str) -> None:
    stop = next(each for each in drafted("Ann Lee is in Peru. " + text).stops if each.name == name)
    assert stop.arrive is not None and stop.arrive.when == When(when)


def test_the_day_of_an_entry_holds_for_its_places() -> None:
    text = (
        "Monday, 6th October. We left home this morning and by dusk we had reached Lima.\n\n"
        "Tuesday. We drove to Cusco. Later we walked to Pisac.\n\n"
        "In the evening we dined in Urubamba.\n\n"
        "Friday, 10th October. We flew to Puno.\n"
    )
    arrivals = {
        s.name: s.arrive.when.text for s in drafted(text).stops if s.arrive and s.arrive.when
    }
    assert arrivals["Lima"] == "2025-10-06"
    assert arrivals["Cusco"] == "2025-10-07"
    assert arrivals["Urubamba"] == "2025-10-07"
    assert arrivals["Puno"] == "2025-10-10"


def test_in_a_list_of_very_many_places_the_last_are_as_likely_as_the_first() -> None:
    text = "Ann Lee travelled through " + "Oslo, Bergen, " * 60 + "Lima, Quito and La Paz."
    stops = {stop.name: stop for stop in draft(text, None, opened()).stops}
    assert {"Oslo", "Bergen", "Lima", "Quito", "La Paz"} <= set(stops)
    assert {stop.ticked for stop in stops.values()} == {stops["Oslo"].ticked}
