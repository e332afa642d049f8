"""The difference between two wordings of a passage, word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

import msgspec

from app.tour.changes import common_ends

Sign: TypeAlias = Literal["=", "-", "+"]
_Run: TypeAlias = tuple[Sign, Sequence[str]]

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
    old, new = tuple(_WORD.findall(before)), tuple(_WORD.findall(after))
    first, last = common_ends(old, new)
    middle = _compared(old[first : len(old) - last], new[first : len(new) - last])
    found: tuple[_Run, ...] = (("=", old[:first]), *middle, ("=", old[len(old) - last :]))
    return tuple(Piece(sign, "".join(words)) for sign, words in found if words)


def _compared(old: Sequence[str], new: Sequence[str]) -> list[_Run]:
    if len(old) * len(new) > _MOST_COMPARED:
        return [("-", old), ("+", new)]
    found: list[_Run] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            found.append(("=", old[first:last]))
        else:
            found += [("-", old[first:last]), ("+", new[start:end])]
    return found
