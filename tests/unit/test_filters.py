"""The items that a filter accepts, and the counts beside its choices."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from app.tour import read
from app.tour.filters import (
    FACETS,
    NO_FILTER,
    Facet,
    Filter,
    all_counts,
    counts,
    kind_of,
    people_of,
    shown_items,
    tour_dates,
    tour_days,
)
from app.tour.model import Quote, Stop, Tour, When
from tests.tours import BUNDLED, VERNE, tours


def _offered(tour: Tour, facet: Facet) -> list[str]:
    return sorted(all_counts(tour, NO_FILTER)[facet])


@st.composite
def _filtered(draw: st.DrawFn) -> tuple[Tour, Filter]:
    tour = draw(tours())
    chosen = NO_FILTER
    for facet in FACETS:
        for value in _offered(tour, facet):
            if draw(st.integers(0, 3)) == 0:
                chosen = chosen.toggled(facet, value)
    if draw(st.booleans()):
        chosen = chosen.between(draw(st.none() | st.dates()), draw(st.none() | st.dates()))
    return tour, chosen


@given(_filtered())
def test_a_count_is_the_number_of_items_with_that_choice_alone(
    filtered: tuple[Tour, Filter],
) -> None:
    tour, chosen = filtered
    for facet in FACETS:
        others = chosen
        for value in chosen.values(facet):
            others = others.toggled(facet, value)
        for value in _offered(tour, facet):
            shown = shown_items(tour, others.toggled(facet, value))
            assert all_counts(tour, chosen)[facet][value] == sum(map(len, shown.values()))
        assert counts(tour, chosen, facet) == all_counts(tour, chosen)[facet]


@given(_filtered())
def test_another_value_shows_more_and_another_facet_less(
    filtered: tuple[Tour, Filter],
) -> None:
    tour, chosen = filtered
    shown = shown_items(tour, chosen)
    assert set(shown) == {stop.id for stop in tour.stops}
    for facet in FACETS:
        for value in _offered(tour, facet):
            if value in chosen.values(facet):
                continue
            other = shown_items(tour, chosen.toggled(facet, value))
            widened = bool(chosen.values(facet))
            for stop_id, items in shown.items():
                mine, theirs = {item.id for item in items}, {item.id for item in other[stop_id]}
                assert mine <= theirs if widened else theirs <= mine


def test_a_person_is_met_or_quoted() -> None:
    tour = read(BUNDLED)
    chosen = NO_FILTER.toggled("people", "koizumi")
    found = [item for items in shown_items(tour, chosen).values() for item in items]
    assert found
    assert all("koizumi" in people_of(item) for item in found)
    assert chosen.toggled("people", "koizumi") == NO_FILTER


def test_counts_of_the_bundled_tour() -> None:
    tour = read(BUNDLED)
    kinds = Counter(kind_of(item) for stop in tour.stops for item in stop.items)
    assert counts(tour, NO_FILTER, "kinds") == kinds
    japan = NO_FILTER.toggled("countries", "JP")
    in_japan = sum(len(stop.items) for stop in tour.stops if stop.country == "JP")
    assert counts(tour, japan, "kinds").total() == in_japan
    # A choice in a facet does not lower the counts of its other values.
    assert counts(tour, japan, "countries") == counts(tour, NO_FILTER, "countries")


def test_days_are_inclusive_and_an_undated_item_has_those_of_its_stop() -> None:
    stop = Stop(
        id="s",
        name="S",
        lon=0,
        lat=0,
        arrive=When("2024-05-01"),
        depart=When("2024-05-03"),
        quotes=(
            Quote(id="dated", text="x", date=When("2024-05-03T10:00")),
            Quote(id="undated", text="x"),
        ),
    )
    nowhen = Stop(id="n", name="N", lon=0, lat=0, quotes=(Quote(id="never", text="x"),))
    tour = Tour(title="T", stops=(stop, nowhen))

    def seen(start: str | None, end: str | None) -> set[str]:
        days = [dt.date.fromisoformat(day) if day else None for day in (start, end)]
        shown = shown_items(tour, NO_FILTER.between(*days))
        return {item.id for items in shown.values() for item in items}

    assert seen("2024-05-03", "2024-05-03") == {"dated", "undated"}
    assert seen(None, "2024-05-02") == {"undated"}
    assert seen("2024-05-04", None) == set()
    assert seen(None, None) == {"dated", "undated", "never"}
    assert tour_days(tour) == (dt.date(2024, 5, 1), dt.date(2024, 5, 3))
    assert tour_days(Tour(title="T", stops=(nowhen,))) is None


def test_a_month_stands_for_all_its_days() -> None:
    stop = Stop(
        id="s",
        name="S",
        lon=0,
        lat=0,
        arrive=When("2024-05"),
        depart=When("2024-07~"),
        quotes=(
            Quote(id="month", text="x", date=When("2024-06")),
            Quote(id="year", text="x", date=When("2024")),
            Quote(id="interval", text="x", date=When("2024-05-03/2024-05-05")),
            Quote(id="undated", text="x"),
        ),
    )
    tour = Tour(title="T", stops=(stop,))

    def seen(start: str, end: str) -> set[str]:
        days = dt.date.fromisoformat(start), dt.date.fromisoformat(end)
        return {item.id for item in shown_items(tour, NO_FILTER.between(*days))["s"]}

    assert seen("2024-06-30", "2024-06-30") == {"month", "year", "undated"}
    assert seen("2024-05-04", "2024-05-04") == {"interval", "year", "undated"}
    assert seen("2024-01-01", "2024-04-30") == {"year"}
    assert seen("2024-07-31", "2024-08-31") == {"year", "undated"}
    assert tour_days(tour) == (dt.date(2024, 1, 1), dt.date(2024, 12, 31))
    assert [when.text for when in tour_dates(tour)][:3] == ["2024-05", "2024-07~", "2024-06"]


def test_a_departure_before_the_arrival_hides_nothing() -> None:
    stop = Stop(
        id="s",
        name="S",
        lon=0,
        lat=0,
        arrive=When("2024-05-09"),
        depart=When("2024-05"),
        quotes=(Quote(id="q", text="x"),),
    )
    tour = Tour(title="T", stops=(stop,))
    reversed_stay = msgspec.structs.replace(stop, depart=When("2024-05-01"))
    for any_tour in (tour, Tour(title="T", stops=(reversed_stay,))):
        for day in ("2024-05-01", "2024-05-09"):
            only = dt.date.fromisoformat(day)
            assert shown_items(any_tour, NO_FILTER.between(only, only))["s"]


def test_the_days_of_the_bundled_tours() -> None:
    assert tour_days(read(BUNDLED)) == (dt.date(2025, 10, 28), dt.date(2025, 11, 4))
    assert tour_days(read(VERNE)) == (dt.date(1872, 10, 2), dt.date(1872, 12, 23))
