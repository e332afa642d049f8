"""Chooses the year of a date that has none."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence

from app.drafting.dates.holidays import easter
from app.drafting.dates.raw import RawDate
from app.drafting.dates.tense import Tense

# A text whose full dates all lie farther from its publication tells the past; in days.
_PAST = 400
# A verb in the other tense counts as if the date lay so many days farther away; for a month alone,
# which is not that of publication, what will be lies ahead.
_WRONG_TENSE, _MONTH_BEHIND = 280, 400
_SEVERAL = 2
# Before, not all western churches had one date of Easter.
_FIRST_EASTER = 1753
# A stated weekday puts a date no farther than this on the wrong side of its verb.
_FAR = 60
# What stands before the date of something else than the journey.
_BACKGROUND = re.compile(
    r"\b(?:born|died|dead|founded|established|since|elected|killed|inaugurated|first\s+\w+ed"
    r"|married|appointed|expires?|dated|independence|aged)\b[^.;\n]{0,40}$",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\b(?:had|['’]d|having)\s+[^.;:\n]{0,100}$", re.IGNORECASE)
_LOOKED_BACK = 60


def fitting_year(raw: RawDate, reference: dt.date, tense: Tense = "") -> int | None:
    """The year that puts a day or month nearest to the reference, and on its stated weekday.

    ``tense`` is that of the verb beside it: what will be is rather after the reference.
    """
    found: list[tuple[int, int]] = []
    for year in (reference.year, reference.year - 1, reference.year + 1):
        day = day_in(raw, year)
        if day is None:
            continue
        if raw.weekday is not None and raw.day is not None and day.isoweekday() != raw.weekday:
            continue
        ahead = (day - reference).days
        away = abs(ahead)
        is_wrong = (tense == "future" and ahead < -1) or (tense == "past" and ahead > 1)
        if is_wrong and raw.weekday is not None and away > _FAR:
            continue
        if is_wrong and (day.year, day.month) != (reference.year, reference.month):
            away += _WRONG_TENSE if raw.day is not None or tense == "past" else _MONTH_BEHIND
        found.append((away, year))
    return min(found)[1] if found else None


def tells_by_years(raws: Sequence[RawDate], text: str, published: dt.date | None) -> bool:
    """Whether a text tells the past by years: "In May 1829 he sailed, and on 23 July he landed".

    So it is if its first date has a year, it has several and all lie far from publication, and if
    nothing counts from the present.
    """
    told = [raw for raw in raws if not is_background(text, raw.start)]
    years = [raw.year for raw in told if raw.year is not None]
    if len(set(years)) < _SEVERAL or told[0].year is None:
        return False
    if not any(raw.year is not None and raw.kind in ("day", "month") for raw in told):
        # "A violin that was made in 1743"
        return False
    if any(raw.kind in ("weekday", "relative") for raw in told):
        return False
    return published is None or all(abs(year - published.year) > 1 for year in years)


def day_in(raw: RawDate, year: int) -> dt.date | None:
    """The day in a year; of a month, the day in its middle. ``None`` if there is no such day."""
    if raw.after_easter is not None:
        if not _FIRST_EASTER <= year <= 9998:
            return None
        return easter(year) + dt.timedelta(days=raw.after_easter)
    month, day = raw.month or 1, raw.day or 15
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return dt.date(year, month, day)


def is_background(text: str, start: int) -> bool:
    """Whether the words before a date tell that it is one of a life or of a history."""
    return _BACKGROUND.search(text, max(0, start - _LOOKED_BACK), start) is not None


def is_before_the_story(text: str, start: int) -> bool:
    """Whether the words before a date tell what had been earlier: "had last been there in 1961"."""
    return _EARLIER.search(text, max(0, start - _LOOKED_BACK * 2), start) is not None


def tells_the_past(text: str, raws: Sequence[RawDate], published: dt.date) -> bool:
    """Whether a text tells of days long before or after its publication.

    So it is if its first day is given in full, and all full ones lie far from publication.
    """
    days = [raw for raw in raws if raw.kind == "day" and not is_background(text, raw.start)]
    full = [day for raw in days if raw.year and (day := day_in(raw, raw.year)) is not None]
    if not full or days[0].year is None:
        return False
    return all(abs((day - published).days) > _PAST for day in full)
