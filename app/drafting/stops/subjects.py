"""Finds who does what in the clause around a place, without a parser.

The subject of a verb is what stands between it and the verb or the clause before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left

import msgspec

from app.drafting.prose.motion import MOTION
from app.drafting.prose.prose import Prose
from app.drafting.prose.tokens import Token
from app.drafting.prose.verbs import AUXILIARIES, is_past
from app.drafting.stops.mentions import PlaceMention
from app.drafting.stops.traveller_words import COMPANIES
from app.drafting.stops.travellers import SubjectKind, Travellers

# Between a verb and one that stands before it: "had also been".
_BETWEEN_VERBS = frozenset(
    "not also then later since already soon now still just both all to n't never once".split()
)
# What begins a clause without being its subject.
_LEADING = frozenset(
    """
    and but or so then yet while when where as because after before until since although though if
    that once whereas nor meanwhile later afterwards finally next there here
    """.split()
)
_RELATIVE = frozenset(("who", "whose", "whom"))
_OF_THINGS = frozenset(("which",))
# After a fronted place, a clause of this length may stand before the subject.
_ASIDE = re.compile(
    r"^(?:,\s*(?:the|a|an|on|in|at)|,?\s*(?:where|which|who|whose|when))\b[^,;.]{2,90},"
)
_MOST_CLAUSES = 4
# A clause is read only so far from the name of a place, in characters: a list of thousands of
# places would be read as a whole for each of them.
_REACH = 600


class Action(msgspec.Struct, frozen=True):
    """Who does what: the kind of subject, its span, and the words of the verb.

    ``is_place`` says that the place itself is the subject.
    """

    kind: SubjectKind
    start: int
    end: int
    verb: tuple[str, ...] = ()
    is_place: bool = False
    is_fronted: bool = False


class Subjects:
    """Finds the subjects of the clauses of one text."""

    def __init__(self, prose: Prose, travellers: Travellers) -> None:
        self._prose = prose
        self._travellers = travellers
        quoted = prose.quotation_at
        self._tokens = [token for token in prose.tokens if quoted(token.start) is None]
        self._starts = [token.start for token in self._tokens]
        # Where words stand that are verbs unless the word before shows that they are not.
        self._verbs = frozenset(token.start for token in self._tokens if _may_be_verb(token))

    def action(self, mention: PlaceMention) -> Action:
        """What is done where a place is named, and by whom."""
        sentence = self._prose.sentences[self._prose.sentence_at(mention.start)]
        first = max(sentence.start, mention.start - _REACH)
        start = max(self._prose.clause_at(mention.start)[0], first)
        found = self._before(start, mention.start, first, _MOST_CLAUSES)
        if found is None:
            found = self._after(mention, min(sentence.end, mention.whole_end + _REACH))
        if found.kind != "pronoun":
            return found
        return msgspec.structs.replace(found, kind=self._meant(found))

    def _meant(self, action: Action) -> SubjectKind:
        """Whom "he", "she" or "they" means: a traveller, or another person named before."""
        word = self._prose.text[action.start : action.end].split()[-1].casefold()
        if word == "they":
            return "traveller"
        gender = "m" if word == "he" else "f"
        other = self._named_before(action.start)
        if other is not None and self._travellers.may_be(other, gender):
            return "other"
        # Whoever tells of "us" tells of someone else's ways with "he".
        return "other" if self._travellers.tell else "traveller"

    def _named_before(self, start: int) -> int | None:
        """Where the name stands that begins the sentence, or the one before, if no traveller's."""
        number = self._prose.sentence_at(start)
        paragraph = self._prose.sentences[number].paragraph
        for sentence in self._prose.sentences[max(0, number - 1) : number + 1][::-1]:
            if sentence.paragraph != paragraph or sentence.start >= start:
                continue
            until = min(start, sentence.end, sentence.start + _REACH)
            tokens = self._words(sentence.start, until)
            at = self._first_verb(tokens)
            if at is None:
                continue
            span = sentence.start, tokens[at].start
            if self._travellers.kind(*span) == "other":
                return self._travellers.other_in(*span)
            return None
        return None

    def _before(self, start: int, until: int, first: int, most: int) -> Action | None:
        """What the last verb before ``until`` tells, in the clause that begins at ``start``."""
        tokens = self._words(start, until)
        at = self._last_verb(tokens)
        if at is None:
            return None
        since = at
        while since and (
            self._is_verb(tokens, since - 1) or tokens[since - 1].text in _BETWEEN_VERBS
        ):
            since -= 1
        if any(token.text == "that" for token in tokens[at:]):
            # "She recalled that in Lima": the verb is another.
            return None
        verb = tuple(token.text for token in tokens[since:])
        previous = self._last_verb(tokens[:since])
        low = tokens[previous].end if previous is not None else start
        whole = [t for t in tokens[:since] if t.start >= low]
        words = _from_that(whole)
        if previous is not None and words is whole and _goes_on(words):
            words = []
        if words and words[-1].text == "," and any(t.text.endswith("ing") for t in words[:2]):
            # "Who worked in Rome before taking up her post, is due in".
            words = []
        while words and (words[0].text.casefold() in _LEADING or words[0].kind != "word"):
            words = words[1:]
        while words and (words[-1].text.endswith("ly") or words[-1].text in ("also", "then", ",")):
            words = words[:-1]
        if words and words[0].text in _RELATIVE:
            return self._antecedent(words[0].start, first, verb)
        if words and words[0].text in _OF_THINGS and len(words) == 1:
            return Action("thing", words[0].start, words[0].end, verb)
        if words:
            span = words[0].start, words[-1].end
            return Action(self._travellers.kind(*span), *span, verb)
        if previous is not None:
            # "The delegation met the mayor and flew to".
            found = self._before(start, tokens[previous].end, first, most - 1) if most else None
        else:
            found = self._clause_before(start, first, most)
        if found is None:
            return Action("none", start, start, verb)
        return Action(found.kind, found.start, found.end, verb)

    def _clause_before(self, start: int, first: int, most: int) -> Action | None:
        if start <= first or not most:
            return None
        before, _ = self._prose.clause_at(start - 1)
        if self._prose.clause_at(start - 1)[0] < first:
            return None
        return self._before(before, start, first, most - 1)

    def _antecedent(self, start: int, first: int, verb: tuple[str, ...]) -> Action:
        """The subject of "who": the name that stands right before it."""
        low = max(first, start - 80)
        text = self._prose.text[low:start].rstrip(" ,")
        cut = max(text.rfind(", "), text.rfind("; "), -1) + 1
        span = low + cut, low + len(text)
        return Action(self._travellers.kind(*span), *span, verb)

    def _after(self, mention: PlaceMention, end: int) -> Action:
        """What the first verb after a place tells."""
        text = self._prose.text
        low = mention.whole_end
        aside = _ASIDE.match(text[low:end])
        tail = self._words(low, end)
        if aside is not None and tail and not self._is_verb(tail, 0):
            skipped = low + aside.end()
            if self._first_verb(self._words(skipped, end)) is not None:
                low = skipped
        tokens = _until_break(self._words(low, end))
        at = self._first_verb(tokens)
        if at is None:
            return Action("none", mention.start, mention.start)
        verb = tuple(token.text for token in tokens[at : at + 4])
        words = [token for token in tokens[:at] if token.kind == "word" or token.text == ","]
        while words and (words[0].text == "," or words[0].text.casefold() in _LEADING):
            words = words[1:]
        if not words:
            return Action("thing", mention.start, mention.end, verb, is_place=True)
        if words[-1].text in _RELATIVE | _OF_THINGS | {"that"}:
            # A relative clause has no main verb.
            return Action("none", mention.start, mention.start)
        span = words[0].start, words[-1].end
        return Action(self._travellers.kind(*span), *span, verb, is_fronted=True)

    def _words(self, start: int, end: int) -> list[Token]:
        """The words and marks in a span, without those of quotations."""
        first, last = (bisect_left(self._starts, offset) for offset in (start, end))
        return self._tokens[first:last]

    def _is_verb(self, tokens: list[Token], at: int) -> bool:
        return tokens[at].start in self._verbs and _is_verb(tokens, at)

    def _last_verb(self, tokens: list[Token]) -> int | None:
        order = range(len(tokens) - 1, -1, -1)
        return next((at for at in order if self._is_verb(tokens, at)), None)

    def _first_verb(self, tokens: list[Token]) -> int | None:
        return next((at for at in range(len(tokens)) if self._is_verb(tokens, at)), None)


