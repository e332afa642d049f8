"""What an edit changed: the window of stops that differ, and what else does."""

from __future__ import annotations

import random

import msgspec
import pytest

from app.tour.changes import change_between
from app.tour.model import Person, Stop, Tour
from app.tour.route import Leg, legs, legs_after

replace = msgspec.structs.replace


def stop(name: str) -> Stop:
    return Stop(id=name, name=name.upper(), lon=1.0, lat=2.0)


def tour(names: str) -> Tour:
    return Tour(title="A tour", stops=tuple(stop(name) for name in names))


BASE = tour("abcdef")


@pytest.mark.parametrize(
    ("names", "window", "changed", "gone", "order"),
    [
        ("abcdef", (6, 0, 0), "", "", False),
        ("abxcdef", (2, 0, 1), "x", "", True),
        ("abdef", (2, 1, 0), "", "c", True),
        ("abdcef", (2, 2, 2), "", "", True),
        ("fabcde", (0, 6, 6), "", "", True),
        ("abxyef", (2, 2, 2), "xy", "cd", True),
        ("", (0, 6, 0), "", "abcdef", True),
    ],
)
def test_the_window_holds_the_stops_that_differ(
    names: str, window: tuple[int, int, int], changed: str, gone: str, order: bool
) -> None:
    change = change_between(BASE, tour(names))
    assert (change.first, change.removed, change.added) == window
    assert (change.stops, change.gone) == (frozenset(changed), frozenset(gone))
    assert change.order == order


def test_a_stop_with_other_contents_is_changed_and_keeps_its_place() -> None:
    stops = list(BASE.stops)
    stops[3] = replace(stops[3], name="Elsewhere")
    change = change_between(BASE, replace(BASE, stops=tuple(stops)))
    assert (change.first, change.removed, change.added) == (3, 1, 1)
    assert change.stops == {"d"}
    assert (change.order, change.origins) == (False, (None,))


def test_members_of_the_tour_people_and_sources_are_told_apart() -> None:
    title = change_between(BASE, replace(BASE, title="Another"))
    assert (title.details, title.people, title.sources, title.added) == (True, False, False, 0)
    people = change_between(BASE, replace(BASE, people=(Person(id="p", name="P"),)))
    assert (people.details, people.people, people.sources) == (False, True, False)


def test_the_window_rebuilds_the_tour_after_random_edits() -> None:
    random.seed(7)
    for _ in range(300):
        names = list("abcdefghij")
        for _ in range(random.randint(1, 3)):
            what = random.choice(["move", "remove", "add"])
            if what != "add":
                name = names.pop(random.randrange(len(names)))
            if what != "remove":
                name = name if what == "move" else random.choice("uvwxyz")
                if name not in names:
                    names.insert(random.randint(0, len(names)), name)
        before, after = tour("abcdefghij"), tour("".join(names))
        change = change_between(before, after)
        rebuilt = [*before.stops[: change.first]]
        window = after.stops[change.first : change.first + change.added]
        for new, origin in zip(window, change.origins, strict=True):
            rebuilt.append(new if origin is None else before.stops[origin])
        rebuilt += before.stops[change.first + change.removed :]
        assert tuple(rebuilt) == after.stops


# Some places are not known.
PLACES = [-170.0, 0.0, 90.0, 175.0, None]


def test_legs_that_an_edit_does_not_touch_stay_the_same_objects() -> None:
    random.seed(11)
    for _ in range(300):
        places = [
            Stop(id=str(number), name="", lon=random.choice(PLACES), lat=1.0)
            for number in range(random.randint(1, 7))
        ]
        before = Tour(title="", stops=tuple(places))
        edited = list(places)
        if random.random() < 0.5:
            edited.pop(random.randrange(len(edited)))
        else:
            lon = random.choice([None, random.uniform(-180, 180)])
            new = Stop(id=f"new{random.random()}", name="", lon=lon, lat=2.0)
            edited.insert(random.randint(0, len(edited)), new)
        after = Tour(title="", stops=tuple(edited))
        route = legs(before)
        kept = legs_after(change_between(before, after), route)
        assert kept == legs(after)
        places_before = {_key(leg): leg for leg in route if leg is not None}
        for leg in kept:
            same = places_before.get(_key(leg)) if leg else None
            assert same is None or same is leg


def _key(leg: Leg) -> tuple[object, ...]:
    return leg.start.id, leg.end.id, leg.start_lon, tuple(stop.id for stop in leg.past)


def test_an_edit_builds_only_the_legs_at_the_stop_that_moved() -> None:
    stops = list(BASE.stops)
    stops[3] = replace(stops[3], lon=5.0)
    route = legs(BASE)
    after = legs_after(change_between(BASE, replace(BASE, stops=tuple(stops))), route)
    assert [one is other for one, other in zip(route, after, strict=True)] == [
        True, True, False, False, True,
    ]  # fmt: skip
