"""Tells whether the verb near a date is in the future or in the past."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from app.drafting.prose.inflection import IRREGULAR_PAST

Tense: TypeAlias = Literal["future", "past", ""]

_FUTURE = (
    r"will|shall|would|won['’]t|['’]ll|(?:is|are|was|were)\s+(?:due|set|scheduled|expected|planning|going"
    r"|preparing|supposed)(?:\s+to)?|(?:due|scheduled|expected|set)\s+(?:to|for|in|on)"
    r"|(?:is|are)\s+to|plans?\s+to|intends?\s+to|hopes?\s+to|expects?\s+to|aims?\s+to"
    r"|(?P<intent>(?:promised|agreed|planned|wants?|vowed|pledged|decided|intended|invited|hoped|needs?"
    r"|wishes)\s+(?:\w+\s+)?to)"
    r"|next\s+(?:stop|port|halt|leg|call|destination|station)\s+is"
    r"|to\s+be|travels|leaves|departs|arrives|flies|heads|visits|meets|continues|returns|begins"
    r"|opens|stops|speaks|addresses|ends|plays?|travel|concludes|lands|holds|hosts|(?:is|are)\s+(?:travelling|traveling|flying|leaving"
    r"|visiting|heading|arriving|meeting|returning|hosting|holding)|looking\s+forward|ahead\s+of"
)
_PAST = rf"was|were|has|have|{'|'.join(sorted(IRREGULAR_PAST))}|[a-z]{{2,}}ed"
_VERB = re.compile(rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))(?!\w)")
_PRESENT = ("want", "need", "wishes")
_SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(]?[A-Z])|\n|;|\u2014")
_LAST_WORD = re.compile(r"\w+$")
_ABBREVIATIONS = frozenset("Mr Mrs Ms Dr Prof St Gen Col Lt Sen Gov Rep Jr Sr Hon Rev Capt".split())
# A sentence is not looked at beyond so many characters on either side.
_REACH = 240
# The date begins its clause: "On Monday she will", "and on Monday she will".
_FRONTED = re.compile(
    r"(?:^|[,:\u2013\u2014(]|\b(?:and|but|then|while|before))(?:\s*\b(?:on|by|from|early|late))?\s*$"
)


def tense_at(text: str, start: int, end: int) -> Tense:
    """The tense of the verb that the words at ``start:end`` most likely belong to."""
    before, after = _around(text, start, end)
    left = list(_VERB.finditer(before))
    right = next(_VERB.finditer(after), None)
    nearest = left[-1] if left else None
    if right is not None and (nearest is None or _FRONTED.search(before)):
        nearest = right
    if nearest is None:
        return ""
    if nearest is right and nearest["intent"] and not nearest["intent"].startswith(_PRESENT):
        # "On Monday they agreed to build a bridge": they agreed on that day.
        return "past"
    return "future" if nearest["future"] else "past"


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after in the same sentence."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    cuts = [stop.end() for stop in _ends(before)]
    stops = [stop.start() for stop in _ends(after)]
    return before[cuts[-1] if cuts else 0 :], after[: stops[0] if stops else len(after)]


def _ends(text: str) -> list[re.Match[str]]:
    return [stop for stop in _SENTENCE_END.finditer(text) if not _is_abbreviation(text, stop)]


def _is_abbreviation(text: str, stop: re.Match[str]) -> bool:
    """Whether a full stop ends an abbreviation: "Dr.", "J."."""
    if stop[0][0] != ".":
        return False
    word = _LAST_WORD.search(text, max(0, stop.start() - 8), stop.start())
    return word is not None and (word[0] in _ABBREVIATIONS or len(word[0]) == 1)
