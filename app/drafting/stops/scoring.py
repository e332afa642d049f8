"""Scores how surely a mention of a place tells of a visit.

The weights come from trials on articles: at 3.5 and more nine of ten were stops.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from app.drafting.dates.finding import DateMention
from app.drafting.draft import ReasonKind
from app.drafting.places.common import INSTITUTIONS, STREETS, TITLES, VENUES
from app.drafting.prose.prose import Prose
from app.drafting.stops import cues
from app.drafting.stops.mentions import PlaceMention

# A date so near to a name is its own, in characters.
_NEAR = 14
# So much of a sentence is looked at on either side of a name.
_REACH = 300
_CLAUSE_START = re.compile(r"(?:^[\s\"“'‘]*|[,;:—–]\s*|\b(?:and|but)\s+)$")
_AIRPORT_AFTER = re.compile(r"\s(?:International\s)?(?:Airport|Airfield|Station)\b")
_NO_SUBJECT = re.compile(
    r"\b(?:met|with|by|to|for|of|from|saw|joined|visited|received|under|between|alongside|and|as|on"
    r"|in|at|where|including)\b"
)
_KNOWN_SITES = ("Camp", "Fort", "Base", "Mount", "Lake", "Port")


class Scene(msgspec.Struct, frozen=True):
    """What surrounds a mention: the words of its sentence and clause, before and after it."""

    sentence: str
    before: str
    after: str
    clause: str
    clause_before: str
    clause_after: str
    following: str
    kind: str


class Scorer:
    """Scores the mentions of one text."""

    def __init__(
        self, prose: Prose, dates: Sequence[DateMention], others: Sequence[tuple[int, int]]
    ) -> None:
        self._prose = prose
        self._dates = dates
        self._date_starts = [date.found.start for date in dates]
        # Mentions of persons who are not those that travel.
        self._others = sorted(start for start, _ in others)
        self._is_over = self._endings()

    def score(self, mention: PlaceMention) -> None:
        """Sets the score of a mention, its reason and the words that it rests on."""
        scene = self._scene(mention)
        self._found: list[tuple[float, ReasonKind, str]] = []
        self._visited(mention, scene)
        minus = self._against(mention, scene)
        plus = sum(weight for weight, _, _ in self._found)
        mention.score = plus - minus
        if self._found:
            _, mention.reason, mention.words = max(self._found, key=lambda each: each[0])

    def _add(self, weight: float, kind: ReasonKind, words: str) -> None:
        self._found.append((weight, kind, " ".join(words.split())))

    def _visited(self, mention: PlaceMention, scene: Scene) -> None:
        self._moved(mention, scene)
        self._line(mention, scene)
        if mention.listed > 1 and self._found:
            self._add(1.0, "list of stops", self._prose.text[mention.list_start : mention.end])
        found = cues.FOLLOWED.match(scene.after)
        if found and _CLAUSE_START.search(scene.before):
            self._add(2.5, "followed", found[0])
        if found := cues.NEXT_IS.search(scene.before):
            self._add(2.5, "followed", found[0])
        if found := cues.REACHED_AFTER.match(scene.after):
            self._add(1.6, "travel verb", found[0])
        if found := cues.STOP_WORDS.search(scene.sentence):
            self._add(1.2, "travel verb", found[0])
        dated = self._dated(mention, scene)
        if found := cues.DID_THERE.search(scene.clause):
            is_local = cues.IN.search(scene.clause_before) or not scene.clause_before.strip()
            self._add(1.2 if is_local else 0.5, "met there", found[0])
        if cues.HERE.match(scene.following):
            self._add(1.2, "met there", scene.following.split()[0])
        if not dated and mention.date is not None:
            self._add(0.6, "dated", self._words(mention.date))

    def _moved(self, mention: PlaceMention, scene: Scene) -> None:
        """What the verbs of travel and the prepositions before the name say."""
        before = self._head(mention)
        for pattern, weight in ((cues.ARRIVED, 1.6), (cues.WENT_TO, 2.0), (cues.VISITED, 2.2)):
            if found := pattern.search(before):
                self._add(weight, "travel verb", found[0])
                break
        if found := cues.TRAVEL.search(scene.clause):
            self._add(1.5, "travel verb", found[0])
        for pattern, weight in ((cues.TO, 1.0), (cues.IN, 0.8), (cues.FROM, 0.5)):
            if found := pattern.search(before):
                self._add(weight, "preposition", found[0])
                break

    def _head(self, mention: PlaceMention) -> str:
        """What stands before the name, or before the list that it is in; without a date."""
        sentence = self._prose.sentences[self._prose.sentence_at(mention.start)]
        return self._prose.text[max(sentence.start, mention.list_start - 90) : mention.list_start]

    def _line(self, mention: PlaceMention, scene: Scene) -> None:
        """Itineraries: a line with a date or a day and a place; and datelines."""
        text = self._prose.text
        for line in self._prose.datelines:
            if line.place_start <= mention.start < line.place_end:
                self._add(2.0, "dateline", text[line.start : line.end])
        if scene.kind not in ("line", "heading", "byline"):
            return
        is_dated = self._date_in(mention, scene)
        if is_dated and len(scene.sentence) < 90:
            self._add(4.0, "heading", scene.sentence)
        elif mention.date is not None and scene.kind == "line":
            self._add(1.5, "dated", self._words(mention.date))
        elif scene.kind == "line" and re.match(r"\W*\d{1,2}[.):]\s", scene.sentence):
            self._add(2.5, "heading", scene.sentence)
        elif re.match(r"\W*(?:[Dd]ay|DAY|Stop|Leg)\s+\w+\W", scene.sentence):
            self._add(4.0, "heading", scene.sentence)

    def _date_in(self, mention: PlaceMention, scene: Scene) -> bool:
        start = mention.start - len(scene.before)
        end = mention.end + len(scene.after)
        return any(not date.is_past_year for date in self._dates_in(start, end))

    def _dates_in(self, start: int, end: int) -> Sequence[DateMention]:
        first, last = (bisect_left(self._date_starts, offset) for offset in (start, end))
        return self._dates[first:last]

    def _dated(self, mention: PlaceMention, scene: Scene) -> bool:
        if mention.date is None or mention.date.is_past_year:
            return False
        found = mention.date.found
        gap = (
            found.start - mention.whole_end
            if found.start >= mention.end
            else mention.start - found.end
        )
        words = self._words(mention.date)
        within = mention.start - len(scene.before) <= found.start < mention.end + len(scene.after)
        if not within:
            return False
        self._add(1.0, "dated", words)
        if gap <= _NEAR:
            self._add(1.0, "dated", words)
        return True

    def _words(self, date: DateMention) -> str:
        return self._prose.text[date.found.start : date.found.end]

    # What speaks against a visit.

    def _against(self, mention: PlaceMention, scene: Scene) -> float:
        minus = self._as_modifier(scene) + self._as_actor(scene)
        if cues.CANCELLED.search(scene.clause):
            minus += 4.0
            mention.is_cancelled = True
        elif cues.CANCELLED.search(scene.sentence):
            minus += 1.2
        if cues.OTHER_TIME.search(scene.clause):
            minus += 4.0
        elif cues.OTHER_TIME.search(scene.sentence):
            minus += 1.2
        if cues.ELSEWHERE.search(scene.clause):
            minus += 3.0
        if mention.date is not None and mention.date.is_past_year:
            minus += 4.0
        if self._year_in(mention):
            minus += 3.0
        if self._prose.quotation_at(mention.start) is not None:
            went = cues.FIRST_PERSON.search(scene.clause) and cues.TRAVEL.search(scene.clause)
            minus += 0.3 if went and not mention.is_cancelled else 3.0
        if self._has_other_subject(mention):
            minus += 2.5
        if mention.is_qualifier:
            minus += 3.5
        if mention.is_area:
            minus += 1.0
        if self._is_over[self._prose.paragraph_at(mention.start)]:
            minus += 4.0
        if scene.kind == "byline":
            minus += 2.0
        if mention.name.kind == "unknown" and not mention.name.text.startswith(_KNOWN_SITES):
            minus += 1.0
        return minus

    def _as_modifier(self, scene: Scene) -> float:
        """Where the name stands before or after a noun: "the Prague office", "London Road"."""
        minus = 0.0
        role = cues.ROLE_BEFORE.search(scene.before)
        if role:
            minus += 2.0
        if cues.NO_STOP_BEFORE.search(scene.clause_before):
            minus += 1.5
        after = scene.after
        if cues.POSSESSIVE.match(after):
            minus += 2.0
        following = re.match(r"[ ]([\w’'-]+)", after)
        if following is not None:
            minus += _after_weight(following[1])
        if re.search(
            r"\b(?:the|a|an|his|her|their|its|our|another)\s+(?:\w+ly\s+)?$", scene.before
        ):
            is_noun_after = following is not None and following[1].islower()
            minus += 2.5 if is_noun_after and not _is_small(following) else 0.8
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
        return any(
            date.is_past_year and date is not mention.date for date in self._dates_in(start, end)
        )

    def _has_other_subject(self, mention: PlaceMention) -> bool:
        start, _ = self._prose.clause_at(mention.start)
        at = bisect_left(self._others, start)
        if at == len(self._others) or self._others[at] >= mention.start:
            return False
        # The subject is at the beginning of the clause, with no preposition before it.
        return not _NO_SUBJECT.search(self._prose.text, start, self._others[at])

    def _endings(self) -> list[bool]:
        """For each paragraph, whether it is of notes about the publisher, or after such a one."""
        return [
            cues.BIOGRAPHY.match(self._prose.text, start, end) is not None
            for start, end in self._prose.paragraphs
        ] or [False]

    def _scene(self, mention: PlaceMention) -> Scene:
        prose, text = self._prose, self._prose.text
        number = prose.sentence_at(mention.start)
        sentence = prose.sentences[number]
        clause = prose.clause_at(mention.start)
        after = prose.sentences[number + 1] if number + 1 < len(prose.sentences) else None
        is_same = after is not None and after.paragraph == sentence.paragraph
        first, last = mention.start - _REACH, mention.whole_end + _REACH
        start, end = max(sentence.start, first), min(sentence.end, last)
        clause_start, clause_end = max(clause[0], first), min(clause[1], last)
        return Scene(
            sentence=text[start:end],
            before=text[start : mention.start],
            after=text[mention.whole_end : end],
            clause=text[clause_start:clause_end],
            clause_before=text[clause_start : mention.start],
            clause_after=text[mention.whole_end : clause_end],
            following=text[after.start : after.end] if after is not None and is_same else "",
            kind=sentence.kind,
        )


def _after_weight(word: str) -> float:
    """What the word after a name takes off."""
    if word in STREETS or word in INSTITUTIONS:
        return 3.5
    if word in VENUES:
        return 0.3
    if word in TITLES:
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
