"""The clauses in which somebody and a traveller act on each other."""

from __future__ import annotations

import re

import msgspec

from app.drafting.events.encounter_words import (
    ENCOUNTER,
    ENCOUNTER_PARTICLE,
    FROM_AFAR,
    GIVE,
    TENDED,
)
from app.drafting.events.gestures import (
    OBJECT_OR_THING,
    gesture_after,
    gesture_before,
    is_called,
)
from app.drafting.events.marked import OTHER, QUOTED
from app.drafting.events.meeting_words import OCCASION
from app.drafting.events.pronouns import OBJECT, OURS, SOMEBODY, SUBJECT
from app.drafting.persons.heads import HEADS
from app.drafting.prose.inflection import forms

_I = re.IGNORECASE
# So far before a name, and after it, one looks for the verb and the traveller.
_BEFORE, _AFTER = 190, 220
# So far back one looks for another subject, in characters.
_SENTENCE = 300
_NOT_IN_ROLE = (
    "said|says|told|which|who|that|because|although|whose|after|before|but|where|while|when|about"
    "|against|if|from|by|into|onto|than"
)
# Words of a role or an apposition before a name: no verb of saying, no new clause.
ROLE = (
    rf"(?:(?!(?:{_NOT_IN_ROLE})\b)"
    rf"[^\s{OTHER}{OURS}{QUOTED};:!?()–—]+\s+|\([^()]{{1,40}}\)\s+){{0,14}}?"
)
_HELPERS = (
    r"(?:(?:has|had|have|having|will|would|is|are|was|were|to|be|been|being|also|later|then|now"
    r"|soon|first|even"
    r"|himself|herself|there|again|once|in|turn|who|did|does|due|[a-z]+ly)\s+){0,5}"
)
_APPOSITION = (
    rf"(?:\s*\([^()]{{1,40}}\))?(?:,\s+(?!who\b|and\b|but\b|he\b|she\b|they\b"
    rf"|we\b)[^,;.:{OURS}{QUOTED}]{{1,90}},"
    rf"|,\s+(?:who|whose)\b[^;.:{OURS}{QUOTED}]{{1,120}},)?"
)
_NEW_CLAUSE = (
    r"(?:(?!\b(?:that|who|which|whom|because|although|whose|where|while|when|if|whether|he|she"
    rf"|they|we|I)\b)"
    rf"[^;:!?()–—{OTHER}{QUOTED}{SOMEBODY}])"
)
# "Tom Ray showed her round", "Tom Ray, who greeted Lee", "Tom Ray spent an hour with him"
_NO_VERB = (
    "of|in|on|at|and|or|nor|with|from|by|to|for|as|that|which|when|where|while|after|before|but"
    "|than"
    "|if|because|though|although|so|yet|not|no|the|an?|his|her|its|their|our|my|this|had|has|have"
)
_ACTS = re.compile(
    rf"{_APPOSITION},?(?:\s+who)?\s+{_HELPERS}(?P<verb>had|has|have"
    rf"|(?!(?:{_NO_VERB})\b)[a-z]+(?:-[a-z]+)?)\b(?P<rest>{_NEW_CLAUSE}{{0,100}}?)"
    rf"\s(?P<whom>{OBJECT_OR_THING})"
)
# "a letter for Tom Ray, the consul, who gave us"
_WHO = re.compile(rf"(?:,[^,;.:{OURS}{QUOTED}]{{1,60}})?,\s+who\b")
_FROM_AFAR = re.compile(rf"(?:{FROM_AFAR})", _I)
_TENDED = re.compile(rf"(?:{TENDED})", _I)
_LAST_WORD = re.compile(r"([a-z]+(?:-[a-z]+)?),?\s*$")
# Between a verb and a traveller: "spent an hour with him", "presented a case to her".
_REACHES = frozenset(
    "to with for upon on beside before alongside opposite around round towards toward over behind"
    " between up back in from about down off out through at".split()
)
# "Tom Ray found forty minutes"
_GRANTS = re.compile(
    rf"{_APPOSITION},?\s+{_HELPERS}(?:f[io]u?nds?|spared?|spares|allow(?:ed|s)|set aside"
    rf"|sets aside|makes?|made"
    r"|cleared|grant(?:ed|s)|devot(?:ed|es))\s+(?:[\w-]+\s+){0,4}?"
    r"(?:minutes?|hours?|time|afternoon|morning|evening)\b(?!\s+to\b)"
)
# "Tom Ray came into our classroom", "Tom Ray came to meet her"
_COMES = re.compile(
    rf"{_APPOSITION},?\s+{_HELPERS}(?:c[ao]mes?|walk(?:s|ed)|step(?:s|ped)|climb(?:s|ed)"
    rf"|r[io]des?|dr[io]ves?"
    r"|r[au]ns?|rush(?:es|ed)|hurri(?:es|ed)|str[io]des?|travel(?:s|led)|fl(?:ies|ew)|bursts?"
    r"|turn(?:s|ed) (?:up|out)|wait(?:s|ed)|look(?:s|ed) in)\s+(?:\w+\s+){0,3}?"
    rf"(?:(?:to|into|in|at|aboard|on|over)\s+(?:[Oo]ur|[Mm]y|{OURS}+['’]s?)\s"
    r"|(?:to|into|in|at|aboard)\s+(?:her|his|their)\s+(?:hotel|room|table|door|cabin|tent|desk|side"
    r"|house|lodgings|quarters|ship|boat|train|carriage|compartment|bedside|dressing room|camp)\b"
    rf"|(?:to\s+)?(?:meet|greet|see|welcome|fetch|collect)\s+{OBJECT})"
)
_ANY = rf"[^;:!?()–—{OTHER}{QUOTED}]"
_BY = re.compile(
    rf"\b(?P<be>(?:was|were|be|been|being|got|is|are)\s+(?:\w+ly\s+|then\s+|also\s+)?)"
    rf"(?P<verb>[a-z]+(?:-[a-z]+)?)\b(?P<rest>{_ANY}{{0,90}}?)\bby\s+{ROLE}$"
)
_TENDED_BY = re.compile(rf"\b(?P<verb>{TENDED})\b(?P<rest>{_ANY}{{0,90}}?)\bby\s+{ROLE}$", _I)
# Before a name after which a verb has another subject: "a train hired by Tom Ray raced her".
_NO_SUBJECT = re.compile(
    r"\b(?:(?:of|in|at|for|on|under|about|named|called)\s+|(?:by|to|with|from|than|as|like)\s+"
    r"(?:(?:the|an?|its|his|her|their|our)\s+(?:(?!(?:the|an?|its|his|her|their"
    rf"|our)\b)[^\s,;{OTHER}{OURS}{QUOTED}]+\s+){{0,4}}"
    rf"(?:[^\s,;{OTHER}{OURS}{QUOTED}]+,\s+)?)?)$"
)
# What a participle alone may follow: "a tour led by", "Lee, welcomed by".
_REDUCED = re.compile(
    rf"(?:{OURS}+|\b{OCCASION}|[,;:–—]|^|\b(?:and|but|then|being))\s*(?:[a-z]+ly\s+)?$", _I
)
# What may stand between a traveller and "was shown".
_UP_TO_VERB = re.compile(
    rf"(?:{SUBJECT}(?:\s*,{_ANY}{{1,80}},|\s*\([^()]{{1,30}}\))?|^|[,;]|\b(?:and|then|before"
    rf"|after|where|but))\s*{_HELPERS}$"
)
_PASSIVE = re.compile(r"(?:ed|en|wn|ne|ung|ught|eld|old|et|ut|ept|ent|elt|ound|ad|id|ut)$")
_WITH = re.compile(
    rf"(?P<subject>{SUBJECT})(?:,{_ANY}{{1,80}},)?\s+{_HELPERS}(?P<verb>[a-z]+)\b"
    rf"(?P<rest>{_NEW_CLAUSE}{{0,90}}?)"
    rf"\b(?:with|alongside|beside|opposite|next to|between)\s+{ROLE}$"
)
# With whom one does this, one need not be: "agreed with", "a dispute with".
_APART = re.compile(
    r"\b(?:agreements?|deals?|contracts?|pacts?|disputes?|quarrels?|feuds?|rows?|links?|ties"
    r"|relations\w*"
    r"|correspond\w+|friendship|marri\w+|rivalry|compar\w+|disagree\w*|agree[ds]?|sympathi\w+"
    r"|associat\w+"
    r"|connect\w+|familiar|popular|together|along|starring|patience|faith|trouble|wrong|liv(?:es?"
    r"|ed|ing)"
    r"|gr[eo]w|studied|trained|worked|served|negotiations|accompanied|problems?|touch|contacts?"
    r"|born|is|are"
    r"|was|were|travell?ed|flew|arrived|return\w*|letters?|coincid\w+|left|replac\w+)\b",
    _I,
)
_OBJECT_OF = re.compile(
    rf"\b(?:{ENCOUNTER}|{ENCOUNTER_PARTICLE})\s+(?:again\s+|there\s+)?(?!(?:of|in|on|at|with|as"
    rf"|for|to)\b){ROLE}$",
    _I,
)
_VISIT = re.compile(
    rf"\b(?:{forms(['call on', 'call upon', 'visit'])}|(?:paid|pays?) (?:\w+ ){{0,3}}?(?:calls?"
    rf"|visits?)"
    rf" (?:on|to))\s+(?:(?!(?:of|in|on|at|with|as|for|to|was|were|is)\b){ROLE})$",
    _I,
)
_WENT_TO = re.compile(
    r"\b(?:went|go|goes|going|came|hurried|drove|taken|brought|took|bring|led|returned|walked)\s+"
    rf"(?:(?:alone|on|straight|up|down|back|over|round|{OBJECT})\s+){{0,3}}to\s+(?:see\s+{ROLE})?$"
)
_GOT_FROM = re.compile(
    rf"{SUBJECT}{_ANY}{{0,60}}?\b(?:took|takes?|accept(?:ed|s)?|answer(?:ed|s)?|field(?:ed|s)?"
    rf"|faced?|faces|bought|learn(?:ed|t)|borrow(?:ed|s)?"
    r"|collected|received|got|heard|hears|obtained|extracted"
    rf"|coaxed)\s+{_ANY}{{0,50}}?\bfrom\s+{ROLE}$"
)
# "put her case to Tom Ray"
_GAVE_TO = re.compile(
    rf"{SUBJECT}(?:,{_ANY}{{1,80}},)?\s+{_HELPERS}(?:{GIVE})\b{_ANY}{{1,60}}?\bto\s+{ROLE}$"
)
_PRESENCE = re.compile(
    r"\b(?:in the (?:presence|company) of|guests? of|at the side of|in front of|at the table of"
    r"|(?:sh[ao]o?ke?s?|took|kiss(?:ed)?|clasp(?:ed)?|held|grasp(?:ed)?) the hands? of"
    rf"|under the eyes? of)\s+{ROLE}$",
    _I,
)
_OURS_PRESENT = re.compile(rf"\b[Ii]n the (?:presence|company) of {OURS}+")
_OFFICE = rf"\b[Tt]he\s+(?:[a-z]+\s+)?(?i:{'|'.join(sorted(HEADS))}|dp|mp|pm)\b"
_AND = re.compile(rf"(?P<subject>{SUBJECT}|{_OFFICE})(?:,{_ANY}{{1,80}},)?\s+and\s+{ROLE}$")
_AND_AFTER = re.compile(rf"{_APPOSITION},?\s+and\s+(?:{SUBJECT}|{_OFFICE})(?P<rest>{_ANY}{{0,60}})")
_VERB_AFTER = re.compile(rf"{_APPOSITION},?\s+{_HELPERS}(?P<verb>(?!(?:{_NO_VERB})\b)[a-z]+)\b")
# Who does this together may be on the way together.
_TRAVELLING = re.compile(
    r"(?:travel\w*|fl[eiy]\w*|w[ei]nt|arriv\w+|land\w*|le(?:ft|ave)|set|dr[io]v\w+|sail\w*"
    r"|return\w*|c[ao]me\w*"
    r"|are|were|is|was|have|had|gr[eo]w\w*|marri\w*|live[ds]?|remain\w*|attend\w*)"
)
_ABOUT_ELSEWHERE = re.compile(
    r"\b(?:tele?phone\w*|phoned?|video|by letter|wrote|written|cable[ds]?|telegram|e-?mail\w*"
    r"|interviewer"
    r"|in an interview|letters?|as a (?:young|junior|child|boy|girl|student)"
    r"|wedding anniversary)\b",
    _I,
)


