"""Persons who are mentioned by "he" or "she" as the subject of a sentence.

Whom a pronoun means is concluded from the subjects before it. Such mentions keep a person in view
whom the next sentences call by a pronoun again.
"""

from __future__ import annotations

from app.drafting.persons.people import Person
from app.drafting.prose.prose import Prose
from app.drafting.speakers.mentions import Mentions

_GENDERS = {"he": "m", "she": "f"}
# After these a pronoun is the subject of a clause that serves another one.
_SUBORDINATING = frozenset(
    "while when after before as because that which where who since if until although though".split()
)


def _is_likely(mentions: Mentions, person: Person, gender: str, offset: int, number: int) -> bool:
    """Whether the gender of a person fits, or is not known and the person was just named."""
    if person.gender == gender:
        return True
    last = next(each for each in mentions.before(offset) if each.person is person)
    return number - last.sentence <= 1


def _add_object(mentions: Mentions, first: int, start: int, number: int) -> None:
    """Adds whom "a woman stopped him" means: not the woman, but whom the text is about."""
    acting = [each.person for each in mentions.between(first, start)]
    ranked = [each for each in mentions.ranked(start, "m", None) if each not in acting]
    if ranked and _is_likely(mentions, ranked[0], "m", start, number):
        mentions.insert(start, start + len("him"), ranked[0], number, is_subject=False)


def add_pronouns(prose: Prose, mentions: Mentions) -> None:
    """Adds the first pronoun of each sentence that is the subject of the sentence."""
    for number, sentence in enumerate(prose.sentences):
        if sentence.kind not in ("prose", "line"):
            continue
        for token in prose.tokens_in(sentence.start, sentence.end):
            if prose.quotation_at(token.start) is not None or token.text in '“”"‘':
                # "“We came,” he said.": the tag is read by itself.
                break
            gender = _GENDERS.get(token.text.casefold())
            if token.text == "him":
                _add_object(mentions, sentence.start, token.start, number)
                break
            if gender is None:
                continue
            at = prose.token_index(token.start)
            before = prose.tokens[at - 1].text.casefold() if at else ""
            named = mentions.between(sentence.start, token.start)
            if not named:
                ranked = mentions.ranked(token.start, gender, None)
                if ranked and _is_likely(mentions, ranked[0], gender, token.start, number):
                    is_main = before not in _SUBORDINATING
                    mentions.insert(token.start, token.end, ranked[0], number, is_subject=is_main)
            break
