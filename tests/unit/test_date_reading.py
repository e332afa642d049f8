"""Dates in plain words: what is read, what is refused, and that no part is ever invented."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from app.tour.date_grammar import MONTHS, readings
from app.tour.when import DateError, When
from app.words.date_reading import read_date, written
from app.words.language import install

READ = """
2025 = 2025
０９00 = 0900
2025-11-04 = 2025-11-04
2025/11/04 = 2025-11-04
4 Nov 2025 = 2025-11-04
4 nov. 2025 = 2025-11-04
Nov 4, 2025 = 2025-11-04
November 4th, 2025 = 2025-11-04
the 4th of November 2025 = 2025-11-04
2025 Nov 4 = 2025-11-04
4.11.2025 = 2025-11-04
4. 11. 2025 = 2025-11-04
4. November 2025 = 2025-11-04
4. März 2025 = 2025-03-04
2. Jänner 1790 = 1790-01-02
28/10/2025 = 2025-10-28
10/28/2025 = 2025-10-28
4/4/2025 = 2025-04-04
Nov 2025 = 2025-11
November 2025 = 2025-11
im Dezember 2025 = 2025-12
11/2025 = 2025-11
11.2025 = 2025-11
2010-11 = 2010-11
about 2025 = 2025~
c. 1790 = 1790~
ca. 1790 = 1790~
etwa Okt. 1790 = 1790-10~
2025? = 2025?
perhaps Nov 2025 = 2025-11?
about Nov 2025? = 2025-11%
4-6 Nov 2025 = 2025-11-04/2025-11-06
Nov 4–6, 2025 = 2025-11-04/2025-11-06
vom 4. bis 6. November 2025 = 2025-11-04/2025-11-06
4.–6.11.2025 = 2025-11-04/2025-11-06
30 Oct – 1 Nov 2025 = 2025-10-30/2025-11-01
Oct 30 – Nov 1, 2025 = 2025-10-30/2025-11-01
30.10.–1.11.2025 = 2025-10-30/2025-11-01
Oct 2025 to Nov 2025 = 2025-10/2025-11
Oct – Nov 2025 = 2025-10/2025-11
between 1790 and 1795 = 1790/1795
1914–18 = 1914/1918
1914-1918 = 1914/1918
2025-10-30 - 2025-11 = 2025-10-30/2025-11
about 1790 – 1795? = 1790~/1795?
4 Nov 2025 14:30 = 2025-11-04T14:30
14:30, 4 Nov 2025 = 2025-11-04T14:30
2025-11-04 14:30 = 2025-11-04T14:30
4 Nov 2025, 2 pm = 2025-11-04T14
4 Nov 2025, 12 a.m. = 2025-11-04T00
4 Nov 2025 2:30 p.m. = 2025-11-04T14:30
4. Nov. 2025 um 14.30 Uhr = 2025-11-04T14:30
4 Nov 2025 14 Uhr = 2025-11-04T14
4 Nov 2025 14:30 UTC = 2025-11-04T14:30Z
4 Nov 2025 14:30 +05:30 = 2025-11-04T14:30+05:30
4 Nov 2025 14:30 UTC+9 = 2025-11-04T14:30+09
4 Nov 2025 14:30 −5 = 2025-11-04T14:30-05
4 Nov 2025 14:30–16:00 = 2025-11-04T14:30/2025-11-04T16:00
Tuesday 4 Nov 2025 = 2025-11-04
Di., 4. Nov. 2025 = 2025-11-04
"""

REFUSED = """
after Seoul = Not a date. Write 4 Nov 2025, Nov 2025 or 2025.
spring 2025 = Not a date. Write 4 Nov 2025, Nov 2025 or 2025.
20251104 = Not a date. Write 4 Nov 2025, Nov 2025 or 2025.
3 4 2025 = Not a date. Write 4 Nov 2025, Nov 2025 or 2025.
03/04/2025 = May be 3 Apr 2025 or 4 Mar 2025. Write the one that is meant.
04-11-2025 = May be 4 Nov 2025 or 11 Apr 2025. Write the one that is meant.
2010–11 = May be 2010–2011 or Nov 2010. Write the one that is meant.
2010/11 = May be 2010–2011 or Nov 2010. Write the one that is meant.
4 Nov = The year is missing. Write it too; none is added.
30 Oct 2025 – 1 Nov = The year is missing. Write it too; none is added.
4.11.25 = Write the year with four digits.
4 Nov ’25 = Write the year with four digits.
31 Nov 2025 = The calendar has no such day, or no such time.
2025-13 = The calendar has no such day, or no such time.
13/14/2025 = The calendar has no such day, or no such time.
30 Dec – 1 Jan 2026 = The end is before the beginning. Correct one, or write both years.
Monday 4 Nov 2025 = 4 Nov 2025 is a Tuesday, not a Monday. Correct one of the two.
Tuesday Nov 2025 = A day of the week needs its day: Tue 4 Nov 2025.
4 Nov 2025 14:30 CET = Write the time zone as its difference from UTC: 14:30 +01:00.
1790s = A decade is not a date. Write 1790–1799.
44 BC = Years before 1 cannot be kept as dates.
"""

SAID = """
Nov 2025 = A month: November 2025. No day is added.
2025 = A year: 2025. No month is added.
4 Nov 2025 = A day: Tuesday 4 November 2025.
about 1790 = A year: about 1790. No month is added.
4 Nov 2025 2 pm = An hour: Tuesday 4 November 2025, 14h. No minute is added.
4 Nov 2025 14:30 +01:00 = A time: Tuesday 4 November 2025, 14:30 UTC+01:00.
4 Nov 2025 14:30:05 = A time: Tuesday 4 November 2025, 14:30:05.
Oct – Nov 2025 = From October 2025 to November 2025. No day is added.
"""


def rows(table: str) -> list[tuple[str, str]]:
    pairs = (line.split(" = ") for line in table.strip().splitlines())
    return [(text, expected) for text, expected in pairs]


@pytest.mark.parametrize(("text", "date"), rows(READ))
def test_a_date_in_words_is_read(text: str, date: str) -> None:
    reading = read_date(f"  {text} ")
    assert reading.when == When(date), reading.sentence
    assert not reading.is_wrong
    assert read_date(text.upper().replace("C. 1790", "c. 1790")).when == When(date)


@pytest.mark.parametrize(("text", "sentence"), rows(REFUSED))
def test_what_is_not_one_date_is_refused_with_its_reason(text: str, sentence: str) -> None:
    reading = read_date(text)
    assert (reading.when, reading.sentence) == (None, sentence)
    assert reading.is_wrong


@pytest.mark.parametrize(("text", "sentence"), rows(SAID))
def test_the_sentence_says_how_a_date_was_read(text: str, sentence: str) -> None:
    assert read_date(text).sentence == sentence


def test_no_text_is_no_date_and_no_fault() -> None:
    assert (read_date(" ").when, read_date(" ").sentence) == (None, "")
    assert not read_date("").is_wrong
    assert read_date("4 Nov 2025 " * 1000).is_wrong


DAYS = st.dates(dt.date(1, 1, 1)).map(str)
TIMES = st.from_regex(
    r"\A(?:[01][0-9]|2[0-3])(?::[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?)?"
    r"(?:Z|[+-]0[0-9](?::?[0-5][0-9])?)?\Z"
)
SINGLE = st.builds(
    lambda date, mark: date + mark,
    st.one_of(
        DAYS, DAYS.map(lambda day: day[:7]), DAYS.map(lambda day: day[:4]),
        st.builds(lambda day, time: f"{day}T{time}", DAYS, TIMES),
    ),
    st.sampled_from(["", "", "?", "~", "%"]),
)  # fmt: skip


def as_when(text: str) -> When | None:
    try:
        return When(text)
    except DateError:
        return None


WHENS = st.one_of(SINGLE, st.builds("{}/{}".format, SINGLE, SINGLE)).map(as_when)


@given(when=WHENS.filter(lambda when: when is not None), code=st.sampled_from(["en", "de"]))
@example(when=When("2025-11-04/2025-11-06"), code="de")
@example(when=When("2025-11-04T14:30-05:00"), code="en")
@example(when=When("2025-11-04T10:30/2025-11-04T12:00"), code="en")
def test_a_date_is_written_in_words_that_are_read_as_the_same_date(
    qapp: QApplication, when: When, code: str
) -> None:
    install(qapp, code)
    try:
        text = written(when)
        assert read_date(text).when == when, text
    finally:
        install(qapp, "en")


def test_dates_are_written_in_words(qapp: QApplication) -> None:
    dates = "2025 2025-11 2025-11-04 1790~ 2025-11% 2025-11-04T14:30-05:00 2025-10/2025-11".split()
    intervals = ["2025-11-04/2025-11-06", "2025-10-30/2025-11-01", "1914/1918"]
    texts = [
        *("2025", "Nov 2025", "4 Nov 2025", "about 1790", "about Nov 2025?"),
        *("4 Nov 2025, 14:30 −05:00", "Oct – Nov 2025"),
        *("4–6 Nov 2025", "30 Oct – 1 Nov 2025", "1914–1918"),
    ]
    assert [written(When(date)) for date in [*dates, *intervals]] == texts
    install(qapp, "de")
    try:
        assert written(When("2025-11-04T14")) == "4. Nov. 2025, 14 Uhr"
        assert written(When("2025-11-04/2025-11-06")) == "4.–6. Nov. 2025"
    finally:
        install(qapp, "en")


WORDS = st.sampled_from(
    [
        *"2025 1790 25 4 6 30 31 12 11 3 14:30 2 pm am 10:30 09 Uhr".split(),
        *"Nov Oct Mai March Februar Tuesday Di so about c. ? ~ UTC +01:00 -05 T Z".split(),
        *", . / - – to bis and between from of th 2025-11-04 4.11.2025 2025-11".split(),
    ]
)
TEXTS = st.lists(st.builds("".join, st.tuples(WORDS, st.sampled_from(["", " "]))), max_size=7)


@given(TEXTS.map("".join))
@example("4 Nov 2025 10:30-12:00")
@example("Nov 4-6, 2025")
def test_no_part_of_a_date_is_invented(text: str) -> None:
    whens, _ = readings(text)
    numbers = [int(digits) for digits in re.findall(r"[0-9]+", text)]
    folded = text.casefold()
    for when in whens:
        for end in when.ends:
            parts = re.split(r"[-T:.+Z/~?%]+", end.text)
            year, month = parts[0], int(parts[1]) if end.precision != "year" else None
            assert year in text or (year[:2] in text and year[2:] in text)
            if month is not None:
                names = {MONTHS[code][month - 1].rstrip(".")[:3].casefold() for code in MONTHS}
                assert month in numbers or any(
                    name in folded for name in names | OTHER_NAMES.get(month, set())
                )
            if end.precision in ("day", "hour", "minute"):
                assert end.first_day.day in numbers
            if end.time is not None:
                assert {end.time.hour, end.time.hour - 12, end.time.hour + 12} & set(numbers)
                if end.precision == "minute":
                    assert end.time.minute in numbers
                offset = end.time.utcoffset()
                assert offset is None or re.search(r"[zZ]|utc|gmt|[+−-]", folded)
        assert not when.is_uncertain or "?" in text or "%" in text
        assert not when.is_approximate or re.search(r"about|c|~|%", folded)


OTHER_NAMES = {10: {"oct", "okt"}, 12: {"dec", "dez"}, 3: {"mar", "mär"}, 5: {"mai", "may"}}


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    reading = read_date(text)
    assert bool(reading.sentence) == bool(text.strip())
