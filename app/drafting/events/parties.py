"""Tells who agrees: the subject and the other side of an agreement."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from app.drafting.draft import Reason
from app.drafting.events.deals import Deal
from app.drafting.places.demonyms import demonym_country
from app.drafting.prose.prose import Prose
from app.drafting.stops.mentions import PlaceMention

# So far from an agreement its parties may be named, in characters.
_AROUND = 250
_TWO = 2
_NO_NAME = (
    r"(?!(?:In|On|At|By|From|With|After|Before|When|While|But|And|For|To|As|Then|There|Here|Later"
    r"|Today|Yesterday|Under|Over|Once|If|Now|He|She|They|We|I|It|His|Her|Their|Our|This|That|No"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
_NAME = rf"{_NO_NAME}[A-Z][\w’'&.-]*(?:\s+(?:(?:of|for|de)\s+(?:the\s+)?)?[A-Z][\w’'&.-]*){{0,6}}"
# Bodies that have no name of their own: "the northern authorities", "two schools".
_BODY = (
    r"(?:authorit(?:y|ies)|councils?|governments?|ministry|ministries|compan(?:y|ies)"
    r"|universit(?:y|ies)"
    r"|chambers?|federations?|unions?|boards?|banks?|institutes?|colleges?|schools?|churches|church"
    r"|dioceses?|parishes|museums?|associations?|members|provinces?|districts?|municipalit(?:y|ies)"
    r"|cooperatives?|co-operatives?|airlines?|railways?|navies|armies|guilds?|academ(?:y|ies)"
    r"|orchestras?"
    r"|hospitals?|towns|cities|sides)"
)
_NP = (
    rf"(?:(?:(?:[Tt]he|[Oo]ur|[Ii]ts|[Bb]oth)\s+)?{_NAME}"
    rf"|(?:[Tt]he\s+)?(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)\s+(?:[\w-]+\s+){{0,2}}?{_BODY}"
    rf"|[Tt]he\s+[\w-]+\s+{_BODY})"
)
_ADVERBS = (
    r"(?:(?:has|had|have|will|would|is|are|was|were|to|also|then|now|later|jointly|today"
    r"|yesterday|finally"
    r"|itself|[a-z]+ly)\s+)*"
)
_SUBJECT = re.compile(rf"(?:(?P<one>{_NP})\s+and\s+)?(?P<other>{_NP})\s+{_ADVERBS}$")
_AGENT = re.compile(rf"[^.;:]{{0,60}}?\bby\s+(?P<one>{_NP})(?:\s+and\s+(?P<other>{_NP}))?")
_BETWEEN = re.compile(rf"\bbetween\s+(?P<one>{_NP})\s+and\s+(?P<other>{_NP})")
_WITH = re.compile(
    r"\b(?:with|from)\s+(?:the\s+)?(?:[\w-]+\s+){0,4}?(?P<one>[A-Z][\w’'-]+(?:\s+(?:of\s+|for\s+)?"
    r"[A-Z][\w’'-]+){1,4})"
)
_BOTH_STATES = re.compile(
    r"\b(?:[Tt]he|[Bb]oth)\s+(?:two\s+)?(?:countries|states|nations|governments|sides|ministers"
    r"|foreign ministers|presidents|premiers|pair)\b"
)
_ARTICLE = re.compile(r"(?:the|our|its|both)\s+", re.IGNORECASE)


class Parties(msgspec.Struct, frozen=True):
    """Countries (alpha-2) and bodies; ``inferred`` is the reason if the text names them elsewhere.

    It then says only "the two countries".
    """

    names: tuple[str, ...]
    inferred: Reason | None = None


def parties(
    prose: Prose,
    deal: Deal,
    mentions: Sequence[PlaceMention],
    persons: frozenset[str],
    states: Sequence[str | None],
) -> Parties:
    """The countries and bodies that the sentence names as parties.

    ``persons`` are the words of the names of persons, who are no parties; ``states`` are the
    countries of the traveller and of the stop, which "the two countries" means unless the sentence
    has named two others.
    """
    sentence = prose.sentences[prose.sentence_at(deal.start)]
    last = min(sentence.end, deal.end + _AROUND)
    text = prose.text
    areas = {mention.name.text: mention.country for mention in mentions if mention.is_area}
    found: dict[str, None] = {}

    def add(names: re.Match[str] | None) -> None:
        for name in names.groups() if names is not None else ():
            body = _ARTICLE.sub("", name, count=1).rstrip(".") if name else ""
            if body and not body.endswith("sides") and persons.isdisjoint(body.split()):
                found[areas.get(body) or demonym_country(body) or body] = None

    between = _BETWEEN.search(text, deal.start, last)
    if between is not None:
        add(between)
        return Parties(tuple(found))
    clause_start, _ = prose.clause_at(deal.start)
    start = max(sentence.start, min(clause_start, deal.start), deal.start - _AROUND)
    for mention in mentions:
        if start <= mention.start < deal.start and mention.is_area and mention.country:
            if text.startswith(("'", "’"), mention.end):
                continue
            found[mention.country] = None
    inferred = None
    if not found:
        both = _BOTH_STATES.search(text, start, deal.start)
        meant = _meant(mentions, max(sentence.start, start - _AROUND), both, states)
        if both is not None and meant:
            found.update(dict.fromkeys(meant))
            inferred = Reason("parties not named", " ".join(both[0].split()))
        else:
            add(_SUBJECT.search(text[start : deal.start]))
    add(_AGENT.match(text, deal.end, last))
    add(_WITH.search(text, deal.start, last))
    return Parties(tuple(found), inferred)


def _meant(
    mentions: Sequence[PlaceMention],
    start: int,
    both: re.Match[str] | None,
    states: Sequence[str | None],
) -> tuple[str, ...]:
    """The two countries that the words ``both`` mean; none if more or fewer may be meant."""
    if both is None:
        return ()
    named = [m.country for m in mentions if start <= m.start < both.start() and m.is_area]
    two = tuple(dict.fromkeys(country for country in named if country))
    if len(two) != _TWO:
        two = tuple(dict.fromkeys(state for state in states if state))
    return two if len(two) == _TWO else ()
