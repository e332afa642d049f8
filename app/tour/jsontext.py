"""Bytes to JSON values, strictly (RFC 8259), with faults told by line and column."""

from __future__ import annotations

import json
import re
from typing import NoReturn

from app.tour.errors import Problem

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
_SURROGATE = re.compile(rb"\\u[dD][89abAB]")


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
    try:
        value: object = json.loads(
            text, object_pairs_hook=_object_without_doubles, parse_constant=_refuse_constant
        )
    except json.JSONDecodeError as error:
        what = _WORDS.get(error.msg, f"this is not JSON ({error.msg})")
        raise JsonFault(_line_column(text, error.pos), what) from error
    except RecursionError:
        raise JsonFault("", "is nested too deeply to be a tour") from None
    except ValueError as error:
        # Python refuses to read integers of thousands of digits.
        raise JsonFault("", f"holds a number that cannot be read ({error})") from error
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
        names = [name for name, _ in pairs]
        double = next(name for name in names if names.count(name) > 1)
        around = f' of "{made["id"]}"' if isinstance(made.get("id"), str) else ""
        raise JsonFault("", f'the member "{double}"{around} stands twice in one object; keep one')
    return made


def _refuse_constant(name: str) -> NoReturn:
    raise JsonFault("", f"{name} is not a number in JSON; write a number or null")


def _refuse_lone_surrogates(value: object) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise JsonFault("", "a text holds half of a character (\\ud…); correct it") from error