def _may_be_verb(token: Token) -> bool:
    if token.kind != "word" or token.text[0].isupper():
        return False
    return token.text in AUXILIARIES or token.text in MOTION or is_past(token.text)


def _is_verb(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.text in AUXILIARIES:
        return True
    if token.text in MOTION and not is_past(token.text):
        return at > 0 and _is_present(tokens[at - 1], token.text)
    if not is_past(token.text):
        return False
    # "The proposed visit", "an expected deal": before a noun, after an article.
    before = tokens[at - 1].text.casefold() if at else ""
    return before not in ("the", "a", "an", "his", "her", "its", "their", "our", "my", "newly")


def _is_present(before: Token, verb: str) -> bool:
    """Whether a present form follows its subject: "she flies", "they travel"."""
    if verb.endswith("s"):
        return before.is_capital or before.text in ("he", "she", "it") or before.text in COMPANIES
    return before.text in ("I", "we", "We", "they", "They")


def _goes_on(words: list[Token]) -> bool:
    """Whether the verb after these words has the subject of the verb before: "met him and left"."""
    last = [t.text for t in words if not t.text.endswith("ly") and t.text not in _BETWEEN_VERBS]
    return bool(last) and last[-1] in ("and", "or", "but", ",", ";")


def _until_break(tokens: list[Token]) -> list[Token]:
    """What precedes the first mark that ends a main clause."""
    cut = next((at for at, token in enumerate(tokens) if token.text in (";", ":", "—")), None)
    return tokens[:cut]


def _from_that(words: list[Token]) -> list[Token]:
    """What follows the last "that" or mark of a break."""
    for at in range(len(words) - 1, -1, -1):
        if words[at].text in ("that", ";", ":", "—", "–"):
            return words[at + 1 :]
    return words
