"""Finds the persons of a text, their roles, and all mentions of each."""

from __future__ import annotations

from collections import defaultdict

import msgspec

from app.drafting.persons.evidence import ENOUGH, ENOUGH_FOR_ONE_WORD, Evidence, PlaceScore
from app.drafting.persons.occurrences import Occurrence, occurrences
from app.drafting.persons.roles import is_address, is_anybody, is_kin, is_rank, is_worn
from app.drafting.persons.runs import without_suffix
from app.drafting.persons.titles import KIN
from app.drafting.places.demonyms import DEMONYMS
from app.drafting.prose.prose import Prose

# Of the bearers of one name, so many are compared.
_MOST_BEARERS = 20
_MOST_ROLES = 12
# A surname means the bearer named last only within so many sentences.
_FAR = 4


class Person(msgspec.Struct, eq=False):
    """A person while the text is read.

    ``words`` are those of the full name. ``roles`` are as the text has them, first to last, and
    ``doings`` say what somebody does or belongs to: "runs the plant".
    ``mentions`` are spans of the name alone; ``whole`` begin with the title.
    """

    name: str
    words: tuple[str, ...]
    start: int
    end: int
    score: float
    roles: list[str] = msgspec.field(default_factory=list)
    doings: list[str] = msgspec.field(default_factory=list)
    gender: str = ""
    mentions: list[tuple[int, int]] = msgspec.field(default_factory=list)
    whole: list[tuple[int, int]] = msgspec.field(default_factory=list)

    @property
    def role(self) -> str | None:
        """The role that says most, after a rank if there is one: "Colonel, head of the guard"."""
        telling = [role for role in self.roles if not is_anybody(role)]
        ranks = [role for role in telling if is_rank(role)]
        # Whose sister somebody is says less than what she does.
        kin = [role for role in telling if is_kin(role)]
        full = [role for role in telling if role not in ranks and role not in kin]
        if ranks and full and is_worn(ranks[0], full[0]):
            return f"{ranks[0]}, {full[0]}"
        return next(iter([*full, *ranks, *kin, *self._doings()]), None)

    def _doings(self) -> list[str]:
        telling = [words for words in self.doings if not is_anybody(words)]
        return sorted(telling, key=is_address)


def find_people(prose: Prose, place_score: PlaceScore) -> list[Person]:
    """The persons of a text, in the order of their first mention."""
    evidence = Evidence(prose, place_score)
    found = occurrences(prose, evidence)
    people = _named(found, prose)
    _add_short(people, found)
    people.sort(key=lambda person: person.start)
    for person in people:
        person.mentions.sort()
        person.whole.sort()
    return people


def _named(found: list[Occurrence], prose: Prose) -> list[Person]:
    """The persons who are named in full somewhere, or by one word that must be a name."""
    groups: dict[tuple[str, ...], list[Occurrence]] = defaultdict(list)
    for each in found:
        key = tuple(word.casefold() for word in without_suffix(each.words))
        groups[key].append(each)
    people: list[Person] = []
    by_word: dict[str, list[Person]] = defaultdict(list)
    called = _called(found)
    for key, group in sorted(groups.items(), key=lambda item: -len(item[0])):
        if len(key) == 1 and _short_of(key[0], by_word) is not None:
            continue
        if len(key) == 1 and group[0].words[0] in DEMONYMS and not _has_title(group):
            # "The Malaysian, Thai and Cambodian ministers"
            continue
        best = max(each.score for each in group)
        if len(key) > 1:
            best = max(best, _with_neighbours(group, found, prose))
            if called.get(key[-1], 0.0) >= 1 and best > 0:
                # "Josiah Vray" is a person where "Vray wrote" follows.
                best += 1.0
        # A name that is repeated as a person's is a little likelier to be one.
        extra = 0.5 if len(group) > 1 and best > 0 else 0.0
        needed = ENOUGH if len(key) > 1 else ENOUGH_FOR_ONE_WORD
        in_capitals = all(each.in_capitals for each in group) and max(map(len, key)) > 3
        if best + extra < needed or (in_capitals and not _has_title(group)):
            continue
        longer = _longer(key, by_word) if len(key) > 1 else None
        if longer is not None:
            _mention(longer, group)
            continue
        for bearers in _by_title(group) if len(key) == 1 else [group]:
            person = _person(bearers, best, prose)
            people.append(person)
            for word in key:
                by_word[word].append(person)
    return people


def _has_title(group: list[Occurrence]) -> bool:
    return any(each.has_title for each in group)


def _called(found: list[Occurrence]) -> dict[str, float]:
    """How much speaks for each name of one word, at best; the words are in small letters."""
    best: dict[str, float] = {}
    for each in found:
        if len(each.words) == 1:
            word = each.words[0].casefold()
            best[word] = max(best.get(word, -9.0), each.score)
    return best


def _by_title(group: list[Occurrence]) -> list[list[Occurrence]]:
    """The mentions by one word, in two groups where titles tell two persons: Lord and Lady."""
    women = [each for each in group if each.has_title and each.gender == "f"]
    men = [each for each in group if each.has_title and each.gender == "m"]
    if not women or not men:
        return [group]
    return [women, [each for each in group if each not in women]]


def _with_neighbours(group: list[Occurrence], found: list[Occurrence], prose: Prose) -> float:
    """The score of a name beside which a surer one stands: "with Ann Lee and Bo Ray"."""
    best = -9.0
    for each in group:
        for other in _beside(each, found):
            between = prose.text[min(each.end, other.end) : max(each.whole, other.whole)]
            if between.strip() in (",", "and", ", and", "&") and other.score >= 3:
                best = max(best, each.score + 1.5)
    return best


