"""The tags of quotations: the words beside the marks that say who speaks."""

from __future__ import annotations

import msgspec

from app.drafting.persons.speech import WEAK, is_speech
from app.drafting.prose.prose import Prose
from app.drafting.prose.quotations import QuotedSpan
from app.drafting.prose.tokens import Token
from app.drafting.speakers.subjects import Subject, SubjectReader

_DASHES = frozenset(",–—-")
_AUXILIARIES = frozenset(
    "has had have is was would will did does also then later once still always often never just "
    "only even".split()
)
_PASSIVE = frozenset("been was were is are be being get got".split())
_REACH = 40
_LONGEST_LABEL = 6


class Tag(msgspec.Struct, frozen=True):
    """Who a tag names, and the words of the tag at ``start:end``."""

    subject: Subject
    start: int
    end: int


class TagReader:
    """Reads the tags of the quotations of one text."""

    def __init__(self, prose: Prose, subjects: SubjectReader) -> None:
        self._prose, self._subjects = prose, subjects

    def after(self, span: QuotedSpan, limit: int) -> Tag | None:
        """The tag after a quotation and before ``limit``: "said Ann Lee", "the mayor admitted"."""
        tokens = self._prose.tokens
        first = self._prose.token_index(max(span.closing, span.end))
        end = min(self._prose.token_index(limit), first + _REACH)
        while first < end and tokens[first].start <= span.closing and tokens[first].kind == "mark":
            first += 1
        while first < end and tokens[first].text in _DASHES:
            first += 1
        if first >= end or tokens[first].kind != "word":
            return None
        last = self._prose.text[span.end - 1 : span.end]
        # After a full stop a capital letter begins a sentence of its own.
        if last == "." and tokens[first].text[0].isupper():
            return None
        return (
            self._according(first, end)
            or self._verb_first(first, end)
            or (self._subject_first(first, end, is_asked=last in "?!"))
        )

    def _tag(self, subject: Subject, first: int, last: int) -> Tag:
        tokens = self._prose.tokens
        return Tag(subject, tokens[first].start, tokens[max(first, last - 1)].end)

    def _according(self, first: int, end: int) -> Tag | None:
        tokens = self._prose.tokens
        if first + 2 < end and [token.text.casefold() for token in tokens[first : first + 2]] == [
            "according",
            "to",
        ]:
            subject = self._subjects.read(first + 2, end)
            return self._tag(subject, first, subject.next) if subject is not None else None
        return None

    def _verb_first(self, first: int, end: int) -> Tag | None:
        tokens = self._prose.tokens
        if not is_speech(tokens[first].text):
            return None
        place = first + 1
        if place < end and tokens[place].text.casefold().endswith("ly"):
            place += 1
        subject = self._subjects.read(place, end)
        if subject is None or (subject.kind == "body" and not tokens[place].is_capital):
            return None
        return self._tag(subject, first, subject.next)

    def _subject_first(self, first: int, end: int, *, is_asked: bool) -> Tag | None:
        tokens = self._prose.tokens
        subject = self._subjects.read(first, end)
        if subject is None:
            return None
        place = self._past_apposition(subject.next, end)
        steps = 0
        while (
            place < end
            and steps < 4
            and (
                tokens[place].text.casefold() in _AUXILIARIES
                or tokens[place].text.casefold().endswith("ly")
            )
        ):
            place += 1
            steps += 1
        if place < end and is_speech(tokens[place].text):
            if is_asked and place + 1 < end and tokens[place + 1].text.casefold() == "that":
                return None
            return self._tag(subject, first, place + 1)
        return None

    def _past_apposition(self, place: int, end: int) -> int:
        """The index after ", the minister," or ", 29," or "(left)"."""
        tokens = self._prose.tokens
        if place >= end or tokens[place].text not in (",", "("):
            return place
        closing = ")" if tokens[place].text == "(" else ","
        for at in range(place + 1, min(end, place + 18)):
            if tokens[at].text == closing:
                return at + 1
            if tokens[at].text in (".", ";", "“", '"'):
                break
        return place

    def before(self, span: QuotedSpan, start: int) -> Tag | None:
        """The tag before a quotation and not before ``start``: "Ann Lee said: "."""
        tokens = self._prose.tokens
        first = self._prose.token_index(start)
        end = self._prose.token_index(span.opening)
        if first >= end:
            return None
        label = self._label(first, end)
        if label is not None:
            return label
        for at in range(end - 1, max(first, end - _REACH) - 1, -1):
            word = tokens[at].text.casefold()
            if word == "according" and at + 2 < end and tokens[at + 1].text == "to":
                return self._according(at, end)
            if not is_speech(word) or not self._counts(at, first, end):
                continue
            subject = self._before_verb(first, at)
            if subject is not None:
                return self._tag(subject, first, end)
        return None

    def _label(self, first: int, end: int) -> Tag | None:
        """A name and a colon at the start of a line, as in a transcript."""
        tokens = self._prose.tokens
        if tokens[end - 1].text != ":" or end - first > _LONGEST_LABEL + 1:
            return None
        subject = self._subjects.read(first, end)
        if subject is not None and subject.kind in ("name", "role") and subject.next == end - 1:
            return self._tag(subject, first, end)
        return None

    def _counts(self, at: int, first: int, end: int) -> bool:
        """Whether a verb of speaking before a quotation introduces it."""
        tokens = self._prose.tokens
        before = tokens[at - 1].text.casefold() if at > first else ""
        if before in ("the", "a", "an", "of", "his", "her", "their", "its", "to", "no"):
            # A noun: "the claims", "a report". "wants to say" is no saying.
            return False
        if before in _PASSIVE and tokens[at].text.casefold() not in ("saying", "telling"):
            return False
        if tokens[at].text.casefold() in WEAK:
            return end - at <= 4
        return True

    def _before_verb(self, first: int, verb: int) -> Subject | None:
        """The subject of a verb: beside it, before an apposition, or the nearest that is named."""
        tokens = self._prose.tokens
        place = verb - 1
        while place >= first and (
            tokens[place].text.casefold() in _AUXILIARIES | {"who", "and"}
            or tokens[place].text.casefold().endswith("ly")
        ):
            place -= 1
        if place >= first and tokens[place].text == ",":
            found = self._across_apposition(first, place)
            if found is not None:
                return found
        for at in range(place, first - 1, -1):
            token = tokens[at]
            if token.text.casefold() in ("he", "she", "they", "i", "we"):
                return self._subjects.read(at, verb)
            subject = self._ending_at(at, first, is_beside=at == place)
            if subject is not None:
                return subject
        return None

    def _across_apposition(self, first: int, comma: int) -> Subject | None:
        tokens = self._prose.tokens
        for at in range(comma - 1, max(first, comma - 22) - 1, -1):
            if tokens[at].text == ",":
                return self._ending_at(at - 1, first, is_beside=False) if at > first else None
        return None

    def _ending_at(self, at: int, first: int, *, is_beside: bool) -> Subject | None:
        """The subject whose words end with token ``at``."""
        tokens = self._prose.tokens
        for start in range(at, max(first, at - 11) - 1, -1):
            is_phrase = tokens[start].text.casefold() in (
                "the", "a", "an", "his", "her", "their", "my", "our", "its", "one", "another",
            )  # fmt: skip
            mention = self._subjects.mention_at(start)
            if mention is None and not (is_phrase and is_beside):
                if start < at and _divides(tokens[start]):
                    return None
                continue
            subject = self._subjects.read(start, at + 1)
            if subject is not None and subject.next == at + 1:
                return subject
            if mention is not None:
                return None
        if is_beside and tokens[at].is_capital:
            start = at
            while start > first and tokens[start - 1].is_capital:
                start -= 1
            subject = self._subjects.read(start, at + 1)
            return subject if subject is not None and subject.next == at + 1 else None
        return None


def _divides(token: Token) -> bool:
    """Whether a mark cannot stand within the words of a subject."""
    return token.kind == "mark" and not token.is_possessive and token.text != "."