# Somebody else is the subject, and no traveller is named before the verb.
_OTHER_S = re.compile(
    r"(?:^|[,;]\s+|\b(?:and|while|but|when"
    rf"|where)\s+)[^\s{OTHER}{OURS}]{{0,12}}\s?{OTHER}+(?!['’])(?:,[^,;{OURS}]{{1,80}},)?"
    r"\s+(?!(?:and|or|with|of)\b)(?:(?!\b(?:he|she|they|we|I|him|her|them|us|me"
    rf"|that)\b)[^{OURS};{OTHER}])*$"
)


class Encounter(msgspec.Struct, frozen=True):
    """The words, at ``start:end`` of the text, that tell that a traveller and somebody met."""

    start: int
    end: int
    words: str
    weight: float
    title: str


def encounter(text: str, start: int, end: int, first: int, last: int) -> Encounter | None:
    """How somebody at ``start:end`` met a traveller, in the clauses of one sentence.

    ``text`` is marked; ``first`` and ``last`` bound the sentence.
    """
    before = text[max(first, start - _BEFORE) : start]
    after = text[end : min(last, end + _AFTER)]
    is_subject = _NO_SUBJECT.search(before) is None or is_called(before)
    found = _as_subject(after) if is_subject or _WHO.match(after) is not None else None
    if found is None and is_subject and (shown := gesture_after(after)) is not None:
        found = _plain(shown[0]), shown[1], shown[2], "With"
    if found is None and _OURS_PRESENT.search(before) and not after.startswith(" (in attendance"):
        found = "in the presence of", 0, 0.75, "With"
    found = found or _as_companion(before, after)
    if found is not None:
        words, length, weight, title = found
        return Encounter(start, end + length, words, weight, title)
    behind = _as_agent(before) or _as_object(before)
    if behind is None and (shown := gesture_before(before)) is not None:
        behind = _plain(shown[0]), shown[1], shown[2], "With"
    if behind is None:
        return None
    words, at, weight, title = behind
    return Encounter(start - len(before) + at, end, words, weight, title)


