"""What an importer says has words for everything that it can say."""

from __future__ import annotations

from typing import get_args

import pytest

from app.importers.imported import (
    Answer,
    ColumnRole,
    FormatName,
    LeftOut,
    LeftOutKind,
    Question,
    QuestionKind,
)
from app.words.imports import (
    answer_note,
    answer_words,
    format_words,
    left_out,
    question_words,
    role_words,
    roles,
)


@pytest.mark.parametrize("kind", get_args(LeftOutKind))
def test_what_is_left_out_is_counted_in_words(kind: LeftOutKind) -> None:
    one, several = left_out([LeftOut(kind, 1)]), left_out([LeftOut(kind, 1200)])
    assert one.startswith("1 ") and several.startswith("1,200 ")
    assert "(s)" not in one + several and one[2:] != several[6:]


def test_names_are_listed_as_far_as_they_are_known() -> None:
    assert left_out([LeftOut("polygon", 1, ("Old town",))]) == "1 polygon (Old town)"
    assert left_out([LeftOut("polygon", 9, ("a", "b"))]) == "9 polygons (a, b, …)"


def test_every_format_and_every_role_has_a_name_of_its_own() -> None:
    assert set(roles()) == set(get_args(ColumnRole))
    assert len({role_words(role) for role in roles()}) == len(roles())
    formats = get_args(FormatName)
    assert len({format_words(name) for name in formats}) == len(formats)


@pytest.mark.parametrize("kind", get_args(QuestionKind))
def test_every_question_is_a_sentence_with_its_example(kind: QuestionKind) -> None:
    question = Question(id="x", kind=kind, about="04/03/25", answers=(), chosen="", is_open=True)
    # The list of sheets is beside the question.
    assert kind == "sheet" or "04/03/25" in question_words(question)
    assert question_words(question)[-1] in ".?"


def test_a_doubtful_date_is_named_in_both_readings() -> None:
    answers = (Answer("dmy", "2025-02-01/2025-02-06"), Answer("mdy", "2025-01-02"), Answer("text"))
    question = Question(
        id="d", kind="date order", about="01/02/2025", answers=answers, chosen="text", is_open=True
    )
    assert "1 Feb 2025 or 2 Jan 2025" in question_words(question)
    assert [answer_words(question, each) for each in answers] == [
        "Day first",
        "Month first",
        "Leave the dates out",
    ]
    assert answer_note(question, answers[0]) == "1–6 Feb 2025"
