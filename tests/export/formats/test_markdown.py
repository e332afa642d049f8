"""Markdown, read by markdown-it: it has our structure, and all text of the tour is text."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.export.formats.markdown_text import WORD_JOINER, escape, escape_inline
from app.export.text.sanitize import one_line
from app.tour.model import Tour
from tests.export.foreign import read_markdown
from tests.export.samples import HOSTILE_TEXTS, TOURS, data, hostile
from tests.tours import tours

BLOCKS = {
    *("heading_open", "paragraph_open", "table_open", "thead_open", "tbody_open", "tr_open"),
    *("th_open", "td_open", "bullet_list_open", "ordered_list_open", "list_item_open"),
    *("blockquote_open", "inline"),
}
INLINES = {"text", "softbreak", "hardbreak", "strong_open", "em_open", "link_open"}
# What GitHub turns into a link (GFM 6.9) or a picture after the Markdown was read.
GITHUB = re.compile(
    r"(?<=[A-Za-z0-9._+-])@(?=[A-Za-z0-9._-]*\.[A-Za-z0-9])"
    r"|:(?=(?:smile|\+1|a|b|c|100):)"
)
TRICKY = st.text(
    st.sampled_from("\\`*_{}[]()<>#+-.!|~&$@:/=;^\"' \t\n\u00a0ab1wé\x00"), max_size=30
)


def tokens(tour: Tour) -> list[Any]:
    return read_markdown(data(tour, ".md").decode("utf-8"))


def children(parsed: list[Any]) -> list[Any]:
    return [child for token in parsed if token.type == "inline" for child in token.children]


def kinds(parsed: list[Any]) -> Counter[str]:
    return Counter(token.type for token in parsed if not token.type.endswith("_close"))


def headings(parsed: list[Any], tag: str) -> list[str]:
    pairs = zip(parsed, parsed[1:], strict=False)
    return [b.content for a, b in pairs if a.type == "heading_open" and a.tag == tag]


def rendered_text(parsed: list[Any]) -> str:
    return "".join(
        "\n" if token.type in ("softbreak", "hardbreak") else token.content
        for token in children(parsed)
    )


def visible_text(parsed: list[Any]) -> str:
    return rendered_text(parsed).replace(WORD_JOINER, "")


@pytest.mark.parametrize("name", TOURS)
def test_it_is_complete(name: str) -> None:
    tour = TOURS[name]
    parsed = tokens(tour)
    assert headings(parsed, "h1") == [tour.title]
    headings_of_stops = [
        f"{number}. {stop.name}" for number, stop in enumerate(tour.stops, start=1)
    ]
    assert headings(parsed, "h2") == ["Itinerary", *headings_of_stops, "Sources"]
    count = kinds(parsed)
    assert count["blockquote_open"] == sum(len(stop.quotes) for stop in tour.stops)
    assert count["table_open"] == 1
    assert count["tr_open"] == len(tour.stops) + 1
    assert count["ordered_list_open"] == 1
    notes = sum(
        bool(note)
        for stop in tour.stops
        for note in (stop.place_note, stop.date_note, stop.order_note)
    )
    others = sum(len(stop.items) - len(stop.quotes) for stop in tour.stops)
    assert count["list_item_open"] == notes + others + len(tour.sources)
    text = visible_text(parsed)
    for stop in tour.stops:
        for item in stop.items:
            assert item.note is None or item.note in text


def test_only_sources_are_links() -> None:
    parsed = children(tokens(TOURS["verne"]))
    links = [token.attrs["href"] for token in parsed if token.type == "link_open"]
    assert links == ["https://www.gutenberg.org/ebooks/103"]
    assert "link_open" not in kinds(children(tokens(TOURS["asia"])))


def test_references_are_readable_in_the_source_text() -> None:
    text = data(TOURS["asia"], ".md").decode("utf-8")
    assert "\n  [1] ¶3\n" in text
    assert (
        "> — Pete Hegseth, Pentagon chief, United States · Said in Seoul · 4 Nov 2025\\\n" in text
    )
    assert "Does not exist · United States, Vietnam" in text


def test_only_web_addresses_are_links() -> None:
    tour = TOURS["asia"]
    for url in ("javascript:alert(1)", "https://e.example/<b>?x=[1](y)&z"):
        sources = (msgspec.structs.replace(tour.sources[0], url=url),)
        parsed = children(tokens(msgspec.structs.replace(tour, sources=sources)))
        links = [token.attrs["href"] for token in parsed if token.type == "link_open"]
        assert len(links) == url.startswith("https")
        assert kinds(parsed).keys() <= INLINES


@given(TRICKY)
def test_escaped_text_stays_the_same_text(text: str) -> None:
    parsed = read_markdown(f"{escape(text)}\n")
    assert kinds(parsed).keys() <= {"paragraph_open", "inline"}
    assert kinds(children(parsed)).keys() <= {"text"}
    assert visible_text(parsed) == one_line(text)


@given(TRICKY)
def test_escaped_text_stays_the_same_text_in_a_table_and_a_heading(text: str) -> None:
    parsed = read_markdown(f"# {escape(text)}\n\n| {escape_inline(text)} | b |\n| --- | --- |\n")
    assert kinds(children(parsed)).keys() <= {"text"}
    assert visible_text(parsed) == f"{one_line(text)}{one_line(text)}b"


@pytest.mark.parametrize(
    "text",
    [
        "a@evil.test",
        "Write to a.b+c_d-e@evil-x.test-1.com.",
        "mailto:a@evil.test, xmpp:a@evil.test/b",
        "http://a@evil.test",
        "a@b.evil@c.d.test",
        "_a_@.evil.test",
        ":smile: and :+1:, :a:b:c:, :100:",
    ],
)
def test_github_finds_nothing_in_the_rendered_text(text: str) -> None:
    rendered = rendered_text(read_markdown(f"{escape(text)}\n"))
    assert rendered.replace(WORD_JOINER, "") == text
    assert rendered.count(WORD_JOINER) == len(GITHUB.findall(text)) > 0
    assert not GITHUB.search(rendered)


@pytest.mark.parametrize(
    "text", ["at 10:30:00", "1:2:3", "@someone", "a@b", "a@b. c", "A @ B.C", "Note: this", "::"]
)
def test_other_texts_have_no_invisible_character(text: str) -> None:
    assert WORD_JOINER not in escape(text)


@settings(max_examples=60)
@given(tours())
def test_any_tour_has_the_same_structure(tour: Tour) -> None:
    parsed = tokens(tour)
    assert kinds(parsed).keys() <= BLOCKS
    assert kinds(children(parsed)).keys() <= INLINES - {"link_open"}
    assert kinds(parsed)["blockquote_open"] == len(tour.stops)


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_hostile_texts_are_only_text(text: str) -> None:
    parsed = tokens(hostile(text))
    plain = tokens(hostile("plain"))
    assert kinds(parsed) == kinds(plain)
    assert kinds(children(parsed)).keys() <= INLINES - {"link_open"}
    assert kinds(children(parsed))["strong_open"] == kinds(children(plain))["strong_open"]
    assert headings(parsed, "h1") == [escape(text)]
