"""Mutated tour files; the number of a case determines it, so that it can be repeated."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Callable
from typing import Any

from tests.tours import BUNDLED, VERNE, encoded, small

Edit = Callable[[random.Random, bytes], bytes]
# A place in a JSON value: an object or list, and a key or index in it.
Place = tuple[Any, Any]

_FILES = (BUNDLED.read_bytes(), VERNE.read_bytes(), encoded(small()))
# The small tour weighs most, because more of its mutations pass the first checks.
_WEIGHTS = (3, 2, 5)

_TOKENS = (
    *(b"\0", b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\r", b"\n", b"\\", b'"', b"\x1b[31m"),
    *(b"[", b"]", b"{", b"}", b",", b":", b"[" * 500, b'{"a":' * 200, b"[" * 5000),
    *(b"null", b"NaN", b"-Infinity", b"1e400", b"-0", b"9" * 5000, b"1" * 30, b"0.", b"01"),
    *(rb"\ud800", rb"\udc00", rb"\ud83d\ude00", rb"\u0000", rb"\u12", b"\xc0\x80", b"//"),
)

# Values for places where something else is expected.
_NUMBERS = (0, 1, -1, 3, 91, 181, 2**31, 2**53 + 1, 2**64, 10**40, 0.5, -0.0, 1e-320, 1e308)
_BROKEN_NUMBERS = (float("nan"), float("inf"), float("-inf"))
_TEXTS = (
    *("", " ", "\0", "\n", "a\r\nb", "\x1b[31mred", "\u202e", "\u2028", "\ufeff", "\ufffe"),
    *("e\u0301", "\u00e9", "Oslo", "oslo", "OSLO", "\U0001f600", "x" * 5000, "ß", "İ", "ﬀ"),
    *("2025-02-30", "0000-01-01", "0001-01-01", "9999-12-31", "10000-01-01", "2025-W45-2"),
    *("2025-11-04T25:00", "0001-01-01T00:00+14:00", "9999-12-31T23:59:59.999999-14:00"),
    *("2024-05-01", "20240501", "2024-05-01T09:00Z", "24-5-1", "NO", "no", "XK", "ZZ", "UK"),
    *("ann", "bo", "diary", "stated", "inferred", "signed", "Point", "Feature", "</script>"),
    *("javascript:alert(1)", "http://[", "{name}", "%s", "../../x", "en", "x-\u00e9", "1"),
)
_NAMES = (
    *("id", "type", "name", "title", "text", "country", "arrive", "depart", "with", "cite"),
    *("source", "start", "end", "speaker", "topics", "date", "extra", "feature_extra", "lon"),
    *("lat", "altitude", "stops", "people", "sources", "features", "tour", "format", "coordinates"),
    *("geometry", "properties", "file_extra", "items", "parties", "status", "basis", "", "\0"),
)


def case(number: int) -> bytes:
    """The bytes of a case."""
    chance = random.Random(number)
    data = chance.choices(_FILES, _WEIGHTS)[0]
    # Most cases are valid JSON, because invalid JSON is refused before the tour is decoded.
    edits = [_structure] if chance.random() < 0.7 else []
    if not edits or chance.random() < 0.1:
        edits.append(_bytes)
    if chance.random() < 0.03:
        edits.append(_encoding)
    for edit in edits:
        data = edit(chance, data)
    return data


def _bytes(chance: random.Random, data: bytes) -> bytes:
    mutated = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 4, 16))):
        at, to = sorted(chance.randrange(len(mutated) + 1) for _ in range(2))
        to = min(to, at + chance.choice((1, 10, 1000, len(data))))
        match chance.randrange(7):
            case 0 if at < len(mutated):
                mutated[at] ^= 1 << chance.randrange(8)
            case 1:
                del mutated[at:to]
            case 2:
                mutated[at:at] = mutated[at:to]
            case 3:
                mutated[at:to] = chance.choice(_TOKENS)
            case 4:
                mutated[at:at] = chance.choice(_TOKENS)
            case 5:
                del mutated[at:]
            case _:
                mutated[at:to] = chance.choice(_FILES)[at:to]
    return bytes(mutated)


def _structure(chance: random.Random, data: bytes) -> bytes:
    value = json.loads(data)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        places = list(_places(value))
        if not places:
            break
        _change(chance, *chance.choice(places), places)
    if chance.random() < 0.02:
        value = _nested(value, chance.randrange(300))
    return json.dumps(value, ensure_ascii=chance.random() < 0.3).encode(errors="surrogatepass")


def _change(chance: random.Random, around: Any, key: Any, places: list[Place]) -> None:
    match chance.randrange(9):
        case 0:
            del around[key]
        case 1 if isinstance(around, dict):
            around[chance.choice(_NAMES)] = around[key]
        case 2 if isinstance(around, dict):
            around[chance.choice(_NAMES)] = _any(chance)
        case 3 if isinstance(around, list):
            around[key:key] = [around[key]] * chance.choice((1, 2, 100))
        case 4:
            # A copy, because a value that contains itself cannot come from a file.
            other, name = chance.choice(places)
            if not isinstance(other, list) or name < len(other):
                around[key] = json.loads(json.dumps(other.get(name) if isinstance(other, dict)
                                                    else other[name]))  # fmt: skip
        case 5 if isinstance(around[key], str):
            around[key] = around[key] + chance.choice(_TEXTS)
        case 6 if isinstance(around[key], int | float):
            around[key] = around[key] * chance.choice((-1, 10, 0.1, 1e3))
        case _:
            around[key] = _any(chance)


def _any(chance: random.Random) -> Any:
    match chance.randrange(12):
        case 0:
            return None
        case 1:
            return chance.random() < 0.5
        case 2 | 3 | 4:
            return chance.choice(_NUMBERS)
        case 5:
            return [_any(chance) for _ in range(chance.randrange(4))]
        case 6:
            return {chance.choice(_NAMES): _any(chance) for _ in range(chance.randrange(4))}
        case 7:
            return chance.choice(
                (*_BROKEN_NUMBERS, "\ud800", "a\udc00", _nested(0, chance.randrange(150)))
            )
        case _:
            return chance.choice(_TEXTS)


def _nested(value: Any, levels: int) -> Any:
    for _ in range(levels):
        value = [value]
    return value


def _places(value: Any) -> list[Place]:
    places: list[Place] = []
    stack = [value]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            places.extend((node, name) for name in node)
            stack.extend(node.values())
        elif isinstance(node, list):
            places.extend((node, index) for index in range(len(node)))
            stack.extend(node)
    return places


def _encoding(chance: random.Random, data: bytes) -> bytes:
    text = data.decode(errors="replace")
    match chance.randrange(7):
        case 0:
            return text.encode("utf-16")
        case 1:
            return text.encode("utf-32-be")
        case 2:
            return text.encode("latin-1", errors="replace")
        case 3:
            return text.encode("utf-8-sig")
        case 4:
            return gzip.compress(data, mtime=0)
        case 5:
            return data.replace(b"\n", b"\r\n")
        case _:
            return data.replace(b" ", b"")
