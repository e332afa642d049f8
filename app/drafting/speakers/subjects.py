"""Reads who is named at a place of a text: a person, a role, a pronoun or somebody unnamed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

import msgspec

from app.drafting.persons.heads import is_head
from app.drafting.persons.people import Person
from app.drafting.persons.roles import ARTICLES, VERBS
from app.drafting.persons.roles_before import may_be_role
from app.drafting.persons.runs import is_name_word
from app.drafting.persons.speech import SUBJECT_PRONOUNS, WEAK, is_speech
from app.drafting.places.demonyms import DEMONYMS
from app.drafting.prose.prose import Prose
from app.drafting.prose.tokens import APOSTROPHES, Token
from app.drafting.speakers.leaders import LEADING, leader
from app.drafting.speakers.mentions import Mention, Mentions

SubjectKind: TypeAlias = Literal["name", "role", "pronoun", "epithet", "unnamed", "body"]

DETERMINERS = frozenset("the a an his her their my our its one another this that some".split())
_LEADING_ON = frozenset("of for at to in from with by both all".split())
_POINTING = frozenset("this that some its".split())
_INDEFINITE = frozenset(("a", "an", "one", "another", "some"))
_STOPS = frozenset(
    "who which that and or but to in on at with by for as when while after before is was are were "
    "has had from then also later i he she they we you it".split()
)
_DESCRIBED = frozenset("former ex veteran one-time visiting touring travelling".split())
_DESCRIBING = frozenset("with in behind at beside from".split())
_SOMEBODY = frozenset("another someone somebody one".split())
_MOST_WORDS = 9
# Whoever was named nearby comes before others.
_FAR = 1_000
_BODIES = frozenset(
    """
    ministry government office embassy statement report company council commission committee
    department agency police army union association party court bank board university organisation
    organization group charity letter document communique communiqué readout text pair couple duo
    trio team delegation crew band newspaper paper magazine website poster sign notice leaflet
    programme press release house
    """.split()
)


class Subject(msgspec.Struct, frozen=True):
    """Who is named, and the index of the token after the words; ``words`` are those of the text.

    ``person`` is known for names and for roles that somebody bears. ``is_shared`` says that
    another person is named with them.
    """

    kind: SubjectKind
    words: str
    next: int
    person: Person | None = None
    is_shared: bool = False


class SubjectReader:
    """Reads subjects in one text."""

    def __init__(self, prose: Prose, mentions: Mentions) -> None:
        self._prose, self._mentions = prose, mentions

    def read(self, place: int, end: int) -> Subject | None:
        """The subject whose words begin at token ``place``, and end before token ``end``."""
        tokens = self._prose.tokens
        if place >= end:
            return None
        token = tokens[place]
        lower = token.text.casefold()
        if lower in _SOMEBODY and place + 1 < end and is_speech(tokens[place + 1].text):
            return Subject("unnamed", token.text, place + 1)
        if lower in SUBJECT_PRONOUNS:
            return Subject("pronoun", lower, place + 1)
        mention = self._mentions.at(token.start)
        if mention is not None:
            after = self._prose.token_index(mention.end)
            if after < end and tokens[after].is_possessive:
                return self._phrase(place, after + 1, end)
            return Subject("name", mention.person.name, after, mention.person)
        if lower in DETERMINERS or is_head(lower) or token.kind == "word":
            return self._phrase(place, place, end)
        return None

    def read_described(self, place: int, end: int) -> Subject | None:
        """Somebody unnamed who is described up to a verb: "the woman in the ticket office"."""
        tokens = self._prose.tokens
        if place >= end or tokens[place].text.casefold() not in DETERMINERS:
            return None
        last = place + 1
        while last < min(end, place + _MOST_WORDS + 3):
            lower = tokens[last].text.casefold()
            if tokens[last].kind == "mark" and not tokens[last].is_possessive:
                return None
            if lower in SUBJECT_PRONOUNS or lower in ("that", "which", "and", "but", "when"):
                return None
            if is_speech(lower) and lower not in WEAK:
                break
            last += 1
        if not place + 2 < last < end or not is_speech(tokens[last].text):
            return None
        before = tokens[last - 1]
        if before.kind != "word" or before.text.casefold() in _STOPS | DETERMINERS:
            return None
        words = self._prose.text[tokens[place].start : before.end]
        return Subject("unnamed", words, last)

    def with_place(self, subject: Subject, end: int) -> Subject:
        """Somebody unnamed with what describes them to the end of a clause: "with a rod"."""
        tokens = self._prose.tokens
        last = subject.next
        if subject.kind != "unnamed" or last >= end or tokens[last].text not in _DESCRIBING:
            return subject
        while last < end and tokens[last].kind == "word" and not tokens[last].is_capital:
            if is_speech(tokens[last].text) or last - subject.next > 6:
                return subject
            last += 1
        if last - subject.next < 3 or (last < len(tokens) and tokens[last].kind != "mark"):
            return subject
        start = self._prose.text.rfind(
            subject.words, max(0, tokens[subject.next].start - 80), tokens[subject.next].start
        )
        if start < 0:
            return subject
        words = self._prose.text[start : tokens[last - 1].end]
        return msgspec.structs.replace(subject, words=words, next=last)

    def mention_at(self, place: int) -> Mention | None:
        """The mention of a person that begins with token ``place``."""
        return self._mentions.at(self._prose.tokens[place].start)

    def start_of(self, subject: Subject) -> int:
        """The index of the first token of the last mention in a subject's words."""
        mention = self._mentions.last_before(self._prose.tokens[subject.next - 1].end)
        if mention is None or mention.person is not subject.person:
            return 0
        return self._prose.token_index(mention.start)

    def mention_before(self, place: int) -> Person | None:
        """The person whose name ends before token ``place``, or whose country stands there."""
        mention = self._mentions.last_before(self._prose.tokens[place].start)
        if mention is None:
            return None
        between = self._prose.token_index(mention.end)
        return mention.person if place - between <= 2 else None

    def _phrase(self, first: int, place: int, end: int) -> Subject | None:
        """A noun phrase: "the minister", "her mother", "his spokesman, Jordan Lee"."""
        tokens = self._prose.tokens
        head, last = -1, place
        while last < min(end, first + _MOST_WORDS):
            token = tokens[last]
            lower = token.text.casefold()
            mention = self._mentions.at(token.start) if last > first else None
            if mention is not None and (head >= 0 or last == first + 1):
                after = self._prose.token_index(mention.end)
                if not (after < len(tokens) and tokens[after].is_possessive):
                    return Subject("name", mention.person.name, after, mention.person)
                last = after + 1
                continue
            if token.kind == "mark" and not token.is_possessive:
                if token.text in APOSTROPHES and tokens[last - 1].text.endswith("s"):
                    # "the carmakers' lobby"
                    last += 1
                    continue
                if token.text == "," and head == last - 1 and last + 1 < end:
                    named = self._mentions.at(tokens[last + 1].start)
                    if named is not None:
                        after = self._prose.token_index(named.end)
                        return Subject("name", named.person.name, after, named.person)
                break
            if head >= 0 and lower in ("called", "named"):
                # "The barber, a solemn man called Zvonimir, said"
                named = self._mentions.at(tokens[last + 1].start) if last + 1 < end else None
                if named is not None:
                    after = self._prose.token_index(named.end)
                    return Subject("name", named.person.name, after, named.person)
            if head >= 0 and (lower in _STOPS or is_speech(lower) or _is_past(token)):
                break
            if lower in ARTICLES and last > first and tokens[last - 1].text not in _LEADING_ON:
                # "The next day a coach"
                break
            if lower in _STOPS and last > first and lower not in ("that",):
                break
            if is_speech(lower) and last > first:
                break
            if is_head(lower) or lower in _BODIES:
                head = last
            last += 1
        opening = [token.text.casefold() for token in tokens[first : first + 2]]
        if opening == ["one", "of"]:
            return self._one_of(first, end)
        is_said = last < end and last > first + 1 and is_speech(tokens[last].text)
        if head < 0 and is_said and tokens[first].text.casefold() in DETERMINERS - _POINTING:
            # "another walker said": whoever speaks is somebody.
            head = last - 1 if may_be_role(tokens[last - 1]) else -1
        if head >= 0:
            return self._role(first, head)
        return self._body(first, last)

    def _role(self, first: int, head: int) -> Subject:
        tokens = self._prose.tokens
        words = self._prose.text[tokens[first].start : tokens[head].end]
        lower = [token.text.casefold() for token in tokens[first : head + 1]]
        if lower[-1] in _BODIES:
            return Subject("body", words, head + 1)
        if lower[0] not in _INDEFINITE:
            person = self._bearer(lower, tokens[first].start, is_formal=tokens[head].is_capital)
            if person is None and lower[-1] in LEADING:
                person = leader(self._prose, self._mentions, lower[1:], tokens[first].start)
            if person is None and lower[0] not in DETERMINERS:
                # "Mayor calls reports ‘gossip’": a headline, above the name.
                after = self._mentions.after(tokens[head].start)
                fitting = [
                    each.person for each in after if _shared(lower, lower[-1], each.person.roles)
                ]
                person = fitting[0] if fitting else None
            if person is not None:
                return Subject("role", words, head + 1, person)
            if _is_epithet(tokens[first : head + 1]):
                return Subject("epithet", words, head + 1)
        return Subject("unnamed", words, head + 1)

    def _bearer(self, words: list[str], offset: int, *, is_formal: bool) -> Person | None:
        """Who bears a role: of several, the one with more of its words.

        Of equals it is the one named last, if that was nearby; otherwise the one whom the text
        named first, who is mostly the one that it is about. With a capital letter, as in "the
        Minister", a text means mostly that one, too.
        """
        head = words[-1]
        paragraph = self._prose.paragraph_at(offset)
        standings: dict[str, tuple[int, float]] = {}
        persons: dict[str, Person] = {}
        for rank, mention in enumerate(self._mentions.before(offset)):
            person = mention.person
            if person.name in persons:
                continue
            persons[person.name] = person
            distance = paragraph - self._prose.paragraph_at(mention.start)
            is_near = distance <= (0 if is_formal else 1)
            order = -rank if is_near else -_FAR - person.start
            standings[person.name] = (_shared(words, head, person.roles), order)
        bearers = [name for name in standings if standings[name][0]]
        best = max(bearers, key=lambda name: standings[name], default=None)
        return persons[best] if best is not None else None

    def _one_of(self, first: int, end: int) -> Subject:
        """One of those who were named before: "two diplomats ... one of them said"."""
        tokens = self._prose.tokens
        is_named = first + 2 < end and tokens[first + 2].text in DETERMINERS
        start = first if is_named else max(0, first - 60)
        for at in range(first - 1, start - 1, -1):
            word = tokens[at].text.casefold()
            single = "man" if word == "men" else "woman" if word == "women" else word[:-1]
            if (word.endswith("s") or word in ("men", "women")) and is_head(single):
                if at and tokens[at - 1].text == "of":
                    # "A line of women": who is one of them has no shorter name.
                    break
                article = "an" if single[0] in "aeiou" else "a"
                return Subject("unnamed", f"{article} {single}", min(end, first + 3))
        last = min(first + 2, end - 1)
        if tokens[last].text in DETERMINERS and last + 1 < end:
            # "one of the nurses"
            last += 1
        words = self._prose.text[tokens[first].start : tokens[last].end]
        return Subject("unnamed", words, last + 1)

    def _body(self, first: int, last: int) -> Subject | None:
        """An institution or a town that speaks: "Beijing said", "the Foreign Office said"."""
        tokens = self._prose.tokens
        names = [token for token in tokens[first:last] if is_name_word(token)]
        if last == first or not names or not is_name_word(tokens[last - 1]):
            return None
        words = self._prose.text[tokens[first].start : tokens[last - 1].end]
        return Subject("body", words, last)


