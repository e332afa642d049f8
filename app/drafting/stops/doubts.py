"""Weighs what speaks against a visit of a place that a text mentions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from app.drafting.dates.finding import DateMention
from app.drafting.dates.words import MONTHS
from app.drafting.places.common import INSTITUTIONS, STREETS, TITLES, VENUES
from app.drafting.prose.prose import Prose
from app.drafting.stops import cues
from app.drafting.stops.before_trip import is_before_trip
from app.drafting.stops.mentions import PlaceMention
from app.drafting.stops.plans import is_only_planned
from app.drafting.stops.scene import Scene
from app.drafting.stops.subjects import Action

_AIRPORT_AFTER = re.compile(r"\s(?:International\s)?(?:Airport|Airfield|Station)\b")
_NO_SUBJECT = re.compile(
    r"\b(?:met|with|by|to|for|of|from|saw|joined|visited|received|under|between|alongside|and|as|on"
    r"|in|at|where|including)\b"
)
_PRONOUN_FIRST = re.compile(r"\W*(?:he|she)\b", re.IGNORECASE)
_AND_THEN = re.compile(r"\W*(?:and|but|then)\b")
# "The Duke was not with her", "who did not join them"
_IS_ABSENT = re.compile(
    r"\b(?:(?:is|was|were|has been|had been)\s*(?:not|n['’]t)\s+(?:with|there|here|present|among"
    r"|of the party|on (?:the )?(?:board|tour|trip))|(?:did|does|could|would)\s*(?:not|n['’]t)\s+"
    r"(?:join|travel|come|attend|take part|accompany)|(?:was|is) (?:absent|missing|away|elsewhere)"
    r"|stayed (?:at home|behind|away))\b"
)
# What may stand before a person's name in the subject of a clause: "and the head of the trust,".
_HEAD_OF_SUBJECT = re.compile(
    r"\W*(?:(?:and|but|while|meanwhile)\s+)?(?:(?:the|a|his|her|its|their|our|my)\s+)?"
    r"(?:(?!(?:met|with|by|to|for|from|saw|joined|visited|received|under|between|alongside|as|on|in|at"
    r"|where|including|and|he|she|they|we|I)\b)[\w’'-]+,?\s+){0,6}"
)
_THEN_VERB = re.compile(
    r"[A-Z][\w’'-]*(?:\s+(?:[a-z]{2,3}\s+)?[A-Z][\w’'-]*){0,4},?\s+(?:(?:who|a|an|the)\b[^,;]{2,80},\s+)?"
    r"(?:had\s+|also\s+|later\s+|then\s+)?(?:flew|went|left|drove|travelled|traveled|took|returned|headed"
    r"|stayed|was|is|sailed|spent|remained|flies|goes|leaves)\b"
)
_PRONOUN = re.compile(r"(?:he|she|they)\b")
# From a person's name over what is said about them to the verb: ", who went along, flew to".
_APPOSITION = re.compile(
    r"[^,;:\n]{2,40},\s+(?:who|whose|a|an|the|also)\b[^,;:\n]{2,90},\s+(?!(?:and|but|where|while|when)\b)"
    r"[a-z]+(?:ed|t|w|g|me|ft|s)\b[^,;:\n]{0,60}"
)
# "I have been to Geneva": some time or other.
_PERFECT = re.compile(r"\b(?:have|has|had|never|ever)\b|['’](?:ve|d)\b")
_ARTICLE = re.compile(r"\b(?:the|a|an|his|her|their|its|our|another)\s+(?:\w+ly\s+)?$")
_ARTICLE_AND_ADJECTIVE = re.compile(
    r"\b(?:a|an|his|her|their|its|our|another)\s+"
    r"(?!(?:of|in|to|at|on|from|for|near|and|by|with|through|via)\s)[a-z-]+\s+$"
)
# Days no farther apart are those of one journey.
_SHORT_JOURNEY = 31
# More years in one clause need not be looked at.
_MOST_YEARS = 3
_LONGEST_ABBREVIATION = 3


class Doubts:
    """Weighs the doubts about the mentions of one text."""

    def __init__(
        self, prose: Prose, dates: Sequence[DateMention], others: Sequence[tuple[int, int]]
    ) -> None:
        self._prose = prose
        self._past_years = [date.found.start for date in dates if date.is_past_year]
        self._months = _months_of_short_journey(dates)
        # Where persons are mentioned who are not those that travel.
        self._others = sorted(start for start, _ in others)
        self._is_over = self._endings()

    def weigh(self, mention: PlaceMention, scene: Scene, action: Action) -> float:
        """What speaks against a visit, as a weight."""
        minus = self._as_modifier(scene) + self._as_actor(scene)
        if _is_cancelled(scene, is_told_before=bool(action.verb) and not action.is_fronted):
            minus += 4.0
            mention.is_cancelled = True
        elif cues.CANCELLED.search(scene.sentence) and not cues.PLAY_ENDED.search(scene.sentence):
            minus += 1.2
        minus += self._at_another_time(scene)
        sentence = self._prose.sentences[self._prose.sentence_at(mention.start)]
        bounds = sentence.start, sentence.end
        if is_before_trip(self._prose.text, bounds, mention.start, mention.end):
            minus += 4.0
        if cues.OTHER_PERSON.search(scene.clause_before):
            minus += 2.5
        if cues.ELSEWHERE.search(scene.clause) or cues.FAR_FROM.search(scene.clause_before):
            minus += 3.0
        month = cues.IN_A_MONTH.match(scene.after) if self._months else None
        if month is not None and MONTHS[month["month"]] not in self._months:
            minus += 4.0
        if mention.date is not None and mention.date.is_past_year:
            minus += 4.0
        if self._year_in(mention):
            minus += 3.0
        if self._prose.quotation_at(mention.start) is not None:
            went = (
                cues.FIRST_PERSON.search(scene.clause)
                and cues.TRAVEL.search(scene.clause)
                and not _PERFECT.search(scene.clause_before)
            )
            minus += 0.3 if went and not mention.is_cancelled else 3.0
        minus += self._other_subject(mention)
        if mention.name.is_meant:
            # "The Kenyan capital" has its article as a name would not.
            minus -= 0.8
        if mention.is_qualifier:
            minus += 3.5
        if mention.is_area:
            minus += 1.0
            noun = re.match(r"[ ](?:[a-z]+-)?([a-z]+)\b", scene.after)
            if _is_abbreviation(mention.name.text) and noun and noun[1] not in _SMALL:
                # "a U.S. base"
                minus += 2.5
        if self._is_over[self._prose.paragraph_at(mention.start)]:
            minus += 4.0
        if scene.kind == "byline":
            minus += 2.0
        return minus

    def _at_another_time(self, scene: Scene) -> float:
        """What the words of another time, or of a life, take off."""
        segment = (
            scene.clause_before.rpartition(",")[2] + " " + scene.clause_after.partition(",")[0]
        )
        if cues.OTHER_TIME.search(segment):
            return 4.0
        travels = cues.TRAVEL.search(segment)
        if cues.OTHER_TIME.search(scene.clause_before + _without_relative(scene.clause_after)):
            return 1.0 if travels else 3.0
        return 1.2 if cues.OTHER_TIME.search(scene.sentence) and not travels else 0.0

    def _as_modifier(self, scene: Scene) -> float:
        """Where the name stands before or after a noun: "the Prague office", "London Road"."""
        minus = 0.0
        role = cues.ROLE_BEFORE.search(scene.before)
        if role and cues.RECEIVED.search(scene.clause):
            # "The mayor of Linhai received them."
            return -2.0
        is_named = cues.IN_THE_CITY.search(scene.before) or cues.WENT_TO.search(scene.before)
        if role and not is_named:
            minus += 2.0
        if cues.NO_STOP_BEFORE.search(scene.clause_before) and not is_named:
            minus += 1.5
        after = scene.after
        if cues.POSSESSIVE.match(after):
            minus += 2.0
        following = re.match(r"[ ]([\w’'-]+)", after)
        if following is not None:
            minus += _after_weight(following[1])
        is_noun_after = (
            following is not None and following[1].islower() and not _is_small(following)
        )
        if _ARTICLE.search(scene.before):
            minus += 2.5 if is_noun_after else 0.8
        elif is_noun_after and _ARTICLE_AND_ADJECTIVE.search(scene.before):
            # "With a single Ford van".
            minus += 2.0
        if re.match(r"-\w", after) or re.search(r"\w[-/]$", scene.before):
            minus += 2.0
        previous = re.search(r"(?:^|\s)([A-Z][\w’'-]+)\s$", scene.before)
        if previous is not None and previous.start() > 0:
            minus += _before_weight(previous[1])
            if _AIRPORT_AFTER.match(after):
                # The second city of an airport's name.
                minus += 3.0
        return minus

    def _as_actor(self, scene: Scene) -> float:
        starts = not scene.clause_before.strip(" \"“'‘,") or re.search(
            r"(?:\b(?:and|but|that|said|while|as)\s+|[,;:]\s*)$", scene.clause_before
        )
        if starts and cues.SAID_AFTER.match(scene.after):
            return 3.5
        return 0.0

    def _year_in(self, mention: PlaceMention) -> bool:
        """Whether another year stands in the clause."""
        start, end = self._prose.clause_at(mention.start)
        at = bisect_left(self._past_years, start)
        own = mention.date.found.start if mention.date is not None else -1
        return any(year < end and year != own for year in self._past_years[at : at + _MOST_YEARS])

    def _other_subject(self, mention: PlaceMention) -> float:
        """What it takes off that the sentence is about another person than those who travel."""
        start, _ = self._prose.clause_at(mention.start)
        other = self._other_in(start, mention.start)
        if other is None:
            is_another = self._is_told_of_another(mention, start)
            return 4.0 if is_another or self._goes_on_about_another(mention, start) else 0.0
        if _HEAD_OF_SUBJECT.fullmatch(self._prose.text, start, other) and _THEN_VERB.match(
            self._prose.text, other, mention.start
        ):
            return 2.5
        # The subject is at the beginning of the clause, with no preposition before it.
        return 0.0 if _NO_SUBJECT.search(self._prose.text, start, other) else 2.5

    def _other_in(self, start: int, end: int) -> int | None:
        """Where the first person between stands who does not travel; no words of a quotation."""
        at = bisect_left(self._others, start)
        while at < len(self._others) and self._others[at] < end:
            if self._prose.quotation_at(self._others[at]) is None:
                return self._others[at]
            at += 1
        return None

    def _is_told_of_another(self, mention: PlaceMention, start: int) -> bool:
        """Whether the subject of a clause stands in one before it: "Li, who ..., flew to"."""
        text = self._prose.text
        sentence = self._prose.sentences[self._prose.sentence_at(mention.start)]
        if start == sentence.start or cues.RECEIVED.search(text, start, mention.start):
            return False
        head = text[sentence.start : start]
        if cues.OTHER_PERSON.match(head) and _PRONOUN.match(text, start):
            return True
        if cues.OTHER_PERSON.match(head) and _APPOSITION.fullmatch(
            text, sentence.start, mention.start
        ):
            return True
        other = self._other_in(sentence.start, start)
        if other is None or _NO_SUBJECT.search(text, sentence.start, other):
            return False
        return _APPOSITION.fullmatch(text, other, mention.start) is not None

    def _goes_on_about_another(self, mention: PlaceMention, start: int) -> bool:
        """Whether "he" is the other person that is the subject of the last words before it.

        "Their treasurer, Max Orr, is not there: he flew to", "The Duke was not with her. He is in".
        """
        text = self._prose.text
        number = self._prose.sentence_at(mention.start)
        sentence = self._prose.sentences[number]
        if _AND_THEN.match(text, start) and start > sentence.start:
            start = sentence.start
        if not _PRONOUN_FIRST.match(text, start):
            return False
        first, last = sentence.start, start
        if start == sentence.start:
            if not number or self._prose.sentences[number - 1].paragraph != sentence.paragraph:
                return False
            first = self._prose.sentences[number - 1].start
        if not _IS_ABSENT.search(text, first, last):
            return False
        return self._prose.quotation_at(first) is None

    def _endings(self) -> list[bool]:
        """For each paragraph, whether it is of notes about the publisher, or after such a one."""
        return [
            cues.BIOGRAPHY.match(self._prose.text, start, end) is not None
            for start, end in self._prose.paragraphs
        ] or [False]


def _without_relative(words: str) -> str:
    """The words up to a relative clause, which tells of what it hangs on."""
    return re.split(r"\b(?:that|which|who|whose)\b", words, maxsplit=1)[0]


def _months_of_short_journey(dates: Sequence[DateMention]) -> frozenset[int]:
    """The months of the days that a text names, if they are close together."""
    days = [date.first for date in dates if date.first is not None and not date.is_past_year]
    if not days or (max(days) - min(days)).days > _SHORT_JOURNEY:
        return frozenset()
    return frozenset(day.month for day in days)


def _is_abbreviation(words: str) -> bool:
    return words.isupper() and len(words.replace(".", "")) <= _LONGEST_ABBREVIATION


def _is_cancelled(scene: Scene, *, is_told_before: bool) -> bool:
    """Whether the clause tells of a visit that did not take place.

    Where the verb of the visit stands before the name, what is said after it is another matter.
    """
    if cues.CANCELLED.match(scene.after.lstrip(" ,(–—-:")):
        # "18 August: Calabar (cancelled)"
        return True
    if is_only_planned(scene.before, scene.after) and not cues.PLAY_ENDED.search(scene.clause):
        return True
    if cues.NOT_UNTIL.search(scene.sentence):
        return False
    found = cues.CANCELLED.search(scene.clause_before if is_told_before else scene.clause)
    if found is None or cues.PLAY_ENDED.search(scene.clause):
        return False
    # "The sleeper was cancelled and I turned instead to": what follows did take place.
    between = scene.clause_before[found.end() :] if found.end() <= len(scene.clause_before) else ""
    turn = cues.INSTEAD.search(between)
    return turn is None or cues.CANCELLED.search(between, turn.end()) is not None


def _after_weight(word: str) -> float:
    """What the word after a name takes off."""
    if word in STREETS or word in INSTITUTIONS:
        return 3.5
    if word in VENUES:
        return 0.3 if word in ("Airport", "Station", "Fiumicino", "Base", "Airbase") else 1.2
    if word.capitalize() in TITLES:
        return 3.0
    if word[0].isupper():
        return 0.5 if word in _DAYS_AND_MONTHS else 1.5
    return 2.0 if word in _NOUNS_AFTER else 0.0


def _before_weight(word: str) -> float:
    """What a capital word before a name takes off."""
    if word in _DAYS_AND_MONTHS or word in VENUES or word in ("St", "Central", "North", "South"):
        return 0.0
    return 2.5 if word in TITLES or word in INSTITUTIONS else 1.0


def _is_small(following: re.Match[str] | None) -> bool:
    return following is not None and following[1] in _SMALL


_DAYS_AND_MONTHS = frozenset(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
    July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
    Mon Tue Wed Thu Fri Sat Sun I We He She They The In On At
    """.split()
)
_NOUNS_AFTER = frozenset(
    """
    government officials authorities police residents company firm office branch team squad side
    quartet band label newspaper resident native-born embassy parliament ministry market style born
    based exports-driven businessman lawyer singer writer journalist correspondent accent question
    """.split()
)
_SMALL = frozenset(
    """
    and or but on in at by for from to with where when while which who that as after before until
    is was were are has had will would of for is then again last this next yesterday today early
    late during over under about
    """.split()
)
