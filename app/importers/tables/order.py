"""The order of travel of a table's rows, where it is not that of the file."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.importers.imported import Answer, Answers, Question
from app.importers.tables.row_times import TableTimes
from app.importers.tables.sheet import Sheet

AS_WRITTEN, REVERSED = "as-written", "reversed"
_NUMBER = re.compile(r"\D{0,8}(\d{1,6})\D?")
# A column of dates decides, if so many rows have one.
_MOST = 0.8
# Two dates may run backwards by mistake.
_FEWEST = 3


def in_order(
    sheet: Sheet, times: TableTimes, answers: Answers
) -> tuple[list[int], Question | None]:
    """The rows in the order of travel, and the question whether it is that.

    A column of numbers decides. Without one, rows whose dates all run backwards, as those of logs
    do that list the latest first, are reversed unless the user says otherwise.
    """
    column = sheet.column("order")
    if column is not None:
        numbers = [_NUMBER.fullmatch(sheet.grid.rows[row][column].strip()) for row in sheet.body]
        if all(numbers):
            keys = [int(found[1]) for found in numbers if found]
            if len(set(keys)) > 1 and not _restarts(keys):
                rows = sorted(zip(keys, sheet.body, strict=True), key=lambda pair: pair[0])
                return [row for _, row in rows], None
            return sheet.body, None
    return _by_date(sheet, times, answers)


def _restarts(keys: Sequence[int]) -> bool:
    """Whether the numbers count anew within the table, so that they are no order of all rows."""
    falls = sum(second < first for first, second in zip(keys, keys[1:], strict=False))
    return falls > 0 and min(keys[1:]) == keys[0]


def _by_date(
    sheet: Sheet, times: TableTimes, answers: Answers
) -> tuple[list[int], Question | None]:
    dated = []
    for row in sheet.body:
        found = times.of_row(row)
        date = found.day or found.arrive or found.depart
        if date is not None:
            dated.append((date.local_earliest, sheet.grid.rows[row], date.text))
    moments = [moment for moment, _, _ in dated]
    falls = all(second <= first for first, second in zip(moments, moments[1:], strict=False))
    if len(dated) < _MOST * len(sheet.body) or not falls or len(set(moments)) < _FEWEST:
        return sheet.body, None
    answer = answers.get("row order", "")
    chosen = answer if answer in (AS_WRITTEN, REVERSED) else REVERSED
    question = Question(
        id="row order",
        kind="row order",
        about=dated[0][2],
        answers=(Answer(AS_WRITTEN, dated[0][2]), Answer(REVERSED, dated[-1][2])),
        chosen=chosen,
        is_open=False,
    )
    return (sheet.body[::-1] if chosen == REVERSED else sheet.body), question
