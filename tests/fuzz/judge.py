"""Checks the outcome of reading a file, and of using the tour if it was read."""

from __future__ import annotations

import re
from pathlib import Path

from app.map.page import build_page
from app.tour import Tour, TourFileError, dump, parse, read, warnings_of
from app.tour.errors import LONGEST_PROBLEM, MOST_LINES, warning_lines
from app.tour.filters import NO_FILTER, all_counts, shown_items, tour_days
from app.tour.route import distance, legs
from app.tour.search.index import SearchIndex
from app.tour.timeline.chart import chart
from app.tour.timeline.packing import pack_marks, pack_spans
from app.tour.timeline.ticks import Unit, ticks
from app.words.page import page_words

READ = "read"
_LEAST: dict[Unit, float] = dict.fromkeys(("minute", "hour", "day", "week", "month", "year"), 40.0)

# The kind of a problem, by its message.
_KINDS = (
    ("no tour: empty", r": is empty; a tour file"),
    ("no tour: not text in UTF-8", r"this is not (text|UTF-8)"),
    ("no JSON: syntax", r"^\S+: line \d+, column \d+: "),
    ("no JSON: a member twice", r"occurs twice in one object"),
    ("no JSON: a number", r"is not a JSON number|a number that cannot be read"),
    ("no JSON: half a character", r"contains half of a surrogate pair"),
    ("limit: too deep", r"is nested too deeply"),
    ("limit: too much", r"contains more than|is larger than|add up to more than"),
    (
        "file",
        r"cannot be (opened|read)|not a regular file|does not exist|is a folder|changed while",
    ),
    ("members: not on Earth", r"is not on Earth"),
    ("members: missing or empty", r"is missing|: is empty"),
    ("members: of another type", r"must be|is not an ISO"),
    ("contradiction: ids", r"is used twice"),
    ("contradiction: references", r"(no person|no source) has the id"),
)


# The kind of a warning, by its message.
_WARNINGS = (
    ("no stops", r"the tour has no stops yet"),
    ("no place", r"the place is not known"),
    ("dates", r"is before the (arrival|departure)|is after the departure"),
    ("hash", r"SHA-256|does not fit the text"),
    ("unsourced", r"cites no source"),
    ("passage", r"start and end must|is not the cited words|are not in the source's text"),
    ("passage", r"not contain the quotation|has neither text nor sha256"),
)


def outcome(path: Path) -> tuple[str, Tour | None]:
    """Reads a file; returns ``read`` and the tour, or the kind of the first problem and ``None``.

    Raises any other error, which is a bug, and also ``AssertionError`` for a malformed report.
    """
    try:
        return READ, read(path)
    except TourFileError as error:
        return kind_of_problem(error), None


def kind_of_problem(error: TourFileError) -> str:
    """The kind of the first problem; also checks the form of the whole report."""
    lines = error.lines
    name = "".join(letter if letter.isprintable() else " " for letter in error.file)
    assert str(error) == lines[0]
    assert len(lines) == min(len(error.problems), MOST_LINES + 1)
    for line in lines:
        assert line.startswith(f"{name}: "), line
        assert line.isprintable(), line
        assert len(line) <= len(name) + 2 + LONGEST_PROBLEM, line
    for problem in error.problems:
        assert problem.what, problem
    line = lines[0].replace(f"{name}: ", "T: ", 1)
    kinds = [kind for kind, pattern in _KINDS if re.search(pattern, line)]
    assert kinds, f"a problem of no known kind: {line}"
    return kinds[0]


def survives(tour: Tour) -> None:
    """Checks that a tour can be saved and read again unchanged, with the same warnings."""
    again = parse(dump(tour), "again")
    assert again == tour
    warnings = warnings_of(tour)
    assert warnings_of(again) == warnings
    for warning in warnings:
        kinds = [kind for kind, pattern in _WARNINGS if re.search(pattern, warning.what)]
        assert kinds, f"a warning of no known kind: {warning}"
    lines = warning_lines("T", warnings)
    assert len(lines) == min(len(warnings), MOST_LINES + 1)
    for line in lines:
        assert line.startswith("T: warning: "), line
        assert line.isprintable(), line
        assert len(line) <= len("T: warning: ") + LONGEST_PROBLEM, line


def serves(tour: Tour) -> None:
    """Checks that a tour can be shown: its route, search, filters, timeline and page."""
    route = legs(tour)
    assert len(route) == max(0, len(tour.stops) - 1)
    known = [leg for leg in route if leg is not None]
    assert len(known) == max(0, len(tour.stops) - len(tour.unplaced) - 1)
    for leg in known:
        assert abs(leg.end_lon - leg.start_lon) <= 180 + 1e-9
        assert len(leg.line) >= 2
        assert leg.days is None or isinstance(leg.days, int)
    assert 0 <= distance(tour) <= 2.1e7 * len(known)

    items = sum(len(stop.items) for stop in tour.stops)
    index = SearchIndex(tour)
    for stop in tour.stops[:5]:
        for hit in index.find(stop.name)[:5]:
            assert all(0 <= start < end <= len(hit.text) for start, end in hit.spans)
    assert index.build()

    assert sum(all_counts(tour, NO_FILTER)["kinds"].values()) == items
    assert len(shown_items(tour, NO_FILTER)) == len(tour.stops)
    days = tour_days(tour)
    assert days is None or days[0] <= days[1]

    times = chart(tour)
    assert (len(times.spans), len(times.marks)) == (len(tour.stops), items)
    scale = 1000 / (times.end - times.start)
    spans = sorted(times.spans, key=lambda span: span.start)
    placed = pack_spans(spans, times.start, scale, 3, 20)
    assert sorted(member for slot in placed for member in slot.members) == list(range(len(spans)))
    placed = pack_marks(times.marks, times.start, scale, 3, 8)
    assert sorted(member for slot in placed for member in slot.members) == list(range(items))
    if times.axis:
        assert len(ticks(*times.axis, 1000, _LEAST).labelled) < 1000

    for purpose in ("screen", "print"):
        page = build_page(tour, theme="light", words=page_words(), purpose=purpose)
        assert page.files["data/tour.json"].data


def bound_memory(most: int) -> None:
    """Limits the memory of this process to that many bytes."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (most, most))
