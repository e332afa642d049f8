"""Items by source, cited passages, and citations as text."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.tour.file.geojson import parse
from app.tour.model import Citation, Source, Tour, When
from app.tour.sourcing import (
    Phrasing,
    by_source,
    citation_text,
    cited_items,
    cited_sources,
    is_web_link,
    item_text,
    passage,
    single_sourced,
    source_text,
    unsourced,
)
from tests.tours import encoded, small, tours


def tour_of(*cites: list[dict[str, Any]]) -> Tour:
    """A tour with a fact for each list of citations."""
    bent = small()
    bent["sources"].append({"id": "letter", "title": "Letter"})
    properties = bent["features"][1]["properties"]
    properties["facts"] = [
        {"id": f"f{number}", "text": f"Fact {number}", "cite": cite}
        for number, cite in enumerate(cites)
    ]
    del bent["features"][0]["properties"]["meetings"]
    del bent["features"][0]["properties"]["quotes"]
    return parse(encoded(bent), "tour.geojson")


def ids(found: Any) -> list[str]:
    return [entry.item.id for entry in found]


DIARY, LETTER = {"source": "diary", "label": "page", "locator": "3"}, {"source": "letter"}


def test_items_by_source() -> None:
    tour = tour_of([DIARY], [DIARY, LETTER], [], [DIARY, {"source": "diary"}])
    found = by_source(tour)
    assert ids(found["diary"]) == ["f0", "f1", "f3"]
    assert ids(found["letter"]) == ["f1"]
    # Two places in one source count as one source.
    assert ids(single_sourced(tour)) == ["f0", "f3"]
    assert ids(unsourced(tour)) == ["f2"]
    assert found["diary"][0].stop.id == "tromso"


def test_cited_sources_are_in_the_order_of_the_tour_each_once() -> None:
    tour = tour_of([{"source": "letter"}], [{"source": "diary"}, {"source": "letter"}], [])
    items = tour.stops[0].items + tour.stops[1].items
    assert [source.id for source in cited_sources(tour, items)] == ["diary", "letter"]
    assert cited_sources(tour, ()) == ()


@given(tours())
def test_every_item_is_unsourced_or_listed_under_each_of_its_sources(tour: Tour) -> None:
    found = by_source(tour)
    assert list(found) == [source.id for source in tour.sources]
    none = unsourced(tour)
    for entry in cited_items(tour):
        under = {source for source, cited in found.items() if entry in cited}
        assert under == {cited.source for cited in entry.item.cite}
        assert (entry in none) == (not under)
        assert (entry in single_sourced(tour)) == (len(under) == 1)


def test_the_context_of_a_passage_is_cut_between_words() -> None:
    source = Source(id="s", title="S", text="one two three four five six seven")
    found = passage(source, Citation(source="s", start=14, end=18), context=6)
    assert found is not None
    assert (found.before, found.marked, found.after) == ("… three ", "four", " five …")
    whole = passage(source, Citation(source="s", start=14, end=18))
    assert whole is not None
    assert whole.text == source.text


def test_without_a_text_or_valid_offsets_there_is_no_passage() -> None:
    cited = Citation(source="s", start=2, end=5)
    assert passage(Source(id="s", title="S"), cited) is None
    source = Source(id="s", title="S", text="1234")
    assert passage(source, cited) is None
    assert passage(source, Citation(source="s")) is None
    assert passage(source, Citation(source="s", start=2, end=2)) is None


@given(st.text(max_size=60), st.data(), st.integers(0, 20))
def test_the_marked_text_is_the_cited_one(text: str, data: st.DataObject, context: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    source = Source(id="s", title="S", text=text)
    found = passage(source, Citation(source="s", start=start, end=end), context)
    if start == end:
        assert found is None
        return
    assert found is not None
    assert found.marked == text[start:end]
    assert text[:start].endswith(found.before.removeprefix("… "))
    assert text[end:].startswith(found.after.removesuffix(" …"))


@pytest.mark.parametrize("url", ["http://a.org", "https://a.org/b?c=d#e", "HTTPS://A.org"])
def test_web_addresses_are_links(url: str) -> None:
    assert is_web_link(url)


@pytest.mark.parametrize(
    "url",
    [
        *(None, "", "a.org", "//a.org", "https:", "https://", "http:///etc/passwd"),
        *("javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://a.org"),
        *("mailto:a@b.org", " https://a.org", "https://a.org\n", "https://a b.org", "https://[a"),
        "java\tscript:alert(1)",
    ],
)
def test_other_addresses_are_not_links(url: str | None) -> None:
    assert not is_web_link(url)


def test_a_source_is_cited_with_its_known_details() -> None:
    source = Source(
        id="s",
        title="Diary",
        publisher="Ann",
        published=When("2024-06-01"),
        url="https://a.org",
    )
    cited = Citation(source="s", label="page", locator="3")
    assert source_text(source, cited) == "Diary, Ann, 2024-06-01, page 3, https://a.org"
    assert source_text(Source(id="s", title="Diary")) == "Diary"
    phrasing = Phrasing(when=lambda when: f"in {when.first_day.year}")
    text = source_text(source, phrasing=phrasing)
    assert text == "Diary, Ann, in 2024, https://a.org"


def test_a_quotation_is_attributed() -> None:
    bent = small()
    bent["people"][1]["role"] = "Host"
    quote = bent["features"][0]["properties"]["quotes"][0]
    quote |= {"context": "at tea", "date": "2024-05-02", "cite": [DIARY]}
    tour = parse(encoded(bent), "tour.geojson")
    item = tour.stops[0].quotes[0]
    assert item_text(tour, item) == (
        "“all roads lead to Oslo” — Bo, Host, at tea, 2024-05-02; Diary, page 3"
    )
    assert citation_text(tour, item) == "Diary, page 3"
    bare = msgspec.structs.replace(item, speaker=None, date=None, context=None, cite=())
    assert item_text(tour, bare) == "“all roads lead to Oslo”"
    assert citation_text(tour, bare) == ""


def test_other_items_are_copied_with_their_sources() -> None:
    tour = tour_of([DIARY, LETTER])
    item = tour.stops[1].facts[0]
    assert item_text(tour, item) == "Fact 0 — Diary, page 3; Letter"
    assert citation_text(tour, item) == "Diary, page 3\nLetter"
