"""Dates against the order of travel: hours, zones, the date line, undated stops, and stays."""

from __future__ import annotations

from typing import Any, TypeAlias

import pytest

from app.tour import Tour, parse, read, warnings_of
from app.tour.route import legs
from app.words.wording import leg_words
from tests.fuzz.judge import serves, survives
from tests.tours import BUNDLED, VERNE, encoded

# A place, its arrival and its departure.
Step: TypeAlias = tuple[str, str | None, str | None]

PLACES: dict[str, tuple[float, float] | None] = {
    "Paris": (2.35, 48.86),
    "Rome": (12.5, 41.9),
    "Athens": (23.73, 37.98),
    "London": (-0.12, 51.5),
    "New York": (-74.0, 40.71),
    "Tokyo": (139.75, 35.68),
    "Honolulu": (-157.86, 21.31),
    "Nowhere": None,
}


def tour(*steps: Step, items: list[dict[str, Any]] | None = None) -> Tour:
    """A tour of these steps; ``items`` are facts at the first one."""
    features: list[dict[str, Any]] = []
    for number, (name, arrive, depart) in enumerate(steps):
        place = PLACES[name]
        features.append(
            {
                "type": "Feature",
                "id": f"{number}",
                "geometry": {"type": "Point", "coordinates": place} if place else None,
                "properties": {"name": name, "arrive": arrive, "depart": depart},
            }
        )
    features[0]["properties"]["facts"] = items or []
    top = {
        "type": "FeatureCollection",
        "tour": {"format": 1, "title": "T"},
        "sources": [{"id": "s", "title": "S"}],
        "features": features,
    }
    return parse(encoded(top), "T")


def warned(made: Tour) -> list[str]:
    """The places of the warnings about dates."""
    survives(made)
    serves(made)
    return [
        warning.where
        for warning in warnings_of(made)
        if "before" in warning.what or "after the departure" in warning.what
    ]


ORDERS: list[tuple[str, list[Step], list[str]]] = [
    ("in order", [("Paris", "2025-05-01", None), ("Rome", "2025-05-02", None)], []),
    ("on one day", [("Paris", "2025-05-01", None), ("Rome", "2025-05-01", None)], []),
    (
        "leaves before",
        [("Paris", None, "2025-05-10"), ("Rome", "2025-05-01", None)],
        ['feature "1", arrive'],
    ),
    (
        "a gap hides it",
        [("Paris", "2025-05-10", None), ("Rome", None, None), ("Athens", "2025-05-01", None)],
        ['feature "2", arrive'],
    ),
    (
        "stays overlap",
        [
            ("Paris", "2025-05-01", "2025-05-10"),
            ("Rome", "2025-05-03", "2025-05-05"),
            ("Athens", "2025-05-12", None),
        ],
        ['feature "1", arrive'],
    ),
    (
        "the latest so far counts, not the last",
        [
            ("Paris", "2025-05-01", "2025-05-10"),
            ("Rome", "2025-05-03", None),
            ("Athens", "2025-05-08", None),
        ],
        ['feature "1", arrive', 'feature "2", arrive'],
    ),
    (
        "a departure alone",
        [("Paris", "2025-05-10", None), ("Rome", None, "2025-05-01")],
        ['feature "1", depart'],
    ),
    (
        "a day earlier, without a date line",
        [("Paris", "2025-05-10", None), ("Rome", "2025-05-09", None)],
        ['feature "1", arrive'],
    ),
    (
        "a day earlier, across the date line",
        [("Tokyo", "2025-05-10", None), ("Honolulu", "2025-05-09", None)],
        [],
    ),
    (
        "two days earlier, across the date line",
        [("Tokyo", "2025-05-10", None), ("Honolulu", "2025-05-08", None)],
        ['feature "1", arrive'],
    ),
    (
        "a day earlier, across the date line westward",
        [("Honolulu", "2025-05-10", None), ("Tokyo", "2025-05-09", None)],
        ['feature "1", arrive'],
    ),
    (
        "hours of one day",
        [("Paris", None, "2025-05-10T18:00"), ("Rome", "2025-05-10T12:00", None)],
        ['feature "1", arrive'],
    ),
    (
        "hours with zones, earlier",
        [("Paris", None, "2025-05-10T18:00+02:00"), ("Rome", "2025-05-10T17:59+02:00", None)],
        ['feature "1", arrive'],
    ),
    (
        "hours with zones, earlier on the clock only",
        [("London", None, "2025-05-10T11:00+01:00"), ("New York", "2025-05-10T09:30-04:00", None)],
        [],
    ),
    (
        "later on the clock, earlier in truth",
        [("New York", None, "2025-05-10T12:00-04:00"), ("London", "2025-05-10T15:00+01:00", None)],
        ['feature "1", arrive'],
    ),
    (
        "hours without zones, west by what the sun allows",
        [("London", None, "2025-05-10T11:00"), ("New York", "2025-05-10T09:30", None)],
        [],
    ),
    (
        "hours without zones, earlier than the sun allows",
        [("London", None, "2025-05-10T18:00"), ("New York", "2025-05-10T09:30", None)],
        ['feature "1", arrive'],
    ),
    (
        "hours across the date line",
        [("Tokyo", None, "2025-05-10T20:00"), ("Honolulu", "2025-05-10T08:00", None)],
        [],
    ),
    (
        "a month that contains the day",
        [("Paris", "2025-05-10", None), ("Rome", "2025-05", None), ("Athens", "2025", None)],
        [],
    ),
    (
        "a month before",
        [("Paris", "2025-05-10", None), ("Rome", "2025-04", None)],
        ['feature "1", arrive'],
    ),
    (
        "what is uncertain contradicts nothing",
        [("Paris", "2025-05-10~", None), ("Rome", "2025-05-01", None), ("Athens", "2024?", None)],
        [],
    ),
    (
        "from a place that is not known",
        [("Paris", "2025-05-10", None), ("Nowhere", "2025-05-09", None)],
        [],
    ),
    (
        "long before, at a place that is not known",
        [("Paris", "2025-05-10", None), ("Nowhere", "2025-05-01", None)],
        ['feature "1", arrive'],
    ),
    (
        "leaves before it comes",
        [("Paris", "2025-05-10", "2025-05-09"), ("Rome", "2025-05-11", None)],
        ['feature "0", depart'],
    ),
    (
        "leaves an hour before it comes",
        [("Paris", "2025-05-10T12:00", "2025-05-10T11:00")],
        ['feature "0", depart'],
    ),
]


