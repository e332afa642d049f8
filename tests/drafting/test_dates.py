"""Dates in prose: what the words state, and what the day of publication completes."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.drafting.dates.finding import find_dates
from app.drafting.dates.publication import published_in
from app.drafting.prose.prose import Prose
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


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Easter Monday 1991 was wet.", "1991-04-01"),
        ("He sailed on Good Friday, 2024.", "2024-03-29"),
        ("Ascension Day 2008 found him in Rome.", "2008-05-01"),
        ("They marched on Whit Monday 2019.", "2019-06-10"),
        ("They kept Anzac Day, 1943 at sea.", "1943-04-25"),
    ],
)
def test_a_feast_goes_by_the_calendar_of_its_year(text: str, when: str) -> None:
    assert [(date, kind) for _, date, kind in found(text)] == [(when, "holiday")]


def test_the_easter_of_other_churches_is_left_out() -> None:
    assert found("They met on Orthodox Good Friday 2024 and Coptic Easter Sunday 2024.") == []


def test_a_feast_without_a_year_lies_near_the_other_dates() -> None:
    text = "On 8 May 1991 she left. Ascension Day was spent in Porto."
    assert found(text)[1][:2] == ("Ascension Day", "1991-05-09")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("They spent the weekend in Rome.", "2025-11-01/2025-11-02"),
        ("They were in Rome last weekend.", "2025-10-25/2025-10-26"),
        ("They will see Rome next weekend.", "2025-11-08/2025-11-09"),
        ("On 3 October she left. The weekend was free.", "2025-10-04/2025-10-05"),
    ],
)
def test_a_weekend_is_two_days(text: str, when: str) -> None:
    assert found(text)[-1][1] == when


@pytest.mark.parametrize(
    "text", ["He reads the weekend papers.", "The weekend-long fair.", "A weekend's rest."]
)
def test_a_weekend_as_a_word_beside_another_is_no_date(text: str) -> None:
    assert found(text) == []


def test_today_in_an_entry_is_the_day_of_the_entry() -> None:
    text = "Monday, 6 October. We left today.\n\nTuesday, 7 October. This morning it rained.\n"
    assert [when for _, when, _ in found(text)] == [
        "2025-10-06",
        "2025-10-06",
        "2025-10-07",
        "2025-10-07",
    ]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("On 4 October he rested. Monday the 6th was dry.", "2025-10-06"),
        ("On 4 October he rested. Wednesday 8th. Off at last.", "2025-10-08"),
        ("On 4 October he rested.\n\n11th to 13th, Gilgit. Rain.", "2025-10-11/2025-10-13"),
    ],
)
def test_a_day_without_a_month_is_of_the_month_before_it(text: str, when: str) -> None:
    assert found(text)[-1][1] == when


@pytest.mark.parametrize("text", ["The 18th, a hole of 400 yards.", "She was 5th, he 7th."])
def test_a_number_in_order_is_no_day(text: str) -> None:
    assert found(text) == []


def test_a_weekday_of_an_announced_journey_is_not_before_it_begins() -> None:
    text = (
        "She will travel to Georgia next week. She will land on Tuesday. "
        "The second half begins on Saturday."
    )
    assert [when for _, when, _ in found(text)][-2:] == ["2025-11-04", "2025-11-08"]


def test_the_next_week_of_somebody_else_does_not_put_off_a_weekday() -> None:
    text = "x " * 300 + "He goes to Rome next week. She flies home on Tuesday."
    assert found(text)[-1][1] == "2025-11-04"


def test_a_year_of_something_made_does_not_date_the_journey() -> None:
    text = "Her violin was made in 1743 and came here in 1992. On the sixth of June she played."
    assert found(text)[-1][1] == "2025-06-06"


def test_the_date_of_a_numbered_day_may_stand_later_in_its_paragraph() -> None:
    text = "Day 1 – Wallsend. We set off at nine on 2 October.\n\nDay 2 – Chollerford. Rain.\n"
    assert [when for _, when, _ in found(text)] == ["2025-10-02", "2025-10-03"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("On the last day of July eleven of us set off.", "2025-07-31"),
        ("She sailed on the last day of February 1940.", "1940-02-29"),
    ],
)
def test_the_last_day_of_a_month_is_a_day(text: str, when: str) -> None:
    assert found(text)[0][1] == when


def test_a_weekday_that_may_be_a_week_later_has_no_date() -> None:
    text = "They played there on Saturday, 4 October.\n\nThe season ended on Saturday."
    assert [when for _, when, _ in found(text)] == ["2025-10-04"]


def test_no_as_an_answer_ends_a_sentence() -> None:
    text = "We had planned to see Rome, but no. By 8 October we were in Pisa. He lives at No. 7."
    assert [text[s.start : s.end] for s in Prose(text).sentences][1].startswith("By 8")
