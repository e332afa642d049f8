"""Search: the hits for a query, their order, and the marked spans."""

from __future__ import annotations

from functools import partial

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.tour import Tour, read
from app.tour.model import Agreement, Fact, Meeting, Person, Quote, Stop
from app.tour.search.fold import fold, fold_with_places
from app.tour.search.hits import Hits
from app.tour.search.index import SearchIndex
from app.words.countries import country_name
from tests.measuring import seconds_of
from tests.tours import BUNDLED, tours

# Letters as people and files write them, for generated texts and queries.
_typed = st.text(
    st.sampled_from("aehinostu ThàĐéßøłæœ’'-–“\"\u0301\u00ad\n\t.…ﬁ한가İıΣς😀𝒜") | st.characters(),
    max_size=12,
)


@pytest.fixture(scope="module")
def index() -> SearchIndex:
    return SearchIndex(read(BUNDLED), country_name)


def one_fact(text: str, name: str = "Here") -> Tour:
    stop = Stop(id="s", name=name, lon=0.0, lat=0.0, facts=(Fact(id="f", text=text),))
    return Tour(title="T", stops=(stop,))


def numbered_tour(count: int) -> Tour:
    stops = tuple(
        Stop(id=f"{n}", name=f"Stop {n}", lon=0.0, lat=0.0, facts=(Fact(id="f", text=f"x{n}y"),))
        for n in range(count)
    )
    return Tour(title="T", stops=stops)


def found(hits: Hits) -> list[tuple[str, str | None]]:
    return [(hit.stop_id, hit.item_id) for hit in hits]


def marked(hits: Hits) -> list[list[str]]:
    return [[hit.text[start:end] for start, end in hit.spans] for hit in hits]


def test_a_phrase_is_found_in_every_item_that_has_its_words(index: SearchIndex) -> None:
    hits = index.find("south china sea")
    assert found(hits) == [
        ("kuala-lumpur", "meet-southeast-asian-ministers"),
        ("kuala-lumpur", "q-you-live-it"),
        ("kuala-lumpur", "q-task-force"),
        ("kuala-lumpur", "q-emphasized"),
        ("kuala-lumpur", "us-philippines-task-force"),
        ("kuala-lumpur", "vessels-clashed"),
    ]
    assert marked(hits) == [["South", "China", "Sea"]] * 6
    assert hits.stops == 1
    assert {hit.number for hit in hits} == {2}
    assert [hit.kind for hit in hits[:2]] == ["meeting", "quote"]


@pytest.mark.parametrize("query", ["hanoi", "Hanoi", "ha noi", "Hà Nội", "HÀ NỘI", " ha  noi "])
def test_hanoi_is_found_however_it_is_written(index: SearchIndex, query: str) -> None:
    hits = index.find(query)
    assert ("hanoi", None) in found(hits)
    assert hits[0].text == "Hanoi"
    assert hits[0].spans == ((0, 5),)


def test_a_person_is_found_with_the_stop_and_with_each_item(index: SearchIndex) -> None:
    hits = index.find("koizumi")
    assert found(hits) == [("tokyo", None), ("tokyo", "meet-koizumi"), ("tokyo", "q-tell-japan")]
    assert hits[0].kind == "stop"
    assert hits[0].text == "Shinjiro Koizumi, Defence Minister"
    assert marked(index.find("Lương"))[0] == ["Luong"]


@pytest.mark.parametrize(
    ("query", "stop", "item"),
    [
        ("secretary of national defense", "kuala-lumpur", "meet-teodoro"),  # a role
        ("defence spending", "tokyo", "japan-spending"),  # a topic
        ("three cutters", "hanoi", "cutters-and-trainers"),  # a summary
        ("t6", "hanoi", "cutters-and-trainers"),  # T-6
        ("quoted phrase", "tokyo", "q-critical"),  # a context
        ("55,000 american", "tokyo", "japan-troops"),  # a fact
        ("don't have to stand", "tokyo", "q-tell-japan"),  # don’t
        ("dont have to stand", "tokyo", "q-tell-japan"),
        ("philippines task", "kuala-lumpur", "us-philippines-task-force"),  # a party by its code
        ("south korea", "seoul", None),  # a country by its code
    ],
)
def test_every_part_of_a_tour_is_searched(
    index: SearchIndex, query: str, stop: str, item: str | None
) -> None:
    assert (stop, item) in found(index.find(query))


