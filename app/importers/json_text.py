"""Reads JSON of other programs, less strictly than that of tour files."""

from __future__ import annotations

import json
import re

from app.importers.imported import ImportRefused
from app.readers.encoding import decoded
from app.tour.file.strict_json import MOST_DEPTH, MOST_DIGITS, MOST_VALUES, has_too_many_values

# Of a file that is loaded by a web page as a script: callback({…}); or var name = {…};
SCRIPT = re.compile(r"\s*(?:(?:var|let|const)\s+)?[\w.$]{1,60}\s*[(=]\s*(?=[{\[])")
_SCRIPT_END = re.compile(r"\s*\)?\s*;?\s*")


def parse_json(data: bytes) -> object:
    """The value of a JSON text in any encoding of text, also one within a script.

    The last of equal members counts. Raises :class:`ImportRefused`.
    """
    if has_too_many_values(data):
        raise ImportRefused(f"The file has more than {MOST_VALUES:,} values: divide it.")
    text = decoded(data).lstrip("\ufeff")
    script = SCRIPT.match(text)
    start = script.end() if script else len(text) - len(text.lstrip())
    decoder = json.JSONDecoder(
        parse_int=_whole_number, parse_float=_number, parse_constant=_refuse_constant
    )
    try:
        value, end = decoder.raw_decode(text, start)
    except json.JSONDecodeError as error:
        raise ImportRefused(
            f"The file is damaged at line {error.lineno} ({error.msg}): save it again."
        ) from None
    except RecursionError:
        raise ImportRefused("The file is nested too deeply: it is damaged.") from None
    rest = _SCRIPT_END if script else re.compile(r"\s*")
    if rest.fullmatch(text, end) is None:
        line = text.count("\n", 0, end) + 1
        raise ImportRefused(f"The file goes on after its end at line {line}: save it again.")
    _refuse_depth(value)
    return value


def _whole_number(digits: str) -> int | float:
    if len(digits) > MOST_DIGITS:
        raise ImportRefused("The file has a number of more than 1,000 digits: it is damaged.")
    return int(digits)


def _number(digits: str) -> float | None:
    value = float(digits)
    # JSON has no infinity, and a tour file could not hold it.
    return value if abs(value) != float("inf") else None


def _refuse_constant(_name: str) -> None:
    # As some programs write for a missing value.
    return None


def _refuse_depth(value: object) -> None:
    level: list[object] = [value]
    for _ in range(MOST_DEPTH):
        level = [
            inner
            for outer in level
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
        if not level:
            return
    raise ImportRefused("The file is nested too deeply: it is damaged.")
