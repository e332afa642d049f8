"""Splits HTML into tags and text in one pass, as the HTML standard does; nothing is repaired.

The parser of the standard library takes hours for some pages of a few megabytes. Here each step
only goes forward.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import TypeAlias

import msgspec

from app.readers.document import Deadline

Attributes: TypeAlias = list[tuple[str, str | None]]

_TAG = re.compile(r"[a-zA-Z][^\s/>]{0,100}")
_SPACE = re.compile(r"[\s/]*")
_NAME = re.compile(r"=?[^\s/>=]*")
_EQUALS = re.compile(r"\s*=\s*")
_BARE = re.compile(r"[^\s>]*")
# Their contents are text up to their end, whatever stands there. That of the last two is decoded.
_RAW = frozenset("iframe noembed noframes script style xmp title textarea".split())
_DECODED = ("title", "textarea")
_ENDS = {name: re.compile(rf"</{name}(?=[\s/>])", re.I) for name in _RAW}
# The text is looked at in parts, so that the time is checked.
_STEPS = 500


class Token(msgspec.Struct, frozen=True):
    """Text, or the start or the end of an element; comments are left out."""

    kind: str
    value: str
    attributes: Attributes = []


def tokens(page: str, deadline: Deadline) -> Iterator[Token]:
    """The tokens of a page. Raises :class:`app.readers.document.UnreadableDocument`."""
    place, steps = 0, 0
    while place < len(page):
        steps += 1
        if steps % _STEPS == 0:
            deadline.check()
        opening = page.find("<", place)
        if opening < 0:
            yield Token("text", html.unescape(page[place:]))
            return
        if opening > place:
            yield Token("text", html.unescape(page[place:opening]))
        token, place = _token(page, opening, deadline)
        if token is None:
            continue
        yield token
        if token.kind == "start" and token.value in _RAW:
            end = _ENDS[token.value].search(page, place)
            raw = page[place : end.start() if end else len(page)]
            yield Token("text", html.unescape(raw) if token.value in _DECODED else raw)
            place = end.start() if end else len(page)


def _token(page: str, place: int, deadline: Deadline) -> tuple[Token | None, int]:
    """The token that a ``<`` begins, and where it ends."""
    following = page[place + 1 : place + 2]
    if page.startswith("<!--", place):
        end = page.find("-->", place + 2)
        return None, len(page) if end < 0 else end + 3
    if following in ("!", "?"):
        end = page.find(">", place)
        return None, len(page) if end < 0 else end + 1
    is_end = following == "/"
    name = _TAG.match(page, place + 1 + is_end)
    if name is None:
        return Token("text", "<"), place + 1
    attributes, end = _attributes(page, name.end(), deadline)
    return Token("end" if is_end else "start", name[0].lower(), attributes), end


def _attributes(page: str, place: int, deadline: Deadline) -> tuple[Attributes, int]:
    """The attributes of a tag from a place on, and where the tag ends."""
    attributes: Attributes = []
    while True:
        if len(attributes) % _STEPS == _STEPS - 1:
            deadline.check()
        place = _end(_SPACE.match(page, place), place)
        if place >= len(page):
            return attributes, place
        if page[place] == ">":
            return attributes, place + 1
        name = _NAME.match(page, place)
        place = _end(name, place)
        value: str | None = None
        equals = _EQUALS.match(page, place)
        if equals is not None:
            value, place = _value(page, equals.end())
        if name is not None:
            attributes.append((name[0].lower(), value))


def _value(page: str, place: int) -> tuple[str, int]:
    quote = page[place : place + 1]
    if quote in ('"', "'") and quote:
        end = page.find(quote, place + 1)
        end = len(page) if end < 0 else end
        return html.unescape(page[place + 1 : end]), end + 1
    end = _end(_BARE.match(page, place), place)
    return html.unescape(page[place:end]), end


def _end(found: re.Match[str] | None, place: int) -> int:
    return place if found is None else found.end()
