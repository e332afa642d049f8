"""Weighs what is done where a place is named, by who does it."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from app.drafting.stops import cues
from app.drafting.stops.motion import CARRYING, MOTION
from app.drafting.stops.subjects import Action

Deed: TypeAlias = Literal["moved", "acted", "carried", "other", "not done", "life", ""]

_NEGATIVE = frozenset("not never n't nor neither hardly nearly almost cannot".split())
# What somebody had in mind, which the clause does not say came about.
_WISHES = frozenset(
    """
    asked declined dreamed dreamt failed feared hesitated hoped hopes hoping intended intends
    longed longs meant missed planned prefer preferred refused refuses regretted skipped threatened
    wanted wants wished wishes bypassed
    """.split()
)
_UNREAL = frozenset("could might would should ought may".split())
# What is told of a life rather than of a journey.
_LIFE = frozenset(
    """
    born bred brought-up buried educated emigrated founded graduated grew hailed hails lived lives
    married practised qualified raised retired served settled studied taught trained worked works
    """.split()
)
# Who is meant by an object.
_OBJECT = re.compile(r"\b(?:him|her|them|us|me|the\s+(?:party|delegation|group|team|visitors?))\b")
_BY = re.compile(r"\bby\b")


def deed(action: Action, before: str, after: str) -> Deed:
    """What the clause tells of the travellers; ``before`` and ``after`` are its words.

    "carried" says that another person brought them to the place or received them there.
    """
    verb = [word.casefold() for word in action.verb]
    if not verb or action.is_place:
        return ""
    head = verb[:4]
    if any(word in _NEGATIVE or word.endswith(("n't", "n’t")) for word in head):
        return "not done"
    if _WISHES & set(verb) or _UNREAL & set(head[:2]):
        return "not done"
    if action.kind == "other":
        words = " ".join(action.verb)
        is_object = _OBJECT.search(words) or _OBJECT.search(after)
        return "carried" if is_object else "other"
    if action.kind in ("thing", "none"):
        return "carried" if CARRYING & set(verb) and _OBJECT.search(" ".join(action.verb)) else ""
    if _LIFE & set(verb):
        return "life"
    if MOTION & set(verb) or (action.kind in ("vehicle", "journey")):
        return "moved"
    return "acted"
