"""What differs between two tours, as data and in words."""

from __future__ import annotations

import random

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from app.tour import Tour, parse, read
from app.tour.differences import differences
from app.tour.edit import (
    add_citation,
    add_item,
    add_person,
    add_source,
    add_stop,
    change_item,
    change_person,
    change_source,
    change_stop,
    change_tour,
    merge_stops,
    move_item,
    move_stop,
    remove_item,
    remove_person,
    remove_stop,
)
from app.tour.model import Citation, Fact, Person, Quote, Source, Stop
from app.words.differences import difference_lines
from app.words.language import install
from tests.tours import BUNDLED, VERNE, encoded, small

replace = msgspec.structs.replace
TOUR = parse(encoded(small()), "small.geojson")


def cite(paragraph: int) -> Citation:
    return Citation(source="diary", label="paragraph", locator=str(paragraph))


def quotation(number: int) -> Quote:
    return Quote(id=f"new-{number}", text=f"Words {number}", cite=(cite(number),))


def two_quotations(tour: Tour) -> Tour:
    return add_item(add_item(tour, "tromso", quotation(6)), "tromso", quotation(7))


def noted(tour: Tour) -> Tour:
    return change_stop(tour, "oslo", place_note="The article names no city " + "and so on " * 20)


LINES: list[tuple[Tour, str]] = [
    (two_quotations(TOUR), "+ 2 quotations | Tromsø, ¶6 and ¶7 | quote"),
    (add_item(TOUR, "tromso", quotation(6)), "+ Quotation: “Words 6” | Tromsø, ¶6 | quote"),
    (remove_item(TOUR, "oslo", "m"), "- Meeting: “Tea” | Oslo | meeting"),
    (
        change_stop(TOUR, "oslo", lon=11, lat=60.5),
        "~ Oslo lies elsewhere | 59.9100, 10.7500 → 60.5000, 11.0000 | place",
    ),
    (
        change_stop(TOUR, "oslo", lat=59.910004),
        "~ Oslo lies elsewhere | 59.910000, 10.750000 → 59.910004, 10.750000 | place",
    ),
    (
        change_stop(TOUR, "oslo", lon=None, lat=None),
        "~ The place of Oslo is not known | 59.9100, 10.7500 | place",
    ),
    (
        change_stop(TOUR, "tromso", arrive="2024-05"),
        "~ Date of Tromsø | 4 May 2024 → May 2024 | date",
    ),
    (
        change_stop(TOUR, "tromso", arrive=None),
        "~ Date of Tromsø | 4 May 2024 → Date not stated | date",
    ),
    (
        noted(TOUR),
        "~ Note on the place of Oslo | “The article names no city and so on and so on and so on "
        "and so on and so on and …” | place",
    ),
    (
        change_stop(TOUR, "oslo", order_basis="inferred"),
        "~ Basis of the order at Oslo | stated → inferred | order",
    ),
    (change_stop(TOUR, "oslo", name="Viken"), "~ Name of Viken | Oslo → Viken | stop"),
    (change_stop(TOUR, "oslo", country=None), "~ Country of Oslo | Norway → – | stop"),
    (change_stop(TOUR, "oslo", altitude=12), "~ Altitude of Oslo | – → 12 m | place"),
    (move_stop(TOUR, "tromso", 0), "~ Tromsø has another place in the order | 2 → 1 | order"),
    (
        add_stop(TOUR, Stop(id="b", name="Bergen", facts=(Fact(id="f", text="F"),)), 1),
        "+ Bergen | Stop 2 · 1 item | stop",
    ),
    (remove_stop(TOUR, "tromso"), "- Tromsø | Stop 2 | stop"),
    (
        move_item(TOUR, "oslo", "m", "tromso"),
        "~ Meeting moved: “Tea” | Oslo → Tromsø | meeting",
    ),
    (
        change_item(TOUR, "oslo", "m", date="2024-05"),
        "~ Meeting at Oslo | date: – → May 2024 | meeting",
    ),
    (
        change_item(TOUR, "oslo", "q", speaker=None, context="Over tea"),
        "~ Quotation at Oslo | “all roads lead to Oslo” · speaker, occasion | quote",
    ),
    (
        change_item(TOUR, "oslo", "q", speaker="ann"),
        "~ Quotation at Oslo | speaker: Bo → Ann | quote",
    ),
    (add_citation(TOUR, "oslo", "m", cite(3)), "~ Meeting at Oslo | citations | meeting"),
    (change_tour(TOUR, title="Another"), "~ Title | A short tour → Another | tour"),
    (change_tour(TOUR, traveller="bo"), "~ Traveller | Ann → Bo | tour"),
    (
        add_person(TOUR, Person(id="c", name="Cy", role="Host", country="SE")),
        "+ Person: Cy | Host · Sweden | person",
    ),
    (remove_person(TOUR, "ann"), "~ Traveller | Ann → – | tour"),
    (change_person(TOUR, "bo", name="Bob"), "~ Person: Bob | Bo → Bob | person"),
    (replace(TOUR, people=TOUR.people[::-1]), "~ People in another order |  | person"),
    (add_source(TOUR, Source(id="x", title="X")), "+ Source: X |  | source"),
    (change_source(TOUR, "diary", url="http://a.b"), "~ Source: Diary | address | source"),
]  # fmt: skip