@pytest.mark.parametrize(
    ("steps", "places"), [row[1:] for row in ORDERS], ids=[r[0] for r in ORDERS]
)
def test_dates_are_compared_with_the_latest_known_moment(
    steps: list[Step], places: list[str]
) -> None:
    assert warned(tour(*steps)) == places


def test_a_warning_names_the_stop_that_it_contradicts() -> None:
    made = tour(("Paris", None, "2025-05-10"), ("Rome", None, None), ("Athens", "2025-05-01", None))
    (warning,) = warnings_of(made)
    assert str(warning) == (
        'feature "2", arrive: 2025-05-01 is before the departure from "0" on 2025-05-10; '
        "correct a date, or put the features in order of travel"
    )


@pytest.mark.parametrize(
    ("date", "what"),
    [
        ("2025-05-04", "is before the arrival at the stop on 2025-05-05; "),
        ("2025-05-05", None),
        ("2025-05-07T23:59", None),
        ("2025-05", None),
        ("2025-05-08", "is after the departure from the stop on 2025-05-07; "),
        ("2025-06", "is after the departure from the stop on 2025-05-07; "),
        ("2025-05-08~", None),
        (None, None),
    ],
)
def test_items_are_compared_with_their_stay(date: str | None, what: str | None) -> None:
    item = {"id": "f", "text": "F", "date": date, "cite": [{"source": "s"}]}
    made = tour(("Paris", "2025-05-05", "2025-05-07"), items=[item])
    survives(made)
    found = [str(warning) for warning in warnings_of(made)]
    expected = [f'feature "0", facts "f", date: {date} {what}'] if what else []
    assert [text.startswith(start) for text, start in zip(found, expected, strict=True)] == [
        True
    ] * len(expected)


@pytest.mark.parametrize(
    ("steps", "line"),
    [
        ([("Paris", "2025-05-10", None), ("Rome", "2025-05-03", None)], "7 days earlier: out of"),
        ([("Paris", "2025-05-10", None), ("Rome", "2025-05-09", None)], "1 day earlier: out of o"),
        ([("Tokyo", "2025-05-10", None), ("Honolulu", "2025-05-09", None)], "Across the date line"),
        ([("Tokyo", "2025-05-10", None), ("Honolulu", "2025-05-08", None)], "2 days earlier: out "),
        ([("Honolulu", "2025-05-10", None), ("Tokyo", "2025-05-09", None)], "1 day earlier: out "),
    ],
)
def test_only_the_date_line_makes_a_day_earlier(steps: list[Step], line: str) -> None:
    (leg,) = legs(tour(*steps))
    assert leg is not None
    assert leg_words(leg)[1].startswith(line)


@pytest.mark.parametrize("path", [BUNDLED, VERNE], ids=["asia", "verne"])
def test_the_stops_of_the_bundled_tours_are_in_order(path: Any) -> None:
    assert [str(one) for one in warnings_of(read(path)) if one.where.endswith("arrive")] == []


def test_what_happened_on_the_way_is_outside_the_stay() -> None:
    found = [warning.where for warning in warnings_of(read(VERNE))]
    assert found == [
        'feature "yokohama", facts "passepartout-first", date',
        'feature "san-francisco", facts "meridian", date',
        'feature "san-francisco", facts "watch-right", date',
        'feature "queenstown", agreements "henrietta-sale", date',
    ]
