"""Bytes to JSON values, strictly (RFC 8259), with faults told by line and column."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable
from typing import Any, NoReturn

from app.tour.errors import MOST_SHOWN, Problem, shown

_WORDS = {
    "Expecting ',' delimiter": "a comma or a closing bracket is missing before this place",
    "Expecting ':' delimiter": "a colon is missing after the member's name",
    "Expecting value": "a value is missing here; is there a comma too many?",
    "Expecting property name enclosed in double quotes": (
        "a member's name in double quotes is missing here; is there a comma too many?"
    ),
    "Illegal trailing comma before end of object": "there is a comma too many here",
    "Illegal trailing comma before end of array": "there is a comma too many here",
    "Unterminated string starting at": "the text that starts here has no closing quotation mark",
    "Extra data": "the file goes on after its last bracket; delete the rest",
    "Invalid control character at": (
        "a line break or control character stands in a text; write it as \\n or delete it"
    ),
    "Invalid \\escape": "a backslash stands in a text; write it twice",
}
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")

# Far more than any tour has, and little enough that reading, which makes an object of Python of
# each value, stays within a gigabyte. Commas in texts count too; telling them apart takes longer.
MOST_VALUES = 2_000_000
# Saving and showing walk as deep as the file does, on a stack that others have begun to use.
MOST_DEPTH = 100
# Python takes time that grows with the square of the digits.
MOST_DIGITS = 1000


class JsonFault(Exception):
    """The bytes are no JSON; carries the one :class:`Problem`."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(what)
        self.problem = Problem(where, what)


def parse_json(data: bytes) -> object:
    """The JSON value in ``data``, UTF-8 with or without a byte order mark.

    Raises ``JsonFault``, also for what many readers let pass: a member twice in one object, NaN,
    and halves of surrogate pairs. Each would lose or falsify data without a word.
    """
    if not data.strip():
        raise JsonFault("", "is empty; a tour file holds a GeoJSON FeatureCollection")
    text = _decode(data)
    if sum(map(data.count, (b",", b"[", b"{"))) > MOST_VALUES:
        raise JsonFault("", f"holds more than {MOST_VALUES:,} values; a tour has far fewer")
    try:
        value: object = json.loads(
            text,
            object_pairs_hook=_object_without_doubles,
            parse_constant=_refuse_constant,
            parse_int=_whole_number,
            parse_float=_number,
        )
    except json.JSONDecodeError as error:
        what = _WORDS.get(error.msg, f"this is not JSON ({error.msg})")
        raise JsonFault(_line_column(text, error.pos), what) from error
    except RecursionError:
        raise _too_deep() from None
    if isinstance(value, dict | list):
        _refuse_depth(value)
    if _SURROGATE.search(data):
        _refuse_lone_surrogates(value)
    return value


def _decode(data: bytes) -> str:
    if b"\0" in data[:4096]:
        raise JsonFault("line 1", "this is not text; choose a GeoJSON file in UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise JsonFault(f"line {line}", "this is not UTF-8; save the file as UTF-8") from error


def _line_column(text: str, position: int) -> str:
    line = text.count("\n", 0, position) + 1
    return f"line {line}, column {position - text.rfind(chr(10), 0, position)}"


def _object_without_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) < len(pairs):
        double = _first_double(name for name, _ in pairs)
        around = f" of {shown(made['id'])}" if isinstance(made.get("id"), str) else ""
        what = f"the member {shown(double)}{around} stands twice in one object; keep one"
        raise JsonFault("", what)
    return made


def _first_double(names: Iterable[str]) -> str:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    raise ValueError("no name stands twice")


def _whole_number(text: str) -> int:
    if len(text) > MOST_DIGITS:
        what = f"it has {len(text):,} digits, more than {MOST_DIGITS:,}"
        raise JsonFault("", f"holds a number that cannot be read: {what}")
    return int(text)


def _number(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        # It would be read as infinite, for which JSON has no word when the tour is saved.
        beginning = text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 1] + "…"
        raise JsonFault("", f"holds a number that cannot be read: {beginning} is too large")
    return number


def _too_deep() -> JsonFault:
    return JsonFault("", f"is nested too deeply to be a tour: more than {MOST_DEPTH} levels")


def _refuse_depth(value: dict[str, Any] | list[Any]) -> None:
    # Level by level, because a walk into the depth would need the stack that it is to protect.
    level: list[dict[str, Any] | list[Any]] = [value]
    for _ in range(MOST_DEPTH):
        parts = (one.values() if isinstance(one, dict) else one for one in level)
        level = [one for part in parts for one in part if isinstance(one, dict | list)]
        if not level:
            return
    raise _too_deep()


def _refuse_constant(name: str) -> NoReturn:
    raise JsonFault("", f"{name} is not a number in JSON; write a number or null")


def _refuse_lone_surrogates(value: object) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise JsonFault("", "a text holds half of a character (\\ud…); correct it") from error