def _is_past(token: Token) -> bool:
    """Whether a word may be a verb in the past: "sounded"."""
    return token.text.islower() and (
        token.text in VERBS or (token.text.endswith("ed") and len(token.text) > 4)
    )


def _is_epithet(tokens: Sequence[Token]) -> bool:
    """Whether somebody who was named is called by another word: "the Norwegian diplomat".

    "Its maker" is mostly somebody who was named, too.
    """
    words = [token.text for token in tokens]
    describes = any(
        word in DEMONYMS or word.endswith("-year-old") or word.casefold() in _DESCRIBED
        for word in words[1:-1]
    )
    return words[0].casefold() == "its" or (words[0].casefold() == "the" and describes)


def is_vague(subject: Subject) -> bool:
    """Whether somebody is named by words that fit many: "a spokesman", "one of them"."""
    words = subject.words.casefold().split()
    if subject.kind != "unnamed" or not words or words[0] not in _INDEFINITE | _SOMEBODY:
        return False
    return len(words) <= 2 or words[:2] == ["one", "of"] or words[0] == "one"


def _shared(words: list[str], head: str, roles: list[str]) -> int:
    """How many words a role shares with those of a person, if the head is one of them."""
    most = 0
    for role in roles:
        lower = role.casefold()
        parts = {*lower.replace("-", " ").split(), *lower.split()}
        if head in parts:
            most = max(most, 1 + len(parts.intersection(words)))
    return most
