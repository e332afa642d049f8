"""Decodes JSON strictly (RFC 8259) and reports faults by line and column."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable
from typing import Any, NoReturn

from app.tour.errors import LONGEST_VALUE, Problem, as_json

_WORDS = {
    "Expecting ',' delimiter": "a comma or a closing bracket is missing before this place",
    "Expecting ':' delimiter": "a colon is missing after the name of the member",
    "Expecting value": "a value is missing here; is there a comma too many?",
    "Expecting property name enclosed in double quotes": (
        "the name of a member, in double quotes, is missing here; is there a comma too many?"
    ),
    "Illegal trailing comma before end of object": "there is an extra comma here; delete it",
    "Illegal trailing comma before end of array": "there is an extra comma here; delete it",
    "Unterminated string starting at": "the text that starts here has no closing quotation mark",
    "Extra data": "the file continues after its last bracket; delete the rest",
    "Invalid control character at": (
        "a text contains a line break or control character; write it as \\n or delete it"
    ),
    "Invalid \\escape": "a text contains a single backslash; write it twice",
}
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")

# Far more than any tour has, and few enough that the Python objects, one per value, stay within a
# gigabyte. Commas in texts count too, because telling them apart would take longer.
MOST_VALUES = 2_000_000
# Saving and showing recurse as deep as the file is nested, on a stack that is already in use.
MOST_DEPTH = 100
# The time that Python takes grows with the square of the number of digits.
MOST_DIGITS = 1000

_CONTAINERS = frozenset((dict, list))


class JsonFault(Exception):
    """The bytes are not valid JSON; ``problem`` says why."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(what)
        self.problem = Problem(where, what)


def parse_json(data: bytes, most_depth: int = MOST_DEPTH) -> object:
    """The JSON value in ``data``, UTF-8 with or without a byte order mark.

    Raises ``JsonFault``, also for what many parsers accept: a duplicate member in an object, NaN,
    and lone surrogates. Each of them would silently lose or change data. ``most_depth`` is how deep
    the value may be nested.
    """
    if not data.strip():
        raise JsonFault("", "is empty; a tour file contains a GeoJSON FeatureCollection")
    text = _decode(data)
    if has_too_many_values(data):
        raise JsonFault("", f"contains more than {MOST_VALUES:,} values; a tour has far fewer")
    try:
        value: object = json.loads(
            text,
            object_pairs_hook=_object_without_duplicates,
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
        _refuse_depth(value, most_depth)
    if _SURROGATE.search(data):
        _refuse_lone_surrogates(value)
    return value


def has_too_many_values(data: bytes) -> bool:
    """Whether the bytes of a file may have more values than :func:`parse_json` reads."""
    return sum(map(data.count, (b",", b"[", b"{"))) > MOST_VALUES


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


def _object_without_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) < len(pairs):
        duplicate = _first_duplicate(name for name, _ in pairs)
        owner = f" of {as_json(members['id'])}" if isinstance(members.get("id"), str) else ""
        what = f"the member {as_json(duplicate)}{owner} occurs twice in one object; keep one"
        raise JsonFault("", what)
    return members


def _first_duplicate(names: Iterable[str]) -> str:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    raise ValueError("no name occurs twice")


def _whole_number(text: str) -> int:
    if len(text) > MOST_DIGITS:
        what = f"it has {len(text):,} digits, more than {MOST_DIGITS:,}"
        raise JsonFault("", f"contains a number that cannot be read: {what}")
    return int(text)


def _number(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        # Python would read it as infinity, which JSON cannot express when the tour is saved.
        beginning = text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"
        raise JsonFault("", f"contains a number that cannot be read: {beginning} is too large")
    return number


def _too_deep() -> JsonFault:
    return JsonFault("", f"is nested too deeply to be a tour: more than {MOST_DEPTH} levels")


def _refuse_depth(value: dict[str, Any] | list[Any], most_depth: int) -> None:
    # Breadth first, because a recursive walk would itself exhaust the stack.
    level: list[dict[str, Any] | list[Any]] = [value]
    for _ in range(most_depth):
        children = (node.values() if isinstance(node, dict) else node for node in level)
        # Of the exact types that json makes: isinstance takes twice as long.
        level = [child for group in children for child in group if type(child) in _CONTAINERS]
        if not level:
            return
    raise _too_deep()


def _refuse_constant(name: str) -> NoReturn:
    raise JsonFault("", f"{name} is not a JSON number; write a number or null")


def _refuse_lone_surrogates(value: object) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise JsonFault(
            "", "a text contains half of a surrogate pair (\\ud…); correct it"
        ) from error
