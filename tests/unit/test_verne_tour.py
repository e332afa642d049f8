"""The bundled tour of the novel: dates as in the chapters, and once round the world, eastward."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest

from app.tour import Tour, read
from app.tour.route import legs

NOVEL = Path(__file__).resolve().parents[2] / "data" / "around-the-world-1872.geojson"
CHAPTERS = range(1, 38)
# From the novel: the stop, its date, and the chapter that states it.
ANCHORS = [
    ("london", "1872-10-02", 3),
    ("paris", "1872-10-03", 7),
    ("turin", "1872-10-04", 7),
    ("brindisi", "1872-10-05", 7),
    ("suez", "1872-10-09", 7),
    ("aden", "1872-10-14", 9),
    ("bombay", "1872-10-20", 9),
    ("kholby", "1872-10-22", 11),
    ("calcutta", "1872-10-25", 14),
    ("hong-kong", "1872-11-06", 18),
    ("yokohama", "1872-11-14", 24),
    ("san-francisco", "1872-12-03", 24),
    ("green-river", "1872-12-07", 28),
    ("chicago", "1872-12-10", 31),
    ("new-york", "1872-12-11", 31),
    ("liverpool", "1872-12-21", 33),
    ("london-return", "1872-12-21", 36),
]
# Dates that the novel does not state, but that follow from it.
INFERRED = {
    "burhampoor": "1872-10-21",
    "pillaji": "1872-10-23",
    "allahabad": "1872-10-24",
    "benares": "1872-10-24",
    "singapore": "1872-10-31",
    # The departure, a day later, is what follows; the arrival is stated.
    "hong-kong": "1872-11-06",
    "off-shanghai": "1872-11-11",
    "ogden": "1872-12-06",
    "salt-lake-city": "1872-12-06",
    "medicine-bow": "1872-12-07",
    "fort-kearney": "1872-12-08",
    "omaha": "1872-12-09",
    "queenstown": "1872-12-21",
    "dublin": "1872-12-21",
    "london-return": "1872-12-21",
}


@pytest.fixture(scope="module")
def tour() -> Tour:
    return read(NOVEL)


def test_the_tour_says_that_it_is_a_novel(tour: Tour) -> None:
    assert "novel" in (tour.summary or "")
    assert "fiction, not history" in (tour.summary or "")
    assert tour.traveller == "fogg"
    (source,) = tour.sources
    assert "Jules Verne" in source.title
    assert "Towle" in source.title


def test_the_tour_ends_where_it_began(tour: Tour) -> None:
    first, last = tour.stops[0], tour.stops[-1]
    assert (first.id, last.id) == ("london", "london-return")
    assert first.name == last.name == "London"
    assert (first.lon, first.lat) == (last.lon, last.lat)


def test_every_item_cites_a_chapter(tour: Tour) -> None:
    for stop in tour.stops:
        for item in stop.items:
            assert item.cite, f"{stop.id}, {item.id}"
            for cited in item.cite:
                assert (cited.source, cited.label) == ("novel", "chapter"), item.id
                assert int(cited.locator or 0) in CHAPTERS, item.id


def test_every_stop_has_a_fact(tour: Tour) -> None:
    assert [stop.id for stop in tour.stops if not stop.facts] == []


def test_ids_of_items_are_unique(tour: Tour) -> None:
    ids = Counter(item.id for stop in tour.stops for item in stop.items)
    assert [item_id for item_id, times in ids.items() if times > 1] == []


@pytest.mark.parametrize(("stop_id", "day", "chapter"), ANCHORS)
def test_dates_are_those_of_the_novel(tour: Tour, stop_id: str, day: str, chapter: int) -> None:
    stop = tour.stop(stop_id)
    assert str(stop.arrive or stop.depart) == day
    assert str(chapter) in {citation.locator for item in stop.items for citation in item.cite}


def test_inferred_dates_are_marked(tour: Tour) -> None:
    found = {stop.id: str(stop.arrive) for stop in tour.stops if stop.date_basis == "inferred"}
    assert found == INFERRED
    assert set(INFERRED) | {stop_id for stop_id, _, _ in ANCHORS} | {"reno"} == {
        stop.id for stop in tour.stops
    }
    assert {stop.id for stop in tour.stops if stop.place_basis == "inferred"} == {
        "kholby",
        "pillaji",
        "off-shanghai",
        "fort-kearney",
    }
    # Two ways of counting lead to different days, so the tour states neither.
    assert tour.stop("reno").arrive is None
    for stop in tour.stops:
        if stop.place_basis == "inferred":
            assert stop.place_note, stop.id
        if stop.date_basis == "inferred" or not (stop.arrive or stop.depart):
            assert "hapter" in (stop.date_note or ""), stop.id
        for item in stop.items:
            assert item.basis == "stated" or item.note, item.id


def test_dates_never_go_backwards(tour: Tour) -> None:
    days: list[dt.date] = []
    for stop in tour.stops:
        days += [when.first_day for when in (stop.arrive, stop.depart) if when]
    assert days == sorted(days)
    assert days[0] == dt.date(1872, 10, 2)
    assert (days[-1] - days[0]).days == 80


def test_the_day_gained_is_mentioned_where_it_matters(tour: Tour) -> None:
    for stop_id in ("liverpool", "london-return"):
        note = tour.stop(stop_id).date_note or ""
        assert "Friday 20 December" in note
        assert "hapter 37" in note
    (club,) = tour.stop("london-return").meetings
    assert str(club.date) == "1872-12-21"


def test_one_leg_crosses_the_antimeridian_eastward(tour: Tour) -> None:
    route = [leg for leg in legs(tour) if leg is not None]
    assert len(route) == len(tour.stops) - 1
    crossing = [leg for leg in route if (leg.start_lon < 180) != (leg.end_lon < 180)]
    assert [(leg.start.id, leg.end.id) for leg in crossing] == [("yokohama", "san-francisco")]
    (pacific,) = crossing
    assert pacific.end_lon > pacific.start_lon
    # The crossing completes the way round the world, to the east.
    assert all(leg.start_lon > -180 for leg in route)
    assert route[-1].end_lon == pytest.approx(route[0].start_lon + 360)