def _beside(each: Occurrence, found: list[Occurrence]) -> list[Occurrence]:
    from bisect import bisect_left

    at = bisect_left(found, each.start, key=lambda other: other.start)
    return [found[near] for near in (at - 1, at + 1) if 0 <= near < len(found)]


def _longer(key: tuple[str, ...], by_word: dict[str, list[Person]]) -> Person | None:
    """A person whose longer name holds the words, as "Mateos Jr." that of "Bernardin Mateos"."""
    for person in by_word.get(key[-1], ()):
        # Those with more words come first.
        if len(person.words) <= len(key):
            break
        words = {word.casefold() for word in person.words}
        if set(key) <= words:
            return person
    return None


def _person(group: list[Occurrence], score: float, prose: Prose) -> Person:
    first = min(group, key=lambda each: (each.in_capitals, -len(each.words), each.start))
    # Of "Lady Hexham" the surname alone would say too little.
    start = first.whole if first.is_addressed and len(first.words) == 1 else first.start
    name = prose.text[start : first.end]
    if first.in_capitals and len(name) > 3:
        name = _as_name(name)
    person = Person(" ".join(name.split()), first.words, first.start, first.end, score)
    _mention(person, group)
    earliest = min(group, key=lambda each: each.start)
    person.start, person.end = earliest.start, earliest.end
    return person


def _as_name(words: str) -> str:
    """A name in capitals as names are otherwise written."""
    return "-".join(part.title() for part in words.split("-"))


def _mention(person: Person, group: list[Occurrence]) -> None:
    for each in group:
        person.mentions.append((each.start, each.end))
        person.whole.append((each.whole, each.end))
        if len(person.roles) < _MOST_ROLES:
            person.roles += [role for role in each.roles if role not in person.roles]
            person.doings += [words for words in each.doings if words not in person.doings]
        person.gender = person.gender or each.gender


def _short_of(word: str, by_word: dict[str, list[Person]]) -> Person | None:
    people = by_word.get(word, ())
    return people[0] if people else None


def _add_short(people: list[Person], found: list[Occurrence]) -> None:
    """Gives names of one word to the persons who bear them.

    Of two, it is the one named last, if that was near; otherwise the one named first, whom the
    text is about.
    """
    by_word: dict[str, list[Person]] = defaultdict(list)
    taken: dict[int, Person] = {}
    relatives = _relatives(people)
    for person in people:
        for word in dict.fromkeys(word.casefold() for word in person.words):
            by_word[word].append(person)
        for start, _ in person.mentions:
            taken[start] = person
    last_named: dict[str, list[Person]] = defaultdict(list)
    named_in: dict[str, int] = {}
    for each in found:
        if each.start in taken:
            person = taken[each.start]
            named_in[person.name] = each.run.sentence
            for word in person.words:
                last_named[word.casefold()].append(person)
            continue
        if len(each.words) != 1:
            continue
        if (spouse := _spouse(each, relatives, by_word)) is not None:
            _mention(spouse, [each])
            continue
        word = each.words[0].casefold()
        bearers = [
            person
            for person in _considered(by_word.get(word, []), last_named[word])
            if len(person.words) > 1 and _may_be_called(person, word)
        ]
        near = [
            person
            for person in last_named[word]
            if each.run.sentence - named_in.get(person.name, -_FAR) < _FAR
        ]
        bearer = _bearer(each, bearers, near)
        if bearer is not None:
            named_in[bearer.name] = each.run.sentence
            _mention(bearer, [each])


def _considered(bearers: list[Person], named: list[Person]) -> list[Person]:
    """The bearers of a name who are compared: not more than a few, lest a long list take long."""
    persons = [*bearers[:_MOST_BEARERS], *named[-_MOST_BEARERS:]]
    return list({person.name: person for person in persons}.values())


def _spouse(
    each: Occurrence, relatives: list[Person], by_word: dict[str, list[Person]]
) -> Person | None:
    """Whom "Mrs Hargreaves" means where Maureen is the wife of Derek Hargreaves."""
    bearers = by_word.get(each.words[0].casefold(), [])
    if not (each.has_title and each.gender and bearers):
        return None
    if any(person.gender in ("", each.gender) for person in bearers[:_MOST_BEARERS]):
        return None
    fitting = [person for person in relatives if person.gender == each.gender]
    return fitting[0] if len(fitting) == 1 else None


def _relatives(people: list[Person]) -> list[Person]:
    """Persons who are named by a first name and their kinship to another one."""
    relatives = [
        person
        for person in people
        if len(person.words) == 1
        and any(word in KIN for role in person.roles for word in role.casefold().split())
    ]
    return relatives[:_MOST_BEARERS]


def _may_be_called(person: Person, word: str) -> bool:
    """Whether one word of a name is used alone: the first or, after it, the last ones."""
    words = [each.casefold() for each in without_suffix(person.words) if _stands_alone(each)]
    return word in words


def _stands_alone(word: str) -> bool:
    """Whether a word of a name is no initial and no small word."""
    return (len(word) > 1 and word[0].isupper()) or "-" in word


def _bearer(each: Occurrence, bearers: list[Person], named: list[Person]) -> Person | None:
    fitting = [
        person
        for person in bearers
        if not (each.gender and each.has_title and person.gender) or person.gender == each.gender
    ] or bearers
    if not fitting:
        return None
    as_surname = [
        person
        for person in fitting
        if without_suffix(person.words)[-1].casefold() == each.words[0].casefold()
    ]
    fitting = as_surname or fitting
    recent = [person for person in reversed(named[-_MOST_BEARERS:]) if person in fitting]
    return recent[0] if recent else min(fitting, key=lambda person: person.start)
