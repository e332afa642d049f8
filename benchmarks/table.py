"""Lines as a table: for the terminal, and in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.line import Line

HEADS = ("Area", "What", "Value", "Spread", "Ratio", "To what", "Goal", "Met")
_NUMBERS = {2, 3, 4}
_DIGITS = {"s": 2, "ms": 1, "MB": 0}


def terminal(lines: Sequence[Line]) -> str:
    """Columns by spaces."""
    rows = [HEADS, *map(cells, lines)]
    # What cannot be measured has a sentence in place of figures, which shall widen no column.
    full = [HEADS, *(cells(line) for line in lines if not line.why_not)]
    widths = [max(len(row[column]) for row in full) for column in range(len(HEADS))]
    widths[:2] = [max(len(row[column]) for row in rows) for column in range(2)]
    return "\n".join("  ".join(_padded(row, widths)).rstrip() for row in rows)


def markdown(lines: Sequence[Line]) -> str:
    """A table of GitHub's Markdown."""
    rule = ["---:" if column in _NUMBERS else "---" for column in range(len(HEADS))]
    rows = [HEADS, rule, *map(cells, lines)]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def summary(lines: Sequence[Line]) -> str:
    """How many goals are met, and which are not."""
    judged = [line for line in lines if line.met is not None]
    failed = [f"{line.what} ({line.area.lower()})" for line in judged if not line.met]
    said = f"{len(judged) - len(failed)} of {len(judged)} goals met."
    return f"{said} Not met: {'; '.join(failed)}." if failed else said


def cells(line: Line) -> tuple[str, ...]:
    """The texts of a line, one for each of ``HEADS``."""
    if line.why_not:
        return (line.area, line.what, "–", "", "", f"left out: {line.why_not}", "", "")
    return (
        line.area,
        line.what,
        _figure(line.value, line),
        _figure(line.spread, line),
        "" if line.ratio is None else f"{line.ratio:.2f} ×",
        line.to,
        ", ".join(_goals(line)),
        {None: "", True: "yes", False: "NO"}[line.met],
    )


def _goals(line: Line) -> Iterator[str]:
    if line.most_ratio is not None:
        yield f"≤ {line.most_ratio:g} ×"
    if line.most_value is not None:
        yield f"≤ {line.most_value:g} {line.unit}"


def _figure(value: float | None, line: Line) -> str:
    """A value or spread, with as many digits as the line's value has."""
    if value is None or line.value is None:
        return ""
    digits = 3 if abs(line.value) < 0.1 else _DIGITS.get(line.unit, 2)
    return f"{value:,.{digits}f} {line.unit}"


def _padded(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    for column, (text, width) in enumerate(zip(row, widths, strict=True)):
        yield text.rjust(width) if column in _NUMBERS else text.ljust(width)
