"""Our own table of a tour gives the tour back, as far as the table holds it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtWidgets import QApplication

from app.export.options import ExportOptions
from app.export.text.sanitize import sanitize
from app.importers.building import clean
from app.importers.imported import File, Imported
from app.importers.registry import read_file
from app.tour.model import Agreement, AnyItem, Citation, Meeting, Quote, Stop, Tour
from app.tour.sourcing import item_words
from app.words.kinds import STATUSES
from app.words.language import SOURCE, install
from tests.export.samples import TOURS, data
from tests.tours import tours


def back(tour: Tour, **options: Any) -> Imported:
    table = data(tour, ".csv", ExportOptions(**options))
    return read_file(File(data=table, name="my tour.csv"))


def place(stop: Stop) -> tuple[object, ...]:
    return (
        stop.name,
        stop.position,
        stop.country,
        stop.arrive,
        stop.depart,
        (stop.place_basis, stop.place_note),
        (stop.date_basis, stop.date_note),
        (stop.order_basis, stop.order_note),
    )


def told(tour: Tour, item: AnyItem) -> tuple[object, ...]:
    """What the table holds of an item, with people by name and without what sources are called."""
    people: tuple[str, ...] = ()
    more: tuple[object, ...] = ()
    if isinstance(item, Meeting):
        people, more = item.people, (item.venue, item.summary)
    elif isinstance(item, Quote):
        people, more = (item.speaker,) if item.speaker else (), (item.context,)
    elif isinstance(item, Agreement):
        more = (item.status, item.summary)
    names = [tour.person(person).name for person in people]
    places = [(cite.label, cite.locator) for cite in item.cite]
    return (
        type(item).__name__,
        item.id,
        item_words(item),
        item.date,
        item.topics,
        item.basis,
        item.note,
        (names, more, places),
    )


@pytest.mark.parametrize("name", TOURS)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_bundled_tour_comes_back(name: str, separator: str) -> None:
    tour = TOURS[name]
    imported = back(tour, separator=separator)
    (got,) = imported.tours
    assert got.title == "my tour"
    assert [stop.id for stop in got.stops] == [stop.id for stop in tour.stops]
    assert [place(stop) for stop in got.stops] == [place(stop) for stop in tour.stops]
    for mine, theirs in zip(tour.stops, got.stops, strict=True):
        assert [told(got, item) for item in theirs.items] == [
            told(tour, item) for item in mine.items
        ]
    assert not imported.left_out and not imported.questions and not imported.wanted


@pytest.mark.parametrize("name", TOURS)
def test_the_sources_come_back(name: str) -> None:
    tour = TOURS[name]
    (got,) = back(tour).tours
    cited = {citation.source for citation in tour.citations()}
    assert [source.url for source in got.sources[:-1]] == [
        source.url for source in tour.sources if source.id in cited
    ]
    for mine, theirs in zip(tour.sources, got.sources[:-1], strict=False):
        assert theirs.title.startswith(mine.title)
    assert got.sources[-1].extra["imported"]["file"] == "my tour.csv"  # type: ignore[index]


def test_people_and_their_roles_come_back() -> None:
    (got,) = back(TOURS["asia"]).tours
    koizumi = next(person for person in got.people if person.name == "Shinjiro Koizumi")
    assert koizumi.role is not None and koizumi.role.startswith("Defence Minister")


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(tours())
def test_a_generated_tour_comes_back(tour: Tour) -> None:
    (got,) = back(tour).tours
    for mine, theirs in zip(tour.stops, got.stops, strict=True):
        name = clean(sanitize(mine.name))
        assert theirs.name == name or not name.strip()
        # Programs write 0, 0 for "none", so that it is never taken for a place.
        assert theirs.position == (None if mine.position == (0, 0) else mine.position)
        assert (theirs.arrive, theirs.depart) == (mine.arrive, mine.depart)
        assert theirs.country == mine.country
        # Of a stop without a place the table says that it is not known.
        assert mine.position is None or theirs.place_basis == mine.place_basis
        assert [type(item) for item in theirs.items] == [type(item) for item in mine.items]
        assert [item_words(item) for item in theirs.items] == [
            sanitize(item_words(item)) for item in mine.items
        ]
        assert [item.date for item in theirs.items] == [item.date for item in mine.items]


@pytest.mark.usefixtures("german")
def test_an_agreement_has_its_status_in_each_language() -> None:
    tour = TOURS["asia"]
    (got,) = back(tour).tours
    theirs = [item.status for stop in got.stops for item in stop.agreements]
    assert theirs == [item.status for stop in tour.stops for item in stop.agreements]
    assert set(theirs) < set(STATUSES)
    places = [item.cite[0].label for stop in got.stops for item in stop.items if item.cite]
    assert set(places) == {"paragraph"}


def test_formulas_lose_the_apostrophe_that_kept_them_from_being_run() -> None:
    table = b"stop_number,stop_id,stop,kind,item_id,text\r\n1,a,\"'=1+1\",fact,f,'quoted'\r\n"
    (got,) = read_file(File(data=table, name="x.csv")).tours
    assert got.stops[0].name == "=1+1"
    # This apostrophe is the text's own.
    assert got.stops[0].facts[0].text == "'quoted'"


@pytest.mark.parametrize("name", ["=1", "'=1", "''-", "'tis", "-", "'"])
def test_apostrophes_come_back(name: str) -> None:
    tour = TOURS["asia"]
    stop = msgspec.structs.replace(tour.stops[0], name=name)
    (got,) = back(msgspec.structs.replace(tour, stops=(stop,))).tours
    assert got.stops[0].name == name


def test_without_sources_an_item_cites_the_row() -> None:
    table = b"stop_number,stop_id,stop,kind,item_id,text\r\n1,a,Oslo,fact,f,Rain\r\n"
    (got,) = read_file(File(data=table, name="x.csv")).tours
    assert got.stops[0].facts[0].cite == (Citation(source="imported", locator="row 2"),)


def test_roles_that_the_user_gives_make_it_any_table() -> None:
    table = data(TOURS["asia"], ".csv")
    answers = {"column:2": "name", "column:11": "left out"}
    imported = read_file(File(data=table, name="x.csv", answers=answers))
    assert ("column", 1) in [(left.kind, left.count) for left in imported.left_out]
    assert not imported.tours[0].stops[0].meetings


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    install(qapp, "de")
    yield
    install(qapp, SOURCE)
