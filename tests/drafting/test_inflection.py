"""The forms of verbs."""

from __future__ import annotations

import pytest

from app.drafting.prose.inflection import forms, participles


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("chat", {"chat", "chats", "chatted", "chatting"}),
        ("dine", {"dine", "dines", "dined", "dining"}),
        ("hurry", {"hurry", "hurries", "hurried", "hurrying"}),
        ("play", {"play", "plays", "played", "playing"}),
        ("teach", {"teach", "teaches", "taught", "teaching"}),
        ("greet", {"greet", "greets", "greeted", "greeting"}),
        ("show", {"show", "shows", "showed", "shown", "showing"}),
        ("free", {"free", "frees", "freed", "freeing"}),
        ("initial", {"initial", "initials", "initialled", "initialed", "initialling",
                     "initialing"}),
        ("run into", {r"run\s+into", r"runs\s+into", r"ran\s+into", r"running\s+into"}),
    ],
)  # fmt: skip
def test_a_verb_has_its_regular_and_irregular_forms(verb: str, expected: set[str]) -> None:
    assert set(forms([verb]).split("|")) == expected


def test_a_participle_differs_from_the_past_tense() -> None:
    found = participles(["shake on", "write", "seal", "initial"]).split("|")
    assert set(found) == {r"shaken\s+on", "written", "sealed", "initialled", "initialed"}
