"""Clauses that show two persons at one place by a gesture, a seat, a house or a thing they share.

They are read in a marked text. Before a name each pattern ends with the name; after it each begins
there.
"""

from __future__ import annotations

import re

from app.drafting.events.marked import OTHER, QUOTED
from app.drafting.events.pronouns import OBJECT, OURS, SUBJECT
from app.drafting.persons.heads import HEADS

_ANY = rf"[^;:!?()–—{OTHER}{QUOTED}]"
_POSSESSIVE = r"(?:[Hh]er|[Hh]is|[Tt]heir|[Oo]ur|[Mm]y)"
_HANDS = r"(?:arms?|hands?|cheeks?|shoulders?|necks?|f[oe]{2}t|palms?|elbow|wrist|forehead|lap)"
_ASIDE = rf"(?:\s*,{_ANY}{{1,90}},)?,?(?:\s+who)?\s+(?:(?:then|later|also|even|had|has)\s+){{0,2}}"
# "had her sign his cap", "let us steer"
_LET = re.compile(
    rf"{_ASIDE}(?P<words>(?:had|ma[dk]es?|lets?|helped|helps|watched|saw|heard|kept)"
    rf"\s+(?:{OURS}+|him|her|them|us|me)\s+(?:[a-z]{{2,}}ing|sign|try|taste|sit|stand|sing|play|dance"
    r"|climb|hold|feel|touch|drink|eat|wear|walk|ride|drive|steer|pull|push|plant|cut|open|see|hear"
    r"|listen|come|go|stay|wait|join|repeat|kneel|put|take|finish|sleep)\b)"
)
# "took her arm", "pressed a jar of honey into her hands"
_TOUCH = re.compile(
    rf"{_ASIDE}(?P<words>(?:took|takes|shook|shakes|kiss(?:ed|es)|grasp(?:ed|s)|clasp(?:ed|s)"
    r"|squeez(?:ed|es)|look(?:ed|s)\s+at|examin(?:ed|es)|bandag(?:ed|es)|(?:press|put|plac|hung|hang"
    rf"|push|slip|thrust|laid|pour)(?:ed|es|s)?\s{_ANY}{{1,50}}?\s(?:in|into|on|onto|round|around))"
    rf"\s+(?:{_POSSESSIVE}|{OURS}+['’]s?)\s+(?:\w+\s+)?{_HANDS}\b)"
)
# "came too", "came aboard to look at the chart", "called."
_CAME = re.compile(
    rf"{_ASIDE}(?P<words>(?:c[ao]mes?|turned\s+up|looked\s+in|dropped\s+in)\s+(?:too|along|as\s+well"
    r"|aboard|on\s+board|ashore|(?:down|over|out|across|up)\s+(?:to\s+(?!power|this|that)|with\s+(?:an?|the|his"
    r"|her|two|three|some)\s(?!plan|proposal|idea|offer))|round|by(?=\s*[.,;]))\b|called(?=\s*[.;]|\s+and\b))"
)
# "sat across the table"
_FACED = re.compile(
    rf"{_ASIDE}(?P<words>(?:s[ai]ts?|stood|stands?)\s+(?:across\s+(?:the|from)|opposite|at\s+the\s+same)\b"
    rf"|{_ANY}{{0,60}}?\b(?:at|in|during)\s+(?:their|a)\s+joint\s+(?:press|news|appearance|statement))"
)
_SIGNED_FOR = re.compile(
    rf"{_ASIDE}(?P<words>signed\s+(?:for|on\s+behalf\s+of))\s{_ANY}{{1,60}}{OURS}"
)
# "says she gave his office ten minutes", "recalled that he had asked about the nets"
_TELLS_OF_THEM = re.compile(
    rf"{_ASIDE}(?:says?|said|recall(?:s|ed)|remember(?:s|ed))\s+(?:that\s+)?(?P<words>{SUBJECT}\s+"
    r"(?:had\s+)?(?:asked|gave|given|spent|listened|looked|stayed|wanted\s+to\s+(?:see|know|hear|try)"
    r"|sat|ate|drank|tasted|danced|thanked|walked|bought|tried|shook|knew|laughed|wept))\b"
    rf"(?!\s+(?:{OURS}|down|out|up|for\s+(?:a|the)\s+(?:ban|vote)))"
)
_AFTER = (
    (_LET, 0.75), (_TOUCH, 0.75), (_CAME, 0.65), (_FACED, 0.7), (_SIGNED_FOR, 0.7),
    (_TELLS_OF_THEM, 0.65),
)  # fmt: skip

