"""Text with separators between its fields: RFC 4180, and what programs make of it."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter

from app.importers.tables.grids.grid import MOST_CELLS, MOST_ROWS, refuse_many

SEPARATORS = (",", ";", "\t", "|")
_SAMPLE_LINES = 300
_SAMPLE = 128 * 1024
_LINE = re.compile(r"\r\n|\r|\n")
_DIRECTIVE = re.compile(r"\ufeff?\"?sep=(.)\"?(?:\r\n|\r|\n)", re.I)
_RULE = re.compile(r":?-{2,}:?")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")
# A table has at least two columns in most of its rows.
_LEAST_SCORE = 1.2


def separated(text: str, separator: str = "") -> tuple[list[list[str]], str]:
    """The fields of each line of a text, and the separator, ``""`` if there is none.

    A quote opens a field only at its beginning, and closes it only before a separator or the end
    of a line. Line breaks within quotes belong to the field. Raises ``ImportRefused`` for a text
    with too many fields.
    """
    directive = _DIRECTIVE.match(text)
    if directive:
        text = text[directive.end() :]
    chosen = separator or (directive[1] if directive else "") or best_separator(text)
    if chosen and text.count(chosen) > MOST_CELLS:
        refuse_many(MOST_ROWS, MOST_CELLS)
    rows = _records(text, chosen)
    while rows and not any(map(str.strip, rows[-1])) and len(rows[-1]) <= 1:
        rows.pop()
    if directive:
        # The line counts as a row, so that rows have the numbers that an editor shows.
        rows.insert(0, [""])
    return rows, chosen


def without_frame(rows: list[list[str]]) -> list[list[str]]:
    """The rows of a table in Markdown, without its frame and the rule below its header."""
    filled = [row for row in rows if any(map(str.strip, row))]
    if not all(len(row) > 2 and not row[0].strip() and not row[-1].strip() for row in filled):
        return rows
    inner = [[cell.strip() for cell in row[1:-1]] for row in rows]
    return [row for row in inner if not row or not all(map(_RULE.fullmatch, row))]


def best_separator(text: str) -> str:
    """The separator with the best score: modal number of fields × share of rows that have it."""
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample[: max(sample.rfind("\n"), sample.rfind("\r"), 1)]
    scores = {each: _score(sample, each) for each in SEPARATORS if each in sample}
    others = max((score for each, score in scores.items() if each != ","), default=0.0)
    if "," in scores and others >= _LEAST_SCORE:
        # Beside another separator, the commas in numbers are decimal.
        scores[","] = _score(_DECIMAL_COMMA.sub("·", sample), ",")
    best = max(scores, key=lambda each: scores[each], default="")
    return best if best and scores[best] >= _LEAST_SCORE else ""


def _score(sample: str, separator: str) -> float:
    widths = Counter(len(row) for row in _records(sample, separator)[:_SAMPLE_LINES] if any(row))
    several = {width: count for width, count in widths.items() if width > 1}
    if not several:
        return 0.0
    width, count = max(several.items(), key=lambda item: (item[1], item[0]))
    # Trailing empty fields of a preamble do not make it a part of the table.
    return width * count / widths.total()


def _records(text: str, separator: str) -> list[list[str]]:
    if not separator:
        return [[line] for line in _LINE.split(text)]
    if '"' not in text:
        return [line.split(separator) for line in _LINE.split(text)]
    return _by_the_book(text, separator) or _Quoted(text, separator).records()


def _by_the_book(text: str, separator: str) -> list[list[str]] | None:
    """The records of a text that follows RFC 4180 to the letter, ``None`` for others."""
    if re.search(rf"{re.escape(separator)}[ \t]+\"", text):
        return None
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        return [row or [""] for row in reader]
    except csv.Error:
        return None


class _Quoted:
    """Splits a text that has quotes, in one pass."""

    def __init__(self, text: str, separator: str) -> None:
        self._text = text
        self._separator = separator
        # From here on no quote that opens a field is closed.
        self._unclosed = len(text) + 1
        self._opening = re.compile(r' *"' if separator == "\t" else r'[ \t]*"')
        self._closing = re.compile(rf"[ ]*(?:{re.escape(separator)}|\r\n|\r|\n|\Z)")

    def records(self) -> list[list[str]]:
        """The fields of each record."""
        text, separator, place = self._text, self._separator, 0
        rows: list[list[str]] = []
        row: list[str] = []
        while place <= len(text):
            end = _LINE.search(text, place)
            line_end = end.start() if end else len(text)
            quote = text.find('"', place, line_end)
            if quote < 0:
                row += text[place:line_end].split(separator)
                place = end.end() if end else len(text) + 1
                rows.append(row)
                row = []
                continue
            place, is_last = self._fields(place, line_end, row)
            if is_last:
                rows.append(row)
                row = []
        return rows

    def _fields(self, place: int, line_end: int, row: list[str]) -> tuple[int, bool]:
        """Adds the fields up to a quoted one or to the end of the line; where it got to."""
        text, separator = self._text, self._separator
        while True:
            opening = self._opening.match(text, place, line_end)
            if opening:
                field = self._quoted(opening.end())
                if field is not None:
                    words, place, is_last = field
                    row.append(words)
                    if is_last or place > line_end:
                        return place, is_last
                    continue
            following = text.find(separator, place, line_end)
            if following < 0:
                row.append(text[place:line_end])
                end = _LINE.match(text, line_end)
                return (end.end() if end else len(text) + 1), True
            row.append(text[place:following])
            place = following + len(separator)

    def _quoted(self, start: int) -> tuple[str, int, bool] | None:
        """A field in quotes, where the next begins, and whether it is the last of its record.

        ``None`` if the quote opens no field: it is not closed, or what follows is a record of its
        own with quotes.
        """
        text = self._text
        if start >= self._unclosed:
            return None
        place, has_break = start, False
        while True:
            quote = text.find('"', place)
            if quote < 0:
                self._unclosed = start
                return None
            if text.startswith('""', quote):
                place = quote + 2
                continue
            closing = self._closing.match(text, quote + 1)
            if closing:
                words = text[start:quote].replace('""', '"')
                end = closing.end()
                is_last = not closing[0].endswith(self._separator)
                return words, end + (is_last and end == len(text)), is_last
            has_break = has_break or _LINE.search(text, place, quote) is not None
            if has_break:
                return None
            place = quote + 1
