"""The tags before quotations, as in "Ann Lee said" and "According to the mayor"."""

from __future__ import annotations

import msgspec

from app.drafting.persons.speech import SUBJECT_PRONOUNS, WEAK, is_speech
from app.drafting.prose.prose import Prose
from app.drafting.prose.quotations import QuotedSpan
from app.drafting.prose.tokens import Token
from app.drafting.speakers.subjects import DETERMINERS, Subject, SubjectReader
from app.drafting.speakers.tag import AUXILIARIES, REACH, Tag, according, tag_of

_PASSIVE = frozenset("been was were is are be being get got".split())
_PREPOSITIONS = frozenset(
    "with of by for to from in at on after before about against alongside like than told asked "
    "met meeting joining accompanying including under behind beside between into over through near "
    "outside inside across along towards past".split()
)
_REJECTING = frozenset("rejected rejects denied denies dismissed dismisses".split())
_CLAIMS = frozenset(
    "claims claim reports report allegations accusations rumours rumors suggestions talk".split()
)
_PLACING = frozenset("at in into on to by with from through".split())
_OPENING_VERBS = frozenset("called calls calling spoke speaks speaking hoped hopes hoping".split())
_PERSONS = ("name", "role", "unnamed")
_LONGEST_LABEL = 6


class IntroductionReader:
    """Reads the tags before the quotations of one text."""

    def __init__(self, prose: Prose, subjects: SubjectReader) -> None:
        self._prose, self._subjects = prose, subjects

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
        for at in range(end - 1, max(first, end - REACH) - 1, -1):
            word = tokens[at].text.casefold()
            named = according(self._prose, self._subjects, at, end)
            if named is not None:
                return named
            if not is_speech(word) or not self._counts(at, first, end):
                continue
            subject = self._through(at + 1, end) or self._before_verb(first, at)
            if subject is not None:
                return tag_of(self._prose, subject, first, end)
        return None

    def _through(self, place: int, end: int) -> Subject | None:
        """Who spoke in "the ministry said through a spokeswoman that"."""
        if self._prose.tokens[place].text not in ("through", "via") or place + 1 >= end:
            return None
        subject = self._subjects.read(place + 1, end)
        return subject if subject is not None and subject.kind in _PERSONS else None

    def _label(self, first: int, end: int) -> Tag | None:
        """A name and a colon at the start of a line, as in a transcript."""
        tokens = self._prose.tokens
        if tokens[end - 1].text != ":" or end - first > _LONGEST_LABEL + 1:
            return None
        subject = self._subjects.read(first, end)
        if subject is not None and subject.kind in ("name", "role") and subject.next == end - 1:
            return tag_of(self._prose, subject, first, end)
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
        if tokens[at].text in _CLAIMS and at + 1 < end and tokens[at + 1].text in ("of", "that"):
            return before in ("who", "he", "she", "they", "and")
        following = {token.text.casefold() for token in tokens[at + 1 : end]}
        if tokens[at].text.casefold() in _REJECTING and not _CLAIMS.isdisjoint(following):
            # "rejected claims of a “secret deal”": the words are those of others.
            return "as" in following
        if tokens[at].text.casefold() in WEAK:
            # "He called for an end to “destabilizing actions.”", "offered only that it was “bad”"
            nearby = [token.text for token in tokens[at + 1 : min(end, at + 3)]]
            is_call = tokens[at].text.casefold() in _OPENING_VERBS
            following_word = nearby[0] if nearby else ""
            if "that" in nearby or (is_call and following_word in ("for", "on", "upon", "of")):
                return True
            # "a coach that called at the “best noodle bar”"
            return end - at <= 3 and following_word not in _PLACING
        return True

    def _before_verb(self, first: int, verb: int) -> Subject | None:
        """The subject of a verb: beside it, before an apposition, or the nearest that is named."""
        tokens = self._prose.tokens
        place = verb - 1
        is_relative = False
        while place >= first and (
            tokens[place].text.casefold() in AUXILIARIES | {"who", "and"}
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
            if at > first and self._prose.tokens[at - 1].text in DETERMINERS:
                # "into the Grand Harbour"
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
                return self._head_of(subject, start, first) or subject
            if mention is not None:
                return None
            if subject is None and self._is_somebody(start, at):
                # "a hitch-hiker had told her": whoever speaks is somebody.
                words = self._prose.text[tokens[start].start : tokens[at].end]
                return Subject("unnamed", words, at + 1)
        if tokens[at].is_capital:
            start = at
            while start > first and tokens[start - 1].is_capital:
                start -= 1
            subject = self._subjects.read(start, at + 1)
            return subject if subject is not None and subject.next == at + 1 else None
        return None

    def _head_of(self, subject: Subject, start: int, first: int) -> Subject | None:
        """The leader in "the leader of the delegation", where ``subject`` is the delegation."""
        tokens = self._prose.tokens
        if subject.kind != "body" or start - 3 < first or tokens[start - 1].text != "of":
            return None
        head = self._subjects.read(start - 3, start - 1)
        if head is None or head.kind != "role" or head.next != start - 1:
            return None
        words = self._prose.text[tokens[start - 3].start : tokens[subject.next - 1].end]
        return msgspec.structs.replace(head, words=words, next=subject.next)

    def _is_somebody(self, first: int, last: int) -> bool:
        """Whether an article and a few small words end with token ``last``: "a busker"."""
        tokens = self._prose.tokens[first : last + 1]
        is_short = 2 <= len(tokens) <= 4 and tokens[0].text.casefold() in ("a", "an", "another")
        return is_short and all(token.text.islower() for token in tokens[1:])


def _divides(token: Token) -> bool:
    """Whether a mark cannot stand within the words of a subject."""
    return token.kind == "mark" and not token.is_possessive and token.text != "."
