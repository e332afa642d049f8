"""The place that words of a source name, and how surely."""

from __future__ import annotations

import pytest

from app.ui.editor.evidence.stating import stated_place


@pytest.mark.parametrize(
    ("words", "country", "basis"),
    [
        ("Hanoi", "VN", "stated"),
        ("Camp\nHumphreys", "KR", "stated"),
        # A village has the name of a capital, too, but nobody means it by that name alone.
        ("Paris", "FR", "stated"),
        ("Cambridge", "US", "inferred"),
        ("Springfield", "US", "inferred"),
        ("Malaysia", "MY", "inferred"),
        # A region or a country after a comma decides.
        ("Cambridge, Massachusetts", "US", "stated"),
        ("PARIS, Texas", "US", "stated"),
        ("San José, Costa Rica", "CR", "stated"),
        ("Tokyo, France", None, "stated"),
        ("Nowhereville-on-Sea", None, "stated"),
    ],
)
def test_a_place_is_stated_if_only_one_can_be_meant(
    words: str, country: str | None, basis: str
) -> None:
    place = stated_place(words, ())
    assert (place.country, place.basis) == (country, basis)
    assert (place.lat is None) == (country is None)
    assert (place.reason is None) == (basis == "stated" and country is not None)