def test_titles_venues_and_parties_are_searched() -> None:
    stop = Stop(
        id="s",
        name="Łódź",
        country="PL",
        lon=0.0,
        lat=0.0,
        meetings=(Meeting(id="m", title="Tea", venue="Grünes Gewölbe", people=("bo",)),),
        quotes=(Quote(id="q", text="Skål!", speaker="bo", context="At sea"),),
        agreements=(Agreement(id="a", title="Pact", status="signed", parties=("NO", "Hansa")),),
    )
    tour = Tour(title="T", stops=(stop,), people=(Person(id="bo", name="Bo Ðæ", role="Smith"),))
    index = SearchIndex(tour)
    assert found(index.find("lodz")) == [("s", None)]
    assert found(index.find("GRUNES gewolbe tea")) == [("s", "m")]
    assert found(index.find("bo dae")) == [("s", None), ("s", "m"), ("s", "q")]
    assert found(index.find("skal smith")) == [("s", "q")]
    assert found(index.find("hansa")) == [("s", "a")]
    # Without names of countries, their codes are searched.
    assert found(index.find("pl")) == [("s", None)]


def test_words_of_several_texts_are_shown_together(index: SearchIndex) -> None:
    hit = next(hit for hit in index.find("koizumi spending") if hit.item_id == "meet-koizumi")
    assert hit.text.endswith("after the meeting. · Defence spending")
    assert [hit.text[start:end] for start, end in hit.spans] == ["Koizumi", "spending"]


def test_all_words_must_be_in_one_entry(index: SearchIndex) -> None:
    assert not index.find("koizumi cutters")
    assert not index.find("zebra")
    assert not index.find("")
    assert not index.find(" -’ ")


@pytest.mark.parametrize(
    ("text", "query", "marks"),
    [
        ("in Hà Nội, at last", "hanoi", ["Hà Nội"]),
        ("in Ha\u0300 No\u0323\u0302i", "hanoi", ["Ha\u0300 No\u0323\u0302i"]),
        ("that is Hanoi", "ha noi", ["Hanoi"]),
        ("Đường Trần", "duong tran", ["Đường", "Trần"]),
        ("Straße", "strasse", ["Straße"]),
        ("Straße", "stras", ["Straß"]),
        ("Tromsø", "TROMSO", ["Tromsø"]),
        ("a build‑up", "buildup", ["build‑up"]),
        ("a build–up", "build-up", ["build", "up"]),
        ("it’s here", "it's", ["it’s"]),
        ("it's here", "it’s", ["it's"]),
        ("😀 rhythm", "rhythm", ["rhythm"]),
        ("aaa", "a", ["aaa"]),
    ],
)
def test_marks_are_spans_of_the_original_text(text: str, query: str, marks: list[str]) -> None:
    assert marked(SearchIndex(one_fact(text)).find(query)) == [marks]


@pytest.mark.parametrize(("text", "query"), [("he arrived", "hear"), ("is a king", "isa")])
def test_a_match_across_two_short_words_is_not_a_hit(text: str, query: str) -> None:
    assert not SearchIndex(one_fact(text)).find(query)


def test_typing_letter_by_letter_finds_the_same(index: SearchIndex) -> None:
    for query in ("south china sea", "ha noi", "hanoi", "defence min japan", "t6 cutters"):
        for length in [*range(1, len(query) + 1), *range(len(query), 0, -2)]:
            fresh = SearchIndex(read(BUNDLED), country_name)
            assert found(index.find(query[:length])) == found(fresh.find(query[:length]))


def test_the_index_is_built_step_by_step() -> None:
    index = SearchIndex(numbered_tour(500))
    assert not index.is_complete
    assert not index.build(0)
    assert found(index.find("x499y")) == [("499", "f")]
    assert index.is_complete
    assert index.build(0)