@pytest.mark.parametrize(("after", "words"), LINES, ids=[words for _, words in LINES])
def test_differences_in_words(after: Tour, words: str) -> None:
    line = difference_lines(TOUR, after, 10)[0]
    assert f"{line.sign} {line.what} | {line.detail} | {line.kind}" == words


def test_paragraphs_are_cited_as_elsewhere_in_german(qapp: QApplication) -> None:
    install(qapp, "de")
    try:
        (line,) = difference_lines(TOUR, two_quotations(TOUR), 10)
    finally:
        install(qapp, "en")
    assert line.detail == "Tromsø, Abs. 6 und Abs. 7"


def test_signs_are_exchanged_if_the_tours_are() -> None:
    for after, _ in LINES:
        signs = sorted(one.sign for one in differences(TOUR, after))
        back = sorted(one.sign for one in differences(after, TOUR))
        opposite = {"+": "-", "-": "+", "~": "~"}
        assert sorted(opposite[sign] for sign in back) == signs
        assert signs


def test_a_tour_does_not_differ_from_itself_read_again() -> None:
    for path in (BUNDLED, VERNE):
        assert differences(read(path), read(path)) == ()


def test_the_fewest_stops_are_told_to_have_moved() -> None:
    tour = Tour(title="T", stops=tuple(Stop(id=str(n), name=f"S{n}") for n in range(50)))
    (moved,) = differences(tour, move_stop(tour, "40", 3))
    assert (moved.stop_id, moved.before, moved.after) == ("40", 41, 4)
    chance = random.Random(1)
    stops = list(tour.stops)
    chance.shuffle(stops)
    shuffled = replace(tour, stops=tuple(stops))
    orders = differences(tour, shuffled)
    still = {stop.id for stop in stops} - {one.stop_id for one in orders}
    assert sorted(still, key=int) == [stop.id for stop in stops if stop.id in still]
    assert {one.fields for one in orders} == {("order",)}


def test_items_of_merged_stops_are_told_to_have_moved() -> None:
    merged = merge_stops(TOUR, "tromso", "oslo")
    lines = difference_lines(TOUR, merged, 10)
    assert [(line.sign, line.what) for line in lines] == [
        ("~", "Meeting moved: “Tea”"),
        ("~", "Quotation moved: “all roads lead to Oslo”"),
        ("-", "Oslo"),
    ]


def test_more_differences_than_wanted_are_counted() -> None:
    after = noted(change_tour(two_quotations(TOUR), title="Another"))
    assert len(differences(TOUR, after)) == 3
    lines = difference_lines(TOUR, after, 1)
    assert [(line.sign, line.what) for line in lines] == [("~", "Title"), ("", "and 2 more")]
    assert len(difference_lines(TOUR, after, 3)) == 3


def test_texts_of_the_tour_keep_their_own_direction() -> None:
    after = change_stop(TOUR, "oslo", name="أوسلو")
    (line,) = difference_lines(TOUR, after, 3)
    assert line.what == "Name of \u2068أوسلو\u2069"
    assert line.detail == "Oslo → \u2068أوسلو\u2069"


def test_large_tours_are_compared_in_time() -> None:
    facts = tuple(Fact(id=f"f{number}", text="Same") for number in range(3000))
    one = Tour(title="T", stops=(Stop(id="a", name="A", facts=facts), Stop(id="b", name="B")))
    noted = tuple(replace(fact, note=str(number)) for number, fact in enumerate(facts))
    other = replace(
        one, stops=(Stop(id="a", name="A"), Stop(id="b", name="B", facts=noted)), title="U"
    )
    assert [(one.sign, one.about) for one in differences(one, other)] == [
        ("~", "tour"),
        ("-", "fact"),
        ("+", "fact"),
    ]
