"""Finds who says each quotation, and which spans between marks are no quotations at all."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from app.drafting.draft import Reason, ReasonKind
from app.drafting.persons.people import Person
from app.drafting.prose.prose import Prose
from app.drafting.speakers.by_pronoun import add_pronouns
from app.drafting.speakers.by_role import head_gender, mentions_by_role
from app.drafting.speakers.dialogue import in_turn
from app.drafting.speakers.introductions import IntroductionReader
from app.drafting.speakers.layout import Layout, turn
from app.drafting.speakers.mentions import Mentions
from app.drafting.speakers.preceding import addressee, before_limit, label_span, taking_over
from app.drafting.speakers.said import Said, make_said
from app.drafting.speakers.screening import is_introduced, is_quotation
from app.drafting.speakers.subjects import Subject, SubjectReader, is_vague
from app.drafting.speakers.tag import Tag
from app.drafting.speakers.tags import TagReader

_MOST_ALTERNATIVES = 3
AUTHOR = "I"


def find_speakers(prose: Prose, people: list[Person]) -> list[Said]:
    """The quotations of a text with their speakers, in order."""
    return _Finder(prose, people).said()


class _Finder:
    def __init__(self, prose: Prose, people: list[Person]) -> None:
        self._prose = prose
        self._mentions = Mentions(prose, people)
        subjects = SubjectReader(prose, self._mentions)
        self._mentions.add(mentions_by_role(prose, subjects))
        add_pronouns(prose, self._mentions)
        self._tags = TagReader(prose, subjects)
        self._introductions = IntroductionReader(prose, subjects)
        self._spans = prose.quotations
        self._layout = Layout(prose)
        self._said: list[Said | None] = [None] * len(self._spans)
        # The last tag that ended before the words of each quotation begin.
        self._tagged: list[Tag | None] = [None] * len(self._spans)

    def said(self) -> list[Said]:
        """The quotations, each with the surest way of finding its speaker."""
        for index in range(len(self._spans)):
            self._said[index] = self._by_tag(index)
        for index in range(len(self._spans)):
            if self._said[index] is None:
                self._said[index] = self._by_neighbours(index)
        self._complete_chains()
        turns = in_turn(self._prose, self._layout, self._said, self._mentions)
        for index, persons in turns.items():
            self._said[index] = self._ranked(index, persons, "nearest", "")
        for index in range(len(self._spans)):
            if self._said[index] is None:
                self._said[index] = self._by_nearest(index)
        return [
            said
            for index, said in enumerate(self._said)
            if said is not None and self._is_quotation(index)
        ]

    def _is_quotation(self, index: int) -> bool:
        tag = self._tagged[index]
        is_named = tag is not None and tag.subject.kind != "body"
        return is_quotation(
            self._prose,
            self._spans[index],
            has_tag=tag is not None or is_introduced(self._prose, self._spans[index]),
            is_named=is_named,
            has_person=bool(self._mentions.between(*label_span(self._prose, index))),
        )

    # The two ways that name the speaker beside the words.

    def _by_tag(self, index: int) -> Said | None:
        span = self._spans[index]
        tag = self._tags.after(span, self._layout.after_limit(index)) or self._tags.signature(
            span, self._layout.signature_limit(index)
        )
        if tag is not None:
            self._tagged[index] = tag
            return self._of_subject(index, tag.subject, is_after=True)
        tag = self._introductions.before(span, before_limit(self._prose, self._tagged, index))
        if tag is None:
            tag = self._of_sentence_before(index)
        if tag is not None:
            self._tagged[index] = tag
            return self._of_subject(index, tag.subject, is_after=False)
        return None

    def _of_sentence_before(self, index: int) -> Tag | None:
        """The tag of a sentence before the quotation's that ends with a colon."""
        span = self._spans[index]
        number = self._prose.sentence_at(span.opening)
        is_first = (
            self._prose.text[self._prose.sentences[number].start : span.opening].strip() == ""
        )
        if not number or not is_first:
            return None
        before = self._prose.sentences[number - 1]
        if self._prose.text[before.end - 1] != ":":
            return None
        start = max(before.start, self._spans[index - 1].end if index else 0)
        return self._introductions.before(span, start) if start < before.end else None

    def _of_subject(self, index: int, subject: Subject, *, is_after: bool) -> Said:
        span = self._spans[index]
        if subject.kind in ("pronoun", "epithet"):
            return self._of_pronoun(index, subject, is_after=is_after)
        if subject.kind == "name":
            kind: ReasonKind = "named after" if is_after else "named before"
        else:
            kind = "role after" if is_after else "role before"
        if subject.is_shared:
            kind = "nearest"
        person, speaker = subject.person, subject.words
        if person is not None:
            speaker = person.name
        # Who bears a role is a conclusion; somebody without a name is sure only as such.
        inferred = subject.kind == "role" or subject.is_shared
        said = self._make(
            index, speaker, person, kind, subject.words, inferred=inferred,
            alternatives=self._others(span.opening, speaker),
        )  # fmt: skip
        return msgspec.structs.replace(
            said, is_body=subject.kind == "body", is_vague=is_vague(subject)
        )

    def _of_pronoun(self, index: int, subject: Subject, *, is_after: bool) -> Said:
        if subject.words in ("i", "we"):
            return self._make(index, AUTHOR, None, "first person", subject.words, inferred=False)
        # Looked at from the opening mark, those whom the quotation names are not its speakers.
        place = self._spans[index].opening
        if not is_after:
            # Of "he told Ted Sorensen: " neither is whom the tag names after the pronoun.
            place = min(place, self._prose.tokens[subject.next - 1].start)
        gender = {"he": "m", "she": "f"}.get(subject.words, "")
        if subject.kind == "epithet":
            gender = head_gender(subject.words)
        elif not gender:
            return self._make(
                index, None, None, "pronoun", subject.words,
                alternatives=self._others(place, None),
            )  # fmt: skip
        if (asked := addressee(self._prose, self._tagged, index)) is not None and asked.gender in (
            "",
            gender,
        ):
            return self._make(index, asked.name, asked, "pronoun", subject.words)
        ranked = self._mentions.ranked(place, gender, self._last_speaker(index))
        return self._ranked(index, ranked, "pronoun", subject.words)

    def _ranked(self, index: int, ranked: Sequence[Person], kind: ReasonKind, words: str) -> Said:
        person = ranked[0] if ranked else None
        return self._make(
            index,
            person.name if person is not None else None,
            person,
            kind if person is not None else "nobody named",
            words,
            alternatives=tuple(each.name for each in ranked[1 : 1 + _MOST_ALTERNATIVES]),
        )

    def _last_speaker(self, index: int) -> Person | None:
        """Who said the quotation before, if that was in this paragraph or the one before."""
        if not index:
            return None
        said = self._said[index - 1]
        tag = self._tagged[index - 1]
        since = max(self._spans[index - 1].closing, tag.end if tag is not None else 0)
        others = self._mentions.between(since, self._spans[index].opening)
        if said is None or any(mention.is_subject for mention in others):
            return None
        here = self._prose.paragraph_at(self._spans[index].opening)
        there = self._prose.paragraph_at(self._spans[index - 1].opening)
        return said.person if here - there <= 1 else None

    # The ways that conclude from what stands around.

    def _by_neighbours(self, index: int) -> Said | None:
        """The speaker of the quotation before or after in the same paragraph or sentence."""
        if (asked := addressee(self._prose, self._tagged, index)) is not None:
            return self._make(index, asked.name, asked, "nearest", asked.name)
        for other in (index - 1, index + 1):
            if not 0 <= other < len(self._spans):
                continue
            said = self._said[other]
            if (
                said is None
                or said.speaker is None
                or not self._layout.share_paragraph(index, other)
            ):
                continue
            if other > index and not self._layout.follow_directly(index, other):
                continue
            if self._layout.is_same_sentence(index, other) and said.is_sure:
                # “A,” said Ann, “and B.”
                self._tagged[index] = self._tagged[other]
                return self._make(
                    index, said.speaker, said.person, said.reason.kind, said.reason.words,
                    inferred=said.inferred, alternatives=said.alternatives,
                )  # fmt: skip
            new = taking_over(self._prose, self._mentions, self._tagged, index)
            if other < index and new is not None and new is not said.person:
                return self._ranked(index, [new, *filter(None, [said.person])], "nearest", "")
            kind: ReasonKind = "same paragraph"
            return self._make(
                index, said.speaker, said.person, kind, said.speaker,
                alternatives=self._others(self._spans[index].opening, said.speaker),
            )  # fmt: skip
        return None

    def _complete_chains(self) -> None:
        """Gives a quotation of several paragraphs to one speaker."""
        first = 0
        while first < len(self._spans):
            last = first
            while last + 1 < len(self._spans) and self._spans[last].goes_on:
                last += 1
            if last > first:
                self._complete_chain(first, last)
            first = last + 1

    def _complete_chain(self, first: int, last: int) -> None:
        known = next((said for said in self._said[first : last + 1] if said is not None), None)
        if known is None:
            known = self._by_nearest(first)
            self._said[first] = known
        for index in range(first, last + 1):
            if self._said[index] is None:
                self._said[index] = self._make(
                    index, known.speaker, known.person, "goes on", known.speaker or "",
                    alternatives=known.alternatives,
                )  # fmt: skip

    def _by_nearest(self, index: int) -> Said:
        """The likeliest of those who were named before; in a dialogue, the one who answers."""
        span = self._spans[index]
        answering = self._answering(index)
        if answering is not None:
            return answering
        ranked = self._mentions.ranked(span.opening, "", self._last_speaker(index))
        if not ranked:
            ranked = _unique([mention.person for mention in self._mentions.after(span.closing)])
        return self._ranked(index, ranked, "nearest", "")

    def _answering(self, index: int) -> Said | None:
        """The other one of two who speak by turns, each in a paragraph of only a quotation."""
        turns = turn(index, self._said, self._prose, self._layout)
        if turns is None:
            return None
        other, last = turns
        return self._make(
            index, other.speaker, other.person, "nearest", other.speaker or "",
            alternatives=tuple(name for name in (last.speaker,) if name),
        )  # fmt: skip

    def _others(self, offset: int, name: str | None) -> tuple[str, ...]:
        ranked = self._mentions.ranked(offset, "", None)
        names = [person.name for person in ranked if person.name != name and person.words]
        return tuple(names[:_MOST_ALTERNATIVES])

    def _make(
        self,
        index: int,
        speaker: str | None,
        person: Person | None,
        kind: ReasonKind,
        words: str,
        *,
        inferred: bool = True,
        alternatives: tuple[str, ...] = (),
    ) -> Said:
        return make_said(
            self._spans[index], speaker, person, Reason(kind, words), inferred, alternatives
        )


def _unique(people: list[Person]) -> list[Person]:
    return list({person.name: person for person in people}.values())