def is_elsewhere(clause: str) -> bool:
    """Whether a clause tells of a letter, a telephone call or another time."""
    return _ABOUT_ELSEWHERE.search(clause) is not None


def is_other_s(before: str) -> bool:
    """Whether the subject of the words after ``before``, in their sentence, is somebody else."""
    if len(before) > _SENTENCE:
        before = "…" + before[-_SENTENCE:]
    return _OTHER_S.search(before) is not None


def _plain(words: str) -> str:
    """Words of a marked text without their marks."""
    return re.sub(rf"[{OURS}{OTHER}{QUOTED}{SOMEBODY}]+", "…", words)


_Found = tuple[str, int, float, str]


_AND_DOES = re.compile(r"\b(?:and|then)\s+[\w-]+\s*$")
_TO_DO = re.compile(r"\bto\s+[\w-]+\s*$")
# What one does in order to do something to a traveller: "waited to greet her".
_GOES = re.compile(
    forms(
        """
        come go rise stand wait hurry drive travel fly emerge stop stay turn step run walk ride
        agree offer volunteer get return arrive gather descend bend lean
        """.split()
    )
)


def _as_subject(after: str) -> _Found | None:
    acts = _ACTS.match(after)
    if acts is not None:
        verb, rest = acts["verb"], acts["rest"]
        last = _LAST_WORD.search(rest)
        nearest = last[1] if last is not None else verb
        is_reached = nearest in _REACHES or (nearest in ("of",) and "audience of" in rest)
        acting = verb if is_reached or last is None else nearest
        is_act = (
            not _FROM_AFAR.fullmatch(acting)
            and not _FROM_AFAR.fullmatch(verb)
            and (
                is_reached
                or last is None
                or _AND_DOES.search(rest) is not None
                or (_GOES.fullmatch(verb) is not None and _TO_DO.search(rest) is not None)
            )
        )
        if is_act:
            return acting, acts.end(), 0.75, _TITLES.get(acting[:5], "With")
    for pattern in (_GRANTS, _COMES):
        granted = pattern.match(after)
        if granted is not None:
            return _plain(granted[0]).strip(" ,"), granted.end(), 0.7, "Meeting with"
    return None


