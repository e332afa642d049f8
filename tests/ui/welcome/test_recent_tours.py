"""What is remembered of the recent tours."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
import pytest

from app.tour import read
from app.ui.state.recent_tours import LONGEST_TITLE, RecentTour, forget, recent_tours, remember
from app.ui.state.settings import Settings
from tests.tours import BUNDLED

DAY = dt.date(2025, 11, 25)


def test_a_tour_is_remembered_with_its_title_its_stops_and_the_day(settings: Settings) -> None:
    path = Path("/tours/asia.geojson")
    tour = read(BUNDLED)
    remember(settings, path, tour, DAY)
    assert recent_tours(settings) == [RecentTour(path, tour.title, 5, DAY)]


def test_a_file_that_an_older_version_remembered_has_its_path_only(settings: Settings) -> None:
    settings.recent = [Path("/tours/old.geojson")]
    assert recent_tours(settings) == [RecentTour(Path("/tours/old.geojson"))]


def test_bundled_tours_are_not_remembered(settings: Settings) -> None:
    remember(settings, BUNDLED, read(BUNDLED), DAY)
    assert recent_tours(settings) == []
    assert settings.recent_facts == "{}"


def test_what_is_off_the_list_is_forgotten(settings: Settings) -> None:
    tour = read(BUNDLED)
    for number in range(12):
        remember(settings, Path(f"/tours/{number}.geojson"), tour, DAY)
    forget(settings, Path("/tours/11.geojson"))
    kept = [known.path.stem for known in recent_tours(settings)]
    assert kept == ["10", *"98765432"]
    assert "/tours/0.geojson" not in settings.recent_facts
    assert "/tours/11.geojson" not in settings.recent_facts


@pytest.mark.parametrize(
    "facts",
    ["", "nonsense", "[]", "[" * 100_000, '{"/tours/a.geojson": {"title": 7}}', '{"/tours/a.geojson'
     '": {"title": "A", "stops": "x", "opened": "2025-13-01"}}', '{"a":' * 5000],
)  # fmt: skip
def test_odd_facts_count_as_missing(settings: Settings, facts: str) -> None:
    settings.recent = [Path("/tours/a.geojson")]
    settings.recent_facts = facts
    assert recent_tours(settings) == [RecentTour(Path("/tours/a.geojson"))]


def test_a_long_title_is_cut(settings: Settings) -> None:
    tour = msgspec.structs.replace(read(BUNDLED), title="x" * 100_000)
    remember(settings, Path("/tours/a.geojson"), tour, DAY)
    assert len(recent_tours(settings)[0].title or "") == LONGEST_TITLE
