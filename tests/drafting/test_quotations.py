"""Finding quotations by their marks."""

from __future__ import annotations

import pytest

from app.drafting.prose.prose import Prose
from tests.drafting.drafts import drafted, quotation, quoted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We came,” he said. “We saw.”", ["We came,", "We saw."]),
        ('"We came," he said. "We saw."', ["We came,", "We saw."]),
        ("'It's cold,' said Ann, 62. 'We can't stay.'", ["It's cold,", "We can't stay."]),
        ("‘The ministers’ talks went well,’ he said.", ["The ministers’ talks went well,"]),
        ("He called it ‘a disgrace’ and the boys’ coach agreed.", ["a disgrace"]),
        ("„Wir gehen“, sagte er. »Ja«, sagte sie.", ["Wir gehen", "Ja"]),
        ("« Oui », dit-elle.", ["Oui"]),
        ("\"He told me, 'Go away', so I went,\" she said.", ["He told me, 'Go away', so I went,"]),
        ("'She said \"go\" and I went,' he said.", ['She said "go" and I went,']),
        ("She said the talks had been “candid and useful” for both.", ["candid and useful"]),
        ('It ended."We shall see," he said.', ["We shall see,"]),
        ("“Yes,” said Ann—“and no.”", ["Yes,", "and no."]),
    ],
)
def test_words_between_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It's the dogs' dinner, and rock 'n' roll of the '90s.",
        'A 6" pipe and a man of 5\'10" stood there.',
        "Nuku'alofa, O'Brien and the Smiths' house.",
        '""  " "',
    ],
)
def test_apostrophes_and_inches_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


def test_a_quotation_of_several_paragraphs() -> None:
    text = "“We drove on.\n\n“Nobody came.\n\n“The dog left,” said Ann Lee."
    spans = Prose(text).quotations
    assert quoted(text) == ["We drove on.", "Nobody came.", "The dog left,"]
    assert [span.goes_on for span in spans] == [True, True, False]


def test_a_missing_closing_mark() -> None:
    text = "“We will go, he said. “Then we come back.”"
    first, second = drafted(text).quotations
    assert text[first.start : first.end] == "We will go,"
    assert first.doubt is not None
    assert first.doubt.kind == "no closing mark"
    assert not first.ticked
    assert text[second.start : second.end] == "Then we come back."
    assert second.doubt is None


def test_a_missing_opening_mark() -> None:
    text = "He nodded. [10] The force will grow,” according to a statement. “Yes,” he added."
    first, second = Prose(text).quotations
    assert first.fault == "no opening mark"
    assert text[first.start : first.end].endswith("The force will grow,")
    assert not second.fault


@pytest.mark.parametrize(
    "text",
    [
        "His novel “Around the World in Eighty Days” had put the idea in her head.",
        "It was the first stop on what the staff call the “small towns first” tour of the state.",
        'The press point is at 4 pm. Suggested line: "Water does not ask for a passport."',
        "The band had been told to expect “a quiet crowd.”",
    ],
)
def test_titles_and_sample_lines_are_not_proposed(text: str) -> None:
    assert quoted(text) != []
    assert drafted(text).quotations == ()


def test_a_short_quotation_with_a_speaker_is_proposed() -> None:
    text = "The minister, Ann Lee, called it “a joke” on Monday."
    found = quotation(text)
    assert text[found.start : found.end] == "a joke"
    assert found.speaker == "Ann Lee"


def test_another_language_has_quotations_without_speakers() -> None:
    text = (
        "Der Minister sagte am Montag in Berlin: „Wir gehen nicht weg.“ Das ist für die Leute "
        "nicht neu, und sie werden es auch nicht hören wollen."
    )
    draft = drafted(text)
    assert (draft.language, draft.is_english) == ("de", False)
    (found,) = draft.quotations
    assert text[found.start : found.end] == "Wir gehen nicht weg."
    assert found.speaker is None
    assert draft.people == ()
