"""Distances in words: as exact as a reader needs, and never nought where there is a way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.tour.route import Leg, legs
from app.words.distances import both_units, metric
from app.words.language import SOURCE, install
from app.words.wording import leg_length, leg_of, leg_words, route_length, total, way
from tests.places import NEXT_DOOR, tour_of

METRIC = [
    (0, "same place"),
    (0.4, "same place"),
    (0.6, "1 m"),
    (27.2, "27 m"),
    (404, "404 m"),
    (999.4, "999 m"),
    (999.6, "1.0 km"),
    (1049, "1.0 km"),
    (1600, "1.6 km"),
    (9940, "9.9 km"),
    (9960, "10 km"),
    (67_200, "67 km"),
    (5_318_000, "5,318 km"),
]
BOTH = [
    (0, "same place"),
    (27.2, "27 m (89 ft)"),
    (160, "160 m (525 ft)"),
    (404, "404 m (0.3 mi)"),
    (1600, "1.6 km (1.0 mi)"),
    (15_900, "16 km (9.9 mi)"),
    (16_090, "16 km (10 mi)"),
    (5_318_000, "5,318 km (3,304 mi)"),
]


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    install(qapp, "de")
    QLocale.setDefault(QLocale("de_DE"))
    yield
    install(qapp, SOURCE)
    QLocale.setDefault(before)


@pytest.mark.parametrize(("metres", "words"), METRIC)
def test_metric(metres: float, words: str) -> None:
    assert metric(metres) == words


@pytest.mark.parametrize(("metres", "words"), BOTH)
def test_both_units(metres: float, words: str) -> None:
    assert both_units(metres) == words


def both_legs() -> tuple[Leg, Leg]:
    short, nought = legs(tour_of(NEXT_DOOR))
    assert short
    assert nought
    return short, nought


def test_a_leg_in_words() -> None:
    short, nought = both_legs()
    assert leg_words(short) == ["27 m (89 ft)", "On the same day"]
    assert leg_words(nought) == ["Same place", "On the same day"]
    assert [way(short), way(nought)] == ["27 m (89 ft) from Door", "Same place as Next door"]
    assert [leg_of(short), leg_of(nought)] == ["27 m from Door", "same place"]
    assert [leg_length(short), leg_length(nought)] == ["27 m", "same place"]


def test_the_length_of_a_route() -> None:
    tour, single = tour_of(NEXT_DOOR), tour_of(NEXT_DOOR[:1])
    assert [total(tour, 2700), total(tour, 0), total(single, 0)] == [
        "2.7 km in all",
        "All in the same place",
        None,
    ]
    assert [route_length(tour, 27), route_length(tour, 0), route_length(single, 0)] == [
        "27 m (89 ft)",
        "All in the same place",
        None,
    ]


@pytest.mark.usefixtures("german")
def test_distances_in_german() -> None:
    tour = tour_of(NEXT_DOOR)
    short, nought = both_legs()
    assert both_units(1600) == "1,6 km (1,0 mi)"
    assert [way(short), way(nought)] == ["27 m (89 ft) von Door", "Derselbe Ort wie Next door"]
    assert [leg_of(short), leg_of(nought)] == ["27 m von Door", "derselbe Ort"]
    assert [total(tour, 2700), total(tour, 0)] == ["Insgesamt 2,7 km", "Alles am selben Ort"]