_TITLES = {
    "welco": "Welcomed by",
    "greet": "Welcomed by",
    "recei": "Received by",
    "met": "Meeting with",
}


def _as_companion(before: str, after: str) -> _Found | None:
    """Someone who does something together with a traveller: "Lee and Tom Ray opened the school"."""
    joined, following = _AND.search(before), _AND_AFTER.match(after)
    if joined is None and following is None:
        return None
    if following is not None:
        verb = re.match(rf"\s*{_HELPERS}(?P<verb>(?!(?:{_NO_VERB})\b)[a-z]+)", following["rest"])
    else:
        verb = _VERB_AFTER.match(after)
    if verb is None or _TRAVELLING.fullmatch(verb["verb"]):
        return None
    return verb["verb"], verb.end() if following is None else following.end(), 0.75, "With"


def _as_agent(before: str) -> _Found | None:
    """Someone by whom a traveller is dealt with: "she was shown round the port by Tom Ray"."""
    for pattern in (_BY, _TENDED_BY):
        for done in pattern.finditer(before):
            verb = done["verb"]
            head = before[: done.start()]
            is_reduced = pattern is _TENDED_BY and _REDUCED.search(head) is not None
            if is_reduced or _is_done_to_ours(head, verb, done["rest"]):
                title = "Received by" if verb == "received" else "Welcomed by"
                return f"{verb} by", done.start(), 0.8, title
    return None


