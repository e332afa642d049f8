"""Tells who travels from whom they meet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from app.drafting.prose.inflection import forms
from app.drafting.prose.prose import Prose
from app.drafting.stops.mentions import Named

# Who is named so often, compared with the person who is named most, may travel, too.
_ALMOST_AS_OFTEN = 0.6
# Who is named once may be anybody. A verb of travel counts as so many mentions.
_OFTEN, _OF_TRAVEL = 2, 2
# A text that says "we" and "I" so often is told by a traveller.
_OWN_WORDS = 6
# At so large a share of a text its travellers have been introduced.
_INTRODUCED = 0.4
_TRAVEL = forms(
    """
    arrive land fly travel go come leave drive sail ride visit tour reach cross head continue
    return proceed set board journey fetch-up disembark depart complete begin end
    """.split()
)
_TRAVELS = re.compile(
    rf"(?:,[^.;:!?]{{1,80}},|,?\s+who|\s+and\s+[A-Z][\w’'. -]{{1,40}}?)?\s+(?:(?:has|had|is|was"
    rf"|will|then|today|also)"
    rf"\s+(?:to\s+)?){{0,2}}(?:{_TRAVEL}|due)\b(?!\s+the\s+(?:tour|delegation|party|team|group))"
)
_OWN = re.compile(r"\b(?:[Ww]e|us|[Oo]urs?|[Mm]y|me|I)\b")
_KIN = (
    r"(?:wife|husband|son|daughter|brother|sister|mother|father|children|partner|fianc[eé]e?"
    r"|companions?)"
)
# Who works for a traveller at home or on the way, or writes about one.
_STAFF = (
    r"(?:spokes(?:man|woman|person)|secretary|assistant|aide|adviser|advisor|chief of staff|deputy"
    r"|bodyguard|doctor|physician|lawyer|attorney|agent|manager|biographer|publisher|editor|boss"
    r"|speechwriter|valet|maid|chaplain|predecessor|successor|opponent|rival|challenger|colleague)"
)
_OF_THEIR_STAFF = re.compile(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur)\s+(?:[\w-]+\s+){{0,3}}?(?:{_STAFF}|{_KIN})"
    r"(?:\s+(?:for|of)\s+[^,.;]{1,40})?,?\s+(?:[A-Z][\w’'-]*\.?\s+){0,3}$"
)
# "the painter and his wife": she belongs to him.
_OF_ANOTHER = re.compile(r"[A-Z][\w’'-]+(?:,[^,;.]{1,40},)?\s+and\s+$")
# "With him went his wife, Margaret, and Canon Peter Lowther"
_WITH_THEM = re.compile(
    r"(?:\b[Ww]ith\s+(?:him|her|them|us|me)\s+(?:went|go|goes|came|travelled|traveled|are|were"
    r"|was|is)\b"
    rf"|\b(?:his|her|my|our)\s+{_KIN},?"
    r"|\b(?:accompanied|attended) by)[^.;:!?]{0,90}$"
)
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Hh]im|[Ss]he)\b")
# So many times more often than the other one must a pronoun stand to show a gender.
_PLAINLY = 3
_WORD = re.compile(r"[\w’'-]+")


_THE = re.compile(r"\b[Tt]he\s+([\w-]+)\b(?!\s+(?:of|for|[A-Z]))")


class Party(msgspec.Struct, frozen=True):
    """Who travels: the main persons, and those who are with them, by name.

    ``heads`` are the words that stand for them: "the minister". ``tells`` says that one of them
    tells the text: "we". ``staff`` are their relatives and staff, who may be anywhere, and are
    not met. ``gender`` is "m" or "f" if that of the main persons is known and one.
    """

    leading: frozenset[str]
    with_them: frozenset[str]
    heads: frozenset[str]
    tells: bool
    staff: frozenset[str] = frozenset()
    gender: str = ""

    @property
    def names(self) -> frozenset[str]:
        """The names of all who travel."""
        return self.leading | self.with_them

    @property
    def not_met(self) -> frozenset[str]:
        """The names of all who are not met."""
        return self.names | self.staff


def party(prose: Prose, people: Sequence[Named]) -> Party:
    """Who travels, as far as verbs of travel and the number of mentions show it."""
    own = sum(prose.quotation_at(found.start()) is None for found in _OWN.finditer(prose.text))
    tells = own >= _OWN_WORDS
    journeys = [_journeys(prose, person) for person in people]
    called = _called(prose, people)
    weights = [
        len(person.mentions) + called[person.name] + _OF_TRAVEL * min(number, 3)
        for person, number in zip(people, journeys, strict=True)
    ]
    leading: set[str] = set()
    most = max(weights, default=0)
    if most >= _OFTEN:
        for number, person in enumerate(people):
            is_main = weights[number] == most and number == weights.index(most)
            is_main = is_main or (number == 0 and weights[0] >= _ALMOST_AS_OFTEN * most)
            if is_main and (not tells or journeys[number] or _is_hero(people, number)):
                leading.add(person.name)
    with_them = {
        person.name
        for person in people
        if person.name not in leading and _is_with_them(prose, person, leading)
    }
    others = {word for person in people if person.name not in leading for word in _heads_of(person)}
    heads = {word for person in people if person.name in leading for word in _heads_of(person)}
    if not heads:
        heads = set(_OFFICES - others)
    return Party(
        frozenset(leading),
        frozenset(with_them),
        frozenset(heads),
        tells,
        frozenset(
            person.name
            for person in people
            if person.name not in leading and _is_of_their_staff(prose, person)
        ),
        _gender(prose, leading, people),
    )


def _gender(prose: Prose, leading: set[str], people: Sequence[Named]) -> str:
    """The gender of those who travel, by their names or by the pronouns of the text."""
    genders = {person.gender for person in people if person.name in leading}
    if not genders or len(genders) > 1:
        return ""
    (gender,) = genders
    if gender:
        return gender
    found = Counter(
        pronoun[0][0].casefold() + pronoun[0][1:2]
        for pronoun in _PRONOUN.finditer(prose.text)
        if prose.quotation_at(pronoun.start()) is None
    )
    men, women = found["he"] + found["hi"], found["sh"]
    if men >= _PLAINLY * max(1, women):
        return "m"
    return "f" if women >= _PLAINLY * max(1, men) else ""


def _called(prose: Prose, people: Sequence[Named]) -> Counter[str]:
    """How often "the minister" stands for a person: for the one named first with that word."""
    bearers: dict[str, Named] = {}
    for each in people:
        for word in _heads_of(each):
            bearers.setdefault(word, each)
    called: Counter[str] = Counter()
    not_theirs: set[str] = set()
    for found in _THE.finditer(prose.text):
        person = bearers.get(found[1].casefold())
        if person is None or prose.quotation_at(found.start()) is not None:
            continue
        first = prose.paragraph_at(person.mentions[0][0])
        if prose.paragraph_at(found.start()) < first:
            not_theirs.add(person.name)
        called[person.name] += 1
    return Counter({name: number for name, number in called.items() if name not in not_theirs})


def _is_hero(people: Sequence[Named], number: int) -> bool:
    """Whether a text is about one person, whoever tells it."""
    counts = [len(person.mentions) for person in people]
    others = counts[:number] + counts[number + 1 :]
    return counts[number] >= 2 * max(others, default=1)


def _journeys(prose: Prose, person: Named) -> int:
    return sum(
        _TRAVELS.match(prose.text, end, min(len(prose.text), end + 140)) is not None
        for start, end in person.mentions
        if prose.quotation_at(start) is None
    )


def _is_with_them(prose: Prose, person: Named, leading: set[str]) -> bool:
    """Whether someone is introduced as a companion, or bears a leading traveller's surname."""
    last = person.name.split()[-1]
    if any(last == name.split()[-1] for name in leading):
        return True
    start, _ = person.mentions[0]
    if start > _INTRODUCED * len(prose.text):
        return False
    sentence = prose.sentences[prose.sentence_at(start)]
    before = prose.text[max(sentence.start, start - 160) : start]
    return _WITH_THEM.search(before) is not None


def _is_of_their_staff(prose: Prose, person: Named) -> bool:
    start, _ = person.mentions[0]
    before = prose.text[max(0, start - 120) : start]
    found = _OF_THEIR_STAFF.search(before)
    return found is not None and _OF_ANOTHER.search(before[: found.start()]) is None


def _heads_of(person: Named) -> tuple[str, ...]:
    """The words of a role that say what someone is: "minister", "prime minister", "pm"."""
    role = re.split(r"(?i)\s+(?:of|for|to|in|at)\b|,", person.role or "")[0]
    words = [word.casefold() for word in _WORD.findall(role)]
    found = tuple(" ".join(words[-size:]) for size in (1, 2) if len(words) >= size)
    return (*found, "".join(word[0] for word in words[-2:])) if len(words) > 1 else found


_OFFICES = frozenset(
    """
    minister president premier secretary mayor duke duchess prince princess king queen pope bishop
    archbishop governor senator envoy ambassador chancellor pontiff author director chairman emperor
    leader chief general commissioner patriarch captain singer conductor
    """.split()
)
