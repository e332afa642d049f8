"""Formats result lines as a table, for the terminal and in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.line import Line

HEADINGS = ("Area", "What", "Value", "Spread", "Ratio", "To what", "Goal", "Met")
_NUMBERS = {2, 3, 4}
_DIGITS = {"s": 2, "ms": 1, "MB": 0}


def terminal(lines: Sequence[Line]) -> str:
    """A table with columns aligned by spaces."""
    rows = [HEADINGS, *map(cells, lines)]
    # Lines without a value have a sentence instead, which must not widen the columns of figures.
    with_values = [HEADINGS, *(cells(line) for line in lines if not line.reason)]
    widths = [max(len(row[column]) for row in with_values) for column in range(len(HEADINGS))]
    widths[:2] = [max(len(row[column]) for row in rows) for column in range(2)]
    return "\n".join("  ".join(_padded(row, widths)).rstrip() for row in rows)


def markdown(lines: Sequence[Line]) -> str:
    """A table in GitHub-flavoured Markdown."""
    rule = ["---:" if column in _NUMBERS else "---" for column in range(len(HEADINGS))]
    rows = [HEADINGS, rule, *map(cells, lines)]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def summary(lines: Sequence[Line]) -> str:
    """The number of goals met, and the goals not met."""
    with_goals = [line for line in lines if line.met is not None]
    failed = [f"{line.what} ({line.area.lower()})" for line in with_goals if not line.met]
    met = f"{len(with_goals) - len(failed)} of {len(with_goals)} goals met."
    return f"{met} Not met: {'; '.join(failed)}." if failed else met


def cells(line: Line) -> tuple[str, ...]:
    """The texts of a line, one for each heading."""
    if line.reason:
        return (line.area, line.what, "–", "", "", f"left out: {line.reason}", "", "")
    return (
        line.area,
        line.what,
        _figure(line.value, line),
        _figure(line.spread, line),
        "" if line.ratio is None else f"{line.ratio:.2f} ×",
        line.base,
        ", ".join(_goals(line)),
        {None: "", True: "yes", False: "NO"}[line.met],
    )


def _goals(line: Line) -> Iterator[str]:
    if line.max_ratio is not None:
        yield f"≤ {line.max_ratio:g} ×"
    if line.max_value is not None:
        yield f"≤ {line.max_value:g} {line.unit}"


def _figure(value: float | None, line: Line) -> str:
    """A value or spread, with the number of digits that the line's value has."""
    if value is None or line.value is None:
        return ""
    digits = 3 if abs(line.value) < 0.1 else _DIGITS.get(line.unit, 2)
    return f"{value:,.{digits}f} {line.unit}"


def _padded(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    for column, (text, width) in enumerate(zip(row, widths, strict=True)):
        yield text.rjust(width) if column in _NUMBERS else text.ljust(width)
