"""Dates of TimelineJS: numbers for year, month, day and time, each of which may be missing."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from app.importers.building import one_line
from app.importers.rich_text import plain_text
from app.importers.stated.dates import DateReader, is_too_early, when_or_none
from app.importers.stated.values import text
from app.tour.when import When

_PARTS = ("year", "month", "day", "hour", "minute", "second", "millisecond")
_WHOLE = re.compile(r"([+-]?)([0-9]{1,15})(?:\.0+)?", re.ASCII)
# 14:30, 2:30:15 PM, as sheets write them.
_CLOCK = re.compile(
    r"\s*([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]+)?)?\s*(?:([ap])\.?m\.?)?\s*", re.I
)


class TimelineDate(msgspec.Struct, frozen=True):
    """A date, or what is written in place of one.

    ``note`` is the author's own wording, or the date as it is written if a tour file cannot have
    it. ``order`` are its numbers, by which a timeline is sorted. ``is_out_of_range`` says that the
    year is before 1 or after 9999.
    """

    when: When | None = None
    note: str = ""
    order: tuple[int, ...] = ()
    is_out_of_range: bool = False


def date_of(value: Mapping[str, object], reader: DateReader) -> TimelineDate:
    """The date of an object with ``year`` and more, or of a ``text`` that was written in a sheet.

    A part is used only if those before it are there; what does not fit is noted. The year 0 and
    those before it are astronomical in TimelineJS: none of them is a year of the tour.
    """
    display = one_line(plain_text(text(value.get("display_date"))))
    written = text(value.get("text"))
    if written and not text(value.get("year")):
        return _of_text(written, display, reader)
    found = {name: text(value.get(name)) for name in _PARTS}
    if not any(found.values()):
        return TimelineDate(note=display)
    numbers: list[int] = []
    for name in _PARTS:
        whole = _WHOLE.fullmatch(found[name])
        if whole is None:
            break
        numbers.append(int(whole[1] + whole[2]))
    # Programs write zeros for parts that they do not know; the month 0 is no month.
    while len(numbers) > 1 and 0 in numbers[1:3] and len(numbers) <= 3:
        numbers.pop()
    as_written = ", ".join(f"{name} {part}" for name, part in found.items() if part)
    if not numbers:
        early = is_too_early(found["year"])
        return TimelineDate(note=_note(display, as_written), is_out_of_range=early)
    if not 1 <= numbers[0] <= 9999:
        note = _note(display, as_written)
        return TimelineDate(note=note, order=tuple(numbers), is_out_of_range=True)
    when = when_or_none(_edtf(numbers))
    used = len(numbers) if when else 0
    unused = [part for name, part in list(found.items())[used:] if part.strip("0")]
    note = _note(display, as_written) if unused else display
    return TimelineDate(when, note, tuple(numbers))


def parts_of_cells(cells: Mapping[str, str], prefix: str = "") -> dict[str, object]:
    """The object of a date from the cells of a sheet: ``Year``, ``Month``, ``Day`` and ``Time``.

    ``prefix`` is "end " for those of the end.
    """
    parts: dict[str, object] = {
        name: cells.get(f"{prefix}{name}", "") for name in ("year", "month", "day")
    }
    clock = _CLOCK.fullmatch(cells.get(f"{prefix}time", ""))
    if clock is None:
        return parts | {"hour": cells.get(f"{prefix}time", "")}
    hour, half = int(clock[1]), (clock[4] or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return parts | {"hour": str(hour), "minute": clock[2], "second": clock[3] or ""}


def parts_of_commas(written: str) -> dict[str, object]:
    """The object of a date of version 2, such as ``2012,1,26``; other texts stay texts."""
    pieces = [piece.strip() for piece in written.split(",")]
    if all(_WHOLE.fullmatch(piece) for piece in pieces if piece) and pieces[0]:
        return dict(zip(_PARTS, pieces, strict=False))
    return {"text": written}


def _of_text(written: str, display: str, reader: DateReader) -> TimelineDate:
    when = reader.read(written)
    if when is None:
        early = is_too_early(written)
        return TimelineDate(note=_note(display, one_line(written)), is_out_of_range=early)
    first = when.ends[0].first_day
    return TimelineDate(when, display, (first.year, first.month, first.day))


def _edtf(numbers: list[int]) -> str:
    year, *rest = numbers
    date = f"{year:04}" + "".join(f"-{part:02}" for part in rest[:2])
    if len(rest) < 3:
        return date
    clock = "".join(f":{part:02}" for part in rest[3:5])
    fraction = f".{rest[5]:03}" if len(rest) > 5 and rest[5] else ""
    return f"{date}T{rest[2]:02}{clock}{fraction}"


def _note(display: str, as_written: str) -> str:
    return f"{display} ({as_written})" if display and display != as_written else as_written
