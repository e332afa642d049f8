"""The mentions of persons in a text, found by offset, and the persons that a pronoun may mean."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from app.drafting.persons.people import Person
from app.drafting.persons.speech import HE, SHE
from app.drafting.prose.prose import Prose

# Persons who were named farther back than so many mentions are not what a pronoun means.
_FARTHEST = 40
_FRONTED = 3
_GIVING = frozenset(
    "gave gives told tells asked asks showed shows handed hands brought brings met meets greeted "
    "greets offered offers sent joined joins welcomed welcomes with to by beside for thanked "
    "thanks stopped received invited poured served".split()
)
_ACCORDING = ["according", "to"]
_AUTHORS = frozenset(("I", "we", "We"))
_OBJECTS = frozenset("met with by told to of and from for meet thanked asked".split())


class Mention(msgspec.Struct, frozen=True):
    """A person at ``start:end``, with the title that stands before the name."""

    start: int
    end: int
    person: Person
    sentence: int
    is_subject: bool
    is_quoted: bool


class Mentions:
    """All mentions of the persons of one text."""

    def __init__(self, prose: Prose, people: Sequence[Person]) -> None:
        self._prose = prose
        self.all: list[Mention] = []
        # Only mentions by name; ``all`` may have those by a role, too.
        self._by_start: dict[int, Mention] = {}
        self._take([(start, end, person) for person in people for start, end in person.whole])
        self._by_start = {mention.start: mention for mention in self.all}
        self._learn_genders()

    def add(self, roles: Sequence[tuple[int, int, Person]]) -> None:
        """Adds mentions by a role: "the mayor", "her son"."""
        self._take([*roles, *((each.start, each.end, each.person) for each in self.all)])

    def insert(
        self, start: int, end: int, person: Person, sentence: int, *, is_subject: bool
    ) -> None:
        """Adds a mention by a pronoun; as the subject, it is that instead of those after it."""
        at = bisect_left(self._starts, start)
        self._starts.insert(at, start)
        self.all.insert(at, Mention(start, end, person, sentence, is_subject, is_quoted=False))
        for later in range(at + 1, len(self.all)):
            mention = self.all[later]
            if mention.sentence != sentence or not is_subject:
                break
            self.all[later] = msgspec.structs.replace(mention, is_subject=False)

    def _take(self, spans: Sequence[tuple[int, int, Person]]) -> None:
        self.all = self._ordered(spans)
        self._starts = [mention.start for mention in self.all]

    def _ordered(self, named: Sequence[tuple[int, int, Person]]) -> list[Mention]:
        spans = sorted(named, key=lambda span: (span[0], -span[1]))
        found: list[Mention] = []
        opened: set[int] = set()
        for start, end, person in spans:
            sentence = self._prose.sentence_at(start)
            # Whoever wrote the text is as little spoken of as those whom a quotation names.
            is_quoted = (
                self._prose.quotation_at(start) is not None
                or self._prose.sentences[sentence].kind == "byline"
            )
            is_subject = not is_quoted and sentence not in opened and self._may_act(start)
            if not is_quoted and (is_subject or not self._is_fronted(start, sentence)):
                opened.add(sentence)
            found.append(Mention(start, end, person, sentence, is_subject, is_quoted))
        return found

    def _may_act(self, start: int) -> bool:
        at = self._prose.token_index(start)
        before = [token.text for token in self._prose.tokens[max(0, at - 2) : at]]
        if self._is_authors(start, at) or [word.casefold() for word in before] == _ACCORDING:
            # Of "I met Halima", Halima is whom the next sentences are about.
            return True
        return not before or before[-1].casefold() not in _OBJECTS

    def _is_authors(self, start: int, at: int) -> bool:
        """Whether the words before a mention in its sentence tell what the author did."""
        sentence = self._prose.sentences[self._prose.sentence_at(start)]
        first = self._prose.token_index(sentence.start)
        return any(
            token.text in _AUTHORS for token in self._prose.tokens[first : min(at, first + 3)]
        )

    def _is_fronted(self, start: int, sentence: int) -> bool:
        """Whether a mention stands before the subject: "With Willy Brandt beside him Kennedy"."""
        first = self._prose.token_index(self._prose.sentences[sentence].start)
        return self._prose.token_index(start) - first <= _FRONTED

    def at(self, start: int) -> Mention | None:
        """The mention that begins at an offset."""
        return self._by_start.get(start)

    def last_before(self, offset: int) -> Mention | None:
        """The last mention that begins before an offset."""
        index = bisect_left(self._starts, offset) - 1
        return self.all[index] if index >= 0 else None

    def between(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in ``start:end``."""
        return self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def before(self, offset: int) -> Iterator[Mention]:
        """The mentions before an offset, the nearest first."""
        last = bisect_left(self._starts, offset)
        for index in range(last - 1, max(-1, last - 1 - _FARTHEST), -1):
            yield self.all[index]

    def after(self, offset: int) -> Iterator[Mention]:
        """The mentions after an offset, the nearest first."""
        first = bisect_right(self._starts, offset)
        yield from self.all[first : first + 5]

    def ranked(self, offset: int, gender: str, last_speaker: Person | None) -> list[Person]:
        """The persons that may be meant at an offset, the likeliest first.

        ``gender`` is that of a pronoun, or empty.
        """
        here = self._prose.sentence_at(offset)
        paragraph = self._prose.paragraph_at(offset)
        scores: dict[str, float] = {}
        persons: dict[str, Person] = {}
        counts: Counter[str] = Counter()
        acting: set[str] = set()
        for mention in self.before(offset):
            person = mention.person
            persons[person.name] = person
            counts[person.name] += 1
            score = 4.0 / (1 + here - mention.sentence)
            score += 1.5 if mention.is_subject else 0.0
            score += 1.0 if self._prose.paragraph_at(mention.start) == paragraph else 0.0
            score -= 2.5 if mention.is_quoted else 0.0
            # The subject of the sentence before goes on as that of this one.
            is_next = here - mention.sentence <= 1 and mention.is_subject
            if is_next and self._prose.paragraph_at(mention.start) == paragraph:
                score += 1.0
                acting.add(person.name)
            scores[person.name] = max(scores.get(person.name, -9.0), score)
        topic = self._topic(paragraph) if self._is_first(here, paragraph) else None
        for name, person in persons.items():
            scores[name] += 0.15 * min(counts[name], 6)
            if person is topic:
                scores[name] += 1.5
            if last_speaker is not None and person is last_speaker:
                scores[name] += 1.0
            if gender and person.gender:
                scores[name] += 1.5 if person.gender == gender else -8.0
            elif gender and name in acting:
                # The subject of the sentence before may be whom "she" means as well.
                scores[name] += 1.0
        likely = [name for name in scores if scores[name] > -3]
        return [persons[name] for name in sorted(likely, key=lambda name: -scores[name])]

    def _is_first(self, sentence: int, paragraph: int) -> bool:
        return not sentence or self._prose.sentences[sentence - 1].paragraph != paragraph

    def _topic(self, paragraph: int) -> Person | None:
        """Who is the first subject of the paragraph before."""
        if not paragraph:
            return None
        start, end = self._prose.paragraphs[paragraph - 1]
        return next((each.person for each in self.between(start, end) if each.is_subject), None)

    def _learn_genders(self) -> None:
        """Takes the gender of a person from the pronouns that can mean nobody else."""
        votes: dict[str, Counter[str]] = {}
        persons = {mention.person.name: mention.person for mention in self.all}
        by_sentence: dict[int, list[Mention]] = {}
        for mention in self.all:
            if not mention.is_quoted:
                by_sentence.setdefault(mention.sentence, []).append(mention)
        for number, mentions in by_sentence.items():
            if len({mention.person.name for mention in mentions}) != 1:
                continue
            gender = self._pronoun_after(number, mentions[0].end, by_sentence)
            if gender:
                votes.setdefault(mentions[0].person.name, Counter())[gender] += 1
        for name, counted in votes.items():
            gender = counted.most_common(1)[0][0]
            if not persons[name].gender:
                persons[name].gender = gender

    def _pronoun_after(
        self, number: int, offset: int, by_sentence: dict[int, list[Mention]]
    ) -> str:
        sentences = self._prose.sentences
        genders = self._pronouns(offset, sentences[number].end)
        following = number + 1
        is_next = (
            following < len(sentences)
            and following not in by_sentence
            and sentences[following].paragraph == sentences[number].paragraph
        )
        if not genders and is_next:
            start = sentences[following].start
            first = self._prose.tokens_in(start, start + 4)
            if first and first[0].text in ("He", "She"):
                genders = {"m" if first[0].text == "He" else "f"}
        return next(iter(genders)) if len(genders) == 1 else ""

    def _is_given(self, start: int) -> bool:
        """Whether "her" is somebody else: "Bo Ray gave her a loaf"."""
        at = self._prose.token_index(start)
        return at > 0 and self._prose.tokens[at - 1].text in _GIVING

    def _pronouns(self, start: int, end: int) -> set[str]:
        genders = set()
        for token in self._prose.tokens_in(start, end):
            lower = token.text.casefold()
            if lower == "her" and self._is_given(token.start):
                continue
            if lower == "him" or (lower not in HE and lower not in SHE):
                # "joined him": the object is somebody else.
                continue
            if self._prose.quotation_at(token.start) is None:
                genders.add("m" if lower in HE else "f")
        return genders
