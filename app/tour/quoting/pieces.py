"""The difference between two wordings of a passage, word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

import msgspec

Sign: TypeAlias = Literal["=", "-", "+"]

_WORD = re.compile(r"\w+|\s+|.", re.DOTALL)
# The time of a comparison grows with the product of the lengths.
_MOST_COMPARED = 250_000


class Piece(msgspec.Struct, frozen=True):
    """Words that both wordings have (``=``), only the first (``-``), or only the second (``+``)."""

    sign: Sign
    text: str


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """The two wordings as pieces: those with ``=`` and ``-`` make the first, ``=`` and ``+`` the
    second. In long wordings, all between the first and the last difference is one piece of each.
    """
    old, new = _WORD.findall(before), _WORD.findall(after)
    shorter = min(len(old), len(new))
    first = 0
    while first < shorter and old[first] == new[first]:
        first += 1
    last = 0
    while last < shorter - first and old[-1 - last] == new[-1 - last]:
        last += 1
    middle = _compared(old[first : len(old) - last], new[first : len(new) - last])
    end: Sequence[str] = old[len(old) - last :]
    found = (("=", old[:first]), *middle, ("=", end))
    return tuple(Piece(sign, "".join(words)) for sign, words in found if words)


def _compared(old: list[str], new: list[str]) -> list[tuple[Sign, list[str]]]:
    if len(old) * len(new) > _MOST_COMPARED:
        return [("-", old), ("+", new)]
    found: list[tuple[Sign, list[str]]] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            found.append(("=", old[first:last]))
        else:
            found += [("-", old[first:last]), ("+", new[start:end])]
    return found
