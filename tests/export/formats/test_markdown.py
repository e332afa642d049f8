"""Markdown: read by markdown-it; the structure is ours, and all text of the tour is text."""

from __future__ import annotations

from collections import Counter
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.export.formats.markdown_text import escape, escape_inline
from app.export.text.sanitize import one_line
from app.tour.model import Tour
from tests.export.foreign import read_markdown
from tests.export.made import HOSTILE_TEXTS, TOURS, data, hostile
from tests.tours import tours

BLOCKS = {
    *("heading_open", "paragraph_open", "table_open", "thead_open", "tbody_open", "tr_open"),
    *("th_open", "td_open", "bullet_list_open", "ordered_list_open", "list_item_open"),
    *("blockquote_open", "inline"),
}
INLINES = {"text", "softbreak", "hardbreak", "strong_open", "em_open", "link_open"}
TRICKY = st.text(
    st.sampled_from("\\`*_{}[]()<>#+-.!|~&$@:/=;^\"' \t\n\u00a0ab1wé\x00"), max_size=30
)


def tokens(tour: Tour) -> list[Any]:
    return read_markdown(data(tour, ".md").decode("utf-8"))


def children(found: list[Any]) -> list[Any]:
    return [child for one in found if one.type == "inline" for child in one.children]


def kinds(found: list[Any]) -> Counter[str]:
    return Counter(one.type for one in found if not one.type.endswith("_close"))


def headings(found: list[Any], tag: str) -> list[str]:
    pairs = zip(found, found[1:], strict=False)
    return [b.content for a, b in pairs if a.type == "heading_open" and a.tag == tag]


def shown(found: list[Any]) -> str:
    return "".join(
        "\n" if one.type in ("softbreak", "hardbreak") else one.content for one in children(found)
    )


@pytest.mark.parametrize("name", TOURS)
def test_it_is_complete(name: str) -> None:
    tour = TOURS[name]
    found = tokens(tour)
    assert headings(found, "h1") == [tour.title]
    places = [f"{number}. {stop.name}" for number, stop in enumerate(tour.stops, start=1)]
    assert headings(found, "h2") == ["Itinerary", *places, "Sources"]
    count = kinds(found)
    assert count["blockquote_open"] == sum(len(stop.quotes) for stop in tour.stops)
    assert count["table_open"] == 1
    assert count["tr_open"] == len(tour.stops) + 1
    assert count["ordered_list_open"] == 1
    remarks = sum(
        bool(note)
        for stop in tour.stops
        for note in (stop.place_note, stop.date_note, stop.order_note)
    )
    others = sum(len(stop.items) - len(stop.quotes) for stop in tour.stops)
    assert count["list_item_open"] == remarks + others + len(tour.sources)
    text = shown(found)
    for stop in tour.stops:
        for item in stop.items:
            assert item.note is None or item.note in text


def test_the_only_links_are_those_of_the_sources() -> None:
    found = children(tokens(TOURS["verne"]))
    links = [one.attrs["href"] for one in found if one.type == "link_open"]
    assert links == ["https://www.gutenberg.org/ebooks/103"]
    assert "link_open" not in kinds(children(tokens(TOURS["asia"])))


def test_references_are_easy_to_read_in_the_file_itself() -> None:
    text = data(TOURS["asia"], ".md").decode("utf-8")
    assert "\n  [1] ¶12\n" in text
    assert (
        "> — Pete Hegseth, Pentagon chief, United States · Said in Seoul · 4 Nov 2025\\\n" in text
    )
    assert "Does not exist · United States, Vietnam" in text


def test_an_address_that_is_not_of_the_web_is_no_link() -> None:
    tour = TOURS["asia"]
    for url in ("javascript:alert(1)", "https://e.example/<b>?x=[1](y)&z"):
        sources = (msgspec.structs.replace(tour.sources[0], url=url),)
        found = children(tokens(msgspec.structs.replace(tour, sources=sources)))
        links = [one.attrs["href"] for one in found if one.type == "link_open"]
        assert len(links) == url.startswith("https")
        assert kinds(found).keys() <= INLINES


@given(TRICKY)
def test_escaped_text_is_that_text(text: str) -> None:
    found = read_markdown(f"{escape(text)}\n")
    assert kinds(found).keys() <= {"paragraph_open", "inline"}
    assert kinds(children(found)).keys() <= {"text"}
    assert shown(found) == one_line(text)


@given(TRICKY)
def test_escaped_text_is_that_text_in_a_table_and_a_heading(text: str) -> None:
    found = read_markdown(f"# {escape(text)}\n\n| {escape_inline(text)} | b |\n| --- | --- |\n")
    assert kinds(children(found)).keys() <= {"text"}
    assert shown(found) == f"{one_line(text)}{one_line(text)}b"


@settings(max_examples=60)
@given(tours())
def test_any_tour_has_the_structure_of_its_kind(tour: Tour) -> None:
    found = tokens(tour)
    assert kinds(found).keys() <= BLOCKS
    assert kinds(children(found)).keys() <= INLINES - {"link_open"}
    assert kinds(found)["blockquote_open"] == len(tour.stops)


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_hostile_texts_are_only_text(text: str) -> None:
    found = tokens(hostile(text))
    plain = tokens(hostile("plain"))
    assert kinds(found) == kinds(plain)
    assert kinds(children(found)).keys() <= INLINES - {"link_open"}
    assert kinds(children(found))["strong_open"] == kinds(children(plain))["strong_open"]
    assert headings(found, "h1") == [escape(text)]
