"""What an edit changed, kept without the tours: back and forth, and how little it holds."""

from __future__ import annotations

import random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.tour import Tour
from app.tour.delta import delta_between, redone, undone
from app.tour.model import Fact, Stop
from tests.tours import tours

replace = msgspec.structs.replace

MANY = 2_000
TOUR = Tour(title="T", stops=tuple(Stop(id=f"s{n}", name=f"S {n}") for n in range(MANY)))


@settings(max_examples=30)
@given(tours(), tours())
def test_any_tour_leads_to_any_other_and_back(before: Tour, after: Tour) -> None:
    delta = delta_between(before, after)
    assert redone(before, delta) == after
    assert undone(after, delta) == before


@settings(max_examples=30)
@given(st.data())
def test_any_reordering_with_changes_leads_there_and_back(data: st.DataObject) -> None:
    before = replace(TOUR, stops=TOUR.stops[:12])
    kept = data.draw(st.lists(st.sampled_from(before.stops), unique_by=lambda stop: stop.id))
    changed = data.draw(st.sets(st.sampled_from([stop.id for stop in before.stops])))
    new = tuple(
        replace(stop, name="Changed") if stop.id in changed else stop for stop in kept
    )  # fmt: skip
    after = replace(before, stops=(*new, Stop(id="new", name="New")))
    delta = delta_between(before, after)
    assert redone(before, delta) == after
    assert undone(after, delta) == before


def test_what_is_kept_is_the_same_object() -> None:
    stops = list(TOUR.stops)
    stops[1_000] = replace(stops[1_000], name="Changed")
    after = replace(TOUR, stops=tuple(stops))
    back = undone(after, delta_between(TOUR, after))
    assert all(one is other for one, other in zip(back.stops, TOUR.stops, strict=True))


@pytest.mark.parametrize(
    "order",
    [
        [*range(1, MANY), 0],
        [MANY - 1, *range(MANY - 1)],
        [*range(1_000, MANY), *range(1_000)],
        list(reversed(range(MANY))),
        [0, 2, 1, *range(3, MANY)],
    ],
)
def test_a_move_within_a_long_tour_is_a_few_numbers(order: list[int]) -> None:
    after = replace(TOUR, stops=tuple(TOUR.stops[place] for place in order))
    delta = delta_between(TOUR, after)
    assert delta.stops is not None
    assert delta.stops.gone == delta.stops.come == ()
    assert max(len(delta.stops.forward), len(delta.stops.backward)) <= 6
    assert redone(TOUR, delta) == after
    assert undone(after, delta) == TOUR


def test_a_shuffle_leads_there_and_back() -> None:
    stops = list(TOUR.stops)
    random.Random(1872).shuffle(stops)
    after = replace(TOUR, stops=tuple(stops))
    delta = delta_between(TOUR, after)
    assert redone(TOUR, delta) == after
    assert undone(after, delta) == TOUR


def test_only_the_changed_stop_is_held() -> None:
    stops = list(TOUR.stops)
    stops[7] = replace(stops[7], facts=(Fact(id="f", text="New"),))
    delta = delta_between(TOUR, replace(TOUR, stops=tuple(stops), summary="New"))
    assert delta.stops is not None
    assert delta.stops.gone == (TOUR.stops[7],)
    assert delta.stops.come == (stops[7],)
    assert (delta.people, delta.sources) == (None, None)
    assert delta.members == (("summary", None, "New"),)