def _is_done_to_ours(head: str, verb: str, rest: str) -> bool:
    """Whether a traveller is the subject of a passive, or is named after it."""
    is_about_ours = re.search(OBJECT, rest) is not None
    if _TENDED.fullmatch(verb):
        return is_about_ours or _UP_TO_VERB.search(head) is not None
    if _PASSIVE.search(verb) is None or _FROM_AFAR.fullmatch(verb):
        return False
    is_ours = _UP_TO_VERB.search(head) is not None and re.search(SUBJECT, head) is not None
    return is_about_ours or is_ours


def _as_object(before: str) -> _Found | None:
    found = _WITH.search(before)
    if found is not None:
        is_apart = _APART.search(f"{found['verb']}{found['rest']}") is not None
        if not is_apart and not _FROM_AFAR.fullmatch(found["verb"]):
            return found["verb"], found.start(), 0.7, "With"
    for pattern, title in _BEFORE_NAME:
        found = pattern.search(before)
        if found is not None:
            return " ".join(_plain(found[0]).split()[:5]), found.start(), 0.75, title
    return None


_BEFORE_NAME = (
    (_VISIT, "Visit to"),
    (_WENT_TO, "Visit to"),
    (_OBJECT_OF, "Meeting with"),
    (_GOT_FROM, "Meeting with"),
    (_GAVE_TO, "Meeting with"),
    (_PRESENCE, "With"),
)
