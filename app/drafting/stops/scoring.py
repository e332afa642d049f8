"""Scores how surely a mention of a place tells of a visit.

The weights come from trials on articles: at 3.5 and more nine of ten were stops.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from app.drafting.dates.finding import DateMention
from app.drafting.draft import ReasonKind
from app.drafting.prose.motion import MOTION
from app.drafting.prose.prose import Prose
from app.drafting.stops import cues
from app.drafting.stops.deeds import deed
from app.drafting.stops.doubts import Doubts
from app.drafting.stops.headings import Headings
from app.drafting.stops.mentions import PlaceMention
from app.drafting.stops.scene import Scene, scene_of
from app.drafting.stops.subjects import Action, Subjects
from app.drafting.stops.travellers import Travellers

# A date so near to a name is its own, in characters.
_NEAR = 14
# What was called off is not ticked, however much is told of it.
_MOST_OF_CANCELLED = 2.5
# A list of dates with their places has at least so many.
_LIST_OF_DATES = 3
# A list of stops without a verb has at least so many.
_LIST_OF_STOPS = 3
# "In Budapest she got tea", "In Prague, the minister".
_FRONTED_IN = re.compile(r"^[\s\"“'‘]*(?:Only\s+|Later\s+|Earlier\s+)?(?:In|At)\s+(?:the\s+)?$")
_THEN_SUBJECT = re.compile(
    r",?\s+(?:(?:on|the\s+next|the\s+following|a\s+day|two\s+days|he\s+also|where)\b|(?:she|he|they|we|I)"
    r"\b|the\s+(?:delegation|minister|party|team|president|premier|mission|group|band|choir|pope"
    r"|couple|prince|princess|king|queen|secretary|squad|author|envoy|mayor|commissioner)\b)"
)
_CLAUSE_START = re.compile(r"(?:^[\s\"“'‘]*|[,;:—–]\s*|\b(?:and|but)\s+)$")
# Where something that does not travel is.
_HE_OR_SHE = re.compile(r"\b(?:he|she)\b")
_LIES = re.compile(r"(?:stands?|stood|lay|is|are|was|were|been|be|am)\b", re.IGNORECASE)
_BACK_IN = re.compile(r"^\W*(?:Back|Meanwhile)(?:\s+(?:home|here))?,?\s+(?:in|at)\s+$")
_FROM_THERE_ON = re.compile(r"\s+on(?:wards?)?\b")
_SAID_IN = re.compile(
    r"(?P<name>\b[\w’'-]+)\s+(?:said|told\s+(?:\w+\s+){1,3}|spoke)(?:\s+(?:to|during|at)\s+(?:\w+\s+){0,3}?)?"
    r"\s*\bin\s+$"
)
_HERE = re.compile(r"\bhere\b(?![^.]{0,80}[”\"])")
_THEN_TO = re.compile(r",?\s+(?:on\s+)?(?:to|at|in)\s+(?:the\s+)?")


class Scorer:
    """Scores the mentions of one text."""

    def __init__(
        self,
        prose: Prose,
        dates: Sequence[DateMention],
        travellers: Travellers,
        mentions: Sequence[PlaceMention],
        headings: Headings,
    ) -> None:
        self._prose = prose
        self._dates = dates
        self._date_starts = [date.found.start for date in dates]
        # Where the names end of those who travel.
        self._leaders = frozenset(end for _, end in travellers.leaders)
        self._datelines = prose.datelines
        self._headings = headings
        self._doubts = Doubts(prose, dates, travellers.others)
        self._subjects = Subjects(prose, travellers)
        # How many places of a sentence stand right beside their dates, as in a list of both.
        self._paired = Counter(
            prose.sentence_at(mention.start)
            for mention in mentions
            if mention.date is not None
            and _gap(mention, mention.date) <= _NEAR
            and not self._in_dateline(mention.date.found.start)
        )
        self._is_told_by_traveller = travellers.tell

    def _in_dateline(self, offset: int) -> bool:
        return any(line.start <= offset < line.end for line in self._datelines)

    def score(self, mention: PlaceMention) -> None:
        """Sets the score of a mention, its reason and the words that it rests on."""
        scene = scene_of(self._prose, mention)
        self._found: list[tuple[float, ReasonKind, str]] = []
        action = self._subjects.action(mention)
        self._visited(mention, scene, action)
        minus = self._doubts.weigh(mention, scene, action) + self._deeds(mention, scene, action)
        plus = sum(weight for weight, _, _ in self._found)
        mention.score = plus - minus
        if mention.is_cancelled:
            mention.score = min(mention.score, _MOST_OF_CANCELLED)
        if self._found:
            _, mention.reason, mention.words = max(self._found, key=lambda each: each[0])

    def _add(self, weight: float, kind: ReasonKind, words: str) -> None:
        self._found.append((weight, kind, " ".join(words.split())))

    def _visited(self, mention: PlaceMention, scene: Scene, action: Action) -> None:
        if self._headings.kind(mention) == "letterhead":
            return
        self._moved(mention, scene, action)
        self._line(mention, scene)
        if mention.listed > 1 and self._found:
            self._add(1.0, "list of stops", self._prose.text[mention.list_start : mention.end])
        found = cues.FOLLOWED.match(scene.after)
        if found and _CLAUSE_START.search(scene.before):
            self._add(2.5, "followed", found[0])
        if _FRONTED_IN.search(scene.before) and _THEN_SUBJECT.match(scene.after):
            self._add(1.4, "preposition", "in")
        if found := cues.LATER_IN.match(scene.before):
            self._add(2.8, "preposition", found[0])
        if cues.AFTER_IT.match(scene.before) and (found := cues.THEY_WENT.match(scene.after)):
            self._add(1.6, "travel verb", found[0])
        subject = cues.SUBJECT_VERB.match(scene.after) if self._is_told_by_traveller else None
        if subject and not found and _CLAUSE_START.search(scene.before):
            self._add(1.8, "followed", subject[0])
        if found := cues.NEXT_IS.search(scene.before):
            self._add(2.5, "followed", found[0])
        if (up := cues.TAKEN_UP.match(scene.after)) and _CLAUSE_START.search(scene.before):
            self._add(3.7, "travel verb", up[0])
        if cues.PLAY_ENDED.search(scene.clause) and cues.IN.search(scene.clause_before):
            self._add(1.5, "done there", scene.clause)
        if (found := cues.IS_WHERE.match(scene.after)) and _CLAUSE_START.search(scene.before):
            self._add(2.6, "followed", found[0])
        if found := cues.WHOSE_HOST.match(scene.after):
            self._add(1.6, "done there", found[0])
        if self._is_told_by_traveller and self._is_list_alone(mention, scene):
            self._add(2.0, "list of stops", scene.sentence)
        if found := cues.RECEIVED_THEM.match(scene.after):
            self._add(2.6, "done there", found[0])
        if cues.FROM.search(scene.before) and (found := _FROM_THERE_ON.match(scene.after)):
            self._add(1.5, "travel verb", found[0])
        if found := cues.WHICH_REACHED.match(scene.after):
            self._add(2.6, "travel verb", found[0])
        elif (found := cues.REACHED_AFTER.match(scene.after)) and not (
            self._is_told_by_traveller and _HE_OR_SHE.search(found[0])
        ):
            self._add(1.6, "travel verb", found[0])
        if found := cues.STOP_WORDS.search(scene.sentence):
            self._add(1.2, "travel verb", found[0])
        dated = self._dated(mention, scene)
        if found := cues.DID_THERE.search(scene.clause):
            is_local = cues.IN.search(scene.clause_before) or not scene.clause_before.strip()
            self._add(1.2 if is_local else 0.5, "done there", found[0])
        if dated and (words := self._said_there(mention, scene)):
            self._add(1.4, "done there", words)
        if cues.HERE.match(scene.following):
            self._add(1.2, "done there", scene.following.split()[0])
        if not dated and mention.date is not None:
            self._add(0.6, "dated", self._words(mention.date))

    def _deeds(self, mention: PlaceMention, scene: Scene, action: Action) -> float:
        """Adds what the travellers did there, and returns what speaks against it."""
        if self._prose.quotation_at(mention.start) is not None:
            return 0.0
        if self._in_dateline(mention.start):
            is_agency = all(mention.start != line.place_start for line in self._datelines)
            return 3.0 if is_agency and scene.before.rstrip().endswith("(") else 0.0
        done = deed(
            action, scene.before, is_own=self._is_told_by_traveller,
            is_late=cues.NOT_UNTIL.search(scene.sentence) is not None,
        )  # fmt: skip
        is_in = cues.IN.search(self._head(mention)) is not None
        is_to = cues.TO.search(self._head(mention)) is not None
        words = " ".join(action.verb[:3])
        if done == "moved":
            self._add(1.0, "travel verb", words)
        elif done == "acted" and is_in:
            self._add(1.2, "done there", words)
        elif done == "carried" and (is_in or is_to):
            self._add(1.6, "done there", words)
        elif done == "happened" and self._is_told_by_traveller and is_in:
            self._add(1.0, "done there", words)
        elif done in ("other", "life"):
            return 4.0 if done == "other" and MOTION & set(action.verb) else 2.5
        if action.is_fronted and done in ("", "happened") and _BACK_IN.search(scene.before):
            # "Back in Brisbane, the opposition was unmoved."
            return 2.5
        if done == "not done":
            return 3.0
        return 0.0

    def _is_list_alone(self, mention: PlaceMention, scene: Scene) -> bool:
        """Whether nothing but a list of places stands in a clause: "A blur: Preston, Wigan"."""
        if mention.listed < _LIST_OF_STOPS:
            return False
        start = mention.start - len(scene.clause_before)
        before = self._prose.text[start : mention.list_start]
        rest = re.sub(r"[A-Z][\w’'-]*|\b(?:and|then|to)\b", "", scene.clause_after)
        return not before.strip(" ,") and not rest.strip(" ,.")

    def _said_there(self, mention: PlaceMention, scene: Scene) -> str:
        """The words that tell that somebody who travels spoke there: "Berg said in"."""
        found = _SAID_IN.search(scene.before)
        if found is None:
            return ""
        name_end = mention.start - len(scene.before) + found.end("name")
        is_leader = found["name"].lower() in ("he", "she") or name_end in self._leaders
        return found[0].strip() if is_leader else ""

    def _moved(self, mention: PlaceMention, scene: Scene, action: Action) -> None:
        """What the verbs of travel and the prepositions before the name say."""
        before = self._head(mention)
        for pattern, weight in ((cues.ARRIVED, 2.0), (cues.WENT_TO, 2.0), (cues.VISITED, 2.2)):
            found = pattern.search(before)
            if found and not (action.kind == "thing" and _LIES.match(found[0])):
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
        for line in self._datelines:
            if line.place_start <= mention.start < line.place_end:
                self._add(2.0, "dateline", text[line.start : line.end])
                if _HERE.search(scene.after) or _HERE.search(scene.following):
                    self._add(1.0, "dateline", "here")
        if found := cues.DAY_OF_JOURNEY.match(scene.before):
            self._add(4.0, "heading", found[0])
            return
        if self._headings.kind(mention) == "entry" and scene.kind == "prose":
            self._add(4.0, "heading", scene.sentence)
            return
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
        gap = _gap(mention, mention.date)
        words = self._words(mention.date)
        within = mention.start - len(scene.before) <= found.start < mention.end + len(scene.after)
        if not within:
            return False
        self._add(1.0, "dated", words)
        if any(line.start <= mention.start < found.end <= line.end for line in self._datelines):
            # The day of a dateline is that of the report, which may be about other places.
            return True
        if gap <= _NEAR:
            self._add(1.0, "dated", words)
            if self._is_all(mention, scene, found.end):
                # "Galway and Limerick on the 29th."
                self._add(2.0, "dated", words)
            if self._paired[self._prose.sentence_at(mention.start)] >= _LIST_OF_DATES:
                self._add(2.5, "heading", words)
            between = self._prose.text[found.end : mention.start]
            if mention.date.is_entry and between and not between.strip(" \t:.,–—-"):
                # "Friday 21 March: Wieliczka, in the mine."
                self._add(2.5, "heading", words)
            if _THEN_TO.fullmatch(between):
                # "And a day later to Osh".
                self._add(1.2, "travel verb", between)
        elif found.end <= mention.start and cues.IN.search(scene.clause_before):
            is_fronted = not self._prose.text[mention.start - len(scene.before) : found.start][6:]
            self._add(1.2 if is_fronted else 0.0, "dated", words)
        return True

    def _is_all(self, mention: PlaceMention, scene: Scene, end: int) -> bool:
        """Whether a clause has nothing but places and the date that ends at ``end``."""
        start = mention.start - len(scene.clause_before)
        rest = mention.whole_end + len(scene.clause_after)
        head = self._prose.text[start : mention.list_start]
        tail = self._prose.text[end:rest]
        return end > mention.end and not head.strip(" ,;") and not tail.strip(" .,;)")

    def _words(self, date: DateMention) -> str:
        return self._prose.text[date.found.start : date.found.end]


def _gap(mention: PlaceMention, date: DateMention) -> int:
    """The characters between a name and a date."""
    found = date.found
    if found.start >= mention.end:
        return max(0, found.start - mention.whole_end)
    return mention.start - found.end
