"""Patterns that take capital and small letters for the same."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.drafting.prose.any_case import AnyCase

PATTERN = r"\b(?:met|me|walk(?:s|ed)? (?:in|on))\b|(?<!x)ing\s+$"
_TEXTS = st.lists(st.sampled_from(["MET", "me", "Walked in", "xing", "Ing", " ", "İ", "a"])).map(
    "".join
)


@given(_TEXTS, st.integers(0, 20), st.integers(0, 40))
def test_it_finds_what_the_pattern_finds(text: str, start: int, end: int) -> None:
    plain = re.compile(PATTERN, re.IGNORECASE).search(text, start, end)
    found = AnyCase(PATTERN).search(text, start, end)
    if start > len(text):
        return
    assert (found and found.span()) == (plain and plain.span())
    assert (found and found[0]) == (plain and plain[0])


def test_capital_letters_are_refused_and_escapes_are_none() -> None:
    assert AnyCase(r"\Wmet\S").search("(Met)") is not None
    with pytest.raises(ValueError, match="capital"):
        AnyCase("(?:I|we) met")
