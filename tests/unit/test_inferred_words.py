"""One line says what of a tour is inferred."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from app.tour import read
from app.tour.model import Stop, Tour, When
from app.words.dates import stop_days_in, stop_hours
from app.words.inferred import inferred_facts, numbered
from tests.tours import BUNDLED


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def stop_of(number: int, **facts: str) -> Stop:
    return Stop(id=f"s{number}", name=f"Stop {number}", lon=number, lat=50, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ([2], "2"),
        ([1, 2], "1 and 2"),
        ([1, 2, 3], "1–3"),
        ([8, 10, 11, 12, 14], "8, 10–12 and 14"),
        ([1, 2, 4, 5, 6, 7], "1, 2 and 4–7"),
    ],
)
def test_numbers_in_a_row_are_a_range(numbers: list[int], text: str) -> None:
    assert numbered(numbers).replace(", and", " and") == text


def test_the_line_names_the_stops() -> None:
    line = inferred_facts(read(BUNDLED))
    assert line is not None
    assert line.startswith("Inferred, not stated: ")
    places, dates, order = line.removeprefix("Inferred, not stated: ").rstrip(".").split("; ")
    assert places.endswith("1 and 2")
    assert dates.endswith("1–4")
    assert order.endswith("1 and 2")


def test_a_tour_of_stated_facts_has_no_line() -> None:
    assert inferred_facts(Tour(title="Stated", stops=(stop_of(1), stop_of(2)))) is None


def test_only_what_is_inferred_is_named() -> None:
    tour = Tour(title="One", stops=(stop_of(1), stop_of(2, place_basis="inferred")))
    line = inferred_facts(tour)
    assert line is not None
    assert "place" in line
    assert "date" not in line
    assert "order" not in line


@pytest.mark.parametrize(
    ("language", "arrive", "depart", "text"),
    [
        ("en_GB", "2025-10-31", "2025-11-01", "31 Oct – 1 Nov"),
        ("en_US", "2025-10-31", "2025-11-01", "Oct 31 – Nov 1"),
        ("de_DE", "2025-11-02", None, "2. Nov."),
        ("en_GB", "2025", None, "2025"),
        ("en_GB", None, None, None),
        # The year is a part of the phrase there.
        ("es_ES", "2025-11-02", None, "2 de nov de 2025"),
    ],
)
def test_the_year_is_left_out_where_it_is_said_elsewhere(
    language: str, arrive: str | None, depart: str | None, text: str | None
) -> None:
    QLocale.setDefault(QLocale(language))
    stop = Stop(
        id="s",
        name="S",
        lon=0,
        lat=0,
        arrive=When(arrive) if arrive else None,
        depart=When(depart) if depart else None,
    )
    assert stop_days_in(stop, 2025) == text


@pytest.mark.parametrize(
    ("arrive", "depart", "text"),
    [
        ("2024-05-01T09:00:00+02:00", None, "09:00"),
        ("2024-05-01T09:00", "2024-05-01T10:30", "09:00 – 10:30"),
        (None, "2024-05-01T10:30", "until 10:30"),
        ("2024-05-01", "2024-05-01T10:30", "until 10:30"),
        # The day has to be said.
        ("2024-05-01", None, None),
        ("2024-05-01~", "2024-05-01T10:30", None),
        (None, None, None),
    ],
)
def test_the_hours_of_a_day_that_is_said_elsewhere(
    arrive: str | None, depart: str | None, text: str | None
) -> None:
    QLocale.setDefault(QLocale("en_GB"))
    first, last = (When(value) if value else None for value in (arrive, depart))
    stop = Stop(id="s", name="S", lon=0, lat=0, arrive=first, depart=last)
    assert stop_hours(stop) == text
