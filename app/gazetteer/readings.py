"""How words may be meant: as a name, or as a name and the country or region beside it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from app.gazetteer.keys import key, words

# What stands between a name and its country.
_SEPARATOR = re.compile(r"[,;、،，()]")
# Words that are written out or not.
_SAME = (
    ("st", "saint", "sankt", "sainte"),
    ("mt", "mount"),
    ("ft", "fort"),
    ("afb", "airbase", "airforcebase"),
)
# Letters that stand for umlauts where a keyboard has none.
_UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))
# Japanese writes the sound of v in two ways.
_V_SOUNDS = (("ヴァ", "バ"), ("ヴィ", "ビ"), ("ヴェ", "ベ"), ("ヴォ", "ボ"), ("ヴ", "ブ"))
_ARTICLE = "ال"
_THE = "the"
# The best tier is 0: the whole name. The reading's own penalty is added to all its tiers.
_BESIDE, _VARIANT, _UNFINISHED, _UNKNOWN = 1, 1, 2, 3
# More words than these are no name of a place.
_MOST_WORDS = 12


class Reading(NamedTuple):
    """A key of a name, what it must lie in (numbers of countries and regions), and a penalty."""

    name: str
    within: frozenset[int] | None
    penalty: int


Qualifiers = Mapping[str, list[int]]


def readings(
    text: str, qualifiers: Callable[[], Qualifiers], country_of: Callable[[str], int | None]
) -> Iterator[Reading]:
    """The readings of a text, the likeliest first.

    ``country_of`` tells the number of the country of the best known place with a key.
    """
    parts = [part for part in map(key, _SEPARATOR.split(text)) if part]
    split = words(text)[:_MOST_WORDS]
    whole = "".join(split)
    if not whole:
        return
    yield Reading(whole, None, 0)
    yield from (Reading(variant, None, _VARIANT) for variant in _variants(split))
    if len(parts) > 1:
        yield from _separated(parts, qualifiers(), country_of)
    elif len(split) > 1:
        yield from _joined(split, qualifiers())
    elif not whole.isascii() and len(whole) > 2:
        # Chinese and Japanese write the country before the city, without a space.
        yield from _joined(list(whole), qualifiers())


def _separated(
    parts: list[str], qualifiers: Qualifiers, country_of: Callable[[str], int | None]
) -> Iterator[Reading]:
    orders = [(parts[0], parts[1:]), (parts[-1], parts[:-1])]
    for name, beside in orders:
        for part in beside:
            if part in qualifiers:
                yield Reading(name, frozenset(qualifiers[part]), _BESIDE)
    name, last = parts[0], parts[-1]
    unfinished = itertools.chain.from_iterable(
        numbers for folded, numbers in qualifiers.items() if folded.startswith(last)
    )
    within = frozenset(unfinished)
    if within:
        yield Reading(name, within, _UNFINISHED)
    for name, beside in orders:
        country = country_of(beside[-1])
        if country is not None:
            yield Reading(name, frozenset((country,)), _UNKNOWN)


def _joined(split: list[str], qualifiers: Qualifiers) -> Iterator[Reading]:
    for at in range(1, len(split)):
        before, after = "".join(split[:at]), "".join(split[at:])
        for name, beside in ((before, after), (after, before)):
            # "La C" is the beginning of a name, and no place in Laos.
            if beside in qualifiers and not (name.isascii() and len(name) == 1):
                yield Reading(name, frozenset(qualifiers[beside]), _BESIDE)


def _variants(split: list[str]) -> Iterator[str]:
    for group in _SAME:
        for at, word in enumerate(split):
            if word in group:
                for other in group:
                    if other != word:
                        yield "".join((*split[:at], other, *split[at + 1 :]))
    if split[0] == _THE and len(split) > 1:
        yield "".join(split[1:])
    whole = "".join(split)
    plain = whole
    for typed, letter in (*_UMLAUTS, *_V_SOUNDS):
        plain = plain.replace(typed, letter)
    if plain != whole:
        yield plain
    voiced = whole
    for letter, typed in _V_SOUNDS:
        voiced = voiced.replace(typed, letter)
    if voiced != whole:
        yield voiced
    if "؀" <= whole[0] <= "ۿ":
        yield whole.removeprefix(_ARTICLE) if whole.startswith(_ARTICLE) else _ARTICLE + whole
