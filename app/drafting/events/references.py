"""People who are met where no name stands: "the two men dined", "its manager", "she told him"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from app.drafting.events.encounter_words import FROM_AFAR
from app.drafting.events.encounters import is_elsewhere
from app.drafting.events.marked import OTHER, QUOTED
from app.drafting.events.pronouns import OBJECT, OURS, SOMEBODY, SUBJECT
from app.drafting.events.travellers import Party
from app.drafting.persons.heads import HEADS, is_head
from app.drafting.prose.inflection import PAST_FORMS, forms
from app.drafting.prose.prose import Prose
from app.drafting.stops.mentions import Named

# So far before "the two men" the other one is named, in characters.
_LOOKED_BACK = 500
_PEOPLE = "|".join(["men", "women", "friends", "colleagues", *sorted(f"{head}s" for head in HEADS)])
_DO_TOGETHER = forms(
    "meet share talk sit walk agree shake sign tour speak eat drink discuss dine".split()
)
# "the two men dined", "the pair put their names to"
_THE_TWO = re.compile(
    rf"\b[Tt]he (?:two|pair)(?: of them)?(?: (?:[a-z]+ )?(?:{_PEOPLE}))?\s+"
    r"(?:(?:then|also|later|have|had|afterwards|together|finally|even|[a-z]+ly)\s+){0,2}"
    rf"(?:{PAST_FORMS}|{_DO_TOGETHER})\b"
)
_WITH_BOTH = re.compile(r"\bwith both\b(?: of them| men| women)?(?!\s+[a-z]+s\b)")
_NEVER_MET = re.compile(r"\b(?:never|not|n['’]t|last met|first met|once met|had once)\b")
_OWN = re.compile(rf"\b(?:[Ww]e|I|us|me)\b|{OURS}")
_YEAR = re.compile(r"\bin (?:1\d|20)\d\d\b")
# "she told him", of whom one was named right before
_EXCHANGE = re.compile(
    rf"(?:(?P<ours>{SUBJECT})|(?P<theirs>{SOMEBODY}+))\s+(?:(?:had|then|also|even|later"
    rf"|has)\s+){{0,2}}"
    rf"(?P<verb>{PAST_FORMS}|[a-z]+s)\s+(?:{OBJECT}|(?(ours){SOMEBODY}+|(?!)))"
)
# "the party called on the Federation. Its chairwoman, Tom Ray"
_ITS_HEAD = re.compile(
    r"(?:\b[Ii]ts|\bwhose|,\s+where the"
    rf"|\b[Tt]here,? the)\s+(?:[^\s.;:!?,{OTHER}{OURS}{QUOTED}]+\s+){{0,5}}?"
    rf"(?P<head>[a-z-]+),?(?:\s+(?:of|for)\s+[^.;:!?,{OTHER}{OURS}{QUOTED}]{{1,40}})?,?\s+$"
)
_VISITS = forms(
    """
    visit tour inspect see call stop reach drive go walk take bring lead show open attend join
    enter find spend stay arrive address view descend climb ride cycle travel cross welcome receive
    """.split()
)
_VISITED = re.compile(rf"(?:{SUBJECT}|{OBJECT})")
_VISIT = re.compile(rf"\b(?:{_VISITS})\b")
_FROM_AFAR = re.compile(rf"(?:{FROM_AFAR})")


class Reference(msgspec.Struct, frozen=True):
    """That the person ``number`` is met, by the words at ``start:end`` of the text."""

    number: int
    start: int
    end: int
    words: str


class References:
    """Finds who is meant. ``marks`` is the marked text, ``travelling`` who is not met."""

    def __init__(
        self, prose: Prose, marks: str, people: Sequence[Named], travelling: Party
    ) -> None:
        self._prose = prose
        self._marks = marks
        # In a text by a traveller, "he" and "she" are the others.
        self._is_own = travelling.tells and not travelling.leading
        self._mentions = sorted(
            (start, end, number)
            for number, person in enumerate(people)
            if person.name not in travelling.not_met
            for start, end in person.mentions
        )

    def found(self) -> Iterator[Reference]:
        """Everybody who is met in such words."""
        yield from self._pairs()
        yield from self._exchanges()
        yield from self._heads()

    def _pairs(self) -> Iterator[Reference]:
        for pattern, size in ((_THE_TWO, 1), (_WITH_BOTH, 2)):
            for cue in pattern.finditer(self._marks):
                first, _ = self._paragraph(cue.start())
                named = self._before(cue.start(), max(first, cue.start() - _LOOKED_BACK))
                named = named or self._before(cue.start(), cue.start() - _LOOKED_BACK)
                clause = self._marks[max(0, cue.start() - 30) : cue.end() + 20]
                if len(named) != size or _NEVER_MET.search(clause):
                    continue
                for number in named:
                    yield Reference(
                        number, cue.start(), cue.end(), self._words(cue.start(), cue.end())
                    )

    def _exchanges(self) -> Iterator[Reference]:
        for cue in _EXCHANGE.finditer(self._marks):
            number = self._prose.sentence_at(cue.start())
            sentence = self._prose.sentences[number]
            first, _ = self._paragraph(cue.start())
            since = max(first, self._prose.sentences[max(0, number - 1)].start)
            named = self._before(cue.start(), since)
            clause = self._marks[sentence.start : min(sentence.end, cue.end() + 40)]
            if len(named) != 1 or _FROM_AFAR.fullmatch(cue["verb"]) or is_elsewhere(clause):
                continue
            if self._is_own and _OWN.search(cue[0]) is None:
                continue
            if _NEVER_MET.search(clause) or _YEAR.search(clause):
                continue
            (known,) = named
            yield Reference(known, cue.start(), cue.end(), self._words(cue.start(), cue.end()))

    def _heads(self) -> Iterator[Reference]:
        for start, end, number in self._mentions:
            if self._marks[start] != OTHER:
                continue
            while start and self._marks[start - 1] == OTHER:
                start -= 1
            at = self._prose.sentence_at(start)
            first, _ = self._paragraph(start)
            since = max(first, self._prose.sentences[max(0, at - 1)].start, start - 300)
            head = _ITS_HEAD.search(self._marks, since, start)
            if head is None or not is_head(head["head"]):
                continue
            told = self._marks[since : head.start()]
            visit = _VISIT.search(told)
            if visit is None or _VISITED.search(told) is None or OTHER in told:
                continue
            if _NEVER_MET.search(told) or is_elsewhere(told):
                continue
            yield Reference(number, head.start(), end, visit[0])

    def _words(self, start: int, end: int) -> str:
        return " ".join(self._prose.text[start:end].split())

    def _before(self, end: int, start: int) -> set[int]:
        """The numbers of those named in ``start:end``."""
        since, until = (bisect_left(self._mentions, (at,)) for at in (max(0, start), end))
        return {
            number
            for first, _, number in self._mentions[since:until]
            if self._marks[first] == OTHER
        }

    def _paragraph(self, offset: int) -> tuple[int, int]:
        return self._prose.paragraphs[self._prose.paragraph_at(offset)]
