"""Tells visits that were only planned: "A side trip to Gyumri has been taken out of the tour"."""

from __future__ import annotations

import re

# What one may make to a place.
_VISIT = (
    r"(?:(?:side|day|return|flying|state|working|official|onward|connecting|further|second|first)[\s-]+)?"
    r"(?:audience|call|concert|crossing|detour|dinner|event|excursion|expedition|flight|fixture|game|gig|halt"
    r"|journey|leg|lecture|lunch|luncheon|match|meeting|outing|performance|pilgrimage|reading|reception"
    r"|rally|ride|show|speech|stage|stay|stop|stop-off|stopover|swing|talk|tour|trip|visit|walk)s?"
)
_WHAT = re.compile(
    rf"\b(?P<article>a|an|the|his|her|their|our|my|its|another|any)\s+(?P<adjective>(?:[\w’-]+\s+){{0,3}}?)"
    rf"{_VISIT}\s+(?:\w+\s+)?(?:to|in|at|with|through|over)\s+(?:the\s+)?(?:[\w’'-]+\s+){{0,3}}?$",
    re.IGNORECASE,
)
_ONLY_PLANNED = re.compile(
    r"\b(?:planned|proposed|intended|projected|mooted|hoped-for|promised|scheduled|abortive|cancelled"
    r"|canceled|abandoned|postponed|would-be)\b",
    re.IGNORECASE,
)
# From the name to the predicate: an aside, what it is about, a relative clause of planning.
_ASIDE = (
    r"(?:\s*,[^,.;:]{1,60},|\s+(?:on|for|in|by|from|with|arranged|planned|set)\b[^,.;:]{1,50}?)?"
)
_PREDICATE = re.compile(
    rf"^{_ASIDE},?\s*(?P<verb>(?:has|had|have|was|were|is|are)(?:\s+(?:to|been|be|being|now|also|then|later"
    r"|quietly|simply|since|subsequently|reluctantly))*\s+(?P<what>[\w’'-]+)|(?:did|does|do|could|will|would)"
    r"(?:\s+not|n[’']t)|(?:fell|came\s+to\s+nothing|never|proved\s+impossible|must\s+wait|went\s+by))",
    re.IGNORECASE,
)
# Verbs of giving something up.
_GIVEN_UP = frozenset(
    """
    abandoned aborted axed banned barred blocked cancelled canceled considered contemplated
    curtailed declined deferred deleted denied disallowed discarded discussed dropped envisaged
    eliminated excised excluded foiled forbidden forgone forfeited frustrated grounded halted
    impossible impracticable missed omitted postponed prevented prohibited refused rejected
    removed rescheduled sacrificed scrapped scratched scrubbed shelved skipped stymied suspended
    thwarted unfeasible vetoed waived withdrawn
    """.split()
)
# With these after it, most verbs mean that: "rubbed out", "called off", "given up".
_PARTICLES = frozenset("aside away back down off out up".split())
_CARRIED_OUT = frozenset(
    "capped carried drawn finished kicked made rounded set topped wound".split()
)
_NEXT_WORD = re.compile(r"\s+(\w+)")


def is_only_planned(before: str, after: str) -> bool:
    """Whether a visit to the place between these words of a sentence did not take place."""
    what = _WHAT.search(before)
    if what is None:
        return False
    found = _PREDICATE.match(after)
    if found is None:
        return _ONLY_PLANNED.search(what["adjective"]) is not None
    words = found["verb"].lower()
    if found["what"] is None or {"not", "never"} & set(words.split()):
        return True
    if words.startswith(("was to be", "were to be")):
        return True
    participle = found["what"].lower()
    particle = _NEXT_WORD.match(after, found.end())
    is_out = particle is not None and particle[1].lower() in _PARTICLES
    return participle in _GIVEN_UP or (is_out and participle not in _CARRIED_OUT)
