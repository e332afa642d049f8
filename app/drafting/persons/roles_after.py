"""The roles that stand after names: "Ann Lee, 71, the mayor of Aachen", "Bo Ray, who runs it"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from app.drafting.persons.appositions import (
    DASHES,
    MARKS,
    NOT_BEFORE,
    known_apposition,
    role_by_article,
    role_of_several,
)
from app.drafting.persons.brackets import part_in_brackets, role_in_brackets
from app.drafting.persons.heads import is_head
from app.drafting.persons.roles import ARTICLES, OF, POSSESSIVES, VERBS, joined
from app.drafting.persons.runs import is_name_word
from app.drafting.persons.things import THING_WORDS
from app.drafting.prose.prose import Prose
from app.drafting.prose.tokens import Token

# What somebody who "runs the plant" or "teaches at Leeds" does.
_DOING = frozenset(
    """
    runs heads leads chairs owns manages edits directs coaches teaches keeps represents organises
    organizes oversees commands presides supervises coordinates conducts curates produces publishes
    plays sings farms fishes builds makes sells breeds grows raises trains drives pilots works
    serves studies researches hosts presents covers advises drives captains lectures writes paints
    designs repairs mends operates administers governs rules mines bakes brews weaves translates
    interprets campaigns lobbies speaks looks handles coordinates co-ordinates minds tends guards
    """.split()
)
_CHARGES = ("in charge of", "responsible for the", "responsible for all")
# Parts that tell of a life and of no trade: "born in Cork".
_PASSED_OVER = frozenset("born née nee raised educated dressed wearing".split())
_AGE = ("aged", "age")
_MOST_SEGMENTS = 4
_REACH = 40
_LONGEST_DOING = 8
_COPULAS = frozenset("is was became becomes remains".split())
_PERFECT = frozenset("had has".split())
_SERVING = frozenset("serves served works worked acts acted".split())
# Of these the subject alone tells that they are a trade.
_RUNNING = frozenset("runs heads chairs owns manages edits directs coaches teaches curates".split())
_RUN = ARTICLES | POSSESSIVES | OF
_ADVERBS = frozenset(
    """
    now then himself herself also still later formerly once previously currently sometime newly
    recently already himself today
    """.split()
)
_INSTALLED = frozenset("elected appointed named made installed sworn crowned".split())


class Told(msgspec.Struct):
    """What the words after a name tell of a person.

    ``role`` is what they are; with ``is_known`` its head is a noun for a person. ``doing`` is
    what a sentence says of them, and what they do or belong to: "runs the plant", "of Tamar
    Cheese". ``is_said`` tells that a sentence says what they are, ``is_of_several`` that those
    who are listed before bear the role, too.
    """

    role: str | None = None
    is_known: bool = False
    doing: str | None = None
    is_said: bool = False
    is_of_several: bool = False


def told_after(prose: Prose, last: int) -> Told:
    """What the words from token ``last`` on tell: "Ann Lee, the mayor of Aachen, said"."""
    tokens = prose.tokens
    if last >= len(tokens) or not last:
        return Told()
    sentence = prose.sentences[prose.sentence_at(tokens[last - 1].start)]
    end = min(prose.token_index(sentence.end), last + _REACH)
    if last + 1 < end and tokens[last].text == "(":
        if tokens[last + 1].text == "who":
            return _Reader(tokens, end).told(last + 1)
        role = role_in_brackets(tokens, last, end)
        if role is not None:
            return Told(role=role, is_known=True)
        return Told(doing=part_in_brackets(tokens, last, end))
    return _Reader(tokens, end).told(last)


class _Reader:
    """Reads one part between commas after the other, to the token ``end``."""

    def __init__(self, tokens: Sequence[Token], end: int) -> None:
        self._tokens, self._end = tokens, end

    def told(self, place: int) -> Told:
        told = Told()
        if self._word(place) in _RUNNING and (
            self._word(place + 1) in _RUN or self._word(place) == "teaches"
        ):
            # "Ann Lee runs the dispensary"
            told.doing = self._doing(place)
            return told
        if self._word(place) == "who":
            # "a woman named Ann Lee who keeps the inn"
            self._relative(place + 1, told)
            return told
        if self._word(place) == "the":
            told.role = self._by_name(place + 1)
            told.is_known = told.role is not None
            return told
        if self._word(place) == "as":
            # "named Ann Lee as head of supply"
            told.doing = known_apposition(self._tokens, place + 1, self._end)
            return told
        if self._word(place) in ("of", "from", "at") and self._is_body(place + 1):
            told.doing = joined(self._tokens[place : self._name_end(place + 1)])
            return told
        for _ in range(_MOST_SEGMENTS):
            if self._copula(place, told) or not self._is_mark(place):
                break
            if self._copula(place + 1, told):
                break
            place = self._segment(place + 1, told)
            if told.role is not None or not place:
                break
        return told

    def _by_name(self, place: int) -> str | None:
        """The trade of "Tom the baker"."""
        if place + 1 >= self._end or self._tokens[place + 1].text not in MARKS | {"and"}:
            return None
        word = self._tokens[place].text
        return word if is_head(word) and word.islower() else None

    def _is_mark(self, place: int) -> bool:
        return place < self._end and self._tokens[place].text in (",", *DASHES)

    def _word(self, place: int) -> str:
        return self._tokens[place].text.casefold() if place < self._end else ""

    def _segment(self, place: int, told: Told) -> int:
        """Reads the part that begins at ``place``, and gives the index of the comma after it.

        0 says that what follows tells nothing of the person.
        """
        word = self._word(place)
        if not word:
            return 0
        if self._tokens[place].kind == "number" or word in _AGE:
            return self._closing(place)
        if word in _ADVERBS:
            place += 1
            word = self._word(place)
        if word == "who":
            return self._relative(place + 1, told)
        is_charge = self._phrase(place) in _CHARGES
        if is_charge or (word in ("of", "from", "at", "with") and self._is_name(place + 1)):
            closing = self._closing(place)
            told.doing = told.doing or joined(self._tokens[place : closing or self._end])
            return closing
        if word in _PASSED_OVER:
            return self._closing(place)
        if self._is_body(place):
            # "Ann Lee, University of Leeds, said"
            told.doing = told.doing or joined(self._tokens[place : self._body_end(place)])
            return self._closing(place)
        if word == "as":
            place += 1
        self._apposition(place, told)
        closing = self._closing(place)
        if told.role is None and closing:
            # "Ann Lee, born in Cork, is a nurse"
            self._copula(closing + 1, told)
        return 0

    def _phrase(self, place: int) -> str:
        words = [token.text.casefold() for token in self._tokens[place : place + 3]]
        return " ".join(words)

    def _is_name(self, place: int) -> bool:
        at = place + 1 if self._word(place) == "the" else place
        return at < self._end and is_name_word(self._tokens[at])

    def _name_end(self, place: int) -> int:
        last = place + 1 if self._word(place) == "the" else place
        while last < self._end and is_name_word(self._tokens[last]):
            last += 1
        return last

    def _body_end(self, place: int) -> int:
        last = self._name_end(place)
        while self._word(last) == "of" and self._is_name(last + 1):
            last = self._name_end(last + 1)
        return last

    def _is_body(self, place: int) -> bool:
        """Whether the name of an institution or a firm stands there: "the WWF", "Tamar Dairies"."""
        last = self._name_end(place)
        if last == place or not is_name_word(self._tokens[last - 1]):
            return False
        words = [token.text for token in self._tokens[place:last]]
        if any(is_head(word) for word in words):
            return False
        return not THING_WORDS.isdisjoint(words) or (words[-1].isupper() and len(words[-1]) > 1)

    def _closing(self, place: int) -> int:
        """The index of the comma that ends a part, or 0."""
        for at in range(place, self._end):
            text = self._tokens[at].text
            if text in (",", *DASHES):
                return at
            if text in '.;:()"“':
                return 0
        return 0

    def _relative(self, place: int, told: Told) -> int:
        """Reads a clause with "who"."""
        if self._copula(place, told):
            return 0
        word = self._word(place)
        if word in _DOING and told.doing is None:
            told.doing = self._doing(place)
        return self._closing(place)

    def _doing(self, place: int) -> str:
        """The words from a verb on: "runs the plant"."""
        last = place
        while (
            last < min(self._end, place + _LONGEST_DOING)
            and self._tokens[last].text not in MARKS
            and self._word(last) not in ("and", "but")
            and not (last > place and self._word(last) in VERBS)
        ):
            last += 1
        return joined(self._tokens[place:last])

    def _copula(self, place: int, told: Told) -> bool:
        """Reads "is a glaciologist", "had been a headmistress", "was elected mayor"."""
        word, following = self._word(place), self._word(place + 1)
        is_serving = following == "as" and (word in VERBS | _SERVING or word.endswith("ed"))
        if is_serving or (word in _PERFECT and following == "been"):
            place += 2
        elif word in _PERFECT and self._word(place + 2) == "as":
            # "who had come as interpreter"
            place += 3
        elif word in _COPULAS:
            place += 1
        else:
            return False
        if self._word(place) in _ADVERBS:
            place += 1
        if self._word(place) in _INSTALLED:
            place += 1
            while self._word(place) in ("in", "as"):
                place += 1
        elif self._word(place).endswith("ing") and self._word(place + 1) == "as":
            place += 2
        is_article = self._word(place) in ARTICLES | POSSESSIVES
        is_bare = place < self._end and is_head(self._tokens[place].text)
        if not (is_article or is_bare or self._is_office(place)):
            return False
        known = known_apposition(self._tokens, place, self._end)
        if known is None:
            return False
        # What they are said to be may hold for a day only: "was the guest of the company".
        told.doing, told.is_said = known, True
        return True

    def _is_office(self, place: int) -> bool:
        """Whether an office without an article stands there: "is general secretary"."""
        nearby = range(place, min(self._end, place + 3))
        return any(is_head(self._tokens[at].text) for at in nearby) and all(
            self._tokens[at].kind == "word" and self._word(at) not in NOT_BEFORE for at in nearby
        )

    def _apposition(self, first: int, told: Told) -> None:
        known = known_apposition(self._tokens, first, self._end)
        several = role_of_several(self._tokens, first, self._end)
        if several is not None:
            told.role, told.is_known, told.is_of_several = several, True, True
        elif known is not None:
            told.role, told.is_known = known, True
        else:
            told.role = role_by_article(self._tokens, first, self._end)
