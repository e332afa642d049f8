"""The tags after quotations: "said Ann Lee", "the mayor admitted"."""

from __future__ import annotations

import msgspec

from app.drafting.persons.speech import is_speech
from app.drafting.prose.prose import Prose
from app.drafting.prose.quotations import QuotedSpan
from app.drafting.prose.tokens import Token
from app.drafting.speakers.subjects import Subject, SubjectReader
from app.drafting.speakers.tag import AUXILIARIES, REACH, Tag, according, tag_of

_DASHES = frozenset(",–—-")
_LONG_DASHES = frozenset("–—-")
_LONGEST_SIGNATURE = 16
_ADDRESSING = frozenset("asked ask asks told tell tells".split())
_NO_VERBS = frozenset("this his hers ours theirs does always perhaps towards whereas".split())


class TagReader:
    """Reads the tags after the quotations of one text."""

    def __init__(self, prose: Prose, subjects: SubjectReader) -> None:
        self._prose, self._subjects = prose, subjects

    def after(self, span: QuotedSpan, limit: int) -> Tag | None:
        """The tag after a quotation and before ``limit``: "said Ann Lee", "the mayor admitted"."""
        tokens = self._prose.tokens
        first = self._prose.token_index(max(span.closing, span.end))
        end = min(self._prose.token_index(limit), first + REACH)
        while first < end and tokens[first].start <= span.closing and tokens[first].kind == "mark":
            first += 1
        while first < end and tokens[first].text in _DASHES:
            first += 1
        if first < end and tokens[first].text == "as":
            # "as the driver put it"
            first += 1
        if first >= end or tokens[first].kind != "word":
            return None
        last = self._prose.text[span.end - 1 : span.end]
        # After a full stop a capital letter begins a sentence of its own.
        if last == "." and tokens[first].text[0].isupper():
            return None
        return (
            according(self._prose, self._subjects, first, end)
            or self._by_whom(span, first, end)
            or self._verb_first(first, end, is_part=last == ",")
            or self._subject_first(first, end, last=last)
        )

    def signature(self, span: QuotedSpan, limit: int) -> Tag | None:
        """The tag of somebody who signs: a dash, a name and what they are, up to ``limit``."""
        tokens = self._prose.tokens
        first = self._prose.token_index(max(span.closing, span.end))
        end = self._prose.token_index(limit)
        while first < end and tokens[first].start <= span.closing:
            first += 1
        if first + 1 >= end or tokens[first].text not in _LONG_DASHES:
            return None
        first += 1
        if tokens[first].text.casefold() == "the":
            # "The Honourable Ann Lee"
            first += 1
        subject = self._subjects.read(first, end)
        if subject is None or subject.kind != "name" or end - first > _LONGEST_SIGNATURE:
            return None
        if any(token.text in '.“”"' for token in tokens[subject.next : end - 1]):
            return None
        return tag_of(self._prose, subject, first, subject.next)

    def _by_whom(self, span: QuotedSpan, first: int, end: int) -> Tag | None:
        """The tag of "were dismissed as “pure fantasy” by Ann Lee"."""
        tokens = self._prose.tokens
        opening = self._prose.token_index(span.opening)
        before = tokens[max(0, opening - 6) : opening]
        if tokens[first].text != "by" or not any(is_speech(token.text) for token in before):
            return None
        subject = self._subjects.read(first + 1, end)
        if subject is None or subject.kind not in ("name", "role"):
            return None
        return tag_of(self._prose, subject, first, subject.next)

    def _verb_first(self, first: int, end: int, *, is_part: bool) -> Tag | None:
        tokens = self._prose.tokens
        is_named = first + 1 < end and self._subjects.mention_at(first + 1) is not None
        if not is_speech(tokens[first].text) and not (
            is_part and is_named and looks_like_verb(tokens[first])
        ):
            return None
        place = first + 1
        if place < end and tokens[place].text.casefold().endswith("ly"):
            place += 1
        subject = self._subjects.read(place, end)
        if subject is None or (subject.kind == "body" and not tokens[place].is_capital):
            return None
        subject = self._subjects.with_place(subject, end)
        return tag_of(self._prose, subject, first, subject.next)

    def _subject_first(self, first: int, end: int, *, last: str) -> Tag | None:
        """The tag of "Ann Lee said"; after a comma, any verb says that she speaks."""
        subject = self._subjects.read(first, end)
        tag = self._with_verb(subject, first, end, last) if subject is not None else None
        if tag is None and (subject is None or subject.kind in ("unnamed", "role")):
            described = self._subjects.read_described(first, end)
            if described is not None:
                tag = self._with_verb(described, first, end, last)
        return tag

    def _with_verb(self, subject: Subject, first: int, end: int, last: str) -> Tag | None:
        tokens = self._prose.tokens
        place = self._past_apposition(subject.next, end)
        steps = 0
        while (
            place < end
            and steps < 4
            and (
                tokens[place].text.casefold() in AUXILIARIES
                or tokens[place].text.casefold().endswith("ly")
            )
        ):
            place += 1
            steps += 1
        if place >= end:
            return None
        if is_speech(tokens[place].text):
            following = tokens[place + 1].text.casefold() if place + 1 < end else ""
            if last in "?!" and following == "that":
                return None
            tag = tag_of(self._prose, subject, first, place + 1)
            return msgspec.structs.replace(tag, addressee=self._addressee(place, end))
        if last == "," and subject.kind != "body" and looks_like_verb(tokens[place]):
            return tag_of(self._prose, subject, first, place + 1)
        return None

    def _addressee(self, verb: int, end: int) -> Subject | None:
        if self._prose.tokens[verb].text.casefold() not in _ADDRESSING:
            return None
        subject = self._subjects.read(verb + 1, end)
        if subject is None or subject.kind not in ("name", "role", "unnamed"):
            return None
        return self._subjects.with_place(subject, end)

    def _past_apposition(self, place: int, end: int) -> int:
        """The index after ", the minister," or ", 29," or "(left)"."""
        tokens = self._prose.tokens
        if place >= end or tokens[place].text not in (",", "("):
            return place
        if place + 1 < end and is_speech(tokens[place + 1].text):
            # "a teacher, Nana Gelovani, told him"
            return place + 1
        closing = ")" if tokens[place].text == "(" else ","
        for at in range(place + 1, min(end, place + 18)):
            if tokens[at].text == closing:
                return at + 1
            if tokens[at].text in (".", ";", "“", '"'):
                break
        return place


def looks_like_verb(token: Token) -> bool:
    """Whether a word in small letters may be a verb: "corrects", "clarified"."""
    lower = token.text
    return (
        token.kind == "word"
        and lower.islower()
        and len(lower) > 3
        and lower.endswith(("ed", "s"))
        and not lower.endswith("ss")
        and lower not in _NO_VERBS
    )