# "a boy called Tom Ray", who may do something, unlike a train called Tom Ray.
_CALLED = re.compile(
    rf"\b(?i:boy|girl|man|woman|lad|child|youth|old\s+man|{'|'.join(sorted(HEADS))})\s+"
    r"(?:called|named|by\s+the\s+name\s+of)\s+$"
)
_ROLE = rf"(?:[^\s{OTHER}{OURS}{QUOTED};:.!?()–—]+\s+){{0,8}}?"
_HOUSES = (
    r"(?:house|home|farm|yard|workshop|studio|shop|estate|residence|villa|palace|castle|cottage|tent"
    r"|table|bakery|forge|mill|vineyard|ranch|stables|flat|apartment|bedside|surgery|parsonage)"
)
# "At the gate stood"
_THERE_STOOD = re.compile(
    r"(?:^|[.!?]\s+|,\s+)(?:[Aa]t|[Oo]n|[Ii]n|[Bb]y|[Uu]nder|[Bb]ehind|[Ii]nside|[Oo]utside|[Aa]mong)\s"
    rf"{_ANY}{{3,50}}?\s(?P<words>stood|stands|sat|sits|waited|waits)\s+{_ROLE}$"
)
_SEATED = re.compile(
    rf"\b(?P<words>{_POSSESSIVE}\s+(?:(?:partner|neighbou?r|companion)s?\s+at\s+\w+|table\s+companions?"
    rf"|interpreters?|boatm[ae]n))(?:\s+(?:was|were|is))?,?\s+{_ROLE}$"
)
_AT_HOUSE = re.compile(
    rf"{SUBJECT}{_ANY}{{0,70}}?\s(?P<words>(?:at|to|in|visited|toured|saw)\s+the\s+(?:\w+\s+)?{_HOUSES}\s+of)"
    rf"\s+{_ROLE}$"
)
_TOGETHER = re.compile(
    rf"\b(?P<words>(?:brought|brings|bringing)\s+together)\s[^;.]{{0,60}}{OURS}[^;.]{{0,60}}$"
)
_BY_BOTH = re.compile(
    rf"\b(?P<words>[a-z]+(?:ed|en|wn|t|ng)\s+(?:jointly\s+)?by)\s+{OURS}+\s+and\s+{_ROLE}$"
)
_BEFORE = (
    (_THERE_STOOD, 0.7), (_SEATED, 0.7), (_AT_HOUSE, 0.65), (_TOGETHER, 0.7), (_BY_BOTH, 0.75),
)  # fmt: skip


def gesture_after(after: str) -> tuple[str, int, float] | None:
    """The words, their end and a weight, of what somebody does, from the end of the name on."""
    for pattern, weight in _AFTER:
        found = pattern.match(after)
        if found is not None:
            return found["words"], found.end(), weight
    return None


def gesture_before(before: str) -> tuple[str, int, float] | None:
    """The words, their start and a weight, of what leads up to a name."""
    for pattern, weight in _BEFORE:
        found = pattern.search(before)
        if found is not None:
            return found["words"], found.start("words"), weight
    return None


def is_called(before: str) -> bool:
    """Whether a person is introduced by a name: "a boy called Tom Ray"."""
    return _CALLED.search(before) is not None


OBJECT_OR_THING = (
    rf"(?:{OBJECT}|\b(?:our|my)\s+(?:passports?|papers|hands?|arms?|f[oe]{{2}}t|bags?|luggage|boots|boats?"
    r"|car|axle|lines?|ropes?|money|glass(?:es)?|cups?|plates?|tickets?|rooms?|table|beds?|horses?"
    r"|bicycles?|bikes?|tents?|coats?|hats?|wheels?|engine|sails?)\b)"
)
"""A traveller, or what the tellers of a journey have with them, as an object."""
