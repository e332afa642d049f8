"""Weighs what is done where a place is named, by who does it."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from app.drafting.prose.motion import MOTION
from app.drafting.stops.subjects import Action

Deed: TypeAlias = Literal["moved", "acted", "carried", "happened", "other", "not done", "life", ""]

_NEGATIVE = frozenset("not never n't nor neither hardly nearly almost cannot".split())
# What somebody had in mind, which the clause does not say came about.
_WISHES = frozenset(
    """
    asked declined dreamed dreamt failed feared hesitated hoped hopes hoping intended intends
    longed longs meant missed planned prefer preferred refused refuses regretted skipped threatened
    wanted wants wished wishes bypassed
    """.split()
)
REACH = frozenset("reach arrive get make come land see enter leave".split())
_UNREAL = frozenset("could might would should ought may".split())
# What is told of a life rather than of a journey.
_LIFE = frozenset(
    """
    based born bred buried educated emigrated employed employs graduated grew hailed hails
    headquartered incorporated listed lived lives located married owned owns practised qualified
    raised registered resides retired served settled situated studied taught teaches trained worked
    works
    """.split()
)
_COMPANY = (
    r"(?:the|our|his|her|their)\s+(?:party|delegation|group|team|tour|visitors?|mission|company)"
)
# The travellers as an object, and in a text of the first person without another traveller.
_OBJECT = re.compile(rf"\b(?:him|her|them|us|me|{_COMPANY})\b")
_OWN_OBJECT = re.compile(rf"\b(?:us|me|{_COMPANY})\b")
# Who leaves the others goes on alone.
_PARTED = re.compile(
    rf"\b(?:left|leaves?|quit|parted\s+from)\s+(?:them|us|him|her|me|{_COMPANY})\b"
)

_HAD_DONE = re.compile(r"had (?:\w+ed|told|said|been|met|given|made|seen|done|gone|come|written)\b")
_OF_A_LIFE = re.compile(
    r"\b(?:career|childhood|youth|studies|degree|apprenticeship|doctorate|thesis|boyhood|girlhood)\b"
)
_RIGHT_THERE = re.compile(r"\s+(?:at|in|near|outside)\s+")


def deed(action: Action, before: str, *, is_own: bool, is_late: bool = False) -> Deed:
    """What the clause tells of the travellers; ``before`` is its words before the place.

    "carried" says that another person brought them to the place or received them there. With
    ``is_own`` only those of the first person travel. ``is_late`` says that "until" follows.
    """
    verb = [word.casefold() for word in action.verb]
    if not verb or action.is_place:
        return ""
    head = verb[:4]
    is_negative = any(word in _NEGATIVE or word.endswith(("n't", "n’t")) for word in head)
    if is_negative and is_late and REACH & set(head):
        # "Did not reach Lima until Thursday".
        return "moved"
    parted = _PARTED.search(before)
    if parted is not None and not _RIGHT_THERE.fullmatch(before, parted.end()):
        return "other"
    is_object = (_OWN_OBJECT if is_own else _OBJECT).search(" ".join(action.verb))
    if action.is_fronted and _HAD_DONE.match(" ".join(action.verb)):
        # "In Lima a farmer had told her": that was before.
        return ""
    if action.kind == "other":
        return "carried" if is_object else "other"
    if action.kind in ("thing", "none"):
        return "carried" if is_object else "" if action.kind == "none" else "happened"
    if action.kind == "event":
        return "not done" if is_negative else "acted"
    if verb[:3] in (["was", "to", "have"], ["were", "to", "have"]):
        return "not done"
    if is_negative or _WISHES & set(verb) or _UNREAL & set(head[:2]):
        return "not done"
    if _LIFE & set(verb) or _OF_A_LIFE.search(" ".join(action.verb)):
        return "life"
    if MOTION & set(verb) or action.kind in ("vehicle", "journey"):
        return "moved"
    return "acted"
