"""What a tour does not tell yet."""

from __future__ import annotations

from app.tour.errors import Target
from app.tour.gaps import Gap, gaps
from app.tour.model import Citation, Fact, Quote, Source, Stop, Tour, When

CITED = (Citation(source="a"),)


def test_what_is_missing_is_listed_by_kind_in_the_order_of_the_tour() -> None:
    first = Stop(
        id="1",
        name="First",
        depart=When("2025"),
        quotes=(Quote(id="q", text="Q", cite=CITED), Quote(id="r", text="R", speaker="x")),
        facts=(Fact(id="f", text="F"), Fact(id="g", text="G", cite=CITED)),
    )
    second = Stop(id="2", name="Second", lon=1, lat=2)
    sources = (Source(id="a", title="A", text="Text"), Source(id="b", title="B"))
    assert gaps(Tour(title="T", stops=(first, second), sources=sources)) == (
        Gap("place", (Target(stop="1", member="geometry"),)),
        Gap("date", (Target(stop="2", member="arrive"),)),
        Gap(
            "cite",
            (
                Target(stop="1", item="r", member="cite"),
                Target(stop="1", item="f", member="cite"),
            ),
        ),
        Gap("speaker", (Target(stop="1", item="q", member="speaker"),)),
        Gap("text", (Target(source="b"),)),
    )


def test_nothing_is_missing_from_a_whole_tour_or_an_empty_one() -> None:
    whole = Stop(id="1", name="First", lon=0, lat=0, arrive=When("2025-05"))
    assert gaps(Tour(title="T", stops=(whole,))) == ()
    assert gaps(Tour(title="T", stops=())) == ()
