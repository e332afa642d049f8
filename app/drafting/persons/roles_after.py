"""The roles that stand after names: "Ann Lee, 71, the mayor of Aachen", "Bo Ray, who runs it"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from app.drafting.persons.heads import is_head
from app.drafting.persons.roles import ARTICLES, OF, POSSESSIVES, VERBS, joined
from app.drafting.persons.roles_before import may_be_role, one_of
from app.drafting.persons.runs import is_name_word, is_title_word
from app.drafting.persons.speech import is_speech
from app.drafting.persons.things import THING_WORDS
from app.drafting.prose.prose import Prose
from app.drafting.prose.tokens import Token

# A party in brackets, which a constituency may follow: "(Labour, Leeds)", "(PF, Chipata)".
_PARTIES = frozenset(
    """
    independent labour labor conservative liberal democrat republican green greens nationalist
    crossbench crossbencher con lab ind dem unionist socialist christian
    sinn fianna fine plaid snp dup
    """.split()
)
_MOST_OF_MEMBERSHIP = 6
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
_NEVER_FIRST = frozenset("and or but with in on at when while after before then both".split())
# Between an article and the head of a role these show that the words are no role.
_NOT_BEFORE = OF | frozenset("as on by and when while after before not had has".split())
_BREAKS = frozenset("who which that whose where when whom".split())
_MARKS = frozenset(',;.()–—:"“”')
_DASHES = ("–", "—")
_CHARGES = ("in charge of", "responsible for the", "responsible for all")
_AGE = ("aged", "age")
_MOST_SEGMENTS = 4
_REACH = 40
_LONGEST_DOING = 8
_COPULAS = frozenset("is was became becomes remains".split())
_PERFECT = frozenset("had has".split())
_SERVING = frozenset("serves served works worked acts acted".split())
_ADVERBS = frozenset(
    """
    now then himself herself also still later formerly once previously currently sometime newly
    recently already himself today
    """.split()
)
_PICTURED = frozenset(
    """
    left right above below centre center pictured front back née nee born ret retd aged died then
    now see foreground background seated standing
    """.split()
)
_LONGEST_IN_BRACKETS = 4
_INSTALLED = frozenset("elected appointed named made".split())


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
    if last < end and tokens[last].text == "(":
        role = _in_brackets(tokens, last, end)
        return Told(role=role, is_known=True) if role else Told(doing=_part(tokens, last, end))
    return _Reader(tokens, end).told(last)


class _Reader:
    """Reads one part between commas after the other, to the token ``end``."""

    def __init__(self, tokens: Sequence[Token], end: int) -> None:
        self._tokens, self._end = tokens, end

    def told(self, place: int) -> Told:
        told = Told()
        if self._word(place) == "who":
            # "a woman named Ann Lee who keeps the inn"
            self._relative(place + 1, told)
            return told
        if self._word(place) == "the":
            told.role = self._by_name(place + 1)
            told.is_known = told.role is not None
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
        if place + 1 >= self._end or self._tokens[place + 1].text not in _MARKS | {"and"}:
            return None
        word = self._tokens[place].text
        return word if is_head(word) and word.islower() else None

    def _is_mark(self, place: int) -> bool:
        return place < self._end and self._tokens[place].text in (",", *_DASHES)

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

    def _is_body(self, place: int) -> bool:
        """Whether the name of an institution or a firm stands there: "the WWF", "Tamar Dairies"."""
        last = self._name_end(place)
        if last == place or not is_name_word(self._tokens[last - 1]):
            return False
        word = self._tokens[last - 1].text
        return word in THING_WORDS or (word.isupper() and len(word) > 1)

    def _closing(self, place: int) -> int:
        """The index of the comma that ends a part, or 0."""
        for at in range(place, self._end):
            text = self._tokens[at].text
            if text in (",", *_DASHES):
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
            last = place
            while (
                last < min(self._end, place + _LONGEST_DOING)
                and self._tokens[last].text not in _MARKS
                and self._word(last) not in ("and", "but")
                and not (last > place and self._word(last) in VERBS)
            ):
                last += 1
            told.doing = joined(self._tokens[place:last])
        return self._closing(place)

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
            self._tokens[at].kind == "word" and self._word(at) not in _NOT_BEFORE for at in nearby
        )

    def _apposition(self, first: int, told: Told) -> None:
        known = known_apposition(self._tokens, first, self._end)
        several = self._of_several(first)
        if several is not None:
            told.role, told.is_known, told.is_of_several = several, True, True
        elif known is not None:
            told.role, told.is_known = known, True
        else:
            told.role = self._by_article(first)

    def _of_several(self, first: int) -> str | None:
        """The role of each in "Ann Lee and Bo Ray, both teachers from Leeds"."""
        if self._word(first) in ("both", "all"):
            first += 1
        for at in range(first, min(self._end, first + 3)):
            single = one_of(self._tokens[at].text)
            if single is not None and self._tokens[at].text.islower():
                last = at + 1
                while last < self._end and self._tokens[last].text not in _MARKS:
                    if self._word(last) in VERBS or is_speech(self._tokens[last].text):
                        return None
                    last += 1
                words = [
                    joined(self._tokens[first:at]),
                    single,
                    joined(self._tokens[at + 1 : last]),
                ]
                return " ".join(word for word in words if word)
            if self._tokens[at].kind != "word" or self._word(at) in ARTICLES | POSSESSIVES | OF:
                return None
        return None

    def _by_article(self, first: int) -> str | None:
        """A noun phrase with an article between commas, whatever its head is."""
        if self._word(first) not in ARTICLES | POSSESSIVES:
            return None
        last = first + 1
        while last < self._end and self._tokens[last].text not in _MARKS:
            token = self._tokens[last]
            if token.text.casefold() in VERBS or is_speech(token.text):
                return None
            if token.text in _BREAKS:
                break
            last += 1
        if last >= self._end or self._word(last + 1) in ("and", "or"):
            # "Ann Lee, the band and two dogs": a list.
            return None
        head = first + 1
        while head + 1 < last and self._word(head + 1) not in OF:
            head += 1
        if head >= last or not may_be_role(self._tokens[head]):
            return None
        return joined(self._tokens[first + 1 : last])


def _in_brackets(tokens: Sequence[Token], opening: int, end: int) -> str | None:
    """The role or the party in brackets, or the role that follows them."""
    closing = next((at for at in range(opening, end) if tokens[at].text == ")"), end)
    inside = known_apposition(tokens, opening + 1, end)
    if inside is not None or closing + 1 >= end:
        return inside or _membership(tokens[opening + 1 : closing])
    following = None
    if tokens[closing + 1].text in (",", *_DASHES):
        # "Farid Hadd (Social Democrat), chair of the board"
        following = known_apposition(tokens, closing + 2, end)
    return following or _membership(tokens[opening + 1 : closing])


def _part(tokens: Sequence[Token], opening: int, end: int) -> str | None:
    """What somebody plays or does, in brackets: "(double bass)"."""
    closing = next((at for at in range(opening, end) if tokens[at].text == ")"), opening)
    words = tokens[opening + 1 : closing]
    is_short = 0 < len(words) <= _LONGEST_IN_BRACKETS
    is_plain = all(token.kind == "word" and token.text.islower() for token in words)
    if not (is_short and is_plain) or words[0].text in _PICTURED:
        return None
    return joined(words)


def _membership(words: Sequence[Token]) -> str | None:
    """A party, and a constituency if it follows: the role of "(PF, Chipata)"."""
    if not words or len(words) > _MOST_OF_MEMBERSHIP:
        return None
    parts = [token for token in words if token.kind == "word"]
    is_short = words[0].text.isupper() and 2 <= len(words[0].text) <= 5
    at = next((at for at, token in enumerate(words) if token.text == ","), len(words))
    is_party = any(token.text.casefold() in _PARTIES for token in words[:at])
    is_listed = is_short and at < len(words)
    if not (is_party or is_listed) or not all(each.text[0].isupper() for each in parts):
        return None
    return joined(words)


def known_apposition(tokens: Sequence[Token], first: int, end: int) -> str | None:
    """The role that begins at token ``first`` and has a noun for a person as its head."""
    last = first
    while last < end and tokens[last].text not in _MARKS:
        lower = tokens[last].text.casefold()
        if lower in _BREAKS or lower in VERBS or (is_speech(lower) and last > first):
            break
        last += 1
    start = first
    while start < last and tokens[start].text.casefold() in ARTICLES | {"then", "now", "also"}:
        start += 1
    words = tokens[start:last]
    if not words or words[0].text.casefold() in _NEVER_FIRST:
        return None
    heads = [at for at, token in enumerate(words[:8]) if is_head(token.text)]
    if not heads:
        return None
    before = words[: heads[0]]
    if words[heads[0]].is_capital and all(each.is_capital or each.text == "and" for each in before):
        # "the Ada and Bo Lindt Director of the museum": whom the post is named after.
        words = words[heads[0] :] if any(each.text == "and" for each in before) else words
        before = []
    if any(token.text.casefold() in _NOT_BEFORE or is_speech(token.text) for token in before):
        return None
    possessive = [at for at, token in enumerate(before) if token.is_possessive]
    if possessive:
        words = words[possessive[-1] + 1 :]
    elif before and before[0].text.casefold() in POSSESSIVES:
        words = words[1:]
    # "Ann Lee, President Bob Ray and": the title is another person's.
    return None if _is_of_another(words) else joined(words)


def _is_of_another(words: Sequence[Token]) -> bool:
    """Whether a title and then a name stand in the words, without "of" or "for" in between."""
    lower = [at for at, token in enumerate(words[:-1]) if is_head(token.text)]
    if lower and not words[lower[0]].is_capital and is_name_word(words[lower[0] + 1]):
        # "Zimbabwe A, captain Rory Stirling hitting 71"
        return not is_title_word(words[lower[0] + 1])
    heads = [at for at, token in enumerate(words) if is_title_word(token)]
    if not heads or not words[heads[-1]].is_capital:
        return False
    rest = [token for token in words[heads[-1] + 1 :] if token.text != "."]
    return bool(rest) and is_name_word(rest[0])
