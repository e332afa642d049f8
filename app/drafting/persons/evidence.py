"""What speaks for a name being that of a person, and what against it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from app.drafting.persons.countries import COUNTRIES
from app.drafting.persons.given_names import is_given_name
from app.drafting.persons.heads import FIRMS, is_head
from app.drafting.persons.roles import VERBS, Role, joined
from app.drafting.persons.roles_after import Told
from app.drafting.persons.runs import Run, is_name_word, is_noble
from app.drafting.persons.speech import WEAK, is_speech
from app.drafting.persons.things import ALSO_FAMILIES, BELIEVERS, THING_WORDS, THINGS
from app.drafting.persons.titles import KIN
from app.drafting.places.common import NO_PLACES
from app.drafting.prose.prose import Prose
from app.drafting.prose.tokens import Token

# How well known a place of these words is, from 0 (there is none) to 255.
PlaceScore: TypeAlias = Callable[[str], int]

ENOUGH = 2.0
ENOUGH_FOR_ONE_WORD = 2.5
# What a role speaks for a person: a known one, one that firms have as well, and another one.
KNOWN_ROLE = 2.5
_OF_FIRM = 0.75
_UNKNOWN_ROLE = 0.75
_MEETING = frozenset(
    "met meet meets meeting with thanked told asked joined hosted received interviewed greeted "
    "by alongside including welcomed named called introduced accompanied visited".split()
)
_WELL_KNOWN = 120
# They are of persons; what others are of are bodies: "director of Tamar Dairies".
_OF_PERSONS = frozenset(
    """
    aide adviser advisor assistant spokesman spokeswoman spokesperson rival ally opponent critic
    successor predecessor deputy supporter admirer follower pupil student disciple biographer
    widow widower counterpart envoy secretary lawyer attorney counsel agent bodyguard driver nurse
    protégé heir heiress descendant relative translator interpreter guest lover killer portrait
    legacy memory death birth work works life story books music grave house home
    """.split()
)
_PARTICIPLES = ("ed", "en", "wn", "ung", "ught")
_IRREGULAR = frozenset("met led made held sent kept won built told".split())
_MEETING_WEIGHTS = {"with": 1.0, "by": 1.0, "visited": 1.0, "told": 0.5, "asked": 0.5}
_FAMILY_WORDS = frozenset("van von bin bint ibn der den ten de del della du".split())
MODALS = frozenset(
    "would could might should must cannot didn't wouldn't couldn't does did doesn't".split()
)
_COMPASS = frozenset("West East North South Western Eastern Northern Southern Central".split())
_ACTING = frozenset(
    """
    went met led wore arrived flew visited returned sat stood smiled walked took gave signed joined
    plays played lives lived leads works worked drove wants wanted hopes has had who whose died
    born travelled traveled made began left came spent won runs ran owns owned served grew retired
    studied teaches taught knows knew laughs laughed looked looks seemed seems met landed set
    held slept ate drank fell wept rose sang swam threw drew kept bought climbed waved grinned
    received handed shook opened hosted accompanied addressed toured attended chaired
    """.split()
)
# "Haeun Foil, whose owner": what has them is a firm.
_OF_FIRMS = frozenset("owner owners chief chairman chair director headquarters founder ceo".split())
_WHERE = frozenset(("in", "at", "near", "through", "around", "across", "outside", "via", "into"))


class Evidence:
    """Weighs names in one text."""

    def __init__(self, prose: Prose, place_score: PlaceScore) -> None:
        self._prose = prose
        self._place_score = place_score
        self._scores: dict[str, int] = {}

    def place_score(self, words: str) -> int:
        """How well known the place of this name is; each is looked up once."""
        if words not in self._scores:
            self._scores[words] = self._place_score(words)
        return self._scores[words]

    def is_thing(self, run: Run) -> bool:
        """Whether the words are those of an institution, a venue or another thing."""
        words = [token.text for token in self._prose.tokens[run.name : run.last]]
        capitals = [word for word in words if word[:1].isupper()]
        if not capitals:
            return True
        first, last = capitals[0], capitals[-1].title() if capitals[-1].isupper() else capitals[-1]
        if run.first < run.name and self._is_well_known(run):
            # "Sri Lanka", "St Albans"
            return True
        if any(word in THING_WORDS and word not in ALSO_FAMILIES for word in capitals[1:]):
            return True
        if last in BELIEVERS:
            return True
        if last in ALSO_FAMILIES and len(capitals) > 1:
            return not (is_given_name(first) or run.first < run.name)
        if first in ("St", "Saint", "Sainte", "San", "Santa") and run.first == run.name:
            return len(capitals) < 3
        if run.first == run.name and len(capitals) > 1 and self._has_country(capitals):
            return True
        if all(word in THING_WORDS for word in capitals) and last not in ALSO_FAMILIES:
            return True
        if first in THING_WORDS and run.first == run.name and not is_given_name(first):
            return True
        return all(word.casefold() in NO_PLACES for word in capitals) and run.first == run.name

    def _is_well_known(self, run: Run) -> bool:
        """Whether a title and a name together are those of a place."""
        tokens = self._prose.tokens[run.first : run.last]
        return len(tokens) < 4 and self.place_score(joined(tokens)) >= _WELL_KNOWN

    def _has_country(self, capitals: Sequence[str]) -> bool:
        """Whether the words are those of a region or a team: "West Berlin", "Cricket Scotland"."""
        first, last = capitals[0], capitals[-1]
        if is_given_name(first):
            return False
        return (first in _COMPASS and self.place_score(last) >= 100) or not (
            {first, last}.isdisjoint(COUNTRIES)
        )

    def weigh(self, run: Run, *, has_title: bool, before: Role | None, after: Told) -> float:
        """The sum of what speaks for a person; :data:`ENOUGH` is enough.

        ``before`` is the role before the name, ``after`` what the words after it tell.
        """
        tokens = self._prose.tokens
        words = [token.text for token in tokens[run.name : run.last] if token.text != "."]
        score = 0.0
        if is_noble(tokens, run.name, run.last):
            # It outweighs the article and the place.
            score += 9
        if has_title:
            score += 3
        score += _of_roles(before, after)
        has_role = before is not None and before.is_known
        if is_given_name(words[0]):
            score += 2 if len(words) > 1 else 1.5
        if len(words) > 1 and (_has_initial(words) or not _FAMILY_WORDS.isdisjoint(words)):
            score += 1
        score += self._of_context(run, words)
        if not has_title and not has_role:
            score -= self._of_place(run, words, is_given=is_given_name(words[0]))
        return score

    def _of_context(self, run: Run, words: Sequence[str]) -> float:
        tokens = self._prose.tokens
        score = 1.0 if len(words) > 1 else 0.0
        before = tokens[run.first - 1] if run.first else None
        after = tokens[run.last] if run.last < len(tokens) else None
        if before is not None and before.kind == "word":
            lower = before.text.casefold()
            if lower in ("the", "a", "an") and run.first == run.name:
                score -= 3
            elif lower in _MEETING:
                if lower != "by" or self._is_agent(run):
                    score += _MEETING_WEIGHTS.get(lower, 1.5)
            elif lower in ("of", "at", "for", "with") and self._heads_body(run):
                score -= 3
            elif is_speech(lower) and lower not in WEAK:
                score += 1
            elif lower in THINGS:
                score -= 3
            elif lower in KIN:
                score += 2
        if after is not None:
            score += self._of_following(run, after)
        return score

    def _is_agent(self, run: Run) -> bool:
        """Whether "by" follows a participle: "received by", not "he went by Land Rover"."""
        word = self._prose.tokens[run.first - 2].text if run.first > 1 else ""
        return word.endswith(_PARTICIPLES) or word in _IRREGULAR

    def _heads_body(self, run: Run) -> bool:
        """Whether somebody's office in what is named stands before: "director of Tamar Dairies"."""
        word = self._prose.tokens[run.first - 2].text.casefold() if run.first > 1 else ""
        is_office = is_head(word) and word not in KIN and word not in _OF_PERSONS
        return is_office and run.first == run.name

    def _of_following(self, run: Run, after: Token) -> float:
        tokens = self._prose.tokens
        lower = after.text.casefold()
        second = tokens[run.last + 1].text.casefold() if run.last + 1 < len(tokens) else ""
        third = tokens[run.last + 2].text.casefold() if run.last + 2 < len(tokens) else ""
        if second == "whose" and third in _OF_FIRMS:
            return 0
        if lower == "who" or (after.text == "," and second in ("who", "whose")):
            # One word is enough for a person of whom this is said.
            return ENOUGH_FOR_ONE_WORD
        if after.text == "," and run.last + 1 < len(tokens):
            following = tokens[run.last + 1]
            if following.kind == "number" and following.text.isdigit() and len(following.text) == 2:
                return 2
            if following.is_capital and self.place_score(following.text) >= 150:
                return -1
        if after.is_possessive and is_given_name(self._prose.tokens[run.last - 1].text):
            # "Ann's brought her": hers did.
            is_verb = second in _ACTING | VERBS or second.endswith("ed")
            return 1 if is_verb else 0
        if lower == "from" and second and tokens[run.last + 1].is_capital:
            return 1
        if lower in MODALS:
            return 1
        if is_speech(lower):
            return 1 if lower not in WEAK else 0.5
        if after.text == ":" and second in ('"', "“", "'", "‘"):
            # A label: Jonas: “Would you jump?”
            return 2
        return 1 if is_verb_of_acting(after) and lower not in ("is", "was") else 0

    def _of_place(self, run: Run, words: Sequence[str], *, is_given: bool) -> float:
        """What the gazetteer and the words before say against a person."""
        tokens = self._prose.tokens
        known = self.place_score(" ".join(words))
        loss = 0.0
        if known:
            loss += 0.5 if is_given and len(words) > 1 and known < 100 else 1.5
            loss += 1 if known >= 120 else 0
        before = tokens[run.first - 1].text.casefold() if run.first else ""
        if before in _WHERE:
            loss += 2
        elif before in ("from", "to", "of", "for", "towards", "on"):
            loss += 1 if len(words) > 1 and is_given else 1.5
        return loss


def _of_roles(before: Role | None, after: Told) -> float:
    """What roles beside a name speak for a person."""
    known = [before.words] if before is not None and before.is_known else []
    if after.is_known and after.role is not None:
        known.append(after.role)
    if after.is_said and after.doing is not None:
        known.append(after.doing)
    if any(FIRMS.isdisjoint(words.casefold().split()) for words in known):
        return KNOWN_ROLE
    if known:
        return _OF_FIRM
    return _UNKNOWN_ROLE if before is not None or after.role is not None else 0.0


def is_verb_of_acting(token: Token) -> bool:
    """Whether a word may be the verb of what a person does: "waited", "took"."""
    lower = token.text.casefold()
    is_past = token.kind == "word" and len(lower) > 4 and lower.endswith("ed")
    return is_past or lower in _ACTING or lower in ("is", "was") or is_speech(lower)


def _has_initial(words: Sequence[str]) -> bool:
    return any(len(word) == 1 and word.isupper() for word in words)


def is_all_capitals(tokens: Sequence[Token]) -> bool:
    """Whether the names of a run are written in capitals throughout."""
    return all(token.text.isupper() for token in tokens if is_name_word(token))
