"""Dates in prose: what the words state, and what the day of publication completes."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.drafting.dates.finding import find_dates
from app.drafting.dates.publication import published_in
from tests.drafting.texts import any_text

PUBLISHED = dt.date(2025, 11, 2)


def found(
    text: str, published: dt.date | None = PUBLISHED
) -> list[tuple[str, str | None, str | None]]:
    """The words, the date and the reason of what was inferred."""
    return [
        (
            text[each.found.start : each.found.end],
            each.found.when.text if each.found.when is not None else None,
            each.found.inferred.kind if each.found.inferred is not None else None,
        )
        for each in find_dates(text, published)
    ]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("21 February 1972", "1972-02-21"),
        ("February 21, 1972", "1972-02-21"),
        ("Feb. 21, 1972", "1972-02-21"),
        ("the 21st of February 1972", "1972-02-21"),
        ("Monday, 21 February 1972", "1972-02-21"),
        ("9–14 March 2026", "2026-03-09/2026-03-14"),
        ("Nov. 4-6, 2025", "2025-11-04/2025-11-06"),
        ("28 October to 3 November 2025", "2025-10-28/2025-11-03"),
        ("March 2024", "2024-03"),
        ("2024-03-05", "2024-03-05"),
        ("21/2/1972", "1972-02-21"),
        ("5.6.2024", "2024-06-05"),
    ],
)
def test_a_full_date_is_what_its_words_say(words: str, when: str) -> None:
    assert found(f"He came on {words}.", None) == [(words, when, None)]


@pytest.mark.parametrize(
    "words", ["3/4/2024", "30 February 2024", "2024-02-30", "31 June 2024", "10-4 2024"]
)
def test_what_is_no_one_day_is_no_day(words: str) -> None:
    assert not [when for _, when, _ in found(f"On {words} he left.") if when and len(when) > 7]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("He left on 28 December.", "2024-12-28"),
        ("He will leave on 28 December.", "2025-12-28"),
        ("He left on 30 October.", "2025-10-30"),
        ("They will come in October.", "2026-10"),
        ("They came in October.", "2025-10"),
        ("They came in early March.", "2025-03"),
    ],
)
def test_a_year_is_that_nearest_to_publication(text: str, when: str) -> None:
    assert [(each[1], each[2]) for each in found(text)] == [(when, "year of publication")]


def test_a_year_stated_before_goes_on_in_a_text_about_the_past() -> None:
    text = "On November 14, 1889 she sailed. She landed on November 22 and on January 3 was home."
    assert [each[1:] for each in found(text)] == [
        ("1889-11-14", None),
        ("1889-11-22", "year stated before"),
        ("1890-01-03", "year stated before"),
    ]


def test_a_history_without_full_days_goes_by_the_last_year_that_it_states() -> None:
    text = "In May 1829 he sailed and landed on 23 July. In 1831 he met her on 1 June."
    assert [each[1] for each in found(text)] == ["1829-05", "1829-07-23", "1831", "1831-06-01"]


def test_one_year_of_old_does_not_make_a_report_a_history() -> None:
    text = "In 1974 the club began. They played Leeds on 3 October."
    assert found(text)[1] == ("3 October", "2025-10-03", "year of publication")


def test_a_birthday_gives_no_year_to_other_days() -> None:
    text = "She was born on 4 May 1961. She arrived on 3 June in Rome."
    assert found(text)[1] == ("3 June", "2025-06-03", "year of publication")


def test_a_stated_weekday_chooses_the_year() -> None:
    assert found("They met on Friday, 12 March.", dt.date(2026, 5, 1)) == []
    assert found("They meet on Friday, 12 March.", dt.date(2026, 9, 20))[0][1] == "2027-03-12"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("He arrived on Sunday.", "2025-11-02"),
        ("He arrived on Tuesday.", "2025-10-28"),
        ("He will arrive on Tuesday.", "2025-11-04"),
        ("He is due to travel to Manila on Monday for talks.", "2025-11-03"),
        ("Last Sunday he rested.", "2025-10-26"),
        ("Next Sunday he rests.", "2025-11-09"),
        ("He said on Saturday that he would stay.", "2025-11-01"),
    ],
)
def test_a_weekday_is_the_last_up_to_publication_or_the_next(text: str, when: str) -> None:
    assert [each[1:] for each in found(text)] == [(when, "weekday")]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("The next day", "2025-10-11"),
        ("Two nights later", "2025-10-12"),
        ("That evening", "2025-10-10"),
        ("The day before", "2025-10-09"),
        ("A week later", "2025-10-17"),
        ("On the 12th", "2025-10-12"),
    ],
)
def test_what_is_counted_on_follows_the_date_before(words: str, when: str) -> None:
    dates = found(f"On October 10 he left. {words}, he wrote.")
    assert dates[-1][1] == when
    assert dates[-1][2] in ("counted on", "carried on")


def test_nothing_is_counted_on_from_a_range_or_from_nothing() -> None:
    assert found("The next day he left.") == []
    assert len(found("From 9 to 14 October he stayed. Two days later he left.")) == 1


def test_days_of_a_programme_are_counted_from_the_one_with_a_date() -> None:
    text = "Day 1 (4 May 2024): Lima\nDay 2: Cusco\nDay 4: Puno\n"
    assert [each[1] for each in found(text)] == ["2024-05-04", "2024-05-05", "2024-05-07"]


def test_a_holiday_is_a_day_and_inferred() -> None:
    text = "On December 23, 1889 she came. She spent Christmas Day in Canton."
    assert found(text, None)[1] == ("Christmas Day", "1889-12-25", "year stated before")


def test_without_publication_a_date_waits_for_its_year() -> None:
    text = "On 4 May he sailed. On Friday he wrote. They met in June."
    assert [when for _, when, _ in found(text, None)] == [None, None, None]


def test_a_byline_stands_for_the_day_of_publication() -> None:
    text = "Posted on July 9, 2022\n\nOn Thursday we left.\n"
    byline = published_in(text)
    assert byline is not None
    assert text[byline.start : byline.end] == "July 9, 2022"
    assert found(text, None)[1] == ("Thursday", "2022-07-07", "weekday")


@pytest.mark.parametrize(
    "text",
    [
        "Mr Friday read the Sunday Times on Black Friday. He may march.",
        "The 18th century, 12th floor, £3 and 24 hours.",
        "Every Monday they meet; on Mondays nobody works.",
    ],
)
def test_other_words_are_no_dates(text: str) -> None:
    assert found(text) == []


def test_what_is_counted_on_in_a_quotation_is_left_out() -> None:
    text = "On 9 October he said, “Tomorrow we sail.”"
    start = text.index("“") + 1
    assert len(find_dates(text, PUBLISHED, [(start, len(text) - 1)])) == 1


@given(text=any_text())
def test_years_come_from_the_words_alone_without_publication(text: str) -> None:
    written = {int(year) for year in re.findall(r"[0-9]{4}", text)}
    for each in find_dates(text):
        assert 0 <= each.found.start < each.found.end <= len(text)
        if each.found.when is not None:
            year = each.found.when.first_day.year
            # What is counted on may pass the turn of the year.
            assert any(abs(year - other) <= 1 for other in written)


@given(text=any_text(), published=st.dates(dt.date(1800, 1, 1), dt.date(2100, 1, 1)))
def test_every_part_of_a_date_is_given_or_inferred_with_its_words(
    text: str, published: dt.date
) -> None:
    for each in find_dates(text, published):
        words = text[each.found.start : each.found.end]
        when = each.found.when
        assert when is not None or each.found.inferred is None
        if when is None:
            continue
        if each.found.inferred is None:
            assert str(when.first_day.year) in words
        else:
            assert each.found.inferred.words
            allowed = {published.year - 1, published.year, published.year + 1}
            allowed |= {
                int(year) + more for year in re.findall(r"[0-9]{4}", text) for more in (-1, 0, 1)
            }
            assert when.first_day.year in allowed
        if when.precision == "month":
            assert not re.search(r"(?<![0-9])[0-9]{1,2}(?![0-9])", words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Tuesday the two sides agreed to build a bridge.", "2025-11-04"),
        ("The two agreed to meet again on Friday.", "2025-11-07"),
        ("She opened a school, and on Friday she will fly home.", "2025-11-07"),
    ],
)
def test_an_agreement_is_of_its_day_and_what_it_plans_lies_ahead(text: str, expected: str) -> None:
    (date,) = find_dates(text, dt.date(2025, 11, 5))
    assert str(date.found.when) == expected