def test_a_search_that_must_not_wait_finds_what_has_been_read() -> None:
    index = SearchIndex(numbered_tour(500))
    first = index.find("x", 0)
    assert 0 < len(first) < 500
    assert not index.is_complete
    assert found(first) == [(f"{n}", "f") for n in range(len(first))]
    index.build()
    assert len(index.find("x", 0)) == 500


def test_an_index_takes_over_what_it_knows_of_an_edited_tour() -> None:
    tour = numbered_tour(60)
    before = SearchIndex(tour, country_name)
    before.build()
    stops = tour.stops
    edited = {
        "another text": tour.with_stop(7, one_fact("zebra").stops[0]),
        "a stop less": msgspec.structs.replace(tour, stops=stops[1:]),
        "another order": msgspec.structs.replace(tour, stops=(*stops[30:], *stops[:30])),
        "read again": msgspec.structs.replace(tour, stops=numbered_tour(60).stops),
        "no stops": msgspec.structs.replace(tour, stops=()),
        "another person": msgspec.structs.replace(tour, people=(Person(id="p", name="Ann Lee"),)),
    }
    for change, after in edited.items():
        fresh, kept = SearchIndex(after, country_name), SearchIndex(after, country_name, before)
        kept.build(0)
        # An edit of an edit, of which the first was never searched.
        chained = SearchIndex(after, country_name, SearchIndex(after, country_name, before))
        for query in ("x", "x3", "stop 1", "zebra", "lee"):
            wanted = found(fresh.find(query))
            assert found(kept.find(query)) == wanted, change
            assert found(chained.find(query)) == wanted, change
            assert [hit.number for hit in kept.find(query)] == [
                hit.number for hit in fresh.find(query)
            ], change


def test_words_may_be_changed_in_any_place() -> None:
    index = SearchIndex(read(BUNDLED), country_name)
    queries = ("an", "ano", "anoi", "a sea", "se a", "sea t6", "sea t", "ha noi", "noi ha", "", "h")
    for query in (*queries, *reversed(queries)):
        fresh = SearchIndex(read(BUNDLED), country_name)
        assert found(index.find(query)) == found(fresh.find(query)), query


@pytest.mark.usefixtures("unmeasured")
def test_a_long_tour_answers_within_a_tenth_of_a_second() -> None:
    words = (
        "We look out at the world and see the threat of a military buildup in the South China Sea"
    )
    facts = tuple(Fact(id=f"f{n}", text=f"{words} {n}. {words}.") for n in range(5))
    stops = tuple(
        Stop(id=f"{n}", name=f"Stop {n}", lon=0.0, lat=0.0, facts=facts) for n in range(10_000)
    )
    index = SearchIndex(Tour(title="T", stops=stops))
    index.build()
    found: list[int] = []

    def find(length: int) -> None:
        found.append(index.find("south china sea"[:length]).stops)

    taken = [seconds_of(partial(find, length)) for length in range(1, 16)]
    assert found == [10_000] * 15
    # The median, because the machine may be busy for a moment.
    assert sorted(taken)[len(taken) // 2] < 0.1


@given(_typed)
def test_both_ways_of_folding_agree(text: str) -> None:
    folded, places = fold_with_places(text)
    assert fold(text) == folded
    assert len(places) == len(folded)
    assert places == sorted(places)
    assert fold(folded) == folded


@given(tours(), _typed)
def test_no_query_fails_and_all_marks_are_within_the_text(tour: Tour, query: str) -> None:
    for hit in SearchIndex(tour, country_name).find(query):
        assert hit.spans
        end = -1
        for span in hit.spans:
            assert end < span[0] < span[1] <= len(hit.text)
            end = span[1]


@given(_typed.filter(fold), st.integers(0, 5), st.integers(1, 6))
def test_any_part_of_a_text_finds_it(text: str, start: int, length: int) -> None:
    part = fold(text)[start : start + length]
    if not part.strip():
        return
    assert ("s", "f") in found(SearchIndex(one_fact(text)).find(part))


def test_a_hit_carries_its_stop_and_item(index: SearchIndex) -> None:
    hit = index.find("vessels have clashed")[0]
    assert isinstance(hit.item, Fact)
    assert hit.item in hit.stop.items
    with pytest.raises(AttributeError):
        hit.number = 3  # type: ignore[misc]
    assert isinstance(hit, msgspec.Struct)
