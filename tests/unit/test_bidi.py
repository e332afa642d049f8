"""Texts of both writing directions are kept apart."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from app.map.share import bdi
from app.tour.bidi import closed, html_direction, is_rtl, isolate
from app.tour.model import Stop, Tour
from app.tour.route import legs
from app.words.language import install
from app.words.wording import way
from tests.texts import CAIRO, LATIN_FIRST, OVERRIDE, QUOTE, TEL_AVIV

FSI, RLI, PDI, RLO, PDF = "\u2068", "\u2067", "\u2069", "\u202e", "\u202c"
OPENERS = ("LRE", "RLE", "LRO", "RLO", "LRI", "RLI", "FSI")
letters = st.text(st.sampled_from("aב1 \n\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e"))


def is_closed(line: str) -> bool:
    """Whether a line closes what it opens, and nothing else."""
    stack: list[str] = []
    for letter in line:
        kind = unicodedata.bidirectional(letter)
        if kind in OPENERS:
            stack.append("PDI" if kind.endswith("I") else "PDF")
        elif kind == "PDF":
            if not stack or stack.pop() != "PDF":
                return False
        elif kind == "PDI":
            while stack and stack[-1] == "PDF":
                stack.pop()
            if not stack or stack.pop() != "PDI":
                return False
    return not stack


def test_a_text_from_left_to_right_needs_no_isolate() -> None:
    for text in ("Tokyo", "Tromsø, 4 Nov 2025", "日本", ""):
        assert isolate(text) == text


def test_a_text_from_right_to_left_is_isolated_in_each_line() -> None:
    assert isolate(CAIRO) == f"{FSI}{CAIRO}{PDI}"
    assert isolate(f"{CAIRO}\nב") == f"{FSI}{CAIRO}{PDI}\n{FSI}ב{PDI}"


def test_an_unclosed_override_ends_with_its_text() -> None:
    assert isolate(OVERRIDE) == f"{FSI}{OVERRIDE}{PDF}{PDI}"
    # It closes the isolate around it, or would, and opens another.
    assert isolate(f"a{PDI}{RLO}b{RLI}c") == f"{FSI}a{RLO}b{RLI}c{PDI}{PDF}{PDI}"


@given(letters)
def test_text_never_takes_effect_beyond_itself(text: str) -> None:
    for line in closed(text).split("\n"):
        assert is_closed(line)
    for line in isolate(text).split("\n"):
        assert is_closed(line)
    html = str(bdi(text))
    assert html.count("<bdi") == html.count("</bdi>")


@pytest.mark.parametrize(
    ("text", "rtl"),
    [
        (QUOTE, True),
        (LATIN_FIRST, True),
        (CAIRO, True),
        (TEL_AVIV, True),
        ("Café בוקר", False),
        ("סלמא met the minister of finance", False),
        ("2025", False),
        (f"{FSI}{CAIRO}{PDI} · 4 May", False),
    ],
)
def test_most_words_decide_about_the_direction(text: str, rtl: bool) -> None:
    assert is_rtl(text) == rtl


def test_html_is_told_the_direction_if_the_first_letter_misleads() -> None:
    assert html_direction(QUOTE) == "auto"
    assert html_direction(LATIN_FIRST) == "rtl"
    assert html_direction("סלמא met the minister of finance") == "ltr"


def test_isolates_become_markup_and_text_stays_text() -> None:
    assert bdi(f"1. {isolate(CAIRO)} <b>") == f"1. <bdi>{CAIRO}</bdi> &lt;b&gt;"
    assert bdi(isolate(LATIN_FIRST)) == f'<bdi dir="rtl">{LATIN_FIRST}</bdi>'


def test_the_name_of_the_same_place_is_isolated_like_that_of_another(qapp: QApplication) -> None:
    install(qapp, "en")
    near = Stop(id="a", name="תל אביב", lon=34.78, lat=32.08)
    for end in (replace(near, id="b"), replace(near, id="c", lat=33.0)):
        (leg,) = legs(Tour(title="T", stops=(near, end)))
        assert leg is not None
        assert isolate(near.name) in way(leg)
        # Files that other programs parse have the name as it is.
        assert isolate(near.name) not in way(leg, str)
