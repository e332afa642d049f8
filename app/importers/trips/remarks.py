"""Proposes meetings from the remarks of a row: with whom, and which offices they held."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from app.importers.trips.titles import Named, named

# What the traveller did with people, and what it is called as a title.
_MEETINGS = (
    (r"met(?:\s+(?:\w+ly|again))?\s+with", "Meeting with"),
    (r"audience\s+with", "Audience with"),
    (r"(?:conferred|consulted|spoke)(?:\s+\w+ly)?\s+with", "Meeting with"),
    (r"(?:a\s+|for\s+|held\s+|had\s+)*(?:\w+\s+)?(?:meetings?|talks|consultations)\s+with",
     "Meeting with"),
)  # fmt: skip
# These propose a meeting only with people who are named: "Discussed trade with Prime Minister Eden"
_TALKS = re.compile(
    r"\b(?:discuss(?:ed|ions?)|reviewed|negotiat(?:ed|ions)|informal visit|official visit|"
    r"lunch(?:ed)?|dined|dinner|conference)\b[^.;]*?\bwith\s+",
    re.IGNORECASE,
)
_BRIEFED = re.compile(r"\bbriefed\s+", re.IGNORECASE)
_MET = tuple((re.compile(rf"\b{verb}\s+", re.IGNORECASE), title) for verb, title in _MEETINGS)
# A sentence ends at a stop before a capital letter, but not after an initial or an abbreviation.
_SENTENCE = re.compile(
    r"(?<!\b[A-Z])(?<!\b(?:Dr|Mr|St|Lt))(?<!\b(?:Mrs|Gen|Col|Sen|Gov|Rev|Sgt))(?<!\b(?:Prof|Pres))"
    r"[.!?]['”’\")\]]*\s+(?=[A-Z“\"'\[])"
)
# What follows the people: when, where and why.
_REST = re.compile(
    r"\s*(?:;|\s\(|\s\[|\s[-–—]\s|\s(?:to|on|regarding|concerning|about|while|during|en route|"
    r"before|after|at|in|for|who|over|prior|when|aboard|within|near|under|until|through|amid|following)\s)"
)
# Names of offices and bodies that go on after such a word.
_OFFICES = re.compile(
    r"\b(?:Envoy|Secretary|Minister|Ministers|Aide|Assistant|Adviser|Advisor|Representative|"
    r"Ambassador|Commissioner|Delegate|Coordinator|Organization|Organisation|Council|Committee|"
    r"Community|Conference|Agency|Movement|Front|Office|Center|Institute|Fund)\s+"
    r"(?:to|for|on|in|at)\s+(?=(?:the\s+)?[A-Z])"
)
_JOINT = re.compile(
    r",?\s+(?:along with|as well as|together with|and|and also)\s+(?:with\s+)?|,\s*"
)
_LONGEST_TITLE = 160
# In characters; longer remarks are no remarks.
_MOST_READ = 4000


class Proposed(msgspec.Struct, frozen=True):
    """A meeting that a remark states: its title, who was met, and the sentence that says so."""

    title: str
    people: tuple[Named, ...]
    sentence: str


def proposed(remarks: str) -> tuple[Proposed, ...]:
    """The meetings that remarks state, in their order; remarks on one line."""
    return tuple(
        meeting
        for sentence in _sentences(remarks[:_MOST_READ])
        for meeting in _of_sentence(sentence)
    )


def _sentences(text: str) -> Iterator[str]:
    start = 0
    for end in _SENTENCE.finditer(text):
        yield text[start : end.start() + 1]
        start = end.end()
    if text[start:].strip():
        yield text[start:].strip()


def _of_sentence(sentence: str) -> Iterator[Proposed]:
    starts = sorted(
        (found.start(), found.end(), title)
        for verb, title in _MET
        for found in verb.finditer(sentence)
    )
    end = -1
    for start, after, title in starts:
        if start >= end:
            whom = _whom(sentence[after:])
            end = after + len(whom)
            if whom:
                yield _proposal(title, whom, sentence)
    if starts:
        return
    for verb in (_TALKS, _BRIEFED):
        found = verb.search(sentence)
        if found:
            meeting = _proposal("Meeting with", _whom(sentence[found.end() :]), sentence)
            if meeting.people:
                yield meeting
            return


def _proposal(title: str, whom: str, sentence: str) -> Proposed:
    shown = f"{title} {whom}"
    if len(shown) > _LONGEST_TITLE:
        shown = shown[:_LONGEST_TITLE].rpartition(" ")[0].rstrip(",;") + " …"
    return Proposed(shown, named(whom), sentence)


def _whom(text: str) -> str:
    """The people at the beginning of a text, without what is said of them."""
    end = _end(text)
    if text[:1].islower() and _UNNAMED.fullmatch(text, 0, end):
        # "city and federal officials"
        return text[:end].strip(" .,;:")
    kept = ""
    at = 0
    for joint in _JOINT.finditer(text, 0, end):
        piece = text[at : joint.start()]
        if not _is_whom(piece):
            if _is_whom(text[at:end]):
                # "and political and religious leaders"
                kept = text[:end]
            break
        kept, at = text[: joint.start()], joint.end()
    else:
        if _is_whom(text[at:end]):
            kept = text[:end]
    return kept.strip(" .,;:")


def _end(text: str) -> int:
    """Where the words about people end, before what they were met for."""
    at = 0
    while found := _REST.search(text, at):
        # "Special Envoy to the Middle East" is an office.
        office = next(
            (each for each in _OFFICES.finditer(text) if each.start() < found.start() < each.end()),
            None,
        )
        if office is None:
            return found.start()
        at = office.end()
    return len(text)


_UNNAMED = re.compile(
    r"(?:the\s+)?(?:[a-z]+\s+|[A-Z][\w.'’-]+\s+(?:and\s+)?){0,6}(?:officials?|leaders?|"
    r"representatives?|negotiators?|delegations?|delegates?|ministers?|Ministers?|members?|"
    r"ambassadors?|Ambassadors?|authorities|counterparts?|Secretaries|Presidents|Chiefs?|"
    r"troops|students|businessmen|groups?|commanders?|parliamentarians|legislators|executives|"
    r"personnel|staff|cabinet|Cabinet|family|dissidents|activists)\b.*"
)
_SMALL = re.compile(r"(?:the|de|van|von|his|her|their|its|former|then|acting)\s|al-")
# "attended a meeting of officials" is something else that the traveller did.
_DONE = re.compile(r"(?!retired|elected|united|assembled|exiled)[a-z-]+ed\s|\w+ly\s|went|gave|held")


def _is_whom(piece: str) -> bool:
    """Whether a part of a list is people, and not something else that the traveller did."""
    piece = piece.strip()
    if not piece:
        return True
    if piece[0].isupper() or _SMALL.match(piece):
        return True
    return not _DONE.match(piece) and bool(_UNNAMED.fullmatch(piece))
