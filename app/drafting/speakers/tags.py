"""The tags of quotations: the words beside the marks that say who speaks."""

from __future__ import annotations

import msgspec

from app.drafting.persons.speech import SUBJECT_PRONOUNS, WEAK, is_speech
from app.drafting.prose.prose import Prose
from app.drafting.prose.quotations import QuotedSpan
from app.drafting.prose.tokens import Token
from app.drafting.speakers.subjects import DETERMINERS, Subject, SubjectReader

_DASHES = frozenset(",–—-")
_AUXILIARIES = frozenset(
    "afterwards afterward recently earlier again today has had have is was would will did does "
    "also then later once still always often never just "
    "only even".split()
)
_PASSIVE = frozenset("been was were is are be being get got".split())
_PREPOSITIONS = frozenset(
    "with of by for to from in at on after before about against alongside like than told asked "
    "met meeting joining accompanying including under behind beside between".split()
)
_ADDRESSING = frozenset("asked ask asks told tell tells".split())
_NO_VERBS = frozenset("this his hers ours theirs does always perhaps towards whereas".split())
_REACH = 40
_LONGEST_LABEL = 6


class Tag(msgspec.Struct, frozen=True):
    """Who a tag names, and the words of the tag at ``start:end``.

    ``addressee`` is who is asked or told: "I asked a man with a rod".
    """

    subject: Subject
    start: int
    end: int
    addressee: Subject | None = None


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
            or self._by_whom(span, first, end)
            or self._verb_first(first, end, is_part=last == ",")
            or self._subject_first(first, end, last=last)
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
        return self._tag(subject, first, subject.next)

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
        return self._tag(subject, first, subject.next)

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
                tokens[place].text.casefold() in _AUXILIARIES
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
            tag = self._tag(subject, first, place + 1)
            return msgspec.structs.replace(tag, addressee=self._addressee(place, end))
        if last == "," and subject.kind != "body" and looks_like_verb(tokens[place]):
            return self._tag(subject, first, place + 1)
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
            # "He called for an end to “destabilizing actions.”"
            is_call = tokens[at].text.casefold() in ("called", "calls", "calling")
            return end - at <= 3 or (is_call and tokens[at + 1].text in ("for", "on", "upon"))
        return True

    def _before_verb(self, first: int, verb: int) -> Subject | None:
        """The subject of a verb: beside it, before an apposition, or the nearest that is named."""
        tokens = self._prose.tokens
        place = verb - 1
        is_relative = False
        while place >= first and (
            tokens[place].text.casefold() in _AUXILIARIES | {"who", "and"}
            or tokens[place].text.casefold().endswith("ly")
        ):
            is_relative = is_relative or tokens[place].text.casefold() == "who"
            place -= 1
        if place >= first and tokens[place].text == ",":
            place = self._before_apposition(first, place, is_relative=is_relative)
        fallback: Subject | None = None
        beside = self._ending_at(place, first) if place >= first else None
        if beside is not None:
            if is_relative or beside.kind in ("pronoun", "role"):
                return beside
            if not self._is_object(beside, place, first):
                return self._unless_shared(beside, first)
            fallback = beside
        for at in range(place, first - 1, -1):
            subject = self._beginning_at(at, verb)
            if subject is None:
                continue
            before = tokens[at - 1].text.casefold() if at > first else ""
            if subject.kind == "pronoun" or before not in _PREPOSITIONS:
                return self._unless_shared(subject, first)
            fallback = fallback or subject
        return fallback

    def _is_object(self, subject: Subject, place: int, first: int) -> bool:
        """Whether a preposition stands before the words that end with token ``place``."""
        if subject.kind == "body":
            at = place
            while at > first and self._prose.tokens[at - 1].is_capital:
                at -= 1
            return at > first and self._prose.tokens[at - 1].text.casefold() in _PREPOSITIONS
        at = self._subjects.start_of(subject) if subject.person is not None else place
        while at > first and self._prose.tokens[at].text.casefold() not in DETERMINERS:
            if subject.person is not None:
                break
            at -= 1
        return at > first and self._prose.tokens[at - 1].text.casefold() in _PREPOSITIONS

    def _before_apposition(self, first: int, comma: int, *, is_relative: bool) -> int:
        """The index of the last word of what an apposition that ends at ``comma`` belongs to.

        A name between commas is itself what is looked for: "a spokesman, Guo Wei, said". Before
        "who" only a role is passed over: "Rahima, a mother of three, who said".
        """
        tokens = self._prose.tokens
        for at in range(comma - 1, max(first, comma - 22) - 1, -1):
            if tokens[at].text in (";", ":", "(", ")"):
                break
            if tokens[at].text == ",":
                named = self._subjects.mention_at(at + 1)
                is_name = named is not None and named.end >= tokens[comma - 1].start
                is_role = tokens[at + 1].text.casefold() in DETERMINERS
                if at == first or is_name or (is_relative and not is_role):
                    break
                return at - 1
        return comma - 1

    def _beginning_at(self, at: int, end: int) -> Subject | None:
        """A pronoun, a named person or somebody's role that begins with token ``at``."""
        lower = self._prose.tokens[at].text.casefold()
        is_named = self._subjects.mention_at(at) is not None
        if not (is_named or lower in SUBJECT_PRONOUNS or lower in DETERMINERS):
            return None
        subject = self._subjects.read(at, end)
        if subject is None or subject.kind == "body":
            return None
        return subject

    def _unless_shared(self, subject: Subject, first: int) -> Subject:
        """The subject; of "Ann and Bo said", both said it, so that it is not sure of either."""
        if subject.person is None:
            return subject
        start = self._subjects.start_of(subject)
        if start - 1 > first and self._prose.tokens[start - 1].text.casefold() == "and":
            other = self._subjects.mention_before(start - 1)
            if other is not None:
                return msgspec.structs.replace(
                    subject, words=other.name, person=other, is_shared=True
                )
        return subject

    def _ending_at(self, at: int, first: int) -> Subject | None:
        """The subject whose words end with token ``at``."""
        tokens = self._prose.tokens
        for start in range(at, max(first, at - 11) - 1, -1):
            is_phrase = tokens[start].text.casefold() in (
                "the", "a", "an", "his", "her", "their", "my", "our", "its", "one", "another",
            )  # fmt: skip
            mention = self._subjects.mention_at(start)
            if mention is None and not is_phrase:
                if start < at and _divides(tokens[start]):
                    return None
                continue
            subject = self._subjects.read(start, at + 1)
            if subject is not None and subject.next == at + 1:
                return subject
            if mention is not None:
                return None
        if tokens[at].is_capital:
            start = at
            while start > first and tokens[start - 1].is_capital:
                start -= 1
            subject = self._subjects.read(start, at + 1)
            return subject if subject is not None and subject.next == at + 1 else None
        return None


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


def _divides(token: Token) -> bool:
    """Whether a mark cannot stand within the words of a subject."""
    return token.kind == "mark" and not token.is_possessive and token.text != "."
