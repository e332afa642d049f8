"""The edits: what they change, what follows, and what they refuse."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from app.tour import Tour, dump, parse, warnings_of
from app.tour.edit import (
    EditError,
    add_citation,
    add_item,
    add_person,
    add_source,
    add_stop,
    change_citation,
    change_item,
    change_person,
    change_source,
    change_stop,
    change_tour,
    fresh_id,
    id_after_move,
    item_of,
    merge_people,
    merge_sources,
    merge_stops,
    move_item,
    move_stop,
    remove_citation,
    remove_item,
    remove_person,
    remove_source,
    remove_stop,
    resting_on_person,
    resting_on_source,
)
from app.tour.file.check import check
from app.tour.model import Citation, Fact, Meeting, Person, Quote, Source, Stop, When
from tests.tours import encoded, small

TOUR = parse(encoded(small()), "small.geojson")


def same(tour: Tour) -> Tour:
    """The tour, after it has been checked, saved and read again."""
    assert check(tour) == []
    assert parse(dump(tour), "edited.geojson") == tour
    return tour


def ids(tour: Tour) -> str:
    return " ".join(stop.id for stop in tour.stops)


def test_fresh_ids_are_readable_ascii_and_free() -> None:
    assert fresh_id(TOUR, "Hà Nội", "stop") == "ha-noi"
    assert fresh_id(TOUR, "Oslo!", "stop") == "oslo-2"
    assert fresh_id(TOUR, "Oslo", "source") == "oslo"
    assert fresh_id(TOUR, "東京", "stop") == "dongjing"
    assert fresh_id(TOUR, "", "stop") == "stop"
    assert fresh_id(TOUR, " — ", "person") == "person"
    assert fresh_id(TOUR, "\ud800", "source") == "source"
    assert fresh_id(TOUR, "q", "item") == "q-2"
    long = fresh_id(TOUR, "All roads lead to Oslo, said Bo, and nobody minded " * 50, "item")
    assert long == "all-roads-lead-to-oslo-said-bo-and"
    tour = add_stop(add_stop(TOUR, Stop(id="a", name="A")), Stop(id="a-2", name="A"))
    assert fresh_id(tour, "a", "stop") == "a-3"
    number = add_stop(TOUR, Stop(id="7", id_number=7, name="Seven"))
    assert fresh_id(number, "7", "stop") == "7-2"


def test_members_of_the_tour() -> None:
    tour = same(change_tour(TOUR, title="Another", subtitle="Sub", summary="S", language="nb"))
    assert (tour.title, tour.subtitle, tour.summary, tour.language) == ("Another", "Sub", "S", "nb")
    assert change_tour(tour, subtitle="", traveller=None).subtitle is None
    assert change_tour(tour, summary=" ").summary is None
    assert change_tour(TOUR, title=TOUR.title) is TOUR


def test_stops_are_added_moved_and_removed() -> None:
    new = Stop(id="bergen", name="Bergen", lon=5, lat=60, country="NO")
    assert ids(same(add_stop(TOUR, new))) == "oslo tromso bergen"
    assert repr(add_stop(TOUR, new).stop("bergen").lon) == "5.0"
    assert ids(same(add_stop(TOUR, new, 1))) == "oslo bergen tromso"
    assert ids(add_stop(TOUR, new, 99)) == "oslo tromso bergen"
    assert ids(same(move_stop(TOUR, "oslo", 1))) == "tromso oslo"
    assert move_stop(TOUR, "tromso", 99) is TOUR
    assert ids(move_stop(TOUR, "tromso", -3)) == "tromso oslo"
    assert ids(same(remove_stop(TOUR, "oslo"))) == "tromso"
    assert ids(same(remove_stop(remove_stop(TOUR, "oslo"), "tromso"))) == ""


def test_fields_of_a_stop() -> None:
    tour = same(
        change_stop(TOUR, "oslo", name="Christiania", arrive="1872-10~", lon=10, lat=59, altitude=3)
    )
    stop = tour.stop("oslo")
    assert (stop.name, stop.arrive, stop.position) == ("Christiania", When("1872-10~"), (10, 59))
    assert tour.stop("tromso") is TOUR.stop("tromso")
    placeless = same(change_stop(tour, "oslo", lon=None, lat=None, place_note="Not told"))
    assert (placeless.stop("oslo").position, placeless.stop("oslo").altitude) == (None, None)
    assert change_stop(TOUR, "oslo", name="Oslo", lat=59.91) is TOUR


def test_an_exchanged_stop_is_found_by_its_id() -> None:
    assert TOUR.index("oslo") == 0
    same_id = TOUR.with_stop(0, Stop(id="oslo", name="Kristiania"))
    assert same_id.stop("oslo").name == "Kristiania"
    other_id = TOUR.with_stop(0, Stop(id="bergen", name="Bergen"))
    assert other_id.index("bergen") == 0
    assert not other_id.has_stop("oslo")
    assert TOUR.stop("oslo").name == "Oslo"


def test_merging_stops_keeps_the_items_of_both_and_fills_in_what_is_not_known() -> None:
    tour = add_item(TOUR, "tromso", Fact(id="m", text="Cold", cite=(Citation(source="diary"),)))
    tour = change_stop(tour, "tromso", lon=None, lat=None, depart="2024-05-09", country=None)
    merged = same(merge_stops(tour, "tromso", "oslo"))
    (stop,) = merged.stops
    assert (stop.name, stop.country, stop.position) == ("Tromsø", "NO", (10.75, 59.91))
    assert (stop.arrive, stop.depart) == (When("2024-05-04"), When("2024-05-09"))
    assert [item.id for item in stop.items] == ["m-2", "q", "m"]
    # A departure from the other stop would be before this arrival.
    tour = change_stop(tour, "tromso", depart=None)
    assert merge_stops(tour, "tromso", "oslo").stop("tromso").depart is None


def test_what_a_merged_stop_takes_over_stays_inferred() -> None:
    tour = change_stop(TOUR, "tromso", lon=None, lat=None, arrive=None, place_note="Not named")
    tour = change_stop(tour, "oslo", date_basis="inferred", date_note="From a letter")
    stop = same(merge_stops(tour, "tromso", "oslo")).stop("tromso")
    assert (stop.arrive, stop.date_basis, stop.date_note) == (
        When("2024-05-01"),
        "inferred",
        "From a letter",
    )
    assert (stop.position, stop.place_note) == ((10.75, 59.91), "Not named")
    tour = change_stop(tour, "tromso", depart="2024-05-09", date_note="Told")
    stop = same(merge_stops(tour, "tromso", "oslo")).stop("tromso")
    assert (stop.arrive, stop.date_basis, stop.date_note) == (
        When("2024-05-01"),
        "inferred",
        "Told",
    )


def test_items_are_added_changed_moved_and_removed() -> None:
    fact = Fact(id="trams", text="The trams are blue.")
    tour = same(add_item(TOUR, "oslo", fact))
    tour = same(add_item(tour, "oslo", Fact(id="rain", text="Rain"), 0))
    assert [fact.id for fact in tour.stop("oslo").facts] == ["rain", "trams"]
    tour = same(change_item(tour, "oslo", "trams", text="Green", topics=("Trams", ""), date="2024"))
    assert item_of(tour, "oslo", "trams") == Fact(
        id="trams", text="Green", topics=("Trams",), date=When("2024")
    )
    back = same(move_item(tour, "oslo", "trams", "oslo", 0))
    assert [fact.id for fact in back.stop("oslo").facts] == ["trams", "rain"]
    assert move_item(tour, "oslo", "trams", "oslo") is tour
    away = same(move_item(tour, "oslo", "trams", "tromso"))
    assert [fact.id for fact in away.stop("oslo").facts] == ["rain"]
    again = add_item(away, "oslo", fact)
    assert id_after_move(again, "oslo", "trams", "tromso") == "trams-2"
    both = same(move_item(again, "oslo", "trams", "tromso", 0))
    assert [fact.id for fact in both.stop("tromso").facts] == ["trams-2", "trams"]
    assert same(remove_item(both, "tromso", "trams")).stop("tromso").facts[0].id == "trams-2"


def test_removing_a_person_leaves_no_reference_to_one() -> None:
    assert [entry.item.id for entry in resting_on_person(TOUR, "bo")] == ["m", "q"]
    tour = same(remove_person(TOUR, "bo"))
    assert tour.stop("oslo").meetings[0].people == ()
    assert tour.stop("oslo").quotes[0].speaker is None
    assert same(remove_person(TOUR, "ann")).traveller is None


def test_merging_people_rewrites_references() -> None:
    tour = change_item(TOUR, "oslo", "m", people=("ann", "bo"))
    tour = same(merge_people(tour, "ann", "bo"))
    assert [person.id for person in tour.people] == ["ann"]
    assert tour.person("ann").country == "NO"
    assert tour.stop("oslo").meetings[0].people == ("ann",)
    assert tour.stop("oslo").quotes[0].speaker == "ann"
    assert same(merge_people(TOUR, "bo", "ann")).traveller == "bo"


def test_people_and_sources_are_added_and_changed() -> None:
    tour = same(add_person(TOUR, Person(id="cy", name="Cy", role="")))
    assert tour.person("cy").role is None
    tour = same(change_person(tour, "cy", name="Cyril", country="SE"))
    assert tour.person("cy").name == "Cyril"
    tour = same(add_source(tour, Source(id="s", title="S", text="A\r\ne\u0301", published=None)))
    assert tour.source("s").text == "A\n\u00e9"
    tour = same(change_source(tour, "s", title="T", published="2024", url=""))
    assert (tour.source("s").published, tour.source("s").url) == (When("2024"), None)


def test_removing_a_source_removes_its_citations() -> None:
    assert [entry.item.id for entry in resting_on_source(TOUR, "diary")] == ["m", "q"]
    tour = same(remove_source(TOUR, "diary"))
    assert not list(tour.citations())


def test_merging_sources_rewrites_citations_and_keeps_only_offsets_that_are_right() -> None:
    tour = add_source(TOUR, Source(id="copy", title="Copy", publisher="P", text="Other words"))
    merged = same(merge_sources(tour, "copy", "diary"))
    (citation,) = merged.stop("oslo").quotes[0].cite
    assert (citation.source, citation.start) == ("copy", None)
    assert citation.exact == "all roads lead\nto Oslo"
    assert (citation.prefix, citation.suffix) == ("Bo said: ", ".")
    assert "not in the source's text" in str(warnings_of(merged)[0])
    blank = add_source(TOUR, Source(id="copy", title="Copy"))
    merged = same(merge_sources(blank, "copy", "diary"))
    assert merged.source("copy").text == TOUR.source("diary").text
    assert merged.stop("oslo").quotes[0].cite[0].start == 9
    assert warnings_of(merged) == warnings_of(TOUR)
    assert merge_sources(tour, "diary", "copy").source("diary").publisher == "P"


def test_citations_are_added_changed_and_removed() -> None:
    new = Citation(source="diary", label="page", locator="3")
    tour = same(add_citation(TOUR, "oslo", "m", new, 0))
    assert item_of(tour, "oslo", "m").cite == (new, Citation(source="diary"))
    tour = same(change_citation(tour, "oslo", "m", 1, start=0, end=2, exact="Bo"))
    assert item_of(tour, "oslo", "m").cite[1].exact == "Bo"
    tour = same(remove_citation(tour, "oslo", "m", 0))
    assert len(item_of(tour, "oslo", "m").cite) == 1
    tour = add_source(tour, Source(id="other", title="Other", text="No"))
    tour = same(change_citation(tour, "oslo", "m", 0, source="other"))
    assert item_of(tour, "oslo", "m").cite[0].start is None


REFUSED: list[tuple[str, str, Callable[[], object]]] = [
    ("title", "empty", lambda: change_tour(TOUR, title=" ")),
    ("title", "empty", lambda: change_tour(TOUR, title=None)),
    ("title", "text", lambda: change_tour(TOUR, title="\ud83d")),
    ("title", "kind", lambda: change_tour(TOUR, title=3)),
    ("summary", "long", lambda: change_tour(TOUR, summary="," * 1_000_001)),
    ("traveller", "person", lambda: change_tour(TOUR, traveller="nobody")),
    ("name", "empty", lambda: change_stop(TOUR, "oslo", name="")),
    ("country", "country", lambda: change_stop(TOUR, "oslo", country="UK")),
    ("arrive", "date", lambda: change_stop(TOUR, "oslo", arrive="20250302")),
    ("lat", "position", lambda: change_stop(TOUR, "oslo", lat=90.5)),
    ("lon", "position", lambda: change_stop(TOUR, "oslo", lon=float("nan"))),
    ("lon", "position", lambda: change_stop(TOUR, "oslo", lon=None)),
    ("altitude", "position", lambda: change_stop(TOUR, "oslo", altitude=1e9)),
    ("lat", "number", lambda: change_stop(TOUR, "oslo", lat="59")),
    ("place_basis", "choice", lambda: change_stop(TOUR, "oslo", place_basis="guessed")),
    ("id", "taken", lambda: add_stop(TOUR, Stop(id="oslo", name="Oslo"))),
    ("id", "empty", lambda: add_stop(TOUR, Stop(id=" ", name="Oslo"))),
    ("extra", "members", lambda: add_stop(TOUR, Stop(id="x", name="X", extra={"name": "Y"}))),
    (
        "extra",
        "members",
        lambda: add_stop(TOUR, Stop(id="x", name="X", feature_extra={"a": float("nan")})),
    ),
    ("id", "taken", lambda: add_item(TOUR, "oslo", Fact(id="q", text="Same id"))),
    ("people", "person", lambda: add_item(TOUR, "oslo", Meeting(id="n", title="T", people=("x",)))),
    ("speaker", "person", lambda: change_item(TOUR, "oslo", "q", speaker="x")),
    ("cite", "kind", lambda: change_item(TOUR, "oslo", "q", cite=None)),
    ("source", "source", lambda: add_citation(TOUR, "oslo", "q", Citation(source="x"))),
    ("end", "offsets", lambda: change_citation(TOUR, "oslo", "q", 0, end=99)),
    ("start", "offsets", lambda: change_citation(TOUR, "oslo", "q", 0, start=31)),
    ("id", "taken", lambda: add_person(TOUR, Person(id="bo", name="Bo"))),
    ("name", "empty", lambda: change_person(TOUR, "bo", name="\t")),
    ("id", "taken", lambda: add_source(TOUR, Source(id="diary", title="Diary"))),
    ("id", "same", lambda: merge_stops(TOUR, "oslo", "oslo")),
    ("id", "same", lambda: merge_people(TOUR, "bo", "bo")),
    ("id", "same", lambda: merge_sources(TOUR, "diary", "diary")),
]


@pytest.mark.parametrize(("field", "reason", "edit"), REFUSED)
def test_what_the_file_could_not_hold_is_refused_with_a_sentence(
    field: str, reason: str, edit: Callable[[], object]
) -> None:
    with pytest.raises(EditError) as refused:
        edit()
    assert (refused.value.field, refused.value.reason) == (field, reason)
    assert str(refused.value).endswith(".")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "edit",
    [
        lambda: move_stop(TOUR, "x", 0),
        lambda: remove_stop(TOUR, "x"),
        lambda: change_stop(TOUR, "x", name="X"),
        lambda: merge_stops(TOUR, "oslo", "x"),
        lambda: merge_stops(TOUR, "x", "x"),
        lambda: add_item(TOUR, "x", Fact(id="f", text="F")),
        lambda: change_item(TOUR, "tromso", "q", text="T"),
        lambda: remove_item(TOUR, "oslo", "x"),
        lambda: move_item(TOUR, "oslo", "q", "x"),
        lambda: change_person(TOUR, "x", name="X"),
        lambda: remove_person(TOUR, "x"),
        lambda: merge_people(TOUR, "bo", "x"),
        lambda: change_source(TOUR, "x", title="X"),
        lambda: remove_source(TOUR, "x"),
        lambda: merge_sources(TOUR, "diary", "x"),
        lambda: remove_citation(TOUR, "oslo", "q", 1),
        lambda: change_citation(TOUR, "oslo", "q", -1, locator="3"),
        lambda: resting_on_person(TOUR, "x"),
        lambda: resting_on_source(TOUR, "x"),
    ],
)
def test_unknown_ids_are_key_errors(edit: Callable[[], object]) -> None:
    with pytest.raises(KeyError):
        edit()


@pytest.mark.parametrize(
    "edit",
    [
        lambda: change_tour(TOUR, stops=()),
        lambda: change_stop(TOUR, "oslo", id="x"),
        lambda: change_stop(TOUR, "oslo", facts=()),
        lambda: change_item(TOUR, "oslo", "m", speaker="bo"),
        lambda: change_item(TOUR, "oslo", "m", extra={}),
    ],
)
def test_fields_that_an_edit_does_not_change_are_type_errors(edit: Callable[[], object]) -> None:
    with pytest.raises(TypeError):
        edit()


def test_unknown_members_survive_edits() -> None:
    stop = Stop(id="9", id_number=9, name="X", extra={"id": "kept"}, feature_extra={"bbox": [1]})
    tour = same(change_stop(add_stop(TOUR, stop), "9", name="Y"))
    assert tour.stop("9").extra == {"id": "kept"}
    assert tour.stop("9").id_number == 9
    other = msgspec.structs.replace(stop, id="10", id_number=9, extra={"more": 1})
    tour = same(add_stop(tour, other))
    assert tour.stop("10").id_number is None
    assert same(merge_stops(tour, "10", "9")).stop("10").extra == {"id": "kept", "more": 1}


def test_quotations_cite_no_more_than_a_file_may() -> None:
    tour = change_source(TOUR, "diary", text="x" * 9_000_000)
    quote = Quote(id="long", text="x", cite=(Citation(source="diary", start=0, end=9_000_000),))
    tour = add_item(add_item(tour, "oslo", quote), "tromso", quote)
    with pytest.raises(EditError, match="cite shorter ones"):
        add_citation(tour, "oslo", "q", quote.cite[0])
