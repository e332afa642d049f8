"""From words to items: sentences, quotations, names, speakers and statuses in a text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.tour.evidence.people import Names
from app.tour.evidence.spans import name_at, quotation_at, sentence_at, sentences, unquoted
from app.tour.evidence.status import status_in
from app.tour.model import Person
from app.ui.editor.source_text.boundaries import next_letter, next_word
from app.ui.widgets.utf16 import Utf16Index, utf16_length

TEXT = (
    "Mr. Doe met U.S. officials on Nov. 4. He left.“We will not rest,” Jane Doe said on Nov. 1."
    " It ended.\n\nHeading\nShe spoke of “deep ‘and old’ ties.” 首相は話した。彼は帰った。"
)


def at(words: str, text: str = TEXT) -> int:
    return text.index(words) + 1


def words_of(span: tuple[int, int] | None, text: str = TEXT) -> str | None:
    return None if span is None else text[slice(*span)]


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("Doe met", "Mr. Doe met U.S. officials on Nov. 4."),
        ("He left", "He left."),
        ("will not", "“We will not rest,” Jane Doe said on Nov. 1."),
        ("It ended", "It ended."),
        ("Heading", "Heading"),
        ("deep", "She spoke of “deep ‘and old’ ties.”"),
        ("首相", "首相は話した。"),
        ("彼は", "彼は帰った。"),
    ],
)
def test_the_sentence_around_a_place(place: str, sentence: str) -> None:
    assert words_of(sentence_at(TEXT, at(place))) == sentence


def test_a_german_day_of_the_month_ends_no_sentence() -> None:
    text = "Wir fuhren am 12. Mai 2025 ab. Am 3. Dez. kamen wir an. Es waren 12. Maike ging."
    found = [text[slice(*span)] for span in sentences(text, 0, len(text))]
    assert found == [
        "Wir fuhren am 12. Mai 2025 ab.",
        "Am 3. Dez. kamen wir an.",
        "Es waren 12.",
        "Maike ging.",
    ]


@pytest.mark.parametrize(
    ("place", "quotation"),
    [
        ("will not", "We will not rest"),
        ("deep", "deep ‘and old’ ties"),
        ("and old", "and old"),
        ("officials", None),
    ],
)
def test_the_quotation_around_a_place(place: str, quotation: str | None) -> None:
    assert words_of(quotation_at(TEXT, at(place))) == quotation


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("Er sagte: „Das ist so.“ Dann ging er.", "Das ist so."),
        ("Il dit « c’est ainsi », et part.", "c’est ainsi"),
        ('He said "it is so" twice.', "it is so"),
        ("彼は「そうだ」と言った。", "そうだ"),
    ],
)
def test_quotation_marks_of_other_languages(text: str, quotation: str) -> None:
    assert words_of(quotation_at(text, text.index(quotation) + 1), text) == quotation


def test_an_apostrophe_closes_nothing() -> None:
    text = "She said ‘we don’t know’ and left."
    assert words_of(quotation_at(text, text.index("know")), text) == "we don’t know"


@pytest.mark.parametrize(
    ("selected", "quotation"),
    [
        ("“We will not rest,”", "We will not rest"),
        (" We will not rest, ", "We will not rest"),
        ("“We rest. We do.”", "We rest. We do."),
        ("“peace through strength.”", "peace through strength"),
    ],
)
def test_outer_marks_are_no_part_of_a_quotation(selected: str, quotation: str) -> None:
    assert words_of(unquoted(selected, 0, len(selected)), selected) == quotation


@pytest.mark.parametrize(
    ("text", "place", "name"),
    [
        ("He went to Camp Humphreys in South Korea.", "Humphreys", "Camp Humphreys"),
        ("He went to Camp Humphreys in South Korea.", "Korea", "South Korea"),
        ("They flew to Rio de Janeiro again.", "Rio", "Rio de Janeiro"),
        ("Beijing’s aims are known.", "Beijing", "Beijing"),
        ("nothing is named here", "named", None),
    ],
)
def test_the_name_at_a_place(text: str, place: str, name: str | None) -> None:
    assert words_of(name_at(text, at(place, text)), text) == name


@given(st.text("ab .“”\n‘’'\"A1。", max_size=80), st.integers(0, 80))
def test_what_is_found_lies_in_the_text_and_has_words(text: str, place: int) -> None:
    place = min(place, len(text))
    for span in (quotation_at(text, place), sentence_at(text, place), name_at(text, place)):
        if span is not None:
            start, end = span
            assert 0 <= start <= end <= len(text)
            assert text[start:end] == text[start:end].strip()
    spans = list(sentences(text, 0, len(text)))
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


PEOPLE = (
    Person(id="jane", name="Jane Doe"),
    Person(id="ali", name="Ali Khan"),
    Person(id="imran", name="Imran Khan"),
)


def test_people_are_named_in_full_or_by_a_surname_that_only_one_has() -> None:
    text = "Jane Doe met Ali Khan and Imran Khan. Doe left. Khan stayed. Does it?"
    names = Names(PEOPLE, text)
    assert names.within(text, 0, len(text)) == ("jane", "ali", "imran")
    later = text.index("Doe left")
    assert names.within(text, later, len(text)) == ("jane",)


def test_a_surname_alone_names_nobody() -> None:
    text = "Doe left."
    assert Names(PEOPLE, text).within(text, 0, len(text)) == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We go,” Jane Doe said.", "jane"),
        ("Jane Doe said: “We go.”", "jane"),
        ("“We go,” said Jane Doe, and Ali Khan nodded.", None),
        ("Jane Doe left. “We go.”", None),
        ("“We go,” Jane Doe also said.", "jane"),
        ("“We go,” he said after meeting Jane Doe.", None),
        ("He met Jane Doe and said: “We go.”", None),
        ("“We go,” he said. Jane Doe left.", None),
    ],
)
def test_the_speaker_is_named_beside_the_quotation(text: str, speaker: str | None) -> None:
    span = quotation_at(text, text.index("We"))
    assert span is not None
    assert Names(PEOPLE, text).speaker(text, span) == speaker


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("The two signed a treaty.", "signed"),
        ("They have not signed a formal agreement.", "none"),
        ("They agreed to meet.", "agreed"),
        ("A plan was announced.", "announced"),
        ("She has delivered three ships.", "delivered"),
        ("There are talks.", None),
    ],
)
def test_the_status_that_words_state(words: str, status: str | None) -> None:
    assert status_in(words) == status


@given(st.text("a😀é\u0301ب \n", max_size=40))
def test_offsets_are_converted_both_ways(text: str) -> None:
    index = Utf16Index(text)
    for place in range(len(text) + 1):
        assert index.to_utf16(place) == utf16_length(text[:place])
        assert index.to_code_points(index.to_utf16(place)) == place


def test_an_offset_within_a_character_is_its_start() -> None:
    assert Utf16Index("a😀b").to_code_points(2) == 1


@pytest.mark.parametrize("letter", ["👩‍👩‍👧", "e\u0301", "🇩🇪", "👍🏽"])
def test_a_letter_is_what_is_read_as_one(letter: str) -> None:
    text = f"a{letter}b"
    assert next_letter(text, 1, forward=True) == 1 + len(letter)
    assert next_letter(text, 1 + len(letter), forward=False) == 1


def test_words_begin_and_end_where_their_script_says() -> None:
    text = "it’s 😀 done, زار القدس"
    assert next_word(text, 0, forward=True, ends=True) == len("it’s")
    assert next_word(text, 0, forward=True, ends=False) == text.index("😀") or (
        next_word(text, 0, forward=True, ends=False) == text.index("done")
    )
    assert next_word(text, len(text), forward=False, ends=False) == text.index("القدس")
    assert next_word(text, len(text), forward=True, ends=True) == len(text)
