"""What the items of a list share."""

from __future__ import annotations

from app.tour.in_common import Run, shared_remarks, shared_topics
from app.tour.model import Basis, Fact


def fact(*topics: str, note: str | None = None, basis: Basis = "stated") -> Fact:
    return Fact(id="f", text="F", topics=topics, note=note, basis=basis)


def test_topics_of_all_items() -> None:
    assert shared_topics([fact("a", "b"), fact("b", "a"), fact("c", "b", "a")]) == ("a", "b")
    assert shared_topics([fact("a", "b"), fact("b")]) == ("b",)
    assert shared_topics([fact("a"), fact("b"), fact("a")]) == ()
    assert shared_topics([fact("a", "a"), fact("a")]) == ("a",)
    assert shared_topics([fact("a"), fact()]) == ()


def test_one_item_shares_nothing_and_an_empty_topic_is_none() -> None:
    assert shared_topics([fact("a")]) == ()
    assert shared_topics([]) == ()
    assert shared_topics([fact(" "), fact(" ")]) == ()


def test_neighbours_with_the_same_remark() -> None:
    listed, other = "In one sentence.", "Elsewhere."
    items = [
        fact(note=other),
        *[fact(note=listed)] * 3,
        fact(),
        fact(),
        *[fact(basis="inferred")] * 2,
        fact(basis="inferred", note=listed),
        fact(note=listed),
        fact(note=other),
    ]
    assert shared_remarks(items) == (Run(1, 4), Run(6, 8))
    assert shared_remarks([fact(note=listed)] * 2) == (Run(0, 2),)
    assert shared_remarks([fact(note=listed)]) == ()
    assert shared_remarks([]) == ()
