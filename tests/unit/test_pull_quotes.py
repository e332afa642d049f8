"""Which quotation is set large, for a stop and for the tour."""

from __future__ import annotations

import random

import pytest

from app.tour.model import Basis, Citation, Person, Quote, Stop, Tour
from app.tour.pull_quotes import is_sentence, pull_quotation, stop_quotation

CITED = (Citation(source="s"),)
LONG = "We came here because the river had brought others before us, and it brought us too."
LONGER = f"{LONG} Nobody asked."


def quote(
    text: str, speaker: str | None = "ann", basis: Basis = "stated", *, cited: bool = True
) -> Quote:
    return Quote(id=text[:9], text=text, speaker=speaker, basis=basis, cite=CITED if cited else ())


def tour(*stops: tuple[Quote, ...], traveller: str | None = "ann") -> Tour:
    return Tour(
        title="T",
        traveller=traveller,
        people=(Person(id="ann", name="Ann"), Person(id="bo", name="Bo")),
        stops=tuple(
            Stop(id=f"{place}", name=f"{place}", quotes=quotes)
            for place, quotes in enumerate(stops)
        ),
    )


# The stronger one is the first of each pair.
PAIRS = {
    "the traveller": (quote("the river"), quote(LONG, "bo")),
    "a sentence": (quote("Here we are!"), quote("a " * 40)),
    "stated": (quote("Here we are!"), quote(LONG, basis="inferred")),
    "cited": (quote("Here we are!"), quote(LONG, cited=False)),
    "preferred length": (quote(LONG), quote("Here we are!")),
    "the longest": (quote(LONGER), quote(LONG)),
    "not too long": (quote(LONG), quote("Word after word. " * 14)),
    "the less overlong": (quote("Word after word. " * 14), quote("Word after word. " * 15)),
    "no page of text": (quote("the river", "bo"), quote("Word after word. " * 40)),
    "the only one with words": (quote("the river", None, cited=False), quote(" \n")),
}


@pytest.mark.parametrize("name", PAIRS)
def test_the_stronger_of_two_is_chosen_wherever_it_stands(name: str) -> None:
    stronger, weaker = PAIRS[name]
    for made in (
        tour((stronger,), (weaker,)),
        tour((weaker,), (stronger,)),
        tour((weaker, stronger)),
        tour((stronger, weaker), ()),
    ):
        found = pull_quotation(made)
        assert found is not None and found[1] is stronger
        assert stronger in found[0].quotes


def test_of_equals_the_first_is_chosen_and_nobody_said_nothing() -> None:
    assert pull_quotation(tour((), (quote(LONG),), (quote(LONG),))) is not None
    found = pull_quotation(tour((), (quote(LONG),), (quote(LONG),)))
    assert found is not None and found[0].id == "1"
    assert pull_quotation(tour((), ())) is None
    assert pull_quotation(tour()) is None
    assert pull_quotation(tour((quote(" "),))) is None


def test_a_tour_without_a_traveller_prefers_no_speaker() -> None:
    found = pull_quotation(tour((quote("the river", None),), (quote(LONG, "bo"),), traveller=None))
    assert found is not None and found[1].text == LONG


def test_what_its_stop_only_infers_comes_after_what_is_stated() -> None:
    inferred = Stop(id="i", name="I", date_basis="inferred", quotes=(quote(LONG),))
    elsewhere = Stop(id="p", name="P", place_basis="inferred", quotes=(quote(LONG),))
    stated = Stop(id="s", name="S", quotes=(quote("Here we are!"),))
    found = pull_quotation(Tour(title="T", traveller="ann", stops=(inferred, elsewhere, stated)))
    assert found is not None and found[0] is stated


def test_a_stop_has_its_own_quotation_and_the_length_can_be_told() -> None:
    made = tour((quote(LONG), quote("Here we are!")), ())
    assert stop_quotation(made, made.stops[0]) is made.stops[0].quotes[0]
    assert stop_quotation(made, made.stops[0], least=1, most=60) is made.stops[0].quotes[1]
    assert stop_quotation(made, made.stops[1]) is None


@pytest.mark.parametrize(
    "text",
    [
        "President Trump wants allies to be strong",
        "Here we are!",
        "“Here we are.”",
        "¿Quién sabe?",
        "1872 was the year of the great wager",
        "«Так не бывает.»",
        "هذا هو النهر الذي جئنا من أجله",
        "這條河把我們帶到了這裡，也帶來了別人",
        "なぜですか？",
        "वह नदी है।",
    ],
)
def test_sentences(text: str) -> None:
    assert is_sentence(text)


@pytest.mark.parametrize(
    "text",
    [
        "peace through strength",
        "deeper cooperation will benefit both of our countries.",
        "Iron Dome",
        "Partnerschaft auf Augenhöhe",
        "… And so it went on for years.",
        "...And so it went on for years.",
        "河",
        "—",
        "",
        "   ",
    ],
)
def test_phrases(text: str) -> None:
    assert not is_sentence(text)


def test_very_long_texts_and_many_quotations_are_no_matter() -> None:
    assert is_sentence("A" + " b" * 2_000_000)
    order = random.Random(1)
    quotes = [quote(f"word {place}", "bo") for place in range(20_000)]
    order.shuffle(quotes)
    chosen = quote(LONG)
    found = pull_quotation(tour(*((each,) for each in quotes), (chosen,)))
    assert found is not None and found[1] is chosen
